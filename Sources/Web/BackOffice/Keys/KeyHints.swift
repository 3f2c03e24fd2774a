import Markup
import Wording

/// The keys that work on a page, beside what they work on. Only shown where the script runs and
/// the keys are on.
struct KeyHints: View {
    enum Place { case review, queue, file }

    let language: Language
    let on: Place

    var body: some View {
        let words = KeyWords(language)
        span(.class("keys soft")) {
            if on != .file {
                KeyHint(keys: ["J", "K"], effect: words.browse)
                KeyHint(keys: ["O"], effect: words.open)
            }
            if on == .review { KeyHint(keys: ["X"], effect: words.mark) }
            KeyHint(keys: ["A"], effect: words.act)
            KeyHint(keys: ["/"], effect: words.find)
            KeyHint(keys: ["?"], effect: words.help)
        }
    }
}

private struct KeyHint: View {
    let keys: [String]
    let effect: String

    var body: some View {
        span {
            for key in keys {
                kbd { key }
                " "
            }
            effect
        }
    }
}

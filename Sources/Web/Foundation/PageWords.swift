import PolicyFiles
import Wording

/// A table of words: each sentence stands beside its translation, so that none can be missing.
protocol PageWords {
    var language: Language { get }
}

extension PageWords {
    /// One of two texts, set as a printer of its language would.
    func pick(_ french: String, _ english: String) -> String {
        language.say(fr: french, en: english)
    }
}

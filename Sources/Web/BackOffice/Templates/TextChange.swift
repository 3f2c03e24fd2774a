import Correspondence
import Markup

/// What somebody else made of a mail's text, line by line: what is gone struck out, what is new
/// marked.
struct TextChange: View {
    let before: MailText
    let after: MailText

    private enum Line {
        case same(Substring), gone(Substring), new(Substring)
    }

    private var lines: [Line] {
        let (old, new) = (Self.lines(before), Self.lines(after))
        let difference = new.difference(from: old)
        var removed: [Int: Substring] = [:]
        var inserted: [Int: Substring] = [:]
        for change in difference {
            switch change {
            case .remove(let offset, let line, _): removed[offset] = line
            case .insert(let offset, let line, _): inserted[offset] = line
            }
        }
        var (lines, at, from): ([Line], Int, Int) = ([], 0, 0)
        while at < new.count || from < old.count {
            if let gone = removed[from] {
                lines.append(.gone(gone))
                from += 1
            } else if let line = inserted[at] {
                lines.append(.new(line))
                at += 1
            } else {
                lines.append(.same(new[at]))
                at += 1
                from += 1
            }
        }
        return lines
    }

    /// The subject stands above the body.
    private static func lines(_ text: MailText) -> [Substring] {
        [text.subject[...], ""]
            + text.normalized.body.split(
                separator: "\n", omittingEmptySubsequences: false)
    }

    var body: some View {
        blockquote {
            for line in lines {
                switch line {
                case .same(let text): String(text)
                case .gone(let text): del { "− " + text }
                case .new(let text): ins { "+ " + text }
                }
                "\n"
            }
        }
    }
}

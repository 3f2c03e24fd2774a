extension PublishedPage {
    /// The same page as CommonMark, with an HTML anchor before each heading.
    package var markdown: String {
        var lines = ["# " + escape(title)]
        for part in parts {
            lines += [anchor(part.id) + "\n## " + escape(part.title)]
            for entry in part.entries {
                lines += [anchor(entry.id) + "\n### " + escape(entry.title)]
                lines += entry.paragraphs.map(escape)
            }
        }
        return lines.joined(separator: "\n\n") + "\n"
    }

    private func anchor(_ id: String) -> String { "<a id=\"\(id)\"></a>\n" }

    /// What the shop writes (its name, words of reserves) stays text: no markup, no HTML. A number
    /// or a dash that begins a paragraph would make a list of it.
    private func escape(_ text: String) -> String {
        var escaped = ""
        for (index, character) in text.enumerated() {
            let isMark = "\\`*_[]<>#|&~".contains(character)
            if isMark || index == 0 && "-+=>".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }
}

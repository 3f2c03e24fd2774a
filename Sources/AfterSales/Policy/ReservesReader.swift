import Foundation

/// Reads the reserves that a customer wrote on the carrier's slip.
///
/// Reserves are vague when, without accents, case and punctuation, they are empty, or contain a
/// pattern and, once that is taken out, nothing but stop words (`policy.md`).
struct ReservesReader: Sendable {
    private let patterns: [[String]]

    init(vague patterns: [String]) {
        self.patterns = patterns.map(Self.words).filter { !$0.isEmpty }
    }

    func isVague(_ text: String) -> Bool {
        let words = Self.words(text)
        guard !words.isEmpty else { return true }
        var covered = Array(repeating: false, count: words.count)
        for pattern in patterns where pattern.count <= words.count {
            for start in 0...(words.count - pattern.count)
            where words[start..<(start + pattern.count)].elementsEqual(pattern) {
                for index in start..<(start + pattern.count) { covered[index] = true }
            }
        }
        guard covered.contains(true) else { return false }
        return words.indices.allSatisfy { covered[$0] || Self.stopWords.contains(words[$0]) }
    }

    private static func words(_ text: String) -> [String] {
        text.folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
            locale: Locale(identifier: "en")
        )
        .split { !$0.isLetter && !$0.isNumber }
        .map(String.init)
    }

    private static let stopWords: Set<String> = [
        "a", "au", "aux", "avec", "ce", "cet", "cette", "d", "dans", "de", "des", "du", "en", "et",
        "est", "il", "j", "je", "l", "la", "le", "les", "leur", "ma", "mes", "mon", "n", "ne",
        "nos", "notre", "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "s", "sa", "sans",
        "se", "ses", "si", "son", "sous", "sur", "toute", "toutes", "tout", "tous", "un", "une",
        "vos", "votre", "y",
        "all", "an", "and", "any", "are", "as", "at", "be", "by", "for", "from", "have", "i",
        "in", "is", "it", "its", "my", "no", "not", "of", "or", "our", "so", "that", "the",
        "their", "this", "to", "under", "was", "we", "with", "your",
    ]
}

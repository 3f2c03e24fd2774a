/// Card numbers have no place in our texts: what looks like one is masked before it is stored.
enum CardNumbers {
    /// Replaces all digits but the last four of each run of 13 to 19 that passes the Luhn check;
    /// spaces and dashes within a run do not hide it.
    static func masked(_ text: String) -> String {
        var characters = Array(text)
        var run: [Int] = []
        for (index, character) in characters.enumerated() {
            if let digit = digit(character), digit < 10 {
                run.append(index)
            } else if character != " ", character != "-", character != "\u{A0}" {
                mask(run, in: &characters)
                run = []
            }
        }
        mask(run, in: &characters)
        return String(characters)
    }

    /// The same for what a scanner reads: bar codes of goods, up to 14 digits, are no card's.
    static func maskedCode(_ code: String) -> String {
        code.count { digit($0) != nil } < 15 ? code : masked(code)
    }

    private static func digit(_ character: Character) -> Int? {
        character.isASCII ? character.wholeNumberValue : nil
    }

    /// The longest part of a run that is a card's number, wherever it begins.
    private static func mask(_ run: [Int], in characters: inout [Character]) {
        let digits = run.map { characters[$0].wholeNumberValue ?? 0 }
        var start = 0
        while digits.count - start >= 13 {
            let longest = min(19, digits.count - start)
            let length = (13...longest).reversed().first { isCard(digits[start..<start + $0]) }
            for index in run[start..<start + (length ?? 4)].dropLast(4) {
                characters[index] = "•"
            }
            start += length ?? 1
        }
    }

    /// The Luhn check (ISO/IEC 7812-1, annex B).
    private static func isCard(_ digits: ArraySlice<Int>) -> Bool {
        guard digits.contains(where: { $0 != 0 }) else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = place % 2 == 1 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }
}

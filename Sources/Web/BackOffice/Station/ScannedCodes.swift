import Storage

extension Form {
    /// What was scanned on the parcel on the bench.
    var scannedCode: String { CardNumbers.maskedCode(String(text("code").prefix(100))) }

    /// One code a line, as scanners write them.
    func scannedCodes(_ name: String) -> [String] {
        text(name).prefix(1000).split(whereSeparator: \.isNewline).map {
            CardNumbers.maskedCode(SearchText.scanned(String($0)))
        }.filter { !$0.isEmpty }
    }
}

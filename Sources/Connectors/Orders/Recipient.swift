import AfterSales

/// Who ordered: what the file says, and where it says nothing the mapping's defaults.
struct Recipient {
    let email: String
    let name: String
    private let line: SourceLine
    private let defaults: ImportMapping.Defaults

    init(_ line: SourceLine, _ defaults: ImportMapping.Defaults) {
        self.line = line
        self.defaults = defaults
        func filled(_ pattern: String) -> String {
            pattern.replacing("{customer}", with: line.customer)
                .replacing("{order}", with: line.order)
        }
        email = line.email.isEmpty ? filled(defaults.email) : line.email
        name = line.name.isEmpty ? filled(defaults.name) : line.name
    }

    func address(country: String) -> Address {
        Address(
            name: name, line1: line.line1.isEmpty ? defaults.line1 : line.line1,
            postcode: line.postcode.isEmpty ? defaults.postcode : line.postcode,
            city: line.city.isEmpty ? defaults.city : line.city, country: country)
    }
}

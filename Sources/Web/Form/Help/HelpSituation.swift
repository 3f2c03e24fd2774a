import AfterSales

/// What the owner of a defective product says about it first.
enum HelpSituation: String, CaseIterable, Sendable {
    case justReceived = "just_received"
    case workedBefore = "worked_before"
    case hasSoftware = "has_software"

    /// The addresses of a product that fit, with the name of each.
    func addresses(_ help: ProductHelp, _ words: HelpWords) -> [(String, HelpAddress)] {
        let all: [(String, HelpAddress?)] =
            switch self {
            case .justReceived: [(words.manual, help.manual), (words.guide, help.guide)]
            case .workedBefore:
                [(words.manufacturer, help.manufacturer), (words.manual, help.manual)]
            case .hasSoftware:
                [(words.updates, help.updates), (words.manufacturer, help.manufacturer)]
            }
        return all.compactMap { name, address in address.map { (name, $0) } }
    }
}

import AfterSales
import ArgumentParser

struct CaseReceiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Take in the parcel of a case.")

    @Argument(help: "The case's number.") var number: String
    @Flag(help: "There is no shipping carton around the product.") var noCarton = false
    @Flag(help: "The label sticks on the product's own packaging.") var labelOnProduct = false
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let number = number
        let parcel = CaseWork.Parcel(
            hasShippingCarton: !noCarton, hasLabelOnProduct: labelOnProduct)
        try await options.act(on: number) { try $0.receive(number, parcel) }
    }
}

struct CaseInspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Say in what condition every unit came back.")

    @Argument(help: "The case's number.") var number: String
    @Option(
        name: .customLong("item"), help: "LINE=QUANTITY=CONDITION; default: all as sold.")
    var items: [String] = []
    @Flag(help: "The defect was not found.") var defectNotConfirmed = false
    @OptionGroup var options: CaseOptions

    func run() async throws {
        let (number, items, confirmed) = (number, try items.map(parse), !defectNotConfirmed)
        try await options.act(on: number) { work in
            var found = items
            if found.isEmpty {
                found =
                    work.record.case(number)?.units.map {
                        InspectedItem(line: $0.line, quantity: $0.quantity, condition: .asSold)
                    } ?? []
            }
            for index in found.indices { found[index].isDefectConfirmed = confirmed }
            try work.inspect(number, found)
        }
    }

    private func parse(_ text: String) throws -> InspectedItem {
        let parts = text.split(separator: "=").map(String.init)
        guard parts.count == 3, let quantity = Int(parts[1]),
            let condition = Condition(rawValue: parts[2])
        else {
            let known = Condition.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--item \(text): LINE=QUANTITY=CONDITION, with one of \(known)")
        }
        return InspectedItem(line: parts[0], quantity: quantity, condition: condition)
    }
}

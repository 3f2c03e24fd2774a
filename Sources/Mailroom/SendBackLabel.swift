import AfterSales
import Desk
import Documents
import Wording

extension Mailroom {
    /// The label of goods that go back to the customer, for the warehouse's label printer: at the
    /// customer's own address, or the one given since.
    package func sendBackLabel(
        of found: Case, in order: Order, at now: Instant
    ) throws -> [UInt8] {
        let grams = found.unitsToSendBack.reduce(0) { total, unit in
            total + (order.line(unit.line)?.weightGrams ?? 0) * unit.quantity
        }
        var label = ReturnLabel(
            language: Language(locale: order.customer.locale) ?? .french, paper: .a6,
            sender: settings.returnAddress,
            recipient: Addressee(found.sendBack?.address ?? order.shipTo),
            caseNumber: found.number, orderNumber: order.number, weightGrams: grams,
            carrier: settings.carrier,
            trackingNumber: LabelNumber(case: found.number, .toCustomer).text, madeAt: now)
        label.title = label.language.pick("Étiquette de renvoi ", "Label ") + found.number
        return try label.pdf()
    }
}

import AfterSales
import Correspondence
import Desk
import Documents
import Foundation
import PolicyFiles
import Wording

extension MailSubject {
    /// The documents that go with a mail.
    func documents(for notice: Notice) throws -> [MIMEMessage.Attachment] {
        switch notice {
        case .returnAuthorized:
            [
                .init(name: "return_label.pdf", bytes: try label.pdf()),
                .init(name: "return_slip.pdf", bytes: try slip.pdf()),
            ]
        case .carrierLetter: [.init(name: "carrier_letter.pdf", bytes: try letter.pdf())]
        default: []
        }
    }

    private var label: ReturnLabel {
        let grams = self.case.units.reduce(0) { total, unit in
            total + (order.line(unit.line)?.weightGrams ?? 0) * unit.quantity
        }
        return ReturnLabel(
            language: language, sender: Addressee(order.shipTo),
            recipient: settings.returnAddress, caseNumber: self.case.number,
            orderNumber: order.number, weightGrams: grams, carrier: settings.carrier,
            trackingNumber: LabelNumber(case: self.case.number).text,
            madeAt: self.case.label?.sentAt ?? now)
    }

    private var slip: ReturnSlip {
        let due = performed.deadlines.first { $0.what == .shipBack }?.by ?? now
        return ReturnSlip(
            language: language, shopName: settings.shopName, customerName: order.customer.name,
            caseNumber: self.case.number, orderNumber: order.number, lines: documentLines,
            packingInstructions: packingSentences, shipBackBy: zone.day(at: due),
            madeAt: self.case.label?.sentAt ?? now)
    }

    private var letter: CarrierLetter {
        let ids = Set(self.case.units.map(\.line))
        let parcel = order.shipments.first { !ids.isDisjoint(with: $0.lines) }
        let carrier = parcel.map { $0.carrier.capitalized }.flatMap { $0.isEmpty ? nil : $0 }
        return CarrierLetter(
            language: language, customer: Addressee(order.shipTo),
            carrier: Addressee(name: carrier ?? settings.carrier, lines: []),
            shopName: settings.shopName, caseNumber: self.case.number,
            orderNumber: order.number, trackingNumber: parcel?.tracking ?? "",
            deliveredAt: parcel?.deliveredAt ?? self.case.openedAt, zone: zone,
            lines: documentLines, reserves: self.case.request.reserves ?? "",
            damage: self.case.request.reason ?? "",
            sendBy: zone.day(at: self.case.letter?.due ?? now), madeAt: self.case.openedAt)
    }

    private var documentLines: [DocumentLine] {
        self.case.units.compactMap { unit in
            order.line(unit.line).map {
                DocumentLine(title: $0.title, quantity: unit.quantity, sku: $0.sku)
            }
        }
    }

    private var packingSentences: [String] {
        let advice: [Clause] = [
            .returnOriginalState, .returnShippingCarton, .returnLabelOnProduct, .returnCartonSize,
        ]
        return advice.map { sentences.sentence(for: $0) }
    }
}

extension Addressee {
    init(_ address: Address) {
        self.init(
            name: address.name,
            lines: [
                address.line1, address.line2, "\(address.postcode) \(address.city)",
                address.country,
            ].filter { !$0.isEmpty })
    }
}

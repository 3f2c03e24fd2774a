import AfterSales
import Wording

/// The sheet that goes into the parcel: what should be inside, and how to pack it.
package struct ReturnSlip: Hashable, Sendable {
    package var language: Language
    package var shopName: String
    package var customerName: String
    package var caseNumber: String
    package var orderNumber: String
    package var lines: [DocumentLine]
    /// One sentence a step, in the slip's language.
    package var packingInstructions: [String]
    /// The last day on which the carrier must have the parcel.
    package var shipBackBy: CivilDay
    package var madeAt: Instant

    package init(
        language: Language, shopName: String, customerName: String, caseNumber: String,
        orderNumber: String, lines: [DocumentLine], packingInstructions: [String],
        shipBackBy: CivilDay, madeAt: Instant
    ) {
        self.language = language
        self.shopName = shopName
        self.customerName = customerName
        self.caseNumber = caseNumber
        self.orderNumber = orderNumber
        self.lines = lines
        self.packingInstructions = packingInstructions
        self.shipBackBy = shipBackBy
        self.madeAt = madeAt
    }

    /// The slip as a PDF file; the same slip gives the same bytes.
    /// - Throws: ``DocumentError`` for a case number that is no bar code.
    package func pdf() throws(DocumentError) -> [UInt8] {
        let title = language.pick("Bon de retour", "Return slip")
        let canvas = Canvas(size: .a4, title: "\(title) \(caseNumber)", madeAt: madeAt)
        let flow = Flow(on: canvas, footer: "\(title) \(caseNumber)")
        try drawBarCode(on: flow)
        drawHead(title, on: flow)
        drawLines(on: flow)
        drawPacking(on: flow)
        return try canvas.finish()
    }

    private func drawBarCode(on flow: Flow) throws(DocumentError) {
        let area = Area(x: flow.x + flow.width - 220, y: flow.y, width: 220, height: 48)
        try flow.canvas.bars(BarCode(caseNumber), in: area)
        flow.canvas.fit(
            caseNumber, TextStyle(size: 11, isBold: true, isMonospaced: true).center,
            in: Area(x: area.x, y: area.y + 52, width: area.width, height: 16))
    }

    private func drawHead(_ title: String, on flow: Flow) {
        let (top, column) = (flow.y, flow.width - 240)
        flow.paragraph(title, .title, width: column, after: 2)
        flow.paragraph(PrintableText.line(shopName), .heading, width: column, after: 12)
        flow.move(below: top + 84)
        let references = [
            (language.pick("Dossier\u{A0}: ", "Case: "), caseNumber),
            (language.pick("Commande\u{A0}: ", "Order: "), orderNumber),
            (language.pick("Client\u{A0}: ", "Customer: "), customerName),
        ]
        for (label, text) in references {
            flow.paragraph(label + PrintableText.line(text), after: 2)
        }
        flow.space(10)
        flow.paragraph(
            language.pick(
                "À remettre au transporteur au plus tard le ", "Hand to the carrier by ")
                + language.date(shipBackBy), .heading, after: 14)
    }

    private func drawLines(on flow: Flow) {
        flow.paragraph(language.pick("Dans ce colis", "In this parcel"), .heading, after: 4)
        flow.rule()
        let last = flow.width - 60
        flow.row(
            [
                (language.pick("Article", "Item"), 0, last - 150),
                (language.pick("Référence", "Reference"), last - 140, 130),
                (language.pick("Quantité", "Quantity"), last, 60),
            ], .small)
        for line in lines {
            flow.row([
                (PrintableText.line(line.title), 0, last - 150),
                (PrintableText.line(line.sku), last - 140, 130),
                (language.number(line.quantity), last, 60),
            ])
        }
        flow.space(12)
    }

    private func drawPacking(on flow: Flow) {
        guard !packingInstructions.isEmpty else { return }
        flow.keep(60)
        flow.paragraph(language.pick("Comment emballer", "How to pack"), .heading, after: 6)
        flow.numbered(packingInstructions)
        flow.paragraph(
            language.pick(
                "Glisse cette feuille dans le colis\u{A0}: elle nous dit à qui il est.",
                "Put this sheet into the parcel: it tells us whose it is."))
    }
}

import AfterSales
import Wording

/// The registered letter by which a customer confirms to the carrier the reserves made at delivery
/// (L133-3 Code de commerce), ready to be signed and sent, with a sheet for the customer behind it.
package struct CarrierLetter: Hashable, Sendable {
    package var language: Language
    package var customer: Addressee
    package var carrier: Addressee
    package var shopName: String
    package var caseNumber: String
    package var orderNumber: String
    /// The carrier's number of the parcel; empty where it is not known.
    package var trackingNumber: String
    package var deliveredAt: Instant
    /// The zone in which the delivery is dated.
    package var zone: Zone
    package var lines: [DocumentLine]
    /// What the customer wrote on the delivery note; empty where nothing was.
    package var reserves: String
    /// What was found, in the customer's words; may be empty where there are reserves.
    package var damage: String
    /// The last day on which the letter can be posted.
    package var sendBy: CivilDay
    package var madeAt: Instant

    package init(
        language: Language, customer: Addressee, carrier: Addressee, shopName: String,
        caseNumber: String, orderNumber: String, trackingNumber: String, deliveredAt: Instant,
        zone: Zone, lines: [DocumentLine], reserves: String, damage: String, sendBy: CivilDay,
        madeAt: Instant
    ) {
        self.language = language
        self.customer = customer
        self.carrier = carrier
        self.shopName = shopName
        self.caseNumber = caseNumber
        self.orderNumber = orderNumber
        self.trackingNumber = trackingNumber
        self.deliveredAt = deliveredAt
        self.zone = zone
        self.lines = lines
        self.reserves = reserves
        self.damage = damage
        self.sendBy = sendBy
        self.madeAt = madeAt
    }

    /// The letter as a PDF file; the same letter gives the same bytes.
    package func pdf() throws(DocumentError) -> [UInt8] {
        let canvas = Canvas(
            size: .a4,
            title: language.pick("Lettre au transporteur ", "Letter to the carrier ") + caseNumber,
            madeAt: madeAt)
        let flow = Flow(on: canvas, footer: caseNumber)
        drawHead(on: flow)
        drawBody(on: flow)
        drawSignature(on: flow)
        flow.breakPage()
        drawSheet(on: flow)
        return try canvas.finish()
    }

    private func drawHead(on flow: Flow) {
        let right = flow.width / 2
        flow.paragraph(customer.text, width: right - 20, after: 16)
        flow.paragraph(carrier.text, indent: right, after: 18)
        flow.paragraph(words.date, .body.trailing, after: 16)
        flow.paragraph(words.registered, .body.bold, after: 4)
        flow.paragraph(words.registeredNumber, after: 14)
        flow.paragraph(words.subject, .body.bold, after: 12)
    }

    private func drawBody(on flow: Flow) {
        flow.paragraph(words.salutation)
        flow.paragraph(words.delivery)
        for line in lines { flow.paragraph("– " + words.item(line), indent: 14, after: 2) }
        flow.space(6)
        for paragraph in words.protest { flow.paragraph(paragraph) }
        flow.paragraph(words.closing, after: 18)
    }

    private func drawSignature(on flow: Flow) {
        flow.keep(90)
        let right = flow.width / 2
        flow.paragraph(PrintableText.line(customer.name), indent: right, after: 2)
        flow.paragraph(language.pick("Signature\u{A0}:", "Signature:"), indent: right, after: 2)
        flow.canvas.frame(Area(x: flow.x + right, y: flow.y, width: right, height: 54))
        flow.space(64)
    }

    private func drawSheet(on flow: Flow) {
        flow.paragraph(words.sheetTitle, .title)
        flow.paragraph(words.sendBy, .heading, after: 12)
        flow.numbered(words.steps)
    }

    private var words: CarrierLetterWords { CarrierLetterWords(letter: self) }
}

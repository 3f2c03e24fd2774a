import AfterSales
import Wording

/// The prepaid label of a parcel on its way back to the shop.
package struct ReturnLabel: Hashable, Sendable {
    package enum Paper: Sendable {
        /// The label alone, for label printers.
        case a6
        /// The label in the upper left quarter of an A4 sheet, to cut out, with instructions
        /// beside it.
        case a4
    }

    package var language: Language
    package var paper: Paper
    /// The customer who sends the parcel.
    package var sender: Addressee
    /// Where the shop takes returns.
    package var recipient: Addressee
    package var caseNumber: String
    package var orderNumber: String
    package var weightGrams: Int
    /// The carrier's name as printed.
    package var carrier: String
    package var trackingNumber: String
    package var symbology: BarCode.Symbology
    package var madeAt: Instant
    /// What the file is called in a viewer; `nil`: a return label.
    package var title: String?

    package init(
        language: Language, paper: Paper = .a4, sender: Addressee, recipient: Addressee,
        caseNumber: String, orderNumber: String, weightGrams: Int, carrier: String,
        trackingNumber: String, symbology: BarCode.Symbology = .code128, madeAt: Instant
    ) {
        self.language = language
        self.paper = paper
        self.sender = sender
        self.recipient = recipient
        self.caseNumber = caseNumber
        self.orderNumber = orderNumber
        self.weightGrams = weightGrams
        self.carrier = carrier
        self.trackingNumber = trackingNumber
        self.symbology = symbology
        self.madeAt = madeAt
    }

    /// The label as a PDF file; the same label gives the same bytes.
    /// - Throws: ``DocumentError`` for a tracking number that is no bar code.
    package func pdf() throws(DocumentError) -> [UInt8] {
        let barCode = try BarCode(trackingNumber, as: symbology)
        let canvas = Canvas(
            size: paper == .a4 ? .a4 : .a6,
            title: title ?? language.pick("Étiquette de retour ", "Return label ") + caseNumber,
            madeAt: madeAt)
        let label = Area(x: 0, y: 0, width: PageSize.a6.width, height: PageSize.a6.height)
        try draw(barCode, in: label.inset(by: 14), on: canvas)
        if paper == .a4 { drawInstructions(beside: label, on: canvas) }
        return try canvas.finish()
    }

    private func draw(_ barCode: BarCode, in area: Area, on canvas: Canvas) throws(DocumentError) {
        let (x, y, width) = (area.x + 8, area.y, area.width - 16)
        canvas.frame(area)
        canvas.fit(
            PrintableText.line(carrier), TextStyle(size: 16, isBold: true),
            in: Area(x: x, y: y + 8, width: width - 70, height: 24))
        canvas.fit(
            language.weight(grams: weightGrams), TextStyle(size: 13, isBold: true).trailing,
            in: Area(x: x + width - 70, y: y + 10, width: 70, height: 20))
        canvas.rule(x: area.x, y: y + 38, width: area.width)
        drawAddress(
            sender, as: language.pick("Expéditeur", "From"), size: 9,
            in: Area(x: x, y: y + 43, width: width, height: 68), on: canvas)
        canvas.rule(x: area.x, y: y + 115, width: area.width)
        drawAddress(
            recipient, as: language.pick("Destinataire", "To"), size: 13,
            in: Area(x: x, y: y + 120, width: width, height: 110), on: canvas)
        canvas.rule(x: area.x, y: y + 236, width: area.width)
        try canvas.bars(
            barCode, in: Area(x: area.x + 2, y: y + 246, width: area.width - 4, height: 78))
        canvas.fit(
            barCode.text, TextStyle(size: 12, isBold: true, isMonospaced: true).center,
            in: Area(x: x, y: y + 328, width: width, height: 17))
        canvas.rule(x: area.x, y: y + 350, width: area.width)
        canvas.fit(
            references, TextStyle(size: 9),
            in: Area(x: x, y: y + 355, width: width, height: 32))
    }

    private var references: String {
        language.pick("Dossier ", "Case ") + PrintableText.line(caseNumber) + "\n"
            + language.pick("Commande ", "Order ") + PrintableText.line(orderNumber)
    }

    private func drawAddress(
        _ address: Addressee, as role: String, size: Double, in area: Area, on canvas: Canvas
    ) {
        let head = canvas.fit(role, .small.sized(7.5), in: area)
        canvas.fit(
            address.text, TextStyle(size: size),
            in: Area(
                x: area.x, y: area.y + head + 1, width: area.width,
                height: area.height - head - 1))
    }

    private func drawInstructions(beside label: Area, on canvas: Canvas) {
        canvas.frame(label, dashed: true)
        let area = Area(x: label.width + 24, y: 30, width: label.width - 52, height: 330)
        let head = canvas.fit(
            language.pick("Ton étiquette de retour", "Your return label"),
            TextStyle(size: 15, isBold: true), in: area)
        canvas.fit(
            instructions.joined(separator: "\n\n"), .body,
            in: Area(
                x: area.x, y: area.y + head + 10, width: area.width,
                height: area.height - head - 10))
    }

    private var instructions: [String] {
        language.pick(
            [
                "1. Imprime cette page à 100 %, sans l’adapter à la page.",
                "2. Découpe l’étiquette le long des pointillés.",
                "3. Colle-la à plat sur le carton d’expédition, jamais sur l’emballage du "
                    + "produit. Le code-barres reste entièrement visible.",
                "4. Remets le colis au transporteur et garde la preuve de dépôt.",
            ],
            [
                "1. Print this page at 100%, without fitting it to the page.",
                "2. Cut the label out along the dashes.",
                "3. Stick it flat on the shipping carton, never on the product’s own packaging. "
                    + "Leave the whole bar code visible.",
                "4. Hand the parcel to the carrier and keep the proof of posting.",
            ])
    }
}

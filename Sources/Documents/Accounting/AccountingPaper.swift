import AfterSales
import Wording

/// A credit note or an invoice on paper, drawn from what was frozen when it was issued.
package struct AccountingPaper: Hashable, Sendable {
    package var document: AccountingDocument

    package init(_ document: AccountingDocument) { self.document = document }

    private var words: AccountingWords { AccountingWords(document) }
    private var language: Language { words.language }

    /// The document as a PDF file; the same document gives the same bytes.
    package func pdf() throws(DocumentError) -> [UInt8] {
        let title = words.title + " " + document.number
        let canvas = Canvas(size: .a4, title: title, madeAt: document.issuedAt)
        let flow = Flow(on: canvas, footer: title)
        drawHead(on: flow)
        drawReferences(on: flow)
        drawLines(on: flow)
        drawTotals(on: flow)
        drawSettlements(on: flow)
        drawGrounds(on: flow)
        return try canvas.finish()
    }

    private func drawHead(on flow: Flow) {
        let (top, half) = (flow.y, flow.width / 2)
        flow.paragraph(PrintableText.line(document.shop.name), .heading, width: half - 10, after: 3)
        for line in words.identity {
            flow.paragraph(PrintableText.line(line), .small, width: half - 10, after: 1)
        }
        let below = flow.y
        flow.move(to: top)
        flow.paragraph(words.title, .title.trailing, after: 2)
        flow.paragraph(
            words.number, .heading.trailing, indent: half, width: half, after: 3)
        flow.paragraph(words.date, .body.trailing, indent: half, width: half, after: 0)
        flow.move(to: max(below, flow.y))
        flow.space(22)
    }

    private func drawReferences(on flow: Flow) {
        let (top, right) = (flow.y, flow.width * 0.62)
        for reference in words.references {
            flow.paragraph(reference, width: right - 14, after: 3)
        }
        let below = flow.y
        flow.move(to: top)
        flow.paragraph(words.addressee, .small, indent: right, after: 2)
        flow.paragraph(Addressee(document.address).text, indent: right, after: 0)
        flow.move(to: max(below, flow.y))
        flow.space(22)
    }

    /// The columns of the table of lines: where each begins and how wide it is.
    private static let columns: [(x: Double, width: Double)] = [
        (0, 206), (212, 32), (248, 44), (296, 60), (360, 56), (420, 63),
    ]

    private func drawLines(on flow: Flow) {
        flow.rule()
        cells(words.columns, .small, on: flow)
        for line in document.lines {
            let numbers = [line.net, line.vat, line.gross].map(words.amount)
            let cell = [
                words.item(line), language.number(line.quantity),
                language.percentage(basisPoints: line.vatRateBasisPoints),
            ]
            cells(cell + numbers, .body, on: flow)
        }
        flow.space(10)
    }

    private func cells(_ texts: [String], _ style: TextStyle, on flow: Flow) {
        flow.row(
            zip(texts, Self.columns).enumerated().map { index, cell in
                Flow.Cell(
                    cell.0, x: cell.1.x, width: cell.1.width,
                    style: index == 0 ? style : style.trailing)
            })
    }

    private func drawTotals(on flow: Flow) {
        flow.keep(Double(document.rates.count) * 18 + 84)
        for rate in document.rates {
            total(words.net(rate), words.amount(rate.net), .body, on: flow)
            total(words.vat(rate), words.amount(rate.vat), .body, on: flow)
        }
        if document.rates.count > 1 {
            total(words.netTotal, words.amount(document.net), .body, on: flow)
            total(words.vatTotal, words.amount(document.vat), .body, on: flow)
        }
        flow.space(3)
        flow.canvas.rule(x: flow.x + 248, y: flow.y, width: flow.width - 248)
        flow.space(6)
        total(words.grossTotal, words.amount(document.gross), .heading, on: flow)
        flow.space(16)
    }

    private func total(
        _ label: String, _ amount: String, _ style: TextStyle, on flow: Flow
    ) {
        flow.line([
            Flow.Cell(label, x: 212, width: 180, style: style),
            Flow.Cell(amount, x: 380, width: flow.width - 380, style: style.trailing),
        ])
    }

    private func drawSettlements(on flow: Flow) {
        flow.keep(60)
        flow.paragraph(words.settlements, .heading, after: 5)
        for sentence in document.settlements.flatMap(words.sentences) {
            flow.paragraph(sentence, after: 3)
        }
        flow.space(12)
    }

    private func drawGrounds(on flow: Flow) {
        flow.paragraph(words.grounds, .small, after: 3)
        if !document.clauses.isEmpty { flow.paragraph(words.clauses, .small, after: 3) }
        flow.paragraph(words.kept, .small, after: 0)
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

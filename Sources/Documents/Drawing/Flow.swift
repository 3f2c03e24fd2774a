import Wording

/// Text that runs down A4 pages, going on to a further one where a page is full.
final class Flow {
    let canvas: Canvas
    let margin: Double
    /// The top of what comes next.
    private(set) var y: Double
    /// Stands at the foot of each page, before the page's number.
    private let footer: String
    private var page = 1

    var x: Double { margin }
    var width: Double { canvas.size.width - 2 * margin }
    private var bottom: Double { canvas.size.height - margin - 14 }

    init(on canvas: Canvas, margin: Double = 56, footer: String) {
        self.canvas = canvas
        self.margin = margin
        self.footer = footer
        y = margin
        drawFooter()
    }

    func space(_ height: Double) { y += height }

    /// Goes on at least at `y`: below something drawn at a fixed place.
    func move(below y: Double) { self.y = max(self.y, y) }

    /// Goes on at `y`: beside what was drawn last.
    func move(to y: Double) { self.y = y }

    func breakPage() {
        canvas.nextPage()
        page += 1
        y = margin
        drawFooter()
    }

    /// Starts a further page unless `height` is left on this one.
    func keep(_ height: Double) {
        if y + height > bottom { breakPage() }
    }

    func paragraph(
        _ text: String, _ style: TextStyle = .body, indent: Double = 0, width: Double? = nil,
        after: Double = 8
    ) {
        let block = canvas.block(text, style, width: width ?? self.width - indent)
        for line in block.lines { place(line, of: block, x: x + indent) }
        y += after
    }

    /// Steps in order, with hanging numbers.
    func numbered(_ items: [String]) {
        for (index, item) in items.enumerated() {
            keep(14)
            mark("\(index + 1).")
            paragraph(item, indent: 20, after: 5)
        }
    }

    /// A piece of text in a table.
    struct Cell {
        var text: String
        var x: Double
        var width: Double
        var style: TextStyle

        init(_ text: String, x: Double, width: Double, style: TextStyle) {
            self.text = text
            self.x = x
            self.width = width
            self.style = style
        }
    }

    /// A line of a table: cells side by side; a cell that is longer than the page goes on.
    func row(_ cells: [(text: String, x: Double, width: Double)], _ style: TextStyle = .body) {
        row(cells.map { Cell($0.text, x: $0.x, width: $0.width, style: style) })
    }

    /// The same with a style for each cell.
    func row(_ cells: [Cell]) {
        line(cells)
        y += 4
        canvas.rule(x: x, y: y, width: width)
        y += 5
    }

    /// Cells side by side without a rule below.
    func line(_ cells: [Cell]) {
        let blocks = cells.map { canvas.block($0.text, $0.style, width: $0.width) }
        keep(min(blocks.map(\.height).max() ?? 0, 60))
        var pending = blocks.map { $0.lines[...] }
        while pending.contains(where: { !$0.isEmpty }) {
            let height = pending.compactMap { $0.first.map { $0.bottom - $0.top } }.max() ?? 0
            keep(height)
            for index in cells.indices {
                guard let line = pending[index].popFirst() else { continue }
                canvas.draw(line, of: blocks[index], x: x + cells[index].x, y: y)
            }
            y += height
        }
    }

    func rule() {
        canvas.rule(x: x, y: y, width: width)
        y += 8
    }

    private func mark(_ text: String) {
        let block = canvas.block(text, .body.bold, width: 20)
        for line in block.lines { canvas.draw(line, of: block, x: x, y: y) }
    }

    private func place(_ line: TextBlock.Line, of block: TextBlock, x: Double) {
        let height = line.bottom - line.top
        keep(height)
        canvas.draw(line, of: block, x: x, y: y)
        y += height
    }

    private func drawFooter() {
        canvas.fit(
            PrintableText.line(footer) + " · \(page)", .small.trailing,
            in: Area(x: x, y: canvas.size.height - margin - 2, width: width, height: 14))
    }
}

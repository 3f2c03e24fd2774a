import AfterSales
import CPango
import Wording

/// The pages of a PDF being drawn, in points from the upper left corner.
///
/// The same calls give the same bytes: the only date in the file is `madeAt`. A canvas belongs to
/// one thread for as long as it lives.
package final class Canvas {
    package let size: PageSize
    private let sink = ByteSink()
    private let surface: OpaquePointer
    private let context: OpaquePointer

    package init(size: PageSize, title: String, madeAt: Instant) {
        self.size = size
        // Neither call returns NULL: where memory is short, they return an object in an error
        // state, which `finish` reports.
        surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
        context = cairo_create(surface)
        cairo_pdf_surface_set_metadata(
            surface, CAIRO_PDF_METADATA_TITLE, PrintableText.line(title))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Reprise")
        let date = isoTime(madeAt)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date)
    }

    deinit {
        cairo_destroy(context)
        // Destroying finishes, which writes: `sink` is a stored property and still there.
        cairo_surface_destroy(surface)
    }

    package func nextPage() { cairo_show_page(context) }

    /// Ends the last page and gives the file. Nothing can be drawn afterwards.
    package func finish() throws(DocumentError) -> [UInt8] {
        cairo_show_page(context)
        cairo_surface_finish(surface)
        for status in [cairo_status(context), cairo_surface_status(surface)]
        where status != CAIRO_STATUS_SUCCESS {
            throw .drawingFailed(status: String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    func block(
        _ text: String, _ style: TextStyle, width: Double, maximumHeight: Double? = nil
    ) -> TextBlock {
        TextBlock(
            text, style: style, width: width, maximumHeight: maximumHeight, on: context)
    }

    /// Draws one line of a block, whose top is at `y`, with the block's left edge at `x`.
    func draw(_ line: TextBlock.Line, of block: TextBlock, x: Double, y: Double) {
        gray(block.style.gray)
        cairo_move_to(context, x + line.x, y + line.baseline - line.top)
        pango_cairo_show_layout_line(context, line.glyphs)
    }

    /// Draws text in an area: smaller, down to 60 %, when it would not fit, then cut off with an
    /// ellipsis. Gives the height used.
    @discardableResult
    package func fit(_ text: String, _ style: TextStyle, in area: Area) -> Double {
        var size = style.size
        var block = block(text, style, width: area.width)
        while block.height > area.height, size > style.size * 0.6 {
            size -= 0.5
            block = self.block(text, style.sized(size), width: area.width)
        }
        if block.height > area.height {
            block = self.block(
                text, style.sized(size), width: area.width, maximumHeight: area.height)
        }
        clipped(to: area) {
            for line in block.lines { draw(line, of: block, x: area.x, y: area.y + line.top) }
        }
        return min(block.height, area.height)
    }

    package func rule(x: Double, y: Double, width: Double, dashed: Bool = false) {
        stroke(dashed: dashed) {
            cairo_move_to(context, x, y)
            cairo_line_to(context, x + width, y)
        }
    }

    package func frame(_ area: Area, dashed: Bool = false) {
        stroke(dashed: dashed) {
            cairo_rectangle(context, area.x, area.y, area.width, area.height)
        }
    }

    /// Draws bars across the width of an area, quiet zones of ten modules included, centered and
    /// never with modules wider than 1.6 points.
    /// - Throws: ``DocumentError/barCodeTooWide(text:)`` when a module would be under 0.7 points
    ///   (a quarter of a millimeter).
    package func bars(_ code: BarCode, in area: Area) throws(DocumentError) {
        let module = min(1.6, area.width / Double(code.modules + 20))
        guard module >= 0.7 else { throw .barCodeTooWide(text: code.text) }
        let left = area.x + (area.width - module * Double(code.modules)) / 2
        gray(0)
        for bar in code.bars {
            cairo_rectangle(
                context, left + module * Double(bar.start), area.y,
                module * Double(bar.width), area.height)
        }
        cairo_fill(context)
    }

    private func gray(_ value: Double) { cairo_set_source_rgb(context, value, value, value) }

    private func stroke(dashed: Bool, _ path: () -> Void) {
        gray(dashed ? 0.4 : 0)
        cairo_set_line_width(context, 0.7)
        cairo_set_dash(context, [3, 3], dashed ? 2 : 0, 0)
        path()
        cairo_stroke(context)
    }

    private func clipped(to area: Area, _ drawing: () -> Void) {
        cairo_save(context)
        cairo_rectangle(context, area.x - 1, area.y - 1, area.width + 2, area.height + 2)
        cairo_clip(context)
        drawing()
        cairo_restore(context)
    }
}

/// `2026-03-05T13:20:00Z`, in UTC whatever the machine's zone.
private func isoTime(_ instant: Instant) -> String {
    let days = instant.secondsSinceEpoch.floored(by: 86_400)
    let second = Int(instant.secondsSinceEpoch - days * 86_400)
    let clock = [second / 3600, second % 3600 / 60, second % 60].map { padded($0, 2) }
    return "\(CivilDay(number: Int(days)))T\(clock.joined(separator: ":"))Z"
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> Int64 {
        (self >= 0 ? self : self - divisor + 1) / divisor
    }
}

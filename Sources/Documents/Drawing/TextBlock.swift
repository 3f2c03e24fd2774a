import CPango
import Wording

/// Text set in a width: its lines, ready to be drawn where there is room for them.
///
/// Bound to the canvas that made it.
final class TextBlock {
    struct Line {
        /// In points below the top of the block.
        var top, bottom, baseline: Double
        /// In points right of the block's left edge.
        var x: Double
        let glyphs: UnsafeMutablePointer<PangoLayoutLine>
    }

    let style: TextStyle
    private(set) var lines: [Line] = []
    private let layout: OpaquePointer

    var height: Double { lines.last?.bottom ?? 0 }

    /// `maximumHeight`: what does not fit is cut off, with an ellipsis.
    init(
        _ text: String, style: TextStyle, width: Double, maximumHeight: Double? = nil,
        on context: OpaquePointer
    ) {
        self.style = style
        layout = pango_cairo_create_layout(context)
        style.apply(to: layout)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let maximumHeight {
            pango_layout_set_height(layout, Int32(maximumHeight * Double(PANGO_SCALE)))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        let clean = PrintableText.clean(text)
        pango_layout_set_text(layout, clean, Int32(clean.utf8.count))
        lines = readLines()
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    private func readLines() -> [Line] {
        guard let iterator = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        repeat {
            guard let glyphs = pango_layout_iter_get_line_readonly(iterator) else { continue }
            var (top, bottom): (Int32, Int32) = (0, 0)
            var extent = PangoRectangle()
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            pango_layout_iter_get_line_extents(iterator, nil, &extent)
            lines.append(
                Line(
                    top: points(top), bottom: points(bottom),
                    baseline: points(pango_layout_iter_get_baseline(iterator)),
                    x: points(extent.x), glyphs: glyphs))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }
}

private func points(_ pangoUnits: Int32) -> Double { Double(pangoUnits) / Double(PANGO_SCALE) }

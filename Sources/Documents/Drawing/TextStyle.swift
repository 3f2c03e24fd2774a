import CPango

/// How a piece of text is set.
package struct TextStyle: Hashable, Sendable {
    package enum Alignment: Sendable { case leading, center, trailing }

    /// In points.
    package var size: Double
    package var isBold = false
    package var isMonospaced = false
    package var alignment = Alignment.leading
    /// From 0, black, to 1, white.
    package var gray = 0.0
    /// The distance between lines as a multiple of the font's own.
    package var lineSpacing = 1.15

    package static let body = TextStyle(size: 10.5)
    package static let small = TextStyle(size: 8.5, gray: 0.3)
    package static let title = TextStyle(size: 20, isBold: true)
    package static let heading = TextStyle(size: 12.5, isBold: true)

    package var bold: TextStyle { with { $0.isBold = true } }
    package var trailing: TextStyle { with { $0.alignment = .trailing } }
    package var center: TextStyle { with { $0.alignment = .center } }

    package func sized(_ size: Double) -> TextStyle { with { $0.size = size } }

    private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}

extension TextStyle {
    /// Sets font, spacing and alignment of a layout.
    func apply(to layout: OpaquePointer) {
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, isMonospaced ? "DejaVu Sans Mono" : "DejaVu Sans")
        pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        // An absolute size is in the surface's units, which are points here.
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_layout_set_line_spacing(layout, Float(lineSpacing))
        pango_layout_set_alignment(layout, pangoAlignment)
    }

    private var pangoAlignment: PangoAlignment {
        switch alignment {
        case .leading: PANGO_ALIGN_LEFT
        case .center: PANGO_ALIGN_CENTER
        case .trailing: PANGO_ALIGN_RIGHT
        }
    }
}

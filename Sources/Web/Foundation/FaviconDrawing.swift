import Markup

/// A parcel with an arrow back, in the accent of the page.
struct FaviconDrawing: View {
    let accent: Accent?

    var body: some View {
        svg(.viewBox("0 0 32 32"), .xmlns) {
            rect(.x("2"), .y("2"), .width(28), .height(28), .fill(accent?.light.text ?? "#2f5d50"))
            path(
                .d("M11 10 L6 15 L11 20 M6 15 H20 A5 5 0 0 1 20 25 H14"), .fill("none"),
                .stroke("#ffffff"), .strokeWidth("3"))
        }
    }
}

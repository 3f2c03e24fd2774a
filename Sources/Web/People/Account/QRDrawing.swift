import Documents
import Markup

/// A QR code, dark on white in every theme, with the quiet zone that scanners need.
struct QRDrawing: View {
    let code: QRCode
    /// What it is, for those who do not see it.
    let label: String

    var body: some View {
        let side = code.modules + 8
        svg(
            .viewBox("-4 -4 \(side) \(side)"), .class("qr"), .width(220), .height(220),
            .role("img"), .ariaLabel(label)
        ) {
            rect(
                .x("-4"), .y("-4"), .width(side), .height(side), .fill("#ffffff"))
            path(.d(outline), .fill("#000000"))
        }
    }

    private var outline: String {
        code.runs.map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
    }
}

import AfterSales
import Documents
import Markup

/// The label's number for the carrier's counter, big enough to be scanned from a phone.
struct QRCodePage: View {
    let visit: CustomerVisit
    let found: Case
    let code: MatrixCode

    var body: some View {
        let words = QRCodeWords(language: visit.language)
        PortalLayout(visit.frame, title: words.title(found.number)) {
            section(.class("stack")) {
                h1 { words.title(found.number) }
                p { words.meaning }
                QRCodeDrawing(code: code, name: words.drawing(code.text))
                p(.class("qr-text")) { code.text }
                if let due = shipBack {
                    p {
                        words.postBy + " "
                        strong { visit.moment(due) }
                    }
                }
                p { words.bright }
                p(.class("row")) {
                    a(href: Route.caseFile(number: found.number).link, .class("button")) {
                        words.back
                    }
                }
            }
        }
    }

    private var shipBack: Instant? {
        visit.record.deadlines(of: found, under: visit.rules).first { $0.what == .shipBack }?.by
    }
}

/// Black on white, in dark mode and on paper too, with the white border that readers want.
struct QRCodeDrawing: View {
    let code: MatrixCode
    let name: String

    var body: some View {
        let side = code.side
        svg(.class("qr"), .viewBox("0 0 \(side) \(side)"), .role("img"), .ariaLabel(name)) {
            rect(.x("0"), .y("0"), .width(side), .height(side), .fill("#fff"))
            path(.fill("#000"), .d(code.outline))
        }
    }
}

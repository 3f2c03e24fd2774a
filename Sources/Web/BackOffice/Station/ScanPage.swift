import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// The scan field, and where the last code led.
struct ScanPage: View {
    let visit: DeskVisit
    let code: String
    let box: Int64?
    /// The parcel that the last case lay in: more may be in it.
    var from: Int64?
    /// The case that was worked on last, and the currency of its order.
    var last: (found: Case, currency: String)?
    /// `nil`: nothing was scanned.
    var answer: ScanAnswer?

    private var words: StationWords { StationWords(language: visit.language) }

    var body: some View {
        DeskShell(visit, title: words.station) {
            if let last { LastCase(visit: visit, found: last.found, currency: last.currency) }
            h1 { words.scan }
            ScanForm(visit: visit, box: box)
            if let from {
                p { a(href: StationRoute.scan(box: from).link) { words.alsoInBox } }
            }
            if let answer { ScanOutcome(visit: visit, code: code, box: box, answer: answer) }
        }
    }
}

/// What became of the case before, said above the field.
private struct LastCase: View {
    let visit: DeskVisit
    let found: Case
    let currency: String

    var body: some View {
        let isBack = found.units.contains { $0.state == .rejected }
        div(.class(isBack ? "note wait big" : "note ok big"), .role("status")) {
            strong {
                StandWords(language: visit.language).result(found, currency: currency)
            }
            if found.sendBack != nil {
                " "
                a(href: StationRoute.sendBack(number: found.number).link) {
                    StationWords(language: visit.language).sendBacks
                }
            }
        }
    }
}

/// The one field that keeps the focus.
struct ScanForm: View {
    let visit: DeskVisit
    let box: Int64?

    var body: some View {
        let words = StationWords(language: visit.language)
        if let box {
            p(.class("note")) {
                words.inBox(box)
                " "
                a(href: StationRoute.scan().link) { words.boxDone }
            }
        }
        form(.get, action: StationRoute.scan().link, .class("row"), .role("search")) {
            if let box { input(.type(.hidden), .name("box"), .value(String(box))) }
            label(.for("scan"), .class("soft")) { words.scanHint }
            input(
                .type(.text), .id("scan"), .name("code"), .class("scan"), .maxlength(100),
                .autocomplete("off"), .autofocus(), .required())
            button(.submit, .class("button primary")) { words.find }
        }
    }
}

private struct ScanOutcome: View {
    let visit: DeskVisit
    let code: String
    let box: Int64?
    let answer: ScanAnswer

    private var words: StationWords { StationWords(language: visit.language) }

    var body: some View {
        switch answer {
        case .cases(let rows):
            h2 { words.several }
            ScanChoices(visit: visit, rows: rows, box: box, code: code)
            keep
        case .orders(let numbers):
            div(.class("note wait stack tight"), .role("alert")) {
                for number in numbers { p { strong { words.orderOnly(number) } } }
                p { words.nothingHint }
            }
            keep
        case .nothing, .sentBack:
            div(.class("note wait stack tight"), .role("alert")) {
                p { strong { words.nothing(code) } }
                p { words.nothingHint }
            }
            keep
        }
    }

    @ViewBuilder private var keep: some View {
        if visit.actor.role.may(.receive) {
            p {
                a(href: StationRoute.newParcel(code: code).link, .class("button")) {
                    words.keepUnknown
                }
            }
        }
    }
}

/// Several cases that a code may mean, each a large target.
private struct ScanChoices: View {
    let visit: DeskVisit
    let rows: [WarehouseWork.Row]
    let box: Int64?
    let code: String

    var body: some View {
        ul(.class("choices")) {
            for row in rows {
                li {
                    a(
                        href: StationRoute.file(number: row.number, box: box, code: code).link,
                        .class("choice")
                    ) {
                        strong { row.number }
                        span {
                            visit.vocabulary.label(row.kind) + " · " + row.customer + " · "
                                + row.order
                        }
                        span(.class("pill " + row.state.color)) {
                            visit.vocabulary.label(row.state)
                        }
                    }
                }
            }
        }
    }
}

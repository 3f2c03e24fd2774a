import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// A parcel that came: what is known of it, and, while it is open, what it may belong to.
struct ParcelPage: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    var photos: [Photo] = []
    var search = ""
    /// `nil`: nothing was searched for.
    var results: [OrderSearch.Row]?
    var chosen: ChosenOrder?
    /// The cases that it was put to before.
    var ownCases: [WarehouseWork.Row] = []
    var notice: String?
    var typed = Form()
    var problems: [FieldProblem] = []

    /// The order that an agent looks at, with what the rules say to each kind of case now.
    struct ChosenOrder: Sendable {
        var file: StaffFile
        var cases: [WarehouseWork.Row]
        var decisions: [(kind: CaseKind, decision: Decision)]
        /// Whether a plain return of some of it is the customer's own to ask for.
        var isForThePortal: Bool
    }

    private var words: ParcelWords { ParcelWords(language: visit.language) }

    var body: some View {
        DeskShell(visit, title: words.number(parcel.id)) {
            div(.class("row")) {
                h1 { words.number(parcel.id) }
                span(.class("pill " + parcel.state.color)) { words.label(parcel.state) }
                a(href: StationRoute.scan().link, .class("push")) {
                    StationWords(language: visit.language).nextParcel
                }
            }
            if let notice { p(.class("note wait"), .role("alert")) { notice } }
            ProblemSummary(problems, heading: words.problems)
            facts
            ParcelPhotos(
                visit: visit, parcel: parcel, photos: photos, typed: typed, problems: problems)
            if parcel.state == .open {
                if visit.actor.role.may(.authorize) {
                    matching
                } else {
                    p(.class("note big")) { words.kept + " " + words.agentDecides }
                }
            }
        }
    }

    private var facts: some View {
        section(.class("sheet")) {
            dl(.class("facts")) {
                FactLine(words.contents, said(parcel.contents))
                FactLine(words.sender, said(parcel.sender))
                FactLine(words.carrier, said(parcel.carrier))
                FactLine(words.codes, said(parcel.codes.joined(separator: ", ")))
                FactLine(
                    words.arrivedAt, visit.moment(parcel.arrivedAt) + ", " + parcel.takenBy)
                if let due = parcel.dueAt {
                    dt { words.due }
                    dd { DuePill(visit: visit, due: due) }
                }
                for asked in parcel.asked {
                    dt { words.asked }
                    dd { asked.order + " · " + visit.moment(asked.at) }
                }
                FactLine(words.closedBy, parcel.closedBy)
                FactLine(words.reason, parcel.reason)
                if !parcel.cases.isEmpty {
                    dt { words.cases }
                    dd {
                        for number in parcel.cases {
                            a(href: DeskRoute.caseFile(number: number).link) { number }
                            " "
                        }
                    }
                }
            }
        }
    }

    private func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    @ViewBuilder private var matching: some View {
        if !ownCases.isEmpty {
            ParcelCases(visit: visit, parcel: parcel, heading: words.cases, rows: ownCases)
        }
        section(.class("stack tight")) {
            h2 { words.search }
            form(
                .get, action: StationRoute.parcel(id: parcel.id).link, .class("row"),
                .role("search")
            ) {
                input(
                    .type(.search), .name("q"), .value(search), .maxlength(200),
                    .ariaLabel(words.searchHint), .placeholder(words.searchHint))
                button(.submit, .class("button")) { words.search }
            }
            if let results { found(results) }
        }
        if let chosen {
            if !chosen.cases.isEmpty {
                ParcelCases(
                    visit: visit, parcel: parcel,
                    heading: words.itsCases(chosen.file.record.order.number), rows: chosen.cases)
            }
            if chosen.isForThePortal {
                ParcelAsking(
                    visit: visit, parcel: parcel, order: chosen.file.record.order.number)
            }
            ParcelOpening(
                visit: visit, parcel: parcel, chosen: chosen, typed: typed, problems: problems)
        }
        ParcelClosing(visit: visit, parcel: parcel, typed: typed, problems: problems)
    }

    @ViewBuilder private func found(_ rows: [OrderSearch.Row]) -> some View {
        if rows.isEmpty { p(.class("note")) { words.nothingFound } }
        ul(.class("choices")) {
            for row in rows {
                li {
                    a(
                        href: StationRoute.parcel(
                            id: parcel.id, search: search, order: row.number
                        ).link, .class("choice")
                    ) {
                        strong { row.number }
                        span { row.customer + " · " + row.email }
                        span { visit.vocabulary.label(row.status) }
                    }
                }
            }
        }
    }
}

/// What the page showed of the parcel.
struct ParcelSeen: View {
    let parcel: ArrivedParcel

    var body: some View {
        input(.type(.hidden), .name(FormField.seen), .value(String(parcel.version)))
    }
}

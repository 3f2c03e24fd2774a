import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// Cases that the parcel may belong to, each with the way to put it there.
struct ParcelCases: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let heading: String
    let rows: [WarehouseWork.Row]

    var body: some View {
        section(.class("stack tight")) {
            h2 { heading }
            for row in rows { ParcelCase(visit: visit, parcel: parcel, row: row) }
        }
    }
}

private struct ParcelCase: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let row: WarehouseWork.Row

    private var words: ParcelWords { ParcelWords(language: visit.language) }

    var body: some View {
        div(.class("sheet row")) {
            a(href: DeskRoute.caseFile(number: row.number).link) { row.number }
            span { visit.vocabulary.label(row.kind) + " · " + row.customer }
            span(.class("pill " + row.state.color)) { visit.vocabulary.label(row.state) }
            act
        }
    }

    @ViewBuilder private var act: some View {
        switch row.state {
        case .authorized, .inTransit, .awaitingReview, .refused:
            form(
                .post, action: StationRoute.parcelAct(.match, id: parcel.id).link,
                .class("row push")
            ) {
                FormToken(visit.frame)
                ParcelSeen(parcel: parcel)
                input(.type(.hidden), .name("case"), .value(row.number))
                if row.state == .refused {
                    input(
                        .type(.text), .name("reason"), .maxlength(500), .required(),
                        .ariaLabel(words.reason + ", " + words.reasonHint),
                        .placeholder(words.reason))
                }
                button(.submit, .class("button")) { words.matchHere }
            }
        default:
            a(href: StationRoute.file(number: row.number).link, .class("push")) {
                words.sendBackHere
            }
        }
    }
}

/// A case opened for goods that are here already, with what the rules say to each kind.
struct ParcelOpening: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let chosen: ParcelPage.ChosenOrder
    let typed: Form
    let problems: [FieldProblem]

    private var words: ParcelWords { ParcelWords(language: visit.language) }
    private var order: Order { chosen.file.record.order }

    var body: some View {
        form(
            .post, action: StationRoute.parcelAct(.open, id: parcel.id).link,
            .class("sheet stack")
        ) {
            h2 { words.openOn(order.number) }
            p(.class("soft")) { words.openHint }
            FormToken(visit.frame)
            ParcelSeen(parcel: parcel)
            input(.type(.hidden), .name("order"), .value(order.number))
            ChoiceField(
                name: "kind", title: words.kind,
                choices: chosen.decisions.map { kind, decision in
                    .init(
                        value: kind.rawValue, title: visit.vocabulary.label(kind),
                        hint: visit.vocabulary.label(decision.outcome) + " · "
                            + decision.clauses.ids.joined(separator: ", "))
                }, chosen: typed["kind"], problem: problems.text("kind"))
            fieldset(.id("lines"), .class("stack tight")) {
                legend { words.lines }
                FieldMessage(name: "lines", problem: problems.text("lines"))
                for line in order.lines {
                    label(.class("row")) {
                        input(
                            .type(.text), .name("units-" + line.id), .inputmode("numeric"),
                            .size(3), .maxlength(7), .value(typed.text("units-" + line.id)))
                        span { "/ \(line.quantity) × \(line.title)" }
                    }
                }
            }
            SelectField(
                name: "resolution", title: words.resolution,
                choices: [Resolution.refund, .replacement, .repair].map {
                    ($0.rawValue, visit.vocabulary.label($0))
                }, chosen: typed["resolution"])
            TextField(
                name: "reason", title: words.said, value: typed.text("reason"), length: 1000)
            button(.submit, .class("button primary")) { words.open }
        }
    }
}

/// A plain return is the customer's own to ask for: they are written to, and the parcel waits.
struct ParcelAsking: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let order: String

    var body: some View {
        let words = ParcelWords(language: visit.language)
        let asked = parcel.asked.first { $0.order == order }
        section(.class("sheet stack tight"), .id("ask")) {
            h2 { words.plainReturn }
            p { words.plainReturnHint }
            if let asked, let due = parcel.dueAt {
                p(.class("note ok")) {
                    words.wasAsked(visit.moment(asked.at), until: visit.moment(due))
                }
            }
            form(.post, action: StationRoute.parcelAct(.ask, id: parcel.id).link) {
                FormToken(visit.frame)
                ParcelSeen(parcel: parcel)
                input(.type(.hidden), .name("order"), .value(order))
                button(.submit, .class("button")) {
                    asked == nil ? words.ask : words.askAgain
                }
            }
        }
    }
}

/// The end of a parcel that leads to no case.
struct ParcelClosing: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let typed: Form
    let problems: [FieldProblem]

    var body: some View {
        let words = ParcelWords(language: visit.language)
        details(.class("sheet"), .open(typed["state"] != nil)) {
            summary { words.close }
            form(
                .post, action: StationRoute.parcelAct(.close, id: parcel.id).link,
                .class("stack")
            ) {
                FormToken(visit.frame)
                ParcelSeen(parcel: parcel)
                SelectField(
                    name: "state", title: words.decision,
                    choices: [ParcelState.sentBack, .givenToCarrier, .kept].map {
                        ($0.rawValue, words.label($0))
                    }, chosen: typed["state"])
                TextField(
                    name: "closing", title: words.reason, value: typed.text("closing"),
                    problem: problems.text("closing"), length: 500)
                button(.submit, .class("button")) { words.closeButton }
            }
        }
    }
}

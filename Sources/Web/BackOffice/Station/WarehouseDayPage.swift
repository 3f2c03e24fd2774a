import AfterSales
import Correspondence
import Markup
import Storage

/// The work of the day: what the carrier left at the door, what lies on the bench, what came in.
struct WarehouseDayPage: View {
    let visit: DeskVisit
    let toReceive: [WarehouseWork.Row]
    let toInspect: [WarehouseWork.Row]
    let arrived: [ArrivedParcel]

    private var words: DayWords { DayWords(language: visit.language) }

    var body: some View {
        let counts = visit.station
        DeskShell(visit, title: StationWords(language: visit.language).today) {
            h1 { StationWords(language: visit.language).today }
            p {
                a(href: StationRoute.scan().link, .class("button primary")) {
                    StationWords(language: visit.language).scan
                }
            }
            ul(.class("choices")) {
                entry(.sendBacks, words.toSendBack, counts.toSendBack)
                entry(.parcels, words.unknown, counts.unknown)
            }
            list(words.toReceive(counts.toReceive), toReceive)
            list(words.toInspect(counts.toInspect), toInspect)
            section(.class("stack tight")) {
                h2 { words.arrived(arrived.count) }
                if arrived.isEmpty { p(.class("note")) { words.nothing } }
                ArrivedTable(visit: visit, parcels: arrived)
            }
        }
    }

    private func entry(_ route: StationRoute, _ name: String, _ count: Int) -> some View {
        li {
            a(href: route.link, .class("choice")) {
                strong { String(count) }
                span { name }
            }
        }
    }

    private func list(_ heading: String, _ rows: [WarehouseWork.Row]) -> some View {
        section(.class("stack tight")) {
            h2 { heading }
            if rows.isEmpty {
                p(.class("note")) { words.nothing }
            } else {
                WorkTable(visit: visit, rows: rows)
            }
        }
    }
}

private struct WorkTable: View {
    let visit: DeskVisit
    let rows: [WarehouseWork.Row]

    var body: some View {
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope("col")) { visit.words.due }
                    th(.scope("col")) { visit.words.caseHeading }
                    th(.scope("col")) { visit.words.request }
                    th(.scope("col")) { visit.words.customer }
                }
            }
            tbody {
                for row in rows {
                    tr {
                        td { DuePill(visit: visit, due: row.dueAt) }
                        td(.class("number")) {
                            a(href: StationRoute.file(number: row.number).link) { row.number }
                        }
                        td { visit.vocabulary.label(row.kind) }
                        td { row.customer }
                    }
                }
            }
        }
    }
}

/// Parcels that came, a line each.
struct ArrivedTable: View {
    let visit: DeskVisit
    let parcels: [ArrivedParcel]

    var body: some View {
        let words = ParcelWords(language: visit.language)
        if !parcels.isEmpty {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope("col")) { words.parcel }
                        th(.scope("col")) { words.arrivedAt }
                        th(.scope("col")) { words.state }
                        th(.scope("col")) { words.cases }
                        th(.scope("col")) { words.takenBy }
                    }
                }
                tbody {
                    for parcel in parcels { ArrivedRow(visit: visit, parcel: parcel) }
                }
            }
        }
    }
}

private struct ArrivedRow: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel

    var body: some View {
        let words = ParcelWords(language: visit.language)
        tr {
            td {
                a(href: StationRoute.parcel(id: parcel.id).link) { words.number(parcel.id) }
            }
            td { visit.moment(parcel.arrivedAt) }
            td {
                span(.class("pill " + parcel.state.color)) { words.label(parcel.state) }
            }
            td {
                for number in parcel.cases {
                    a(href: StationRoute.file(number: number).link) { number }
                    " "
                }
            }
            td { parcel.takenBy }
        }
    }
}

extension ParcelState {
    var color: String {
        switch self {
        case .matched: "ok"
        case .open: "wait"
        case .sentBack, .givenToCarrier, .kept: ""
        }
    }
}

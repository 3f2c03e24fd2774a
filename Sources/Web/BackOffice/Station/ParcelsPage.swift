import Markup
import Storage

/// The parcels that wait for a decision, the first due first.
struct ParcelsPage: View {
    let visit: DeskVisit
    let parcels: [ArrivedParcel]

    private var words: ParcelWords { ParcelWords(language: visit.language) }

    var body: some View {
        let heading = StationWords(language: visit.language).unknownParcels
        DeskShell(visit, title: heading) {
            h1 { heading }
            if parcels.isEmpty {
                p(.class("note")) { words.none }
            } else {
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope("col")) { words.due }
                            th(.scope("col")) { words.parcel }
                            th(.scope("col")) { words.contents }
                            th(.scope("col")) { words.sender }
                            th(.scope("col")) { words.cases }
                        }
                    }
                    tbody {
                        for parcel in parcels { ParcelRow(visit: visit, parcel: parcel) }
                    }
                }
            }
        }
    }
}

private struct ParcelRow: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel

    var body: some View {
        let words = ParcelWords(language: visit.language)
        tr {
            td { DuePill(visit: visit, due: parcel.dueAt) }
            td(.class("number")) {
                a(href: StationRoute.parcel(id: parcel.id).link) { words.number(parcel.id) }
            }
            td { parcel.contents }
            td { parcel.sender }
            td { parcel.cases.joined(separator: ", ") }
        }
    }
}

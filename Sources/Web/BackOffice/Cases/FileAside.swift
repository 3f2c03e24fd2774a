import AfterSales
import Desk
import Markup
import Storage

/// That the goods are here already: whoever reviews the case matches the parcel, and no label goes
/// out for what has come.
struct FileAside: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    var body: some View {
        if let aside = file.aside, found.state == .awaitingReview {
            p(.class("note wait")) {
                ParcelWords(language: visit.language).isHere + " "
                a(
                    href: StationRoute.parcel(
                        id: aside.id, order: file.record.order.number
                    ).link
                ) { ParcelWords(language: visit.language).number(aside.id) }
            }
        }
    }
}

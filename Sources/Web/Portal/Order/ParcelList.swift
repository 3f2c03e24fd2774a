import AfterSales
import Markup
import Wording

/// The order's parcels, where there is more to say than that one came.
struct ParcelList: View {
    let visit: CustomerVisit

    private var shipments: [Shipment] { visit.order.shipments }

    private var saysSomething: Bool {
        shipments.count > 1 || shipments.contains { $0.deliveredAt == nil }
    }

    var body: some View {
        let words = OrderWords(language: visit.language)
        if saysSomething {
            section(.class("stack"), .id("parcels")) {
                h2 { words.parcels(shipments.count) }
                div(.class("sheet")) {
                    for shipment in shipments { ParcelItem(visit: visit, shipment: shipment) }
                }
                if visit.order.isUnderWay, shipments.contains(where: { $0.deliveredAt != nil }) {
                    p { words.windowStartsLast }
                }
            }
        }
    }
}

private struct ParcelItem: View {
    let visit: CustomerVisit
    let shipment: Shipment

    var body: some View {
        div(.class("item")) {
            h3 { visit.language.all(of: titles) }
            p { CauseWords(language: visit.language).parcel(shipment, in: visit) }
        }
    }

    private var titles: [String] { shipment.lines.compactMap { visit.order.line($0)?.title } }
}

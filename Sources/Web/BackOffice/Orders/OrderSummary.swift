import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// The order beside a case: payments, plan, parcels.
struct OrderSummary: View {
    let visit: DeskVisit
    let file: StaffFile

    private var order: Order { file.record.order }

    var body: some View {
        let words = visit.words
        section(.class("sheet stack tight")) {
            h2 {
                words.order + " "
                a(href: DeskRoute.orderFile(number: order.number).link) { order.number }
            }
            dl(.class("facts")) {
                FactLine(words.placed, visit.moment(order.placedAt))
                FactLine(words.state, visit.vocabulary.label(order.status))
                FactLine(words.total, amount(order.total))
                FactLine(words.shipping, amount(order.shipping.paid))
                FactLine(words.refundable, amount(file.record.refundable))
                FactLine(words.shipments, parcels)
                for payment in order.payments {
                    FactLine(
                        visit.vocabulary.label(payment.method),
                        amount(payment.amount) + (payment.isExtra ? ", " + words.paidTwice : ""))
                    for installment in payment.installments {
                        FactLine(
                            "\(words.installment) \(installment.number)", said(installment))
                    }
                }
            }
        }
    }

    private func amount(_ minor: Minor) -> String {
        visit.language.amount(minor, currency: order.currency)
    }

    private func said(_ installment: Installment) -> String {
        amount(installment.purchaseAmount + installment.customerFee) + ", "
            + visit.language.shortDate(installment.due) + ", "
            + (installment.paid ? visit.words.paid : visit.words.unpaid)
    }

    private var parcels: String? {
        let parcels = order.shipments.map { parcel in
            parcel.id + " "
                + (parcel.deliveredAt.map { visit.words.delivered + " " + visit.moment($0) }
                    ?? visit.words.underWay)
        }
        return parcels.isEmpty ? nil : parcels.joined(separator: "; ")
    }
}

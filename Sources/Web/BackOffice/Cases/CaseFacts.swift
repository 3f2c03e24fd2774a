import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// What was asked for, in whose words.
struct CaseFacts: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    var body: some View {
        let words = visit.words
        let request = found.request
        section(.class("sheet")) {
            dl(.class("facts")) {
                dt { words.customer }
                dd { file.record.order.customer.name + " · " + file.record.order.customer.email }
                if !found.units.isEmpty {
                    dt { words.products }
                    dd {
                        for unit in found.units {
                            UnitLine(visit: visit, file: file, unit: unit)
                        }
                    }
                }
                FactLine(words.resolution, visit.vocabulary.label(found.resolution))
                if request.agreesToCredit == true { FactLine(words.creditAgreed, words.yes) }
                FactLine(
                    words.exchangeFor, request.exchangeFor.map { "\($0.quantity) × \($0.sku)" })
                FactLine(words.amount, request.amount.map(amount))
                if found.kind == .adjustment { FactLine(words.adjustment, adjustment) }
                FactLine(words.reason, request.reason)
                FactLine(words.reserves, request.reserves)
                FactLine(
                    words.received,
                    request.receivedItem.map {
                        [$0.brand, $0.model, $0.gtin, $0.description].compactMap { $0 }
                            .joined(separator: ", ")
                    })
                FactLine(words.question, found.question)
                FactLine(words.answer, found.answer)
                FactLine(
                    words.channel, request.channel.map { visit.vocabulary.label($0) })
                FactLine(words.returnFee, fee)
                if found.legalWithdrawal { FactLine(words.legal, words.yes) }
            }
        }
    }

    private var adjustment: String {
        let adjustment = found.request.adjustmentKind
        let kind = visit.vocabulary.label(adjustment.kind)
        return switch adjustment {
        case .goodwill: kind
        case .paidTwice(let method, let reference):
            [kind, visit.vocabulary.label(method), reference].compactMap { $0 }
                .joined(separator: ", ")
        case .refundedOutside(let method): kind + ", " + visit.vocabulary.label(method)
        }
    }

    private func amount(_ minor: Minor) -> String {
        visit.language.amount(minor, currency: file.record.order.currency)
    }

    private var fee: String? {
        found.fee.map { fee in
            let state =
                switch fee.state {
                case .due: visit.words.pick("attendus", "due")
                case .paid: visit.words.pick("payés", "paid")
                case .returned: visit.words.pick("rendus", "given back")
                case .dropped: visit.words.pick("abandonnés", "dropped")
                }
            return amount(fee.amount) + ", " + state
        }
    }
}

/// A fact with its name; none where there is nothing to say.
struct FactLine: View {
    let name: String
    let text: String?

    init(_ name: String, _ text: String?) {
        self.name = name
        self.text = text
    }

    var body: some View {
        if let text, !text.isEmpty {
            dt { name }
            dd { text }
        }
    }
}

/// Some units of a line, what they are worth, and what became of them.
struct UnitLine: View {
    let visit: DeskVisit
    let file: StaffFile
    let unit: Case.Units

    var body: some View {
        let line = file.record.order.line(unit.line)
        div {
            "\(unit.quantity) × \(line?.title ?? unit.line) "
            if let worth = unit.worth {
                span(.class("money")) {
                    visit.language.amount(
                        worth - unit.deduction, currency: file.record.order.currency)
                }
            }
            " "
            small { visit.vocabulary.label(unit.state) }
        }
    }
}

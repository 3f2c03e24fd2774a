import AfterSales
import Markup
import Wording

/// The three grounds side by side, the strongest marked and explained.
struct FileBases: View {
    let visit: DeskVisit
    let bases: Bases
    let currency: String
    let policyVersion: Int
    /// When they stood like this.
    let heading: String

    var body: some View {
        let words = BasisWords(visit.language)
        section(.class("sheet stack tight")) {
            h2 { words.title }
            p(.class("soft")) { heading }
            div(.class("bases")) {
                for basis in bases.all {
                    BasisColumn(
                        visit: visit, basis: basis, currency: currency,
                        policyVersion: policyVersion,
                        isStrongest: basis.ground == bases.strongest)
                }
            }
            p { bases.strongest.map(words.why) ?? words.none }
        }
    }
}

private struct BasisColumn: View {
    let visit: DeskVisit
    let basis: Basis
    let currency: String
    let policyVersion: Int
    let isStrongest: Bool

    private var words: BasisWords { BasisWords(visit.language) }

    var body: some View {
        div(.class(isStrongest ? "stack tight strongest" : "stack tight")) {
            h3 { words.name(basis.ground) }
            p {
                span(.class("pill " + basis.standing.color)) { words.standing(basis.standing) }
                if isStrongest {
                    " "
                    span(.class("pill")) { words.strongest }
                }
            }
            dl(.class("facts narrow")) {
                FactLine(words.until, until)
                if basis.standing.holds {
                    if basis.goods > 0 { FactLine(words.givesBack, money) }
                    FactLine(words.wayBack, words.payer(basis.wayBackPaidBy))
                }
                dt { words.source }
                dd { source }
            }
        }
    }

    private var until: String? {
        if let until = basis.until { return visit.moment(until) }
        return basis.ground == .withdrawal && basis.standing == .open ? words.noEnd : nil
    }

    private var money: String {
        let shipping =
            basis.outboundShipping > 0
            ? visit.language.amount(basis.outboundShipping, currency: currency) : nil
        let said = words.money(
            visit.language.amount(basis.goods, currency: currency), shipping: shipping)
        return basis.ground == .conformity ? words.repairFirst + said : said
    }

    @ViewBuilder private var source: some View {
        if let article = basis.article {
            article
        } else {
            for id in basis.clauses.ids {
                a(href: Route.policy(version: policyVersion, clause: id).link) { code { id } }
                " "
            }
        }
    }
}

extension Basis.Standing {
    fileprivate var color: String {
        switch self {
        case .open: "ok"
        case .late, .notYet: "wait"
        case .over, .excepted: "no"
        }
    }
}

import AfterSales
import Correspondence
import Markup
import Storage
import Wording

/// Legal withdrawals that are not refunded, by the law's own date.
struct OwedTable: View {
    let visit: DeskVisit
    let rows: [LegalDebts.Row]

    var body: some View {
        let words = MoneyDeskWords(language: visit.language)
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope("col")) { words.legalDate }
                    th(.scope("col")) { visit.words.caseHeading }
                    th(.scope("col")) { visit.words.customer }
                    th(.scope("col")) { visit.words.state }
                    th(.scope("col"), .class("end")) { visit.words.amount }
                    th(.scope("col")) { words.late }
                }
            }
            tbody {
                for row in rows { OwedLine(visit: visit, row: row) }
            }
        }
    }
}

private struct OwedLine: View {
    let visit: DeskVisit
    let row: LegalDebts.Row

    private var words: MoneyDeskWords { MoneyDeskWords(language: visit.language) }

    var body: some View {
        tr {
            td { DuePill(visit: visit, due: row.due) }
            td(.class("number")) {
                a(href: DeskRoute.caseFile(number: row.found.number).link) { row.found.number }
            }
            td { row.customer }
            td {
                span(.class("pill " + row.found.state.color)) {
                    visit.vocabulary.label(row.found.state)
                }
            }
            td(.class("end money")) {
                row.promised > 0 ? amount(row.promised) : words.atMost(amount(row.worth))
            }
            td { lateness ?? "" }
        }
    }

    /// How late it is, and by how much that makes it grow; `nil`: it is in time.
    private var lateness: String? {
        guard row.due < visit.now else { return nil }
        let days = visit.zone.day(at: visit.now).number - visit.zone.day(at: row.due).number
        return words.late(days, percent: Law.lateRefundPercent(days: days))
    }

    private func amount(_ minor: Minor) -> String {
        visit.language.amount(minor, currency: row.currency)
    }
}

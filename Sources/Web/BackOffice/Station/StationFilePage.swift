import AfterSales
import Correspondence
import Desk
import Markup
import Storage

/// A case on the bench: what should be inside, and the form to take it in.
struct StationFilePage: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    let box: Int64?
    let code: String
    var notice = FileNotice()
    var problems: [FieldProblem] = []

    var body: some View {
        let words = StationWords(language: visit.language)
        let problems = problems + notice.problems
        DeskShell(visit, title: found.number + ", " + words.station) {
            div(.class("row")) {
                h1 { found.number }
                span(.class("pill " + found.state.color)) {
                    visit.vocabulary.label(found.state)
                }
                a(href: StationRoute.scan(box: box).link, .class("push")) { words.nextParcel }
                a(href: DeskRoute.caseFile(number: found.number).link) { words.wholeFile }
            }
            ProblemSummary(self.problems, heading: words.problems)
            FileNoticeView(
                visit: visit, notice: notice, currency: file.record.order.currency)
            StationContents(visit: visit, file: file, found: found)
            StationStand(
                visit: visit, file: file, found: found, box: box, code: code,
                typed: notice.typed, problems: problems)
        }
    }
}

/// What comes back, to be read from arm's length.
struct StationContents: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case

    private var words: StationWords { StationWords(language: visit.language) }

    var body: some View {
        section(.class("sheet stack"), .ariaLabel(words.contents)) {
            h2 { words.contents }
            ul(.class("big")) {
                for unit in found.units { StationUnit(file: file, unit: unit) }
            }
            dl(.class("facts")) {
                FactLine(words.why, visit.vocabulary.label(found.kind))
                FactLine(words.customerSays, said)
                FactLine(
                    words.order,
                    file.record.order.number + " · " + file.record.order.customer.name)
                FactLine(words.due, due.map(visit.moment))
            }
        }
    }

    /// The customer's own words, those about another product included.
    private var said: String? {
        let received = found.request.receivedItem.map {
            [$0.brand, $0.model, $0.gtin, $0.description].compactMap(\.self)
                .joined(separator: " ")
        }
        let texts = [found.request.reason, received, found.request.reserves, found.answer]
            .compactMap(\.self).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: " · ")
    }

    private var due: Instant? {
        file.deadlines.first { $0.what == .inspection }?.by
    }
}

/// Some units of one line, with what a scanner reads on them.
private struct StationUnit: View {
    let file: StaffFile
    let unit: Case.Units

    var body: some View {
        let bought = file.record.order.line(unit.line)
        li {
            strong { "\(unit.quantity) × " + (bought?.title ?? unit.line) }
            " "
            small {
                [bought?.sku, bought?.gtin].compactMap(\.self).joined(separator: " · ")
            }
            for trait in bought?.traits ?? [] {
                " "
                span(.class("pill wait")) { trait }
            }
        }
    }
}

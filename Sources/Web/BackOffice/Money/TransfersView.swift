import AfterSales
import Desk
import Markup
import Storage
import Wording

/// Transfers that wait for a file, and the files that were made.
struct TransfersView: View {
    let visit: DeskVisit
    let waiting: [Transfers.Transfer]
    let files: [TransferFile]
    /// Whether the shop has named the account that it pays from.
    let hasDebtor: Bool

    private var words: TransferWords { TransferWords(language: visit.language) }

    var body: some View {
        section(.class("sheet stack tight")) {
            h2 { words.waiting(waiting.count) }
            if !hasDebtor { p(.class("note wait")) { words.noDebtor } }
            if !waiting.isEmpty {
                TransferTable(visit: visit, transfers: waiting, canReturn: false)
                if hasDebtor {
                    form(.post, action: TransferRoute.makeFile.link) {
                        FormToken(visit.frame)
                        button(.submit, .class("button primary")) { words.makeFile }
                    }
                }
            }
        }
        for file in files { TransferFileCard(visit: visit, content: file) }
    }
}

private struct TransferFileCard: View {
    let visit: DeskVisit
    let content: TransferFile

    private var words: TransferWords { TransferWords(language: visit.language) }

    var body: some View {
        let file = content.file
        section(.class("sheet stack tight")) {
            div(.class("row")) {
                h2 { file.id }
                span(.class(file.executedAt == nil ? "pill wait" : "pill ok")) {
                    file.executedAt.map { words.executed(visit.moment($0)) } ?? words.notExecuted
                }
                span(.class("push money")) {
                    visit.language.amount(content.total, currency: "EUR")
                }
            }
            p(.class("soft")) { words.made(visit.moment(file.madeAt), file.madeBy) }
            TransferTable(
                visit: visit, transfers: content.transfers, canReturn: true)
            div(.class("row")) {
                a(href: TransferRoute.file(id: file.id).link, .class("button")) { words.fetch }
                if file.executedAt == nil {
                    form(.post, action: TransferRoute.confirm(id: file.id).link) {
                        FormToken(visit.frame)
                        button(.submit, .class("button")) { words.confirm }
                    }
                }
            }
        }
    }
}

private struct TransferTable: View {
    let visit: DeskVisit
    let transfers: [Transfers.Transfer]
    let canReturn: Bool

    var body: some View {
        table(.class("cards")) {
            tbody {
                for transfer in transfers {
                    TransferRow(visit: visit, transfer: transfer, canReturn: canReturn)
                }
            }
        }
    }
}

private struct TransferRow: View {
    let visit: DeskVisit
    let transfer: Transfers.Transfer
    let canReturn: Bool

    private var words: TransferWords { TransferWords(language: visit.language) }

    var body: some View {
        tr {
            td(.class("number")) {
                a(href: DeskRoute.caseFile(number: transfer.caseNumber).link) { transfer.refund }
            }
            td { transfer.holder }
            td { transfer.iban.masked }
            td(.class("end money")) {
                visit.language.amount(transfer.amount, currency: "EUR")
            }
            td {
                if let problem = transfer.problem {
                    span(.class("pill no")) { words.returned }
                    " " + problem
                } else if transfer.isFrozen, !canReturn {
                    span(.class("pill no")) { words.disputed }
                } else if canReturn {
                    details {
                        summary { words.cameBack }
                        giveBack
                    }
                }
            }
        }
    }

    private var giveBack: some View {
        form(
            .post, action: TransferRoute.giveBack(refund: transfer.refund).link,
            .class("stack tight")
        ) {
            FormToken(visit.frame)
            RowField(
                id: "why-" + transfer.refund, name: "why", title: words.why, length: 140,
                isRequired: true)
            button(.submit, .class("button")) { words.cameBack }
        }
    }
}

extension Transfers.Transfer {
    fileprivate var caseNumber: String { refund.split(separator: "/").first.map(String.init) ?? "" }
}

/// What is done about transfers, by POST unless it is fetched.
enum TransferRoute: LocalRoute, Hashable {
    case makeFile
    /// The file for the bank.
    case file(id: String)
    case confirm(id: String)
    case giveBack(refund: String)

    var link: Link {
        switch self {
        case .makeFile: .path("/desk/transfers")
        case .file(let id): .path("/desk/transfers", id)
        case .confirm(let id): .path("/desk/transfers", id, "confirm")
        case .giveBack(let refund):
            .path("/desk/transfers/returned", query: ["refund": refund])
        }
    }
}

/// The words of bank transfers, for finance.
struct TransferWords: PageWords {
    let language: Language

    func waiting(_ count: Int) -> String {
        pick("Virements à mettre au fichier : \(count)", "Transfers for the next file: \(count)")
    }
    var noDebtor: String {
        pick(
            "Le compte de la boutique manque : règle SHOP_IBAN, puis redémarre.",
            "The shop’s own account is missing: set SHOP_IBAN, then start again.")
    }
    var makeFile: String { pick("Faire le fichier pour la banque", "Make the file for the bank") }
    var fetch: String { pick("Télécharger (pain.001)", "Download (pain.001)") }
    var confirm: String { pick("La banque l’a exécuté", "The bank carried it out") }
    func made(_ moment: String, _ name: String) -> String {
        pick("Fait \(moment) par \(name)", "Made \(moment) by \(name)")
    }
    func executed(_ moment: String) -> String {
        pick("exécuté \(moment)", "carried out \(moment)")
    }
    var notExecuted: String { pick("à déposer à la banque", "to bring to the bank") }
    var cameBack: String { pick("Revenu de la banque", "Came back") }
    var disputed: String { pick("paiement contesté", "payment disputed") }
    var returned: String { pick("revenu", "came back") }
    var why: String { pick("Motif de la banque", "The bank’s reason") }
}

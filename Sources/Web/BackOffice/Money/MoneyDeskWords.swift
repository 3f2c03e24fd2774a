import Wording

/// The words of whoever looks after the money.
struct MoneyDeskWords: PageWords {
    let language: Language

    var title: String { pick("Argent", "Money") }

    func label(_ tab: MoneyTab) -> String {
        switch tab {
        case .toSend: pick("À envoyer", "To send")
        case .doubt: pick("Incertains", "In doubt")
        case .failed: pick("Échoués", "Failed")
        case .sent: pick("Envoyés", "Sent")
        case .transfers: pick("Virements", "Transfers")
        case .credits: pick("Avoirs", "Credits")
        case .differences: pick("Écarts", "Differences")
        case .owed: pick("Dus selon la loi", "Owed by law")
        }
    }

    func intro(_ tab: MoneyTab) -> String {
        switch tab {
        case .toSend:
            pick(
                "Décidés et pas encore confirmés. Ils partent d’eux-mêmes, sauf ceux qui attendent "
                    + "une deuxième personne et ceux dont le paiement est contesté.",
                "Decided and not confirmed. They leave by themselves, except those that wait for a "
                    + "second person and those whose payment is disputed.")
        case .doubt:
            pick(
                "Partis peut-être, sans réponse. Chacun est relu chez son prestataire avant tout "
                    + "nouvel envoi : il n’y a rien à faire.",
                "They may have left, and no answer came. Each is read up at its provider before "
                    + "anything is sent again: there is nothing to do.")
        case .failed:
            pick(
                "Refusés par le prestataire, ou revenus de la banque. Rien ne repart sans toi.",
                "Refused by the provider, or returned by a bank. Nothing leaves again without you.")
        case .sent:
            pick("Confirmés, du plus récent au plus ancien.", "Confirmed, the latest first.")
        case .transfers:
            pick(
                "Chaque virement attend que le client ait donné et confirmé son IBAN, puis le "
                    + "fichier. Il est confirmé quand la banque a exécuté le fichier.",
                "Each waits until its customer has given and confirmed an IBAN, then for the "
                    + "file. It is confirmed once the bank has carried the file out.")
        case .credits:
            pick(
                "Cartes cadeaux et avoirs à donner dans le système de la boutique, puis à "
                    + "confirmer ici. Tant que rien n’est confirmé, rien n’est compté comme rendu.",
                "Gift cards and store credit to be given in the shop’s own system, then confirmed "
                    + "here. Until then nothing counts as given back.")
        case .differences:
            pick(
                "Ce qu’un prestataire dit et que les comptes ne disent pas. Rien n’est passé en "
                    + "écriture : clos avec une note.",
                "What a provider says and the books do not. Nothing is booked: close it with a "
                    + "note.")
        case .owed:
            pick(
                "Rétractations légales à rembourser, par la date de l’article L221-24.",
                "Withdrawals under the law, by the date of article L221-24.")
        }
    }

    var nothing: String { pick("Rien ici.", "Nothing here.") }
    func total(_ amounts: String) -> String { pick("En tout : \(amounts)", "In all: \(amounts)") }
    var refund: String { pick("Remboursement", "Refund") }
    var means: String { pick("Moyen", "Means") }
    var sentAt: String { pick("Confirmé", "Confirmed") }
    var disputed: String { pick("paiement contesté", "payment disputed") }
    func attempts(_ count: Int, _ moment: String) -> String {
        pick(
            count == 1 ? "envoyé \(moment)" : "\(count) envois, le dernier \(moment)",
            count == 1 ? "sent \(moment)" : "sent \(count) times, last \(moment)")
    }
    var anotherApproves: String {
        pick(
            "Une autre personne que celle qui a accepté approuve.",
            "Another person than who accepted approves.")
    }

    var legalDate: String { pick("Date légale", "Legal date") }
    var late: String { pick("Retard", "Late") }
    func atMost(_ amount: String) -> String { pick("au plus \(amount)", "at most \(amount)") }
    func late(_ days: Int, percent: Int?) -> String {
        let added =
            percent.map { pick("+ \($0) %", "+ \($0)%") }
            ?? pick("+ intérêt légal", "+ statutory interest")
        return pick("\(days) j : \(added) (L242-4)", "\(days) d: \(added) (L242-4)")
    }
}

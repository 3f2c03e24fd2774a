import AfterSales
import Correspondence
import Wording

/// The journal in words for the staff.
struct EventWords {
    let language: Language
    let currency: String

    private func pick(_ french: String, _ english: String) -> String {
        language.pick(french, english)
    }

    func sentence(_ event: Event) -> String {
        switch event {
        case .orderPlaced: pick("Commande passée", "Order placed")
        case .orderPaid: pick("Commande payée", "Order paid")
        case .orderPrepared: pick("Commande en préparation", "Order in preparation")
        case .parcelShipped(let parcel):
            pick("Colis \(parcel.id) expédié", "Parcel \(parcel.id) shipped")
        case .parcelsDelivered(let ids):
            pick("Livré : ", "Delivered: ") + ids.joined(separator: ", ")
        case .orderCanceled: pick("Commande annulée", "Order canceled")
        case .orderChanged: pick("Commande modifiée", "Order changed")
        case .unpaidPaymentsChanged:
            pick("Reste à payer changé", "What is to be paid changed")
        case .installmentPaid(_, let number):
            pick("Mensualité \(number) payée", "Installment \(number) paid")
        case .paymentChargedBack: pick("Paiement contesté", "Payment charged back")
        case .paymentReleased:
            pick("Contestation close pour la boutique", "Dispute decided for the shop")
        case .paymentReferenced(_, let reference):
            pick(
                "Paiement \(reference) chez le prestataire",
                "Payment \(reference) at the provider")
        case .extraPaymentFound:
            pick("Payée une seconde fois", "Paid a second time")
        default: caseSentence(event)
        }
    }

    private func caseSentence(_ event: Event) -> String {
        switch event {
        case .caseOpened(let opened):
            pick("Dossier ouvert : ", "Case opened: ") + language.vocabulary.label(opened.kind)
        case .customerAsked(let text):
            pick("Question au client : ", "Customer asked: ") + text
        case .customerAnswered(let text):
            pick("Réponse du client : ", "Customer answered: ") + text
        case .authorized(_, let note):
            pick("Accepté", "Authorized") + (note.map { " – " + $0 } ?? "")
        case .labelSent: pick("Étiquette envoyée", "Label sent")
        case .refused(let reason): pick("Refusé : ", "Refused: ") + reason
        case .reopened(let reason):
            pick("Rouvert", "Reopened") + (reason.map { " – " + $0 } ?? "")
        case .withdrawn: pick("Abandonné par le client", "Withdrawn by the customer")
        case .expired: pick("Expiré", "Expired")
        case .parcelScanned(let scan):
            pick("Scan du transporteur : ", "Carrier’s scan: ")
                + ActWords(language).label(scan)
        case .parcelReceived: pick("Colis reçu", "Parcel received")
        case .parcelRefused(let clauses):
            pick("Colis refusé : ", "Parcel refused: ")
                + clauses.ids.joined(separator: ", ")
        case .inspected: pick("Contrôlé", "Inspected")
        case .accepted: pick("Accepté pour remboursement ou remplacement", "Accepted to be settled")
        case .letterSent(let tracking):
            pick("Lettre au transporteur : ", "Letter to the carrier: ") + tracking
        case .shipBackReminded: pick("Rappel d’envoi", "Reminded to send it back")
        case .letterReminded: pick("Rappel de la lettre", "Reminded of the letter")
        case .delayTold: pick("Retard annoncé au client", "Delay told to the customer")
        case .replacementOrdered(let number):
            pick("Commande de remplacement \(number)", "Replacement order \(number)")
        case .settled: pick("Réglé", "Settled")
        case .bounced: pick("Remboursement revenu", "Refund came back")
        case .flagged(let flag): language.vocabulary.label(flag)
        default: moneySentence(event)
        }
    }

    private func moneySentence(_ event: Event) -> String {
        switch event {
        case .feeAsked(let amount):
            pick("Frais de retour demandés : ", "Return fee asked: ") + said(amount)
        case .feePaid: pick("Frais de retour payés", "Return fee paid")
        case .feeReturned: pick("Frais de retour rendus", "Return fee given back")
        case .feeDropped: pick("Frais de retour abandonnés", "Return fee dropped")
        case .exchangeTurnedIntoRefund:
            pick("Échange devenu remboursement", "Exchange became a refund")
        case .differenceRequested(let amount):
            pick("Complément demandé : ", "Difference asked: ") + said(amount)
        case .differencePaid: pick("Complément payé", "Difference paid")
        case .differenceDropped: pick("Complément abandonné", "Difference dropped")
        case .refundPlanned(let instruction):
            pick("Remboursement \(instruction.id) prévu : ", "Refund \(instruction.id) planned: ")
                + said(instruction.amount)
        case .refundChanged(let id, let state):
            pick("Remboursement \(id) : ", "Refund \(id): ") + language.vocabulary.label(state)
        case .refundSuperseded(let id):
            pick("Remboursement \(id) renvoyé", "Refund \(id) sent again")
        default: SendBackWords(language: language).sentence(event)
        }
    }

    private func said(_ amount: Minor) -> String { language.amount(amount, currency: currency) }
}

import AfterSales
import Correspondence
import Wording

/// Each mail's name, and when it goes out.
extension TemplateWords {
    func name(_ template: MailTemplate) -> String {
        switch template {
        case .signInCode: pick("Code d’accès", "Sign-in code")
        case .withdrawalStatement:
            pick("Rétractation sans compte reçue", "Withdrawal without signing in received")
        case .askForCase: pick("Colis sans demande", "Parcel without a request")
        case .askForAccount: pick("Compte bancaire demandé", "Bank account asked for")
        case .notice(let notice): name(notice)
        }
    }

    private func name(_ notice: Notice) -> String {
        switch notice {
        case .caseReceived: pick("Demande reçue", "Request received")
        case .withdrawalAcknowledged:
            pick("Accusé de rétractation", "Withdrawal acknowledged")
        case .feeReceipt: pick("Frais de retour payés", "Return fee paid")
        case .returnAuthorized: pick("Étiquette de retour", "Return label")
        case .requestRefused: pick("Demande refusée", "Request refused")
        case .question: pick("Question", "Question")
        case .shipBackReminder: pick("Rappel du dépôt", "Reminder to post")
        case .caseExpired: pick("Demande expirée", "Request expired")
        case .caseWithdrawn: pick("Demande retirée", "Request withdrawn")
        case .exchangeBecameRefund:
            pick("Échange devenu remboursement", "Exchange became a refund")
        case .orderCanceledByShop: pick("Commande annulée par nous", "Order canceled by us")
        case .parcelReceived: pick("Colis reçu", "Parcel received")
        case .parcelRefused: pick("Colis refusé", "Parcel refused")
        case .inspectionAccepted: pick("Contrôle réussi", "Inspection passed")
        case .inspectionRejected: pick("Contrôle non réussi", "Inspection not passed")
        case .refundConfirmed: pick("Remboursement confirmé", "Refund confirmed")
        case .refundDelayed: pick("Remboursement retardé", "Refund delayed")
        case .cancellationConfirmed: pick("Annulation confirmée", "Cancellation confirmed")
        case .modificationConfirmed: pick("Modification confirmée", "Modification confirmed")
        case .paymentLink: pick("Lien de paiement", "Payment link")
        case .replacementConfirmed: pick("Remplacement créé", "Replacement placed")
        case .carrierLetter: pick("Lettre au transporteur", "Letter to the carrier")
        case .carrierLetterReminder:
            pick("Rappel de la lettre au transporteur", "Reminder of the carrier’s letter")
        case .sentBack: pick("Renvoi au client", "Sent back to the customer")
        case .sendBackReturned: pick("Renvoi non remis", "Sent back, not delivered")
        case .message: pick("Message d’un conseiller", "Message from an agent")
        }
    }

    func when(_ template: MailTemplate) -> String {
        switch template {
        case .signInCode:
            pick("Quelqu’un demande à ouvrir la commande.", "Somebody asks to open the order.")
        case .withdrawalStatement:
            pick(
                "Quelqu’un s’est rétracté sans ouvrir sa commande.",
                "Somebody withdrew without opening the order.")
        case .askForCase:
            pick(
                "Un colis est arrivé sans demande, et un conseiller demande au client de l’ouvrir.",
                "A parcel came without a request, and an agent asks the customer to open one.")
        case .askForAccount:
            pick(
                "Un remboursement par virement attend l’IBAN du client.",
                "A refund by transfer waits for the customer’s IBAN.")
        case .notice(let notice): when(notice)
        }
    }

    private func when(_ notice: Notice) -> String {
        switch notice {
        case .caseReceived: pick("Une demande est ouverte.", "A request is opened.")
        case .withdrawalAcknowledged:
            pick(
                "Une demande vaut rétractation : contenu, date et heure.",
                "A request is a withdrawal: content, date and time.")
        case .feeReceipt: pick("Le client a payé le retour.", "The customer paid the way back.")
        case .returnAuthorized:
            pick(
                "Un retour est accepté : étiquette jointe.", "A return is approved: label attached."
            )
        case .requestRefused: pick("Une demande est refusée.", "A request is refused.")
        case .question: pick("L’étude attend une réponse.", "The review waits for an answer.")
        case .shipBackReminder:
            pick("Le colis n’est pas encore parti.", "The parcel has not left yet.")
        case .caseExpired: pick("Un délai est passé.", "A deadline passed.")
        case .caseWithdrawn: pick("Le client a renoncé.", "The customer took it back.")
        case .exchangeBecameRefund:
            pick("Le complément n’a pas été payé.", "The difference was not paid.")
        case .orderCanceledByShop:
            pick("La boutique annule la commande.", "The shop cancels the order.")
        case .parcelReceived: pick("Le colis est là.", "The parcel has arrived.")
        case .parcelRefused:
            pick("Le colis est refusé à l’arrivée.", "The parcel is refused on arrival.")
        case .inspectionAccepted, .inspectionRejected:
            pick("Le contrôle est fait.", "The inspection is done.")
        case .refundConfirmed:
            pick(
                "L’argent est parti : montants et moyens.",
                "The money is on its way: amounts and means.")
        case .refundDelayed: pick("Le délai promis est passé.", "The promised time has passed.")
        case .cancellationConfirmed: pick("Une annulation est faite.", "A cancellation is done.")
        case .modificationConfirmed: pick("Une commande est changée.", "An order is changed.")
        case .paymentLink: pick("Il reste quelque chose à payer.", "Something is left to pay.")
        case .replacementConfirmed:
            pick("Une nouvelle commande est créée.", "A new order is placed.")
        case .carrierLetter:
            pick(
                "Un dommage de transport est signalé : lettre jointe.",
                "Damage in transit is reported: letter attached.")
        case .carrierLetterReminder:
            pick("La lettre n’est pas encore partie.", "The letter has not left yet.")
        case .sentBack: pick("Des articles repartent.", "Products go back.")
        case .sendBackReturned:
            pick("Le renvoi nous est revenu.", "What was sent back came back to us.")
        case .message: pick("Un conseiller écrit au client.", "An agent writes to the customer.")
        }
    }
}

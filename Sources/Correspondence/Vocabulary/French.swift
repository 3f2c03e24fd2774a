import AfterSales

/// French, as the shop speaks it: *tu*, short sentences, no exclamation marks.
struct French: Vocabulary {
    func label(_ kind: CaseKind) -> String {
        switch kind {
        case .return: "Retour"
        case .cancellation: "Annulation"
        case .modification: "Modification"
        case .defect: "Produit défectueux"
        case .transitDamage: "Dommage de transport"
        case .wrongItem: "Mauvais article"
        case .missingItem: "Article manquant"
        case .notDelivered: "Colis non reçu"
        case .adjustment: "Régularisation"
        }
    }

    func label(_ state: CaseState) -> String {
        switch state {
        case .awaitingFee: "En attente des frais de retour"
        case .awaitingReview: "À l’étude"
        case .awaitingCustomer: "En attente de ta réponse"
        case .authorized: "Autorisé"
        case .inTransit: "En route vers nous"
        case .received: "Reçu"
        case .accepted: "Accepté"
        case .awaitingDifference: "En attente du complément"
        case .settled: "Terminé"
        case .rejected: "Refusé au contrôle"
        case .refused: "Refusé"
        case .withdrawn: "Retiré"
        case .expired: "Expiré"
        }
    }

    func label(_ state: UnitState) -> String {
        switch state {
        case .requested: "Demandé"
        case .accepted: "Accepté"
        case .rejected: "Refusé"
        case .refunded: "Remboursé"
        case .replaced: "Remplacé"
        case .repaired: "Réparé"
        case .canceled: "Annulé"
        case .withdrawn: "Retiré"
        case .expired: "Expiré"
        }
    }

    func label(_ flag: CaseFlag) -> String {
        switch flag {
        case .late: "Hors délai"
        case .vagueReserves: "Réserves imprécises"
        case .bulky: "Volumineux"
        case .outsideMetropolitanFrance: "Hors France métropolitaine"
        case .refundBounced: "Remboursement rejeté"
        case .planDiffers: "Échéancier différent"
        case .chargeback: "Rétrofacturation"
        }
    }

    func label(_ resolution: Resolution) -> String {
        switch resolution {
        case .refund: "Remboursement"
        case .exchange: "Échange"
        case .replacement: "Remplacement"
        case .repair: "Réparation"
        case .storeCredit: "Avoir"
        }
    }

    func label(_ channel: Channel) -> String {
        switch channel {
        case .portal: "Espace retours"
        case .form: "Formulaire"
        case .phone: "Téléphone"
        case .api: "Système de la boutique"
        }
    }

    func label(_ outcome: Outcome) -> String {
        switch outcome {
        case .refused: "Refusé"
        case .redirected: "À demander autrement"
        case .pendingReview: "Soumis à étude"
        case .authorized: "Autorisé"
        }
    }

    func label(_ status: OrderStatus) -> String {
        switch status {
        case .awaitingPayment: "En attente de paiement"
        case .awaitingPreparation: "En attente de préparation"
        case .inPreparation: "En préparation"
        case .shipped: "Expédiée"
        case .delivered: "Livrée"
        case .canceled: "Annulée"
        }
    }

    func label(_ method: PaymentMethod) -> String {
        switch method {
        case .card: "Carte bancaire"
        case .paypal: "PayPal"
        case .bankTransfer: "Virement bancaire"
        case .giftCard: "Carte cadeau"
        case .storeCredit: "Avoir"
        case .alma3x: "Alma 3X"
        case .paypal4x: "PayPal 4X"
        }
    }

    func label(_ kind: Adjustment.Kind) -> String {
        switch kind {
        case .goodwill: "Geste commercial"
        case .paidTwice: "Commande payée deux fois"
        case .refundedOutside: "Remboursement déjà fait"
        }
    }

    func label(_ kind: MovementKind) -> String {
        switch kind {
        case .charge: "Paiement"
        case .refund: "Remboursement"
        case .cancelInstallment: "Échéance annulée"
        case .reduceInstallment: "Échéance réduite"
        case .paymentLink: "Lien de paiement"
        }
    }

    func label(_ state: InstructionState) -> String {
        switch state {
        case .awaitingApproval: "À approuver"
        case .requested: "Demandé"
        case .succeeded: "Effectué"
        case .failed: "Échoué"
        case .unknown: "En vérification"
        }
    }

    func label(_ what: Deadline.What) -> String {
        switch what {
        case .reviewFrom: "Réponse à partir du"
        case .review: "Réponse au plus tard"
        case .inquiry: "Fin de l’enquête du transporteur"
        case .feePayment: "Frais à payer"
        case .customerAnswer: "Réponse attendue"
        case .shipBack: "Colis à déposer"
        case .inspection: "Contrôle du colis"
        case .difference: "Complément à payer"
        case .refund: "Remboursement visé"
        case .refundEffective: "Remboursement effectif"
        case .refundLatest: "Remboursement au plus tard"
        case .refundVisible: "Visible sur ton compte"
        case .conformity: "Mise en conformité"
        case .legalRefund: "Remboursement légal"
        case .carrierLetter: "Lettre au transporteur"
        case .reportBy: "Signalement avant le"
        }
    }

    func label(_ condition: Condition) -> String {
        switch condition {
        case .asSold: "Comme neuf"
        case .worn: "Traces d’usage"
        case .modified: "Modifié"
        case .incomplete: "Incomplet"
        case .damaged: "Abîmé"
        case .wrongItem: "Autre article"
        }
    }

    func label(_ role: Role) -> String {
        switch role {
        case .customer: "Client"
        case .agent: "Conseiller"
        case .warehouse: "Entrepôt"
        case .finance: "Comptabilité"
        case .admin: "Administrateur"
        case .carrier: "Transporteur"
        case .provider: "Prestataire de paiement"
        case .system: "Système"
        }
    }

    func label(_ cause: NonDeliveryCause) -> String {
        switch cause {
        case .lost: "Perdu en route"
        case .neverReceived: "Noté livré, jamais reçu"
        case .returnedToSender: "Renvoyé à la boutique"
        }
    }
}

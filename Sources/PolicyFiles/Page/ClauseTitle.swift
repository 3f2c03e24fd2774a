import AfterSales

extension Clause {
    /// The clause in a few words, as a heading.
    var title: (french: String, english: String) {
        switch self {
        case .returnAuthorization: ("Demander un retour", "Asking for a return")
        case .returnNotReceived: ("Produit pas encore livré", "Not delivered yet")
        case .returnWindow: ("Délai de retour", "Return window")
        case .returnPersonalized: ("Produits exclus du retour", "Goods excluded from returns")
        case .returnFormBulky: ("Produits lourds ou encombrants", "Heavy or bulky goods")
        case .returnFormOutside:
            ("Livraison hors du territoire du portail", "Delivered outside the portal's territory")
        case .returnReview: ("Examen de ta demande", "Review of your request")
        case .returnLabel: ("Étiquette de retour", "Return label")
        case .returnShipBack: ("Délai de renvoi", "Time to send back")
        case .returnOriginalState: ("État d'origine", "Original state")
        case .returnModified: ("Produit modifié", "Modified product")
        case .returnIncomplete: ("Produit incomplet", "Incomplete product")
        case .returnWear: ("Traces d'usure", "Traces of wear")
        case .returnShippingCarton: ("Carton d'expédition", "Shipping carton")
        case .returnLabelOnProduct:
            ("Étiquette sur la boîte du produit", "Label on the product's box")
        case .returnCartonSize: ("Taille du carton", "Size of the carton")
        case .returnFeeCustomerPays: ("Frais de renvoi", "Return fee")
        case .returnFeeQuoted: ("Frais de renvoi sur devis", "Quoted return fee")
        case .returnFeeRefund: ("Frais de renvoi rendus", "Return fee given back")
        case .cancellationStatus: ("Commande encore modifiable", "Orders that can still change")
        case .cancellationShipped: ("Commande déjà partie", "Orders that have left")
        case .cancellationPhoneHours: ("Heures du téléphone", "Phone hours")
        case .cancellationForm: ("Où demander l'annulation", "Where to ask for a cancellation")
        case .cancellationRefund: ("Remboursement d'une annulation", "Refund of a cancellation")
        case .claimForm: ("Où signaler un problème", "Where to report a problem")
        case .defectForm: ("Signaler un défaut", "Reporting a defect")
        case .defectSelfHelp: ("Avant d'écrire", "Before you write")
        case .damageRefuseParcel: ("Refuser un colis abîmé", "Refusing a damaged parcel")
        case .damageReserves: ("Réserves au livreur", "Reserves to the carrier")
        case .damageReportWindow: ("Délai pour un dommage", "Time to report damage")
        case .damageRegisteredLetter:
            ("Lettre recommandée au transporteur", "Registered letter to the carrier")
        case .wrongItemWindow: ("Délai pour une erreur", "Time to report a mistake")
        case .wrongItemDescribe: ("Décrire ce qui est arrivé", "Describing what came")
        case .wrongItemShopPays: ("Renvoi après une erreur", "Way back after a mistake")
        case .defectShopPays: ("Renvoi après un défaut", "Way back after a defect")
        case .defectNotConfirmed: ("Défaut non constaté", "Defect not found")
        case .deliveryNotReceived: ("Colis jamais reçu", "Parcel never received")
        case .refundAdjustment: ("Remboursement hors dossier", "Refund outside a claim")
        case .refundOriginalMethod: ("Moyen de remboursement", "Means of refund")
        case .refundReturnTerms: ("Délais de remboursement", "Refund times")
        case .refundPartial: ("Remboursement partiel", "Partial refund")
        case .refundShippingContentError:
            ("Livraison : erreur dans le colis", "Delivery cost: mistake in the parcel")
        case .refundShippingDefect:
            ("Livraison : produit défectueux", "Delivery cost: defective product")
        case .refundShippingConforming:
            ("Livraison : colis conforme", "Delivery cost: parcel as ordered")
        case .almaForm: ("Alma 3X : où demander", "Alma 3X: where to ask")
        case .almaPaidInstallments:
            ("Alma 3X : mensualités prélevées", "Alma 3X: installments taken")
        case .almaCancelFollowing:
            ("Alma 3X : mensualités à venir", "Alma 3X: installments to come")
        case .almaExchangeCheaper: ("Alma 3X : échange moins cher", "Alma 3X: cheaper exchange")
        case .almaExchangeDearer: ("Alma 3X : échange plus cher", "Alma 3X: dearer exchange")
        case .paypalRecredit: ("PayPal 4X : trop-payé", "PayPal 4X: more than is owed")
        case .paypalSpread: ("PayPal 4X : versements restants", "PayPal 4X: remaining installments")
        case .paypalQuestions: ("PayPal 4X : questions", "PayPal 4X: questions")
        }
    }
}

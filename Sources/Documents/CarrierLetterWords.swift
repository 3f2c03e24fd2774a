import AfterSales
import Wording

/// The sentences of a ``CarrierLetter``.
struct CarrierLetterWords {
    let letter: CarrierLetter

    private var language: Language { letter.language }
    private var carrier: String { PrintableText.line(letter.carrier.name) }
    private var tracking: String { PrintableText.line(letter.trackingNumber) }

    /// The letter is dated by hand: it may be signed later than it was made.
    var date: String { language.pick("Le ______________________", "Date: ______________________") }

    var registered: String {
        language.pick(
            "Lettre recommandée avec accusé de réception",
            "Registered letter with acknowledgement of receipt")
    }

    var registeredNumber: String {
        language.pick("N° de recommandé\u{A0}: ", "Registered letter no.: ")
            + "______________________________"
    }

    var subject: String {
        let parcel = tracking.isEmpty ? "" : language.pick(" – colis ", " – parcel ") + tracking
        return language.pick(
            "Objet\u{A0}: confirmation de réserves, article L133-3 du Code de commerce",
            "Subject: confirmation of reserves, article L133-3 of the French Code de commerce")
            + parcel
    }

    var salutation: String { language.pick("Madame, Monsieur,", "Dear Sir or Madam,") }

    var delivery: String {
        let moment = language.moment(letter.deliveredAt, in: letter.zone)
        let shop = PrintableText.line(letter.shopName)
        let order = PrintableText.line(letter.orderNumber)
        let parcel =
            tracking.isEmpty
            ? language.pick("un colis", "a parcel")
            : language.pick("le colis n° ", "parcel no. ") + tracking
        return language.pick(
            "Le \(moment), vous m’avez remis \(parcel), expédié par \(shop) pour ma "
                + "commande \(order). Il contenait les articles suivants, objets de la "
                + "présente\u{A0}:",
            "On \(moment), you handed me \(parcel), sent by \(shop) for my order \(order). "
                + "It held the following items, which this letter is about:")
    }

    func item(_ line: DocumentLine) -> String {
        let sku = PrintableText.line(line.sku)
        return "\(language.number(line.quantity)) × \(PrintableText.line(line.title))"
            + (sku.isEmpty ? "" : " (\(sku))")
    }

    var protest: [String] {
        var paragraphs: [String] = []
        let (reserves, damage) = (trimmed(letter.reserves), trimmed(letter.damage))
        if !reserves.isEmpty {
            paragraphs.append(
                language.pick(
                    "À la livraison, j’ai porté les réserves suivantes\u{A0}: "
                        + "«\u{A0}\(reserves)\u{A0}»",
                    "On delivery, I made the following reserves: “\(reserves)”"))
        }
        if !damage.isEmpty {
            paragraphs.append(
                language.pick(
                    "J’ai constaté les dommages suivants\u{A0}: \(damage)",
                    "I found the following damage: \(damage)"))
        }
        if paragraphs.isEmpty { paragraphs.append(toBeFilledIn) }
        return paragraphs + [confirmation, liability]
    }

    /// A protest without reasons has no value: the customer writes them by hand.
    private var toBeFilledIn: String {
        let lines = Array(repeating: String(repeating: "_", count: 60), count: 4)
        return ([language.pick("J’ai constaté\u{A0}:", "I found:")] + lines)
            .joined(separator: "\n")
    }

    private var confirmation: String {
        language.pick(
            "Par la présente, je vous confirme ces constatations et vous adresse ma protestation "
                + "motivée, dans le délai de trois jours, non compris les jours fériés, qui suit "
                + "celui de la réception, conformément à l’article L133-3 du Code de commerce.",
            "I hereby confirm these findings and send you my reasoned protest within three days, "
                + "public holidays not counted, following the day of receipt, in accordance with "
                + "article L133-3 of the French Code de commerce.")
    }

    private var liability: String {
        language.pick(
            "Je vous tiens pour responsable de ces dommages, survenus pendant le transport. Tous "
                + "droits de \(PrintableText.line(letter.shopName)) et les miens sont réservés.",
            "I hold you liable for this damage, which occurred in transit. All rights of "
                + "\(PrintableText.line(letter.shopName)) and mine are reserved.")
    }

    var closing: String {
        language.pick(
            "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.",
            "Yours faithfully,")
    }

    var sheetTitle: String {
        language.pick("Pour toi\u{A0}: à garder", "For you: keep this sheet")
    }

    var sendBy: String {
        language.pick("Lettre à poster au plus tard le ", "Post the letter by ")
            + language.date(letter.sendBy)
    }

    var steps: [String] {
        language.pick(
            [
                "Relis la lettre, date-la et signe-la.",
                "Envoie-la à \(carrier) en recommandé avec accusé de réception, au bureau de "
                    + "poste ou en ligne.",
                "Note le numéro du recommandé ici\u{A0}: ______________________________",
                "Saisis ce numéro sur la page de ton dossier "
                    + "\(PrintableText.line(letter.caseNumber)).",
                "Garde la preuve de dépôt, cette feuille, les photos et l’emballage.",
            ],
            [
                "Read the letter again, date it and sign it.",
                "Send it to \(carrier) as a registered letter with acknowledgement of receipt, at "
                    + "a post office or online.",
                "Write down the registered letter’s number here: ______________________________",
                "Enter this number on the page of your case "
                    + "\(PrintableText.line(letter.caseNumber)).",
                "Keep the proof of posting, this sheet, the photos and the packaging.",
            ])
    }

    private func trimmed(_ text: String) -> String {
        let lines = PrintableText.clean(text).split(separator: "\n")
            .map { PrintableText.line(String($0)) }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

import AfterSales
import Wording

/// What a page tells besides its clauses: how time is counted, what the law adds, what is kept.
struct Notices {
    let sentences: ClauseSentence
    private var policy: Policy { sentences.policy }
    private var wording: Language { sentences.language }

    init(_ sentences: ClauseSentence) { self.sentences = sentences }

    var entries: [PublishedPage.Entry] {
        [workingTime] + (policy.country == "FR" ? [guarantees, withdrawalForm] : [])
            + [mediator].compactMap(\.self) + [retention, edition]
    }

    private func entry(_ id: String, _ title: String, _ paragraphs: String...)
        -> PublishedPage.Entry
    {
        PublishedPage.Entry(id: "notice." + id, title: title, paragraphs: paragraphs)
    }

    private func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        sentences.say(fr: fr(), en: en())
    }

    private var workingTime: PublishedPage.Entry {
        let holidays =
            switch policy.holidays {
            case .france: say(fr: "sans les jours fériés", en: "without public holidays")
            case .alsaceMoselle:
                say(
                    fr: "sans les jours fériés, ceux d'Alsace et de Moselle compris",
                    en: "without public holidays, those of Alsace and Moselle included")
            case .none: say(fr: "jours fériés compris", en: "public holidays included")
            }
        return entry(
            "working_time", say(fr: "Comment nous comptons", en: "How we count time"),
            say(
                fr: """
                    Les jours ouvrés vont du lundi au vendredi, \(holidays) ; 24 heures ouvrées \
                    mènent à la même heure du jour ouvré suivant. L'heure est celle de \
                    \(policy.timeZone).
                    """,
                en: """
                    Working days are Monday to Friday, \(holidays); 24 working hours lead to the \
                    same time of the next working day. The clock is that of \(policy.timeZone).
                    """))
    }

    private var guarantees: PublishedPage.Entry {
        let months = wording.months(policy.defect.guaranteeMonths)
        return entry(
            "guarantees", say(fr: "Garanties légales", en: "Legal guarantees"),
            say(
                fr: """
                    Garantie légale de conformité (articles L217-3 et suivants du Code de la \
                    consommation) : elle dure \(months), et pendant 24 mois un défaut est présumé \
                    exister à la livraison. Tu choisis entre réparation et remplacement, sans \
                    frais et sous \
                    30 jours ; à défaut, tu peux demander une baisse du prix ou rendre le \
                    produit contre remboursement.
                    """,
                en: """
                    Legal guarantee of conformity (articles L217-3 and following of the Code de \
                    la consommation): it lasts \(months), and for 24 months a defect is presumed \
                    to have been there at delivery. You choose between repair and replacement, \
                    free of charge and \
                    within 30 days; failing that, you can ask for a lower price or give the \
                    product back for a refund.
                    """),
            say(
                fr: """
                    Garantie des vices cachés (articles 1641 à 1649 du Code civil) : pendant \
                    deux ans après la découverte d'un vice caché, tu peux garder le produit \
                    contre une baisse du prix, ou le rendre et être remboursé.
                    """,
                en: """
                    Guarantee against hidden defects (articles 1641 to 1649 of the Code civil): \
                    for two years after finding a hidden defect, you can keep the product for a \
                    lower price, or give it back and be refunded.
                    """))
    }

    private var mediator: PublishedPage.Entry? {
        guard let mediator = policy.shop?.mediator else { return nil }
        return entry(
            "mediator", say(fr: "Médiateur", en: "Mediator"),
            say(
                fr: """
                    Si nous ne trouvons pas d'accord, tu peux saisir gratuitement le médiateur \
                    de la consommation : \(mediator).
                    """,
                en: """
                    If we cannot agree, you can turn to the consumer mediator free of charge: \
                    \(mediator).
                    """))
    }

    private var retention: PublishedPage.Entry {
        let kept = policy.retention
        let (accounting, cases) = (
            wording.years(kept.accountingYears), wording.years(kept.caseYears)
        )
        let photos = wording.days(kept.photosDays)
        return entry(
            "retention", say(fr: "Tes données", en: "Your data"),
            say(
                fr: """
                    Nous gardons les pièces comptables \(accounting), un dossier \(cases) et ses \
                    photos \(photos). Tu peux demander une copie de tes données ou leur \
                    effacement.
                    """,
                en: """
                    We keep accounting documents \(accounting), a case \(cases) and its photos \
                    \(photos). You can ask for a copy of your data or for their erasure.
                    """))
    }

    private var edition: PublishedPage.Entry {
        let languages = wording.all(
            of: policy.languages.map { code in
                code == "fr"
                    ? say(fr: "en français", en: "in French")
                    : say(fr: "en anglais", en: "in English")
            })
        return entry(
            "edition", say(fr: "Cette page", en: "This page"),
            say(
                fr: """
                    Règles \(policy.policy), version \(policy.version). Elles existent \
                    \(languages). Une commande suit la version en vigueur le jour où elle est \
                    passée.
                    """,
                en: """
                    Rules \(policy.policy), version \(policy.version). They exist \(languages). \
                    An order follows the version in force on the day it was placed.
                    """))
    }
}

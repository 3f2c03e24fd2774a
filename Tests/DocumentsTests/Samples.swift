import AfterSales
import Documents
import Wording

/// Documents to draw, each test changing what it is about.
enum Samples {
    static let madeAt = Instant(secondsSinceEpoch: 1_772_716_800)  // 2026-03-05T13:20:00Z
    static let shop = Addressee(
        name: "Comptoir du Jeu – Retours",
        lines: ["8 rue de l’Atelier", "59000 Lille", "France"])
    static let customer = Addressee(
        name: "Léa Martin", lines: ["12 rue des Lilas", "69003 Lyon", "France"])

    static func label(paper: ReturnLabel.Paper = .a4, sender: Addressee = customer) -> ReturnLabel {
        ReturnLabel(
            language: .french, paper: paper, sender: sender, recipient: shop,
            caseNumber: "R-000001", orderNumber: "FR-1001", weightGrams: 1240,
            carrier: "Colissimo", trackingNumber: "8R41234567890", madeAt: madeAt)
    }

    static func slip(
        language: Language = .french,
        lines: [DocumentLine] = [
            DocumentLine(title: "Tapis de bureau", quantity: 1, sku: "PD-1")
        ]
    ) -> ReturnSlip {
        ReturnSlip(
            language: language, shopName: "Comptoir du Jeu", customerName: "Léa Martin",
            caseNumber: "R-000001", orderNumber: "FR-1001", lines: lines,
            packingInstructions: [
                "Remets le produit dans son emballage d’origine, avec ses accessoires.",
                "Place-le dans un carton d’expédition à sa taille.",
            ],
            shipBackBy: CivilDay(year: 2026, month: 4, day: 7), madeAt: madeAt)
    }

    static func letter(language: Language = .french, damage: String = "") -> CarrierLetter {
        CarrierLetter(
            language: language, customer: customer,
            carrier: Addressee(name: "Colissimo", lines: ["Service clients", "33900 Bordeaux"]),
            shopName: "Comptoir du Jeu", caseNumber: "R-000002", orderNumber: "FR-1001",
            trackingNumber: "6A12345678901", deliveredAt: madeAt,
            zone: Zone(identifier: "Europe/Paris")!,
            lines: [DocumentLine(title: "Écran 27 pouces", quantity: 1, sku: "SC-27")],
            reserves: "Carton enfoncé côté gauche, dalle fissurée en bas à droite.",
            damage: damage, sendBy: CivilDay(year: 2026, month: 3, day: 8), madeAt: madeAt)
    }
}

import AfterSales

/// What the demo shop sells.
enum DemoProduct: String, CaseIterable {
    case mouse = "MS-1"
    case mat = "PD-1"
    case keyboard = "KB-1"
    case compactKeyboard = "KB-2"
    case headset = "HS-1"
    case chair = "CH-1"
    case jersey = "JE-1"
    case monitor = "MO-1"
    case webcam = "WC-1"
    case microphone = "MC-1"

    var product: Product {
        switch self {
        case .mouse: made("Souris sans fil", 5990, grams: 180)
        case .mat: made("Tapis de bureau", 2490, grams: 700)
        case .keyboard: made("Clavier mécanique", 12_990, grams: 1150)
        case .compactKeyboard: made("Clavier compact", 8990, grams: 900)
        case .headset: made("Casque sans fil", 17_510, grams: 420)
        case .chair: made("Siège de jeu", 24_990, grams: 19_500, traits: ["bulky"])
        case .jersey: made("Maillot floqué « LÉA »", 4490, grams: 250, traits: ["personalized"])
        case .monitor: made("Écran 27 pouces", 21_900, grams: 5200)
        case .webcam: made("Webcam", 7450, grams: 210)
        case .microphone: made("Microphone", 10_990, grams: 950)
        }
    }

    func line(_ id: String, quantity: Int = 1) -> OrderLine {
        OrderLine(
            id: id, sku: rawValue, title: product.title, quantity: quantity,
            unitPrice: product.unitPrice, traits: product.traits,
            weightGrams: product.weightGrams)
    }

    private func made(
        _ title: String, _ price: Minor, grams: Int, traits: [String] = []
    ) -> Product {
        Product(
            sku: rawValue, title: title, unitPrice: price, traits: traits, weightGrams: grams,
            help: help)
    }

    /// Addresses that lead nowhere (RFC 2606), but look as a shop's would.
    private var help: ProductHelp? {
        let shop = "https://shop.example.com/help/" + rawValue.lowercased()
        let maker = "https://maker.example.com/" + rawValue.lowercased()
        switch self {
        case .mat, .jersey: return nil
        case .chair: return ProductHelp(manual: HelpAddress(maker + "/manual.pdf"))
        case .mouse, .keyboard, .compactKeyboard, .headset, .monitor, .webcam, .microphone:
            return ProductHelp(
                manual: HelpAddress(maker + "/manual.pdf"), guide: HelpAddress(shop),
                manufacturer: HelpAddress(maker + "/known-faults"),
                updates: HelpAddress(maker + "/updates"))
        }
    }
}

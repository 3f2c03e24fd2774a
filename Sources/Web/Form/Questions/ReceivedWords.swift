import AfterSales
import Wording

/// The words of a wrong item.
struct ReceivedWords: PageWords {
    let language: Language

    var ordered: String { pick("Tu avais commandé", "You had ordered") }
    func ordered(_ line: OrderLine) -> String {
        let reference = pick("référence \(line.sku)", "item number \(line.sku)")
        let code = line.gtin.map { pick("code-barres \($0)", "bar code \($0)") }
        return ([line.title, reference] + [code].compactMap { $0 }).joined(separator: ", ")
    }
    var brand: String { pick("Marque reçue", "Brand that came") }
    var model: String { pick("Modèle reçu", "Model that came") }
    var barCode: String { pick("Code-barres reçu", "Bar code that came") }
    var barCodeHint: String {
        pick(
            "Les 8, 12, 13 ou 14 chiffres sous les barres ; laisse vide si tu ne les vois pas.",
            "The 8, 12, 13 or 14 digits under the bars; leave empty if you cannot see them.")
    }
    var description: String { pick("Ce que tu as reçu", "What you got") }

    func problem(_ problem: GTIN.Problem) -> String {
        switch problem {
        case .notDigits:
            pick(
                "Un code-barres n’a que des chiffres : recopie ceux sous les barres.",
                "A bar code has digits only: copy those under the bars.")
        case .wrongLength(let count):
            pick(
                "Tu as tapé \(count) chiffres ; un code-barres en a 8, 12, 13 ou 14.",
                "You typed \(count) digits; a bar code has 8, 12, 13 or 14.")
        case .wrongCheckDigit(let expected, let found):
            pick(
                "Le dernier chiffre devrait être \(expected), pas \(found) : un des chiffres est "
                    + "mal recopié. Vérifie-les un par un.",
                "The last digit should be \(expected), not \(found): one of the digits was "
                    + "copied wrong. Check them one by one.")
        }
    }
}

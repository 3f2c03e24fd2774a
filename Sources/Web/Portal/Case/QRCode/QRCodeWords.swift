import Wording

/// The words beside a label's QR code.
struct QRCodeWords: PageWords {
    let language: Language

    func title(_ number: String) -> String {
        pick("Ton QR code, retour \(number)", "Your QR code, return \(number)")
    }
    var meaning: String {
        pick(
            "Montre-le au guichet du transporteur : l’étiquette y est imprimée pour toi.",
            "Show it at the carrier’s counter: the label is printed there for you.")
    }
    func drawing(_ text: String) -> String {
        pick("QR code de l’étiquette \(text)", "QR code of label \(text)")
    }
    var postBy: String { pick("À déposer au plus tard le", "Hand it over by") }
    var bright: String {
        pick(
            "Le lecteur hésite ? Monte la luminosité de l’écran, ou donne le numéro.",
            "The reader hesitates? Turn the screen’s brightness up, or give the number.")
    }
    var back: String { pick("Retour à ma demande", "Back to my request") }
}

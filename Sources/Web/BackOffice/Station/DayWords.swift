import Wording

/// The words of the warehouse's day.
struct DayWords: PageWords {
    let language: Language

    func toReceive(_ count: Int) -> String {
        pick("Livré, à recevoir : \(count)", "Delivered, to receive: \(count)")
    }
    func toInspect(_ count: Int) -> String {
        pick("Reçu, à contrôler : \(count)", "Received, to inspect: \(count)")
    }
    var toSendBack: String { pick("à renvoyer aux clients", "to send back to customers") }
    var unknown: String { pick("colis à rattacher", "parcels to match") }
    func arrived(_ count: Int) -> String {
        pick("Arrivé aujourd’hui : \(count)", "Came in today: \(count)")
    }
    var nothing: String { pick("Rien pour le moment.", "Nothing for now.") }
}

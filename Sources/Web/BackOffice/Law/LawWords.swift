import Wording

/// The words of what the policy promises less than the law.
struct LawWords: PageWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("La politique et la loi", "The policy and the law") }
    func intro(_ policy: String, _ version: Int) -> String {
        pick(
            "La politique \(policy), version \(version), est appliquée telle qu’elle est écrite. "
                + "Sur ces points elle promet moins que la loi française :",
            "Policy \(policy), version \(version), is carried out as it is written. On these "
                + "points it promises less than French law:")
    }
    var none: String {
        pick(
            "La politique en vigueur ne promet nulle part moins que la loi.",
            "The policy in force nowhere promises less than the law.")
    }
    func fields(_ said: String) -> String {
        pick("La politique écrit : \(said)", "The policy writes: \(said)")
    }
    var consequence: String {
        pick(
            "Ce que la loi accorde et que la politique refuse reste visible sur chaque dossier, "
                + "avec « Rouvrir » comme action principale.",
            "What the law grants and the policy refuses stays visible on each case, with "
                + "“Reopen” as the main action.")
    }
}

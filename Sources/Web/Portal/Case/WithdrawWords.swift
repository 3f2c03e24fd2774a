import Wording

/// What taking a request back means.
struct WithdrawWords: PageWords {
    let language: Language

    var title: String { pick("Retirer cette demande", "Take this request back") }
    var ends: String {
        pick(
            "La demande s’arrête et tu gardes tes articles.",
            "The request ends and you keep your products.")
    }
    var parcelComesBack: String {
        pick(
            "Ton colis est déjà en route : nous te le renvoyons dès qu’il arrive.",
            "Your parcel is already on its way: we send it back to you as soon as it arrives.")
    }
    var labelIsVoid: String {
        pick(
            "L’étiquette est annulée : ne l’utilise plus.",
            "The label becomes void: do not use it any more.")
    }
    func feeBack(_ amount: String) -> String {
        pick(
            "Les frais de retour, \(amount), te sont rendus sur ta carte.",
            "The return fee, \(amount), goes back to your card.")
    }
    func feeKept(_ amount: String) -> String {
        pick(
            "Les frais de retour, \(amount), ne sont pas rendus : l’étiquette a servi.",
            "The return fee, \(amount), is not given back: the label was used.")
    }
    var contractStands: String {
        pick(
            "Ta rétractation est retirée aussi : le contrat continue.",
            "Your withdrawal from the contract is taken back too: the contract stands.")
    }
    var withdraw: String { pick("Retirer ma demande", "Take it back") }
}

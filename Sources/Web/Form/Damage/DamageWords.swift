import AfterSales
import Wording

/// The words of damage on the way.
struct DamageWords: PageWords {
    let language: Language

    func reportBy(_ moment: String) -> String {
        pick(
            "Tu es dans les temps : le délai pour signaler court jusqu’au \(moment).",
            "You are in time: damage can be reported until \(moment).")
    }
    func late(_ moment: String) -> String {
        pick(
            "Le délai pour signaler s’est terminé le \(moment). Envoie quand même : une personne "
                + "regarde ta demande, et la garantie légale reste.",
            "The time to report ended on \(moment). Send it all the same: a person looks at it, "
                + "and the legal guarantee stands.")
    }

    var delivery: String { pick("À la livraison", "At the door") }
    var taken: String { pick("J’ai pris le colis", "I took the parcel") }
    var takenHint: String {
        pick(
            "Avec ou sans réserves : nous te les demandons ensuite.",
            "With or without reserves: we ask for them next.")
    }
    var refused: String { pick("J’ai refusé le colis", "I refused the parcel") }
    var refusedHint: String {
        pick(
            "Il repart chez nous ; ni réserves ni lettre ne sont nécessaires.",
            "It goes back to us; neither reserves nor a letter are needed.")
    }

    var reserves: String {
        pick("Réserves écrites au transporteur", "Reserves written to the carrier")
    }
    var reservesHint: String {
        pick(
            "Recopie-les mot pour mot ; laisse vide s’il n’y en a pas.",
            "Copy them word for word; leave empty if there are none.")
    }
    var precise: String { pick("Une réserve précise", "A precise reserve") }
    var example: String {
        pick(
            "« Carton enfoncé sur 10 cm à l’angle droit, ruban déchiré, écran fendu en haut. » "
                + "Elle dit quoi, où et combien.",
            "“Carton crushed 10 cm deep at the right corner, tape torn, screen cracked at "
                + "the top.” It says what, where and how much.")
    }
    var vague: String {
        pick(
            "C’est trop vague pour un transporteur : il manque ce qui est abîmé, où, et combien.",
            "This is too vague for a carrier: it lacks what is damaged, where, and how much.")
    }
    var vagueTaken: String {
        pick(
            "Si tu as écrit autre chose, ajoute-le. Si c’est tout, continue : nous prenons ta "
                + "demande telle quelle.",
            "If you wrote more, add it. If that is all, continue: we take your request as it is.")
    }
    func letter(_ moment: String) -> String {
        pick(
            "Lettre recommandée au transporteur avant le \(moment)",
            "Registered letter to the carrier by \(moment)")
    }
}

import Wording

/// What stands around every page, and on the pages of errors.
struct FrameWords: PageWords {
    let language: Language

    var skip: String { pick("Aller au contenu", "Skip to content") }
    var mainNavigation: String { pick("Navigation", "Navigation") }
    var footNavigation: String { pick("Bas de page", "Footer") }
    var withdrawal: String { pick("Me rétracter ici", "Withdraw from contract here") }
    var myOrder: String { pick("Ma commande", "My order") }
    var policy: String { pick("Retours et remboursements", "Returns and refunds") }
    var form: String { pick("Formulaire", "Form") }
    var mailbox: String { pick("Boîte mail de démo", "Demo mailbox") }
    var signOut: String { pick("Fermer ma session", "Sign out") }
    var backHome: String { pick("Revenir à l’accueil", "Back to the start") }
    var back: String { pick("Retour", "Back") }

    var notFoundTitle: String { pick("Cette page n’existe pas", "This page does not exist") }
    var notFound: String {
        pick(
            "L’adresse est incomplète, ou la page n’est plus là. Retrouve ta commande depuis "
                + "l’accueil.",
            "The address is incomplete, or the page is gone. Find your order from the start.")
    }
    var notAllowedTitle: String { pick("Pas avec ce rôle", "Not with this role") }
    var notAllowed: String {
        pick(
            "Ton rôle n’ouvre pas cette page. Demande à une personne qui administre l’équipe.",
            "Your role does not open this page. Ask somebody who administers the staff.")
    }
    var backToDesk: String { pick("Revenir aux files", "Back to the queues") }
    var refusedTitle: String { pick("Ce formulaire a expiré", "This form has expired") }
    var refused: String {
        pick(
            "Rien n’a été enregistré. Recharge la page et envoie-la de nouveau ; si ta session "
                + "est finie, retrouve d’abord ta commande.",
            "Nothing was stored. Reload the page and send it again; if your session has ended, "
                + "find your order first.")
    }
    var unreadableTitle: String {
        pick("Nous n’avons pas pu lire cet envoi", "We could not read what was sent")
    }
    var unreadable: String {
        pick(
            "Il est trop long, ou abîmé en chemin. Rien n’a été enregistré : reviens en arrière, "
                + "raccourcis les textes, puis recommence.",
            "It is too long, or was damaged on its way. Nothing was stored: go back, shorten the "
                + "texts, and try again.")
    }
    var busyTitle: String { pick("Trop d’envois à la fois", "Too many uploads at once") }
    var busy: String {
        pick(
            "Nous recevons déjà des photos. Attends qu’elles soient arrivées, puis renvoie "
                + "celles-ci : rien n’a été enregistré.",
            "We are still receiving photos. Wait until they have arrived, then send these again: "
                + "nothing was stored.")
    }
    var failedTitle: String { pick("C’est nous, pas toi", "It is us, not you") }
    var failed: String {
        pick(
            "Une erreur est survenue de notre côté. Recommence dans une minute. Si elle revient, "
                + "écris-nous avec ce numéro :",
            "Something went wrong on our side. Try again in a minute. If it comes back, write to "
                + "us with this number:")
    }
    var changedTitle: String { pick("La page a changé entre-temps", "The page changed meanwhile") }
    var changed: String {
        pick(
            "Quelque chose a changé depuis que tu as ouvert cette page, alors nous n’avons rien "
                + "fait. Voici où on en est.",
            "Something changed since you opened this page, so we did nothing. This is how things "
                + "stand now.")
    }
}

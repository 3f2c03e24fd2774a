import AfterSales
import Correspondence
import Wording

/// The words around editing mails, for the shop's administrators.
struct TemplateWords: PageWords {
    let language: Language

    var title: String { pick("E-mails", "E-mails") }
    var meaning: String {
        pick(
            "Chaque e-mail part avec le texte le plus récent de sa langue. Un texte qui ne dit pas "
                + "ce qu’il faut ne peut pas être gardé.",
            "Each e-mail goes out with the newest text of its language. A text that leaves out "
                + "what must be said cannot be kept.")
    }
    var mail: String { pick("E-mail", "E-mail") }
    var text: String { pick("Texte", "Text") }
    /// A link by its language, which says for screen readers whose text it is.
    func editLabel(_ template: MailTemplate, _ other: Language) -> String {
        other.name + pick(" : ", ": ") + name(template)
    }
    var builtIn: String { pick("texte d’origine", "built-in text") }
    func changed(_ moment: String, by author: String) -> String {
        pick("modifié le \(moment) par \(author)", "changed on \(moment) by \(author)")
    }

    func title(_ template: MailTemplate, _ other: Language) -> String {
        switch other {
        case .french: name(template) + pick(", en français", ", in French")
        case .english: name(template) + pick(", en anglais", ", in English")
        }
    }
    var all: String { pick("Tous les e-mails", "All e-mails") }
    var subject: String { pick("Objet", "Subject") }
    var bodyHint: String {
        pick(
            "Une ligne vide sépare les paragraphes. Une ligne qui commence par « - » est un point "
                + "de liste, par « > » une citation, par « # » une ligne en grand. "
                + "[Libellé]({{case_url}}), seul sur sa ligne, est un bouton. Le bonjour et la "
                + "signature s’ajoutent seuls.",
            "An empty line separates paragraphs. A line that begins with “-” is an item of a list, "
                + "with “>” a quotation, with “#” large. [Label]({{case_url}}), alone on its line, "
                + "is a button. Greeting and signature come by themselves.")
    }
    var save: String { pick("Garder ce texte", "Keep this text") }
    var preview: String { pick("Aperçu", "Preview") }
    var previewHTML: String {
        pick("Aperçu HTML (nouvel onglet)", "HTML preview (new tab)")
    }
    var reset: String { pick("Revenir au texte d’origine", "Go back to the built-in text") }
    var previewTitle: String {
        pick("Aperçu, avec des données inventées", "Preview, with made-up facts")
    }
    var attached: String { pick("Pièces jointes :", "Attached:") }

    var mustSay: String { pick("Doit dire", "Must say") }
    var fields: String { pick("Champs toujours remplis", "Fields that are always filled") }
    var fieldsHint: String {
        pick("À écrire tels quels dans le texte.", "To be written into the text as they are.")
    }
    var optionalFields: String { pick("Autres champs et listes", "Other fields and lists") }
    var optionalHint: String {
        pick(
            "Ils peuvent manquer : les entourer, par exemple {{#deadline}} … {{/deadline}}.",
            "They may be missing: put them between, for example, {{#deadline}} … {{/deadline}}.")
    }
    var versions: String { pick("Versions", "Versions") }
    func version(_ number: Int64, isReset: Bool) -> String {
        pick("version \(number)", "version \(number)") + (isReset ? ", " + builtIn : "")
    }

    var problems: String { pick("À corriger, rien n’est gardé", "To correct, nothing is kept") }
    func overtaken(_ moment: String, by author: String) -> String {
        pick(
            "Modifié entre-temps par \(author), le \(moment)",
            "Changed meanwhile by \(author), on \(moment)")
    }
    var overtakenMeaning: String {
        pick(
            "Le texte saisi est encore dans le formulaire, pas gardé. Voici ce qui a changé depuis "
                + "l’ouverture de la page : garder de nouveau le formulaire le remplace.",
            "What was typed still stands in the form and is not kept. This is what changed since "
                + "the page was opened: keeping the form again replaces it.")
    }
    var wasReset: String { pick("Retour au texte d’origine.", "Back to the built-in text.") }
}

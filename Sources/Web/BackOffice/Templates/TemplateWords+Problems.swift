import Correspondence
import Wording

/// What is wrong with a mail's words, and what to do.
extension TemplateWords {
    func tooLong(_ limit: Int) -> String {
        pick(
            "Trop long : \(language.number(limit)) caractères au plus.",
            "Too long: at most \(language.number(limit)) characters.")
    }
    var empty: String { pick("Le texte est vide.", "The text is empty.") }

    func leavesOut(_ wanted: MustSay) -> String {
        pick(
            "Il manque \(meaning(wanted)) : cet e-mail doit le dire. Écrire \(tags(wanted)), en "
                + "dehors d’une section d’un autre champ.",
            "Missing: \(meaning(wanted)). This e-mail must say it. Write \(tags(wanted)), outside "
                + "any other field’s section.")
    }

    func sentence(_ problem: TemplateProblem) -> String {
        switch problem {
        case .unfinishedTag(let text):
            pick("« \(text) » : il manque }} à la fin.", "“\(text)”: }} is missing at the end.")
        case .tagNotAllowed(let text):
            pick(
                "« \(text) » n’est pas permis : seulement {{champ}} et {{#champ}} … {{/champ}}.",
                "“\(text)” is not allowed: only {{field}} and {{#field}} … {{/field}}.")
        case .unknownField(let name):
            pick("« \(name) » n’est pas un champ.", "“\(name)” is no field.")
        case .maybeMissing(let name):
            pick(
                "« \(name) » peut manquer : l’entourer de {{#\(name)}} … {{/\(name)}}.",
                "“\(name)” may be missing: put {{#\(name)}} … {{/\(name)}} around it.")
        case .notAText(let name):
            pick(
                "« \(name) » est une liste : {{#\(name)}} … {{/\(name)}}, avec ses colonnes.",
                "“\(name)” is a list: {{#\(name)}} … {{/\(name)}}, with its columns.")
        case .unbalanced(let name):
            pick(
                "La section « \(name) » n’est pas ouverte et fermée au bon endroit.",
                "Section “\(name)” is not opened and closed in the right place.")
        case .linkNotAllowed(let target):
            pick(
                "Un bouton ne mène pas à « \(target) », seulement à {{case_url}}, {{payment_url}} "
                    + "ou {{site_url}}.",
                "A button does not lead to “\(target)”, only to {{case_url}}, {{payment_url}} or "
                    + "{{site_url}}.")
        case .badSubject:
            pick(
                "L’objet tient sur une ligne et n’est pas vide.",
                "The subject is one line, and not empty.")
        }
    }
}

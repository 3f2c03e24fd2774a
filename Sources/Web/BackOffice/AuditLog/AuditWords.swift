import PolicyFiles
import Wording

/// The words of the audit log. What was done stands there by its own name, the same in every
/// language, as exports write it.
struct AuditWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func pick(_ french: String, _ english: String) -> String {
        language.say(fr: french, en: english)
    }

    var title: String { pick("Journal d’accès", "Audit log") }
    var ofThis: String { pick("Qui a vu et fait quoi ici", "Who saw and did what here") }
    var when: String { pick("Quand", "When") }
    var actor: String { pick("Qui", "Who") }
    var action: String { pick("Quoi", "What") }
    var object: String { pick("Sur quoi", "On what") }
    var objectHint: String { "case:R-000001, order:FR-1001, staff:ana" }
    var detail: String { pick("Précisions", "Details") }
    var from: String { pick("Du", "From") }
    var until: String { pick("Au", "Until") }
    var all: String { pick("Tout", "All") }
    var find: String { pick("Filtrer", "Filter") }
    var older: String { pick("Plus ancien", "Older") }
    var export: String { pick("Télécharger en CSV", "Download as CSV") }
    var nothing: String { pick("Aucune entrée.", "No entries.") }
    var problems: String { pick("À corriger :", "To correct:") }
    var noDate: String {
        pick("Une date s’écrit 2026-03-20.", "A date is written 2026-03-20.")
    }

    func change(_ before: String, _ after: String) -> String {
        "\(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"
    }
}

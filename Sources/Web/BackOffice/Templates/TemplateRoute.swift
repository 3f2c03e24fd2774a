import Correspondence
import Markup
import Wording

/// The places where the shop edits its mails.
enum TemplateRoute: LocalRoute, Hashable {
    case list
    /// The newest words, or those of an earlier version.
    case edit(String, Language, version: Int64?)
    case save(String, Language)
    /// Shows what is typed, filled in; stores nothing.
    case preview(String, Language)
    /// The same as the mail's HTML, by itself.
    case html(String, Language)
    case reset(String, Language)

    var link: Link {
        switch self {
        case .list: .path("/desk/templates")
        case .edit(let name, let language, let version):
            .path(
                "/desk/templates", name, language.code,
                query: ["version": version.map { String($0) }])
        case .save(let name, let language): .path("/desk/templates", name, language.code)
        case .preview(let name, let language):
            .path("/desk/templates", name, language.code, "preview", fragment: "preview")
        case .html(let name, let language): .path("/desk/templates", name, language.code, "html")
        case .reset(let name, let language): .path("/desk/templates", name, language.code, "reset")
        }
    }
}

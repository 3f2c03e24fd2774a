import Markup

/// Where photos are shown and sent.
package enum PhotoRoute: LocalRoute, Hashable {
    /// To the customer whose order it belongs to.
    case photo(id: String)
    case small(id: String)
    /// To the staff.
    case deskPhoto(id: String)
    case deskSmall(id: String)
    /// Photos of a request that is being filled in: the page, and where its form goes.
    case ofDraft(String)
    case removal(draft: String)
    /// Adds photos to a case: by its customer, by the staff.
    case ofOpenCase(number: String)
    case ofCase(number: String)

    package var link: Link {
        switch self {
        case .photo(let id): .path("/photo", id)
        case .small(let id): .path("/photo", id, "small")
        case .deskPhoto(let id): .path("/desk/photo", id)
        case .deskSmall(let id): .path("/desk/photo", id, "small")
        case .ofDraft(let draft): .path("/request", draft, "photos")
        case .removal(let draft): .path("/request", draft, "photos", "remove")
        case .ofOpenCase(let number): .path("/case", number, "photos")
        case .ofCase(let number): .path("/desk/case", number, "photos")
        }
    }
}

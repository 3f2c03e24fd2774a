import Markup
import Storage
import Wording

/// Photos side by side, each leading to the whole picture.
package struct PhotoStrip: View {
    /// Who looks: it decides where the pictures come from.
    package enum Reader: Sendable { case customer, staff }

    let photos: [Photo]
    let reader: Reader
    let language: Language
    /// What a line is called, where that is said.
    let title: (@Sendable (_ line: String) -> String)?

    package init(
        _ photos: [Photo], for reader: Reader, in language: Language,
        title: (@Sendable (_ line: String) -> String)? = nil
    ) {
        self.photos = photos
        self.reader = reader
        self.language = language
        self.title = title
    }

    package var body: some View {
        if !photos.isEmpty {
            ul(.class("photos")) {
                for photo in photos {
                    li {
                        PhotoThumbnail(photo: photo, reader: reader, language: language)
                        let shown = photo.line.flatMap { line in title?(line) }
                        if let shown { small { shown } }
                        if !photo.note.isEmpty { small { photo.note } }
                    }
                }
            }
        }
    }
}

/// A photo, small; it leads to the whole picture.
struct PhotoThumbnail: View {
    let photo: Photo
    let reader: PhotoStrip.Reader
    let language: Language

    var body: some View {
        let isStaff = reader == .staff
        let whole: PhotoRoute = isStaff ? .deskPhoto(id: photo.id) : .photo(id: photo.id)
        let small: PhotoRoute = isStaff ? .deskSmall(id: photo.id) : .small(id: photo.id)
        a(href: whole.link) {
            img(
                src: small.link, alt: PhotoWords(language: language).alternative(photo),
                .width(shown.width), .height(shown.height), .lazy())
        }
    }

    /// As large as the small picture is, so that nothing moves when it arrives.
    private var shown: (width: Int, height: Int) {
        let longest = max(photo.width, photo.height, 1)
        let side = min(longest, 320)
        return (max(1, photo.width * side / longest), max(1, photo.height * side / longest))
    }
}

/// Where photos are chosen, in a form made by `uploadForm` whose first field is the token.
package struct PhotoField: View {
    let purpose: PhotoPurpose
    let title: String
    let hint: String?
    let problem: String?

    package init(
        _ purpose: PhotoPurpose, title: String, hint: String? = nil, problem: String? = nil
    ) {
        self.purpose = purpose
        self.title = title
        self.hint = hint
        self.problem = problem
    }

    package var body: some View {
        let name = purpose.rawValue
        let described = [hint.map { _ in name + "-hint" }, problem.map { _ in name + "-problem" }]
            .compactMap { $0 }.joined(separator: " ")
        div(.class("field")) {
            label(.for(name)) { title }
            if let hint { small(.id(name + "-hint")) { hint } }
            FieldMessage(name: name, problem: problem)
            input(
                .type(.file), .id(name), .name(name), .accept("image/*"), .multiple(),
                .ariaInvalid(problem != nil),
                .ariaDescribedBy(described.isEmpty ? nil : described))
        }
    }
}

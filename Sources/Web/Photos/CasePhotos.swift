import AfterSales
import Desk
import Markup
import Storage

/// The photos of a case, as its customer sees them, with the form to add more while it is open.
struct CasePhotos: View {
    let page: CasePage

    var body: some View {
        let words = PhotoWords(language: page.visit.language)
        let language = page.visit.language
        let canAdd = !page.found.state.isFinal && page.customerPhotos.count < PhotoLimit.customer
        if !page.photos.isEmpty || page.found.state == .awaitingCustomer {
            section(.class("stack"), .id("photos")) {
                h2 {
                    Icon.camera.view
                    words.title
                }
                PhotoStrip(page.customerPhotos, for: .customer, in: language)
                let inspected = page.photos.filter { $0.purpose == .inspection }
                if !inspected.isEmpty {
                    h3 { words.purpose(.inspection) }
                    PhotoStrip(inspected, for: .customer, in: language)
                }
                if canAdd { form(words) }
            }
        }
    }

    private func form(_ words: PhotoWords) -> some View {
        uploadForm(
            action: PhotoRoute.ofOpenCase(number: page.found.number).link, .class("stack tight")
        ) {
            FormToken(page.visit.frame)
            PhotoField(
                .evidence, title: words.choose, hint: words.formats,
                problem: page.problems.text("evidence"))
            button(.submit, .class("button")) { words.add }
        }
    }
}

extension CasePage {
    /// Those that the customer sent, or somebody for them.
    var customerPhotos: [Photo] { photos.filter { $0.purpose != .inspection } }
}

import AfterSales
import Desk
import Markup
import Storage

/// The photos of a case, the customer's beside the warehouse's, with the form to add more.
struct FilePhotos: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    /// What was typed with photos that were not taken.
    let typed: Form

    var body: some View {
        let words = PhotoWords(language: visit.language)
        let customers = file.photos.filter { $0.purpose != .inspection }
        let inspected = file.photos.filter { $0.purpose == .inspection }
        let purposes = [PhotoPurpose.evidence, .inspection].filter(visit.actor.role.mayAdd)
        if !file.photos.isEmpty || !purposes.isEmpty {
            section(.class("sheet stack"), .id("photos")) {
                h2 { words.title }
                if !file.photos.isEmpty {
                    div(.class("row beside")) {
                        if !customers.isEmpty { part(words.byCustomer, customers) }
                        if !inspected.isEmpty { part(words.purpose(.inspection), inspected) }
                    }
                }
                for purpose in purposes {
                    details {
                        summary { words.addAs(purpose) }
                        DeskPhotoForm(
                            visit: visit, number: found.number, purpose: purpose,
                            note: typed.text(purpose.noteField))
                    }
                }
            }
        }
    }

    private func part(_ title: String, _ photos: [Photo]) -> some View {
        div(.class("stack tight")) {
            h3 { title }
            PhotoStrip(photos, for: .staff, in: visit.language)
        }
    }
}

/// The staff's form for photos of a case, of one line or of all of it.
package struct DeskPhotoForm: View {
    let visit: DeskVisit
    let number: String
    let purpose: PhotoPurpose
    /// The line that they show; `nil`: not said.
    var line: String?
    /// What was typed before.
    var note = ""
    /// Where the form goes: a path that ends in `/photos`; `nil`: back to the case's page.
    var action: Link?

    package var body: some View {
        let words = PhotoWords(language: visit.language)
        uploadForm(
            action: action ?? PhotoRoute.ofCase(number: number).link, .class("stack tight")
        ) {
            FormToken(visit.frame)
            if let line { input(.type(.hidden), .name("line"), .value(line)) }
            PhotoField(purpose, title: words.choose)
            TextField(name: purpose.noteField, title: words.note, value: note, length: 1000)
            button(.submit, .class("button")) { words.add }
        }
    }
}

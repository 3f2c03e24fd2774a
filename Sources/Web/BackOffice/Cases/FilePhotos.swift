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
        let purposes = [PhotoPurpose.evidence, .inspection].filter(visit.actor.role.mayAdd)
        if !file.photos.isEmpty || !purposes.isEmpty {
            section(.class("sheet stack"), .id("photos")) {
                h2 { words.title }
                PhotosBeside(visit: visit, file: file)
                for purpose in purposes {
                    details {
                        summary { words.addAs(purpose) }
                        DeskPhotoForm(
                            visit: visit, action: PhotoRoute.ofCase(number: found.number).link,
                            fields: PhotoFields(
                                visit: visit, purpose: purpose,
                                lines: file.shownLines(of: found), typed: typed))
                    }
                }
            }
        }
    }
}

/// The customer's photos beside the warehouse's.
struct PhotosBeside: View {
    let visit: DeskVisit
    let file: StaffFile

    var body: some View {
        let words = PhotoWords(language: visit.language)
        let customers = file.photos.filter { $0.purpose != .inspection }
        let inspected = file.photos.filter { $0.purpose == .inspection }
        if !file.photos.isEmpty {
            div(.class("row beside")) {
                if !customers.isEmpty { part(words.byCustomer, customers) }
                if !inspected.isEmpty { part(words.purpose(.inspection), inspected) }
            }
        }
    }

    private func part(_ title: String, _ photos: [Photo]) -> some View {
        div(.class("stack tight")) {
            h3 { title }
            PhotoStrip(photos, for: .staff, in: visit.language) { line in
                file.record.order.line(line)?.title ?? line
            }
        }
    }
}

/// The staff's form for photos alone.
struct DeskPhotoForm: View {
    let visit: DeskVisit
    let action: Link
    let fields: PhotoFields

    var body: some View {
        uploadForm(action: action, .class("stack tight")) {
            FormToken(visit.frame)
            fields
            button(.submit, .class("button")) { PhotoWords(language: visit.language).add }
        }
    }
}

/// Where the staff choose photos, say what they show, and of which line.
struct PhotoFields: View {
    let visit: DeskVisit
    let purpose: PhotoPurpose
    /// The lines that they may show; without a choice nothing is asked.
    var lines: [(value: String, title: String)] = []
    /// What was typed before.
    var typed = Form()
    var problem: String?

    var body: some View {
        let words = PhotoWords(language: visit.language)
        PhotoField(purpose, title: words.choose, problem: problem)
        if lines.count > 1 {
            SelectField(
                name: purpose.lineField, title: words.shows,
                choices: [(value: "", title: words.showsAll)] + lines,
                chosen: typed[purpose.lineField])
        } else if let line = lines.first {
            input(.type(.hidden), .name(purpose.lineField), .value(line.value))
        }
        TextField(
            name: purpose.noteField, title: words.note, value: typed.text(purpose.noteField),
            length: 1000)
    }
}

extension StaffFile {
    /// The lines of a case, each once, as a photo may show them.
    func shownLines(of found: Case) -> [(value: String, title: String)] {
        var known: Set<String> = []
        return found.units.map(\.line).filter { known.insert($0).inserted }.map { line in
            (line, record.order.line(line)?.title ?? line)
        }
    }
}

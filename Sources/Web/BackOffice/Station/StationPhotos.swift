import AfterSales
import Desk
import Markup
import Storage

/// The photos of the case on the bench: the customer's beside the warehouse's, and where more are
/// chosen. They belong to the form that takes the parcel in, so that one press sends both, or
/// stand in a form of their own where nothing is left to take in.
struct StationPhotos: View {
    let visit: DeskVisit
    let file: StaffFile
    let found: Case
    /// Whether it stands in the form that takes the parcel in.
    let isInForm: Bool
    let typed: Form
    let problems: [FieldProblem]

    private var mayAdd: Bool { visit.actor.role.mayAdd(.inspection) }

    var body: some View {
        let words = PhotoWords(language: visit.language)
        if mayAdd || !file.photos.isEmpty {
            section(
                .class("sheet stack"), .id("photos"), .custom("data-added", words.addedHere)
            ) {
                h2 { words.title }
                PhotosBeside(visit: visit, file: file)
                if mayAdd {
                    if isInForm { fields } else { form }
                }
            }
        }
    }

    private var fields: PhotoFields {
        let problem = problems.text(PhotoPurpose.inspection.rawValue)
        return PhotoFields(
            visit: visit, purpose: .inspection, lines: file.shownLines(of: found),
            typed: problem == nil ? Form() : typed, problem: problem)
    }

    private var form: some View {
        uploadForm(
            action: StationRoute.takeIn(number: found.number).link, .class("stack tight")
        ) {
            FormToken(visit.frame)
            fields
            button(.submit, .class("button"), .name("step"), .value("photos")) {
                PhotoWords(language: visit.language).add
            }
        }
    }
}

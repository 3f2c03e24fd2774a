import AfterSales
import Markup
import Storage

/// The question for photos: what is there, and fields to add more.
struct DraftPhotosPage: View {
    let visit: CustomerVisit
    let draft: Draft
    let photos: [Photo]
    let problems: [FieldProblem]

    private var words: PhotoWords { PhotoWords(language: visit.language) }
    private var request: CaseRequest { draft.request }

    var body: some View {
        let questions = QuestionWords(language: visit.language)
        PortalLayout(visit.frame, title: questions.title(.photos, request.kind)) {
            section(.class("stack"), .id("photos")) {
                RequestProgress(visit: visit, draft: draft, current: .photos)
                h1 { questions.title(.photos, request.kind) }
                ProblemSummary(problems, heading: words.notAdded)
                p { words.whatToShow(request.kind) }
                if let gtin = request.receivedItem?.gtin {
                    p(.class("note ok"), .role("status")) {
                        words.codeRead(gtin) + " "
                        a(href: Route.question(draft: draft.id, name: "received").link) {
                            words.correct
                        }
                    }
                }
                PhotosThere(page: self)
                PhotosForm(page: self)
                div(.class("row")) {
                    small {
                        StepWords(language: visit.language).kept(visit.moment(draft.keptUntil))
                    }
                    if draft.isBegun { DropButton(visit: visit, draft: draft) }
                }
            }
        }
    }
}

/// The photos that are there, each with its button to take it away.
private struct PhotosThere: View {
    let page: DraftPhotosPage

    var body: some View {
        let words = PhotoWords(language: page.visit.language)
        if !page.photos.isEmpty {
            p { words.there(page.photos.count, of: 8) }
            ul(.class("photos")) {
                for photo in page.photos {
                    li {
                        PhotoThumbnail(
                            photo: photo, reader: .customer, language: page.visit.language)
                        if photo.purpose != .evidence { small { words.purpose(photo.purpose) } }
                        form(.post, action: PhotoRoute.removal(draft: page.draft.id).link) {
                            FormToken(page.visit.frame)
                            input(.type(.hidden), .name("photo"), .value(photo.id))
                            button(.submit, .class("plain"), .ariaLabel(words.remove(photo))) {
                                words.remove
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct PhotosForm: View {
    let page: DraftPhotosPage

    var body: some View {
        let words = PhotoWords(language: page.visit.language)
        let steps = StepWords(language: page.visit.language)
        let previous = page.visit.question(before: .photos, of: page.draft)
        let isFull = page.photos.count >= 8
        uploadForm(
            action: PhotoRoute.ofDraft(page.draft.id).link, .class("stack"),
            .id(RequestProgress.form), .custom("data-photos", words.sendingFailed)
        ) {
            FormToken(page.visit.frame)
            if isFull {
                p { words.full(8) }
            } else {
                for purpose in PhotoPurpose.asked(for: page.draft.request.kind) {
                    PhotoField(
                        purpose, title: title(purpose), hint: hint(purpose),
                        problem: page.problems.text(purpose.rawValue))
                }
                p { small { words.formats } }
                progress(.max("1"), .hidden(), .ariaLabel(words.sending)) {}
            }
            div(.class("row")) {
                button(.submit, .class("button primary")) { steps.next }
                if !isFull {
                    button(
                        .submit, .class("button"), .name(FormGoal.field),
                        .value(FormGoal.stayValue)
                    ) { words.add }
                }
                button(
                    .submit, .class("button"), .name(FormGoal.field),
                    .value(previous?.rawValue ?? FormGoal.orderValue)
                ) { previous == nil ? steps.backToOrder : steps.back }
            }
        }
    }

    private func title(_ purpose: PhotoPurpose) -> String {
        let words = PhotoWords(language: page.visit.language)
        return purpose == .evidence ? words.choose : words.purpose(purpose)
    }

    /// Whether what a field asks for is there.
    private func hint(_ purpose: PhotoPurpose) -> String? {
        guard purpose != .evidence else { return nil }
        let words = PhotoWords(language: page.visit.language)
        let count = page.photos.count { $0.purpose == purpose }
        return count > 0 ? words.have(count) : words.wanted(purpose)
    }
}

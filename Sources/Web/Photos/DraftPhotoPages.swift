import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// The photos of a request that is being filled in: one of its questions.
struct DraftPhotoPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/request/:draft/photos") { request, context in
            try await site.onDraft(request, context) { try await page($0, $1, [], .ok) }
        }
        router.post("/request/:draft/photos") { request, context in
            try await site.onDraft(request, context) { try await add($0, $1, request, context) }
        }
        router.post("/request/:draft/photos/remove") { request, context in
            try await site.onDraft(request, context) { _, draft in
                try await site.desk.removePhoto(
                    context.form.text("photo"), fromDraft: draft.id, of: draft.order)
                return .redirect(to: PhotoRoute.ofDraft(draft.id))
            }
        }
    }

    private func page(
        _ visit: CustomerVisit, _ draft: Draft, _ problems: [FieldProblem],
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let photos = try await site.database.read { try Photos($0).photos(of: .draft(draft.id)) }
        return .page(
            DraftPhotosPage(visit: visit, draft: draft, photos: photos, problems: problems),
            status: status)
    }

    /// What can be kept is kept; what cannot is named with its reason, on the page that shows what
    /// is there.
    private func add(
        _ visit: CustomerVisit, _ draft: Draft, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let there = try await site.database.read { try Photos($0).photos(of: .draft(draft.id)) }
        let taken = try await site.takePhotos(
            request, context, room: PhotoLimit.customer - there.count)
        let offered = PhotoPurpose.asked(for: draft.request.kind)
        let photos = taken.photos.filter { offered.contains($0.purpose) }
        if !photos.isEmpty {
            _ = try await site.desk.keep(
                photos, withDraft: draft.id, of: draft.order, at: visit.now)
        }
        let goal = FormGoal(taken.form)
        let answered = try await answer(taken.codes, goal, in: draft.id)
        let words = PhotoWords(language: visit.language)
        guard taken.refused.isEmpty else {
            let problems = taken.refused.map { FieldProblem($0.field, words.refusal($0)) }
            return try await page(visit, answered, problems, .unprocessableContent)
        }
        // A number that was read is shown before going on.
        let isRead = answered.request.receivedItem?.gtin != draft.request.receivedItem?.gtin
        switch goal {
        case .onward where !isRead: return .redirect(to: visit.route(answered, after: .photos))
        case .onward, .stay: return .redirect(to: PhotoRoute.ofDraft(draft.id))
        case .leave(.question(let other)):
            return .redirect(to: Route.question(draft: draft.id, name: other.rawValue))
        case .leave(.check): return .redirect(to: Route.check(draft: draft.id))
        case .leave(.order): return .redirect(to: Route.order)
        }
    }

    /// Marks the question as answered; the article's number, read in a photo of what came instead,
    /// fills its field where nothing was typed.
    private func answer(
        _ codes: [BarCode], _ goal: FormGoal, in id: String
    ) async throws -> Draft {
        let code = codes.first { $0.kind == .article }
        return try await site.database.write { transaction in
            guard var draft = try Drafts(transaction).find(id), draft.caseNumber == nil else {
                throw NotFound.here
            }
            if goal != .stay { draft.answered.insert(Question.photos.rawValue) }
            if draft.request.kind == .wrongItem, let code {
                draft.request.receivedItem.fill(gtin: code.text)
            }
            try Drafts(transaction).save(draft)
            return draft
        }
    }
}

extension CaseRequest.ReceivedItem? {
    /// Takes an article's number where none is there.
    fileprivate mutating func fill(gtin: String) {
        var item = self ?? .init(brand: nil, model: nil, gtin: nil, description: nil)
        guard item.gtin == nil else { return }
        item.gtin = gtin
        self = item
    }
}

extension PhotoPurpose {
    /// What a request asks to be shown, one thing a field.
    static func asked(for kind: CaseKind) -> [PhotoPurpose] {
        kind == .transitDamage ? [.parcel, .label, .goods] : [.evidence]
    }
}

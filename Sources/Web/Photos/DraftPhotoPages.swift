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
            let (visit, draft) = try await open(request, context)
            return try await page(visit, draft, [], .ok)
        }
        router.post("/request/:draft/photos") { try await add($0, $1) }
        router.post("/request/:draft/photos/remove") { try await remove($0, $1) }
    }

    private func open(
        _ request: Request, _ context: PageContext
    ) async throws -> (CustomerVisit, Draft) {
        let (visit, draft) = try await RequestPages(site: site).open(request, context)
        guard draft.caseNumber == nil else { throw NotFound.here }
        return (visit, draft)
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
    private func add(_ request: Request, _ context: PageContext) async throws -> Response {
        let (visit, draft) = try await open(request, context)
        let there = try await site.database.read { try Photos($0).photos(of: .draft(draft.id)) }
        let taken = try await site.takePhotos(
            request, context, room: PhotoLimit.customer - there.count)
        let offered = PhotoPurpose.asked(for: draft.request.kind)
        let photos = taken.photos.filter { offered.contains($0.purpose) }
        if !photos.isEmpty {
            _ = try await site.desk.keep(
                photos, withDraft: draft.id, of: draft.order, at: visit.now)
        }
        let answered = try await read(taken.codes, into: draft)
        let words = PhotoWords(language: visit.language)
        guard taken.refused.isEmpty else {
            let problems = taken.refused.map { FieldProblem($0.field, words.refusal($0)) }
            return try await page(visit, answered, problems, .unprocessableContent)
        }
        // A number that was read is shown before going on.
        let stays = taken.form["then"] == "stay" || answered != draft
        return stays
            ? .redirect(to: PhotoRoute.ofDraft(draft.id))
            : .redirect(to: visit.route(answered, after: .photos))
    }

    /// The article's number, read in a photo of what came instead, where none was typed.
    private func read(_ codes: [BarCode], into draft: Draft) async throws -> Draft {
        guard draft.request.kind == .wrongItem, draft.request.receivedItem?.gtin == nil,
            let code = codes.first(where: { $0.kind == .article })
        else { return draft }
        var answered = draft
        var item =
            draft.request.receivedItem
            ?? .init(brand: nil, model: nil, gtin: nil, description: nil)
        item.gtin = code.text
        answered.request.receivedItem = item
        let kept = answered
        try await site.database.write { try Drafts($0).save(kept) }
        return kept
    }

    private func remove(_ request: Request, _ context: PageContext) async throws -> Response {
        let (_, draft) = try await open(request, context)
        try await site.desk.removePhoto(
            context.form.text("photo"), fromDraft: draft.id, of: draft.order)
        return .redirect(to: PhotoRoute.ofDraft(draft.id))
    }
}

extension PhotoPurpose {
    /// What a request asks to be shown, one thing a field.
    static func asked(for kind: CaseKind) -> [PhotoPurpose] {
        kind == .transitDamage ? [.parcel, .label, .goods] : [.evidence]
    }
}

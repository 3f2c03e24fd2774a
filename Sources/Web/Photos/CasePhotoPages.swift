import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// Photos added to a case: by the customer while it is open, by the staff at any time.
struct CasePhotoPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/case/:number/photos") { try await addByCustomer($0, $1) }
        router.post("/desk/case/:number/photos") { try await addByStaff($0, $1) }
    }

    private func addByCustomer(
        _ request: Request, _ context: PageContext
    ) async throws -> Response {
        var shown = try await CasePages(site: site).page(request, context)
        let number = shown.found.number
        guard !shown.found.state.isFinal else {
            shown.notice = .changed
            return .page(shown, status: .conflict)
        }
        let taken = try await site.takePhotos(
            request, context, room: PhotoLimit.customer - shown.customerPhotos.count)
        _ = try await site.desk.keep(
            taken.photos.filter { $0.purpose == .evidence }, withCase: number,
            by: site.customerActor, at: site.now)
        guard !taken.refused.isEmpty else {
            return .redirect(to: Route.caseFile(number: number))
        }
        let words = PhotoWords(language: context.visit.language)
        shown = try await CasePages(site: site).page(request, context)
        shown.problems = taken.refused.map { FieldProblem($0.field, words.refusal($0)) }
        return .page(shown, status: .unprocessableContent)
    }

    private func addByStaff(_ request: Request, _ context: PageContext) async throws -> Response {
        let number = try context.parameters.require("number")
        let added = try await site.addPhotos(request, context, toCase: number)
        guard let problem = added.problem else {
            return .redirect(to: DeskRoute.caseFile(number: number))
        }
        return try await CaseFilePages(site: site).page(
            request, context, FileNotice(problem: problem, typed: added.form), added.status)
    }
}

/// What came of photos that a member of the staff sent.
package struct AddedPhotos: Sendable {
    package var form: Form
    package var kept: KeptPhotos
    /// What was not taken and why, for the page; `nil`: all of it was.
    package var problem: String?
    package var status = HTTPResponse.Status.ok
}

extension Site {
    /// Adds the photos of a form to a case, for the member of the staff who sent it: the same for
    /// every page of the back office that has such a form (see ``takePhotos(_:_:room:)``).
    ///
    /// - Throws: what the page of errors is for; what the member can mend is the answer's
    ///   `problem`.
    package func addPhotos(
        _ request: Request, _ context: PageContext, toCase number: String
    ) async throws -> AddedPhotos {
        let actor = try context.require(.addPhoto)
        let words = PhotoWords(language: context.visit.language)
        guard try await database.read({ try OrderRecords($0).orderNumber(ofCase: number) }) != nil
        else { throw CaseRefusal.caseNotFound(number: number) }
        let taken = try await takePhotos(request, context, room: PhotoLimit.inspection)
        do {
            let kept = try await desk.keep(taken.photos, withCase: number, by: actor, at: now)
            var problems = taken.refused.map(words.refusal)
            if kept.leftOver > 0 { problems.append(words.leftOver(kept.leftOver)) }
            if taken.refused.isEmpty, taken.photos.isEmpty { problems = [words.noneChosen] }
            return AddedPhotos(
                form: taken.form, kept: kept,
                problem: problems.isEmpty ? nil : problems.joined(separator: " "),
                status: problems.isEmpty ? .ok : .unprocessableContent)
        } catch let refusal as CaseRefusal {
            if case .caseNotFound = refusal { throw refusal }
            return AddedPhotos(
                form: taken.form, kept: KeptPhotos(),
                problem: context.visit.language.vocabulary.sentence(refusal),
                status: refusal.status)
        }
    }
}

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

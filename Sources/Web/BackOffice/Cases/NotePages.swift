import AfterSales
import Desk
import Hummingbird
import Storage

/// Notes on a case.
///
/// A note changes nothing of the case and is only added, so it asks for no version: two people may
/// write at the same time.
struct NotePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.post("/desk/case/:number/notes") { try await add($0, $1) }
    }

    private func add(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .writeNote)
        let number = try context.parameters.require("number")
        let words = FileWords(visit.language)
        let text = context.form.masked("text")
        if text.isEmpty || text.count > Notes.textLength {
            let file = try await site.desk.openFile(case: number, by: visit.actor, at: visit.now)
            guard let found = file.case else { throw NotFound.here }
            let problem = text.isEmpty ? words.noteMissing : words.noteTooLong
            var notice = FileNotice()
            notice.note = (text: text, problem: problem)
            return .page(
                CaseFilePage(visit: visit, file: file, found: found, notice: notice),
                status: .unprocessableContent)
        }
        try await site.desk.add(note: text, to: number, by: visit.actor, at: visit.now)
        return .redirect(to: DeskRoute.caseFile(number: number))
    }
}

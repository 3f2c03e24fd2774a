import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Wording

/// Where the shop edits its mails.
struct TemplatePages {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get("/desk/templates") { try await list($0, $1) }
        router.get("/desk/templates/:name/:language") { try await edit($0, $1) }
        router.post("/desk/templates/:name/:language") { try await save($0, $1) }
        router.post("/desk/templates/:name/:language/preview") { try await preview($0, $1) }
        router.post("/desk/templates/:name/:language/html") { try await html($0, $1) }
        router.post("/desk/templates/:name/:language/reset") { try await reset($0, $1) }
    }

    private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .editTemplates)
        let changed = try await site.database.read { try MailTemplates($0).allNewest() }
        return .page(TemplateListPage(visit: visit, changed: changed))
    }

    private func edit(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.editTemplates)
        var editor = try await editor(context)
        if let asked = request.uri.queryParameters["version"].flatMap({ Int64($0) }) {
            guard let version = editor.versions.first(where: { $0.version == asked }) else {
                throw NotFound.here
            }
            editor.typed = TemplateEditor.text(of: version, editor.template, editor.language)
        }
        return try await page(editor, .ok, request, context)
    }

    private func save(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.editTemplates)
        var editor = try await typedEditor(context)
        editor.problems = editor.check(TemplateWords(language: context.visit.language))
        guard editor.problems.isEmpty else {
            return try await page(editor, .unprocessableContent, request, context)
        }
        let typed = editor.typed
        return try await keep(
            .init(subject: typed.subject, body: typed.body), editor, request, context)
    }

    private func reset(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.editTemplates)
        return try await keep(nil, try await editor(context), request, context)
    }

    private func keep(
        _ words: MailTemplateVersion.Words?, _ editor: TemplateEditor, _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let seen = try context.seenNumber()
        let isKept = try await site.desk.change(
            MailTemplateChange(
                template: editor.template.name, language: editor.language.code, words: words,
                seen: seen),
            by: try context.requireActor(), at: site.now)
        guard !isKept else {
            return .redirect(
                to: TemplateRoute.edit(editor.template.name, editor.language, version: nil))
        }
        var current = try await self.editor(context)
        if words != nil { current.typed = editor.typed }
        current.overtakenBy = current.overtaking(since: seen)
        return try await page(current, .conflict, request, context)
    }

    private func preview(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.editTemplates)
        var editor = try await typedEditor(context)
        editor.problems = editor.check(TemplateWords(language: context.visit.language))
        if editor.problems.isEmpty { editor.preview = try await sample(editor) }
        return try await page(
            editor, editor.problems.isEmpty ? .ok : .unprocessableContent, request, context)
    }

    /// The mail's HTML in a page of its own, where nothing runs and nothing is fetched.
    private func html(_ request: Request, _ context: PageContext) async throws -> Response {
        try context.require(.editTemplates)
        var editor = try await typedEditor(context)
        editor.problems = editor.check(TemplateWords(language: context.visit.language))
        guard editor.problems.isEmpty else {
            return try await page(editor, .unprocessableContent, request, context)
        }
        return .mailHTML(ByteBuffer(string: try await sample(editor).html))
    }

    private func sample(_ editor: TemplateEditor) async throws -> Mail {
        try editor.template.render(
            .sample(
                editor.language, shopName: site.settings.shopName, siteURL: site.settings.baseURL,
                at: site.now, in: try await site.zone()),
            text: editor.typed)
    }

    /// - Throws: ``NotFound`` for a mail or a language that is none.
    private func editor(_ context: PageContext) async throws -> TemplateEditor {
        let name = try context.parameters.require("name")
        guard let template = MailTemplate(name: name),
            let language = Language(rawValue: try context.parameters.require("language"))
        else { throw NotFound.here }
        let versions = try await site.database.read {
            try MailTemplates($0).versions(of: template.name, language.code)
        }
        return TemplateEditor(template, language, versions: versions)
    }

    private func typedEditor(_ context: PageContext) async throws -> TemplateEditor {
        var editor = try await editor(context)
        editor.typed =
            MailText(
                subject: context.form.text("subject"), body: context.form["body"] ?? ""
            ).normalized
        editor.seen = try context.seenNumber()
        return editor
    }

    private func page(
        _ editor: TemplateEditor, _ status: HTTPResponse.Status, _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let visit = try await DeskVisit(request, context, site, for: .editTemplates)
        return .page(TemplatePage(visit: visit, editor: editor), status: status)
    }
}

import Hummingbird
import NIOCore
import Storage

/// The demo's mailbox: every mail that was written, as it went out.
struct MailboxPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        guard site.settings.isDemo else { return }
        router.get("/mailbox") { request, context in
            let messages = try await site.database.read { try Messages($0).latest() }
            return Response.page(
                MailboxPage(
                    frame: Frame(context, request, site), messages: messages,
                    zone: try await site.zone()))
        }
        router.get("/mailbox/:id") { request, context in
            let message = try await find(context)
            return Response.page(
                MessagePage(
                    frame: Frame(context, request, site), message: message,
                    parts: MIMEReader.parts(of: message.mime), zone: try await site.zone()))
        }
        router.get("/mailbox/:id/html") { _, context in
            try html(of: try await find(context))
        }
        router.get("/mailbox/:id/part/:index") { _, context in
            let parts = MIMEReader.parts(of: try await find(context).mime)
            let index = context.parameters.get("index", as: Int.self) ?? -1
            guard parts.indices.contains(index), let name = parts[index].name else {
                throw NotFound.here
            }
            return Response.attachment(
                parts[index].content, name: name, type: "application/octet-stream")
        }
    }

    private func find(_ context: PageContext) async throws -> KeptMessage {
        guard let id = context.parameters.get("id", as: Int64.self),
            let message = try await site.database.read({ try Messages($0).find(id) })
        else { throw NotFound.here }
        return message
    }

    private func html(of message: KeptMessage) throws -> Response {
        let parts = MIMEReader.parts(of: message.mime)
        guard let part = parts.first(where: { $0.type == "text/html" && $0.name == nil }) else {
            throw NotFound.here
        }
        return .mailHTML(ByteBuffer(bytes: part.content))
    }
}

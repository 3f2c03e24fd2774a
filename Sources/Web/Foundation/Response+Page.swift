import HTTPTypes
import Hummingbird
import Markup
import NIOCore

extension Response {
    /// A page as HTML.
    package static func page(
        _ view: some View, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: view.htmlBytes)))
    }

    /// Something to keep: never shown in the place of a page of ours.
    package static func attachment(
        _ content: [UInt8], name: String, type: String
    ) -> Response {
        let safe = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(safe)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }

    /// A file that belongs to the program.
    static func asset(_ text: String, type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// The HTML of a mail in a page of its own, where nothing runs and nothing is fetched; its
    /// styles stand in place, as mail programs want them.
    static func mailHTML(_ html: ByteBuffer) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; "
                    + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
            ],
            body: ResponseBody(byteBuffer: html))
    }
}

import Hummingbird
import NIOCore

/// What travels with one request.
package struct PageContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?
    /// Who is there; set by ``VisitMiddleware``.
    package var visit = Visit()
    /// What was sent; set by ``FormMiddleware`` on every POST.
    package var form = Form()

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

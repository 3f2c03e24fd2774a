import Hummingbird
import HummingbirdCore
import Logging
import Markup
import NIOCore

/// The web pages of the desk.
package struct WebApp: Sendable {
    package let site: Site

    package init(site: Site) { self.site = site }

    /// Every page, with all that stands before it.
    package func router() -> Router<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.add(
            middleware: HeaderMiddleware(
                headers: SecurityHeaders(isSecure: site.settings.isSecure)))
        let guards = PageGuards(site: site)
        router.add(middleware: guards)
        addAssets(to: router)
        HealthPages(site: site).add(to: router)
        PortalPages(site: site).add(to: router)
        PeoplePages(site: site).add(to: router)
        AccountPages(site: site).add(to: router)
        InvitationPages(site: site).add(to: router)
        StaffPages(site: site).add(to: router)
        AuditPages(site: site).add(to: router)
        BackOfficePages(site: site).add(to: router)
        StationPages(site: site).add(to: router)
        return router
    }

    /// The pages behind a server, to be run as a service.
    package func application() -> Application<RouterResponder<PageContext>> {
        let limits = site.settings.limits
        let peers = Peers()
        let server = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [PatienceHandler(limits: limits, peers: peers)],
                idleTimeout: .seconds(limits.idleSeconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: 100)))
        return Application(
            responder: router().buildResponder(), server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(site.settings.host, port: site.settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            logger: site.logger)
    }

    private func addAssets(to router: Router<PageContext>) {
        let style = Stylesheet.text(accent: site.settings.accent)
        let icon = FaviconDrawing(accent: site.settings.accent).html
        router.get("/style.css") { _, _ in Response.asset(style, type: "text/css; charset=utf-8") }
        for script in [Scripts.portal, Scripts.desk] {
            router.get("\(script.path)") { _, _ in
                Response.asset(script.text, type: "text/javascript; charset=utf-8")
            }
        }
        if let logo = site.settings.logo { router.get("/logo") { _, _ in logo.response } }
        router.get("/favicon.svg") { _, _ in Response.asset(icon, type: "image/svg+xml") }
    }
}

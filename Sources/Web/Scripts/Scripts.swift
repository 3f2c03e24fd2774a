import Markup

/// Our own small scripts, by file: pages work without them, and no page has one inline.
enum Scripts {
    static let portal = Script(
        path: "/portal.js", text: String(decoding: PackageResources.portal_js, as: UTF8.self))
    static let desk = Script(
        path: "/desk.js",
        text: String(
            decoding: PackageResources.desk_js + PackageResources.station_js, as: UTF8.self))

    struct Script: Sendable {
        let path: StaticString
        let text: String

        var element: some View { script(src: .path(path)) }
    }
}

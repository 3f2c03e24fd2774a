import Markup
import Wording

/// A page of the portal: the shop's name, one column, the links that every page has.
struct PortalLayout<Content: View>: View {
    private let frame: Frame
    private let name: String
    private let content: Content

    /// - Parameter title: what the page is about, for the browser's tab.
    init(_ frame: Frame, title: String, @ViewBuilder content: () -> Content) {
        self.frame = frame
        name = title
        self.content = content()
    }

    private var words: FrameWords { FrameWords(language: frame.language) }

    var body: some View {
        HTMLDocument(language: frame.language.code) {
            title { name + " – " + frame.settings.shopName }
            PageHead(script: Scripts.portal)
        } body: {
            Markup.body(.class("portal")) {
                a(href: .fragment("content"), .class("skip")) { words.skip }
                masthead
                main(.id("content"), .class("stack wide")) { content }
                PortalFooter(frame: frame)
            }
        }
    }

    private var masthead: some View {
        header(.class("masthead")) {
            a(href: Route.home.link, .class("logo")) { ShopSign(settings: frame.settings) }
            nav(.class("row push"), .ariaLabel(words.mainNavigation)) {
                a(href: Route.withdrawal.link) { words.withdrawal }
                if frame.isSignedIn {
                    a(href: Route.order.link) { words.myOrder }
                }
                LanguageSwitch(frame: frame)
            }
        }
    }
}

/// What every page's head links to.
struct PageHead: View {
    let script: Scripts.Script

    var body: some View {
        meta(name: "robots", content: "noindex")
        meta(name: "color-scheme", content: "light dark")
        stylesheet(href: .path("/style.css"))
        link(rel: "icon", href: .path("/favicon.svg"))
        script.element
    }
}

/// The same page in the other language.
package struct LanguageSwitch: View {
    let frame: Frame
    /// Beside the name, where the other entries have one.
    var icon: Icon?

    package var body: some View {
        let other: Language = frame.language == .french ? .english : .french
        if let here = Link(local: frame.path + "?lang=" + other.code) {
            a(href: here, .lang(other.code)) {
                if let icon { icon.view }
                span { other.name }
            }
        }
    }
}

struct PortalFooter: View {
    let frame: Frame

    var body: some View {
        let words = FrameWords(language: frame.language)
        footer(.class("foot")) {
            nav(.class("row"), .ariaLabel(words.footNavigation)) {
                a(href: Route.policy(version: nil, clause: nil).link) { words.policy }
                a(href: Route.kinds.link) { words.form }
                a(href: Route.withdrawal.link) { words.withdrawal }
                if frame.settings.isDemo {
                    a(href: Route.mailbox.link) { words.mailbox }
                }
                if frame.isSignedIn {
                    form(.post, action: Route.signOut.link) {
                        FormToken(frame)
                        button(.submit, .class("plain")) { words.signOut }
                    }
                }
            }
        }
    }
}

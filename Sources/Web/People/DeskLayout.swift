import Markup
import Storage
import Wording

/// A page of the staff's: the queues on the left, the work on the right.
package struct DeskLayout<Navigation: View, Content: View>: View {
    private let frame: Frame
    private let name: String
    private let navigation: Navigation
    private let content: Content

    package init(
        _ frame: Frame, title: String, @ViewBuilder navigation: () -> Navigation,
        @ViewBuilder content: () -> Content
    ) {
        self.frame = frame
        name = title
        self.navigation = navigation()
        self.content = content()
    }

    package var body: some View {
        let words = FrameWords(language: frame.language)
        HTMLDocument(language: frame.language.code) {
            title { name + " – " + frame.settings.shopName }
            PageHead(script: Scripts.desk)
        } body: {
            Markup.body(
                .class("desk"), .custom("data-keys", frame.hasKeys ? "on" : "off")
            ) {
                a(href: .fragment("content"), .class("skip")) { words.skip }
                nav(.ariaLabel(words.mainNavigation)) {
                    p(.class("logo")) { ShopSign(settings: frame.settings) }
                    navigation
                    LanguageSwitch(frame: frame, icon: .globe)
                    DeskSignOut(frame: frame)
                }
                main(.id("content"), .class("stack")) { content }
            }
        }
    }
}

/// Who is logged in, their account, and the way out.
private struct DeskSignOut: View {
    let frame: Frame

    var body: some View {
        let words = PeopleWords(language: frame.language)
        if let member = frame.member {
            a(href: AccountRoute.account.link) {
                Icon.person.view
                span { member.name }
            }
            form(.post, action: LogInRoute.logOut.link) {
                FormToken(frame)
                button(.submit, .class("plain")) { words.logOut }
            }
        }
    }
}

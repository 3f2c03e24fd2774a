import HTTPTypes
import Markup

/// A page for what could not be done: what happened, what to do, and nothing of our inside.
struct ErrorPage: View {
    let frame: Frame
    let heading: String
    let text: String
    /// The number under which the log has the whole story; `nil`: there is none.
    var incident: String?

    var body: some View {
        let words = FrameWords(language: frame.language)
        PortalLayout(frame, title: heading) {
            section(.class("stack")) {
                h1 { heading }
                p { text }
                if let incident { p { code { incident } } }
                p {
                    if frame.member == nil {
                        a(href: Route.home.link, .class("button")) { words.backHome }
                    } else {
                        a(href: LogInRoute.desk.link, .class("button")) { words.backToDesk }
                    }
                }
            }
        }
    }
}

import AfterSales
import Markup
import Storage
import Wording

/// Where a member of the staff is logged in, and how to end it.
struct SessionsPage: View {
    let frame: Frame
    let sessions: [SignedIn]
    let current: String
    let zone: Zone

    var body: some View {
        let words = PeopleWords(language: frame.language)
        PortalLayout(frame, title: words.sessionsTitle) {
            section(.class("stack")) {
                h1 { words.sessionsTitle }
                table(.class("cards")) {
                    thead {
                        tr {
                            th(.scope("col")) { words.device }
                            th(.scope("col")) { words.network }
                            th(.scope("col")) { words.lastUsed }
                            th(.scope("col")) { words.end }
                        }
                    }
                    tbody {
                        for session in sessions {
                            SessionRow(
                                frame: frame, session: session, isCurrent: session.id == current,
                                zone: zone)
                        }
                    }
                }
                if sessions.count > 1 {
                    form(.post, action: AccountRoute.endOtherSessions.link) {
                        FormToken(frame)
                        button(.submit, .class("button")) { words.endOthers }
                    }
                }
                p { a(href: AccountRoute.account.link) { words.account } }
            }
        }
    }
}

private struct SessionRow: View {
    let frame: Frame
    let session: SignedIn
    let isCurrent: Bool
    let zone: Zone

    var body: some View {
        let words = PeopleWords(language: frame.language)
        tr {
            td { session.device.isEmpty ? "–" : session.device }
            td { session.network.isEmpty ? "–" : session.network }
            td { frame.language.moment(session.usedAt, in: zone) }
            td(.class("end")) {
                if isCurrent {
                    span(.class("pill ok")) { words.current }
                } else {
                    form(.post, action: LogInRoute.endSession(id: session.id).link) {
                        FormToken(frame)
                        button(.submit, .class("plain")) { words.end }
                    }
                }
            }
        }
    }
}

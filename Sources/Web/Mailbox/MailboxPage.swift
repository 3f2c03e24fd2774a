import AfterSales
import Foundation
import Markup
import Storage
import Wording

/// The mails of the demo, the latest first.
struct MailboxPage: View {
    let frame: Frame
    let messages: [KeptMessage]
    let zone: Zone

    var body: some View {
        let words = MailboxWords(language: frame.language)
        PortalLayout(frame, title: words.title) {
            section(.class("stack")) {
                h1 { words.title }
                p(.class("note")) { words.meaning }
                if messages.isEmpty { p { words.empty } }
                for message in messages {
                    article(.class("item")) {
                        a(href: Route.message(id: message.id).link) {
                            strong { message.subject }
                        }
                        small {
                            words.to(message.recipient) + ", "
                                + frame.language.moment(message.sentAt, in: zone)
                        }
                    }
                }
            }
        }
    }
}

/// One mail: its words and its documents.
struct MessagePage: View {
    let frame: Frame
    let message: KeptMessage
    let parts: [MIMEReader.Part]
    let zone: Zone

    var body: some View {
        let words = MailboxWords(language: frame.language)
        PortalLayout(frame, title: message.subject) {
            section(.class("stack")) {
                p { a(href: Route.mailbox.link) { words.back } }
                h1 { message.subject }
                p(.class("soft")) {
                    words.to(message.recipient) + ", "
                        + frame.language.moment(message.sentAt, in: zone)
                }
                for part in parts where part.type == "text/plain" && part.name == nil {
                    div(.class("sheet mail")) {
                        MailText(text: part.text, baseURL: frame.settings.baseURL)
                    }
                }
                div(.class("row")) {
                    if parts.contains(where: { $0.type == "text/html" }) {
                        a(href: Route.messageHTML(id: message.id).link, .class("button")) {
                            words.asHTML
                        }
                    }
                    for (index, part) in parts.enumerated() {
                        if let name = part.name {
                            a(
                                href: Route.messagePart(id: message.id, index: index).link,
                                .class("button")
                            ) { name }
                        }
                    }
                }
            }
        }
    }
}

/// A mail's words, in which the addresses of our own pages are links.
private struct MailText: View {
    let text: String
    let baseURL: String

    var body: some View {
        for piece in pieces {
            if let target = piece.link {
                a(href: target) { piece.text }
            } else {
                piece.text
            }
        }
    }

    private var pieces: [(text: String, link: Link?)] {
        var pieces: [(text: String, link: Link?)] = []
        var rest = text[...]
        while let start = rest.range(of: baseURL + "/") {
            pieces.append((String(rest[..<start.lowerBound]), nil))
            let address = rest[start.lowerBound...].prefix { !$0.isWhitespace && $0 != ">" }
            pieces.append((String(address), Link(local: String(address.dropFirst(baseURL.count)))))
            rest = rest[address.endIndex...]
        }
        return pieces + [(String(rest), nil)]
    }
}

/// The words of the demo's mailbox.
struct MailboxWords: PageWords {
    let language: Language

    var title: String { pick("Boîte mail de démo", "Demo mailbox") }
    var meaning: String {
        pick(
            "Dans la démo, aucun e-mail ne part : tous arrivent ici.",
            "In the demo no e-mail leaves: all of them come here.")
    }
    var empty: String { pick("Aucun e-mail pour l’instant.", "No e-mail yet.") }
    var back: String { pick("Tous les e-mails", "All e-mails") }
    var asHTML: String { pick("Version mise en page", "With its layout") }
    func to(_ address: String) -> String { pick("à \(address)", "to \(address)") }
}

import Markup
import Storage

@testable import Web

/// One of each place, so that a test can visit them all: a new one does not compile until it
/// stands here.
enum RouteSamples {
    static let all: [Route] = [
        .home, .enterCode(lookup: "x"), .signInLink(token: "x"), .signOut, .order,
        .begin(kind: "return"), .kinds, .problem(line: "mouse"), .withdrawal,
        .question(draft: "x", name: "lines"), .check(draft: "x"), .confirmWithdrawal(draft: "x"),
        .channel(draft: "x"),
        .caseFile(number: "R-000001"), .withdrawCase(number: "R-000001"),
        .answerCase(number: "R-000001"), .letterOfCase(number: "R-000001"),
        .pay(case: "R-000001"), .document(case: "R-000001", name: "return_label.pdf"),
        .policy(version: nil, clause: nil), .mailbox, .message(id: 1), .messageHTML(id: 1),
        .messagePart(id: 1, index: 0),
    ]

    static let ofCase: [CaseRoute] = [.qrCode(case: "R-000001")]

    static let conversation: [ConversationRoute] = [
        .customer(case: "R-000001"), .write(case: "R-000001"), .desk(case: "R-000001"),
        .needsNoAnswer(case: "R-000001"),
    ]

    static let form: [FormRoute] = [
        .drop(draft: "x"), .fee(draft: "x"), .products(draft: "x", find: "x"),
        .help(draft: "x", situation: .workedBefore),
    ]

    static let staff: [LogInRoute] = [.logIn, .logOut, .sessions, .endSession(id: "x"), .desk]

    static let desk: [DeskRoute] =
        DeskQueue.allCases.map { .queue($0, page: 1) }
        + CaseAct.allCases.map { .act($0, number: "R-000001") } + [
            .search("x"), .caseFile(number: "R-000001"),
            .document(case: "R-000001", name: "return_label.pdf"), .orderFile(number: "FR-1001"),
            .orderEvent(number: "FR-1001"), .quote(order: "FR-1001"),
            .openCase(order: "FR-1001"),
        ]

    static let photos: [PhotoRoute] = [
        .photo(id: "x"), .small(id: "x"), .deskPhoto(id: "x"), .deskSmall(id: "x"),
        .ofDraft("x"), .removal(draft: "x"), .ofOpenCase(number: "R-000001"),
        .ofCase(number: "R-000001"),
    ]

    static let paths =
        [
            all.map(\.link.url), form.map(\.link.url), staff.map(\.link.url),
            desk.map(\.link.url), conversation.map(\.link.url), ofCase.map(\.link.url),
            photos.map(\.link.url),
        ].flatMap(\.self) + [
            "/style.css", "/portal.js", "/desk.js", "/favicon.svg", "/healthz",
            "/readyz", "/nothing-here",
        ]

    /// Those that change something.
    static let posts: [String] =
        all.filter(\.isPost).map(\.link.url) + desk.filter(\.isPost).map(\.link.url)
        + conversation.dropFirst().map(\.link.url)
        + photos.filter(\.isPost).map(\.link.url)
        + ["/request/x/drop", "/desk/log-in", "/desk/log-out", "/desk/sessions/x/end"]
}

extension PhotoRoute {
    fileprivate var isPost: Bool {
        switch self {
        case .ofDraft, .removal, .ofOpenCase, .ofCase: true
        case .photo, .small, .deskPhoto, .deskSmall: false
        }
    }
}

extension Route {
    fileprivate var isPost: Bool {
        switch self {
        case .home, .enterCode, .signInLink, .signOut, .begin, .withdrawal, .question, .check,
            .channel, .withdrawCase, .answerCase, .letterOfCase, .pay:
            true
        case .order, .kinds, .problem, .confirmWithdrawal, .caseFile, .document, .policy, .mailbox,
            .message,
            .messageHTML, .messagePart:
            false
        }
    }
}

extension DeskRoute {
    fileprivate var isPost: Bool {
        switch self {
        case .act, .orderEvent, .quote, .openCase: true
        case .queue, .search, .caseFile, .document, .orderFile: false
        }
    }
}

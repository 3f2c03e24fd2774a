import AfterSales
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Every route of the router, with who may use it; a test compares the two, so a new route belongs
/// here before anything passes.
///
/// - `open`: for everybody, signed in or not.
/// - `customer`: for whoever proved that the order is theirs.
/// - roles: for the staff who have one of them.
enum RouteTable {
    enum Access: Hashable, Sendable {
        case open
        case customer
        case staff(Set<Role>)
    }

    struct Row: Hashable, Sendable, CustomTestStringConvertible {
        var method: HTTPRequest.Method
        var pattern: String
        var access: Access

        var testDescription: String { "\(method) \(pattern)" }

        /// The pattern with something for each parameter.
        var path: String {
            pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
                part.hasPrefix(":") ? RouteTable.value(of: String(part), in: pattern) : String(part)
            }.joined(separator: "/")
        }

        var roles: Set<Role>? {
            if case .staff(let roles) = access { roles } else { nil }
        }
    }

    static let rows: [Row] = text.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        let roles = words.dropFirst(2).compactMap(Role.init(rawValue:))
        let access: Access =
            words[2] == "open"
            ? .open
            : words[2] == "customer" ? .customer : .staff(Set(roles))
        return Row(
            method: words[0] == "POST" ? .post : .get, pattern: words[1], access: access)
    }

    static let posts = rows.filter { $0.method == .post }
    static let staff = rows.filter { $0.roles != nil }
    static let customers = rows.filter { $0.access == .customer }

    private static func value(of parameter: String, in pattern: String) -> String {
        switch parameter {
        case ":number": pattern.contains("/order/") ? "FR-1001" : "R-000001"
        case ":queue": "review"
        case ":kind": "return"
        case ":name": "return_label.pdf"
        case ":question": "lines"
        case ":tab": "to-send"
        case ":origin": "read"
        case ":index": "0"
        case ":id": pattern.contains("mailbox") ? "1" : "x"
        default: "x"
        }
    }

    private static let text = """
        GET / open
        POST / open
        GET /code/:lookup open
        POST /code/:lookup open
        GET /sign-in/:token open
        POST /sign-in/:token open
        POST /sign-out open
        GET /returns-policy open
        GET /style.css open
        GET /portal.js open
        GET /desk.js open
        GET /logo open
        GET /favicon.svg open
        GET /healthz open
        GET /readyz open
        GET /mailbox open
        GET /mailbox/:id open
        GET /mailbox/:id/html open
        GET /mailbox/:id/part/:index open
        GET /order customer
        POST /begin/:kind customer
        GET /form customer
        GET /withdrawal customer
        POST /withdrawal customer
        POST /withdrawal/statement open
        POST /withdrawal/statement/confirm open
        GET /withdrawal/received/:token open
        GET /request/:draft/:question customer
        POST /request/:draft/:question customer
        GET /request/:draft/check customer
        POST /request/:draft/check customer
        POST /request/:draft/channel customer
        GET /case/:number customer
        POST /case/:number/withdraw customer
        POST /case/:number/answer customer
        POST /case/:number/letter customer
        GET /case/:number/document/:name customer
        POST /case/:number/message customer
        GET /case/:number/qr customer
        POST /request/:draft/drop customer
        GET /request/:draft/fee customer
        GET /request/:draft/photos customer
        POST /request/:draft/photos customer
        POST /request/:draft/photos/remove customer
        GET /photo/:id customer
        GET /photo/:id/small customer
        POST /case/:number/photos customer
        GET /desk/photo/:id agent warehouse finance admin
        GET /desk/photo/:id/small agent warehouse finance admin
        POST /desk/case/:number/photos agent warehouse admin
        GET /pay/:number customer
        POST /pay/:number customer
        GET /pay/:number/back customer
        GET /case/:number/account customer
        POST /case/:number/account customer
        GET /case/:number/account/code/:lookup customer
        POST /case/:number/account/code/:lookup customer
        GET /desk/log-in open
        POST /desk/log-in open
        POST /desk/log-out open
        GET /desk/invitation/:secret open
        POST /desk/invitation/:secret open
        GET /desk/statements agent admin
        POST /desk/statements/:id/settle agent admin
        GET /desk/money finance admin
        GET /desk/money/:tab finance admin
        POST /desk/transfers finance admin
        GET /desk/transfers/:id finance admin
        POST /desk/transfers/:id/confirm finance admin
        POST /desk/transfers/returned finance admin
        POST /desk/credits/given finance admin
        POST /desk/credits/refused finance admin
        POST /desk/case/:number/transfer finance admin
        POST /desk/money/settle/:origin/:id finance admin
        GET /desk/templates admin
        GET /desk/templates/:name/:language admin
        POST /desk/templates/:name/:language admin
        POST /desk/templates/:name/:language/preview admin
        POST /desk/templates/:name/:language/html admin
        POST /desk/templates/:name/:language/reset admin
        GET /desk/sessions agent warehouse finance admin
        POST /desk/sessions/:id/end agent warehouse finance admin
        GET /desk/account agent warehouse finance admin
        POST /desk/account/password agent warehouse finance admin
        GET /desk/account/authenticator agent warehouse finance admin
        POST /desk/account/authenticator agent warehouse finance admin
        POST /desk/account/recovery-codes agent warehouse finance admin
        POST /desk/account/end-other-sessions agent warehouse finance admin
        GET /desk agent warehouse finance admin
        GET /desk/queue/:queue agent warehouse finance admin
        GET /desk/search agent warehouse finance admin
        GET /desk/case/:number agent warehouse finance admin
        GET /desk/case/:number/document/:name agent warehouse finance admin
        POST /desk/case/:number/authorize agent admin
        POST /desk/case/:number/refuse agent admin
        POST /desk/case/:number/ask agent admin
        POST /desk/case/:number/answer agent admin
        POST /desk/case/:number/reopen agent admin
        POST /desk/case/:number/receive warehouse admin
        POST /desk/case/:number/inspect warehouse admin
        POST /desk/case/:number/scan agent warehouse admin
        POST /desk/case/:number/retry finance admin
        POST /desk/case/:number/approve finance admin
        POST /desk/case/:number/letter agent admin
        POST /desk/case/:number/withdraw agent admin
        GET /desk/case/:number/messages agent finance admin
        POST /desk/case/:number/messages agent admin
        POST /desk/case/:number/messages/done agent admin
        POST /desk/case/:number/notes agent warehouse finance admin
        GET /desk/bulk agent admin
        POST /desk/bulk agent admin
        POST /desk/views agent warehouse finance admin
        POST /desk/views/:id/remove agent warehouse finance admin
        GET /desk/keys agent warehouse finance admin
        POST /desk/keys agent warehouse finance admin
        GET /desk/law admin
        GET /desk/station agent warehouse finance admin
        GET /desk/station/today agent warehouse finance admin
        GET /desk/station/case/:number agent warehouse finance admin
        POST /desk/station/case/:number/take-in warehouse admin
        POST /desk/station/case/:number/turn-back warehouse admin
        POST /desk/station/case/:number/set-aside warehouse admin
        GET /desk/station/new-parcel agent warehouse finance admin
        POST /desk/station/new-parcel warehouse admin
        GET /desk/station/unknown agent warehouse finance admin
        GET /desk/station/unknown/:id agent warehouse finance admin
        POST /desk/station/unknown/:id/photos warehouse admin
        POST /desk/station/unknown/:id/match agent admin
        POST /desk/station/unknown/:id/open agent admin
        POST /desk/station/unknown/:id/ask agent admin
        POST /desk/station/unknown/:id/close agent admin
        GET /desk/station/send-back agent warehouse finance admin
        GET /desk/station/send-back/:number agent warehouse finance admin
        GET /desk/station/send-back/:number/label.pdf agent warehouse finance admin
        POST /desk/station/send-back/:number/ship warehouse admin
        POST /desk/station/send-back/:number/delivered warehouse admin
        POST /desk/station/send-back/:number/came-back warehouse admin
        POST /desk/station/send-back/:number/postage agent finance admin
        POST /desk/station/send-back/:number/again agent finance admin
        POST /desk/station/send-back/:number/close agent finance admin
        GET /desk/order/:number agent warehouse finance admin
        POST /desk/order/:number/event agent warehouse finance admin
        POST /desk/order/:number/quote agent admin
        POST /desk/order/:number/open agent admin
        GET /desk/staff admin
        POST /desk/staff/rules admin
        GET /desk/staff/add admin
        POST /desk/staff/add admin
        GET /desk/staff/person/:login admin
        POST /desk/staff/person/:login/role admin
        POST /desk/staff/person/:login/invite admin
        POST /desk/staff/person/:login/unlock admin
        POST /desk/staff/person/:login/reset-authenticator admin
        POST /desk/staff/person/:login/end-sessions admin
        POST /desk/staff/person/:login/remove admin
        GET /desk/audit admin
        GET /desk/audit/export admin
        """
}

import Foundation
import Sandbox

/// A merchant who talks to the sandbox, and reads its answers with a JSON reader that is not the
/// sandbox's own.
struct Merchant {
    var world: SandboxWorld
    /// Seconds since 1970; 2026-01-01 at first.
    var now: Int64 = 1_767_225_600
    private var token = ""

    init(seed: UInt64 = 1, faults: FaultRates = .none, settings: SandboxSettings = .init()) {
        world = SandboxWorld(seed: seed, faults: faults, settings: settings)
    }

    mutating func pass(days: Int64) {
        now += days * 86_400
        world.passTime(to: now)
    }

    mutating func stripe(
        _ method: String, _ path: String, _ fields: [String: String] = [:], key: String? = nil
    ) -> Answer {
        var headers = ["authorization": "Bearer sk_test_sandbox"]
        headers["idempotency-key"] = key
        let isGet = method == "GET"
        let form = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }
        let request = WireRequest(
            method: method, path: "/v1/" + path, query: isGet ? fields : [:], headers: headers,
            body: isGet ? [] : Array(form.joined(separator: "&").utf8))
        return Answer(world.respond(to: request, at: now))
    }

    mutating func paypal(
        _ method: String, _ path: String, _ body: String = "", id: String? = nil,
        isWhole: Bool = true
    ) -> Answer {
        if token.isEmpty { token = logIn()["access_token"] ?? "" }
        var headers = ["authorization": "Bearer " + token]
        headers["paypal-request-id"] = id
        if isWhole { headers["prefer"] = "return=representation" }
        return send(method, "/v2/" + path, body, headers)
    }

    /// Access tokens are good for nine hours.
    mutating func logInAgain() { token = "" }

    mutating func logIn(secret: String = "sandbox-secret") -> Answer {
        let caller = Data("sandbox-client:\(secret)".utf8).base64EncodedString()
        return send(
            "POST", "/v1/oauth2/token", "grant_type=client_credentials",
            ["authorization": "Basic " + caller])
    }

    mutating func alma(_ method: String, _ path: String, _ body: String = "") -> Answer {
        send(method, "/v1/payments" + path, body, ["authorization": "Alma-Auth sk_test_alma"])
    }

    mutating func control(_ method: String, _ path: String, _ body: String = "") -> Answer {
        send(method, "/sandbox/" + path, body, [:])
    }

    mutating func send(
        _ method: String, _ path: String, _ body: String = "", _ headers: [String: String] = [:],
        query: [String: String] = [:]
    ) -> Answer {
        let request = WireRequest(
            method: method, path: path, query: query, headers: headers, body: Array(body.utf8))
        return Answer(world.respond(to: request, at: now))
    }

    /// A payment of 100.00 EUR that was made here.
    mutating func paid(_ provider: String, _ more: String = "") -> String {
        let body =
            #"{"provider": "\#(provider)", "amount": 10000\#(more.isEmpty ? "" : ", ")\#(more)}"#
        return control("POST", "payments", body)["id"] ?? "none"
    }

    /// Events that are due by now, by type.
    mutating func events(after seconds: Int64 = 0) -> [WebhookDelivery] {
        now += seconds
        return world.dueWebhooks(at: now)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}

/// What the merchant met with.
struct Answer {
    let outcome: WireOutcome
    private let json: Any?

    init(_ outcome: WireOutcome) {
        self.outcome = outcome
        json = outcome.response.flatMap {
            try? JSONSerialization.jsonObject(with: Data($0.body), options: .fragmentsAllowed)
        }
    }

    /// 0 where nothing was said.
    var status: Int { outcome.response?.status ?? 0 }
    var headers: [String: String] { outcome.response?.headers ?? [:] }
    var text: String { String(decoding: outcome.response?.body ?? [], as: UTF8.self) }

    /// What stands at `refunds.0.amount`, as text; nil where nothing or null does.
    subscript(path: String) -> String? {
        var value = json
        for step in path.split(separator: ".") {
            if let place = Int(step), let values = value as? [Any] {
                value = values.indices.contains(place) ? values[place] : nil
            } else {
                value = (value as? [String: Any])?[String(step)]
            }
        }
        switch value {
        case let text as String: return text
        case let number as NSNumber: return number.stringValue
        default: return nil
        }
    }

    func count(_ path: String) -> Int { ((json as? [String: Any])?[path] as? [Any])?.count ?? 0 }
}

extension WebhookDelivery {
    var text: String { String(decoding: body, as: UTF8.self) }

    private var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    /// Stripe's or PayPal's name of what happened.
    var type: String { (json["type"] ?? json["event_type"]) as? String ?? "" }
}

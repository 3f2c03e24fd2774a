/// An error in Stripe's shape.
struct StripeRefusal: Error {
    var status = 400
    var type = "invalid_request_error"
    var code: String?
    let message: String
    var param: String?
    /// False where the request was refused before it was carried out: such an answer is not kept
    /// under an idempotency key.
    var isKept = true

    static let serverError = StripeRefusal(
        status: 500, type: "api_error",
        message: "An unknown error occurred; the sandbox was asked to fail.")

    static func missing(_ param: String) -> StripeRefusal {
        StripeRefusal(
            code: "parameter_missing", message: "Missing required param: \(param).", param: param,
            isKept: false)
    }

    static func invalid(_ param: String, _ message: String, code: String? = nil) -> StripeRefusal {
        StripeRefusal(code: code, message: message, param: param, isKept: false)
    }

    static func unknown(_ param: String) -> StripeRefusal {
        StripeRefusal(
            code: "parameter_unknown", message: "Received unknown parameter: \(param)",
            param: param, isKept: false)
    }

    static func notThere(_ object: String, _ id: String, param: String) -> StripeRefusal {
        StripeRefusal(
            status: 404, code: "resource_missing", message: "No such \(object): '\(id)'",
            param: param)
    }

    static func noRoute(_ method: String, _ path: String) -> StripeRefusal {
        StripeRefusal(
            status: 404, message: "Unrecognized request URL (\(method): \(path)).", isKept: false)
    }

    var body: JSONValue {
        var members: [JSONValue.Member] = []
        if let code {
            members.append(.init(name: "code", value: .text(code)))
            let page = code.split(separator: "_").joined(separator: "-")
            members.append(
                .init(name: "doc_url", value: .text("https://stripe.com/docs/error-codes/\(page)")))
        }
        members.append(.init(name: "message", value: .text(message)))
        if let param { members.append(.init(name: "param", value: .text(param))) }
        members.append(.init(name: "type", value: .text(type)))
        return ["error": .object(members)]
    }

    var response: WireResponse { .json(body, status: status) }
}

/// An error in PayPal's shape.
struct PayPalRefusal: Error {
    var status = 422
    var name = "UNPROCESSABLE_ENTITY"
    var message =
        "The requested action could not be performed, semantically incorrect, or failed "
        + "business validation."
    var issue: String?
    var description: String?
    var field: String?

    static let serverError = PayPalRefusal(
        status: 500, name: "INTERNAL_SERVER_ERROR",
        message: "An internal server error has occurred.")

    static let unknownCaller = PayPalRefusal(
        status: 401, name: "AUTHENTICATION_FAILURE",
        message: "Authentication failed due to missing authorization header, or invalid "
            + "authentication credentials.")

    /// What the business rules forbid.
    static func against(
        _ issue: String, _ description: String, field: String? = nil
    ) -> PayPalRefusal {
        PayPalRefusal(issue: issue, description: description, field: field)
    }

    static func malformed(
        _ issue: String, _ description: String, field: String? = nil
    ) -> PayPalRefusal {
        PayPalRefusal(
            status: 400, name: "INVALID_REQUEST",
            message: "Request is not well-formed, syntactically incorrect, or violates schema.",
            issue: issue, description: description, field: field)
    }

    static func notThere() -> PayPalRefusal {
        PayPalRefusal(
            status: 404, name: "RESOURCE_NOT_FOUND",
            message: "The specified resource does not exist.", issue: "INVALID_RESOURCE_ID",
            description: "Specified resource ID does not exist. Please check the resource ID and "
                + "try again.")
    }

    func response(number: String) -> WireResponse {
        var body: JSONValue = [
            "name": .text(name), "message": .text(message), "debug_id": .text(number),
        ]
        if let issue {
            var detail: JSONValue = [
                "issue": .text(issue), "description": .text(description ?? ""),
            ]
            if let field { detail = detail.with("field", .text(field)).with("location", "body") }
            body = body.with("details", [detail])
        }
        return .json(body.with("links", []), status: status)
    }
}

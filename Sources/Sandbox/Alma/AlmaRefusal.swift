/// An error in Alma's shape.
struct AlmaRefusal: Error {
    var status = 400
    let message: String
    var field: String?
    var value: JSONValue = nil

    static let notThere = AlmaRefusal(status: 404, message: "Resource not found")

    var response: WireResponse {
        let code =
            switch status {
            case 401: "unauthorized"
            case 404: "not_found"
            case 500: "server_error"
            default: "validation_error"
            }
        var body: JSONValue = ["error_code": .text(code), "message": .text(message)]
        if let field {
            body = body.with(
                "errors", [["field": .text(field), "message": .text(message), "value": value]])
        }
        return .json(body, status: status)
    }
}

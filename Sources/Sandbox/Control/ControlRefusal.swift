/// Why a control call did nothing.
struct ControlRefusal: Error {
    var status = 400
    let message: String

    static func wants(_ field: String, _ what: String) -> ControlRefusal {
        ControlRefusal(message: "\(field): wants \(what)")
    }

    static func notThere(_ id: String) -> ControlRefusal {
        ControlRefusal(status: 404, message: "there is no \(id)")
    }

    var response: WireResponse { .json(["error": .text(message)], status: status) }
}

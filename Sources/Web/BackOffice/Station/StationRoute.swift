import Markup

/// The places of the warehouse.
enum StationRoute: LocalRoute, Hashable {
    /// The scan field; what was done last is said above it.
    ///
    /// `box`: the parcel that more is taken out of; `from`: the one that the last case lay in.
    case scan(code: String = "", box: Int64? = nil, done: String? = nil, from: Int64? = nil)
    case today
    /// What a parcel should hold, and the form to take it in.
    case file(number: String, box: Int64? = nil, code: String = "")
    case takeIn(number: String)
    case turnBack(number: String)
    case setAside(number: String)

    case newParcel(code: String)
    case keepParcel
    case parcels
    case parcel(id: Int64, search: String = "", order: String? = nil)
    case parcelAct(ParcelAct, id: Int64)
    case parcelPhotos(id: Int64)

    case sendBacks
    case sendBack(number: String)
    case sendBackAct(SendBackAct, number: String)
    case sendBackLabel(number: String)

    var link: Link {
        switch self {
        case .scan(let code, let box, let done, let from):
            .path(
                "/desk/station",
                query: [
                    "code": code.isEmpty ? nil : code, "box": box.map(String.init), "done": done,
                    "from": from.map(String.init),
                ])
        case .today: .path("/desk/station/today")
        case .file(let number, let box, let code):
            .path(
                "/desk/station/case", number,
                query: ["box": box.map(String.init), "code": code.isEmpty ? nil : code])
        case .takeIn(let number): .path("/desk/station/case", number, "take-in")
        case .turnBack(let number): .path("/desk/station/case", number, "turn-back")
        case .setAside(let number): .path("/desk/station/case", number, "set-aside")
        default: elsewhere
        }
    }

    private var elsewhere: Link {
        switch self {
        case .newParcel(let code):
            .path("/desk/station/new-parcel", query: ["code": code.isEmpty ? nil : code])
        case .parcels: .path("/desk/station/unknown")
        case .parcel(let id, let search, let order):
            .path(
                "/desk/station/unknown", String(id),
                query: ["q": search.isEmpty ? nil : search, "order": order])
        case .parcelAct(let act, let id):
            .path("/desk/station/unknown", String(id), act.rawValue)
        case .parcelPhotos(let id): .path("/desk/station/unknown", String(id), "photos")
        case .sendBacks: .path("/desk/station/send-back")
        case .sendBack(let number): .path("/desk/station/send-back", number)
        case .sendBackAct(let act, let number):
            .path("/desk/station/send-back", number, act.rawValue)
        case .sendBackLabel(let number):
            .path("/desk/station/send-back", number, "label.pdf")
        default: .path("/desk/station/new-parcel")
        }
    }
}

/// What is done with a parcel that was set aside.
enum ParcelAct: String, CaseIterable, Sendable {
    case match, open, ask, close
}

/// What is done with goods that go back.
enum SendBackAct: String, CaseIterable, Sendable {
    case ship, delivered
    case cameBack = "came-back"
    case postage, again, close
}

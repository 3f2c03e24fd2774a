import HTTPTypes
import Hummingbird

/// The cookies of ours: `__Host-`, so that no neighboring site can set them.
enum PageCookie: String {
    case visit = "__Host-visit"
    case customer = "__Host-order"
    case staff = "__Host-desk"
    case language = "__Host-lang"
    /// `off`: the back office's keys are off.
    case keys = "__Host-keys"

    /// `nil`: until the browser closes.
    var maxAge: Int? {
        switch self {
        case .language, .keys: 365 * 24 * 3600
        case .visit, .customer, .staff: nil
        }
    }
}

extension Request {
    func value(of cookie: PageCookie) -> String? { cookies[cookie.rawValue]?.value }
}

extension Response {
    mutating func set(_ cookie: PageCookie, _ value: String) {
        headers.append(Self.field(cookie, value, maxAge: cookie.maxAge))
    }

    mutating func remove(_ cookie: PageCookie) {
        headers.append(Self.field(cookie, "", maxAge: 0))
    }

    private static func field(_ cookie: PageCookie, _ value: String, maxAge: Int?) -> HTTPField {
        var text = "\(cookie.rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        return HTTPField(name: .setCookie, value: text)
    }
}

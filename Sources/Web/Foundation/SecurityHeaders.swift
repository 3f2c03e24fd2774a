import HTTPTypes
import Hummingbird

/// The headers that every answer carries, whatever it is.
struct SecurityHeaders: Sendable {
    let isSecure: Bool

    static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    func add(to response: inout Response) {
        for (name, value) in [
            (HTTPField.Name.contentSecurityPolicy, Self.contentSecurityPolicy),
            (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "same-origin"),
            (.crossOriginOpenerPolicy, "same-origin"),
            (.crossOriginResourcePolicy, "same-origin"),
            (.permissionsPolicy, "camera=(), geolocation=(), microphone=(), payment=()"),
            (.cacheControl, "no-store"),
        ] where response.headers[name] == nil {
            response.headers[name] = value
        }
        if isSecure {
            response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains"
        }
    }
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!  // a token by RFC 9110
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!  // likewise
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!  // likewise
    static let crossOriginResourcePolicy =
        HTTPField.Name("Cross-Origin-Resource-Policy")!  // likewise
}

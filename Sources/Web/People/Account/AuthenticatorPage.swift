import Desk
import Documents
import Markup

/// Sets up an authenticator: scan or type the secret, then prove that it works.
struct AuthenticatorPage: View {
    let frame: Frame
    let login: String
    let offer: Authenticators.Offer
    /// Whether nothing else is open before.
    let mustEnroll: Bool
    let isFresh: Bool
    var problems: [FieldProblem] = []

    var body: some View {
        let words = AccountWords(language: frame.language)
        PortalLayout(frame, title: words.setUp) {
            h1 { words.setUp }
            if mustEnroll { p(.class("note wait")) { words.mustEnroll } }
            ProblemSummary(problems, heading: words.problems)
            form(.post, action: AccountRoute.authenticator.link, .class("sheet stack")) {
                FormToken(frame)
                input(.type(.hidden), .name("offer"), .value(offer.sealed))
                p { words.scan }
                if let code = try? MatrixCode(address) {
                    QRCodeDrawing(code: code, name: words.qrCode)
                }
                p {
                    words.orType
                    br()
                    code { Self.grouped(OneTimePassword.base32(offer.secret)) }
                }
                TextField(
                    name: "digits", title: words.people.digits, value: "",
                    hint: words.firstDigits, problem: problems.text("digits"), length: 8,
                    isRequired: true, style: "short", mode: "numeric",
                    completion: "one-time-code")
                StepUpField(frame: frame, isFresh: isFresh, problems: problems)
                button(.submit, .class("button primary")) { words.confirm }
            }
        }
    }

    /// What authenticators read (Key URI Format).
    private var address: String {
        let issuer = Self.encoded(frame.settings.shopName)
        return "otpauth://totp/\(issuer):\(Self.encoded(login))?secret="
            + OneTimePassword.base32(offer.secret) + "&issuer=\(issuer)"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain
                ? String(character) : "%" + (digits.count == 1 ? "0" + digits : digits)
        }.joined()
    }

    private static func grouped(_ text: String) -> String {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 4).map {
            String(characters[$0..<min($0 + 4, characters.count)])
        }.joined(separator: " ")
    }
}

/// The recovery codes, the one time that they are shown.
struct RecoveryCodesPage: View {
    let frame: Frame
    let codes: [String]

    var body: some View {
        let words = AccountWords(language: frame.language)
        PortalLayout(frame, title: words.codesTitle) {
            h1 { words.codesTitle }
            p(.class("note ok"), .role("status")) { words.authenticatorWorks }
            section(.class("sheet stack")) {
                p { words.keepCodes }
                ul {
                    for text in codes {
                        li { code { "\(text.prefix(5))-\(text.dropFirst(5))" } }
                    }
                }
            }
            p { a(href: LogInRoute.desk.link, .class("button primary")) { words.toDesk } }
        }
    }
}

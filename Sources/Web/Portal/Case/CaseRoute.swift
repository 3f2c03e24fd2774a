import Markup

/// What a case's page leads to, beside its forms.
enum CaseRoute: LocalRoute, Hashable {
    /// The label's number as a QR code.
    case qrCode(case: String)

    var link: Link {
        switch self {
        case .qrCode(let number): .path("/case", number, "qr")
        }
    }
}

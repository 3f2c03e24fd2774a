import Correspondence
import Documents

/// What the shop's mails and documents say of the shop.
package struct MailroomSettings: Sendable {
    package var shopName: String
    /// The return site's address, without a slash at the end.
    package var siteURL: String
    package var from: MailAddress
    /// Where returns go.
    package var returnAddress: Addressee
    /// The carrier of returns, as printed on labels.
    package var carrier: String

    package init(
        shopName: String, siteURL: String, from: MailAddress, returnAddress: Addressee,
        carrier: String
    ) {
        self.shopName = shopName
        self.siteURL = siteURL
        self.from = from
        self.returnAddress = returnAddress
        self.carrier = carrier
    }
}

/// Hands a finished message to a mail server.
package protocol MailTransport: Sendable {
    func send(_ message: [UInt8], from: MailAddress, to: MailAddress) async throws
}

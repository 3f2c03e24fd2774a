import Desk

/// What a shop sets about its pages.
package struct WebSettings: Sendable {
    package var shopName: String
    /// Where browsers find us, without a slash at the end: `https://returns.example.com`.
    package var baseURL: String
    package var host: String
    package var port: Int
    /// `nil`: ours.
    package var accent: Accent?
    /// `nil`: the shop's name stands in its place.
    package var logo: Logo?
    /// Shows the mailbox and the sandbox's marks.
    package var isDemo: Bool
    /// The header in which a proxy of ours tells the visitor's address; `nil`: no proxy.
    package var clientAddressHeader: String?
    /// The account that bank transfers go out from; `nil`: none go out.
    package var debtor: Desk.Debtor?
    package var limits = Limits()

    package init(
        shopName: String, baseURL: String, host: String = "127.0.0.1", port: Int = 8080,
        accent: Accent? = nil, logo: Logo? = nil, isDemo: Bool = false,
        clientAddressHeader: String? = nil
    ) {
        self.shopName = shopName
        self.baseURL = baseURL
        self.host = host
        self.port = port
        self.accent = accent
        self.logo = logo
        self.isDemo = isDemo
        self.clientAddressHeader = clientAddressHeader
    }

    var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// What one visitor may take of us.
    package struct Limits: Sendable {
        package var formBytes = 64 * 1024
        package var formFields = 500
        package var headerBytes = 16 * 1024
        package var idleSeconds: Int64 = 30
        /// From a request's first byte to its last.
        package var requestSeconds: Int64 = 20
        /// From a request's first byte to the answer's last.
        package var answerSeconds: Int64 = 60
        /// The same for photos, of which slow telephones send many bytes.
        package var uploadSeconds: Int64 = 1200
        /// Fewer bytes a second than this, over ten seconds, and the connection is closed.
        package var uploadBytesPerSecond = 4 * 1024
        /// One photo's file, as it is sent.
        package var photoBytes = 15 * 1024 * 1024
        /// One form with photos.
        package var uploadBytes = 8 * 15 * 1024 * 1024 + 256 * 1024
        package var uploadsPerVisitor = 2
        package var uploads = 32
        package var connections = 1024
        package var connectionsPerPeer = 64

        package init() {}
    }
}

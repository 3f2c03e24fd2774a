/// The channels that a policy opens, as bits.
struct OpenChannels: Sendable {
    private let bits: UInt8
    /// Where a channel left out leads: the form where the list has it, else its first.
    let instead: Channel

    init(_ channels: [Channel]) {
        bits = channels.reduce(0) { $0 | Self.bit($1) }
        instead = channels.contains(.form) ? .form : channels.first ?? .form
    }

    /// Whether the list names a channel.
    func contains(_ channel: Channel) -> Bool { bits & Self.bit(channel) != 0 }

    /// Whether a request may come this way; `api` opens every kind.
    func opens(_ channel: Channel) -> Bool { channel == .api || contains(channel) }

    private static func bit(_ channel: Channel) -> UInt8 {
        switch channel {
        case .portal: 1
        case .form: 2
        case .phone: 4
        case .api: 8
        }
    }
}

import Desk
import Foundation

/// What PayPal's messages say.
package enum PayPalEvent {
    private struct Message: Decodable {
        struct Resource: Decodable {
            struct Link: Decodable {
                var href: String
                var rel: String
            }
            struct Transaction: Decodable { var seller_transaction_id: String? }
            var id: String?
            var links: [Link]?
            var disputed_transactions: [Transaction]?
        }
        var id: String
        var event_type: String
        var resource: Resource
    }

    /// What a body says that is known to be PayPal's. A refund names its capture by the link `up`.
    package static func read(_ body: [UInt8]) throws(WebhookRefusal) -> ProviderEvent {
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(body)) else {
            throw .unreadable
        }
        let resource = message.resource
        let captures = (resource.links ?? []).filter {
            $0.rel == "up" && $0.href.contains("/captures/")
        }.compactMap { $0.href.split(separator: "/").last.map(String.init) }
        let disputed = (resource.disputed_transactions ?? [])
            .compactMap(\.seller_transaction_id)
        return ProviderEvent(
            id: message.id, kind: message.event_type,
            references: captures + disputed + [resource.id].compactMap(\.self))
    }
}

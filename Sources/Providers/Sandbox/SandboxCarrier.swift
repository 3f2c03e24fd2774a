import Desk
import Logging

/// A carrier of our own: it prints labels for nothing and takes every word for an answer.
package struct SandboxCarrier: Carrier {
    private let logger: Logger

    package init(logger: Logger) { self.logger = logger }

    package func voidLabel(of number: String) async throws {
        logger.info("label voided", metadata: ["case": "\(number)"])
    }

    package func sendBack(_ number: String) async throws {
        logger.info("goods sent back to the customer", metadata: ["case": "\(number)"])
    }
}

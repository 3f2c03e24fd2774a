import Synchronization

/// A wire with so many calls at once, a circuit breaker, and a second try where it is safe: for
/// what only reads, and for what never left.
package final class GuardedWire: Wire {
    private let wire: any Wire
    private let gate: Gate
    private let breaker = Mutex(CircuitBreaker())
    private let seconds: @Sendable () -> Int64
    private let pause: @Sendable (Int) async -> Void

    /// Tries of a request that changes nothing.
    private static let tries = 3

    /// - Parameters:
    ///   - seconds: a clock that only goes on.
    ///   - pause: waits before the try of that number, counted from 1.
    package init(
        _ wire: any Wire, concurrency: Int, seconds: @escaping @Sendable () -> Int64,
        pause: @escaping @Sendable (Int) async -> Void
    ) {
        self.wire = wire
        gate = Gate(concurrency)
        self.seconds = seconds
        self.pause = pause
    }

    package func send(
        _ request: ProviderRequest
    ) async throws(WireFailure) -> ProviderResponse {
        var attempt = 1
        while true {
            do {
                let response = try await sendOnce(request)
                guard request.method == .get, response.status >= 500, attempt < Self.tries else {
                    return response
                }
            } catch {
                guard request.method == .get, attempt < Self.tries, !isOpen else { throw error }
            }
            await pause(attempt)
            attempt += 1
        }
    }

    private var isOpen: Bool { breaker.withLock { $0.isOpen(at: seconds()) } }

    private func sendOnce(
        _ request: ProviderRequest
    ) async throws(WireFailure) -> ProviderResponse {
        guard breaker.withLock({ $0.admits(at: seconds()) }) else {
            throw .notSent("left alone for \(CircuitBreaker.pause) s after several silences")
        }
        await gate.enter()
        do {
            let response = try await wire.send(request)
            await gate.leave()
            breaker.withLock {
                response.status >= 500 ? $0.failed(at: seconds()) : $0.answered()
            }
            return response
        } catch {
            await gate.leave()
            breaker.withLock { $0.failed(at: seconds()) }
            throw error
        }
    }
}

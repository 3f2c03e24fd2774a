import ServiceLifecycle

/// Calls for work once a second, and at once when it is woken; never twice at a time.
struct Ticker: Sendable {
    private let wakes: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    init() {
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Calls at once rather than at the next second.
    func wake() { waker.yield() }

    /// Calls until the program is to stop; what is under way then comes to its end.
    func run(_ work: () async -> Void) async {
        let seconds = Task {
            while !Task.isCancelled {
                waker.yield()
                try? await Task.sleep(for: .seconds(1))
            }
        }
        defer { seconds.cancel() }
        for await _ in wakes.cancelOnGracefulShutdown() { await work() }
    }
}

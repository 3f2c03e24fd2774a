import ProviderFixtures
import Providers
import Testing

@Suite struct CircuitBreakerTests {
    /// Which of some moments a request may go at.
    private func admitted(_ breaker: inout CircuitBreaker, at moments: Int64...) -> [Bool] {
        moments.map { breaker.admits(at: $0) }
    }

    @Test func `five silences in a row open it for half a minute, then one looks`() {
        var breaker = CircuitBreaker()
        for _ in 0..<5 { breaker.failed(at: 100) }
        #expect(admitted(&breaker, at: 129, 130, 130) == [false, true, false])
        breaker.failed(at: 131)
        #expect(admitted(&breaker, at: 160, 161) == [false, true])
        breaker.answered()
        #expect(admitted(&breaker, at: 161, 161) == [true, true])
    }

    @Test func `an answer between silences starts the count anew`() {
        var breaker = CircuitBreaker()
        for _ in 0..<4 { breaker.failed(at: 1) }
        breaker.answered()
        for _ in 0..<4 { breaker.failed(at: 2) }
        #expect(admitted(&breaker, at: 2) == [true])
    }
}

@Suite struct GuardedWireTests {
    private func guarded(_ wire: any Wire) -> GuardedWire {
        GuardedWire(wire, concurrency: 2, seconds: { 0 }, pause: { _ in })
    }

    @Test func `what only reads is tried three times`() async throws {
        let wire = CannedWire(
            .failure(.silent("lost")), .success(ProviderResponse(status: 502, body: [])),
            .success(ProviderResponse(status: 200, body: [])))
        let answer = try await guarded(wire).send(ProviderRequest(.get, "/"))
        #expect(answer.status == 200)
        #expect(wire.requests.count == 3)
    }

    @Test func `what changes something is sent once, whatever comes of it`() async {
        let wire = CannedWire(.failure(.silent("lost")))
        await #expect(throws: WireFailure.silent("lost")) {
            try await guarded(wire).send(ProviderRequest(.post, "/"))
        }
        #expect(wire.requests.count == 1)
    }

    @Test func `after five silences nothing leaves, and that is known`() async throws {
        let wire = CannedWire(.failure(.silent("lost")))
        let guarded = guarded(wire)
        for _ in 0..<5 { _ = try? await guarded.send(ProviderRequest(.post, "/")) }
        await #expect(throws: WireFailure.notSent("left alone for 30 s after several silences")) {
            try await guarded.send(ProviderRequest(.post, "/"))
        }
        #expect(wire.requests.count == 5)
    }
}

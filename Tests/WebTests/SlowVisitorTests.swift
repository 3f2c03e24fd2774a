import Foundation
import HummingbirdTesting
import Testing

@testable import Web

/// What only a real connection shows: visitors that hold one and say little.
@Suite struct SlowVisitorTests {
    /// Seconds until the server closes a connection that sends `start` and then a byte each tenth
    /// of a second.
    private static func secondsUntilClosed(port: Int, _ start: String) async throws -> Double {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
        _ = Array(start.utf8).withUnsafeBytes {
            send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        let clock = ContinuousClock()
        let begun = clock.now
        var byte: UInt8 = 65
        for _ in 0..<100 {
            try await Task.sleep(for: .milliseconds(100))
            var answer: UInt8 = 0
            let read = recv(connection, &answer, 1, Int32(MSG_DONTWAIT))
            let isOver = read == 0 || (read < 0 && errno != EAGAIN)
            if isOver || send(connection, &byte, 1, Int32(MSG_NOSIGNAL)) < 0 { break }
        }
        return Double((clock.now - begun).components.seconds)
    }

    @Test(arguments: [
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Origin: https://returns.example.com\r\nContent-Length: 5000\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
    ])
    func `a request that trickles in is cut off`(start: String) async throws {
        let shop = try await Shop {
            $0.port = 0
            $0.limits.requestSeconds = 1
            $0.limits.idleSeconds = 1
        }
        let app = WebApp(site: shop.site).application()
        try await app.test(.live) { client in
            let port = try #require(client.port)
            let seconds = try await Self.secondsUntilClosed(port: port, start)
            #expect(seconds < 5)
        }
    }
}

import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// Closes connections that take too long: the server's idle time-out does not see a body that
/// trickles in, nor an answer that nobody reads.
final class PatienceHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: WebSettings.Limits
    private let peers: Peers
    private var peer: String?
    private var requestDeadline: Scheduled<Void>?
    private var answerDeadline: Scheduled<Void>?

    init(limits: WebSettings.Limits, peers: Peers) {
        self.limits = limits
        self.peers = peers
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard let address = context.channel.remoteAddress?.ipAddress else { return }
        if peers.enter(address, limit: limits.connectionsPerPeer) {
            peer = address
        } else {
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    private func leave() {
        requestDeadline?.cancel()
        answerDeadline?.cancel()
        if let peer { peers.leave(peer) }
        peer = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            requestDeadline = close(context, after: limits.requestSeconds)
            answerDeadline = close(context, after: limits.answerSeconds)
        case .body: break
        case .end: requestDeadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        if case .end = unwrapOutboundIn(data) { answerDeadline?.cancel() }
        context.write(data, promise: promise)
    }

    private func close(_ context: ChannelHandlerContext, after seconds: Int64) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: .seconds(seconds)) {
            channel.close(promise: nil)
        }
    }
}

/// How many connections each address holds.
final class Peers: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// - Returns: `false`: it holds as many as it may.
    func enter(_ address: String, limit: Int) -> Bool {
        counts.withLock { counts in
            guard counts[address, default: 0] < limit else { return false }
            counts[address, default: 0] += 1
            return true
        }
    }

    func leave(_ address: String) {
        counts.withLock { counts in
            let left = counts[address, default: 1] - 1
            counts[address] = left > 0 ? left : nil
        }
    }
}

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
    /// Of an upload: looks every ten seconds at how much came.
    private var rateWatch: Scheduled<Void>?
    private var received = 0

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
        rateWatch?.cancel()
        if let peer { peers.leave(peer) }
        peer = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let isUpload = UploadReceiver.takes(head)
            let seconds = isUpload ? limits.uploadSeconds : limits.requestSeconds
            requestDeadline = close(context, after: seconds)
            answerDeadline = close(
                context, after: limits.answerSeconds + (isUpload ? seconds : 0))
            received = 0
            if isUpload { watch(context.channel) }
        case .body(let bytes): received += bytes.readableBytes
        case .end:
            requestDeadline?.cancel()
            rateWatch?.cancel()
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

extension PatienceHandler {
    /// Closes an upload that comes too slowly, or goes on for much longer than it may be.
    private func watch(_ channel: any Channel) {
        let seen = received
        rateWatch?.cancel()
        rateWatch = channel.eventLoop.assumeIsolated().scheduleTask(in: .seconds(10)) { [self] in
            let isSlow = received - seen < limits.uploadBytesPerSecond * 10
            guard !isSlow, received < 2 * limits.uploadBytes else {
                return channel.close(promise: nil)
            }
            watch(channel)
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

import CCurl

/// Bytes that libcurl reads piece by piece.
final class ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// `userdata` is an unretained `ByteSource`, which outlives the transfer.
    static let read: curl_read_callback = { buffer, size, count, userdata in
        guard let buffer, let userdata else { return Int(CURL_READFUNC_ABORT) }
        let source = Unmanaged<ByteSource>.fromOpaque(userdata).takeUnretainedValue()
        return source.copy(to: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    private func copy(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes[position...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        position += piece.count
        return piece.count
    }
}

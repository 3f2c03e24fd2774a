import Testing

@testable import Web

@Suite struct MultipartReaderTests {
    static let body = Array(
        ("--XyZ\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\nabc\r\n"
            + "--XyZ\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\nline\r\n--Xy\r\n--XyA\r\r\n\n-- end\r\n"
            + "--XyZ\r\ncontent-disposition: form-data; filename=\"\"; name=goods\r\n\r\n\r\n"
            + "--XyZ--\r\n").utf8)

    static let events: [MultipartReader.Event] = [
        .part(PartHeader(name: "form_token")), .bytes(Array("abc".utf8)), .endOfPart,
        .part(PartHeader(name: "evidence", fileName: "a.jpg")),
        .bytes(Array("line\r\n--Xy\r\n--XyA\r\r\n\n-- end".utf8)), .endOfPart,
        .part(PartHeader(name: "goods", fileName: "")), .endOfPart, .end,
    ]

    /// Events with neighboring bytes joined: how they are cut is nobody's business.
    static func joined(_ events: [MultipartReader.Event]) -> [MultipartReader.Event] {
        events.reduce(into: []) { result, event in
            if case .bytes(let more) = event, case .bytes(let before)? = result.last {
                result[result.count - 1] = .bytes(before + more)
            } else {
                result.append(event)
            }
        }
    }

    static func read(
        _ chunks: [some Sequence<UInt8>], boundary: String = "XyZ", parts: Int = 10
    ) throws -> (events: [MultipartReader.Event], isDone: Bool) {
        var reader = MultipartReader(boundary: boundary, maximumParts: parts)
        var events: [MultipartReader.Event] = []
        for chunk in chunks { events += try reader.read(chunk) }
        return (joined(events), reader.isDone)
    }

    @Test func `cut in two at any byte, a body tells the same`() throws {
        for cut in 0...Self.body.count {
            let (events, isDone) = try Self.read([Self.body[..<cut], Self.body[cut...]])
            #expect(events == Self.events, "cut at \(cut)")
            #expect(isDone)
        }
    }

    @Test(arguments: 1...9)
    func `in pieces of any size, a body tells the same`(size: Int) throws {
        let chunks = stride(from: 0, to: Self.body.count, by: size).map {
            Self.body[$0..<min($0 + size, Self.body.count)]
        }
        let (events, isDone) = try Self.read(chunks)
        #expect(events == Self.events)
        #expect(isDone)
    }

    @Test func `what is cut off is not done`() throws {
        for end in 0..<(Self.body.count - 2) {
            #expect(try Self.read([Self.body[..<end]]).isDone == false, "\(end)")
        }
    }

    @Test(arguments: [
        "", "\r\n", "preamble\r\n--XyZ\r\n", "--XyA\r\n", "--XyZ\n", "--XyZ \r\n",
        "--XyZ\r\n\r\nno headers\r\n--XyZ--",
        "--XyZ\r\nContent-Type: text/plain\r\n\r\nno name\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n"
            + "Content-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nno colon\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ--\r\nmore",
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ-\r\n",
    ])
    func `what is malformed is refused, or never done`(body: String) throws {
        do {
            #expect(try Self.read([Array(body.utf8)]).isDone == false)
        } catch {
            #expect(error as? MultipartReader.Problem == .malformed)
        }
    }

    @Test func `a name that is not UTF-8 is refused`() throws {
        let body =
            Array("--XyZ\r\nContent-Disposition: form-data; name=\"".utf8) + [0xFF]
            + Array("\"\r\n\r\nx\r\n--XyZ--".utf8)
        #expect(throws: MultipartReader.Problem.malformed) { try Self.read([body]) }
    }

    @Test func `quotes and backslashes of a name are read as they are written`() throws {
        let body =
            "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; "
            + #"filename="C:\\été \"1\".jpg"# + "\"\r\n\r\n\r\n--XyZ--"
        let (events, _) = try Self.read([Array(body.utf8)])
        #expect(events.first == .part(PartHeader(name: "a", fileName: #"C:\été "1".jpg"#)))
    }

    @Test func `long headers are refused as they come, not when they end`() {
        let start =
            "--XyZ\r\nContent-Disposition: form-data; name=\"" + String(repeating: "a", count: 2100)
        #expect(throws: MultipartReader.Problem.headersTooLong) {
            try Self.read([Array(start.utf8)])
        }
    }

    @Test func `a part beyond the limit is refused`() {
        #expect(throws: MultipartReader.Problem.tooManyParts) {
            try Self.read([Self.body], parts: 2)
        }
    }

    @Test func `nothing is kept but what may begin a boundary`() throws {
        var reader = MultipartReader(boundary: "XyZ", maximumParts: 1)
        _ = try reader.read(
            Array("--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8))
        var told = 0
        for _ in 0..<200 {
            for case .bytes(let bytes) in try reader.read([UInt8](repeating: 13, count: 10_000)) {
                told += bytes.count
            }
        }
        #expect(told >= 200 * 10_000 - 7)
    }

    @Test(
        arguments: [
            ("multipart/form-data; boundary=XyZ", "XyZ"),
            ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", nil),
            ("multipart/form-data; boundary=\"----WebKit7MA\"", "----WebKit7MA"),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
            ("multipart/mixed; boundary=XyZ", nil),
            ("multipart/form-data; boundary=a; boundary=b", nil),
            ("multipart/form-data; boundary=é", nil),
            ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
        ] as [(String, String?)])
    func `a boundary is read strictly`(type: String, boundary: String?) {
        #expect(Boundary.of(contentType: type) == boundary)
    }
}

import Desk
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes in a form with files: its token first, fields to memory, files to a folder of their own,
/// each as it comes and none of them whole in memory.
struct UploadReceiver {
    private let limits: WebSettings.Limits
    private let folder: UploadFolder
    /// What the form's first field must say.
    private let token: String
    private var reader: MultipartReader
    private var fields: [(name: String, value: String)] = []
    private var fieldBytes = 0
    private var files: [UploadedFile] = []
    private var opened = 0
    private var part = Part.none

    /// What is being received.
    private enum Part {
        case none
        case field(String, [UInt8])
        case file(UploadFile)
    }

    private static let maximumParts = 64

    init(limits: WebSettings.Limits, folder: UploadFolder, token: String, boundary: String) {
        self.limits = limits
        self.folder = folder
        self.token = token
        reader = MultipartReader(boundary: boundary, maximumParts: Self.maximumParts)
    }

    /// How a path ends that takes files; what is sent elsewhere is refused before it is read.
    private static let places = ["/photos", "/take-in"]

    /// Whether a request brings files to a place that takes them.
    static func takes(_ request: Request) -> Bool { takes(request.head) }

    static func takes(_ head: HTTPRequest) -> Bool {
        let path = (head.path ?? "").prefix { $0 != "?" }
        let type = (head.headerFields[.contentType] ?? "").lowercased()
        return head.method == .post && places.contains(where: path.hasSuffix)
            && type.hasPrefix("multipart/form-data")
    }

    /// - Throws: ``MultipartReader/Problem``, ``FormMiddleware/Refusal``, ``Form/Problem``.
    mutating func take(_ bytes: ByteBuffer) throws {
        for event in try reader.read(bytes.readableBytesView) {
            switch event {
            case .part(let header): try begin(header)
            case .bytes(let bytes): try add(bytes)
            case .endOfPart: try finish()
            case .end: break
            }
        }
    }

    /// The whole upload.
    func finished() throws -> Upload {
        guard reader.isDone else { throw MultipartReader.Problem.malformed }
        // A form of nothing has no token either.
        guard !fields.isEmpty else { throw FormMiddleware.Refusal.withoutToken }
        return Upload(form: Form(fields), files: files)
    }

    private mutating func begin(_ header: PartHeader) throws {
        let isFirst = fields.isEmpty && files.isEmpty
        guard !isFirst || (header.name == FormField.token && header.fileName == nil) else {
            throw FormMiddleware.Refusal.withoutToken
        }
        guard let name = header.fileName else {
            part = .field(header.name, [])
            return
        }
        opened += 1
        let path = folder.path + "/\(opened)"
        part = .file(try UploadFile(path: path))
        files.append(
            UploadedFile(field: header.name, name: String(name.prefix(200)), path: path))
    }

    private mutating func add(_ bytes: [UInt8]) throws {
        switch part {
        case .none: break
        case .field(let name, let value):
            fieldBytes += bytes.count
            guard fieldBytes <= limits.formBytes else { throw FormMiddleware.Refusal.tooLarge }
            part = .field(name, value + bytes)
        case .file(let file):
            // What is too large is read to its end, so that the others are still taken.
            if file.count + bytes.count > limits.photoBytes {
                files[files.count - 1].refusal = .tooLarge
            } else if files[files.count - 1].refusal == nil {
                try file.write(bytes)
            }
        }
    }

    private mutating func finish() throws {
        switch part {
        case .none: break
        case .field(let name, let value):
            guard let text = String(validating: value, as: UTF8.self) else {
                throw Form.Problem.malformed
            }
            if fields.isEmpty, !Secret.areEqual(text, token) {
                throw FormMiddleware.Refusal.withoutToken
            }
            fields.append((name, text.withoutControls))
        case .file(let file):
            let isLeftEmpty = file.count == 0 && files[files.count - 1].name.isEmpty
            if isLeftEmpty { files.removeLast() }
        }
        part = .none
    }
}

extension Site {
    /// Receives the form of a request with its files, which are there while `use` runs.
    ///
    /// A form without files, sent as other forms are, has been read already.
    func withUpload<Value>(
        _ request: Request, _ context: PageContext,
        _ use: (Upload) async throws -> Value
    ) async throws -> Value {
        guard UploadReceiver.takes(request) else {
            return try await use(Upload(form: context.form))
        }
        let limits = settings.limits
        let length = request.headers[.contentLength].flatMap { Int($0) }
        guard length ?? 0 <= limits.uploadBytes else { throw FormMiddleware.Refusal.tooLarge }
        guard let boundary = Boundary.of(contentType: request.headers[.contentType] ?? "") else {
            throw Form.Problem.notAForm
        }
        let visitor = context.visit.formToken
        guard uploads.enter(visitor, limit: limits.uploadsPerVisitor) else {
            throw UploadProblem.busy
        }
        defer { uploads.leave(visitor) }
        guard uploads.enter("", limit: limits.uploads) else { throw UploadProblem.busy }
        defer { uploads.leave("") }
        let folder = try UploadFolder(in: ports.uploadFolder)
        defer { folder.remove() }
        var receiver = UploadReceiver(
            limits: limits, folder: folder, token: visitor, boundary: boundary)
        var received = 0
        for try await bytes in request.body {
            received += bytes.readableBytes
            guard received <= limits.uploadBytes else { throw FormMiddleware.Refusal.tooLarge }
            try receiver.take(bytes)
        }
        return try await use(try receiver.finished())
    }
}

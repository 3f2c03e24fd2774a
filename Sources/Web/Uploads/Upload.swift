import Desk

/// A form with files, received whole.
struct Upload: Sendable {
    /// Its fields, the token among them.
    var form: Form
    /// In the order of the form; those that were left empty are not here.
    var files: [UploadedFile] = []
}

/// A file as it was sent, in a folder that is removed when the answer is made.
struct UploadedFile: Hashable, Sendable {
    /// The name of its field.
    var field: String
    /// What its sender calls it; only to be shown.
    var name: String
    var path: String
    /// Why it is not there whole; `nil`: it is.
    var refusal: PictureRefusal?
}

/// Why an upload is not received.
enum UploadProblem: Error, Hashable, Sendable {
    /// The visitor, or all together, send as many at once as may be.
    case busy
}

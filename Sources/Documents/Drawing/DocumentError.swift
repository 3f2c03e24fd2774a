/// Why a document could not be drawn.
package enum DocumentError: Error, Hashable, Sendable {
    /// The text cannot be written as this kind of bar code; the reason is the encoder's.
    case barCodeRefused(text: String, reason: String)
    /// The bars would be too thin for a scanner in the space there is.
    case barCodeTooWide(text: String)
    /// The graphics library gave up; the status is cairo's.
    case drawingFailed(status: String)
}

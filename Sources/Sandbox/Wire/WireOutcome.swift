/// What the caller of the sandbox meets with.
package enum WireOutcome: Sendable, Equatable {
    /// An answer, maybe late.
    case answered(WireResponse, afterMilliseconds: Int)
    /// The connection is cut without an answer. What was asked for may have been done.
    case silent(afterMilliseconds: Int)

    /// Nil where nothing is said.
    package var response: WireResponse? {
        if case .answered(let response, _) = self { response } else { nil }
    }
}

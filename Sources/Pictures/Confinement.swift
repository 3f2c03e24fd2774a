import CLimits

/// What the decoder's process may take.
enum Confinement {
    static let memoryBytes = 2 << 30
    static let processorSeconds = 20
    static let fileBytes = 16 << 20
    static let openFiles = 64

    /// Takes away from this process what it does not need, for good.
    ///
    /// - Returns: whether all of it holds.
    static func enter() -> Bool {
        limits_confine(
            rlim_t(memoryBytes), rlim_t(processorSeconds), rlim_t(fileBytes),
            rlim_t(openFiles)) == 0
    }
}

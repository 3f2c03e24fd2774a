import Foundation

/// A bar on the error stream for long work; none where nobody looks: not a terminal, `NO_COLOR`,
/// or told to be quiet.
struct ProgressBar {
    private let label: String
    private let isShown: Bool
    private static let width = 30

    init(label: String, isShown: Bool) {
        let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        self.label = label
        self.isShown = isShown && !isPlain && isatty(FileHandle.standardError.fileDescriptor) == 1
    }

    func show(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let filled = Self.width * done / total
        let bar =
            String(repeating: "█", count: filled)
            + String(repeating: "░", count: Self.width - filled)
        write("\r\(bar) \(done * 100 / total) %  \(done) of \(total) \(label)")
    }

    /// Takes the bar away, so that what is printed next begins on an empty line.
    func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

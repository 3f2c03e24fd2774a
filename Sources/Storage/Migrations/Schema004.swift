/// The desk's own notes and views.
enum Schema004 {
    static let statements: [String] = []
}

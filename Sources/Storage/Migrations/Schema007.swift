/// Mail templates that the shop has changed.
enum Schema007 {
    static let statements: [String] = []
}

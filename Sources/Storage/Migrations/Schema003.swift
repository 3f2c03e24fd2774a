/// What customer and desk write to each other on a case.
enum Schema003 {
    static let statements: [String] = []
}

/// People: what the staff's access needs.
enum Schema006 {
    static let statements: [String] = []
}

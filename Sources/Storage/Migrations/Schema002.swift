/// Photos of customers and of the warehouse.
enum Schema002 {
    static let statements: [String] = []
}

/// Parcels at the warehouse: unknown ones, and units sent back.
enum Schema005 {
    static let statements: [String] = []
}

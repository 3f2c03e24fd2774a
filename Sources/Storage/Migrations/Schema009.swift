enum Schema009 { static let statements: [String] = [] }

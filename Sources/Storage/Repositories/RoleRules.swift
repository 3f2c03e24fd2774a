import AfterSales

/// Which roles work with an authenticator only.
package struct RoleRules {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    package func needingAuthenticator() throws -> Set<Role> {
        Set(
            try transaction.query("SELECT role FROM role_rules WHERE needs_authenticator = 1")
                .compactMap { Role(rawValue: try $0.text(0)) })
    }

    package func save(needingAuthenticator roles: Set<Role>) throws {
        for role in Role.allCases where role.isStaff {
            try transaction.execute(
                "UPDATE role_rules SET needs_authenticator = $2 WHERE role = $1",
                .text(role.rawValue), .flag(roles.contains(role)))
        }
    }
}

import AfterSales
import ArgumentParser

/// The roles that a person can have.
enum StaffRole: String, ExpressibleByArgument, CaseIterable {
    case agent, warehouse, finance, admin

    var role: Role {
        switch self {
        case .agent: .agent
        case .warehouse: .warehouse
        case .finance: .finance
        case .admin: .admin
        }
    }
}

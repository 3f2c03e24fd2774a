import AfterSales
import Desk
import Foundation
import PolicyFiles
import Storage
import StorageSQLite

/// A shop with a policy, products, orders and cases in every queue, placed relative to today.
struct DemoShop {
    struct LogIn: Sendable {
        var login: String
        var password: String
    }

    /// An order to try the portal with.
    struct Example: Sendable {
        var number: String
        var email: String
        var story: String
    }

    /// No real company: its SIREN has a wrong check digit.
    static let identity = LegalIdentity(
        name: "La Boutique", form: "SAS", capital: "10 000 €",
        address: ["1 rue de l'Entrepôt", "59000 Lille", "France"], siren: "123456789",
        register: "RCS Lille Métropole", vatNumber: "FR32123456789")

    let workplace: Workplace
    let now: Instant
    let rules: Rulebook

    init(settings: Settings, now: Instant) async throws {
        let database = try await OpenDatabase.open(settings)
        workplace = try Workplace(settings: settings, database: database)
        self.now = now
        let policy = BuiltInPolicy.gamingShop.policy
        guard let rules = Rulebook(policy) else {
            throw StorageError.missing("a usable policy")
        }
        self.rules = rules
        let start = now.adding(hours: -24 * 365)
        try await workplace.desk.publish(policy, from: start, at: start)
    }

    /// Everything but the people.
    func furnish() async throws {
        try await workplace.database.write { transaction in
            for product in DemoProduct.allCases { try Catalogue(transaction).save(product.product) }
        }
        for order in try DemoOrders(now: now, rules: rules).all {
            try await workplace.desk.place(order, by: Actor(.system), at: order.placedAt)
        }
        try await DemoStories(shop: self).tell()
        try await DemoWarehouse(shop: self).open()
    }

    /// A person a role, each with a password made now.
    func hire() async throws -> [LogIn] {
        var logins: [LogIn] = []
        for (role, name) in [
            (Role.agent, "Camille"), (.warehouse, "Malik"), (.finance, "Inès"), (.admin, "Jeanne"),
        ] {
            let password = DemoPassword.make()
            try await Staff(database: workplace.database).add(
                NewMember(login: role.rawValue, name: name, role: role), password: password,
                by: .console, at: now)
            logins.append(LogIn(login: role.rawValue, password: password))
        }
        return logins
    }

    func close() async throws { try workplace.database.close() }

    let examples = [
        Example(
            number: "FR-1001", email: "lea@example.com", story: "delivered, two products, card"),
        Example(
            number: "FR-1002", email: "noe@example.com", story: "Alma in three, two products"),
        Example(
            number: "FR-1003", email: "ines@example.com", story: "a chair and a printed jersey"),
        Example(
            number: "UK-1004", email: "emma@example.com", story: "in English, outside France"),
        Example(
            number: "FR-1005", email: "hugo@example.com",
            story: "not shipped yet, can be canceled"),
    ]
}

/// Passwords that can be read aloud and typed on a phone.
enum DemoPassword {
    static func make() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            String((0..<4).map { _ in letters.randomElement(using: &generator) ?? "x" })
        }.joined(separator: "-")
    }
}

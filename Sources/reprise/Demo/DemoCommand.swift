import AfterSales
import ArgumentParser
import Foundation
import Storage

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a demo shop with fresh data, its orders placed relative to today.")

    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "A folder for the demo's data; what an earlier demo left there is replaced.")
    var data = "./demo-data"

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port: \(port) is not within 1 to 65535")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let folder = try DemoFolder(path: data)
            try folder.clear()
            var settings = Settings()
            settings.databaseURL = "sqlite://" + folder.database
            settings.siteURL = settings.siteURL ?? "http://localhost:\(port)"
            if settings.shop == LegalIdentity() { settings.shop = DemoShop.identity }
            let shop = try await DemoShop(settings: settings, now: SystemClock.now)
            try await shop.furnish()
            let logins = try await shop.hire()
            let orders = shop.examples
            try await shop.close()
            let server = try await Server(
                settings: settings, host: "127.0.0.1", port: port, showsMailbox: true)
            try await server.run { announce(server.siteURL, logins, orders) }
        }
    }

    private func announce(
        _ site: String, _ logins: [DemoShop.LogIn], _ orders: [DemoShop.Example]
    ) {
        Output.line("portal        \(site)/")
        Output.line("policy        \(site)/returns-policy")
        Output.line("back office   \(site)/desk")
        Output.line("mailbox       \(site)/mailbox")
        Output.line("")
        for login in logins {
            Output.line("log in        \(login.login)  password \(login.password)")
        }
        Output.line("")
        for order in orders {
            Output.line("try           order \(order.number), \(order.email): \(order.story)")
        }
    }
}

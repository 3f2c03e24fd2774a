import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the return site and the back office on the database of DATABASE_URL.")

    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Flag(help: "Show the mailbox page, as the demo does.") var mailbox = false

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port: \(port) is not within 1 to 65535")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let server = try await Server(
                settings: Settings(), host: host, port: port, showsMailbox: mailbox)
            try await server.run {
                Output.line("portal        \(server.siteURL)/")
                Output.line("policy        \(server.siteURL)/returns-policy")
                Output.line("back office   \(server.siteURL)/desk")
                if mailbox { Output.line("mailbox       \(server.siteURL)/mailbox") }
            }
        }
    }
}

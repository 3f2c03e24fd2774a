import AfterSales
import Correspondence
import Foundation
import Connections
import Testing
import Wording

@Suite struct SMTPMailerTests {
    private let from: MailAddress
    private let to: MailAddress

    init() throws {
        from = try MailAddress("sav@retours.example", name: "Comptoir du Jeu")
        to = try MailAddress("lea@example.com", name: "Léa Martin")
    }

    private func message() throws -> MIMEMessage {
        var facts = MailFacts(
            language: .french, zone: Zone(identifier: "Europe/Paris")!, currency: "EUR",
            shopName: "Comptoir du Jeu", siteURL: "https://retours.example")
        facts.code = "K7QX2MPA"
        facts.codeMinutes = 10
        return try MIMEMessage(
            from: from, to: to, mail: MailTemplate.signInCode.render(facts), language: .french,
            date: Instant(secondsSinceEpoch: 1_772_716_800), messageID: "m-1@retours.example")
    }

    private func mailer(
        _ server: PythonSMTPServer, security: SMTPServer.Security = .none,
        login: SMTPServer.Login? = nil, timeoutSeconds: Int = 20
    ) throws -> SMTPMailer {
        try SMTPMailer(
            SMTPServer(
                host: "127.0.0.1", port: server.port, security: security, login: login,
                connectSeconds: timeoutSeconds, timeoutSeconds: timeoutSeconds))
    }

    private func send(_ mailer: SMTPMailer) async throws { try await mailer.send(message()) }

    @Test func `a mail arrives byte by byte, with its envelope`() async throws {
        let server = try PythonSMTPServer(.accept)
        try await send(mailer(server))
        let record = try server.record()
        #expect(
            record.commands.prefix(4) == [
                "EHLO retours.example", "MAIL FROM:<sav@retours.example>",
                "RCPT TO:<lea@example.com>", "DATA",
            ])
        #expect(try Data(base64Encoded: record.message) == Data(message().bytes()))
    }

    @Test func `a line that is a dot does not end the mail`() async throws {
        let server = try PythonSMTPServer(.accept)
        let bytes = Array("Subject: x\r\n\r\na\r\n.\r\n..b\r\n".utf8)
        try await mailer(server).send(bytes, from: from, to: to)
        #expect(try server.record().message == Data(bytes).base64EncodedString())
    }

    @Test func `a login is used`() async throws {
        let server = try PythonSMTPServer(.login)
        try await send(mailer(server, login: .init(user: "u", password: "right")))
        #expect(try server.record().commands.contains("DATA"))
    }

    @Test func `a wrong password is told`() async throws {
        let server = try PythonSMTPServer(.login)
        let mailer = try mailer(server, login: .init(user: "u", password: "wrong"))
        await #expect {
            try await send(mailer)
        } throws: { error in
            if case .loginRefused = error as? SMTPError { true } else { false }
        }
        #expect(try !server.record().commands.contains("DATA"))
    }

    @Test(arguments: [
        (PythonSMTPServer.Behavior.refuseRecipient, 550, false), (.refuseForNow, 451, true),
        (.refuseMessage, 554, false),
    ])
    func `a refusal has the server's code`(
        behavior: PythonSMTPServer.Behavior, code: Int, isTemporary: Bool
    ) async throws {
        let server = try PythonSMTPServer(behavior)
        let mailer = try mailer(server)
        await #expect {
            try await send(mailer)
        } throws: { error in
            guard case .refused(code, _) = error as? SMTPError else { return false }
            return (error as? SMTPError)?.isTemporary == isTemporary
        }
    }

    @Test func `a connection lost after the mail leaves its fate unknown`() async throws {
        let server = try PythonSMTPServer(.dropAfterMessage)
        let mailer = try mailer(server)
        await #expect {
            try await send(mailer)
        } throws: { error in
            if case .unknown = error as? SMTPError { true } else { false }
        }
    }

    @Test func `a server that says nothing is given up`() async throws {
        let server = try PythonSMTPServer(.silent)
        let mailer = try mailer(server, timeoutSeconds: 1)
        await expectUnreachable(mailer)
    }

    @Test func `a server without TLS gets no mail where TLS is asked for`() async throws {
        let server = try PythonSMTPServer(.accept)
        let mailer = try mailer(server, security: .startTLS)
        await expectUnreachable(mailer)
        let commands = try server.record().commands
        #expect(!commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `a port where nobody listens is unreachable`() async throws {
        await expectUnreachable(
            try SMTPMailer(SMTPServer(host: "127.0.0.1", port: 1, security: .none)))
    }

    private func expectUnreachable(_ mailer: SMTPMailer) async {
        await #expect {
            try await send(mailer)
        } throws: { error in
            if case .unreachable = error as? SMTPError { true } else { false }
        }
    }

    @Test(arguments: [
        ("", 25), ("mail.example/x", 25), ("a b", 25), ("u@h", 25), ("mail.example", 0),
        ("mail.example", 65_536), ("mail.example\r\n", 25),
    ])
    func `a host or port that is none is an error`(host: String, port: Int) {
        let server = SMTPServer(host: host, port: port, security: .tls)
        #expect(throws: SMTPError.self) { try SMTPMailer(server) }
    }

    @Test func `a password does not travel in the clear, nor into a log`() {
        let login = SMTPServer.Login(user: "u", password: "planted")
        let server = SMTPServer(host: "mail.example", port: 25, security: .none, login: login)
        #expect(
            throws: SMTPError.badConfiguration("a password needs TLS: smtp://mail.example:25")
        ) { try SMTPMailer(server) }
        #expect(!String(reflecting: server).contains("planted"))
        #expect(!"\(server)".contains("planted"))
    }
}

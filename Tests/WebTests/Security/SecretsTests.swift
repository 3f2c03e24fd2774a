import AfterSales
import Desk
import HTTPTypes
import Logging
import Storage
import Synchronization
import Testing

@testable import Web

/// Plants secrets, goes everywhere, fails on purpose, and looks for them in what was logged.
@Suite struct SecretsTests {
    /// Keeps every line at every level, metadata and all.
    struct Recorder: LogHandler {
        let lines: Mutexed<[String]>
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.set(
                lines.value + [
                    "\(event.level) \(event.message) \(event.metadata ?? [:]) \(metadata)"
                ])
        }
    }

    @Test func `no secret is in any log line`() async throws {
        let lines = Mutexed<[String]>([])
        let logger = Logger(label: "test") { _ in Recorder(lines: lines) }
        let shop = try await Shop(logger: logger)
        try await shop.site.staff.add(
            NewMember(login: "ana", name: "Ana Roux", role: .admin),
            password: StaffTests.password, by: .console, at: shop.clock.now)
        let planted = Mutexed<[String]>([StaffTests.password, "wrong secret password"])
        try await shop.visit { browser in
            // A customer's code, link and session.
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
            try await browser.follow()
            let mail = try await shop.postbox.take()
            try await browser.submit("/code/", [("code", mail.code)])
            try await browser.get("/sign-in/" + mail.link)
            // A member's password, session, authenticator and recovery codes.
            for password in ["wrong secret password", StaffTests.password] {
                try await browser.get("/desk/log-in")
                try await browser.submit(
                    "/desk/log-in", [("login", "ana"), ("password", password)])
            }
            try await browser.get("/desk/account/authenticator")
            let digits = try AuthenticatorTests.digits(browser)
            let form = PageForm.all(on: browser.page.body).first {
                $0.action == "/desk/account/authenticator"
            }
            let offer = form?.fields.first { $0.name == "offer" }?.value ?? ""
            try await browser.submit("/desk/account/authenticator", [("digits", digits)])
            let codes = AuthenticatorTests.recoveryCodes(browser)
            try await browser.get("/desk/staff/add")
            try await browser.submit(
                "/desk/staff/add", [("login", "bob"), ("name", "Bob"), ("role", "agent")])
            let link = try StaffPagesTests.link(browser)
            planted.set(
                planted.value + codes + [
                    mail.code, mail.link, offer, String(link.suffix(64)),
                    browser.cookies["__Host-desk"] ?? "", browser.cookies["__Host-order"] ?? "",
                    browser.cookies["__Host-visit"] ?? "", browser.token,
                ])
            // And now everything fails, so that errors are logged whole.
            for table in ["drafts", "recovery_codes", "invitations", "sign_in_codes", "attempts"] {
                try await shop.database.write { _ = try $0.execute("DROP TABLE \(table)") }
            }
            for row in RouteTable.rows where row.method == .get { try await browser.get(row.path) }
            try await browser.get(link)
            try await browser.get("/sign-in/" + mail.link)
            try await browser.get("/desk/log-in")
            try await browser.submit(
                "/desk/log-in", [("login", "ana"), ("password", StaffTests.password)])
            #expect(browser.page.status == .internalServerError)
            try await browser.get("/")
            try await browser.submit("/", [("order", "FR-1001"), ("email", "lea@example.com")])
        }
        let log = lines.value.joined(separator: "\n")
        #expect(log.contains("page failed"))
        #expect(planted.value.count > 18)
        for secret in planted.value {
            #expect(!secret.isEmpty)
            #expect(!log.contains(secret), "a secret is in the log")
        }
    }
}

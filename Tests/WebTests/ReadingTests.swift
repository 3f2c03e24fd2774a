import AfterSales
import Desk
import HTTPTypes
import Testing

@testable import Web

@Suite struct ReadingTests {
    @Test(arguments: [
        ("4111 1111 1111 1111", "•••• •••• •••• 1111"),
        ("carte 5555-5555-5555-4444.", "carte ••••-••••-••••-4444."),
        ("378282246310005", "•••••••••••0005"),
        ("commande 1234567890123", "commande 1234567890123"),
        ("+33 1 23 45 67 89", "+33 1 23 45 67 89"), ("", ""),
    ])
    func `card numbers are masked, other numbers are not`(text: String, expected: String) {
        #expect(CardNumbers.masked(text) == expected)
    }

    @Test(arguments: [
        ("192.0.2.17", "192.0.2"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"),
        ("2001:db8::1", "2001:db8:0:0"), ("::1", "0:0:0:0"), ("", "unknown"),
        ("999.1.1.1", "unknown"), ("evil", "unknown"), (":::", "unknown"),
    ])
    func `an address counts by its network`(address: String, expected: String) {
        #expect(Network.of(address) == expected)
    }

    @Test func `a form keeps order, doubles and line ends, and drops controls`() throws {
        let form = try Form(
            encoded: Array("a=1&b=x+y%0D%0Az&a=2&c&d=%00%07t".utf8), limit: 10)
        #expect(form["a"] == "1")
        #expect(form.all("a") == ["1", "2"])
        #expect(form["b"] == "x y\nz")
        #expect(form["c"] == "")
        #expect(form["d"] == "t")
        #expect(form["e"] == nil)
    }

    @Test func `delays grow from the first try that is not free`() {
        let limit = Limit(free: 5, delaySeconds: 30)
        let last = Instant(secondsSinceEpoch: 1000)
        #expect(limit.next(count: 4, last: last) == nil)
        #expect(limit.next(count: 5, last: last)?.secondsSinceEpoch == 1030)
        #expect(limit.next(count: 7, last: last)?.secondsSinceEpoch == 1120)
        #expect(limit.next(count: 40, last: last)?.secondsSinceEpoch == 4600)
    }

    @Test func `a mail is taken apart into its texts and files`() {
        let message = [
            "Subject: x", "Content-Type: multipart/mixed; boundary=\"m\"", "", "--m",
            "Content-Type: multipart/alternative; boundary=a", "", "--a",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "", "L=C3=A9a =", "et Tom", "--a",
            "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "",
            "PGI+aG88L2I+", "--a--", "--m",
            "Content-Type: application/pdf; name=\"label.pdf\"",
            "Content-Disposition: attachment; filename=\"label.pdf\"",
            "Content-Transfer-Encoding: base64", "", "JVBERg==", "--m--", "",
        ].joined(separator: "\r\n")
        let parts = MIMEReader.parts(of: Array(message.utf8))
        #expect(parts.map(\.type) == ["text/plain", "text/html", "application/pdf"])
        #expect(parts[0].text == "Léa et Tom")
        #expect(parts[1].text == "<b>ho</b>")
        #expect(parts[2].name == "label.pdf" && parts[2].text == "%PDF")
    }

    @Test func `the published page stands at its address, in both languages`() async throws {
        try await Shop().visit { browser in
            try await browser.get("/returns-policy")
            #expect(browser.page.says("id=\"return.window\""))
            #expect(browser.page.says("lang=\"fr\""))
            try await browser.get("/returns-policy?lang=en")
            #expect(browser.page.says("30\u{A0}days"))
            try await browser.get("/returns-policy?version=99")
            #expect(browser.page.status == .notFound)
        }
    }
}

import AfterSales
import Correspondence
import Testing
import Wording

@Suite struct MailTests {
    @Test(arguments: MailTemplate.all, Language.allCases)
    func `every mail has a subject and both bodies`(
        template: MailTemplate, language: Language
    ) throws {
        let mail = try Samples.mail(template, language)
        #expect(mail.subject.count > 8)
        #expect(mail.subject.count <= 90)
        let hello = language.pick("Bonjour Léa Martin,\n\n", "Hello Léa Martin,\n\n")
        let team = language.pick("L’équipe Comptoir du Jeu", "The Comptoir du Jeu team")
        #expect(mail.text.hasPrefix(hello))
        #expect(mail.text.hasSuffix("\n\n\(team)\nhttps://retours.example\n"))
        #expect(mail.html.hasPrefix("<!doctype html>\n<html lang=\"\(language.code)\">"))
        for output in [mail.subject, mail.text, mail.html] {
            #expect(!output.contains("{{"))
            #expect(!output.contains("}}"))
        }
        #expect(!mail.text.contains("!"))
        #expect(!mail.html.contains("<p></p>"))
        #expect(!mail.html.contains("<ul style=\"padding-left:1.2em\"></ul>"))
    }

    @Test(arguments: MailTemplate.all, Language.allCases)
    func `every mail can do with what it requires`(
        template: MailTemplate, language: Language
    ) throws {
        let mail = try Samples.mail(template, language) { facts in
            facts.clauses = []
            facts.packing = []
            facts.plan = []
            facts.tracking = nil
            if !template.required.contains(.customerName) { facts.customerName = nil }
            if !template.required.contains(.deadline) { facts.deadline = nil }
            if !template.required.contains(.fee) { facts.fee = nil }
            if !template.required.contains(.money) { facts.money = [] }
            if !template.required.contains(.lines) { facts.lines = [] }
            if !template.required.contains(.paymentURL) { facts.paymentURL = nil }
        }
        #expect(!mail.html.contains("<p></p>"))
        #expect(!mail.html.contains("<ul style=\"padding-left:1.2em\"></ul>"))
        #expect(!mail.text.contains("\n\n\n"))
    }

    @Test func `a case received says what, when and until when`() throws {
        let mail = try Samples.mail(.notice(.caseReceived), .english) { facts in
            facts.paymentURL = nil
            facts.fee = nil
        }
        #expect(mail.subject == "Case R-000001: your request is recorded")
        #expect(
            mail.text == """
                Hello Léa Martin,

                Your request of Thursday 5\u{A0}March 2026, 14:20 has arrived. \
                What you ask for: Return. Order: FR-1001.

                It is about:

                - 2 × Tapis de bureau

                You have our answer by Saturday 7\u{A0}March 2026, 14:20.

                What our policy says:

                - Tu as 30 jours pour demander un retour.

                You can follow your request and write to us on the page of your case.

                See my case
                https://retours.example/case/R-000001

                The Comptoir du Jeu team
                https://retours.example

                """)
    }

    @Test func `a mail asks for money only where some is to be paid`() throws {
        let waiting = try Samples.mail(.notice(.caseReceived), .english).text
        #expect(
            waiting.contains(
                "this fee is paid. Pay it by Saturday 7\u{A0}March 2026, 14:20: without payment"))
        #expect(!waiting.contains("You have our answer"))
        let paid = try Samples.mail(.notice(.caseReceived), .english) { $0.paymentURL = nil }.text
        #expect(!paid.contains("as soon as this fee is paid"))
        #expect(paid.contains("You have our answer by Saturday 7\u{A0}March 2026, 14:20."))
    }

    @Test func `a refund says amounts and means`() throws {
        let mail = try Samples.mail(.notice(.refundConfirmed))
        #expect(mail.subject == "Dossier R-000001\u{A0}: 301,45\u{A0}€ remboursés")
        #expect(
            mail.text.contains(
                "- Échéance annulée (échéance 3), Alma 3X\u{A0}: 101,45\u{A0}€\n"
                    + "- Remboursement, Carte bancaire\u{A0}: 200,00\u{A0}€\n"))
        #expect(
            mail.text.contains(
                "- Échéance 3, vendredi 1er\u{A0}mai 2026\u{A0}: 101,45\u{A0}€ avant, 0,00\u{A0}€"))
        #expect(mail.html.contains("<li>Remboursement, Carte bancaire\u{A0}: 200,00\u{A0}€</li>"))
    }

    @Test func `a withdrawal is acknowledged with its content, date and time`() throws {
        let text = try Samples.mail(.notice(.withdrawalAcknowledged)).text
        for words in [
            "jeudi 5\u{A0}mars 2026, 14\u{A0}h\u{A0}20", "Nom\u{A0}: Léa Martin", "FR-1001",
            "R-000001", "2 × Tapis de bureau",
        ] {
            #expect(text.contains(words))
        }
    }

    @Test func `a question keeps its lines, as a quotation`() throws {
        let mail = try Samples.mail(.notice(.question))
        #expect(mail.text.contains("> Quelle est la couleur ?\n> Et la taille ?\n"))
        #expect(mail.html.contains("Quelle est la couleur ?\nEt la taille ?</blockquote>"))
    }

    @Test func `a button is a link in HTML and an address in text`() throws {
        let mail = try Samples.mail(.notice(.paymentLink))
        #expect(mail.text.contains("Payer 301,45\u{A0}€\nhttps://retours.example/pay/abc\n"))
        #expect(mail.html.contains("<a href=\"https://retours.example/pay/abc\" style="))
    }

    @Test func `the mails with documents name them`() throws {
        let authorized = try Samples.mail(.notice(.returnAuthorized))
        #expect(authorized.attachments == ["return_label.pdf", "return_slip.pdf"])
        #expect(try Samples.mail(.notice(.carrierLetter)).attachments == ["carrier_letter.pdf"])
        #expect(try Samples.mail(.signInCode).attachments == [])
    }

    @Test func `a sign-in mail needs no name`() throws {
        let mail = try Samples.mail(.signInCode) { $0.customerName = nil }
        #expect(mail.subject == "Ton code\u{A0}: K7QX2MPA")
        #expect(mail.text.hasPrefix("Bonjour,\n\nVoici ton code"))
        #expect(mail.html.contains(">K7QX2MPA</p>"))
    }

    @Test func `a missing fact is an error, not a hole`() {
        #expect(throws: MailError.missing([.money, .total])) {
            try Samples.mail(.notice(.refundConfirmed)) { facts in
                facts.total = nil
                facts.money = []
            }
        }
        #expect(throws: MailError.missing([.customerName])) {
            try Samples.mail(.notice(.caseWithdrawn)) { $0.customerName = " \n" }
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "http://retours.example/", "http://localhost.example/", "//x",
        "https://a b",
    ])
    func `an address that is not safe is an error`(url: String) {
        #expect(throws: MailError.badURL(.caseURL)) {
            try Samples.mail(.notice(.caseWithdrawn)) { $0.caseURL = url }
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<\u{301}img src=x onerror=alert(1)>", "\"onmouseover=x",
        "&lt;b&gt;", "{{{case_url}}}", "{{#lines}}", "'><svg/onload=x>",
    ])
    func `what customers write stays text`(text: String) throws {
        let mail = try Samples.mail(.notice(.question)) { facts in
            facts.customerName = text
            facts.question = text
        }
        let escaped = text.unicodeScalars.map { scalar in
            ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;"][scalar]
                ?? String(scalar)
        }.joined()
        #expect(mail.html.contains("<p>Bonjour \(escaped),</p>"))
        #expect(mail.html.contains(">\(escaped)</blockquote>"))
        #expect(mail.text.contains("Bonjour \(text),"))
    }

    @Test func `a name cannot bring lines into a subject`() throws {
        let mail = try Samples.mail(.notice(.orderCanceledByShop)) {
            $0.orderNumber = "FR-1\r\nBcc: x@example.com"
        }
        #expect(mail.subject == "Ta commande FR-1 Bcc: x@example.com est annulée")
    }
}

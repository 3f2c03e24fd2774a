import AfterSales
import AfterSalesFixtures
import Desk
import Foundation
import Storage
import Testing

/// The file that goes to the bank.
@Suite struct CreditTransferTests {
    private func document(_ holder: String = "Léa Martin") throws -> String {
        let iban = try IBAN("FR7630006000011234567890189")
        func transfer(_ refund: String, _ amount: Minor) -> Transfers.Transfer {
            Transfers.Transfer(
                refund: refund, key: "0123456789abcdef-" + refund, order: "FR-1001",
                source: .payment("p1"), amount: amount, holder: holder, iban: iban)
        }
        let file = Transfers.File(
            id: "VIR-000001", madeAt: at("2026-03-06T09:00:00+01:00"), madeBy: "ines",
            debtor: "Comptoir du Jeu", debtorIBAN: try IBAN("DE89370400440532013000"))
        return CreditTransferDocument(
            TransferFile(file: file, transfers: [transfer("R-1/1", 1005), transfer("R-2/1", 7)]),
            zone: try #require(Zone(identifier: "Europe/Paris"))
        ).text
    }

    @Test func `it counts and adds up what it holds, twice`() throws {
        let text = try document()
        #expect(text.components(separatedBy: "<NbOfTxs>2</NbOfTxs>").count == 3)
        #expect(text.components(separatedBy: "<CtrlSum>10.12</CtrlSum>").count == 3)
        #expect(text.contains("<InstdAmt Ccy=\"EUR\">10.05</InstdAmt>"))
        #expect(text.contains("<InstdAmt Ccy=\"EUR\">0.07</InstdAmt>"))
        #expect(text.contains("<CreDtTm>2026-03-06T09:00:00+01:00</CreDtTm>"))
        #expect(text.contains("<Dt>2026-03-06</Dt>"))
    }

    @Test func `ids are not longer than the format allows`() throws {
        for name in ["MsgId", "PmtInfId", "InstrId", "EndToEndId"] {
            for part in try document().components(separatedBy: "<\(name)>").dropFirst() {
                #expect(part.prefix { $0 != "<" }.count <= 35)
            }
        }
    }

    @Test(arguments: [
        ("Léa Martin", "Lea Martin"), ("Œuvre & Cie", "OEuvre + Cie"),
        ("</Nm><Evil>", "/Nm Evil"), ("Łukasz Żółć", "Lukasz Zolc"), ("李 雷", ""),
        ("O’Brien–Ærø", "O'Brien-AEro"),
    ])
    func `names are in the characters that every bank takes`(name: String, written: String) {
        #expect(SEPAText(name).text == written)
    }

    @Test func `a name cannot add elements`() throws {
        #expect(try !document("<Evil>&amp;").contains("Evil>"))
    }
}

import AfterSales
import Desk
import Foundation
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

@Suite struct ScanTests {
    @Test(arguments: [
        "8R0000000001", "8r0000000001", "R-000001", "r-000001", "FR-6006", "fr-6006",
        "6A123456789", " 6a 123 456 789 ", "4006381333931", "PD-1",
    ])
    func `every code on a parcel leads to its case`(code: String) async throws {
        let shop = try await Shop()
        _ = try await shop.mat(.inTransit)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            let typed = code.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let page = try await browser.get("/desk/station?code=" + typed)
            #expect(page.status == .seeOther)
            #expect(
                page.headers[.location]?.hasPrefix("/desk/station/case/R-000001?code=") == true)
        }
        #expect(try await shop.audit().contains("warehouse scan parcel"))
    }

    @Test func `the scan field has the focus and is all there is to fill in`() async throws {
        try await Shop().visit { browser in
            try await browser.logIn(as: .warehouse)
            let page = try await browser.get("/desk/station")
            #expect(page.says("id=\"scan\" name=\"code\""))
            #expect(page.says(" autofocus"))
        }
    }

    @Test func `a product that several returns expect asks which`() async throws {
        let shop = try await Shop()
        let first = try await shop.mat(.authorized)
        let second = try await shop.mat(.authorized)
        try await shop.visit { browser in
            try await browser.logIn(as: .warehouse)
            let page = try await browser.get("/desk/station?code=4006381333931")
            #expect(page.status == .ok)
            #expect(page.says("/desk/station/case/\(first)?code=4006381333931"))
            #expect(page.says("/desk/station/case/\(second)?code=4006381333931"))
        }
    }

    @Test func `what leads nowhere is offered as an unknown parcel`() async throws {
        try await Shop().visit { browser in
            try await browser.logIn(as: .warehouse)
            var page = try await browser.get("/desk/station?code=XYZ-99")
            #expect(page.says("ne mène à rien"))
            #expect(page.says("/desk/station/new-parcel?code=XYZ-99"))
            page = try await browser.get("/desk/station?code=FR-1001")
            #expect(page.says("Commande FR-1001"))
            #expect(page.says("aucun retour n’a été demandé"))
        }
    }

    @Test(arguments: [Role.agent, .finance])
    func `others than the warehouse only look`(role: Role) async throws {
        let shop = try await Shop()
        let number = try await shop.mat(.inTransit)
        let version = try await shop.version("FR-6006")
        try await shop.visit { browser in
            try await browser.logIn(as: role)
            let page = try await browser.get("/desk/station/case/" + number)
            #expect(page.status == .ok)
            #expect(!page.says("take-in"))
            let sent = try await browser.post(
                "/desk/station/case/\(number)/take-in",
                [("form_token", browser.token), ("seen", String(version)), ("events", "1")]
                    + Browser.goodParcel + Browser.asSold)
            #expect(sent.status == .forbidden)
            #expect(try await shop.state(number) == .inTransit)
            #expect(try await shop.version("FR-6006") == version)
        }
    }
}

import AfterSales
import Foundation
import Testing

@Suite struct ProductHelpTests {
    @Test(arguments: [
        "https://maker.example.com/kb-1/manual.pdf", "https://maker.example.com",
        "https://maker.example.com:8443/?a=b#c",
    ])
    func `an absolute https address is taken`(url: String) {
        #expect(HelpAddress(url)?.url == url)
    }

    @Test(arguments: [
        "http://maker.example.com", "javascript:alert(1)", "/manual.pdf", "https://",
        "https:///manual", "https://user@maker.example.com", "https://maker.example.com/a b",
        "https://maker.example.com/é", "//maker.example.com", "HTTPS://maker.example.com", "",
    ])
    func `anything else is not`(url: String) throws {
        #expect(HelpAddress(url) == nil)
        let stored = try JSONEncoder().encode(["manual": url])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ProductHelp.self, from: stored)
        }
    }

    @Test func `a product stored before there was help is still read`() throws {
        let old = #"""
            {"sku":"MS-1","title":"Mouse","unitPrice":5990,"vatRateBasisPoints":2000,"traits":[]}
            """#
        let product = try JSONDecoder().decode(Product.self, from: Data(old.utf8))
        #expect(product.help == nil)
    }
}

import AfterSales
import Connectors
import Testing

private func problems(_ text: String) -> [String] {
    do throws(MappingProblems) {
        _ = try MappingFile.load(bytes: Array(text.utf8), file: "shop.yaml")
        return []
    } catch { return error.problems.map(\.description) }
}

@Test(arguments: [
    ("currency: EUR\n", "", "shop.yaml:1:1: currency: missing"),
    ("currency: EUR\n", "currency: EUR\ncurrency: USD\n", "currency: written more than once"),
    ("currency: EUR\n", "currency: EUR\ncolor: red\n", "shop.yaml:6:1: color: unknown field"),
    ("currency: EUR", "currency: euro", "shop.yaml:5:11: currency: expected an ISO 4217 code"),
    ("delimiter: \",\"", "delimiter: x", "delimiter: expected one of"),
    ("Europe/Paris", "Europe/Lutetia", "time_zone: expected an IANA zone"),
    ("yyyy-MM-dd HH:mm", "HH:mm", "date_format: expected a date pattern"),
    ("decimals: 2", "decimals: 9", "currency_decimals: expected 0 to 3; found “9”"),
    ("  sku: sku\n", "", "columns.sku: missing; expected a column"),
    ("  sku: sku\n", "  sku: sku\n  color: c\n", "columns.color: unknown field"),
    ("{as: shipping}", "{as: freight}", "codes.SHIP.as: expected shipping, discount, fee"),
    ("{as: fee}", "{as: fee, reason: x}", "codes.FEE.reason: belongs to ignored codes only"),
    ("{as: ignored, reason: only a test}", "{as: ignored}", "codes.TEST.reason: missing"),
    ("Germany: DE", "Germany: Germany", "countries.Germany: expected an ISO 3166-1 code"),
    ("payment: card", "payment: alma_3x", "defaults.payment: expected one of card"),
    ("delivered_after_days: 3", "delivered_after_days: 0", "expected shipped_after_days to 365"),
    ("  locale: fr\n", "", "defaults.locale: missing; expected fr or en"),
    ("shift_dates_to: null", "shift_dates_to: 2026-02-30", "shift_dates_to: expected an ISO date"),
    ("cancellation_prefix: C\n", "", "cancellation_prefix: missing"),
    ("delimiter", "\t: [", "not YAML"),
])
func `a mapping file says what is wrong, and where`(
    part: String, replacement: String, expected: String
) {
    let found = problems(mappingText.replacing(part, with: replacement, maxReplacements: 1))
    #expect(found.count == 1)
    #expect(found.first?.contains(expected) == true, "\(found)")
}

@Test(arguments: ["", "just text", "[1, 2]"])
func `a file that is no mapping is refused`(text: String) { #expect(!problems(text).isEmpty) }

@Test func `a mapping that is not UTF-8 is refused`() {
    #expect(throws: MappingProblems.self) {
        try MappingFile.load(bytes: [0xFF, 0xFE], file: "shop.yaml")
    }
}

@Test func `the mapping of Online Retail loads`() throws {
    let mapping = try MappingFile.load(
        bytes: try bytes("mappings/online-retail.yaml"), file: "online-retail.yaml")
    #expect(mapping.currency == "GBP")
    #expect(mapping.codes["POST"] == .shipping)
    #expect(mapping.countries["Norway"] == "NO")
    #expect(mapping.shiftDatesTo == .today)
}

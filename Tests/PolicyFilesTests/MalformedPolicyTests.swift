import PolicyFiles
import Testing

/// A change to the shop's file, and the one problem that it must make.
struct Slip: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let field: String
    let line: Int
    let message: String

    init(_ old: String, _ new: String, _ field: String, _ line: Int, _ message: String) {
        self.old = old
        self.new = new
        self.field = field
        self.line = line
        self.message = message
    }

    var testDescription: String { new.isEmpty ? "without \(old)" : new }

    static let all: [Slip] = [
        // Unknown, missing, doubled.
        Slip(
            "window_days: 30", "window_day: 30\n  window_days: 30", "return.window_day", 16,
            "unknown field; known here: channels, window_days"),
        Slip("version: 1", "version: 1\nwindow_days: 3", "window_days", 4, "unknown field"),
        Slip(
            "  window_days: 30", "", "return.window_days", 15,
            "missing; expected a whole number from 0 to 3650"),
        Slip("currency: EUR", "", "currency", 2, "missing; expected a currency of ISO 4217"),
        Slip("version: 1", "version: 1\nversion: 2", "version", 3, "written more than once"),
        Slip("version: 1", "\"version\": 1\nversion: 2", "version", 3, "written more than once"),
        Slip(
            "ship_back_days: 14", "ship_back_days: 14\n  ship_back_days: 14",
            "ship_back_days", 26, "written more than once"),
        // Out of range and of the wrong type.
        Slip("window_days: 30", "window_days: -1", "return.window_days", 16, "from 0 to 3650"),
        Slip("window_days: 30", "window_days: 3651", "return.window_days", 16, "from 0 to 3650"),
        Slip(
            "window_days: 30", "window_days: 99999999999999999999", "return.window_days", 16,
            "found “99999999999999999999”"),
        Slip("window_days: 30", "window_days: 30.0", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: 3e1", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: 030", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: 0x1E", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: +30", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: \"30\"", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days: ~", "return.window_days", 16, "whole number"),
        Slip("window_days: 30", "window_days:", "return.window_days", 16, "found nothing"),
        Slip("window_days: 30", "window_days: [30]", "return.window_days", 16, "a list of 1"),
        Slip("window_days: 30", "window_days: {a: 1}", "return.window_days", 16, "a mapping"),
        Slip(
            "window_rolls_over: true", "window_rolls_over: yes", "return.window_rolls_over", 17,
            "expected true or false"),
        Slip(
            "window_rolls_over: true", "window_rolls_over: \"true\"",
            "return.window_rolls_over", 17, "expected true or false"),
        Slip(
            "authorization: required", "authorization: maybe", "return.authorization", 18,
            "one of required, organizes"),
        Slip(
            "working_hours: 48    ", "working_hours: 1441 ", "inspection.working_hours", 44,
            "from 1 to 1440"),
        Slip(
            "four_eyes_above: null", "four_eyes_above: -1", "refund.four_eyes_above", 96,
            "from 0 to 1000000000000, or null"),
        Slip(
            "retention: {accounting_years: 10", "retention: {accounting_years: ten",
            "retention.accounting_years", 100, "from 0 to 100"),
        Slip("policy: gaming-shop", "policy: Gaming Shop", "policy", 2, "small letters"),
        Slip("opens: \"10:00\"", "opens: \"25:00\"", "phone.opens", 12, "a time of day"),
        Slip("opens: \"10:00\"", "opens: \"9:00\"", "phone.opens", 12, "a time of day"),
        // Unknown names of the world.
        Slip("time_zone: Europe/Paris", "time_zone: Europe/Lutetia", "time_zone", 6, "time zone"),
        Slip("[fr, en]", "[fr, de]", "languages[1]", 5, "one of fr, en"),
        Slip("currency: EUR", "currency: EUX", "currency", 7, "ISO 4217"),
        Slip("currency: EUR", "currency: eur", "currency", 7, "ISO 4217"),
        Slip("country: FR\n", "country: XX\n", "country", 4, "ISO 3166"),
        Slip("holidays: FR ", "holidays: DE ", "holidays", 8, "FR-alsace-moselle"),
        Slip("[monday, tuesday,", "[lundi, tuesday,", "phone.days[0]", 11, "one of monday"),
        // Lists.
        Slip("[fr, en]", "[]", "languages", 5, "a list of 1 to 2"),
        Slip("[fr, en]", "[fr, fr]", "languages[1]", 5, "already in the list"),
        Slip("[fr, en]", "fr", "languages", 5, "a list of 1 to 2"),
        Slip(
            "channels: [portal, form]  ", "channels: [portal, api]  ", "return.channels[1]", 15,
            "one of portal, form, phone"),
        Slip("[24, 48]", "[24]", "return.review_working_hours", 25, "a list of 2"),
        Slip(
            "- {up_to_grams: 1000, fee: 590}", "- {up_to_grams: 1000}",
            "return.fee_bands[0].fee", 30, "missing"),
        Slip(
            "- {up_to_grams: 1000, fee: 590}", "- {up_to_grams: 1000, fee: 590, vat: 20}",
            "return.fee_bands[0].vat", 30, "unknown field"),
        Slip(
            "statuses: [awaiting_payment, awaiting_preparation]", "statuses: [shipped]",
            "cancellation.statuses[0]", 49, "one of awaiting_payment"),
        // Contradictions.
        Slip("[24, 48]", "[48, 24]", "return.review_working_hours", 25, "must not exceed"),
        Slip(
            "reminder_days: 7", "reminder_days: 14", "return.reminder_days", 27,
            "less than return.ship_back_days"),
        Slip("closes: \"17:00\"", "closes: \"10:00\"", "phone.opens", 12, "earlier than"),
        Slip(
            "effective_hours: 72", "effective_hours: 47", "refund.effective_hours", 93,
            "refund.target_hours"),
        Slip("latest_days: 5", "latest_days: 2", "refund.latest_days", 94, "a day is 24 hours"),
        Slip("up_to_grams: 5000", "up_to_grams: 1000", "return.fee_bands", 30, "must rise"),
        Slip(
            "resolutions: [refund, exchange]", "resolutions: [refund, store_credit]",
            "return.resolutions", 35, "refund.store_credit is never"),
        // What is not a policy's YAML.
        Slip("version: 1", "version: &a 1", "", 3, "anchors and aliases"),
        Slip("version: 1", "version: *a", "", 3, "anchors and aliases"),
        Slip("version: 1", "version: !!int 1", "", 3, "tags are not allowed"),
        Slip("version: 1", "version: 1\n---\nversion: 1", "", 4, "another document"),
        Slip("version: 1", "version: [1", "", 4, "not YAML"),
        Slip("version: 1", "version: \"1", "", 10, "not YAML"),
        Slip("version: 1", "version: 1\n\tcountry: FR", "", 4, "not YAML"),
        Slip("version: 1", "version: 1\n? [a, b]\n: c", "", 4, "name is one word"),
    ]
}

struct MalformedPolicyTests {
    @Test(arguments: Slip.all) func `a slip is one problem, shown where it is`(slip: Slip) {
        let text = BuiltInPolicy.gamingShop.text
        #expect(text.ranges(of: slip.old).count >= 1)
        let problems = problems(of: text.replacing(slip.old, with: slip.new, maxReplacements: 1))
        #expect(problems.count == 1)
        #expect(problems.first?.field == slip.field)
        #expect(problems.first?.line == slip.line)
        #expect(problems.first?.message.contains(slip.message) == true, "\(problems)")
    }

    @Test func `all problems of a file are told at once, in its order`() {
        let text = BuiltInPolicy.gamingShop.text
            .replacing("version: 1", with: "version: 0\nversion: x")
            .replacing("window_days: 30", with: "window_days: many\n  color: blue")
            .replacing("reminder_days: 7", with: "reminder_days: 20")
            .replacing("latest_days: 5", with: "latest_days: 0")
        #expect(
            problems(of: text).map { "\($0.line):\($0.column) \($0.field)" } == [
                "3:1 version", "4:10 version", "17:16 return.window_days", "18:3 return.color",
                "29:18 return.reminder_days", "96:16 refund.latest_days",
            ])
    }

    @Test(arguments: ["", "\n# nothing\n", "null", "[]", "text", "- a\n- b"])
    func `what is no mapping is no policy`(text: String) {
        #expect(problems(of: text).count == 1)
    }

    @Test func `a file that is not text is told so`() {
        #expect(throws: PolicyProblems.self) {
            try PolicyLoader.load(bytes: [0x70, 0xFF, 0xFE], file: "x.yaml")
        }
    }

    @Test func `a huge file is refused unread`() {
        let text = String(repeating: "a: [1, 2, 3]\n", count: 1_000_000)
        #expect(problems(of: text).map(\.message) == ["larger than 256 KB, which no policy needs"])
    }

    @Test func `a bomb of aliases is refused, however it is wrapped`() {
        let bomb = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            ? [*c, *c, *c, *c, *c, *c, *c]
            : 1
            """
        #expect(problems(of: bomb).allSatisfy { $0.message.contains("aliases") })
        let hidden = "a: [x- \"y, &a z, \"z\", q]\nb: [x- \"y, *a , \"z\", q]"
        #expect(problems(of: hidden).map(\.message).contains { $0.contains("aliases") })
    }

    @Test func `deep nesting is an error, not a crash`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(!problems(of: text).isEmpty)
        #expect(!problems(of: "a: " + String(repeating: "- ", count: 100_000)).isEmpty)
    }

    private func problems(of text: String) -> [PolicyProblem] {
        do {
            _ = try PolicyLoader.load(text, file: "shop.yaml")
            return []
        } catch {
            return error.problems
        }
    }
}

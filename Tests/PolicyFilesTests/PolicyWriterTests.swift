import AfterSales
import PolicyFiles
import Testing

struct PolicyWriterTests {
    @Test(arguments: BuiltInPolicy.allCases)
    func `what is written is read back the same`(builtIn: BuiltInPolicy) throws {
        let policy = builtIn.policy
        let text = PolicyWriter.yaml(policy)
        #expect(try PolicyLoader.load(text, file: "written.yaml") == policy)
    }

    @Test func `as JSON a policy has the names of its file`() {
        let json = PolicyWriter.json(BuiltInPolicy.gamingShop.policy)
        #expect(json.hasPrefix("{\"policy\": \"gaming-shop\", \"version\": 1, "))
        #expect(json.contains("\"fee_bands\": [{\"up_to_grams\": 1000, \"fee\": 590}, "))
        #expect(json.contains("\"alma_3x\": {\"channels\": [\"form\"], "))
        #expect(json.contains("\"four_eyes_above\": null"))
    }

    @Test func `awkward text survives`() throws {
        var policy = BuiltInPolicy.gamingShop.policy
        policy.damage.vagueReserves = ["null", "- a: b", "\"x\" \\ 'y'", "#1", "été *", "12"]
        policy.shop = Policy.Shop(
            name: "true", address: "1 rue \"A\" & Cie: B", email: "a@b.fr", mediator: nil)
        let text = PolicyWriter.yaml(policy)
        #expect(try PolicyLoader.load(text, file: "written.yaml") == policy)
    }

    @Test func `fields stand in the order of the format`() {
        let text = PolicyWriter.yaml(BuiltInPolicy.gamingShop.policy)
        #expect(
            text.hasPrefix(
                """
                policy: gaming-shop
                version: 1
                country: FR
                languages: [fr, en]
                time_zone: Europe/Paris
                currency: EUR
                holidays: FR
                phone:
                  number: "+33 1 00 00 00 00"
                  days: [monday, tuesday, wednesday, thursday, friday]
                  opens: "10:00"
                """))
        #expect(text.contains("  - {up_to_grams: 1000, fee: 590}\n"))
        #expect(text.contains("  four_eyes_above: null\n"))
    }
}

struct PolicyDiffTests {
    @Test func `equal policies have no differences`() {
        let policy = BuiltInPolicy.gamingShop.policy
        #expect(PolicyDiff.changes(from: policy, to: policy) == [])
    }

    @Test func `each changed field is told with both values`() throws {
        let changed = try PolicyLoader.load(
            """
            extends: gaming-shop
            version: 2
            shop: {mediator: "CM2C, Paris"}
            return:
              window_days: 45
              fee_bands: [{up_to_grams: 2000, fee: 450}]
            damage: {report_hours: null}
            installments: {alma_3x: {partial: spread}}
            """, file: "x.yaml")
        let changes = PolicyDiff.changes(from: BuiltInPolicy.gamingShop.policy, to: changed)
        #expect(
            changes.map { "\($0.field): \($0.old) > \($0.new)" } == [
                "version: 1 > 2",
                "shop.mediator: null > \"CM2C, Paris\"",
                "return.window_days: 30 > 45",
                """
                return.fee_bands: [{up_to_grams: 1000, fee: 590}, {up_to_grams: 5000, fee: 890}, \
                {up_to_grams: 30000, fee: 1490}] > [{up_to_grams: 2000, fee: 450}]
                """,
                "damage.report_hours: 48 > null",
                "installments.alma_3x.partial: from_last > spread",
            ])
    }
}

import AfterSales
import PolicyFiles
import Testing

struct ExtendsTests {
    @Test func `what is not written comes from the built-in policy, mapping by mapping`() throws {
        let policy = try PolicyLoader.load(
            """
            extends: gaming-shop
            policy: small-shop
            return:
              window_days: 45
              fee_bands:
                - {up_to_grams: 2000, fee: 450}
            """, file: "small.yaml")
        var expected = BuiltInPolicy.gamingShop.policy
        expected.policy = "small-shop"
        expected.return.windowDays = 45
        expected.return.feeBands = [.init(upToGrams: 2000, fee: 450)]
        #expect(policy == expected)
    }

    @Test func `an unknown built-in is told, and only that`() {
        #expect {
            try PolicyLoader.load("extends: my-shop\npolicy: x\n", file: "x.yaml")
        } throws: { error in
            (error as? PolicyProblems)?.description
                == "x.yaml:1:10: extends: expected a built-in policy, one of gaming-shop, "
                + "france-minimum"
        }
    }

    @Test func `a field written contradicts an inherited one`() {
        #expect {
            try PolicyLoader.load(
                "extends: gaming-shop\nreturn: {ship_back_days: 7}\n", file: "x.yaml")
        } throws: { error in
            (error as? PolicyProblems)?.description
                == "x.yaml:2:26: return.reminder_days: must be less than return.ship_back_days"
        }
    }

    @Test func `the shop says who it is, if it wants to`() throws {
        let policy = try PolicyLoader.load(
            "extends: gaming-shop\nshop: {name: Chez Zoé, mediator: \"CM2C, cm2c.net\"}\n",
            file: "x.yaml")
        #expect(policy.shop?.name == "Chez Zoé")
        #expect(policy.shop?.mediator == "CM2C, cm2c.net")
        #expect(policy.shop?.email == nil)
    }
}

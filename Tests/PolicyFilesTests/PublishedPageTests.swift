import AfterSales
import Markup
import PolicyFiles
import Testing
import Wording

struct PublishedPageTests {
    /// For each field, what a file may write instead of what `gaming-shop` says.
    static let changes: KeyValuePairs = [
        "policy": "policy: other-shop",
        "version": "version: 2",
        "country": "country: BE",
        "languages": "languages: [fr]",
        "time_zone": "time_zone: Europe/Brussels",
        "currency": "currency: CHF",
        "holidays": "holidays: FR-alsace-moselle",
        "shop.name": "shop: {name: Chez Zoé}",
        "shop.address": "shop: {address: 1 rue Haute}",
        "shop.email": "shop: {email: a@example.org}",
        "shop.mediator": "shop: {mediator: CM2C}",
        "phone.number": "phone: {number: \"+33 2\"}",
        "phone.days": "phone: {days: [monday, saturday]}",
        "phone.opens": "phone: {opens: \"09:30\"}",
        "phone.closes": "phone: {closes: \"18:00\"}",
        "return.channels": "return: {channels: [form]}",
        "return.window_days": "return: {window_days: 45}",
        "return.window_rolls_over": "return: {window_rolls_over: false}",
        "return.authorization": "return: {authorization: organizes}",
        "return.before_delivery": "return: {before_delivery: keep}",
        "return.withdrawal_function": "return: {withdrawal_function: false}",
        "return.reason_required": "return: {reason_required: true}",
        "return.excluded_traits": "return: {excluded_traits: []}",
        "return.form_traits": "return: {form_traits: [fragile]}",
        "return.portal_territory.country": "return: {portal_territory: {country: BE}}",
        "return.portal_territory.except_postcodes":
            "return: {portal_territory: {except_postcodes: []}}",
        "return.review_working_hours": "return: {review_working_hours: [24, 72]}",
        "return.ship_back_days": "return: {ship_back_days: 21}",
        "return.reminder_days": "return: {reminder_days: 10}",
        "return.fee_paid_by": "return: {fee_paid_by: shop}",
        "return.fee_bands": "return: {fee_bands: [{up_to_grams: 30000, fee: 990}]}",
        "return.fee_refunded_on": "return: {fee_refunded_on: []}",
        "return.refund_outbound_shipping": "return: {refund_outbound_shipping: whole_order}",
        "return.resolutions": "return: {resolutions: [refund]}",
        "inspection.no_shipping_carton": "inspection: {no_shipping_carton: accept}",
        "inspection.label_on_product": "inspection: {label_on_product: accept}",
        "inspection.worn": "inspection: {worn: deduct}",
        "inspection.modified": "inspection: {modified: deduct}",
        "inspection.incomplete": "inspection: {incomplete: deduct}",
        "inspection.damaged": "inspection: {damaged: deduct}",
        "inspection.wrong_item": "inspection: {wrong_item: accept}",
        "inspection.working_hours": "inspection: {working_hours: 24}",
        "inspection.send_back_paid_by": "inspection: {send_back_paid_by: customer}",
        "inspection.came_back_kept_days": "inspection: {came_back_kept_days: 10}",
        "cancellation.channels": "cancellation: {channels: [form]}",
        "cancellation.statuses": "cancellation: {statuses: [awaiting_payment]}",
        "cancellation.automatic": "cancellation: {automatic: false}",
        "cancellation.refund_working_hours": "cancellation: {refund_working_hours: 24}",
        "exchange.unpaid_difference_days": "exchange: {unpaid_difference_days: 5}",
        "modification.channels": "modification: {channels: [form]}",
        "modification.unpaid_difference_days": "modification: {unpaid_difference_days: 5}",
        "defect.channels": "defect: {channels: [form, phone]}",
        "defect.self_help": "defect: {self_help: false}",
        "defect.guarantee_months": "defect: {guarantee_months: 36}",
        "defect.repair_extension_months": "defect: {repair_extension_months: 12}",
        "defect.paid_by": "defect: {paid_by: customer}",
        "defect.refund_outbound_shipping": "defect: {refund_outbound_shipping: false}",
        "defect.resolutions": "defect: {resolutions: [refund]}",
        "damage.channels": "damage: {channels: [form]}",
        "damage.report_hours": "damage: {report_hours: null}",
        "damage.late": "damage: {late: refuse}",
        "damage.vague_reserves": "damage: {vague_reserves: []}",
        "damage.vague_reserves_outcome": "damage: {vague_reserves_outcome: refuse}",
        "damage.letter_days": "damage: {letter_days: 2}",
        "damage.paid_by": "damage: {paid_by: customer}",
        "damage.refund_outbound_shipping": "damage: {refund_outbound_shipping: false}",
        "damage.resolutions": "damage: {resolutions: [refund]}",
        "wrong_item.channels": "wrong_item: {channels: [form]}",
        "wrong_item.report_hours": "wrong_item: {report_hours: null}",
        "wrong_item.late": "wrong_item: {late: refuse}",
        "wrong_item.paid_by": "wrong_item: {paid_by: customer}",
        "wrong_item.refund_outbound_shipping": "wrong_item: {refund_outbound_shipping: false}",
        "wrong_item.resolutions": "wrong_item: {resolutions: [refund]}",
        "not_delivered.channels": "not_delivered: {channels: [form]}",
        "not_delivered.inquiry_working_hours": "not_delivered: {inquiry_working_hours: 48}",
        "not_delivered.refund_outbound_shipping":
            "not_delivered: {refund_outbound_shipping: false}",
        "not_delivered.resolutions": "not_delivered: {resolutions: [refund]}",
        "customer_answer_days": "customer_answer_days: 10",
        "fee_payment_days": "fee_payment_days: 10",
        "refund.store_credit": "refund: {store_credit: on_request}",
        "refund.target_hours": "refund: {target_hours: 24}",
        "refund.effective_hours": "refund: {effective_hours: 96}",
        "refund.latest_days": "refund: {latest_days: 6}",
        "refund.visible_hours": "refund: {visible_hours: 48}",
        "refund.four_eyes_above": "refund: {four_eyes_above: 50000}",
        "installments.alma_3x.channels": "installments: {alma_3x: {channels: [form, phone]}}",
        "installments.alma_3x.partial": "installments: {alma_3x: {partial: spread}}",
        "installments.alma_3x.customer_fees":
            "installments: {alma_3x: {customer_fees: with_installment}}",
        "installments.paypal_4x.channels": "installments: {paypal_4x: {channels: [form]}}",
        "installments.paypal_4x.partial": "installments: {paypal_4x: {partial: from_last}}",
        "installments.paypal_4x.surplus": "installments: {paypal_4x: {surplus: by_installment}}",
        "retention.accounting_years": "retention: {accounting_years: 12}",
        "retention.case_years": "retention: {case_years: 6}",
        "retention.photos_days": "retention: {photos_days: 90}",
    ]

    static let before = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let page = PublishedPage(BuiltInPolicy.gamingShop.policy, language)
            return (language, (html: page.html, markdown: page.markdown))
        })

    /// Fields that no customer reads of: a control among the staff, which decisions show
    /// (`awaiting_approval`).
    static let unseen: Set = ["refund.four_eyes_above"]
    /// Fields that allow one value.
    static let fixed: Set = ["refund.means"]

    @Test func `the table leaves no field out`() {
        #expect(
            Set(Self.changes.map(\.key)).union(Self.fixed) == Set(PolicyFieldNames.all))
    }

    @Test(arguments: changes.map { ($0.key, $0.value) })
    func `a changed field changes the page, the file and the diff`(
        field: String, yaml: String
    ) throws {
        let old = BuiltInPolicy.gamingShop.policy
        let new = try PolicyLoader.load("extends: gaming-shop\n\(yaml)\n", file: "x.yaml")
        #expect(PolicyDiff.changes(from: old, to: new).map(\.field) == [field])
        #expect(PolicyWriter.yaml(old) != PolicyWriter.yaml(new))
        for language in Language.allCases {
            let page = PublishedPage(new, language)
            let before = try #require(Self.before[language])
            #expect((before.html != page.html) == !Self.unseen.contains(field))
            #expect((before.markdown != page.markdown) == !Self.unseen.contains(field))
        }
    }

    @Test(arguments: Language.allCases)
    func `each clause has its anchor, its heading and its sentence`(language: Language) {
        let policy = BuiltInPolicy.gamingShop.policy
        let html = PublishedPage(policy, language).html
        let sentences = ClauseSentence(policy, language)
        for clause in Clause.allCases {
            #expect(html.ranges(of: "id=\"\(clause.id)\"").count == 1)
            let sentence = sentences.sentence(for: clause)
            #expect(html.contains(sentence.html))
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains("!") && !sentence.contains("  "))
            #expect(!sentences.title(for: clause).isEmpty)
        }
    }

    @Test(arguments: Language.allCases)
    func `no two clauses say the same`(language: Language) {
        let sentences = ClauseSentence(BuiltInPolicy.gamingShop.policy, language)
        #expect(Set(Clause.allCases.map(sentences.sentence)).count == 52)
        #expect(Set(Clause.allCases.map(sentences.title)).count == 52)
    }

    @Test func `a refusal says what to do instead`() {
        let policy = BuiltInPolicy.gamingShop.policy
        let (french, english) = (
            ClauseSentence(policy, .french), ClauseSentence(policy, .english)
        )
        #expect(
            french.sentence(for: .returnNotReceived) == """
                Un produit qui n’est pas encore livré ne peut pas être retourné. Annule la \
                commande tant que c’est possible, ou attends le colis pour demander le retour.
                """)
        #expect(english.sentence(for: .cancellationShipped).contains("ask for a return"))
        #expect(
            english.sentence(for: .returnFeeCustomerPays).contains(
                "€5.90 up to 1\u{A0}kg, €8.90 up to 5\u{A0}kg and €14.90 up to 30\u{A0}kg"))
        #expect(
            french.sentence(for: .cancellationPhoneHours).contains(
                "du lundi au vendredi de 10\u{A0}h\u{A0}00 à 17\u{A0}h\u{A0}00"))
    }

    @Test func `the page carries the notices of the law`() {
        var policy = BuiltInPolicy.gamingShop.policy
        policy.shop = Policy.Shop(
            name: "<b>Zoé</b>", address: "1 rue Haute", email: "a@example.org",
            mediator: "CM2C_*x*")
        let page = PublishedPage(policy, .french)
        #expect(page.html.contains("L217-3") && page.html.contains("1641"))
        #expect(page.html.contains("À l’attention de &lt;b&gt;Zoé&lt;/b&gt;, 1 rue Haute"))
        #expect(page.markdown.contains("À l’attention de \\<b\\>Zoé\\</b\\>"))
        #expect(page.markdown.contains("CM2C\\_\\*x\\*"))
        #expect(page.markdown.contains("<a id=\"return.window\"></a>\n\n### Délai de retour\n"))
    }
}

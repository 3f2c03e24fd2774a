import AfterSales
import Correspondence
import Desk
import Markup
import Wording

/// A request as an agent takes it on the phone, for any kind, in plain form: first what the policy
/// says, then the case.
struct OpenCaseForm: View {
    let visit: DeskVisit
    let file: StaffFile
    let typed: Form

    private var order: Order { file.record.order }
    private var words: OrderFileWords { OrderFileWords(visit.language) }

    /// The kinds that a role may open.
    static func kinds(for role: Role) -> [CaseKind] {
        CaseKind.allCases.filter {
            role.may($0 == .adjustment ? .openAdjustment : .openCase)
        }
    }

    var body: some View {
        let kinds = Self.kinds(for: visit.actor.role)
        if !kinds.isEmpty {
            details(.class("sheet"), .open(typed["kind"] != nil)) {
                summary { words.open }
                form(.post, action: DeskRoute.quote(order: order.number).link, .class("stack")) {
                    FormToken(visit.frame)
                    SeenFields(file: file)
                    basics(kinds)
                    if kinds != [.adjustment] {
                        lines
                        specifics
                    }
                    if kinds.contains(.adjustment) {
                        TextField(
                            name: "amount", title: words.amount, value: typed.text("amount"),
                            length: 20, style: "short", mode: "decimal")
                    }
                    button(.submit, .class("button primary")) { words.ask }
                }
            }
        }
    }

    @ViewBuilder private func basics(_ kinds: [CaseKind]) -> some View {
        SelectField(
            name: "kind", title: words.kind,
            choices: kinds.map { ($0.rawValue, visit.vocabulary.label($0)) },
            chosen: typed["kind"])
        if kinds != [.adjustment] {
            SelectField(
                name: "channel", title: words.channel,
                choices: [Channel.phone, .form].map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["channel"])
            SelectField(
                name: "resolution", title: words.resolution,
                choices: Resolution.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) },
                chosen: typed["resolution"])
        }
        TextArea(
            name: "reason", title: words.reason, value: typed.text("reason"), length: 2000)
    }

    private var lines: some View {
        fieldset(.class("stack tight")) {
            legend { words.quantity }
            for line in order.lines {
                div(.class("row")) {
                    input(
                        .type(.text), .name("units-" + line.id), .inputmode("numeric"), .size(3),
                        .maxlength(7), .value(typed.text("units-" + line.id)),
                        .ariaLabel(words.quantity + ", " + line.title))
                    span { "/ \(line.quantity) × \(line.title)" }
                    input(
                        .type(.text), .name("new-" + line.id), .inputmode("numeric"), .size(3),
                        .maxlength(7), .value(typed.text("new-" + line.id)),
                        .ariaLabel(words.newQuantity + ", " + line.title),
                        .placeholder(words.newQuantity))
                }
            }
            small { words.newQuantity + " : " + words.newQuantityHint }
        }
    }

    @ViewBuilder private var specifics: some View {
        TextField(
            name: "product", title: words.product, value: typed.text("product"),
            hint: words.productHint, length: 64)
        TextField(
            name: "product_quantity", title: words.productQuantity,
            value: typed.text("product_quantity"), length: 7, style: "short", mode: "numeric")
        TextField(
            name: "reserves", title: words.reserves, value: typed.text("reserves"), length: 500)
        CheckField(
            name: "delivery_refused", title: words.deliveryRefused,
            isOn: typed.isOn("delivery_refused"))
        TextField(
            name: "received", title: words.receivedItem, value: typed.text("received"),
            length: 500)
        SelectField(
            name: "cause", title: words.cause,
            choices: [("", words.none)]
                + NonDeliveryCause.allCases.map { ($0.rawValue, visit.vocabulary.label($0)) },
            chosen: typed["cause"])
        TextField(name: "line1", title: words.line1, value: typed.text("line1"), length: 200)
        TextField(
            name: "postcode", title: words.postcode, value: typed.text("postcode"), length: 20)
        TextField(name: "city", title: words.city, value: typed.text("city"), length: 100)
    }
}

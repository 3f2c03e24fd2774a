import AfterSales

/// One sale of the file on its way to an order.
struct OrderDraft {
    let mapping: ImportMapping
    let shift: DateShift
    let now: Instant
    /// Lines that are in the order, with what is worth knowing about them.
    private(set) var used: [SourceLine] = []
    private(set) var rejected: [(line: Int, problem: LineProblem)] = []
    private(set) var remarks: [(line: Int, remark: Remark)] = []

    private var lines: [OrderLine] = []
    private var shipping: Minor = 0
    private var discount: Minor = 0
    private var hasGoods = false
    /// The first that a line names; exports often fill in the first line of an order only.
    private var payment: PaymentMethod?
    private var reference: String?

    init(_ source: [SourceLine], mapping: ImportMapping, shift: DateShift, now: Instant) {
        self.mapping = mapping
        self.shift = shift
        self.now = now
        for line in source {
            do throws(LineProblem) {
                try add(line)
                used.append(line)
            } catch { rejected.append((line.line, error)) }
        }
    }

    private mutating func add(_ line: SourceLine) throws(LineProblem) {
        let role = mapping.codes[line.sku]
        if case .ignored(let reason) = role { throw .ignoredCode(line.sku, reason: reason) }
        if line.customer.isEmpty { throw .empty(.customer) }
        if let first = used.first {
            if first.customer != line.customer { throw .differs(.customer) }
            if first.country != line.country { throw .differs(.country) }
        }
        guard country(of: line) != nil else { throw .unknownCountry(line.country) }
        guard shift.moved(line.date) <= now else { throw .inTheFuture(line.dateText) }
        try check(paymentOf: line)
        switch role {
        case .shipping:
            guard line.amount > 0 else { throw .wrongSign(code: line.sku) }
            try grow(&shipping, by: line.amount)
        case .discount:
            guard line.amount < 0 else { throw .wrongSign(code: line.sku) }
            try grow(&discount, by: -line.amount)
        case nil, .goods, .fee, .ignored: try addGoods(line, isFee: role == .fee)
        }
        payment = payment ?? mapping.payments[line.payment]
        reference = reference ?? (line.paymentReference.isEmpty ? nil : line.paymentReference)
    }

    private func check(paymentOf line: SourceLine) throws(LineProblem) {
        if !line.payment.isEmpty {
            guard let named = mapping.payments[line.payment] else {
                throw .unknownPayment(String(line.payment.prefix(40)))
            }
            guard payment == nil || payment == named else { throw .differs(.payment) }
        }
        guard !line.paymentReference.isEmpty else { return }
        guard Payment.isReference(line.paymentReference) else {
            throw .notAReference(String(line.paymentReference.prefix(40)))
        }
        guard reference == nil || reference == line.paymentReference else {
            throw .differs(.paymentReference)
        }
    }

    private func grow(_ sum: inout Minor, by amount: Minor) throws(LineProblem) {
        guard sum + amount <= MoneyLimits.amount else {
            throw .outOfRange(.unitPrice, String(amount))
        }
        sum += amount
    }

    private mutating func addGoods(_ line: SourceLine, isFee: Bool) throws(LineProblem) {
        guard line.quantity > 0 else { throw .quantityNotPositive(line.quantity) }
        guard line.unitPrice > 0 else { throw .priceNotPositive }
        if !isFee { hasGoods = true }
        let same = lines.count { $0.sku == line.sku }
        lines.append(
            OrderLine(
                id: freeID(line.sku, from: same + 1), sku: line.sku,
                title: line.title.isEmpty ? line.sku : line.title, quantity: line.quantity,
                unitPrice: line.unitPrice,
                vatRateBasisPoints: mapping.defaults.vatRateBasisPoints,
                traits: isFee ? ["fee"] : []))
        if same > 0 { remarks.append((line.line, .repeatedProduct(line.sku))) }
    }

    /// `85123A`, then `85123A-2`.
    private func freeID(_ sku: String, from start: Int) -> String {
        var (id, next) = (start == 1 ? sku : "\(sku)-\(start)", start + 1)
        while lines.contains(where: { $0.id == id }) {
            id = "\(sku)-\(next)"
            next += 1
        }
        return id
    }

    private func country(of line: SourceLine) -> String? {
        line.country.isEmpty ? mapping.defaults.country : mapping.countries[line.country]
    }

    /// The order; where there is none all lines are rejected, and nothing is used.
    mutating func order() -> Order? {
        guard
            let first = used.min(by: {
                ($0.date.day, $0.date.second) < ($1.date.day, $1.date.second)
            })
        else { return nil }
        guard hasGoods else { return reject(.withoutGoods) }
        let dates = Set(used.map(\.date))
        if dates.count > 1 { remarks.append((first.line, .severalTimes(dates.count))) }
        do throws(OrderRefusal) {
            return try build(first)
        } catch { return reject(.orderRefused(error.message)) }
    }

    private mutating func reject(_ problem: LineProblem) -> Order? {
        rejected += used.map { ($0.line, problem) }
        used = []
        remarks = []
        return nil
    }

    private func build(_ first: SourceLine) throws(OrderRefusal) -> Order {
        let placed = shift.moved(first.date)
        let total = lines.reduce(shipping - discount) { $0 + $1.unitPrice * Minor($1.quantity) }
        let person = Recipient(first, mapping.defaults)
        let parcel = Parcel(first, placed: placed, ids: lines.map(\.id), mapping, shift, now)
        return try Order(
            number: first.order, placedAt: placed, currency: mapping.currency,
            customer: Customer(
                email: person.email, name: person.name, locale: mapping.defaults.locale),
            shipTo: person.address(country: country(of: first) ?? mapping.defaults.country),
            lines: lines, discount: discount,
            shipping: ShippingCharge(
                paid: shipping, standard: shipping,
                vatRateBasisPoints: mapping.defaults.vatRateBasisPoints),
            payments: [
                Payment(
                    id: "1", method: payment ?? mapping.defaults.payment, amount: total,
                    reference: reference)
            ],
            status: parcel.status, shipments: parcel.shipments)
    }
}

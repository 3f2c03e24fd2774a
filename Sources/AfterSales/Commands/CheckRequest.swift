/// The checks that a request passes before it is decided: is it one that can be asked at all?
extension CaseWork {
    /// The lines asked for, all that is left where none are named.
    func check(_ request: CaseRequest) throws(CaseRefusal) -> [CaseRequest.Line] {
        guard request.email.map(isEmailOfOrder) ?? true else {
            throw .orderNotFound(number: record.order.number)
        }
        try checkChannel(request)
        try checkResolution(request)
        try checkFields(request)
        switch request.kind {
        case .adjustment: return []
        case .modification: return try checkChanges(request)
        default: return try checkLines(request)
        }
    }

    private func isEmailOfOrder(_ typed: String) -> Bool {
        typed.lowercased() == record.order.customer.email.lowercased()
    }

    private func checkChannel(_ request: CaseRequest) throws(CaseRefusal) {
        if request.kind == .adjustment {
            guard request.channel == nil else {
                throw .invalid(field: "channel", problem: .notHere)
            }
            return
        }
        guard let channel = request.channel else {
            throw .invalid(field: "channel", problem: .required)
        }
        if channel == .phone, actor.role == .customer {
            throw .notAllowed(role: actor.role, action: .openCase)
        }
    }

    private func checkResolution(_ request: CaseRequest) throws(CaseRefusal) {
        let offered = policy.resolutions(for: request.kind, on: record.order)
        if request.resolution == .storeCredit, policy.refund.storeCredit == .onRequest,
            record.order.hasInstallments, request.kind != .modification
        {
            throw .invalid(field: "resolution", problem: .leavesInstallmentsDue)
        }
        guard offered.contains(request.resolution) else {
            throw .invalid(
                field: "resolution",
                problem: .notOffered(
                    request.resolution.rawValue, offered: offered.map(\.rawValue)))
        }
        // A shop's own system answers for what it asks.
        if request.resolution == .storeCredit, request.channel != .api,
            request.agreesToCredit != true
        {
            throw .invalid(field: "agrees_to_credit", problem: .required)
        }
        guard (request.resolution == .exchange) == (request.exchangeFor != nil) else {
            throw .invalid(
                field: "exchange_for",
                problem: request.exchangeFor == nil ? .required : .notHere)
        }
        if let goods = request.exchangeFor { try check(goods, field: "exchange_for") }
    }

    private func check(_ goods: CaseRequest.Goods, field: String) throws(CaseRefusal) {
        guard let product = catalogue[goods.sku] else {
            throw .invalid(field: field, problem: .unknown(goods.sku))
        }
        try checkRange(Int64(goods.quantity), 1...Int64(MoneyLimits.quantity), field)
        let limit = MoneyLimits.amount / max(1, product.unitPrice)
        try checkRange(Int64(goods.quantity), 1...max(1, limit), field)
    }

    func checkRange(
        _ value: Int64, _ range: ClosedRange<Int64>, _ field: String
    ) throws(CaseRefusal) {
        guard range.contains(value) else {
            throw .invalid(field: field, problem: .outOfRange(value, range))
        }
    }

    private func checkFields(_ request: CaseRequest) throws(CaseRefusal) {
        if request.kind == .return, policy.return.reasonRequired {
            _ = try required(request.reason, "reason")
        }
        try checkAdjustment(request)
        if request.kind == .modification, request.changes == nil {
            throw .invalid(field: "changes", problem: .required)
        }
        if request.kind != .modification, request.changes != nil {
            throw .invalid(field: "changes", problem: .notHere)
        }
        if request.kind.isClaim, !record.order.status.hasShipped {
            throw .invalidState(action: .openCase, state: record.order.status.rawValue)
        }
    }

    private func checkLines(_ request: CaseRequest) throws(CaseRefusal) -> [CaseRequest.Line] {
        guard let lines = request.lines else { return try allThatIsLeft(for: request.kind) }
        guard !lines.isEmpty else { throw .invalid(field: "lines", problem: .required) }
        var seen: Set<String> = []
        for asked in lines {
            guard let line = record.order.line(asked.line) else {
                throw .invalid(field: "lines", problem: .unknown(asked.line))
            }
            guard seen.insert(asked.line).inserted else {
                throw .invalid(field: "lines", problem: .twice(asked.line))
            }
            try checkRange(Int64(asked.quantity), 1...Int64(MoneyLimits.quantity), "quantity")
            let free = record.freeUnits(line, for: request.kind)
            guard asked.quantity <= free else {
                throw .quantityExceeds(
                    line: line.id, requested: asked.quantity, remaining: free,
                    heldBy: record.holder(of: line.id, for: request.kind)?.number)
            }
        }
        return lines
    }

    private func allThatIsLeft(for kind: CaseKind) throws(CaseRefusal) -> [CaseRequest.Line] {
        let left = record.order.lines.compactMap { line -> CaseRequest.Line? in
            let free = record.freeUnits(line, for: kind)
            return free > 0 ? CaseRequest.Line(line: line.id, quantity: free) : nil
        }
        guard left.isEmpty, let first = record.order.lines.first else { return left }
        throw .quantityExceeds(
            line: first.id, requested: first.quantity, remaining: 0,
            heldBy: record.holder(of: first.id, for: kind)?.number)
    }

    /// The units that a modification takes away; what it adds has no line yet.
    private func checkChanges(_ request: CaseRequest) throws(CaseRefusal) -> [CaseRequest.Line] {
        guard let changes = request.changes else { return [] }
        guard changes.shipTo != nil || !changes.lines.isEmpty || !changes.add.isEmpty else {
            throw .invalid(field: "changes", problem: .required)
        }
        for goods in changes.add { try check(goods, field: "changes.add") }
        var removed: [CaseRequest.Line] = []
        var seen: Set<String> = []
        for asked in changes.lines {
            guard let line = record.order.line(asked.line) else {
                throw .invalid(field: "changes.lines", problem: .unknown(asked.line))
            }
            guard seen.insert(asked.line).inserted else {
                throw .invalid(field: "changes.lines", problem: .twice(asked.line))
            }
            let most = MoneyLimits.amount / max(1, line.unitPrice)
            let range = 0...max(0, min(Int64(MoneyLimits.quantity), most))
            try checkRange(Int64(asked.quantity), range, "changes.lines")
            let free = record.freeUnits(line, for: .modification)
            if asked.quantity < free {
                removed.append(.init(line: line.id, quantity: free - asked.quantity))
            }
        }
        return removed
    }
}

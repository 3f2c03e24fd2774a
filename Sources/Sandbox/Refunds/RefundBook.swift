/// Every refund ever made, in order.
struct RefundBook: Codable, Sendable {
    private(set) var all: [RefundRecord] = []
    private var places: [String: Int] = [:]
    private var ofPayment: [String: [Int]] = [:]

    mutating func add(_ refund: RefundRecord) {
        places[refund.id] = all.count
        ofPayment[refund.payment, default: []].append(all.count)
        all.append(refund)
    }

    subscript(id: String) -> RefundRecord? {
        get { places[id].map { all[$0] } }
        set { if let newValue, let place = places[id] { all[place] = newValue } }
    }

    func place(of id: String) -> Int? { places[id] }

    func of(_ payment: String) -> [RefundRecord] {
        ofPayment[payment, default: []].map { all[$0] }
    }

    /// What has left, or is on its way, in minor units.
    func refunded(_ payment: String) -> Int64 {
        ofPayment[payment, default: []].reduce(0) { all[$1].counts ? $0 + all[$1].amount : $0 }
    }
}

import AfterSales

/// What of a queue somebody wants to see; `nil` leaves a side open.
package struct QueueFilter: Hashable, Sendable {
    package enum Payment: Hashable, Sendable {
        /// Any plan of installments.
        case installments
        case method(PaymentMethod)

        package init?(_ text: String) {
            if text == "installments" {
                self = .installments
            } else if let method = PaymentMethod(rawValue: text) {
                self = .method(method)
            } else {
                return nil
            }
        }

        package var text: String {
            switch self {
            case .installments: "installments"
            case .method(let method): method.rawValue
            }
        }
    }

    package var kind: CaseKind?
    package var resolution: Resolution?
    package var payment: Payment?
    package var flag: CaseFlag?
    /// Due by the end of the day so many days from today; 0: today.
    package var dueWithinDays: Int?

    package static let days = 0...365

    /// - Parameter value: what was sent under a name; what it does not know filters nothing.
    package init(_ value: (String) -> String? = { _ in nil }) {
        kind = value("kind").flatMap(CaseKind.init(rawValue:))
        resolution = value("resolution").flatMap(Resolution.init(rawValue:))
        payment = value("payment").flatMap(Payment.init)
        flag = value("flag").flatMap(CaseFlag.init(rawValue:))
        dueWithinDays = value("due").flatMap(Int.init).flatMap {
            Self.days.contains($0) ? $0 : nil
        }
    }

    /// By name, in one order; what is open is left out.
    package var parts: [(name: String, value: String)] {
        let all = [
            ("kind", kind?.rawValue), ("resolution", resolution?.rawValue),
            ("payment", payment?.text), ("flag", flag?.rawValue),
            ("due", dueWithinDays.map(String.init)),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    package var isEmpty: Bool { parts.isEmpty }

    /// As it is stored: `kind=defect&flag=late`. The values need no escaping.
    package var text: String {
        parts.map { $0.name + "=" + $0.value }.joined(separator: "&")
    }

    package init(text: String) {
        var values: [String: String] = [:]
        for part in text.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { values[pair[0]] = pair[1] }
        }
        self.init { values[$0] }
    }
}

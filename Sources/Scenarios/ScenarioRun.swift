import AfterSales

/// What running a scenario brought.
package struct ScenarioRun: Sendable {
    struct StepAnswer: Sendable {
        var answer: Value
        /// `nil` for a timer.
        var step: Scenario.Step?
    }

    let scenario: Scenario
    let answers: [StepAnswer]
    let ledger: LedgerSummary
    let orders: [OrderRecord]

    /// The one object that `scenario run --format json` prints.
    package var value: Value {
        .fields([
            "name": .text(scenario.name), "policy": .text(scenario.policy.policy),
            "steps": .list(answers.map(\.answer)), "ledger": ledgerValue,
            "orders": .list(orderValues),
        ])
    }

    private var ledgerValue: Value {
        .fields([
            "balanced": .bool(ledger.balanced), "paid": .integer(ledger.paid),
            "refunded": .integer(ledger.refunded), "outstanding": .integer(ledger.outstanding),
        ])
    }

    private var orderValues: [Value] {
        orders.map { record in
            .fields([
                "number": .text(record.order.number),
                "status": .text(record.order.status.rawValue),
                "refundable": .integer(record.refundable),
            ])
        }
    }

    /// A place where the run is not as the file expects it.
    package struct Mismatch: Hashable, Sendable, CustomStringConvertible {
        package var file: String
        package var line: Int
        /// `step 3, pay_fee` or `at the end`.
        package var place: String
        package var difference: Difference

        package var description: String {
            """
            \(file):\(line): \(place): \(difference.path)
              expected \(difference.expected.short)
              found    \(difference.found.short)
            """
        }
    }

    /// Everything that is not as expected; empty: the scenario holds.
    package var mismatches: [Mismatch] {
        var found: [Mismatch] = []
        for (answer, step) in answers.map({ ($0.answer, $0.step) }) {
            guard let step, let expected = step.expectation else { continue }
            let number = answer["step"].map(\.short) ?? ""
            found += differences(expected, answer, at: "").map {
                Mismatch(
                    file: scenario.file, line: step.line,
                    place: "step \(number), \(step.verb)", difference: $0)
            }
        }
        guard let expected = scenario.expectation else { return found }
        let end = Value.fields(["ledger": ledgerValue, "orders": .list(orderValues)])
        return found
            + differences(expected, end, at: "").map {
                Mismatch(file: scenario.file, line: 1, place: "at the end", difference: $0)
            }
    }
}

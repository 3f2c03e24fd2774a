import AfterSales
import Desk
import Storage

/// Runs a scenario on a store, on the scenario's own clock, through the same use cases as the web
/// pages: nothing is special-cased for it.
package struct ScenarioRunner: Sendable {
    private let scenario: Scenario
    private let desk: Desk
    private let dispatcher: Dispatcher
    /// Names given with `as` → numbers of cases.
    private var cases: [String: String] = [:]
    private var rules: Rulebook?

    /// - Parameter database: an empty store with its schema.
    package init(_ scenario: Scenario, on database: any Database) {
        self.scenario = scenario
        let desk = Desk(database: database)
        self.desk = desk
        dispatcher = Dispatcher(
            desk: desk,
            provider: { ScenarioProvider(mode: scenario.providers[$0] ?? .instant) },
            correspondent: ScenarioCorrespondent(), carrier: ScenarioCarrier())
    }

    /// Runs every step.
    ///
    /// - Throws: only what is not an answer: a broken store, a file that cannot be placed.
    package mutating func run() async throws -> ScenarioRun {
        try await prepare()
        var answers: [ScenarioRun.StepAnswer] = []
        for (index, step) in scenario.steps.enumerated() {
            while let fired = try await desk.fireNextTimer(by: step.at) {
                var answer = Answer(at: fired.at, verb: "timer", zone: zone)
                answer.add(fired.performed)
                try await dispatch(at: fired.at, into: &answer)
                answer.clauses = fired.performed.clauses
                try await answer.close(fired.performed.caseNumber, desk)
                answers.append(.init(answer: answer.value(step: nil), step: nil))
            }
            let answer = try await perform(step)
            answers.append(.init(answer: answer.value(step: index + 1), step: step))
        }
        return try await finish(answers)
    }

    private var zone: Zone {
        guard let rules else { preconditionFailure("the policy is published first") }
        return rules.calendar.zone
    }

    private mutating func prepare() async throws {
        let start = Instant(secondsSinceEpoch: 0)
        try await desk.publish(scenario.policy, from: start, at: start)
        rules = Rulebook(scenario.policy)
        let products = scenario.products
        try await desk.database.write { transaction in
            for product in products { try Catalogue(transaction).save(product) }
        }
        for order in scenario.orders {
            try await desk.place(order, by: Actor(.system), at: order.placedAt)
        }
    }

    private mutating func perform(_ step: Scenario.Step) async throws -> Answer {
        var answer = Answer(at: step.at, verb: step.verb, zone: zone)
        if case .wait(let until, let name) = step.action {
            try await wait(until, into: &answer)
            if let number = name.flatMap({ cases[$0] }) { try await answer.close(number, desk) }
            return answer
        }
        do {
            let verb = StepVerb(step: step, desk: desk, cases: cases)
            let performed = try await verb.perform()
            if let alias = step.alias, let number = performed.caseNumber { cases[alias] = number }
            answer.add(performed)
            answer.take(performed, of: step)
            try await dispatch(at: step.at, into: &answer)
            try await answer.close(performed.caseNumber, desk)
            try await answer.closeAffected(performed.affected, desk)
        } catch let refusal as CaseRefusal {
            answer.refusal = refusal
            if let number = step.action.caseName.flatMap({ cases[$0] }) {
                try await answer.close(number, desk)
            }
        }
        return answer
    }

    private func wait(_ until: Instant, into answer: inout Answer) async throws {
        while let fired = try await desk.fireNextTimer(by: until) {
            answer.add(fired.performed)
            answer.clauses.formUnion(fired.performed.clauses)
            try await dispatch(at: fired.at, into: &answer)
            try await answer.addDeadlines(of: fired.performed.caseNumber, desk)
        }
    }

    private func dispatch(at now: Instant, into answer: inout Answer) async throws {
        for result in try await dispatcher.dispatchAll(at: now) {
            switch result {
            case .mailed(let notice, let performed):
                answer.add(notice, to: performed.record.order.customer.email)
            case .answered(let performed): answer.add(performed)
            case .told, .postponed: break
            }
        }
    }

    private func finish(_ answers: [ScenarioRun.StepAnswer]) async throws -> ScenarioRun {
        let (ledger, orders) = try await desk.database.read { transaction in
            let ledger = LedgerSummary(try Journal(transaction).ledger())
            let orders = try OrderRecords(transaction).numbers().compactMap {
                try OrderRecords(transaction).find($0)?.record
            }
            return (ledger, orders)
        }
        return ScenarioRun(scenario: scenario, answers: answers, ledger: ledger, orders: orders)
    }
}

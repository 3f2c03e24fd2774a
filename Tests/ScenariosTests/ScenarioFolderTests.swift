import AfterSales
import Scenarios
import Testing

@Test(arguments: ScenarioFile.all, Engine.allCases)
func `every scenario holds on every engine`(file: ScenarioFile, engine: Engine) async throws {
    let run = try await engine.run(try file.read())
    #expect(run.mismatches.map(\.description) == [])
}

@Test(arguments: ScenarioFile.own)
func `two runs of a scenario print the same bytes`(file: ScenarioFile) async throws {
    let scenario = try file.read()
    let first = try await Engine.memory.run(scenario)
    let again = try await Engine.memory.run(scenario)
    let stored = try await Engine.sqlite.run(scenario)
    #expect(first.value.json() == again.value.json())
    #expect(first.value.json() == stored.value.json())
    #expect(first.text == again.text)
}

@Test func `the folder is found and is not small`() {
    #expect(ScenarioFile.own.count >= 100)
}

@Test(arguments: Clause.allCases)
func `every clause is expected by a scenario`(clause: Clause) {
    #expect(Expected.inAll.clauses.contains(clause.id))
}

@Test(arguments: CaseState.allCases)
func `every state of a case is expected by a scenario`(state: CaseState) {
    #expect(Expected.inAll.texts["case.state"]?.contains(state.rawValue) == true)
}

@Test(arguments: CaseRefusal.codes)
func `every code of a refusal is expected by a scenario`(code: String) {
    #expect(Expected.inAll.texts["error.code"]?.contains(code) == true)
}

/// Mails that no step of a scenario brings: a conversation's, and those of goods that go back.
private let withoutStep: Set<Notice> = [.message, .sentBack, .sendBackReturned]

@Test(arguments: Notice.allCases.filter { !withoutStep.contains($0) })
func `every mail about a case is expected by a scenario`(notice: Notice) {
    #expect(Expected.inAll.texts["messages.template"]?.contains(notice.rawValue) == true)
}

extension CaseRefusal {
    fileprivate static let codes = [
        "invalid", "not_found", "invalid_state", "quantity_exceeds", "not_allowed",
    ]
}

/// The texts that the files of the folder expect, by the path of their keys.
private struct Expected {
    var texts: [String: Set<String>] = [:]

    static let inAll: Expected = {
        var expected = Expected()
        for file in ScenarioFile.own {
            guard let scenario = try? file.read() else { continue }
            for step in scenario.steps {
                if let value = step.expectation { expected.add(value, at: "") }
            }
        }
        return expected
    }()

    /// A decision's clauses and advice, and a step's.
    var clauses: Set<String> {
        ["clauses", "decision.clauses", "decision.advice", "decision.lines.clauses"]
            .reduce(into: []) { $0.formUnion(texts[$1] ?? []) }
    }

    private mutating func add(_ value: Value, at path: String) {
        switch value {
        case .object(let fields):
            for field in fields {
                add(field.value, at: path.isEmpty ? field.key : path + "." + field.key)
            }
        case .list(let values): for value in values { add(value, at: path) }
        case .text(let text): texts[path, default: []].insert(text)
        default: break
        }
    }
}

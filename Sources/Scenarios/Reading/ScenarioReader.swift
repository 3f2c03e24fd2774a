import AfterSales
import Foundation
import PolicyFiles
import Yams

/// Reads a scenario file.
package enum ScenarioReader {
    /// - Throws: ``ScenarioProblem`` with the file's name and the line of what is wrong.
    package static func read(path: String) throws(ScenarioProblem) -> Scenario {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw problem(path, "cannot be read")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw problem(path, "is not UTF-8")
        }
        return try read(text, path: path)
    }

    package static func read(_ text: String, path: String) throws(ScenarioProblem) -> Scenario {
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw .notYAML(error, in: text, file: path)
        }
        guard let root else { throw problem(path, "is empty") }
        let fields = try Fields(root, file: path, path: "")
        for list in ["orders", "steps"] { _ = try fields.required(list) }
        let policy = try policy(fields, path: path)
        var scenario = Scenario(
            file: path, name: try fields.text("name"), policy: policy,
            providers: try providers(fields),
            products: try fields.each("products", product),
            orders: try fields.each("orders") { fields throws(ScenarioProblem) in
                try order(fields)
            }, steps: [], expectation: nil)
        scenario.steps = try steps(fields)
        scenario.expectation = try fields.node("expect").map { node throws(ScenarioProblem) in
            try ExpectationShape.final.value(node, file: path, path: "expect")
        }
        try fields.finish()
        return scenario
    }

    private static func problem(_ path: String, _ message: String) -> ScenarioProblem {
        ScenarioProblem(file: path, line: 1, field: "", message: message)
    }

    private static func policy(_ fields: Fields, path: String) throws(ScenarioProblem) -> Policy {
        let name = try fields.optionalText("policy") ?? BuiltInPolicy.gamingShop.rawValue
        if let builtIn = BuiltInPolicy(rawValue: name) { return builtIn.policy }
        let file = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: path)).path
        guard let data = FileManager.default.contents(atPath: file) else {
            throw fields.problem("policy", "no built-in policy and no file “\(name)”")
        }
        do throws(PolicyProblems) {
            return try PolicyLoader.load(bytes: data, file: name)
        } catch {
            throw fields.problem("policy", "\(error)")
        }
    }

    private static func providers(
        _ fields: Fields
    ) throws(ScenarioProblem) -> [PaymentMethod: Scenario.ProviderMode] {
        guard let given = try fields.fields("providers") else { return [:] }
        var modes: [PaymentMethod: Scenario.ProviderMode] = [:]
        for method in PaymentMethod.allCases {
            modes[method] = try given.optionalChoice(method.rawValue)
        }
        try given.finish()
        return modes
    }

    private static func steps(_ fields: Fields) throws(ScenarioProblem) -> [Scenario.Step] {
        var steps: [Scenario.Step] = []
        var names: Set<String> = []
        var last: Instant?
        let read = try fields.each("steps") { step throws(ScenarioProblem) in
            let at = step.has("at") || last == nil ? try step.instant("at") : last!
            if let last, at < last { throw step.problem("at", "goes back in time") }
            last = at
            if step.has("case"), let name = try step.optionalText("case"), !names.contains(name) {
                throw step.problem("case", "no step before this one opens “\(name)”")
            }
            let read = try StepReader(fields: step).read(at: at)
            if case .wait(let until, _) = read.action, until < at {
                throw step.problem("until", "is before the step")
            }
            if let alias = read.alias { names.insert(alias) }
            return read
        }
        steps += read
        return steps
    }
}

import Markup

/// What is wrong with a field, and what to do.
package struct FieldProblem: Hashable, Sendable {
    package var field: String
    package var text: String

    package init(_ field: String, _ text: String) {
        self.field = field
        self.text = text
    }
}

extension [FieldProblem] {
    package func text(_ field: String) -> String? { first { $0.field == field }?.text }
}

/// All that is wrong with a form, each linked to its field.
package struct ProblemSummary: View {
    let problems: [FieldProblem]
    let heading: String

    package init(_ problems: [FieldProblem], heading: String) {
        self.problems = problems
        self.heading = heading
    }

    package var body: some View {
        if !problems.isEmpty {
            div(.class("note no stack tight"), .role("alert"), .id("problems")) {
                strong { heading }
                ul {
                    for problem in problems {
                        li { a(href: .fragment(problem.field)) { problem.text } }
                    }
                }
            }
        }
    }
}

import Markup

/// One line of text with its label, hint and problem.
package struct TextField: View {
    var name: String
    var title: String
    var value: String
    var type = InputType.text
    var hint: String?
    var problem: String?
    var length = 200
    var isRequired = false
    var style: String?
    var mode: String?
    var completion: String?

    package var body: some View {
        div(.class("field")) {
            label(.for(name)) { title }
            if let hint { small(.id(name + "-hint")) { hint } }
            FieldMessage(name: name, problem: problem)
            input(
                .type(type), .id(name), .name(name), .value(value), .class(style),
                .maxlength(length), .inputmode(mode), .autocomplete(completion),
                .required(isRequired), .ariaInvalid(problem != nil),
                .ariaDescribedBy(described(name, hint, problem)))
        }
    }
}

/// Several lines of text.
package struct TextArea: View {
    var name: String
    var title: String
    var value: String
    var hint: String?
    var problem: String?
    var length = 4000
    var isRequired = false

    package var body: some View {
        div(.class("field")) {
            label(.for(name)) { title }
            if let hint { small(.id(name + "-hint")) { hint } }
            FieldMessage(name: name, problem: problem)
            textarea(
                .id(name), .name(name), .rows(5), .maxlength(length), .required(isRequired),
                .ariaInvalid(problem != nil), .ariaDescribedBy(described(name, hint, problem))
            ) { value }
        }
    }
}

/// One of several, all to be seen.
package struct ChoiceField: View {
    package struct Choice: Sendable {
        var value: String
        var title: String
        var hint: String?
    }

    var name: String
    var title: String
    var choices: [Choice]
    var chosen: String?
    var problem: String?

    package var body: some View {
        fieldset(.id(name), .ariaDescribedBy(problem == nil ? nil : name + "-problem")) {
            legend { title }
            FieldMessage(name: name, problem: problem)
            div(.class("choices")) {
                for choice in choices {
                    ChoiceRow(name: name, choice: choice, isChosen: choice.value == chosen)
                }
            }
        }
    }
}

private struct ChoiceRow: View {
    let name: String
    let choice: ChoiceField.Choice
    let isChosen: Bool

    var body: some View {
        label(.class("choice")) {
            input(
                .type(.radio), .name(name), .value(choice.value), .checked(isChosen), .required())
            span {
                strong { choice.title }
                if let hint = choice.hint {
                    br()
                    small { hint }
                }
            }
        }
    }
}

/// Yes or no.
package struct CheckField: View {
    var name: String
    var title: String
    var hint: String?
    var isOn: Bool
    var problem: String?

    package var body: some View {
        FieldMessage(name: name, problem: problem)
        label(.class("choice")) {
            input(
                .type(.checkbox), .id(name), .name(name), .value("on"), .checked(isOn),
                .ariaInvalid(problem != nil),
                .ariaDescribedBy(problem.map { _ in name + "-problem" }))
            span {
                strong { title }
                if let hint {
                    br()
                    small { hint }
                }
            }
        }
    }
}

struct FieldMessage: View {
    let name: String
    let problem: String?

    var body: some View {
        if let problem { p(.class("problem"), .id(name + "-problem")) { problem } }
    }
}

private func described(_ name: String, _ hint: String?, _ problem: String?) -> String? {
    let ids = [hint.map { _ in name + "-hint" }, problem.map { _ in name + "-problem" }]
    let known = ids.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: " ")
}

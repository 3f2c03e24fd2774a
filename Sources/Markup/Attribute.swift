/// An attribute of an element. Names are fixed here, values are escaped; there is none for event
/// handlers or inline styles, which the content security policy would not run anyway.
@usableFromInline
package struct Attribute: Sendable {
    enum Value: Sendable {
        case absent, present
        case text(String)
    }

    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// `nil` writes no attribute.
    init(_ name: StaticString, _ text: String?) {
        self.name = name
        value = text.map(Value.text) ?? .absent
    }

    /// A boolean attribute: there, or not.
    init(_ name: StaticString, present: Bool) {
        self.name = name
        value = present ? .present : .absent
    }
}

/// Any element.
extension Attribute {
    package static func id(_ id: String?) -> Self { Self("id", id) }
    package static func `class`(_ names: String?) -> Self { Self("class", names) }
    package static func lang(_ language: String?) -> Self { Self("lang", language) }
    package static func title(_ text: String?) -> Self { Self("title", text) }
    package static func role(_ role: String?) -> Self { Self("role", role) }
    package static func hidden(_ hidden: Bool = true) -> Self { Self("hidden", present: hidden) }
    package static func tabindex(_ index: Int) -> Self { Self("tabindex", "\(index)") }

    /// `data-…`, to be read by scripts and tests: `.data("data-case", id)`.
    ///
    /// - Precondition: the name, which is a literal, begins with `data-` or `aria-`.
    package static func custom(_ name: StaticString, _ value: String?) -> Self {
        let text = name.description
        precondition(text.hasPrefix("data-") || text.hasPrefix("aria-"), "not a custom attribute")
        return Self(name, value)
    }
}

/// Accessibility.
extension Attribute {
    package static func ariaLabel(_ text: String?) -> Self { Self("aria-label", text) }
    package static func ariaLabelledBy(_ id: String?) -> Self { Self("aria-labelledby", id) }
    package static func ariaDescribedBy(_ id: String?) -> Self { Self("aria-describedby", id) }
    package static func ariaControls(_ id: String?) -> Self { Self("aria-controls", id) }
    package static func ariaLive(_ mode: String?) -> Self { Self("aria-live", mode) }
    package static func ariaCurrent(_ kind: String?) -> Self { Self("aria-current", kind) }
    package static func ariaSort(_ order: String?) -> Self { Self("aria-sort", order) }
    package static func ariaHidden(_ hidden: Bool = true) -> Self {
        Self("aria-hidden", hidden ? "true" : nil)
    }
    package static func ariaExpanded(_ expanded: Bool) -> Self {
        Self("aria-expanded", expanded ? "true" : "false")
    }
    package static func ariaInvalid(_ invalid: Bool = true) -> Self {
        Self("aria-invalid", invalid ? "true" : nil)
    }
}

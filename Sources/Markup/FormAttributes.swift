/// Kinds of `<input>`.
package enum InputType: String, Sendable {
    case checkbox, color, date, email, file, hidden, month, number, password, radio, range, search
    case submit, tel, text, time, url, week
    case localDateTime = "datetime-local"
}

/// Forms and their fields.
extension Attribute {
    package static func type(_ type: InputType) -> Self { Self("type", type.rawValue) }
    package static func name(_ name: String?) -> Self { Self("name", name) }
    package static func value(_ value: String?) -> Self { Self("value", value) }
    package static func `for`(_ id: String?) -> Self { Self("for", id) }
    package static func form(_ id: String?) -> Self { Self("form", id) }
    package static func list(_ id: String?) -> Self { Self("list", id) }
    package static func placeholder(_ text: String?) -> Self { Self("placeholder", text) }
    package static func autocomplete(_ kind: String?) -> Self { Self("autocomplete", kind) }
    package static func inputmode(_ mode: String?) -> Self { Self("inputmode", mode) }
    package static func pattern(_ expression: String?) -> Self { Self("pattern", expression) }
    package static func min(_ value: String?) -> Self { Self("min", value) }
    package static func max(_ value: String?) -> Self { Self("max", value) }
    package static func step(_ value: String?) -> Self { Self("step", value) }
    package static func accept(_ types: String?) -> Self { Self("accept", types) }
    package static func minlength(_ count: Int) -> Self { Self("minlength", "\(count)") }
    package static func maxlength(_ count: Int) -> Self { Self("maxlength", "\(count)") }
    package static func rows(_ count: Int) -> Self { Self("rows", "\(count)") }
    package static func size(_ count: Int) -> Self { Self("size", "\(count)") }
    package static func formaction(_ link: Link) -> Self { Self("formaction", link.url) }
    package static func formtarget(_ target: String) -> Self { Self("formtarget", target) }

    package static func checked(_ on: Bool = true) -> Self { Self("checked", present: on) }
    package static func selected(_ on: Bool = true) -> Self { Self("selected", present: on) }
    package static func disabled(_ on: Bool = true) -> Self { Self("disabled", present: on) }
    package static func readonly(_ on: Bool = true) -> Self { Self("readonly", present: on) }
    package static func required(_ on: Bool = true) -> Self { Self("required", present: on) }
    package static func multiple(_ on: Bool = true) -> Self { Self("multiple", present: on) }
    package static func autofocus(_ on: Bool = true) -> Self { Self("autofocus", present: on) }
    package static func novalidate(_ on: Bool = true) -> Self { Self("novalidate", present: on) }
    /// On a button: sends the form as it is, complete or not.
    package static func formnovalidate(_ on: Bool = true) -> Self {
        Self("formnovalidate", present: on)
    }
    package static func open(_ on: Bool = true) -> Self { Self("open", present: on) }
}

/// Tables, lists, times, images.
extension Attribute {
    package static func colspan(_ count: Int) -> Self { Self("colspan", "\(count)") }
    package static func rowspan(_ count: Int) -> Self { Self("rowspan", "\(count)") }
    /// `col` or `row`.
    package static func scope(_ scope: String) -> Self { Self("scope", scope) }
    package static func start(_ number: Int) -> Self { Self("start", "\(number)") }
    package static func datetime(_ text: String?) -> Self { Self("datetime", text) }
    package static func alt(_ text: String) -> Self { Self("alt", text) }
    package static func width(_ pixels: Int) -> Self { Self("width", "\(pixels)") }
    package static func height(_ pixels: Int) -> Self { Self("height", "\(pixels)") }
    package static func lazy(_ on: Bool = true) -> Self { Self("loading", on ? "lazy" : nil) }
    package static func download(_ on: Bool = true) -> Self { Self("download", present: on) }
    package static func rel(_ relation: String?) -> Self { Self("rel", relation) }
    /// `_blank`; a link to elsewhere should carry `.rel("noopener")` with it.
    package static func target(_ target: String?) -> Self { Self("target", target) }
}

/// A value that no log, error or dump shows: whoever needs it asks for it by name.
package struct Hidden<Value: Sendable>: Sendable {
    /// The value itself, for the one place that uses it.
    package let revealed: Value

    package init(_ value: Value) { revealed = value }
}

extension Hidden: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(not shown)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

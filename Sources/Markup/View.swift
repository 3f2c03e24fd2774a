/// Something that shows itself as HTML: an element, a text, or a component made of others.
///
/// A component gives its `body`; everything that a builder accepts (`String`, `if`, `for`,
/// optionals, arrays, other views) may stand in it. Text and attribute values are escaped where
/// they are written, by type: a `String` is always text, and nothing turns a string into markup.
///
/// ```swift
/// struct Greeting: View {
///     let name: String
///     var body: some View {
///         section(.class("greeting")) {
///             h1 { "Hello \(name)" }
///             a(href: .path("/orders", name)) { "Your orders" }
///         }
///     }
/// }
/// Greeting(name: "Ana").html
/// ```
///
/// A property of a component hides the element of the same name (`title`, `label`, `form`); write
/// `Markup.title { … }` there.
@usableFromInline
package protocol View {
    associatedtype Body: View

    @ViewBuilder var body: Body { get }

    /// Writes the view at the end of the page. Only the types of this module have reason to.
    func write(to page: inout PageBuffer)
}

extension View {
    @inlinable
    package func write(to page: inout PageBuffer) { body.write(to: &page) }

    /// The page as UTF-8, ready to be sent.
    @inlinable
    package var htmlBytes: [UInt8] {
        var page = PageBuffer()
        write(to: &page)
        return page.bytes
    }

    @inlinable
    package var html: String { String(decoding: htmlBytes, as: UTF8.self) }
}

extension Never: View {
    @inlinable
    package var body: Never { self }
}

/// Views that write themselves and have no body.
@usableFromInline
package protocol WrittenView: View where Body == Never {}

extension WrittenView {
    @inlinable
    package var body: Never { return preconditionFailure("a written view has no body") }
}

extension String: WrittenView {
    /// A string is text: escaped, always.
    @inlinable
    package func write(to page: inout PageBuffer) { page.appendEscaped(self) }
}

extension Optional: View where Wrapped: View {}
extension Optional: WrittenView where Wrapped: View {
    @inlinable
    package func write(to page: inout PageBuffer) { self?.write(to: &page) }
}

extension Array: View where Element: View {}
extension Array: WrittenView where Element: View {
    @inlinable
    package func write(to page: inout PageBuffer) {
        for view in self { view.write(to: &page) }
    }
}

/// An element with its attributes and what stands in it.
@usableFromInline
package struct Element<Content: View>: WrittenView {
    @usableFromInline let tag: StaticString
    @usableFromInline let attributes: [Attribute]
    @usableFromInline let content: Content

    @inlinable
    init(_ tag: StaticString, _ attributes: [Attribute], _ content: Content) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    @inlinable
    package func write(to page: inout PageBuffer) {
        page.open(tag, attributes)
        content.write(to: &page)
        page.close(tag)
    }
}

/// An element that can hold nothing and has no end tag: `<br>`, `<input>`.
@usableFromInline
package struct VoidElement: WrittenView {
    @usableFromInline let tag: StaticString
    @usableFromInline let attributes: [Attribute]

    @inlinable
    init(_ tag: StaticString, _ attributes: [Attribute]) {
        self.tag = tag
        self.attributes = attributes
    }

    @inlinable
    package func write(to page: inout PageBuffer) { page.open(tag, attributes) }
}

/// The name of an element, to be called: `section(.id("fees")) { … }`.
@usableFromInline
package struct Tag: Sendable {
    @usableFromInline let name: StaticString

    @inlinable
    init(_ name: StaticString) { self.name = name }

    @inlinable
    package func callAsFunction<Content: View>(
        _ attributes: Attribute..., @ViewBuilder content: () -> Content
    ) -> Element<Content> {
        Element(name, attributes, content())
    }

    /// The empty element.
    @inlinable
    package func callAsFunction(_ attributes: Attribute...) -> Element<EmptyView> {
        Element(name, attributes, EmptyView())
    }
}

/// The name of an element without content, to be called: `br()`.
@usableFromInline
package struct VoidTag: Sendable {
    @usableFromInline let name: StaticString

    @inlinable
    init(_ name: StaticString) { self.name = name }

    @inlinable
    package func callAsFunction(_ attributes: Attribute...) -> VoidElement {
        VoidElement(name, attributes)
    }
}

extension PageBuffer {
    @usableFromInline
    mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
        append(markup: "<")
        append(markup: tag)
        for attribute in attributes { write(attribute) }
        append(markup: ">")
    }

    @usableFromInline
    mutating func close(_ tag: StaticString) {
        append(markup: "</")
        append(markup: tag)
        append(markup: ">")
    }

    private mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .present:
            append(markup: " ")
            append(markup: attribute.name)
        case .text(let text):
            append(markup: " ")
            append(markup: attribute.name)
            append(markup: "=\"")
            appendEscaped(text)
            append(markup: "\"")
        }
    }
}

/// An element with its attributes and what stands in it.
package struct Element<Content: View>: WrittenView {
    let tag: StaticString
    let attributes: [Attribute]
    let content: Content

    init(_ tag: StaticString, _ attributes: [Attribute], _ content: Content) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    package func write(to page: inout PageBuffer) {
        page.open(tag, attributes)
        content.write(to: &page)
        page.close(tag)
    }
}

/// An element that can hold nothing and has no end tag: `<br>`, `<input>`.
package struct VoidElement: WrittenView {
    let tag: StaticString
    let attributes: [Attribute]

    init(_ tag: StaticString, _ attributes: [Attribute]) {
        self.tag = tag
        self.attributes = attributes
    }

    package func write(to page: inout PageBuffer) { page.open(tag, attributes) }
}

/// The name of an element, to be called: `section(.id("fees")) { … }`.
package struct Tag: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    package func callAsFunction<Content: View>(
        _ attributes: Attribute..., @ViewBuilder content: () -> Content
    ) -> Element<Content> {
        Element(name, attributes, content())
    }

    /// The empty element.
    package func callAsFunction(_ attributes: Attribute...) -> Element<EmptyView> {
        Element(name, attributes, EmptyView())
    }
}

/// The name of an element without content, to be called: `br()`.
package struct VoidTag: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    package func callAsFunction(_ attributes: Attribute...) -> VoidElement {
        VoidElement(name, attributes)
    }
}

extension PageBuffer {
    mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
        append(markup: "<")
        append(markup: tag)
        for attribute in attributes { write(attribute) }
        append(markup: ">")
    }

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

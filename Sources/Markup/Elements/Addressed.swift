// Elements that lead somewhere: each takes a ``Link``.

package func a<Content: View>(
    href: Link, _ attributes: Attribute..., @ViewBuilder content: () -> Content
) -> Element<Content> {
    Element("a", [Attribute("href", href.url)] + attributes, content())
}

package func img(src: Link, alt: String, _ attributes: Attribute...) -> VoidElement {
    VoidElement("img", [Attribute("src", src.url), .alt(alt)] + attributes)
}

@usableFromInline
package enum FormMethod: String, Sendable { case get, post }

package func form<Content: View>(
    _ method: FormMethod, action: Link, _ attributes: Attribute...,
    @ViewBuilder content: () -> Content
) -> Element<Content> {
    let own = [Attribute("method", method.rawValue), Attribute("action", action.url)]
    return Element("form", own + attributes, content())
}

/// A form that takes files.
package func uploadForm<Content: View>(
    action: Link, _ attributes: Attribute..., @ViewBuilder content: () -> Content
) -> Element<Content> {
    let own = [
        Attribute("method", "post"), Attribute("action", action.url),
        Attribute("enctype", "multipart/form-data"),
    ]
    return Element("form", own + attributes, content())
}

@usableFromInline
package enum ButtonType: String, Sendable { case submit, button, reset }

package func button<Content: View>(
    _ type: ButtonType = .submit, _ attributes: Attribute..., @ViewBuilder content: () -> Content
) -> Element<Content> {
    Element("button", [Attribute("type", type.rawValue)] + attributes, content())
}

/// A script by address, deferred; inline scripts do not exist.
package func script(src: Link, _ attributes: Attribute...) -> Element<EmptyView> {
    let own = [Attribute("src", src.url), Attribute("defer", present: true)]
    return Element("script", own + attributes, EmptyView())
}

package func stylesheet(href: Link) -> VoidElement {
    VoidElement("link", [.rel("stylesheet"), Attribute("href", href.url)])
}

/// `<link>` of another relation: `icon`, `alternate`, `canonical`.
package func link(rel: String, href: Link, _ attributes: Attribute...) -> VoidElement {
    VoidElement("link", [.rel(rel), Attribute("href", href.url)] + attributes)
}

/// `<meta name content>`; the character set is ``HTMLDocument``'s.
package func meta(name: String, content: String) -> VoidElement {
    VoidElement("meta", [.name(name), Attribute("content", content)])
}

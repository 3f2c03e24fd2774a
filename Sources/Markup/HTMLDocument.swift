/// A whole page: document type, language, character set and viewport, then what head and body
/// hold.
package struct HTMLDocument<Head: View, Content: View>: WrittenView {
    private let content: Element<Pair<Element<Pair<Pair<VoidElement, VoidElement>, Head>>, Content>>

    /// - Parameter content: the `body` element, so that it can carry attributes.
    package init(
        language: String, @ViewBuilder head headContent: () -> Head,
        @ViewBuilder body content: () -> Content
    ) {
        let start = Pair(
            VoidElement("meta", [Attribute("charset", "utf-8")]),
            meta(name: "viewport", content: "width=device-width, initial-scale=1"))
        self.content = Element(
            "html", [.lang(language)],
            Pair(Element("head", [], Pair(start, headContent())), content()))
    }

    package func write(to page: inout PageBuffer) {
        page.append(markup: "<!DOCTYPE html>\n")
        content.write(to: &page)
    }
}

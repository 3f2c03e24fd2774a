/// A view rendered once, to be shown often: a page's footer, an icon.
///
/// This is the only type that holds finished markup, and it can only be made from a view.
package struct Prerendered: WrittenView, Sendable {
    let bytes: [UInt8]

    package init(_ view: some View) { bytes = view.htmlBytes }

    package func write(to page: inout PageBuffer) { page.append(self) }
}

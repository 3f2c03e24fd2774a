/// Puts views one after the other: `if`, `for`, `switch`, optionals and `any View` included.
@resultBuilder
package enum ViewBuilder {
    package static func buildBlock() -> EmptyView { EmptyView() }

    package static func buildPartialBlock<First: View>(first: First) -> First { first }

    package static func buildPartialBlock<Before: View, Next: View>(
        accumulated: Before, next: Next
    ) -> Pair<Before, Next> {
        Pair(accumulated, next)
    }

    package static func buildExpression<Content: View>(_ view: Content) -> Content { view }

    package static func buildExpression(_ view: any View) -> AnyView { AnyView(view) }

    package static func buildOptional<Content: View>(_ view: Content?) -> Content? { view }

    package static func buildEither<First: View, Second: View>(
        first: First
    ) -> Either<First, Second> {
        .first(first)
    }

    package static func buildEither<First: View, Second: View>(
        second: Second
    ) -> Either<First, Second> {
        .second(second)
    }

    package static func buildArray<Content: View>(_ views: [Content]) -> [Content] { views }
}

/// Nothing.
package struct EmptyView: WrittenView {
    package init() {}

    package func write(to page: inout PageBuffer) {}
}

/// Two views, one after the other.
package struct Pair<First: View, Second: View>: WrittenView {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    package func write(to page: inout PageBuffer) {
        first.write(to: &page)
        second.write(to: &page)
    }
}

/// One of two views: the branches of an `if … else`.
package enum Either<First: View, Second: View>: WrittenView {
    case first(First)
    case second(Second)

    package func write(to page: inout PageBuffer) {
        switch self {
        case .first(let view): view.write(to: &page)
        case .second(let view): view.write(to: &page)
        }
    }
}

/// A view whose type is not known here; costs an allocation, so keep it out of table rows.
package struct AnyView: WrittenView {
    let view: any View

    package init(_ view: any View) { self.view = view }

    package func write(to page: inout PageBuffer) { view.write(to: &page) }
}

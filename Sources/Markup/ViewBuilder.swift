/// Puts views one after the other: `if`, `for`, `switch`, optionals included.
/// An `any View` goes in as `AnyView(view)`.
@resultBuilder
@usableFromInline
package enum ViewBuilder {
    @inlinable
    package static func buildBlock() -> EmptyView { EmptyView() }

    @inlinable
    package static func buildPartialBlock<First: View>(first: First) -> First { first }

    @inlinable
    package static func buildPartialBlock<Before: View, Next: View>(
        accumulated: Before, next: Next
    ) -> Pair<Before, Next> {
        Pair(accumulated, next)
    }

    @inlinable
    package static func buildExpression<Content: View>(_ view: Content) -> Content { view }

    @inlinable
    package static func buildOptional<Content: View>(_ view: Content?) -> Content? { view }

    @inlinable
    package static func buildEither<First: View, Second: View>(
        first: First
    ) -> Either<First, Second> {
        .first(first)
    }

    @inlinable
    package static func buildEither<First: View, Second: View>(
        second: Second
    ) -> Either<First, Second> {
        .second(second)
    }

    @inlinable
    package static func buildArray<Content: View>(_ views: [Content]) -> [Content] { views }
}

/// Nothing.
@usableFromInline
package struct EmptyView: WrittenView {
    @inlinable
    package init() {}

    @inlinable
    package func write(to page: inout PageBuffer) {}
}

/// Two views, one after the other.
@usableFromInline
package struct Pair<First: View, Second: View>: WrittenView {
    @usableFromInline let first: First
    @usableFromInline let second: Second

    @inlinable
    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable
    package func write(to page: inout PageBuffer) {
        first.write(to: &page)
        second.write(to: &page)
    }
}

/// One of two views: the branches of an `if … else`.
@usableFromInline
package enum Either<First: View, Second: View>: WrittenView {
    case first(First)
    case second(Second)

    @inlinable
    package func write(to page: inout PageBuffer) {
        switch self {
        case .first(let view): view.write(to: &page)
        case .second(let view): view.write(to: &page)
        }
    }
}

/// A view whose type is not known here; costs an allocation, so keep it out of table rows.
@usableFromInline
package struct AnyView: WrittenView {
    @usableFromInline let view: any View

    @inlinable
    package init(_ view: any View) { self.view = view }

    @inlinable
    package func write(to page: inout PageBuffer) { view.write(to: &page) }
}

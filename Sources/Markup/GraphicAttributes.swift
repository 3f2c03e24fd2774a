/// Drawings in SVG: icons, bar codes, small charts.
extension Attribute {
    package static func viewBox(_ box: String) -> Self { Self("viewBox", box) }
    package static func d(_ path: String) -> Self { Self("d", path) }
    package static func points(_ points: String) -> Self { Self("points", points) }
    package static func fill(_ color: String?) -> Self { Self("fill", color) }
    package static func stroke(_ color: String?) -> Self { Self("stroke", color) }
    package static func strokeWidth(_ width: String?) -> Self { Self("stroke-width", width) }
    package static func x(_ value: String) -> Self { Self("x", value) }
    package static func y(_ value: String) -> Self { Self("y", value) }
    package static func x1(_ value: String) -> Self { Self("x1", value) }
    package static func y1(_ value: String) -> Self { Self("y1", value) }
    package static func x2(_ value: String) -> Self { Self("x2", value) }
    package static func y2(_ value: String) -> Self { Self("y2", value) }
    package static func cx(_ value: String) -> Self { Self("cx", value) }
    package static func cy(_ value: String) -> Self { Self("cy", value) }
    package static func r(_ value: String) -> Self { Self("r", value) }
    package static func textAnchor(_ anchor: String?) -> Self { Self("text-anchor", anchor) }

    /// A width in percent of the drawing's.
    package static func width(percent: Int) -> Self { Self("width", "\(percent)%") }

    /// What makes a drawing a file of its own.
    package static var xmlns: Self { Self("xmlns", "http://www.w3.org/2000/svg") }
}

extension Attribute {
    /// Fills its box, whatever the proportions: for bars and strips.
    package static var stretched: Self { Self("preserveAspectRatio", "none") }
}

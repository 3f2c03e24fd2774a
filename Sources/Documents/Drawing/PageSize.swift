/// A paper size, upright, in points (1/72 inch).
package enum PageSize: Sendable {
    case a4, a6

    package var width: Double { self == .a4 ? 595.28 : 297.64 }
    package var height: Double { self == .a4 ? 841.89 : 419.53 }
}

/// A rectangle in points from the page's upper left corner.
package struct Area: Hashable, Sendable {
    package var x, y, width, height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package func inset(by distance: Double) -> Area {
        Area(
            x: x + distance, y: y + distance, width: width - 2 * distance,
            height: height - 2 * distance)
    }
}

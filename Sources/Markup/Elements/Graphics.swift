// Drawings in SVG. Its `title` is that of ``title``.

@inlinable package var circle: Tag { Tag("circle") }
@inlinable package var defs: Tag { Tag("defs") }
@inlinable package var g: Tag { Tag("g") }
@inlinable package var line: Tag { Tag("line") }
@inlinable package var path: Tag { Tag("path") }
@inlinable package var polygon: Tag { Tag("polygon") }
@inlinable package var polyline: Tag { Tag("polyline") }
@inlinable package var rect: Tag { Tag("rect") }
@inlinable package var svg: Tag { Tag("svg") }
@inlinable package var text: Tag { Tag("text") }
@inlinable package var tspan: Tag { Tag("tspan") }

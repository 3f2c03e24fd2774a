// Drawings in SVG. Its `title` is that of ``title``.

package var circle: Tag { Tag("circle") }
package var defs: Tag { Tag("defs") }
package var g: Tag { Tag("g") }
package var line: Tag { Tag("line") }
package var path: Tag { Tag("path") }
package var polygon: Tag { Tag("polygon") }
package var polyline: Tag { Tag("polyline") }
package var rect: Tag { Tag("rect") }
package var svg: Tag { Tag("svg") }
package var text: Tag { Tag("text") }
package var tspan: Tag { Tag("tspan") }

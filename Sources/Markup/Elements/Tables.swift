// Tables and lists.

@inlinable package var caption: Tag { Tag("caption") }
@inlinable package var colgroup: Tag { Tag("colgroup") }
@inlinable package var dd: Tag { Tag("dd") }
@inlinable package var dl: Tag { Tag("dl") }
@inlinable package var dt: Tag { Tag("dt") }
@inlinable package var li: Tag { Tag("li") }
@inlinable package var menu: Tag { Tag("menu") }
@inlinable package var ol: Tag { Tag("ol") }
@inlinable package var table: Tag { Tag("table") }
@inlinable package var tbody: Tag { Tag("tbody") }
@inlinable package var td: Tag { Tag("td") }
@inlinable package var tfoot: Tag { Tag("tfoot") }
@inlinable package var th: Tag { Tag("th") }
@inlinable package var thead: Tag { Tag("thead") }
@inlinable package var tr: Tag { Tag("tr") }
@inlinable package var ul: Tag { Tag("ul") }
@inlinable package var col: VoidTag { VoidTag("col") }

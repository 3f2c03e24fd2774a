// Tables and lists.

package var caption: Tag { Tag("caption") }
package var colgroup: Tag { Tag("colgroup") }
package var dd: Tag { Tag("dd") }
package var dl: Tag { Tag("dl") }
package var dt: Tag { Tag("dt") }
package var li: Tag { Tag("li") }
package var menu: Tag { Tag("menu") }
package var ol: Tag { Tag("ol") }
package var table: Tag { Tag("table") }
package var tbody: Tag { Tag("tbody") }
package var td: Tag { Tag("td") }
package var tfoot: Tag { Tag("tfoot") }
package var th: Tag { Tag("th") }
package var thead: Tag { Tag("thead") }
package var tr: Tag { Tag("tr") }
package var ul: Tag { Tag("ul") }
package var col: VoidTag { VoidTag("col") }

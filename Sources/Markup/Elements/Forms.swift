// Fields; the form itself is in `Addressed.swift`.

package var datalist: Tag { Tag("datalist") }
package var fieldset: Tag { Tag("fieldset") }
package var label: Tag { Tag("label") }
package var legend: Tag { Tag("legend") }
package var meter: Tag { Tag("meter") }
package var optgroup: Tag { Tag("optgroup") }
package var option: Tag { Tag("option") }
package var output: Tag { Tag("output") }
package var progress: Tag { Tag("progress") }
package var select: Tag { Tag("select") }
package var textarea: Tag { Tag("textarea") }
package var input: VoidTag { VoidTag("input") }

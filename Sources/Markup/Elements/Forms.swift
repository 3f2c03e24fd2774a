// Fields; the form itself is in `Addressed.swift`.

@inlinable package var datalist: Tag { Tag("datalist") }
@inlinable package var fieldset: Tag { Tag("fieldset") }
@inlinable package var label: Tag { Tag("label") }
@inlinable package var legend: Tag { Tag("legend") }
@inlinable package var meter: Tag { Tag("meter") }
@inlinable package var optgroup: Tag { Tag("optgroup") }
@inlinable package var option: Tag { Tag("option") }
@inlinable package var output: Tag { Tag("output") }
@inlinable package var progress: Tag { Tag("progress") }
@inlinable package var select: Tag { Tag("select") }
@inlinable package var textarea: Tag { Tag("textarea") }
@inlinable package var input: VoidTag { VoidTag("input") }

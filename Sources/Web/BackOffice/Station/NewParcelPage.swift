import Markup

/// What can be seen of a parcel that nobody expects.
struct NewParcelPage: View {
    let visit: DeskVisit
    let typed: Form
    var problems: [FieldProblem] = []

    var body: some View {
        let words = ParcelWords(language: visit.language)
        DeskShell(visit, title: words.newTitle) {
            h1 { words.newTitle }
            p { words.newHint }
            ProblemSummary(problems, heading: words.problems)
            form(.post, action: StationRoute.keepParcel.link, .class("sheet stack")) {
                FormToken(visit.frame)
                TextArea(
                    name: "contents", title: words.contents, value: typed.text("contents"),
                    problem: problems.text("contents"), length: 1000)
                TextField(
                    name: "sender", title: words.sender, value: typed.text("sender"), length: 200)
                TextField(
                    name: "carrier", title: words.carrier, value: typed.text("carrier"),
                    length: 100)
                TextArea(
                    name: "codes", title: words.codes, value: typed.text("codes"),
                    hint: words.codesHint, length: 1000)
                button(.submit, .class("button primary")) { words.keep }
            }
        }
    }
}

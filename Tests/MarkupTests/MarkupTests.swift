import Markup
import Testing

struct Row: View {
    let number: Int
    let name: String
    let isLate: Bool

    var body: some View {
        tr(.class(isLate ? "late" : nil)) {
            td { a(href: .path("/cases", "\(number)")) { "R-\(number)" } }
            td { name }
            td { "Return" }
            td(.class("number")) { "\(number * 5)" }
            td {
                if isLate {
                    strong { "late" }
                } else {
                    "in time"
                }
            }
            td { time(.datetime("2026-04-02T15:00:00Z")) { "2 April" } }
        }
    }
}

struct QueuePage: View {
    let rows: [Row]

    var body: some View {
        HTMLDocument(language: "en") {
            Markup.title { "Queue" }
            stylesheet(href: .path("/assets/reprise.css"))
        } body: {
            Markup.body(.class("desk")) {
                h1 { "Queue" }
                table {
                    thead {
                        tr { for name in ["Case", "Customer"] { th(.scope("col")) { name } } }
                    }
                    tbody { for row in rows { row } }
                }
            }
        }
    }
}

struct MarkupTests {
    @Test func `a component writes itself with what stands in it`() {
        let row = Row(number: 7, name: "Zoé & Cie", isLate: true)
        #expect(
            row.html == """
                <tr class="late"><td><a href="/cases/7">R-7</a></td><td>Zoé &amp; Cie</td>\
                <td>Return</td><td class="number">35</td><td><strong>late</strong></td>\
                <td><time datetime="2026-04-02T15:00:00Z">2 April</time></td></tr>
                """)
    }

    @Test func `a page has its type, language and character set`() {
        #expect(
            QueuePage(rows: []).html == """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1">\
                <title>Queue</title><link rel="stylesheet" href="/assets/reprise.css"></head>\
                <body class="desk"><h1>Queue</h1><table><thead><tr><th scope="col">Case</th>\
                <th scope="col">Customer</th></tr></thead><tbody></tbody></table></body></html>
                """)
    }

    @Test func `branches, loops, optionals and unknown views may stand anywhere`() {
        let note: String? = nil
        let pieces: [any View] = [em { "a" }, "b", br()]
        let view = div {
            if let note { p { note } }
            for number in 1...2 { "\(number)" }
            for piece in pieces { AnyView(piece) }
            switch pieces.count {
            case 3: "three"
            case 2: b { "two" }
            default: EmptyView()
            }
        }
        #expect(view.html == "<div>12<em>a</em>b<br>three</div>")
    }

    @Test func `attributes are absent, present or quoted`() {
        let view = input(
            .type(.checkbox), .name("agree"), .checked(false), .required(), .value(nil),
            .custom("data-case", "4 \"&\" 5"))
        #expect(
            view.html == """
                <input type="checkbox" name="agree" required data-case="4 &quot;&amp;&quot; 5">
                """)
    }

    @Test func `forms say their method, buttons their type`() {
        let view = form(.post, action: .path("/cases"), .id("new")) {
            button { "Send" }
        }
        #expect(
            view.html == """
                <form method="post" action="/cases" id="new"><button type="submit">Send</button>\
                </form>
                """)
    }

    @Test func `what was rendered once is written as it was`() {
        let foot = Prerendered(p { "A & B" })
        #expect(footer { foot }.html == "<footer><p>A &amp; B</p></footer>")
    }
}

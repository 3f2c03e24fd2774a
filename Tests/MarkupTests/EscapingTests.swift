import Markup
import Testing

/// What people put into names, messages and file names to get a script run.
let payloads = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<<script>alert(1)//<</script>",
    "<scr\u{0}ipt>alert(1)</script>",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{constructor.constructor('alert(1)')()}}",
    "\u{202E}<b>",
    "<body onload=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
]

struct EscapingTests {
    @Test(arguments: payloads) func `text stays text`(payload: String) {
        let html = p { payload }.html
        #expect(html.hasPrefix("<p>") && html.hasSuffix("</p>"))
        let inner = html.dropFirst(3).dropLast(4)
        #expect(!inner.contains { "<>\"'".contains($0) })
        #expect(unescape(String(inner)) == visible(payload))
    }

    @Test(arguments: payloads)
    func `an attribute's value stays inside its quotes`(payload: String) {
        let html = input(.name("note"), .value(payload)).html
        let start = "<input name=\"note\" value=\""
        #expect(html.hasPrefix(start) && html.hasSuffix("\">"))
        let inner = html.dropFirst(start.count).dropLast(2)
        #expect(!inner.contains { "<>\"'".contains($0) })
        #expect(unescape(String(inner)) == visible(payload))
    }

    @Test(arguments: payloads) func `a segment of a path stays one segment`(payload: String) {
        let url = Link.path("/orders", payload, query: ["q": payload]).url
        #expect(url.utf8.filter { $0 == UInt8(ascii: "/") }.count == 2)
        #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(!url.contains { "<>\"'&:".contains($0) })
    }

    @Test func `the five characters become references`() {
        #expect(
            "<a href=\"x\">'&'</a>".html
                == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
    }

    @Test func `control characters become the replacement character`() {
        #expect("a\u{0}b\u{1F}c\u{7F}d\te\nf".html == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf")
    }

    private func visible(_ text: String) -> String {
        text.replacing("\u{0}", with: "\u{FFFD}")
    }

    private func unescape(_ html: String) -> String {
        html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}

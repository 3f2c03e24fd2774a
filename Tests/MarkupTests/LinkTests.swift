import Markup
import Testing

struct LinkTests {
    @Test func `paths are put together from segments, query and fragment`() {
        let link = Link.path(
            "/orders", "FR 100/7", "cases", query: ["page": "2", "q": nil, "é": "a&b"],
            fragment: "top")
        #expect(link.url == "/orders/FR%20100%2F7/cases?page=2&%C3%A9=a%26b#top")
        #expect(Link.path("/", "help").url == "/help")
    }

    @Test(arguments: ["", ".", ".."]) func `no segment climbs out of its folder`(segment: String) {
        #expect(Link.path("/photos", segment, "x").url == "/photos/-/x")
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " /x", "/x\n", "/\t/evil.example", "",
        "orders", "data:text/html,x", "/a\\b", "/é",
    ])
    func `a local link leads nowhere else`(path: String) {
        #expect(Link(local: path) == nil)
    }

    @Test func `a local link may have a query`() {
        #expect(Link(local: "/orders/1?x=2#y")?.url == "/orders/1?x=2#y")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", " javascript:alert(1)", "vbscript:x", "data:text/html,x",
        "file:///etc/passwd", "//evil.example", "http://", "https:///x", "https://\\x",
        "https://a b", "blob:https://a", "feed:javascript:alert(1)", "",
    ])
    func `an external link is http or https, whole`(address: String) {
        #expect(Link(external: address) == nil)
    }

    @Test func `mail, telephone and the web are links`() {
        #expect(Link(external: "https://a.example/x?y=1")?.url == "https://a.example/x?y=1")
        #expect(Link.email("sav+1@a.example").url == "mailto:sav%2B1@a.example")
        #expect(Link.telephone("+33 1 00-00").url == "tel:+3310000")
        #expect(Link.fragment("return.window").url == "#return.window")
    }
}

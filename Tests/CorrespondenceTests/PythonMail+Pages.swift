import Foundation

extension PythonMail {
    /// What a reader sees of an HTML body whose pictures and styles are off.
    struct Page: Decodable {
        var words: [String]
        /// Addresses that showing it would fetch.
        var fetched: [String]
        /// Each element with its attributes, in order.
        var elements: [String]
    }

    static func words(ofHTML bodies: [String]) throws -> [Page] {
        let answer = try run(
            """
            import html.parser, json, sys
            class Reader(html.parser.HTMLParser):
                def __init__(self):
                    super().__init__()
                    self.text, self.fetched, self.inside = [], [], False
                    self.elements = []
                def handle_comment(self, text): self.elements.append("comment")
                def handle_starttag(self, tag, attributes):
                    self.elements.append(" ".join([tag, *(f"{n}={v}" for n, v in attributes)]))
                    if tag == "body": self.inside = True
                    if tag in ("img", "link", "script", "iframe", "object", "video", "style"):
                        self.fetched.append(tag)
                    for name, value in attributes:
                        if name in ("src", "background", "srcset") or "url(" in (value or ""):
                            self.fetched.append(value)
                    self.text.append(" ")
                def handle_endtag(self, tag): self.text.append(" ")
                def handle_data(self, data):
                    if self.inside: self.text.append(data)
            pages = []
            for body in json.load(sys.stdin):
                reader = Reader()
                reader.feed(body)
                pages.append({"words": "".join(reader.text).split(), "fetched": reader.fetched,
                              "elements": reader.elements})
            print(json.dumps(pages))
            """, JSONEncoder().encode(bodies))
        return try JSONDecoder().decode([Page].self, from: answer)
    }
}

/// A page of a provider on which a person pays. One form, no script.
struct HostedPage {
    let provider: String
    let title: String
    /// Amount and currency, as `12.34 EUR`.
    let sum: String
    let lines: [String]
    /// What can be pressed: the value sent as `choice`, and what the button says.
    let choices: [(value: String, label: String)]
    let cancel: String?

    var html: String {
        let list = lines.map { "<li>\(Self.escaped($0))</li>" }.joined()
        let buttons = choices.map {
            "<button name=\"choice\" value=\"\($0.value)\">\(Self.escaped($0.label))</button>"
        }.joined()
        let back = cancel.map { "<p><a href=\"\(Self.escaped($0))\">Cancel and go back</a></p>" }
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title)) – \(provider) sandbox</title>
            <style>\(Self.style)</style></head><body><main>
            <p class="where">\(provider) sandbox. No real money moves here.</p>
            <h1>\(Self.escaped(title))</h1><ul>\(list)</ul>
            <p class="sum">\(Self.escaped(sum))</p>
            <form method="post">\(buttons)</form>\(back ?? "")
            </main></body></html>
            """
    }

    private static let style = """
        :root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif}\
        main{max-width:26rem;margin:10vh auto;padding:0 1rem}h1{font-size:1.25rem}\
        .where{border-left:.25rem solid;padding-left:.75rem}ul{padding-left:1.25rem}\
        .sum{font-size:2rem;margin:.5rem 0 1.5rem}\
        button{display:block;width:100%;min-height:3rem;margin-bottom:.75rem;font:inherit}
        """

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

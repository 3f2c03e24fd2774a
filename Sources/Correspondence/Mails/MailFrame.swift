import Wording

/// What stands around the words of every mail.
struct MailFrame {
    let language: Language

    func around(_ body: String, hasName: Bool) -> String {
        let hello = language.pick("Bonjour", "Hello") + (hasName ? " {{customer_name}}," : ",")
        let team = language.pick("L’équipe {{shop_name}}", "The {{shop_name}} team")
        return "\(hello)\n\n\(body)\n\n\(team)\n{{site_url}}"
    }
}

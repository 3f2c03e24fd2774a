/// What a column can tell about people: each one is declared, so that export and erasure know what
/// there is.
package enum DataCategory: String, CaseIterable, Sendable {
    /// Who somebody is: name, address, e-mail. Goes with an erasure.
    case identity
    /// What a person wrote, showed or asked for, in their own words or ours about them. Goes with
    /// an erasure.
    case content
    /// Where and when a person was here: devices, networks, counted tries. Goes by itself, within
    /// the time that its owner names.
    case trace
    /// What proves that somebody may come in; stored hashed or sealed. Goes with its purpose.
    case credential
    /// Amounts, dates, numbers and states of orders, cases and money: the books. Stays.
    case accounting
    /// Who did what at the desk. Stays, and names staff by login only.
    case record
    /// What runs the desk and tells of nobody.
    case operational
}

/// The columns of one table, by category; each list is separated by spaces.
package struct DataTable: Sendable {
    package let name: String
    package let columns: [DataCategory: [String]]

    init(
        _ name: String, identity: String = "", content: String = "", trace: String = "",
        credential: String = "", accounting: String = "", record: String = "",
        operational: String = ""
    ) {
        self.name = name
        let lists: [DataCategory: String] = [
            .identity: identity, .content: content, .trace: trace, .credential: credential,
            .accounting: accounting, .record: record, .operational: operational,
        ]
        columns = lists.mapValues { $0.split(separator: " ").map(String.init) }
    }
}

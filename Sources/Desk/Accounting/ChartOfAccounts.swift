import AfterSales

/// Which number of the shop's chart of accounts each account of the ledger has; by default those
/// of the French Plan comptable général.
package struct ChartOfAccounts: Sendable {
    package struct Number: Hashable, Sendable {
        package var number: String
        package var label: String
    }

    /// Why an entry cannot be used.
    package struct Problem: Error, CustomStringConvertible {
        package var description: String
    }

    private var numbers: [String: Number] = [
        "customers": Number(number: "411", label: "Clients"),
        "provider": Number(number: "512", label: "Banques et prestataires de paiement"),
        "provider:gift_card": Number(number: "4191", label: "Cartes cadeaux et crédits"),
        "provider:store_credit": Number(number: "4191", label: "Cartes cadeaux et crédits"),
        "sales": Number(number: "707", label: "Ventes de marchandises"),
        "outbound_shipping": Number(number: "708", label: "Produits des activités annexes"),
        "return_fees": Number(number: "708", label: "Produits des activités annexes"),
        "vat": Number(number: "44571", label: "TVA collectée"),
        "lender_fees": Number(number: "4671", label: "Frais clients des prêteurs"),
        "refunds_payable": Number(number: "4672", label: "Remboursements à verser"),
        "refunds_in_doubt": Number(number: "4673", label: "Remboursements en doute"),
    ]

    /// - Parameter changes: `vat:550=445712 TVA 5,5 %; provider:card=5121 Stripe`: an account of
    ///   the ledger, with its rate or its means of payment or for all of them, its number and,
    ///   where wanted, its name.
    package init(changes: String = "") throws(Problem) {
        for entry in changes.split(separator: ";") {
            let sides = entry.split(separator: "=", maxSplits: 1).map(Self.trimmed)
            let words = sides.last?.split(separator: " ", maxSplits: 1).map(Self.trimmed) ?? []
            let stem = sides.first?.prefix { $0 != ":" }.description ?? ""
            guard sides.count == 2, let number = words.first, numbers[stem] != nil,
                number.count >= 3, number.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            else {
                throw Problem(
                    description: "ACCOUNTS: “\(entry)” is not ACCOUNT=NUMBER or ACCOUNT=NUMBER "
                        + "NAME, with ACCOUNT one of \(Self.names.joined(separator: ", ")), and "
                        + "behind a colon a rate in basis points or a means of payment")
            }
            let label = words.count > 1 ? words[1] : numbers[stem]?.label ?? ""
            numbers[sides[0]] = Number(number: number, label: label)
        }
        try checkLabels()
    }

    private static let names = [
        "customers", "provider", "sales", "outbound_shipping", "return_fees", "vat",
        "lender_fees", "refunds_payable", "refunds_in_doubt",
    ]

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0 == " " }
        let end = start.lastIndex { $0 != " " }
        return end.map { String(start[...$0]) } ?? ""
    }

    /// One number has one name in a FEC.
    private func checkLabels() throws(Problem) {
        var labels: [String: String] = [:]
        for entry in numbers.values.sorted(by: { $0.label < $1.label }) {
            if let known = labels[entry.number], known != entry.label {
                throw Problem(
                    description: "ACCOUNTS: number \(entry.number) has two names, “\(known)” and "
                        + "“\(entry.label)”: write one behind each of its accounts")
            }
            labels[entry.number] = entry.label
        }
    }

    /// The number of an account of the ledger: its own, or that of all of its kind.
    package func number(of account: String) -> Number {
        let stem = String(account.prefix { $0 != ":" })
        // Accounts without a number do not exist: every name begins with one of the above.
        return numbers[account] ?? numbers[stem] ?? Number(number: "471", label: "À classer")
    }
}

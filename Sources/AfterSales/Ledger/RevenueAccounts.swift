extension OrderRecord {
    /// What must stand on the accounts of revenue and VAT, by their names; empty accounts are left
    /// out.
    ///
    /// The VAT of a rate is that of what is left of it: were pieces rounded one by one, cents would
    /// stay behind once all is given back.
    package var revenueAccounts: [String: Minor] {
        var accounts: [String: Minor] = [:]
        func book(_ amount: Minor, at rate: Int, on account: Account) {
            let ofVAT = vat(in: amount, at: rate)
            accounts[account.name, default: 0] -= amount - ofVAT
            accounts[Account.vat(rate).name, default: 0] -= ofVAT
        }
        for portion in revenue.left {
            book(portion.amount, at: portion.vatRateBasisPoints, on: .of(portion))
        }
        for fee in cases.compactMap(\.fee) where fee.state == .paid {
            book(fee.amount, at: feeRate, on: .returnFees(feeRate))
        }
        return accounts.filter { $0.value != 0 }
    }
}

extension Account {
    /// Whether an account of this name, of today or of before, holds revenue or VAT.
    package static func isRevenue(_ name: String) -> Bool {
        ["sales", "outbound_shipping", "return_fees", "vat"].contains {
            name == $0 || name.hasPrefix($0 + ":")
        }
    }
}

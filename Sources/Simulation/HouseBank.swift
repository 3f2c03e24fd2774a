import AfterSales
import Desk
import Storage

/// The shop's own bank: what it was told to transfer, and what came back. It outlives every process
/// of ours, and carries out whatever it is brought.
struct HouseBank {
    /// By the file's id.
    private var files: [String: [Transfers.Transfer]] = [:]
    private var returned: Set<String> = []
    private(set) var untoldFiles: [String] = []
    /// Refunds, by their ids.
    private(set) var untoldReturns: [String] = []

    func knows(_ file: String) -> Bool { files[file] != nil }

    mutating func take(_ file: TransferFile) {
        files[file.file.id] = file.transfers
        untoldFiles.append(file.file.id)
    }

    mutating func giveBack(_ refund: String) {
        returned.insert(refund)
        untoldReturns.append(refund)
    }

    mutating func told(file: String) { untoldFiles.removeAll { $0 == file } }
    mutating func told(returned refund: String) { untoldReturns.removeAll { $0 == refund } }

    /// Refunds that were transferred and did not come back, in an order that is always the same.
    var paid: [String] {
        Set(files.values.flatMap(\.self).map(\.refund)).subtracting(returned).sorted()
    }

    /// What was transferred for a refund, whether or not it came back.
    func payments(of refund: String) -> [Transfers.Transfer] {
        files.values.flatMap(\.self).filter { $0.refund == refund }
    }

    func isReturned(_ refund: String) -> Bool { returned.contains(refund) }

    var count: Int { files.values.reduce(0) { $0 + $1.count } }
}

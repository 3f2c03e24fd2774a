import AfterSales
import Foundation
import Storage

/// A file of transfers as ISO 20022 writes it: pain.001.001.09, the customer credit transfer
/// initiation of the SEPA rulebook.
package struct CreditTransferDocument: Sendable {
    let content: TransferFile
    let zone: Zone

    package init(_ content: TransferFile, zone: Zone) {
        self.content = content
        self.zone = zone
    }

    package var text: String {
        let file = content.file
        let day = zone.day(at: file.madeAt).description
        let count = String(content.transfers.count)
        let total = Self.decimal(content.total)
        var xml = Lines()
        xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.open("Document", "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"")
        xml.open("CstmrCdtTrfInitn")
        xml.open("GrpHdr")
        xml.leaf("MsgId", file.id)
        xml.leaf("CreDtTm", file.madeAt.iso(in: zone))
        xml.leaf("NbOfTxs", count)
        xml.leaf("CtrlSum", total)
        xml.party("InitgPty", file.debtor)
        xml.close("GrpHdr")
        xml.open("PmtInf")
        xml.leaf("PmtInfId", file.id)
        xml.leaf("PmtMtd", "TRF")
        // One entry a transfer on the account: each can be found again by its refund.
        xml.leaf("BtchBookg", "false")
        xml.leaf("NbOfTxs", count)
        xml.leaf("CtrlSum", total)
        xml.nested(["PmtTpInf", "SvcLvl", "Cd"], "SEPA")
        xml.nested(["ReqdExctnDt", "Dt"], day)
        xml.party("Dbtr", file.debtor)
        xml.nested(["DbtrAcct", "Id", "IBAN"], file.debtorIBAN.text)
        // IBAN alone names the bank.
        xml.nested(["DbtrAgt", "FinInstnId", "Othr", "Id"], "NOTPROVIDED")
        xml.leaf("ChrgBr", "SLEV")
        for transfer in content.transfers { Self.add(transfer, to: &xml) }
        xml.close("PmtInf")
        xml.close("CstmrCdtTrfInitn")
        xml.close("Document")
        return xml.text
    }

    private static func add(_ transfer: Transfers.Transfer, to xml: inout Lines) {
        xml.open("CdtTrfTxInf")
        xml.open("PmtId")
        xml.leaf("InstrId", transfer.refund)
        xml.leaf("EndToEndId", transfer.key)
        xml.close("PmtId")
        xml.open("Amt")
        xml.leaf("InstdAmt", decimal(transfer.amount), attribute: "Ccy=\"EUR\"")
        xml.close("Amt")
        xml.party("Cdtr", transfer.holder)
        xml.nested(["CdtrAcct", "Id", "IBAN"], transfer.iban.text)
        xml.nested(["RmtInf", "Ustrd"], "\(transfer.order) \(transfer.refund)")
        xml.close("CdtTrfTxInf")
    }

    /// Euro cents as `24.90`.
    private static func decimal(_ cents: Minor) -> String {
        "\(cents / 100)." + padded(Int(cents % 100), 2)
    }
}

/// Elements under one another.
private struct Lines {
    private(set) var text = ""
    private var depth = 0

    mutating func add(_ line: String) {
        text += String(repeating: "  ", count: depth) + line + "\n"
    }

    mutating func open(_ name: String, _ attribute: String = "") {
        add("<\(name)\(attribute.isEmpty ? "" : " " + attribute)>")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        add("</\(name)>")
    }

    mutating func leaf(_ name: String, _ value: String, attribute: String = "") {
        let start = attribute.isEmpty ? name : name + " " + attribute
        add("<\(start)>\(SEPAText(value).text)</\(name)>")
    }

    mutating func nested(_ names: [String], _ value: String) {
        for name in names.dropLast() { open(name) }
        leaf(names[names.count - 1], value)
        for name in names.dropLast().reversed() { close(name) }
    }

    mutating func party(_ name: String, _ holder: String) {
        open(name)
        leaf("Nm", holder)
        close(name)
    }
}

/// A text in the characters that every bank takes (EPC217-08): Latin letters without accents,
/// digits and `/ - ? : ( ) . , ' +` with spaces. None of them has a meaning in XML.
package struct SEPAText: Sendable {
    package let text: String

    package init(_ original: String) {
        var kept = ""
        for character in original {
            let plain = Self.plain(character)
            kept += plain.allSatisfy(Self.isAllowed) ? plain : " "
        }
        text = kept.split(separator: " ").joined(separator: " ")
    }

    private static func plain(_ character: Character) -> String {
        if let known = written[character] { return known }
        // A letter with accents is its first scalar once it is taken apart.
        let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return base.map { String(Character($0)) } ?? ""
    }

    private static let written: [Character: String] = [
        "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l",
        "Ł": "L", "đ": "d", "Đ": "D", "’": "'", "‘": "'", "–": "-", "—": "-", "&": "+",
    ]

    private static func isAllowed(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        switch byte {
        case 48...57, 65...90, 97...122: return true
        default: return "/-?:().,'+ ".utf8.contains(byte)
        }
    }
}

extension Case {
    /// Takes in one event of the goods that go back to the customer.
    mutating func applySendBack(_ entry: JournalEntry) {
        switch entry.event {
        case .sendBackBegun(let task): sendBack = task
        case .postageSettled(let text):
            sendBack?.state = .toSend
            sendBack?.reason = text
        case .unitsSentBack(let carrier, let tracking):
            sendBack?.state = .sent
            sendBack?.carrier = carrier
            sendBack?.tracking = tracking
            sendBack?.sentAt = entry.at
            sendBack?.keptUntil = nil
        case .sendBackDelivered: sendBack?.state = .delivered
        case .sendBackCameBack(let until):
            sendBack?.state = .cameBack
            sendBack?.keptUntil = until
        case .sendBackRenewed(let address, let reason):
            sendBack?.state = .toSend
            sendBack?.keptUntil = nil
            sendBack?.reason = reason
            if let address { sendBack?.address = address }
        case .sendBackClosed(let reason):
            sendBack?.state = .closed
            sendBack?.reason = reason
        default: break
        }
    }
}

import AfterSales
import Desk
import Foundation
import Storage
import StorageSQLite
import Testing

@testable import Web

extension Shop {
    /// An order of one mat and one mouse, whose parcel and products can be scanned.
    func placeScannable() async throws {
        var mats = Samples.mats
        mats.traits = ["bulky"]
        mats.gtin = "4006381333931"
        var order = try Samples.delivered("FR-6006", lines: [mats, Samples.mouse])
        order.shipments[0].tracking = "6A 123 456 789"
        try await site.desk.place(order, by: Actor(.system), at: clock.now)
    }

    /// A return of one mat of FR-6006, brought to a state.
    func mat(_ state: CaseState) async throws -> String {
        if try await site.desk.find(order: "FR-6006") == nil { try await placeScannable() }
        var request = CaseRequest(kind: .return, channel: .form)
        request.lines = [.init(line: "mat", quantity: 1)]
        request.reason = "Trop grand pour mon bureau"
        let performed = try await site.desk.open(
            request, on: "FR-6006", by: Actor(.agent), at: clock.now)
        let number = try #require(performed.caseNumber)
        if state == .awaitingReview { return number }
        try await act(number) { try $0.authorize(number) }
        if state == .authorized { return number }
        _ = try await site.desk.onCase(number, by: Actor(.carrier), at: clock.now) {
            try $0.scan(number, .delivered)
        }
        if state == .inTransit { return number }
        try await act(number) { try $0.receive(number, .init()) }
        return number
    }

    func parcels() async throws -> [ArrivedParcel] {
        let now = clock.now
        return try await database.read {
            try Parcels($0).arrived(from: Instant(secondsSinceEpoch: 0), until: now)
        }
    }

    func sendBack(_ number: String) async throws -> Case.SendBack? {
        try await site.desk.find(case: number)?.case?.sendBack
    }
}

extension Browser {
    /// Opens a case at the station and sends its form.
    func takeIn(
        _ number: String, as role: Role = .warehouse, _ fields: [(String, String)]
    ) async throws -> Page {
        try await logIn(as: role)
        try await get("/desk/station/case/" + number)
        return try await submit("/desk/station/case/\(number)/take-in", fields)
    }

    static let goodParcel = [("carton", "yes"), ("label", "yes")]
    static let asSold = [
        ("condition-0", "as_sold"), ("packaging-0", "on"), ("complete-0", "on"),
    ]
}

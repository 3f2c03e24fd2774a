import AfterSales
import Desk
import Storage
import Testing

@testable import Web

extension Shop {
    /// What the pages of the warehouse and of bulk need to be there.
    func prepare(_ scene: EveryFieldTests.Scene, _ number: String) async throws {
        switch scene {
        case .bench: try await act(number) { try $0.authorize(number) }
        case .graded, .gone, .cameBack:
            try await act(number) { work in
                try work.authorize(number)
                try work.receive(number, .init())
                try work.inspect(number, [.init(line: "mat", quantity: 1, condition: .worn)])
                guard scene == .cameBack else { return }
                try work.shipBack(number, carrier: nil, tracking: "8S1")
                try work.sendBackReturned(number)
            }
        case .parcel:
            var parcel = ArrivedParcel(arrivedAt: clock.now, takenBy: "malik", state: .open)
            parcel.contents = "Une souris"
            parcel.cases = [number]
            _ = try await site.desk.setAside(
                parcel, by: Actor(.warehouse, name: "malik"), at: clock.now)
        case .bulk: _ = try await openPlainReturn("FR-7001")
        default: break
        }
    }
}

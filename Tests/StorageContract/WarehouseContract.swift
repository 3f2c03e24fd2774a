import AfterSales
import Desk
import Storage
import Testing

/// What every engine must do for the warehouse.
extension StorageContract {
    package static func aParcelComesBackAsItWasStored(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        let opened = try await desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-1001", by: Actor(.customer),
            at: openedAt)
        let number = try #require(opened.caseNumber)
        var parcel = ArrivedParcel(arrivedAt: openedAt, takenBy: "malik", state: .open)
        parcel.dueAt = openedAt.adding(hours: 48)
        parcel.codes = ["8R0000000001", "4006381333931"]
        parcel.sender = "L. Martin"
        parcel.cases = [number]
        let stored = parcel
        let id = try await database.write { try Parcels($0).add(stored) }
        parcel.id = id
        let expected = parcel
        let found = try await database.read { transaction in
            (try Parcels(transaction).find(id), try Parcels(transaction).open())
        }
        #expect(found.0 == expected)
        #expect(found.1 == [expected])
    }

    package static func twoDecisionsOnOneParcelAreImpossible(
        _ database: any Database
    ) async throws {
        _ = try await desk(on: database)
        var parcel = ArrivedParcel(arrivedAt: openedAt, takenBy: "malik", state: .open)
        parcel.dueAt = openedAt.adding(hours: 48)
        let stored = parcel
        parcel.id = try await database.write { try Parcels($0).add(stored) }
        parcel.state = .kept
        parcel.dueAt = nil
        parcel.closedBy = "camille"
        parcel.reason = "No name on it"
        let decided = parcel
        #expect(try await database.write { try Parcels($0).change(decided) })
        #expect(try await database.write { try !Parcels($0).change(decided) })
    }

    /// A parcel that is done with has a reason and somebody who decided, even if the rules forgot.
    package static func aParcelIsNotClosedWithoutAReason(_ database: any Database) async throws {
        _ = try await desk(on: database)
        for state in ["sent_back", "given_to_carrier", "kept", "lost"] {
            await #expect(throws: StorageError.self) {
                try await database.write {
                    try $0.execute(
                        """
                        INSERT INTO parcels (arrived_at, taken_by, state, codes, carrier, sender,
                          contents) VALUES (1, 'malik', $1, '', '', '', '')
                        """, .text(state))
                }
            }
        }
        #expect(try await database.read { try $0.query("SELECT * FROM parcels") }.isEmpty)
    }

    package static func whatGoesBackIsAQueue(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        var request = CaseRequest(kind: .return, channel: .portal)
        request.lines = [.init(line: "mat", quantity: 1)]
        let asked = request
        _ = try await desk.open(asked, on: "FR-1001", by: Actor(.customer), at: openedAt)
        let number = "R-000001"
        _ = try await desk.onCase(number, by: Actor(.admin), at: openedAt) { work in
            try work.payFee(number)
        }
        _ = try await desk.onCase(number, by: Actor(.admin), at: openedAt) { work in
            try work.authorize(number)
            try work.receive(number, .init(hasShippingCarton: false))
        }
        var rows = try await database.read { try SendBacks($0).rows(in: [.toSend]) }
        #expect(rows.map(\.caseNumber) == [number])
        _ = try await desk.onCase(number, by: Actor(.admin), at: openedAt) { work in
            try work.shipBack(number, carrier: nil, tracking: "8S0000000001")
        }
        rows = try await database.read { try SendBacks($0).rows(in: [.sent]) }
        #expect(rows.first?.tracking == "8S0000000001")
        #expect(try await database.read { try SendBacks($0).count(in: [.toSend]) } == 0)
        #expect(try await desk.verify().problems == [])
    }
}

extension StorageContract {
    /// A photo has one holder: with a parcel it has no order, with a case it has.
    package static func aPhotoHasOneHolder(_ database: any Database) async throws {
        let desk = try await desk(on: database)
        let opened = try await desk.open(
            CaseRequest(kind: .return, channel: .portal), on: "FR-1001", by: Actor(.customer),
            at: openedAt)
        let number = try #require(opened.caseNumber)
        var parcel = ArrivedParcel(arrivedAt: openedAt, takenBy: "malik", state: .open)
        parcel.dueAt = openedAt.adding(hours: 48)
        let arrived = parcel
        let id = try await database.write { try Parcels($0).add(arrived) }
        func add(_ purpose: PhotoPurpose, to holder: Photo.Holder, of order: String?) async throws {
            let photo = NewPhoto(
                id: String(repeating: "a", count: 31) + String(purpose.rawValue.count % 10),
                purpose: purpose, width: 4, height: 3, picture: [1], small: [2],
                sha256: String(repeating: "b", count: 64))
            _ = try await database.write {
                try Photos($0).add(photo, to: holder, of: order, by: "malik", at: openedAt)
            }
        }
        for (purpose, holder, order) in [
            (PhotoPurpose.inspection, Photo.Holder.parcel(id), "FR-1001"),
            (.evidence, .parcel(id), nil), (.inspection, .parcel(99), nil),
            (.inspection, .case(number), nil),
        ] {
            await #expect(throws: StorageError.self) {
                try await add(purpose, to: holder, of: order)
            }
        }
        #expect(try await database.read { try $0.query("SELECT 1 FROM photos") }.isEmpty)
        try await add(.inspection, to: .parcel(id), of: nil)
        let kept = try await database.read { try Photos($0).photos(of: .parcel(id)) }
        #expect(kept.map(\.holder) == [.parcel(id)])
        #expect(kept.first?.order == nil)
        let before = try await database.read { try Photos($0).photos(ofParcelsWith: number) }
        #expect(before.isEmpty)
        try await database.write { try Parcels($0).put(number, into: id) }
        let after = try await database.read { try Photos($0).photos(ofParcelsWith: number) }
        #expect(after == kept)
    }
}

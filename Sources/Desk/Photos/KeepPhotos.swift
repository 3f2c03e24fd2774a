import AfterSales
import Storage

/// What became of photos that were to be kept.
package struct KeptPhotos: Hashable, Sendable {
    package var kept = 0
    /// Those that were there already, for the same purpose.
    package var known = 0
    /// Those for which there was no place.
    package var leftOver = 0

    package init() {}
}

/// How many photos there may be.
package enum PhotoLimit {
    /// Of the customer, with a request or a case.
    package static let customer = 8
    /// Of the warehouse, with a case.
    package static let inspection = 16
    /// Of the warehouse, with a parcel that nobody expected.
    package static let parcel = 8

    static func most(of purpose: PhotoPurpose, with holder: Photo.Holder) -> Int {
        if case .parcel = holder { return parcel }
        return purpose == .inspection ? inspection : customer
    }
}

extension Desk {
    /// Keeps photos with a request that is being filled in.
    ///
    /// - Throws: ``StorageError/missing(_:)`` where there is no such draft of this order, or it
    ///   became a case.
    package func keep(
        _ photos: [NewPhoto], withDraft id: String, of order: String, at now: Instant
    ) async throws -> KeptPhotos {
        try await database.write { transaction in
            try expectOpenDraft(id, of: order, transaction)
            return try keep(photos, .draft(id), order, "customer", now, transaction)
        }
    }

    /// Keeps photos with a case; noted in the audit log.
    ///
    /// - Throws: ``CaseRefusal/caseNotFound(number:)``; for a role that may not add them, and for
    ///   a line that the order has not.
    package func keep(
        _ photos: [NewPhoto], withCase number: String, by actor: Actor, at now: Instant
    ) async throws -> KeptPhotos {
        try await database.write { transaction in
            guard let order = try OrderRecords(transaction).orderNumber(ofCase: number),
                let stored = try OrderRecords(transaction).find(order)
            else { throw CaseRefusal.caseNotFound(number: number) }
            for photo in photos {
                guard actor.role.mayAdd(photo.purpose) else {
                    throw CaseRefusal.notAllowed(role: actor.role, action: .addPhoto)
                }
                if let line = photo.line, stored.record.order.line(line) == nil {
                    throw CaseRefusal.invalid(field: "line", problem: .unknown(line))
                }
            }
            let kept = try keep(photos, .case(number), order, actor.name, now, transaction)
            if kept.kept > 0 {
                try Audit(transaction).note(
                    "photos", on: "case:" + number, by: actor.name,
                    detail: "\(kept.kept) \(photos.first?.purpose.rawValue ?? "")", at: now)
            }
            return kept
        }
    }

    /// Keeps photos of the warehouse's with a parcel that nobody expected; noted in the audit log.
    /// They stay with it, and are shown with every case that turns out to be in it.
    ///
    /// - Throws: ``CaseRefusal/notAllowed(role:action:)``; ``StorageError/missing(_:)`` where
    ///   there is no such parcel.
    package func keep(
        _ photos: [NewPhoto], withParcel id: Int64, by actor: Actor, at now: Instant
    ) async throws -> KeptPhotos {
        guard actor.role.mayAdd(.inspection) else {
            throw CaseRefusal.notAllowed(role: actor.role, action: .addPhoto)
        }
        return try await database.write { transaction in
            guard try Parcels(transaction).find(id) != nil else {
                throw StorageError.missing("parcel \(id)")
            }
            let kept = try keep(photos, .parcel(id), nil, actor.name, now, transaction)
            if kept.kept > 0 {
                try Audit(transaction).note(
                    "photos", on: "parcel:\(id)", by: actor.name, detail: String(kept.kept),
                    at: now)
            }
            return kept
        }
    }

    /// Takes a photo away from a request that is being filled in.
    ///
    /// - Throws: ``StorageError/missing(_:)``, as for keeping.
    package func removePhoto(_ photo: String, fromDraft id: String, of order: String) async throws {
        try await database.write { transaction in
            try expectOpenDraft(id, of: order, transaction)
            try Photos(transaction).remove(photo, fromDraft: id)
        }
    }

    private func expectOpenDraft(
        _ id: String, of order: String, _ transaction: any Transaction
    ) throws {
        guard let draft = try Drafts(transaction).find(id), draft.order == order,
            draft.caseNumber == nil
        else { throw StorageError.missing("draft") }
    }

    private func keep(
        _ photos: [NewPhoto], _ holder: Photo.Holder, _ order: String?, _ maker: String,
        _ now: Instant, _ transaction: any Transaction
    ) throws -> KeptPhotos {
        let store = Photos(transaction)
        var there = try store.photos(of: holder).map(\.purpose)
        var result = KeptPhotos()
        for photo in photos {
            let isInspection = photo.purpose == .inspection
            let count = there.count { ($0 == .inspection) == isInspection }
            guard count < PhotoLimit.most(of: photo.purpose, with: holder) else {
                result.leftOver += 1
                continue
            }
            if try store.add(photo, to: holder, of: order, by: maker, at: now) {
                there.append(photo.purpose)
                result.kept += 1
            } else {
                result.known += 1
            }
        }
        return result
    }
}

extension Role {
    /// The warehouse adds what it found; customers, and whoever may open cases for them, what they
    /// want to show.
    package func mayAdd(_ purpose: PhotoPurpose) -> Bool {
        purpose == .inspection ? may(.inspect) && may(.addPhoto) : may(.openCase)
    }
}

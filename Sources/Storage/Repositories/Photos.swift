import AfterSales

/// Photos of drafts, cases and parcels, with their bytes.
package struct Photos {
    private let transaction: any Transaction

    package init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How large a photo is fetched.
    package enum Size: String, Sendable { case picture, small }

    /// Keeps a photo in the place after the last one of its holder.
    ///
    /// - Returns: `false`: the holder has the same photo for the same purpose already.
    package func add(
        _ photo: NewPhoto, to holder: Photo.Holder, of order: String?, by maker: String,
        at now: Instant
    ) throws -> Bool {
        let (column, key) = Self.column(holder)
        let known = try transaction.query(
            "SELECT 1 FROM photos WHERE \(column) = $1 AND purpose = $2 AND sha256 = $3", key,
            .text(photo.purpose.rawValue), .text(photo.sha256))
        guard known.isEmpty else { return false }
        let last = try photos(of: holder).last?.position ?? 0
        try transaction.execute(
            """
            INSERT INTO photos (id, order_number, \(column), position, purpose, line, note, width,
              height, bytes, sha256, made_at, made_by, picture, small)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            .text(photo.id), .optional(order), key, .integer(Int64(last + 1)),
            .text(photo.purpose.rawValue), .optional(photo.line), .text(photo.note),
            .integer(Int64(photo.width)), .integer(Int64(photo.height)),
            .integer(Int64(photo.picture.count)), .text(photo.sha256),
            .integer(now.secondsSinceEpoch), .text(maker), .blob(photo.picture),
            .blob(photo.small))
        return true
    }

    /// Those of a draft, a case or a parcel, in their order.
    package func photos(of holder: Photo.Holder) throws -> [Photo] {
        let (column, key) = Self.column(holder)
        return try transaction.query(
            Self.columnList + " WHERE \(column) = $1 ORDER BY position", key
        ).map(Self.photo)
    }

    /// Those of the parcels that a case's goods came in, where somebody kept them before they
    /// had a case.
    package func photos(ofParcelsWith number: String) throws -> [Photo] {
        try transaction.query(
            Self.columnList + """
                 WHERE parcel IN (SELECT parcel FROM parcel_cases WHERE case_number = $1)
                ORDER BY parcel, position
                """, .text(number)
        ).map(Self.photo)
    }

    package func find(_ id: String) throws -> Photo? {
        try transaction.query(Self.columnList + " WHERE id = $1", .text(id)).first.map(Self.photo)
    }

    /// The JPEG; `nil` where there is no such photo.
    package func bytes(of id: String, _ size: Size) throws -> [UInt8]? {
        try transaction.query("SELECT \(size.rawValue) FROM photos WHERE id = $1", .text(id))
            .first?.blob(0)
    }

    /// Takes a draft's photo away; those after it move up.
    package func remove(_ id: String, fromDraft draft: String) throws {
        try transaction.execute(
            "DELETE FROM photos WHERE id = $1 AND draft = $2", .text(id), .text(draft))
        for (index, photo) in try photos(of: .draft(draft)).enumerated()
        where photo.position != index + 1 {
            try transaction.execute(
                "UPDATE photos SET position = $2 WHERE id = $1", .text(photo.id),
                .integer(Int64(index + 1)))
        }
    }

    /// Gives the photos of a draft to the case that it became.
    package func move(fromDraft draft: String, toCase number: String) throws {
        try transaction.execute(
            "UPDATE photos SET draft = NULL, case_number = $2 WHERE draft = $1", .text(draft),
            .text(number))
    }

    /// Forgets photos taken before a moment whose case is in one of these states; and those of
    /// parcels that somebody decided on, once every case in them is.
    package func removeAll(before moment: Instant, ofCasesIn states: [CaseState]) throws {
        let list = states.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        let arguments =
            [.integer(moment.secondsSinceEpoch)] + states.map { SQLValue.text($0.rawValue) }
        try transaction.execute(
            """
            DELETE FROM photos WHERE made_at < $1
              AND case_number IN (SELECT number FROM cases WHERE state IN (\(list)))
            """, arguments)
        try transaction.execute(
            """
            DELETE FROM photos WHERE made_at < $1
              AND parcel IN (SELECT id FROM parcels WHERE state <> 'open')
              AND parcel NOT IN (SELECT p.parcel FROM parcel_cases p
                JOIN cases c ON c.number = p.case_number WHERE c.state NOT IN (\(list)))
            """, arguments)
    }
}

extension Photos {
    private static let columnList = """
        SELECT id, order_number, draft, case_number, parcel, position, purpose, line, note,
          width, height, made_at, made_by FROM photos
        """

    private static func column(_ holder: Photo.Holder) -> (name: String, key: SQLValue) {
        switch holder {
        case .draft(let id): ("draft", .text(id))
        case .case(let number): ("case_number", .text(number))
        case .parcel(let id): ("parcel", .integer(id))
        }
    }

    private static func holder(_ row: SQLRow) throws -> Photo.Holder {
        if let draft = try row.optionalText(2) { return .draft(draft) }
        if let number = try row.optionalText(3) { return .case(number) }
        return .parcel(try row.integer(4))
    }

    private static func photo(_ row: SQLRow) throws -> Photo {
        let text = try row.text(6)
        guard let purpose = PhotoPurpose(rawValue: text) else {
            throw StorageError.unexpected(.text(text))
        }
        return Photo(
            id: try row.text(0), order: try row.optionalText(1), holder: try holder(row),
            position: Int(try row.integer(5)), purpose: purpose, line: try row.optionalText(7),
            note: try row.text(8), width: Int(try row.integer(9)),
            height: Int(try row.integer(10)),
            madeAt: Instant(secondsSinceEpoch: try row.integer(11)), madeBy: try row.text(12))
    }
}

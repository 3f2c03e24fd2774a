import AfterSales

/// What a photo shows, and so where it is asked for.
package enum PhotoPurpose: String, CaseIterable, Codable, Sendable {
    /// What a customer wants to show.
    case evidence
    /// After damage on the way: the carton, its label, the goods inside.
    case parcel, label, goods
    /// What the warehouse found.
    case inspection
}

/// A photo, without its bytes.
package struct Photo: Hashable, Sendable {
    /// What a photo is kept with.
    package enum Holder: Hashable, Sendable {
        case draft(String)
        case `case`(String)
        /// One that nobody expected.
        case parcel(Int64)
    }

    /// 128 random bits in hexadecimal.
    package var id: String
    /// `nil`: of a parcel.
    package var order: String?
    package var holder: Holder
    /// Its place with its holder, from 1.
    package var position: Int
    package var purpose: PhotoPurpose
    /// The line of the order that it shows; `nil`: not said.
    package var line: String?
    package var note: String
    package var width: Int
    package var height: Int
    package var madeAt: Instant
    /// `customer`, or the login of a member of the staff.
    package var madeBy: String

    /// Its name in the request's evidence.
    package var name: String { "photo-\(position).jpg" }

    /// As the audit log names it.
    package var object: String {
        let owner =
            if case .parcel(let id) = holder { "parcel:\(id)" } else { "order:" + (order ?? "") }
        return owner + "/photo:" + id
    }
}

/// A photo about to be kept: as the program wrote it, never as it was sent.
package struct NewPhoto: Hashable, Sendable {
    package var id: String
    package var purpose: PhotoPurpose
    package var line: String?
    package var note: String
    package var width: Int
    package var height: Int
    /// JPEG without metadata.
    package var picture: [UInt8]
    package var small: [UInt8]
    /// Of `picture`, in hexadecimal.
    package var sha256: String

    package init(
        id: String, purpose: PhotoPurpose, line: String? = nil, note: String = "", width: Int,
        height: Int, picture: [UInt8], small: [UInt8], sha256: String
    ) {
        self.id = id
        self.purpose = purpose
        self.line = line
        self.note = note
        self.width = width
        self.height = height
        self.picture = picture
        self.small = small
        self.sha256 = sha256
    }
}

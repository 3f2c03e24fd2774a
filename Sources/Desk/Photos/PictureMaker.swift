/// Makes a picture of ours out of a file that somebody sent.
package protocol PictureMaker: Sendable {
    /// Decodes a file, turns it upright, and writes it anew without any metadata.
    ///
    /// - Parameter path: the file as it came; it is read, never changed.
    /// - Throws: ``PictureRefusal``, whatever is wrong with the file.
    func picture(from path: String) async throws(PictureRefusal) -> MadePicture
}

/// A picture as the program wrote it: JPEG, sRGB, upright, without metadata.
package struct MadePicture: Hashable, Sendable {
    /// At most ``longestSide`` pixels wide and high.
    package var picture: [UInt8]
    /// The same, at most ``smallSide`` pixels wide and high.
    package var small: [UInt8]
    package var width: Int
    package var height: Int
    /// What its bar codes say, those of articles (EAN, UPC) first.
    package var codes: [BarCode]

    package static let longestSide = 2000
    package static let smallSide = 320

    package init(
        picture: [UInt8], small: [UInt8], width: Int, height: Int, codes: [BarCode] = []
    ) {
        self.picture = picture
        self.small = small
        self.width = width
        self.height = height
        self.codes = codes
    }
}

/// A bar code that was read in a picture.
package struct BarCode: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// EAN-13, EAN-8, UPC-A or UPC-E: the number of an article.
        case article
        case code128
        case qr
    }

    package var kind: Kind
    package var text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Why a file does not become a picture.
package enum PictureRefusal: String, Error, Codable, CaseIterable, Sendable {
    case empty
    /// More bytes than are taken.
    case tooLarge = "too_large"
    /// No JPEG, PNG, WebP or HEIC, whatever its name says.
    case notAPicture = "not_a_picture"
    /// Begins as a picture and goes on as something else, or stops in the middle.
    case damaged
    /// More pixels than are decoded.
    case tooManyPixels = "too_many_pixels"
    /// The decoder took too long, or too much memory, or stopped.
    case tooCostly = "too_costly"
    /// No place left for another one.
    case tooMany = "too_many"
}

/// For programs without a decoder: takes nothing.
package struct NoPictures: PictureMaker {
    package init() {}

    package func picture(from path: String) async throws(PictureRefusal) -> MadePicture {
        throw .notAPicture
    }
}

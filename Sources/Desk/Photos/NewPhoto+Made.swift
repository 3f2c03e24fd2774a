import Crypto
import Foundation
import Storage

extension NewPhoto {
    /// A picture that was just made, to be kept under an id of 128 random bits.
    package init(
        _ made: MadePicture, purpose: PhotoPurpose, line: String? = nil, note: String = "",
        random: @Sendable (Int) -> [UInt8]
    ) {
        self.init(
            id: Hexadecimal.text(random(16)), purpose: purpose, line: line, note: note,
            width: made.width, height: made.height, picture: made.picture, small: made.small,
            sha256: Hexadecimal.text(SHA256.hash(data: Data(made.picture))))
    }
}

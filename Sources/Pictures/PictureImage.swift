import CVips

/// A picture of the library's, released when it goes.
///
/// Errors of the library are one kind here: ``Failure``. What it says is for its developers.
final class PictureImage {
    struct Failure: Error {}

    private let image: UnsafeMutablePointer<VipsImage>

    private init(_ image: UnsafeMutablePointer<VipsImage>) { self.image = image }
    deinit { picture_release(image) }

    /// Reads the header of a file, and nothing else yet.
    static func open(_ path: String, _ format: PictureFormat) throws(Failure) -> PictureImage {
        let loader =
            switch format {
            case .jpeg: PICTURE_JPEG
            case .png: PICTURE_PNG
            case .webp: PICTURE_WEBP
            case .heif: PICTURE_HEIF
            }
        return try make { picture_open(path, loader, &$0) }
    }

    var width: Int { Int(vips_image_get_width(image)) }
    var height: Int { Int(vips_image_get_height(image)) }

    /// Upright, in sRGB, opaque, in memory, no side longer than a number of pixels.
    func fitted(into side: Int) throws(Failure) -> PictureImage {
        let fitted = try Self.make { picture_fit(image, &$0, Int32(side)) }
        let opaque = vips_image_hasalpha(fitted.image) != 0 ? try fitted.flattened() : fitted
        let plain = try Self.make { picture_srgb(opaque.image, &$0) }
        guard let kept = vips_image_copy_memory(plain.image) else { throw Failure() }
        return PictureImage(kept)
    }

    private func flattened() throws(Failure) -> PictureImage {
        try Self.make { picture_flatten(image, &$0) }
    }

    /// Writes a JPEG without metadata.
    func save(to path: String, quality: Int) throws(Failure) {
        guard picture_save(image, path, Int32(quality)) == 0 else { throw Failure() }
    }

    /// One byte a pixel, row by row.
    func grey() throws(Failure) -> [UInt8] {
        let grey = try Self.make { picture_grey(image, &$0) }
        var size = 0
        guard let memory = vips_image_write_to_memory(grey.image, &size) else { throw Failure() }
        defer { g_free(memory) }
        guard size == width * height else { throw Failure() }
        return Array(UnsafeRawBufferPointer(start: memory, count: size))
    }

    private static func make(
        _ call: (inout UnsafeMutablePointer<VipsImage>?) -> Int32
    ) throws(Failure) -> PictureImage {
        var made: UnsafeMutablePointer<VipsImage>?
        guard call(&made) == 0, let made else { throw Failure() }
        return PictureImage(made)
    }
}

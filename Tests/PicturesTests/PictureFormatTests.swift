import Testing

@testable import Pictures

@Suite struct PictureFormatTests {
    @Test(arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE1, 0, 0] as [UInt8], PictureFormat.jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
        (Array("RIFF....WEBPVP8 ".utf8), .webp), (Array("....ftypheic....".utf8), .heif),
        (Array("....ftypmif1....".utf8), .heif),
    ])
    func `a format is told by its first bytes`(head: [UInt8], format: PictureFormat) {
        #expect(PictureFormat(head: head) == format)
    }

    @Test(
        arguments: [
            [], [0xFF], [0xFF, 0xD8], Array("RIFF....WAVE".utf8), Array("RIFF....WEB".utf8),
            Array("....ftypisom".utf8), Array("....ftypavif".utf8), Array("GIF89a......".utf8),
            Array("II*\0....".utf8), Array("BM......".utf8), Array("<svg xmlns=".utf8),
            Array("%PDF-1.7".utf8), Array("\u{FEFF}\u{FF}".utf8), [0, 0, 0x01, 0],
        ] as [[UInt8]])
    func `what begins otherwise is none`(head: [UInt8]) {
        #expect(PictureFormat(head: head) == nil)
    }

    /// No first bytes, however they come about, are read beyond their end.
    @Test func `mutated heads are told or refused, and nothing else`() {
        var dice = UInt64(20_260_305)
        func roll(_ sides: Int) -> Int {
            dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(dice >> 33) % sides
        }
        let seeds: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF, 0xE1], Array("RIFF....WEBPVP8 ".utf8),
            Array("....ftypheic....".utf8),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        ]
        var told = 0
        for _ in 0..<20_000 {
            var head = seeds[roll(seeds.count)]
            for _ in 0..<roll(3) where !head.isEmpty { head[roll(head.count)] = UInt8(roll(256)) }
            head = Array(head.prefix(roll(head.count + 1)))
            if PictureFormat(head: head) != nil { told += 1 }
        }
        #expect(told > 0)
    }
}

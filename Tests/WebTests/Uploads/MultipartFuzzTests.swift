import Foundation
import Testing

@testable import Web

/// Bodies changed by chance: each is read or refused, whole and in pieces alike.
@Suite struct MultipartFuzzTests {
    struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, sides)
        }
    }

    enum Answer: Equatable {
        case read([MultipartReader.Event], isDone: Bool)
        case refused
    }

    static let words = [
        "--XyZ", "\r\n", "\r", "\n", "--", "\r\n\r\n", "\"", ";", "name=", "filename=\"", "\\",
        "Content-Disposition: form-data; name=\"a\"", "\0", "é",
    ].map { Array($0.utf8) }

    static func mutated(_ dice: inout Dice) -> [UInt8] {
        var body = MultipartReaderTests.body
        for _ in 0...dice.roll(4) {
            let place = dice.roll(body.count)
            switch dice.roll(4) {
            case 0 where !body.isEmpty: body[place] = UInt8(dice.roll(256))
            case 1: body.insert(contentsOf: words[dice.roll(words.count)], at: place)
            case 2:
                body.removeSubrange(place..<min(body.count, place + 1 + dice.roll(30)))
            default: body.append(contentsOf: body.dropFirst(place).prefix(dice.roll(200)))
            }
        }
        return body
    }

    static func answer(_ chunks: [ArraySlice<UInt8>]) -> Answer {
        guard let found = try? MultipartReaderTests.read(chunks) else { return .refused }
        return .read(found.events, isDone: found.isDone)
    }

    @Test func `any body is read or refused, in any pieces`() {
        let rounds = ProcessInfo.processInfo.environment["REPRISE_SOAK"] == nil ? 3_000 : 1_000_000
        var dice = Dice(state: 20_260_305)
        var read = 0
        for round in 0..<rounds {
            let body = Self.mutated(&dice)
            let whole = Self.answer([body[...]])
            var chunks: [ArraySlice<UInt8>] = []
            var rest = body[...]
            while !rest.isEmpty {
                let size = 1 + dice.roll(40)
                chunks.append(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            let pieces = Self.answer(chunks)
            #expect(whole == pieces, "round \(round)")
            if whole != .refused { read += 1 }
        }
        #expect(read > 0)
        #expect(read < rounds)
    }
}

import Desk
import Foundation
import Testing

@testable import Pictures

/// The decoder as the server runs it: in a process of its own.
@Suite(.enabled(if: PictureSamples.folder != nil, "no Python with Pillow"))
struct DarkroomProcessTests {
    /// The program beside the tests; `nil`: not built.
    static let program: String? = {
        let folders = [Bundle.main.bundlePath, ".build/debug", ".build/release"]
        return folders.map { $0 + "/reprise" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    private func refusal(_ maker: DarkroomProcess, _ path: String) async -> PictureRefusal? {
        do throws(PictureRefusal) {
            _ = try await maker.picture(from: path)
            return nil
        } catch {
            return error
        }
    }

    @Test(.enabled(if: program != nil, "the program is not built"))
    func `a picture comes back from the child, and nothing stays behind`() async throws {
        let desktop = try DarkroomTests.Desktop()
        let maker = DarkroomProcess(program: try #require(Self.program), folder: desktop.path)
        let made = try await maker.picture(from: try PictureSamples.path("turned-8.jpg"))
        #expect(made.width == 400)
        #expect(made.height == 300)
        #expect(made.picture.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(made.small.starts(with: [0xFF, 0xD8, 0xFF]))
        #expect(desktop.files == [])
    }

    @Test(
        .enabled(if: program != nil, "the program is not built"),
        arguments: [("bomb.png", PictureRefusal.tooManyPixels), ("truncated.jpg", .damaged)])
    func `the child's refusal is the answer`(name: String, reason: PictureRefusal) async throws {
        let desktop = try DarkroomTests.Desktop()
        let maker = DarkroomProcess(program: try #require(Self.program), folder: desktop.path)
        let path = try PictureSamples.path(name)
        #expect(await refusal(maker, path) == reason)
        #expect(desktop.files == [])
    }

    @Test(arguments: ["/bin/false", "/bin/true", "/nothing/here"])
    func `a child that fails, says nothing or is not there is a refusal`(
        program: String
    ) async throws {
        let desktop = try DarkroomTests.Desktop()
        let maker = DarkroomProcess(program: program, folder: desktop.path)
        let path = try PictureSamples.path("plain.jpg")
        #expect(await refusal(maker, path) == .tooCostly)
        #expect(desktop.files == [])
    }

    @Test func `a child is ended when its time is over`() async throws {
        let child = try ChildProcess("/bin/sleep", ["3600"])
        let ending = await child.end(within: 1)
        #expect(ending == .timedOut)
    }

    @Test func `a child's end is seen though every task is busy`() async throws {
        let ending = try await withThrowingTaskGroup(of: Void.self) { busy in
            for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount {
                busy.addTask {
                    let over = ContinuousClock.now.advanced(by: .seconds(2))
                    while ContinuousClock.now < over {}
                }
            }
            return try await ChildProcess("/bin/true", []).end(within: 1)
        }
        #expect(ending == .exited(0))
    }

    @Test func `a child has no environment and none of our files`() async throws {
        let desktop = try DarkroomTests.Desktop()
        let file = FileHandle(forReadingAtPath: "/dev/null")
        defer { try? file?.close() }
        let child = try ChildProcess(
            "/bin/sh",
            [
                "-c",
                "export -p > '\(desktop.path)/seen'; ls /proc/self/fd >> '\(desktop.path)/seen'",
            ])
        let ending = await child.end(within: 20)
        #expect(ending == .exited(0))
        let seen = try String(contentsOfFile: desktop.path + "/seen", encoding: .utf8)
        // Its own working folder is all that a shell adds; 3 is the folder that `ls` reads.
        let names = seen.split(separator: "\n").filter { !$0.contains("PWD") }
        #expect(names == ["0", "1", "2", "3"])
    }
}

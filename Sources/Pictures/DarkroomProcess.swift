import Desk
import Foundation

/// Makes pictures in a process for each, so that a decoder that is led astray has nothing: no
/// database, no network connection, no secrets, little memory, little time.
package struct DarkroomProcess: PictureMaker {
    private let program: String
    private let folder: String
    private let turns: Turns

    private static let seconds = 30

    /// - Parameters:
    ///   - program: what has the `picture` command; the program itself, by default.
    ///   - folder: where pictures are made, each in a folder of its own that goes with it.
    ///   - atOnce: how many at the same time; the others wait.
    package init(program: String = "/proc/self/exe", folder: String, atOnce: Int = 2) {
        self.program = program
        self.folder = folder
        turns = Turns(atOnce)
    }

    package func picture(from path: String) async throws(PictureRefusal) -> MadePicture {
        // Most of what is no picture needs no process to be seen.
        _ = try Darkroom.format(of: path)
        await turns.take()
        let result: Result<MadePicture, PictureRefusal>
        do throws(PictureRefusal) {
            result = .success(try await develop(path))
        } catch {
            result = .failure(error)
        }
        await turns.give()
        return try result.get()
    }

    private func develop(_ path: String) async throws(PictureRefusal) -> MadePicture {
        var template = Array((folder + "/upload.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .tooCostly }
        let own = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: own) }
        let ending: ChildProcess.Ending
        do {
            let child = try ChildProcess(program, ["picture", path, own])
            ending = await child.end(within: Self.seconds)
        } catch {
            throw .tooCostly
        }
        guard ending == .exited(0) else { throw .tooCostly }
        return try read(own)
    }

    private func read(_ folder: String) throws(PictureRefusal) -> MadePicture {
        let file = { (name: String) in FileManager.default.contents(atPath: folder + "/" + name) }
        guard let report = file(Darkroom.reportFile),
            let told = try? JSONDecoder().decode(DarkroomChild.Report.self, from: report)
        else { throw .tooCostly }
        switch told {
        case .refused(let refusal): throw refusal
        case .made(let print):
            guard let picture = file(Darkroom.pictureFile), let small = file(Darkroom.smallFile)
            else { throw .tooCostly }
            return MadePicture(
                picture: Array(picture), small: Array(small), width: print.width,
                height: print.height, codes: print.codes)
        }
    }
}

/// So many at once; the others wait, first come, first served.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

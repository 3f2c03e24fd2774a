import Desk
import Foundation

/// The inside of the decoder's process: `reprise picture FILE FOLDER`.
package enum DarkroomChild {
    /// What the child tells its parent, in a file beside the pictures.
    enum Report: Codable, Hashable {
        case made(Darkroom.Print)
        case refused(PictureRefusal)
    }

    /// Confines the process, develops the file, and writes the report; there is none where the
    /// process could not be confined.
    package static func run(_ path: String, into folder: String) throws {
        guard Confinement.enter() else { throw POSIXError(.EPERM) }
        var report: Report
        do throws(PictureRefusal) {
            report = .made(try Darkroom.develop(path, into: folder))
        } catch {
            report = .refused(error)
        }
        try JSONEncoder().encode(report).write(
            to: URL(filePath: folder + "/" + Darkroom.reportFile))
    }
}

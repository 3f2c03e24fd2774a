import ArgumentParser
import Pictures

/// The process in which a picture is made. Only the server starts it.
struct PictureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture", abstract: "Make a picture of a file that was sent.",
        shouldDisplay: false)

    @Argument var file: String
    @Argument var folder: String

    func run() throws { try DarkroomChild.run(file, into: folder) }
}

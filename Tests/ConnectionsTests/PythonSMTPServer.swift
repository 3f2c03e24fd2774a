import Foundation

/// A mail server of a few lines of Python, for one connection, that tells what it was sent.
final class PythonSMTPServer {
    enum Behavior: String {
        case accept, refuseRecipient, refuseForNow, refuseMessage, dropAfterMessage, silent, login
    }

    struct Record: Decodable, Equatable {
        var commands: [String]
        /// The message, its dots unstuffed, in base64.
        var message: String
    }

    let port: Int
    private let process = Process()
    private let output = Pipe()

    init(_ behavior: Behavior) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, behavior.rawValue]
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != 10, let byte = try output.fileHandleForReading.read(upToCount: 1) {
            line += byte
        }
        port = Int(String(decoding: line.dropLast(), as: UTF8.self)) ?? 0
    }

    /// Waits until the connection is closed.
    func record() throws -> Record {
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Record.self, from: data)
    }

    deinit { if process.isRunning { process.terminate() } }

    private static let script = """
        import base64, json, socket, sys, time
        behavior = sys.argv[1]
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        listener.settimeout(20)
        peer, _ = listener.accept()
        peer.settimeout(20)
        stream = peer.makefile("rwb")
        commands, message = [], b""

        def say(line):
            stream.write(line.encode() + b"\\r\\n")
            stream.flush()

        if behavior == "silent":
            time.sleep(5)
        else:
            say("220 ready")
            while True:
                line = stream.readline().decode().strip()
                if not line:
                    break
                commands.append(line)
                verb = line.split(":")[0].split()[0].upper()
                if verb == "EHLO":
                    if behavior == "login":
                        say("250-hello")
                        say("250 AUTH PLAIN")
                    else:
                        say("250 hello")
                elif verb == "AUTH":
                    say("334 ")
                    secret = base64.b64decode(stream.readline())
                    say("235 welcome" if secret == b"\\0u\\0right" else "535 wrong")
                elif verb == "RCPT" and behavior == "refuseRecipient":
                    say("550 no such person")
                elif verb == "RCPT" and behavior == "refuseForNow":
                    say("451 come back later")
                elif verb == "DATA":
                    say("354 go on")
                    while (part := stream.readline()) not in (b".\\r\\n", b""):
                        message += part[1:] if part.startswith(b".") else part
                    if behavior == "dropAfterMessage":
                        break
                    say("554 not this" if behavior == "refuseMessage" else "250 taken")
                elif verb == "QUIT":
                    say("221 bye")
                    break
                else:
                    say("250 ok")
        try:
            stream.close()
        except OSError:
            pass
        peer.close()
        print(json.dumps({"commands": commands,
                          "message": base64.b64encode(message).decode()}))
        """
}

import Foundation

/// A message as Python's `email` package reads it.
struct PythonMail: Decodable, Equatable {
    struct Part: Decodable, Equatable {
        var type: String
        var name: String?
        /// The decoded text; for an attachment its bytes in base64.
        var content: String
    }

    var headers: [String: String]
    var types: [String]
    var parts: [Part]
    var defects: [String]

    static func parse(_ bytes: [UInt8]) throws -> PythonMail { try parse(all: [bytes])[0] }

    static func parse(all messages: [[UInt8]]) throws -> [PythonMail] {
        let answer = try run(script, JSONEncoder().encode(messages.map { Data($0) }))
        return try JSONDecoder().decode([PythonMail].self, from: answer)
    }

    static func run(_ script: String, _ input: Data) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (given, output) = (Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = output
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: input)
        try given.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return answer
    }

    private static let script = """
        import base64, email, email.policy, json, sys
        def read(data):
            assert b"\\n" not in data.replace(b"\\r\\n", b""), "bare line feed"
            assert b"\\r" not in data.replace(b"\\r\\n", b""), "bare return"
            assert all(len(l) <= 78 and l.isascii() for l in data.split(b"\\r\\n")), "line"
            m = email.message_from_bytes(data, policy=email.policy.default)
            parts, types, defects = [], [], [str(d) for d in m.defects]
            for p in m.walk():
                types.append(p.get_content_type())
                defects += [str(d) for d in p.defects]
                for v in p.values():
                    defects += [str(d) for d in v.defects]
                if p.is_multipart():
                    continue
                content = p.get_content()
                content = (base64.b64encode(content).decode() if isinstance(content, bytes)
                           else content.replace("\\r\\n", "\\n"))
                parts.append({"type": p.get_content_type(), "name": p.get_filename(),
                              "content": content})
            return {"headers": {k: str(v) for k, v in m.items()}, "types": types,
                    "parts": parts, "defects": defects}
        print(json.dumps([read(base64.b64decode(one)) for one in json.load(sys.stdin)]))
        """
}

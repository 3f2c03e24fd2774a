import AfterSales
import Foundation
import Testing

/// What a reviewer would otherwise say again and again, over all of `Sources/`.
@Suite struct TidyTests {
    struct Source {
        let path: String
        let lines: [String]
        /// The target it belongs to.
        var target: String { String(path.split(separator: "/").first ?? "") }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized.resolvingSymlinksInPath()

    static let sources: [Source] = {
        let base = root.appending(path: "Sources").resolvingSymlinksInPath()
        let paths = FileManager.default.enumerator(atPath: base.path())?.compactMap {
            $0 as? String
        }
        return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try? String(contentsOf: base.appending(path: path), encoding: .utf8)
            return Source(path: path, lines: (text ?? "").components(separatedBy: "\n"))
        }
    }()

    @Test func `there is something to look at`() { #expect(Self.sources.count > 100) }

    @Test func `no line is longer than 100 characters`() {
        let long = Self.sources.flatMap { source in
            source.lines.enumerated().filter { $0.element.count > 100 }
                .map { "\(source.path):\($0.offset + 1)" }
        }
        #expect(long.isEmpty)
    }

    @Test func `no file is longer than 300 lines`() {
        #expect(Self.sources.filter { $0.lines.count > 301 }.map(\.path).isEmpty)
    }

    /// From a `func` or `init` to the brace that closes it at the same indentation.
    @Test func `no function is longer than 60 lines`() {
        var long: [String] = []
        for source in Self.sources {
            for (start, line) in source.lines.enumerated() {
                guard line.contains(#/^ *([a-z]+ )*(func |init[?(<])/#) else { continue }
                let indent = String(line.prefix { $0 == " " })
                let rest = source.lines[start...].prefix(400)
                guard let end = rest.firstIndex(of: indent + "}"), end - start > 60 else {
                    continue
                }
                long.append("\(source.path):\(start + 1) has \(end - start + 1) lines")
            }
        }
        #expect(long.isEmpty)
    }

    struct Ban: Sendable, CustomTestStringConvertible {
        let pattern: String
        let instead: String
        /// Folders of `Sources/` in which it counts; empty: in all.
        var within: [String] = []
        var except: [String] = []
        var testDescription: String { pattern }
    }

    static let bans = [
        Ban(
            pattern: #"\bDate\(\)|\bDate\.now|Clock\(\)\.now"#, instead: "take `now` as a value",
            within: [
                "AfterSales/", "Desk/", "Documents/", "PolicyFiles/", "Sandbox/", "Scenarios/",
                "Web/",
            ]),
        Ban(
            pattern: #"\b(Double|Float|Decimal)\b"#, instead: "whole minor units (`Minor`)",
            within: [
                "AfterSales/Money", "AfterSales/Refunds", "AfterSales/Ledger",
                "AfterSales/Orders", "AfterSales/Commands",
            ]),
        Ban(pattern: #"(^|[^.\w])print\("#, instead: "the logger, or `Output`"),
        Ban(pattern: #"\bfatalError\("#, instead: "`preconditionFailure` with what is wrong"),
        Ban(pattern: #"\btry!"#, instead: "`do`/`catch`, or a typed refusal"),
        Ban(pattern: #"\b(TODO|FIXME|XXX)\b"#, instead: "do it now, or leave it out"),
        Ban(
            pattern: #"^(package )?(final )?(struct|class|enum|actor) \w*(Manager|Helper|Utils)\b"#,
            instead: "a noun of the desk"),
        Ban(
            pattern: #"\b(authoris|cancell(ed|ing)\b|instalment|personalis)"#,
            instead: "American spelling"),
    ]

    @Test(arguments: bans)
    func `a banned word is not used`(ban: Ban) throws {
        let pattern = try Regex(ban.pattern)
        var found: [String] = []
        for source in Self.sources
        where (ban.within.isEmpty || ban.within.contains { source.path.hasPrefix($0) })
            && !ban.except.contains(where: { source.path.hasPrefix($0) })
        {
            for (index, line) in source.lines.enumerated() where line.contains(pattern) {
                found.append("\(source.path):\(index + 1)")
            }
        }
        #expect(found.isEmpty, "instead: \(ban.instead)")
    }

    /// `docs/architecture.md`'s table: what a target's files may import, beside the standard
    /// library and Foundation.
    static let imports: [String: Set<String>] = [
        "AfterSales": [],
        "Wording": ["AfterSales"],
        "Markup": [],
        "PolicyFiles": ["AfterSales", "Markup", "Wording", "Yams"],
        "Storage": ["AfterSales", "Crypto"],
        "Desk": [
            "AfterSales", "CSodium", "Crypto", "Dispatch", "Logging", "ServiceLifecycle", "Storage",
        ],
        "Providers": ["AfterSales", "Crypto", "Desk", "Logging"],
        "Sandbox": ["Crypto"],
        "SandboxServer": [
            "AsyncHTTPClient", "Crypto", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging",
            "NIOCore", "NIOHTTP1", "Sandbox", "ServiceLifecycle", "SwiftASN1", "UnixSignals",
            "X509", "_CryptoExtras",
        ],
        "Simulation": ["AfterSales", "Desk", "PolicyFiles", "Providers", "Sandbox", "Storage"],
        "StorageSQLite": ["AfterSales", "GRDB", "Storage"],
        "Documents": ["AfterSales", "CPango", "CZint", "Wording"],
        "Pictures": ["CLimits", "CVips", "CZBar", "Desk"],
    ]

    @Test(arguments: imports.keys.sorted())
    func `a target imports only what stands above it`(target: String) {
        let allowed = Self.imports[target, default: []].union(["Foundation", "Synchronization"])
        var found: Set<String> = []
        for line in Self.sources.filter({ $0.target == target }).flatMap(\.lines) {
            if let match = line.firstMatch(
                of: #/^(package |public |private |@\w+ )*import (\w+ )?(\w+)/#)
            {
                found.insert(String(match.3))
            }
        }
        #expect(found.subtracting(allowed).isEmpty)
    }

    @Test func `rules do no input or output`() {
        let found = Self.sources.filter { $0.target == "AfterSales" }.filter { source in
            source.lines.contains {
                $0.contains(#/\basync\b|FileManager|FileHandle|URLSession|ProcessInfo/#)
            }
        }
        #expect(found.map(\.path).isEmpty)
    }

    /// Every clause of the rules is lived through in a scenario.
    @Test func `every clause is named in a scenario`() {
        let base = Self.root.appending(path: "scenarios")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path())) ?? []
        let text = names.filter { $0.hasSuffix(".yaml") }.compactMap {
            try? String(contentsOf: base.appending(path: $0), encoding: .utf8)
        }.joined()
        let missing = Clause.allCases.map(\.id).filter { !text.contains($0) }
        #expect(missing.isEmpty)
    }
}

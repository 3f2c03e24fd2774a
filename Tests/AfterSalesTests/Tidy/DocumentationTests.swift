import Foundation
import Testing

/// The documentation leads where it says, and shows each of its pictures.
@Suite struct DocumentationTests {
    struct Page {
        /// From the project's folder.
        let path: String
        let text: String

        /// What its links and pictures name, as paths from the project's folder; pages elsewhere
        /// and parts of the same page left out.
        var targets: [String] {
            let links = text.matches(of: #/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/#)
                .map { String($0.1 ?? $0.2 ?? "") }
            return links.filter { !$0.contains(":") && !$0.hasPrefix("#") && !$0.hasPrefix("/") }
                .map { link in
                    let file = TidyTests.root.appending(path: path).deletingLastPathComponent()
                        .appending(path: link.split(separator: "#")[0]).standardized.path()
                    return String(file.dropFirst(TidyTests.root.path().count))
                        .trimmingPrefix("/")
                }
                .map { String($0) }
        }
    }

    static let pages: [Page] = {
        let manager = FileManager.default
        let docs = manager.enumerator(atPath: path("docs"))?.compactMap { $0 as? String } ?? []
        let top = (try? manager.contentsOfDirectory(atPath: path("."))) ?? []
        return (top + docs.map { "docs/" + $0 }).filter { $0.hasSuffix(".md") }.sorted().map {
            Page(path: $0, text: (try? String(contentsOfFile: path($0), encoding: .utf8)) ?? "")
        }
    }()

    private static func path(_ relative: String) -> String {
        TidyTests.root.appending(path: relative).path()
    }

    @Test func `there is something to look at`() {
        #expect(Self.pages.count > 30)
        #expect(Self.pages.flatMap(\.targets).count > 80)
    }

    @Test func `links and pictures lead to files that are there`() {
        let dead = Self.pages.flatMap { page in
            page.targets.filter { !FileManager.default.fileExists(atPath: Self.path($0)) }
                .map { "\(page.path): \($0)" }
        }
        #expect(dead == [])
    }

    @Test func `every picture is shown somewhere`() throws {
        let images = try FileManager.default.contentsOfDirectory(atPath: Self.path("docs/images"))
        let shown = Set(Self.pages.flatMap(\.targets))
        #expect(images.map { "docs/images/" + $0 }.filter { !shown.contains($0) }.sorted() == [])
    }
}

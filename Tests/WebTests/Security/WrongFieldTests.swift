import AfterSales
import Desk
import HTTPTypes
import Storage
import StorageSQLite
import Testing

@testable import Web

/// Every field of the desk's forms missing, too long, sent twice or without sense: there is always
/// an answer, and what is refused stores nothing.
@Suite struct WrongFieldTests {
    typealias Scene = EveryFieldTests.Scene

    enum Wrong: CaseIterable, Sendable {
        case missing, overlong, twice, nonsense

        func applied(
            to field: PageForm.Field, of form: PageForm
        ) -> [(String, String)] {
            let right = form.filled(with: "1")
            let others = right.filter { $0.0 != field.name }
            return switch self {
            case .missing: others
            case .overlong: others + [(field.name, WrongFieldTests.overlong)]
            case .twice: right + [(field.name, "other")]
            case .nonsense: others + [(field.name, "-9223372036854775809 \u{202E}%00'\"<é>")]
            }
        }
    }

    static let overlong = String(repeating: "x", count: 20_000)
    /// No field of the desk takes so much.
    static let tooMuch = String(repeating: "x", count: 4_001)

    static let scenes: [Scene] = [
        .review, .bench, .unscheduled, .graded, .newParcel, .parcel, .gone, .cameBack, .view,
        .bulk, .staff, .person,
    ]

    @Test(arguments: scenes)
    func `a field that is wrong is answered, and what is refused stores nothing`(
        scene: Scene
    ) async throws {
        let tries = try await Self.tries(at: scene)
        #expect(!tries.isEmpty)
        var next = 0
        while next < tries.count {
            let shop = try await EveryFieldTests.shop(at: scene)
            next = try await shop.send(tries, from: next, at: scene)
        }
    }

    /// One form with one field wrong.
    struct Try: Sendable {
        var form: Int
        var field: PageForm.Field
        var wrong: Wrong
    }

    /// The forms of a page that change something. Of the case's page only the note: its acts have
    /// tests of their own.
    static func forms(_ browser: Browser, _ scene: Scene) -> [PageForm] {
        PageForm.all(on: browser.page.body).filter { form in
            form.isPost && (scene != .review || form.action.hasSuffix("/notes"))
        }
    }

    private static func tries(at scene: Scene) async throws -> [Try] {
        let shop = try await EveryFieldTests.shop(at: scene)
        let found = Mutexed<[Try]>([])
        try await EveryFieldTests.admin(shop, scene.path) { browser in
            found.set(
                forms(browser, scene).enumerated().flatMap { index, form in
                    form.fields.filter { $0.name != FormField.token }.flatMap { field in
                        Wrong.allCases.map { Try(form: index, field: field, wrong: $0) }
                    }
                })
        }
        return found.value
    }
}

extension Shop {
    /// Sends them until one is taken, so that the shop is no longer as it was.
    ///
    /// - Returns: the first that was not sent.
    fileprivate func send(
        _ tries: [WrongFieldTests.Try], from start: Int, at scene: WrongFieldTests.Scene
    ) async throws -> Int {
        let next = Mutexed(tries.count)
        try await EveryFieldTests.admin(self, scene.path) { browser in
            let forms = WrongFieldTests.forms(browser, scene)
            let before = try await self.content()
            for index in start..<tries.count {
                let (form, field) = (forms[tries[index].form], tries[index].field)
                let what = "\(tries[index].wrong) \(field.name), \(form.action)"
                let page = try await browser.post(
                    form.action, tries[index].wrong.applied(to: field, of: form))
                let after = try await self.content()
                #expect(page.status.code < 500, "\(what)")
                #expect(!after.contains(WrongFieldTests.tooMuch), "\(what)")
                guard page.status.code >= 400 else { return next.set(index + 1) }
                #expect(after == before, "\(what)")
            }
        }
        return next.value
    }

    /// All that is stored but who looked at what.
    private func content() async throws -> String {
        try await dump(besides: ["audit", "sessions", "attempts", "policies", "products"])
    }
}

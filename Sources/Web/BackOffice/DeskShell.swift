import AfterSales
import Correspondence
import Hummingbird
import Markup
import Storage
import Wording

/// What every page of the back office is made with.
struct DeskVisit: Sendable {
    let frame: Frame
    let counts: [DeskQueue: Int]
    /// Those that this member keeps.
    let views: [DeskView]
    let station: StationCounts
    /// Withdrawals without signing in that wait for somebody.
    let statements: Int
    /// What of the money waits for somebody: refunds and differences.
    let money: Int
    let zone: Zone
    let now: Instant
    let actor: Actor

    /// - Parameter action: what somebody must be allowed to do to see the page; at the least its
    ///   queues.
    init(
        _ request: Request, _ context: PageContext, _ site: Site,
        for action: Action = .readQueues
    ) async throws {
        actor = try context.require(action)
        frame = Frame(context, request, site)
        now = site.now
        zone = try await site.zone()
        let (now, login) = (now, actor.name)
        (counts, views, station, statements, money) = try await site.database.read { transaction in
            (
                try DeskQueues(transaction).counts(at: now),
                try DeskViews(transaction).all(of: login), try StationCounts.read(transaction),
                try WithdrawalStatements(transaction).openCount(),
                try RefundList(transaction).waitingCount()
                    + Transfers(transaction).waitingCount() + Credits(transaction).waitingCount()
                    + MoneyDifferences(transaction).openCount()
                    + Reconciliations(transaction).openCount()
            )
        }
    }

    var language: Language { frame.language }
    var words: DeskWords { DeskWords(language) }
    var vocabulary: any Vocabulary { language.vocabulary }

    /// A moment as it is read at a glance, for the many of a list.
    func moment(_ instant: Instant) -> String {
        language.briefMoment(instant, in: zone, now: now)
    }
}

/// The staff's frame: queues with their counts, then the work.
struct DeskShell<Content: View>: View {
    private let visit: DeskVisit
    private let name: String
    private let here: DeskQueue?
    private let filter: QueueFilter
    private let content: Content

    init(
        _ visit: DeskVisit, title: String, queue: DeskQueue? = nil,
        filter: QueueFilter = QueueFilter(), @ViewBuilder content: () -> Content
    ) {
        self.visit = visit
        name = title
        here = queue
        self.filter = filter
        self.content = content()
    }

    var body: some View {
        DeskLayout(visit.frame, title: name) {
            for queue in DeskQueue.allCases {
                a(
                    href: DeskRoute.queue(queue, page: 1).link,
                    .ariaCurrent(queue == here && filter.isEmpty ? "page" : nil),
                    .custom("data-go", queue.key)
                ) {
                    Icon(queue).view
                    span { visit.words.label(queue) }
                    b { String(visit.counts[queue] ?? 0) }
                }
            }
            if visit.actor.role.may(.settleStatement) {
                a(
                    href: StatementDeskRoute.list.link,
                    .ariaCurrent(
                        visit.frame.path == StatementDeskRoute.list.link.url ? "page" : nil)
                ) {
                    Icon.cross.view
                    span { StatementDeskWords(visit.language).title }
                    b { String(visit.statements) }
                }
            }
            if visit.actor.role.may(.readMoney) {
                a(
                    href: MoneyRoute.tab(.toSend).link,
                    .ariaCurrent(visit.frame.path.hasPrefix("/desk/money") ? "page" : nil)
                ) {
                    Icon.euro.view
                    span { MoneyDeskWords(language: visit.language).title }
                    b { String(visit.money) }
                }
            }
            if visit.actor.role.seesStation { StationNavigation(visit: visit) }
            SavedViews(visit: visit, here: here, filter: filter)
            a(href: DeskRoute.search("").link, .custom("data-go", "o")) {
                Icon.list.view
                span { visit.words.search }
            }
            a(href: DeskWorkRoute.keys.link, .custom("data-keys-page", "")) {
                Icon.keyboard.view
                span { KeyWords(visit.language).title }
            }
            AdminLinks(visit: visit)
        } content: {
            content
        }
    }
}

/// A date that something is due by, loud when it is over.
struct DuePill: View {
    let visit: DeskVisit
    let due: Instant?

    var body: some View {
        if let due {
            if due < visit.now {
                span(.class("pill no")) {
                    visit.words.overdue + " · " + visit.moment(due)
                }
            } else if due < visit.now.adding(hours: 24) {
                span(.class("pill wait")) { visit.moment(due) }
            } else {
                span { visit.moment(due) }
            }
        } else {
            span(.class("soft")) { visit.words.noDate }
        }
    }
}

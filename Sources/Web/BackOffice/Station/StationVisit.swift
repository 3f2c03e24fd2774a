import AfterSales
import Hummingbird
import Markup
import Storage

/// How much waits at each place of the warehouse.
struct StationCounts: Hashable, Sendable {
    var toReceive = 0
    var toInspect = 0
    var toSendBack = 0
    var unknown = 0

    /// Those that somebody here has to do something about.
    static let waiting: [Case.SendBack.State] = [.toSend, .cameBack, .awaitingPostage]

    static func read(_ transaction: any Transaction) throws -> StationCounts {
        let work = try WarehouseWork(transaction).counts()
        return StationCounts(
            toReceive: work.toReceive, toInspect: work.toInspect,
            toSendBack: try SendBacks(transaction).count(in: waiting),
            unknown: try Parcels(transaction).openCount())
    }
}

/// The way into the warehouse, in the staff's navigation.
struct StationNavigation: View {
    let visit: DeskVisit

    var body: some View {
        let words = StationWords(language: visit.language)
        let counts = visit.station
        entry(.scan(), .scan, words.station, nil)
        entry(.today, .document, words.today, counts.toReceive + counts.toInspect)
        entry(.sendBacks, .sendBack, words.sendBacks, counts.toSendBack)
        entry(.parcels, .missing, words.unknownParcels, counts.unknown)
    }

    private func entry(
        _ route: StationRoute, _ icon: Icon, _ name: String, _ count: Int?
    ) -> some View {
        a(
            href: route.link,
            .ariaCurrent(visit.frame.path == route.link.url ? "page" : nil)
        ) {
            icon.view
            span { name }
            if let count { b { String(count) } }
        }
    }
}

extension Role {
    /// The warehouse works here; agents and finance decide on what nobody knows or takes.
    var seesStation: Bool { may(.sortParcels) || may(.decideSendBack) }
}

extension PageContext {
    /// Everybody at the desk may look: a case's units are on its page as well.
    func requireStation() throws -> Actor { try require(.readCase) }

    /// The parcel that the case before lay in.
    var box: Int64? { Int64(form.text("box")) }
}

extension Request {
    func asked(_ name: String) -> String {
        String((uri.queryParameters[Substring(name)].map { String($0) } ?? "").trimmed.prefix(200))
    }
}

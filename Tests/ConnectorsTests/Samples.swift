import AfterSales
import Connectors
import Desk
import Foundation
import PolicyFiles
import Storage
import StorageSQLite
import Testing

/// 2026-03-02 12:00 in Paris.
let noon = Instant(secondsSinceEpoch: 1_772_449_200)

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
}

let mappingText = """
    delimiter: ","
    time_zone: Europe/Paris
    date_format: yyyy-MM-dd HH:mm
    decimal_separator: "."
    currency: EUR
    currency_decimals: 2
    columns:
      order: order
      sku: sku
      title: title
      quantity: quantity
      placed_at: date
      unit_price: price
      customer: customer
      country: country
    codes:
      SHIP: {as: shipping}
      OFF: {as: discount}
      FEE: {as: fee}
      HAND: {as: goods}
      TEST: {as: ignored, reason: only a test}
    countries: {France: FR, Germany: DE}
    cancellation_prefix: C
    defaults:
      email: customer-{customer}@example.com
      name: Customer {customer}
      locale: fr
      country: FR
      line1: ""
      postcode: "75001"
      city: ""
      payment: card
      vat_rate_basis_points: 2000
      shipped_after_days: 1
      delivered_after_days: 3
    shift_dates_to: null

    """

func mapping(_ changes: [(String, String)] = []) throws -> ImportMapping {
    let text = changes.reduce(mappingText) { $0.replacing($1.0, with: $1.1) }
    return try MappingFile.load(bytes: Array(text.utf8), file: "shop.yaml")
}

/// A desk on an empty store in memory.
func unpublishedDesk() async throws -> Desk {
    let database = try SQLiteDatabase.inMemory()
    try await database.migrate()
    return Desk(database: database)
}

/// The same with the page's policy in force.
func freshDesk() async throws -> Desk {
    let desk = try await unpublishedDesk()
    let start = Instant(secondsSinceEpoch: 0)
    try await desk.publish(BuiltInPolicy.gamingShop.policy, from: start, at: start)
    return desk
}

let header = "order,sku,title,quantity,date,price,customer,country\n"

/// Imports rows of the shop of ``mappingText``.
func imported(
    _ rows: String..., into desk: Desk? = nil, changing changes: [(String, String)] = [],
    now: Instant = noon
) async throws -> (report: ImportReport, desk: Desk) {
    let target: Desk
    if let desk { target = desk } else { target = try await freshDesk() }
    let text = header + rows.joined(separator: "\n") + "\n"
    let report = try await OrderImport(desk: target, mapping: try mapping(changes))
        .run(Array(text.utf8), now: now)
    return (report, target)
}

import AfterSales
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Photos as pictures: to the customer whose order they belong to, and to the staff.
struct PhotoPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        DraftPhotoPages(site: site).add(to: router)
        CasePhotoPages(site: site).add(to: router)
        router.get("/photo/:id") { try await show(.picture, $0, $1) }
        router.get("/photo/:id/small") { try await show(.small, $0, $1) }
        router.get("/desk/photo/:id") { try await showStaff(.picture, $1) }
        router.get("/desk/photo/:id/small") { try await showStaff(.small, $1) }
    }

    /// - Throws: ``NotFound`` for a photo of another order, as for none.
    private func show(
        _ size: Photos.Size, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        guard let order = context.visit.order else { throw NotSignedIn() }
        let id = try context.parameters.require("id")
        let bytes = try await site.database.read { transaction in
            let photos = Photos(transaction)
            return try photos.find(id)?.order == order ? try photos.bytes(of: id, size) : nil
        }
        guard let bytes else { throw NotFound.here }
        return .photo(bytes)
    }

    /// What the staff see of a case is noted when its file is read; a whole picture, here.
    private func showStaff(_ size: Photos.Size, _ context: PageContext) async throws -> Response {
        let actor = try context.require(.readCase)
        let id = try context.parameters.require("id")
        let now = site.now
        let bytes =
            switch size {
            case .small: try await site.database.read { try Photos($0).bytes(of: id, .small) }
            case .picture:
                try await site.database.write { transaction in
                    guard let photo = try Photos(transaction).find(id) else { return [UInt8]?.none }
                    try Audit(transaction).note(
                        "read", on: photo.object, by: actor.name, at: now)
                    return try Photos(transaction).bytes(of: id, .picture)
                }
            }
        guard let bytes else { throw NotFound.here }
        return .photo(bytes)
    }
}

extension Response {
    /// A picture of which the program wrote every byte. Even so it may do nothing: no script, no
    /// style, nothing to fetch.
    fileprivate static func photo(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "image/jpeg",
                .contentDisposition: "inline; filename=\"photo.jpg\"",
                .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

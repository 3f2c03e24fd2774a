import AfterSales
import Correspondence
import Desk
import HTTPTypes
import Hummingbird
import Storage

/// What came of photos that a member of the staff sent.
package struct AddedPhotos: Sendable {
    package var form: Form
    /// No file came with the form.
    package var isEmpty: Bool
    /// What was not taken and why, for the page; `nil`: all of it was.
    package var problem: String?
    package var status = HTTPResponse.Status.ok
}

extension Site {
    /// Adds the photos of a form to a case, for the member of the staff who sent it: the same for
    /// every page of the back office that has such a form (see ``takePhotos(_:_:room:)``).
    ///
    /// - Throws: what the page of errors is for; what the member can mend is the answer's
    ///   `problem`.
    package func addPhotos(
        _ request: Request, _ context: PageContext, toCase number: String
    ) async throws -> AddedPhotos {
        let actor = try context.require(.addPhoto)
        guard try await database.read({ try OrderRecords($0).orderNumber(ofCase: number) }) != nil
        else { throw CaseRefusal.caseNotFound(number: number) }
        return try await addPhotos(request, context, room: PhotoLimit.inspection) { photos in
            try await desk.keep(photos, withCase: number, by: actor, at: now)
        }
    }

    /// The same for a parcel that nobody expected.
    package func addPhotos(
        _ request: Request, _ context: PageContext, toParcel id: Int64
    ) async throws -> AddedPhotos {
        let actor = try context.require(.sortParcels)
        guard try await database.read({ try Parcels($0).find(id) }) != nil else {
            throw NotFound.here
        }
        return try await addPhotos(request, context, room: PhotoLimit.parcel) { photos in
            try await desk.keep(
                photos.filter { $0.purpose == .inspection }, withParcel: id, by: actor, at: now)
        }
    }

    private func addPhotos(
        _ request: Request, _ context: PageContext, room: Int,
        _ keep: ([NewPhoto]) async throws -> KeptPhotos
    ) async throws -> AddedPhotos {
        let words = PhotoWords(language: context.visit.language)
        let taken = try await takePhotos(request, context, room: room)
        var added = AddedPhotos(
            form: taken.form, isEmpty: taken.refused.isEmpty && taken.photos.isEmpty)
        do {
            let kept = try await keep(taken.photos)
            var problems = taken.refused.map(words.refusal)
            if kept.leftOver > 0 { problems.append(words.leftOver(kept.leftOver)) }
            if added.isEmpty { problems = [words.noneChosen] }
            guard !problems.isEmpty else { return added }
            added.problem = problems.joined(separator: " ")
            added.status = .unprocessableContent
        } catch let refusal as CaseRefusal {
            if case .caseNotFound = refusal { throw refusal }
            added.problem = context.visit.language.vocabulary.sentence(refusal)
            added.status = refusal.status
        }
        return added
    }
}

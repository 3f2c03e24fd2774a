import Desk
import Hummingbird
import Storage

/// Photos of a form, made into pictures of ours; and those that could not be.
package struct TakenPhotos: Sendable {
    /// The form that they came with.
    package var form: Form
    package var photos: [NewPhoto] = []
    /// What bar codes in them say.
    package var codes: [BarCode] = []
    package var refused: [RefusedPhoto] = []
}

/// A file that did not become a photo.
package struct RefusedPhoto: Hashable, Sendable {
    /// The name of its field, so that the problem is shown there.
    package var field: String
    /// What its sender calls it.
    package var name: String
    package var refusal: PictureRefusal
}

extension Site {
    /// Takes in the photos of a form: each file field is named for its ``PhotoPurpose``, and may
    /// have a note (``PhotoPurpose/noteField``) and a line (``PhotoPurpose/lineField``). Nothing is
    /// stored yet.
    ///
    /// The path of such a form is one that takes files (``UploadReceiver``), and its first field is
    /// the form's token. Who may send it is checked before this is called.
    ///
    /// - Parameter room: how many more are wanted; files beyond are refused, the others taken.
    package func takePhotos(
        _ request: Request, _ context: PageContext, room: Int
    ) async throws -> TakenPhotos {
        try await withUpload(request, context) { upload in
            var taken = TakenPhotos(form: upload.form)
            for file in upload.files {
                guard let purpose = PhotoPurpose(rawValue: file.field) else { continue }
                let line = upload.form.text(purpose.lineField)
                let note = String(upload.form.text(purpose.noteField).prefix(1000))
                do throws(PictureRefusal) {
                    guard taken.photos.count < room else { throw .tooMany }
                    if let refusal = file.refusal { throw refusal }
                    let made = try await ports.pictures.picture(from: file.path)
                    taken.photos.append(
                        NewPhoto(
                            made, purpose: purpose, line: line.isEmpty ? nil : line,
                            note: CardNumbers.masked(note),
                            random: ports.random))
                    taken.codes += made.codes
                } catch {
                    taken.refused.append(
                        RefusedPhoto(field: file.field, name: file.name, refusal: error))
                }
            }
            return taken
        }
    }
}

extension PhotoPurpose {
    /// The field in which something is said about a form's photos of this purpose.
    package var noteField: String { rawValue + "-note" }
    /// The field that names the line of the order that they show.
    package var lineField: String { rawValue + "-line" }
}

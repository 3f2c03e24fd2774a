import AfterSales
import Desk
import Markup
import Storage

/// What a parcel that nobody expected looks like, so that an agent far from it can tell whose it
/// is.
struct ParcelPhotos: View {
    let visit: DeskVisit
    let parcel: ArrivedParcel
    let photos: [Photo]
    let typed: Form
    let problems: [FieldProblem]

    var body: some View {
        let words = PhotoWords(language: visit.language)
        let mayAdd = visit.actor.role.mayAdd(.inspection)
        if mayAdd || !photos.isEmpty {
            section(.class("sheet stack"), .id("photos")) {
                h2 { words.title }
                PhotoStrip(photos, for: .staff, in: visit.language)
                if !mayAdd {
                    EmptyView()
                } else if photos.count < PhotoLimit.parcel {
                    DeskPhotoForm(
                        visit: visit, action: StationRoute.parcelPhotos(id: parcel.id).link,
                        fields: PhotoFields(
                            visit: visit, purpose: .inspection, typed: typed,
                            problem: problems.text(PhotoPurpose.inspection.rawValue)))
                } else {
                    p(.class("soft")) { words.fullParcel(PhotoLimit.parcel) }
                }
            }
        }
    }
}

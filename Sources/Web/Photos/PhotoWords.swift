import AfterSales
import Desk
import Storage
import Wording

/// What is said about photos.
struct PhotoWords: PageWords {
    let language: Language

    var title: String { pick("Photos", "Photos") }

    func purpose(_ purpose: PhotoPurpose) -> String {
        switch purpose {
        case .evidence: pick("Photos", "Photos")
        case .parcel: pick("Le carton", "The carton")
        case .label: pick("L’étiquette du transporteur", "The carrier’s label")
        case .goods: pick("Le produit", "The product")
        case .inspection: pick("Contrôle au dépôt", "Inspection at the warehouse")
        }
    }

    /// What a photo shows, for those who do not see it.
    func alternative(_ photo: Photo) -> String {
        let what: String =
            switch photo.purpose {
            case .evidence: pick("photo jointe", "photo sent")
            case .parcel: pick("le carton", "the carton")
            case .label: pick("l’étiquette", "the label")
            case .goods: pick("le produit", "the product")
            case .inspection: pick("contrôle", "inspection")
            }
        return pick("Photo \(photo.position) : \(what)", "Photo \(photo.position): \(what)")
            + (photo.note.isEmpty ? "" : ", " + photo.note)
    }

    /// Which file it is about, why it is not taken, and what to do.
    func refusal(_ refused: RefusedPhoto) -> String {
        pick("« \(refused.name) » : ", "“\(refused.name)”: ") + reason(refused.refusal)
    }

    private func reason(_ refusal: PictureRefusal) -> String {
        switch refusal {
        case .empty:
            pick(
                "le fichier est vide ; choisis-le de nouveau.",
                "the file is empty; choose it again.")
        case .tooLarge:
            pick(
                "plus de 15 Mo ; prends une photo moins grande.",
                "more than 15 MB; take a smaller photo.")
        case .notAPicture:
            pick(
                "ce n’est pas une photo ; envoie un JPEG, PNG, WebP ou HEIC.",
                "this is no photo; send a JPEG, PNG, WebP or HEIC.")
        case .damaged:
            pick(
                "le fichier est abîmé ou coupé ; reprends la photo, ou envoie-la de nouveau.",
                "the file is damaged or cut off; take the photo again, or send it again.")
        case .tooManyPixels:
            pick(
                "plus de 60 millions de pixels ; envoie une photo plus petite.",
                "more than 60 million pixels; send a smaller photo.")
        case .tooCostly:
            pick(
                "nous n’arrivons pas à la lire ; envoie une autre photo, ou une capture d’écran "
                    + "de celle-ci.",
                "we cannot read it; send another photo, or a screenshot of this one.")
        case .tooMany:
            pick(
                "il n’y a plus de place ; retires-en une d’abord.",
                "there is no place left; remove one first.")
        }
    }

    var notAdded: String {
        pick("Pas ajouté ; le reste est là", "Not added; what is not named here is there")
    }

    func whatToShow(_ kind: CaseKind) -> String {
        switch kind {
        case .transitDamage:
            pick(
                "Trois vues aident à décider tout de suite : le carton, son étiquette, le produit.",
                "Three views help to decide at once: the carton, its label, the product.")
        case .wrongItem:
            pick(
                "Montre ce qui est arrivé, et son code-barres : nous le lisons.",
                "Show what came, and its bar code: we read it.")
        case .missingItem:
            pick("Montre tout ce qu’il y avait dans le colis.", "Show all that was in the parcel.")
        default:
            pick(
                "Si le défaut se voit, montre-le. Sinon, continue.",
                "If the defect can be seen, show it. If not, go on.")
        }
    }

    func codeRead(_ code: String) -> String {
        pick("Code-barres du produit reçu : \(code).", "Bar code of what came: \(code).")
    }
    var correct: String { pick("Corriger", "Correct it") }

    func there(_ count: Int, of most: Int) -> String {
        let noun = language.pick(
            ("photo ajoutée", "photos ajoutées"), ("photo added", "photos added"))
        return language.counted(count, noun) + pick(", \(most) au plus", ", \(most) at most")
    }
    func full(_ most: Int) -> String {
        pick(
            "\(most) photos, c’est le maximum. Retires-en une pour en ajouter une autre.",
            "\(most) photos is the most. Remove one to add another.")
    }
    func fullParcel(_ most: Int) -> String {
        pick("\(most) photos, c’est le maximum.", "\(most) photos is the most.")
    }
    func have(_ count: Int) -> String {
        pick("Nous l’avons (\(count)).", "We have it (\(count)).")
    }
    func wanted(_ purpose: PhotoPurpose) -> String {
        switch purpose {
        case .parcel:
            pick("Tous les côtés abîmés, carton fermé.", "All damaged sides, the carton closed.")
        case .label:
            pick("Lisible, avec le numéro de suivi.", "Readable, with the tracking number.")
        default: pick("Ce qui est abîmé, de près.", "What is damaged, close up.")
        }
    }
    var sending: String { pick("Envoi des photos", "Sending the photos") }
    var sendingFailed: String {
        pick(
            "Les photos ne sont pas parties. Vérifie la connexion, puis recommence.",
            "The photos were not sent. Check the connection, then try again.")
    }
    var choose: String { pick("Ajouter des photos", "Add photos") }
    var formats: String {
        pick(
            "JPEG, PNG, WebP ou HEIC, 15 Mo chacune. Le lieu et l’appareil sont effacés du "
                + "fichier.",
            "JPEG, PNG, WebP or HEIC, 15 MB each. Place and device are erased from the file.")
    }
    var add: String { pick("Ajouter", "Add") }
    var note: String { pick("Remarque", "Note") }
    var shows: String { pick("Produit montré", "Product shown") }
    var showsAll: String { pick("Tout le colis", "The whole parcel") }
    var addAndGoOn: String { pick("Ajouter les photos, continuer", "Add the photos, go on") }
    var addedHere: String { pick("Photos ajoutées.", "Photos added.") }
    var byCustomer: String { pick("Du client", "From the customer") }
    func addAs(_ purpose: PhotoPurpose) -> String {
        purpose == .inspection
            ? pick("Ajouter des photos du contrôle", "Add photos of the inspection")
            : pick("Ajouter des photos du client", "Add photos from the customer")
    }
    func leftOver(_ count: Int) -> String {
        pick("Plus de place pour \(count) d’entre elles.", "No place left for \(count) of them.")
    }
    var noneChosen: String { pick("Choisir au moins une photo.", "Choose at least one photo.") }
    var remove: String { pick("Retirer", "Remove") }
    func remove(_ photo: Photo) -> String {
        pick("Retirer la photo \(photo.position)", "Remove photo \(photo.position)")
    }
}

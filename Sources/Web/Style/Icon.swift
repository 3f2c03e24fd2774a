import Markup

/// Small drawings beside words; never in the place of them, so screen readers pass over them.
enum Icon: String, CaseIterable, Sendable {
    case parcelBack = "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8M15 5.5l-8 4"
    case cross = "M6 6l12 12M18 6L6 18"
    case pencil = "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"
    case spark = "M13 3L5 14h6l-1 7 8-11h-6z"
    case crack = "M4 8l8-4 8 4v8l-8 4-8-4zM9 5.5l3 5-3 3 3 6.5"
    case swap = "M4 8h13l-3-3M20 16H7l3 3"
    case missing = "M4 8l8-4 8 4M20 8v8l-8 4-8-4V8M9 13h6"
    case pin = "M12 21s-6-6-6-11a6 6 0 0112 0c0 5-6 11-6 11zM12 12a2 2 0 100-4 2 2 0 000 4"
    case clock = "M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2"
    case card = "M3 6h18v12H3zM3 10h18M6 15h4"
    case euro = "M12 21a9 9 0 100-18 9 9 0 000 18zM16 8q-6-2-6 4t6 4M7.5 11h5M7.5 13.5h5"
    case letter = "M3 6h18v12H3zM3 7l9 6 9-6"
    case bubble = "M4 5h16v11H10l-5 4v-4H4z"
    case camera = "M4 8h4l2-3h4l2 3h4v11H4zM12 16a3 3 0 100-6 3 3 0 000 6"
    case document = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"
    case code = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2"
    case search = "M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l5 5"
    case scale = "M12 4v16M6 20h12M5 8h14M5 8l-3 6h6zM19 8l-3 6h6z"
    case list = "M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11"
    case keyboard = "M3 6h18v12H3zM7 10h1M11 10h1M15 10h2M8 14h8"
    case people = "M9 11a3 3 0 100-6 3 3 0 000 6zM2 20c0-8 14-8 14 0M16 5a3 3 0 010 6M22 20q0-5-4-6"
    case eye = "M2 12c5-9 15-9 20 0-5 9-15 9-20 0zM12 15a3 3 0 100-6 3 3 0 000 6"
    case scan = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9v6M12 9v6M16 9v6"
    case sendBack = "M4 8l8-4 8 4v8l-8 4-8-4zM15 12H9l3-3M9 12l3 3"
    case globe = "M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18"
    case person = "M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c0-5 4-7 8-7s8 2 8 7"
    case warning = "M12 4l9 16H3zM12 10v4M12 17v1"

    var view: IconView { IconView(icon: self) }
}

struct IconView: View {
    let icon: Icon

    var body: some View {
        svg(.class("icon"), .viewBox("0 0 24 24"), .ariaHidden()) { path(.d(icon.rawValue)) }
    }
}

import AfterSales
import Correspondence
import Markup

/// All that can be asked for, each in plain words.
struct KindsPage: View {
    let visit: CustomerVisit
    /// The line that it is about; `nil`: to be chosen.
    let line: OrderLine?

    private var kinds: [CaseKind] {
        if line != nil { return CaseKind.allCases.filter(\.isClaim) }
        return visit.order.status.hasShipped
            ? [.return] + CaseKind.allCases.filter(\.isClaim)
            : [.cancellation, .modification, .return]
    }

    var body: some View {
        let words = KindWords(language: visit.language)
        PortalLayout(visit.frame, title: words.title) {
            section(.class("stack")) {
                h1 { words.title }
                if let line { p(.class("soft")) { line.title } }
                div(.class("sheet")) {
                    for kind in kinds {
                        div(.class("item")) {
                            h2 {
                                Icon(kind).view
                                words.name(kind)
                            }
                            p { words.meaning(kind) }
                            BeginButton(
                                frame: visit.frame, kind: kind, line: line?.id,
                                title: words.begin(kind), hasIcon: false)
                        }
                    }
                }
            }
        }
    }
}

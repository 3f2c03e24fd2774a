import Markup
import Storage

/// The member's own views in the navigation; the one that is open can be removed.
struct SavedViews: View {
    let visit: DeskVisit
    let here: DeskQueue?
    let filter: QueueFilter

    var body: some View {
        let words = QueueWords(visit.language)
        if !visit.views.isEmpty {
            p(.class("soft views")) { words.views }
            for view in visit.views {
                let isHere = view.queue == here && view.filter == filter
                a(
                    href: DeskWorkRoute.filtered(view.queue, view.filter, page: 1).link,
                    .ariaCurrent(isHere ? "page" : nil)
                ) { view.name }
                if isHere {
                    form(.post, action: DeskWorkRoute.removeView(id: view.id).link) {
                        FormToken(visit.frame)
                        button(.submit, .class("plain")) { words.removeView(view.name) }
                    }
                }
            }
        }
    }
}

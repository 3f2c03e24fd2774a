import AfterSales
import Markup

/// The ways to staff and audit log, for those who may go there.
struct AdminLinks: View {
    let visit: DeskVisit

    var body: some View {
        if visit.actor.role.may(.editTemplates) {
            a(href: TemplateRoute.list.link) {
                Icon.letter.view
                span { TemplateWords(language: visit.language).title }
            }
        }
        if visit.actor.role.may(.manageStaff) {
            a(href: StaffRoute.list.link) {
                Icon.people.view
                span { StaffWords(visit.language).title }
            }
        }
        if visit.actor.role.may(.readAudit) {
            a(href: AuditRoute.log(AuditQuery()).link) {
                Icon.eye.view
                span { AuditWords(visit.language).title }
            }
        }
    }
}

/// The way from a file to the audit log's entries on it, for those who may read them.
struct AuditLink: View {
    let visit: DeskVisit
    /// As the log writes it: `case:R-000001`.
    let object: String

    var body: some View {
        if visit.actor.role.may(.readAudit) {
            p {
                a(href: AuditRoute.log(AuditQuery(object: object)).link) {
                    AuditWords(visit.language).ofThis
                }
            }
        }
    }
}

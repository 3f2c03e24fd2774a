import AfterSales
import Hummingbird
import Markup
import Storage
import Wording

/// What every page shows around its own content.
package struct Frame: Sendable {
    package let settings: WebSettings
    package let language: Language
    package let formToken: String
    /// The path of the page, for the link to the other language.
    package let path: String
    package let isSignedIn: Bool
    package let member: StaffMember?
    /// Whether single keys work in the back office.
    package let hasKeys: Bool

    package init(_ context: PageContext, _ request: Request, _ site: Site) {
        settings = site.settings
        language = context.visit.language
        formToken = context.visit.formToken
        path = request.uri.path
        isSignedIn = context.visit.customer != nil
        member = context.visit.member
        hasKeys = request.value(of: .keys) != "off"
    }
}

/// The hidden field that every form of ours carries.
package struct FormToken: View {
    let frame: Frame

    package init(_ frame: Frame) { self.frame = frame }

    package var body: some View {
        input(.type(.hidden), .name(FormField.token), .value(frame.formToken))
    }
}

import Hummingbird

/// The pages for customers.
struct PortalPages {
    let site: Site

    func add(to router: Router<PageContext>) {
        SignInPages(site: site).add(to: router)
        OrderPages(site: site).add(to: router)
        StatementPages(site: site).add(to: router)
        KindPages(site: site).add(to: router)
        RequestPages(site: site).add(to: router)
        PhotoPages(site: site).add(to: router)
        CasePages(site: site).add(to: router)
        PayoutPages(site: site).add(to: router)
        ConversationPages(site: site).add(to: router)
        QRCodePages(site: site).add(to: router)
        PayPages(site: site).add(to: router)
        PolicyPages(site: site).add(to: router)
        MailboxPages(site: site).add(to: router)
    }
}

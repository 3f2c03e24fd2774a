import Hummingbird

/// The pages for customers.
struct PortalPages {
    let site: Site

    func add(to router: Router<PageContext>) {}
}

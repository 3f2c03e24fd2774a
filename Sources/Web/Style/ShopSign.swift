import Markup

/// The shop's logo, or its name where it has none.
struct ShopSign: View {
    let settings: WebSettings

    var body: some View {
        if settings.logo != nil {
            img(src: .path("/logo"), alt: settings.shopName, .class("sign"))
        } else {
            settings.shopName
        }
    }
}

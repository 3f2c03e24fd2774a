import AfterSales
import Markup
import PolicyFiles

/// How else to withdraw: any clear statement counts (L221-21), so that no wrong number and no lost
/// mail is a dead end.
struct WithdrawalWays: View {
    let frame: Frame
    /// The one in force; `nil`: none is published yet.
    let policy: Policy?

    var body: some View {
        let words = WithdrawalWords(language: frame.language)
        section(.class("stack tight"), .id("ways")) {
            h2 { words.otherWays }
            p { words.anyStatement }
            ul {
                if let email = policy?.shop?.email {
                    li {
                        words.byMail + " "
                        a(href: .email(email)) { email }
                    }
                }
                if let address = policy?.shop?.address {
                    li { words.byPost(address) }
                }
                if let policy {
                    li {
                        ClauseSentence(policy, frame.language)
                            .sentence(for: .cancellationPhoneHours)
                    }
                }
                li {
                    a(href: Route.policy(version: nil, clause: "notice.withdrawal_form").link) {
                        words.modelForm
                    }
                }
            }
        }
    }
}

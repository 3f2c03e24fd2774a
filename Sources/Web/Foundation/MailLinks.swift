import Markup

/// The addresses that mails lead to.
extension WebSettings {
    package func caseURL(_ number: String) -> String {
        baseURL + Route.caseFile(number: number).link.url
    }

    package func paymentURL(_ number: String) -> String {
        baseURL + Route.pay(case: number).link.url
    }

    /// - Parameter secret: ``SignInMail/link``.
    /// - Parameter goal: ``SignInMail/goal``.
    package func signInURL(_ secret: String, goal: String?) -> String {
        let goal = goal.flatMap(SignInGoal.init(rawValue:))
        return baseURL + Route.signInLink(token: secret, goal: goal).link.url
    }

    package var policyURL: String { baseURL + Route.policy(version: nil, clause: nil).link.url }
}

import AfterSales
import Desk

extension Staff.Problem {
    /// What stands against it and what to do, in English, for the command line.
    var message: String {
        switch self {
        case .loginNotAllowed:
            "a login has up to 64 small letters, digits and . _ - @ +"
        case .nameMissing: "--name is empty"
        case .password(let problem): "the password is refused: \(problem)"
        case .notStaff(let role): "\(role.rawValue) is no role of the staff"
        case .exists(let login):
            "\(login) exists already, or worked here before; `reprise staff list` shows everybody"
        case .unknown(let login): "nobody has the login \(login)"
        case .lastAdmin(let login): "\(login) is the only admin: make another one first"
        case .invitationOver: "the invitation is used or expired"
        case .wrongPassword: "the password is wrong"
        }
    }
}

import AfterSales
import Wording

/// What a language calls the things of the desk, on screens, in mails and on the command line.
///
/// One type a language: a word that one of them lacks does not compile. Labels start with a
/// capital letter, as they stand alone.
package protocol Vocabulary: Sendable {
    func label(_ kind: CaseKind) -> String
    func label(_ state: CaseState) -> String
    func label(_ state: UnitState) -> String
    func label(_ flag: CaseFlag) -> String
    func label(_ resolution: Resolution) -> String
    func label(_ channel: Channel) -> String
    func label(_ outcome: Outcome) -> String
    func label(_ status: OrderStatus) -> String
    func label(_ method: PaymentMethod) -> String
    func label(_ kind: Adjustment.Kind) -> String
    func label(_ kind: MovementKind) -> String
    func label(_ state: InstructionState) -> String
    func label(_ what: Deadline.What) -> String
    func label(_ condition: Condition) -> String
    func label(_ role: Role) -> String
    func label(_ cause: NonDeliveryCause) -> String

    /// What a refused command means for the person who gave it, and what to do.
    func sentence(_ refusal: CaseRefusal) -> String
}

extension Language {
    package var vocabulary: any Vocabulary {
        switch self {
        case .french: French()
        case .english: English()
        }
    }
}

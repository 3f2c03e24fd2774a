import Desk
import Foundation

/// What an HTTP status says about a refund, the same for every provider.
enum Interpretation {
    /// The reply where the provider did not take the instruction in.
    ///
    /// - Parameter problem: what the body says, in the provider's words.
    static func refusal(_ status: Int, problem: String) -> ProviderReply {
        switch status {
        // Wrong keys, missing rights, too many calls: nothing was taken in, and the same
        // instruction goes out again once that is mended.
        case 401, 403, 429: .notSent(problem: problem)
        // Another call with the same key is under way, or it is not known what happened.
        case 408, 409, 500...: .silent(problem: problem)
        default: .refused(problem: problem)
        }
    }

    static func reply(_ failure: WireFailure) -> ProviderReply {
        switch failure {
        case .notSent(let problem): .notSent(problem: problem)
        case .silent(let problem): .silent(problem: problem)
        }
    }

    /// The JSON of an answer; `nil` where it is none, or another than expected.
    static func decode<Value: Decodable>(_ response: ProviderResponse) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(response.body))
    }

    static func json(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only texts and numbers of ours go in.
        return (try? encoder.encode(value)).map(Array.init) ?? []
    }
}

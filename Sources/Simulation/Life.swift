import Synchronization

/// A process died here.
struct ProcessDied: Error {}

/// The life of one process: after so many steps it is over, and nothing that it still tries to do
/// is done. Writes and calls are steps, before and after each.
final class Life: Sendable {
    private let left = Mutex<Int?>(nil)

    /// Has it die at the step of that number from now.
    func end(after steps: Int) { left.withLock { $0 = steps } }

    var isOver: Bool { left.withLock { $0 == 0 } }

    func step() throws(ProcessDied) {
        let isOver = left.withLock { left -> Bool in
            guard let count = left else { return false }
            if count > 0 { left = count - 1 }
            return left == 0
        }
        if isOver { throw ProcessDied() }
    }
}

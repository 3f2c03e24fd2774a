import CLimits
import Foundation

/// Another process, started with nothing of ours: no environment, no open files, no input, no
/// output.
struct ChildProcess: ~Copyable {
    private let id: pid_t

    /// How it ended.
    enum Ending: Hashable, Sendable {
        case exited(Int32)
        case killed(Int32)
        case timedOut
    }

    init(_ program: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        limits_close_from(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        let environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var started: pid_t = 0
        let result = posix_spawn(
            &started, program, &actions, &attributes, words + [nil], environment)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EAGAIN) }
        id = started
    }

    /// Waits for its end, or makes one after some seconds.
    ///
    /// On a thread of its own: were all others busy, a task would wake too late to see in time
    /// that the process had ended, and nobody would end one that does not.
    consuming func end(within seconds: Int) async -> Ending {
        let id = id
        return await withCheckedContinuation { ended in
            Thread.detachNewThread { ended.resume(returning: Self.end(of: id, within: seconds)) }
        }
    }

    private static func end(of id: pid_t, within seconds: Int) -> Ending {
        var status: Int32 = 0
        let over = ContinuousClock.now.advanced(by: .seconds(seconds))
        repeat {
            if waitpid(id, &status, WNOHANG) == id { return ending(status) }
            usleep(5_000)
        } while ContinuousClock.now < over
        kill(id, SIGKILL)
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        // It may have ended by itself just before.
        let ending = ending(status)
        return ending == .killed(SIGKILL) ? .timedOut : ending
    }

    /// As `wait(2)` has it: the signal in the low seven bits, or the code in the next eight.
    private static func ending(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }
}

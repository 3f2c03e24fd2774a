import CCurl
import Correspondence
import Foundation

/// One mail on its way to the server. Blocks until it is through.
struct SMTPTransfer: Sendable {
    let server: SMTPServer
    let from: MailAddress
    let to: MailAddress
    let bytes: [UInt8]

    func perform() -> Result<Void, SMTPError> {
        guard Self.isReady, let handle = curl_easy_init() else {
            return .failure(.unreachable("libcurl cannot be started"))
        }
        let recipients = curl_slist_append(nil, "<\(to.address)>")
        let reason = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        let source = ByteSource(bytes)
        defer {
            // The handle first: it may still look at what it was given.
            curl_easy_cleanup(handle)
            curl_slist_free_all(recipients)
            reason.deallocate()
        }
        curl_set_pointer(handle, CURLOPT_ERRORBUFFER, reason)
        curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
        setAddresses(of: handle)
        setSecurity(of: handle)
        return withExtendedLifetime(source) {
            curl_set_reader(handle, ByteSource.read, Unmanaged.passUnretained(source).toOpaque())
            let code = curl_easy_perform(handle)
            return result(code, of: handle, reason: String(cString: reason))
        }
    }

    /// Started once for the process, before any transfer (libcurl's own rule).
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func setAddresses(of handle: UnsafeMutableRawPointer) {
        // The path is the name that we greet the server with.
        let name = from.address.split(separator: "@").last ?? "localhost"
        curl_set_string(handle, CURLOPT_URL, "\(server.summary)/\(name)")
        curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        curl_set_string(handle, CURLOPT_MAIL_FROM, "<\(from.address)>")
        curl_set_long(handle, CURLOPT_UPLOAD, 1)
        curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count))
        curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, server.connectSeconds)
        curl_set_long(handle, CURLOPT_TIMEOUT, server.timeoutSeconds)
        // No signals: they would hit threads that know nothing of this.
        curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        // A proxy named in the environment is not for mail.
        curl_set_string(handle, CURLOPT_PROXY, "")
    }

    private func setSecurity(of handle: UnsafeMutableRawPointer) {
        let level = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        curl_set_long(handle, CURLOPT_USE_SSL, Int(level.rawValue))
        guard let login = server.login else { return }
        curl_set_string(handle, CURLOPT_USERNAME, login.user)
        curl_set_string(handle, CURLOPT_PASSWORD, login.password)
    }

    private func result(
        _ code: CURLcode, of handle: UnsafeMutableRawPointer, reason: String
    ) -> Result<Void, SMTPError> {
        if code == CURLE_OK { return .success(()) }
        let reason = reason.isEmpty ? String(cString: curl_easy_strerror(code)) : reason
        let reply = curl_response_code(handle)
        switch code {
        case CURLE_LOGIN_DENIED: return .failure(.loginRefused(reason))
        case _ where reply >= 400: return .failure(.refused(code: reply, reason))
        case _ where Self.beforeMail.contains(code.rawValue):
            return .failure(.unreachable(reason))
        case CURLE_OPERATION_TIMEDOUT where reply == 0: return .failure(.unreachable(reason))
        default: return .failure(.unknown(reason))
        }
    }

    /// What goes wrong before the server has been told of a mail.
    private static let beforeMail = Set(
        [
            CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR,
            CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
        ].map(\.rawValue))
}

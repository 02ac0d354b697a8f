#include <api/tlsclient.h>

#include <api/tlserrors.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// A manager's computer that was switched off is noticed within half a minute, also while nothing is asked.
void noticeADeadPeer(int descriptor)
{
    const auto set = [descriptor](int level, int option, int value) {
        ::setsockopt(descriptor, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 30000);
}

} // namespace

TlsClient::TlsClient(const Endpoint &endpoint, const TlsFiles &files, const ClientOptions &options, QObject *parent)
    : LineClient(options, parent), m_endpoint(endpoint), m_files(files), m_revoked(files.revoked)
{
    setWire(Wire(&m_socket));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_own = {u"%1 does not answer"_s.arg(m_endpoint.text()),
                 u"Look whether that computer runs and a firewall lets port %1 through."_s.arg(m_endpoint.port)};
        m_socket.abort();
        lost();
    });
    connect(this, &ManagerClient::connectionChanged, &m_patience, &QTimer::stop);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsClient::encrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        if (m_said.isEmpty())
            m_said = m_socket.errorString();
    });
    connect(
        &m_socket, &QSslSocket::errorOccurred, this,
        [this] {
            m_socket.abort(); // not every error of TLS ends the connection
            lost();
        },
        Qt::QueuedConnection);
}

void TlsClient::open()
{
    m_own = {};
    m_said.clear();
    const auto configuration = tlsConfiguration(m_files);
    if (!configuration) {
        m_own = {QString::fromStdString(Error{configuration.error().what, configuration.error().where, {}}.message()),
                 QString::fromStdString(configuration.error().todo)};
        lost();
        return;
    }
    m_patience.start(options().connectPatience);
    m_socket.setSslConfiguration(*configuration);
    m_socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
}

void TlsClient::encrypted()
{
    noticeADeadPeer(static_cast<int>(m_socket.socketDescriptor()));
    m_revoked.refresh();
    if (m_revoked.contains(m_socket.peerCertificate())) {
        const QString reason = m_revoked.reason(m_socket.peerCertificate());
        m_own = {u"%1 shows a certificate that %2"_s.arg(m_endpoint.text(), reason),
                 u"Somebody else may answer there; else have another one made (holdfastctl pki issue host)."_s};
        m_socket.abort();
        lost();
        return;
    }
    greet();
}

LineClient::Trouble TlsClient::trouble() const
{
    if (!m_own.why.isEmpty())
        return m_own;
    if (refusal())
        return {u"%1 has refused: %2"_s.arg(m_endpoint.text(), refusal()->why), refusal()->todo};
    const TlsTrouble found = troubleFound(m_socket.sslHandshakeErrors(), m_endpoint.host);
    const TlsTrouble said = troubleSaid(m_said);
    if (const TlsTrouble &each = found.why.isEmpty() ? said : found; !each.why.isEmpty())
        return {u"%1 %2"_s.arg(m_endpoint.text(), each.why), each.todo};
    return {u"no manager answers at %1 (%2)"_s.arg(m_endpoint.text(), m_said),
            u"Look whether holdfastd runs there with --listen, and whether a firewall lets port %1 through."_s.arg(
                m_endpoint.port)};
}

} // namespace holdfast

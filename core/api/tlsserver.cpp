#include <api/tlsserver.h>

#include <api/apiconnection.h>
#include <api/tlserrors.h>

#include <QFileInfo>
#include <QSslSocket>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = 64 << 10;

// A peer that was switched off says nothing: without this its connection would stay for ever.
void noticeDeadPeers(int descriptor)
{
    const auto set = [descriptor](int level, int option, int value) {
        ::setsockopt(descriptor, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 60);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 15);
    set(IPPROTO_TCP, TCP_KEEPCNT, 4);
}

// An IPv4 peer of a socket for both kinds is shown, and counted, as what it is.
QHostAddress plain(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

TlsServer::TlsServer(ManagerService &service, const TlsFiles &files, const TlsServerOptions &options, QObject *parent)
    : QObject(parent), m_service(service), m_files(files), m_options(options), m_revoked(files.revoked),
      m_listener(*this), m_notes(options.notesPerSecond, options.notesAtOnce)
{
    connect(&m_sweep, &QTimer::timeout, this, &TlsServer::sweep);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TlsServer::filesChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TlsServer::filesChanged);
}

TlsServer::~TlsServer()
{
    m_listener.close();
    for (const QSslSocket *socket : m_peers.keys())
        socket->disconnect(this);
    qDeleteAll(findChildren<ApiConnection *>());
}

Outcome TlsServer::listen(const Endpoint &at)
{
    const auto configuration = tlsConfiguration(m_files);
    if (!configuration)
        return configuration.error();
    m_configuration = *configuration;
    // A wrong certificate is refused by an alert that says why, rather than by hanging up.
    m_configuration.setHandshakeMustInterruptOnError(true);
    m_configuration.setMissingCertificateIsFatal(true);
    m_revoked.refresh();
    if (!m_revoked.problem().isEmpty())
        say(m_revoked.problem());
    watch();
    const std::string where = at.text().toStdString();
    const QHostAddress address = at.host.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(at.host);
    if (address.isNull())
        return Error{"a manager listens on an address of its own, not on a name", where, "Give the address."};
    if (!m_listener.listen(address, at.port))
        return Error{m_listener.errorString().toStdString(), where, "Give another address or port (--listen)."};
    m_sweep.start(m_options.sweep);
    return done();
}

void TlsServer::watch()
{
    for (const QString &file : {m_files.revoked, m_files.certificate, m_files.key, m_files.authority}) {
        m_watcher.addPath(QFileInfo(file).absolutePath());
        m_watcher.addPath(file); // gone from the list whenever the file is replaced
    }
}

void TlsServer::filesChanged()
{
    watch();
    if (auto configuration = tlsConfiguration(m_files)) {
        configuration->setHandshakeMustInterruptOnError(true);
        configuration->setMissingCertificateIsFatal(true);
        m_configuration = *configuration;
    } // else they are being written, or a mistake: the ones that we have are good
    sweep();
}

void TlsServer::sweep()
{
    const QString before = m_revoked.problem();
    if (m_revoked.refresh())
        say(u"the list of revoked certificates was read again"_s);
    if (!m_revoked.problem().isEmpty() && m_revoked.problem() != before)
        say(m_revoked.problem());
    const auto peers = m_peers;
    for (auto peer = peers.begin(); peer != peers.end(); ++peer) {
        const QSslCertificate certificate = peer.key()->peerCertificate();
        QString why;
        if (m_revoked.contains(certificate))
            why = u"the certificate shown "_s + m_revoked.reason(certificate);
        else if (certificate.expiryDate() < m_options.now())
            why = u"the certificate shown has expired meanwhile"_s;
        if (peer->connection != nullptr && !peer->refused && !why.isEmpty())
            refuse(peer.key(), peer->address.toString(), why, u"Have another one made (holdfastctl pki issue)."_s);
    }
}

void TlsServer::take(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        delete socket;
        return;
    }
    const QHostAddress address = plain(socket->peerAddress());
    const auto fromThere = std::ranges::count(m_peers, address, &Peer::address);
    if (m_peers.size() >= m_options.connections || fromThere >= m_options.fromOneAddress) {
        say(u"%1 was not let in: there are %2 connections, %3 of them from there"_s.arg(address.toString())
                .arg(m_peers.size())
                .arg(fromThere));
        socket->abort();
        delete socket;
        return;
    }
    noticeDeadPeers(static_cast<int>(descriptor));
    m_peers.insert(socket, Peer{address});
    connect(socket, &QObject::destroyed, this, [this, socket] { m_peers.remove(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { welcome(socket); });
    connect(socket, &QSslSocket::handshakeInterruptedOnError, this,
            [this, socket](const QSslError &error) { m_peers[socket].found.append(error); }); // and it isn't continued
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { failed(socket); });
    QTimer::singleShot(m_options.handshake, socket, [this, socket] {
        if (m_peers.value(socket).connection != nullptr)
            return;
        say(u"%1 did not prove itself in time"_s.arg(m_peers.value(socket).address.toString()));
        socket->abort();
        socket->deleteLater();
    });
    socket->setReadBufferSize(readBuffer);
    socket->setSslConfiguration(m_configuration);
    socket->startServerEncryption();
}

void TlsServer::welcome(QSslSocket *socket)
{
    const QString address = m_peers[socket].address.toString();
    m_revoked.refresh(); // should the watcher have missed something
    const QSslCertificate certificate = socket->peerCertificate();
    const auto user = userOf(certificate);
    if (m_revoked.contains(certificate))
        return refuse(socket, address, u"the certificate shown "_s + m_revoked.reason(certificate),
                      u"Have another one made (holdfastctl pki issue)."_s);
    if (!user)
        return refuse(socket, address, QString::fromStdString(user.error().what),
                      QString::fromStdString(user.error().todo));
    Caller caller;
    caller.user = user->name + u'@' + address;
    caller.role = user->role;
    caller.namesOthers = false;
    say(u"%1 is connected, as %2"_s.arg(caller.user, name(caller.role)));
    auto *connection = new ApiConnection(m_service, m_options.connection, Wire(socket), caller, this);
    m_peers[socket].connection = connection;
    connect(connection, &ApiConnection::refused, this,
            [this](const QString &who, const QString &method, const QString &why) {
                say(u"%1 was refused %2: %3"_s.arg(who, method, why));
            });
}

void TlsServer::refuse(QSslSocket *socket, const QString &who, const QString &why, const QString &todo)
{
    say(u"%1 was refused: %2"_s.arg(who, why));
    m_peers[socket].refused = true;
    const ApiReply refusal = holdfast::refuse(why, todo);
    if (ApiConnection *connection = m_peers[socket].connection) {
        connection->end(refusal);
        // Whoever doesn't read this is not waited for.
        QTimer::singleShot(m_options.handshake, socket, [socket] { socket->abort(); });
    } else {
        socket->write(rpc::response(QJsonValue::Null, refusal));
        socket->disconnectFromHost();
    }
}

void TlsServer::failed(QSslSocket *socket)
{
    const Peer peer = m_peers.value(socket);
    if (peer.connection != nullptr)
        return; // its end, like any other
    const TlsTrouble found = troubleFound(peer.found, peer.address.toString());
    const TlsTrouble said = troubleSaid(socket->errorString());
    const QString why = !found.why.isEmpty() ? found.why
        : !said.why.isEmpty()                ? said.why
                                             : u"has failed (%1)"_s.arg(socket->errorString());
    say(u"%1 was refused: it %2"_s.arg(peer.address.toString(), why));
    socket->deleteLater(); // not abort(): the alert that says why is sent after this
}

void TlsServer::say(const QString &text)
{
    if (!m_notes.take(std::chrono::steady_clock::now())) {
        ++m_unsaid;
        return;
    }
    if (const int unsaid = std::exchange(m_unsaid, 0); unsaid > 0)
        Q_EMIT note(u"%1 more connections were not noted"_s.arg(unsaid));
    Q_EMIT note(text);
}

} // namespace holdfast

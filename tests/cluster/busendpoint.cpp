// busendpoint: one endpoint of the bus between computers, for tests: commands on stdin, what happens into a file.
//
//   busendpoint LOG HOST HOSTS SITE     HOST of alpha, beta ... by number; HOSTS of them in the site
//
// Commands: `send COUNT SIZE PREFIX`, `answer yes|no`, `voters N...`, `leave`, `join`, `state`.
// Its state is the list of everything delivered, so a snapshot shows the point at which it was taken. Lines of LOG:
// members, delivered, restored, alone, wanted, failed, state.
#include <bus/corosyncbus.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSocketNotifier>

#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

class EndpointProgram : public QObject
{
public:
    EndpointProgram(const QString &log, const BusIdentity &identity) : m_log(log), m_bus(identity)
    {
        m_bus.setKnown({0, 100 - static_cast<std::uint64_t>(index(identity.host))}); // the first one begins a site
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("%s can't be written", qPrintable(log));
        connect(&m_bus, &Bus::delivered, this, [this](HostId sender, const QByteArray &message) {
            // Long ones are told apart by what is in them, not by their beginning only.
            QByteArray text = message.left(24);
            if (message.size() > 24)
                text = text.left(text.indexOf('.')) + "#" + QByteArray::number(message.size()) + "#"
                    + QCryptographicHash::hash(message, QCryptographicHash::Md5).toHex();
            m_state.append(QByteArray::number(qulonglong(index(sender))) + ':' + text);
            say("delivered " + m_state.last());
        });
        connect(&m_bus, &Bus::membershipChanged, this, [this](const std::vector<BusMember> &members, bool quorate) {
            QByteArray line = "members";
            for (const BusMember &member : members)
                line += ' ' + QByteArray::number(qulonglong(index(member.host))) + '/'
                    + QByteArray::number(qulonglong(member.incarnation));
            say(line + (quorate ? " quorate" : " not"));
        });
        connect(&m_bus, &Bus::restored, this, [this](const QByteArray &snapshot) {
            m_state = snapshot.isEmpty() ? QByteArrayList() : snapshot.split('\n');
            say("restored " + QByteArray::number(m_state.size()));
        });
        connect(&m_bus, &Bus::joinedAlone, this, [this] { say("alone"); });
        connect(&m_bus, &Bus::failed, this, [this](const QString &why) { say("failed " + why.toUtf8()); });
        connect(&m_bus, &Bus::refused, this, [this](const QString &why) { say("refused " + why.toUtf8()); });
        connect(&m_bus, &Bus::snapshotWanted, this, [this](HostId joiner, std::uint64_t token) {
            say("wanted by " + QByteArray::number(qulonglong(index(joiner))));
            if (m_answers)
                m_bus.provideSnapshot(token, m_state.join('\n'));
        });
        connect(&m_input, &QSocketNotifier::activated, this, &EndpointProgram::read);
        m_bus.join();
    }

private:
    void say(const QByteArray &line) { m_log.write(line + '\n'); }

    void read()
    {
        char buffer[4096];
        const auto got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return QCoreApplication::exit();
        m_read.append(buffer, got);
        for (qsizetype end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
            obey(m_read.left(end).split(' '));
            m_read.remove(0, end + 1);
        }
    }

    void obey(const QByteArrayList &words)
    {
        if (words[0] == "send") {
            const int count = words[1].toInt();
            for (int i = 0; i < count; ++i) {
                const QByteArray begin = words[3] + QByteArray::number(i) + '.';
                const qsizetype rest = std::max<qsizetype>(0, words[2].toInt() - begin.size());
                m_bus.send(begin + QByteArray(rest, char('a' + i % 26)));
            }
        } else if (words[0] == "answer") {
            m_answers = words[1] == "yes";
        } else if (words[0] == "voters") {
            std::vector<HostId> voters;
            for (const QByteArray &word : words.mid(1))
                voters.push_back(HostId{word.toUInt()});
            m_bus.setVoters(voters);
        } else if (words[0] == "leave") {
            m_bus.leave();
        } else if (words[0] == "join") {
            m_bus.join();
        } else if (words[0] == "state") {
            const auto hash = QCryptographicHash::hash(m_state.join('\n'), QCryptographicHash::Md5).toHex();
            say("state " + QByteArray::number(m_state.size()) + ' ' + hash);
        }
    }

    QFile m_log;
    CorosyncBus m_bus;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_read;
    QByteArrayList m_state;
    bool m_answers = true;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    BusIdentity identity;
    identity.host = HostId{arguments[2].toUInt()};
    identity.hostName = "host " + std::to_string(arguments[2].toUInt());
    identity.version = HOLDFAST_VERSION;
    identity.site = arguments[4].section(u'/', 0, 0).toStdString();
    identity.structure = arguments[4].section(u'/', 1, 1).toUInt();
    for (std::uint32_t host = 0; host < arguments[3].toUInt(); ++host)
        identity.voters.push_back(HostId{host});
    const EndpointProgram program(arguments[1], identity);
    return QCoreApplication::exec();
}

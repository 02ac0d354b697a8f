#include "clusternet.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>

#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10000;

// A first process that collects whatever is orphaned in its node.
const QString init = u"while :; do sleep 3600 & wait $!; done"_s;

pid_t onlyChildOf(qint64 pid)
{
    QFile children(u"/proc/%1/task/%1/children"_s.arg(pid));
    if (!children.open(QIODevice::ReadOnly))
        return 0;
    return children.readAll().trimmed().split(' ').first().toInt();
}

QByteArray linkOf(int node, int link)
{
    return "n" + QByteArray::number(node) + "-" + QByteArray::number(link);
}

// Where the relay hands over to the bridge: a pair of interfaces that stays when the node is switched off.
QByteArray relayEnd(const char *which, int node, int link)
{
    return which + QByteArray::number(node) + "-" + QByteArray::number(link);
}

QByteArray bridgeOf(int bridge, int link)
{
    return "br" + QByteArray::number(bridge) + "-" + QByteArray::number(link);
}

} // namespace

ClusterNet::ClusterNet(Options options) : m_options(options), m_nodes(static_cast<std::size_t>(options.nodes)) {}

ClusterNet::~ClusterNet()
{
    for (int node = 0; node < nodes(); ++node)
        powerOff(node);
    if (m_relay) {
        m_relay->closeWriteChannel(); // it ends by that
        m_relay->waitForFinished(patience);
    }
    if (m_switch.init != 0)
        ::kill(m_switch.init, SIGKILL);
    if (m_switch.holder)
        m_switch.holder->waitForFinished(patience);
}

QString ClusterNet::missing()
{
#ifndef HOLDFAST_HAS_COROSYNC
    return u"this build can't talk to Corosync: install libcpg-dev and libvotequorum-dev and configure again"_s;
#endif
    if (::geteuid() != 0)
        return u"only root can make nodes of namespaces: run this test as root to see it work"_s;
    for (const char *program : {"corosync", "ip", "unshare", "nsenter"}) {
        if (QStandardPaths::findExecutable(QLatin1StringView(program)).isEmpty()
            && QStandardPaths::findExecutable(QLatin1StringView(program), {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty())
            return u"%1 is missing: install what tests/packages names to see this work"_s.arg(
                QLatin1StringView(program));
    }
    Node node = hold(false);
    if (node.init == 0)
        return u"this kernel, or this container, gives root no namespaces of its own"_s;
    const bool bridges = execute({u"nsenter"_s, u"--target"_s, QString::number(node.init), u"--net"_s, u"ip"_s,
                                  u"link"_s, u"add"_s, u"br0"_s, u"type"_s, u"bridge"_s});
    ::kill(node.init, SIGKILL);
    node.holder->waitForFinished(patience);
    return bridges ? QString() : u"this kernel, or this container, gives root no bridges"_s;
}

ClusterNet::Node ClusterNet::hold(bool onlyNetwork)
{
    Node node;
    node.holder = std::make_unique<QProcess>();
    node.holder->setStandardInputFile(QProcess::nullDevice());
    node.holder->setStandardOutputFile(QProcess::nullDevice());
    node.holder->setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments{u"--net"_s, u"--pid"_s, u"--fork"_s, u"--kill-child"_s};
    if (!onlyNetwork)
        arguments += {u"--mount"_s, u"--ipc"_s, u"--uts"_s, u"--mount-proc"_s};
    // The holder ends with the test, however that ends.
    node.holder->start(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"KILL"_s, u"unshare"_s} + arguments
                                         + QStringList{u"bash"_s, u"-c"_s, init});
    if (!node.holder->waitForStarted(patience))
        return node;
    for (const QDeadlineTimer deadline(patience); node.init == 0 && !deadline.hasExpired();) {
        if (node.holder->state() != QProcess::Running)
            return node;
        node.init = onlyChildOf(node.holder->processId());
        if (node.init == 0)
            node.holder->waitForFinished(5);
    }
    // It is in its namespaces before it executes anything.
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired();) {
        if (QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(node.init)).endsWith("/bash"_L1))
            break;
        node.holder->waitForFinished(5);
    }
    return node;
}

bool ClusterNet::execute(const QStringList &command, QByteArray *output, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.front(), command.mid(1));
    process.write(input);
    process.closeWriteChannel();
    // Cables of a test's own are served by its event loop.
    const QDeadlineTimer deadline(patience);
    QTimer tick;
    tick.start(20);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    const bool ended = process.state() == QProcess::NotRunning;
    const QByteArray said = process.readAll();
    const bool ok = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!ok && output == nullptr)
        qWarning("%s: %s", qPrintable(command.join(u' ')), said.constData());
    if (output != nullptr)
        *output = said;
    return ok;
}

int ClusterNet::begun() const
{
    return m_options.begun == 0 ? nodes() : m_options.begun;
}

QString ClusterNet::nameOf(int node) const
{
    static const QStringList names{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s, u"epsilon"_s};
    return names.at(node);
}

QStringList ClusterNet::addressesOf(int node) const
{
    QStringList addresses;
    for (int link = 0; link < m_options.links; ++link)
        addresses.append(u"10.%1.0.%2"_s.arg(link).arg(node + 1));
    return addresses;
}

QStringList ClusterNet::within(int node, const QStringList &command) const
{
    const pid_t target = m_nodes[static_cast<std::size_t>(node)].init;
    return QStringList{u"nsenter"_s, u"--target"_s, QString::number(target), u"--mount"_s, u"--uts"_s, u"--ipc"_s,
                       u"--net"_s, u"--pid"_s, u"--"_s}
        + command;
}

QByteArray ClusterNet::run(int node, const QStringList &command, bool *ok) const
{
    QByteArray output;
    const bool done = execute(within(node, command), &output);
    if (ok != nullptr)
        *ok = done;
    return output;
}

pid_t ClusterNet::innerOf(const QProcess &process)
{
    return process.state() == QProcess::Running ? onlyChildOf(process.processId()) : 0;
}

void ClusterNet::signal(const QProcess &process, int signal)
{
    if (const pid_t pid = innerOf(process); pid != 0)
        ::kill(pid, signal);
    if (process.state() == QProcess::Running && (signal == SIGCONT || signal == SIGKILL))
        ::kill(static_cast<pid_t>(process.processId()), SIGCONT); // nsenter has stopped with it
}

bool ClusterNet::inSwitch(const QByteArray &batch) const
{
    return execute({u"nsenter"_s, u"--target"_s, QString::number(m_switch.init), u"--net"_s, u"ip"_s, u"-batch"_s,
                    u"-"_s},
                   nullptr, batch);
}

QString ClusterNet::configuration() const
{
    QString text = u"totem {\n version: 2\n cluster_name: test\n transport: knet\n crypto_cipher: aes256\n"
                   " crypto_hash: sha256\n token: %1\n token_coefficient: 0\n}\n"
                   "quorum {\n provider: corosync_votequorum\n%2}\nlogging {\n to_stderr: yes\n}\nnodelist {\n"_s
                       .arg(m_options.token)
                       .arg(m_options.device ? u" device {\n  model: ic-serial\n  votes: 1\n  timeout: 2000\n"
                                               "  sync_timeout: 2000\n }\n"_s
                                             : QString());
    for (int node = 0; node < begun(); ++node) {
        text += u" node {\n  nodeid: %1\n  name: %2\n"_s.arg(node + 1).arg(nameOf(node));
        for (int link = 0; link < m_options.links; ++link)
            text += u"  ring%1_addr: %2\n"_s.arg(link).arg(addressesOf(node).at(link));
        text += u" }\n"_s;
    }
    return text + u"}\n"_s;
}

QString ClusterNet::start()
{
    QFile file(m_directory.filePath(u"corosync.conf"_s));
    QFile key(m_directory.filePath(u"authkey"_s));
    if (!file.open(QIODevice::WriteOnly) || !key.open(QIODevice::WriteOnly))
        return file.errorString() + key.errorString();
    file.write(configuration().toUtf8());
    key.write(QByteArray(256, 'k'));
    file.close();
    key.close();
    m_switch = hold(true);
    if (m_switch.init == 0)
        return u"the namespace of the links can't be made"_s;
    QByteArray batch;
    for (int link = 0; link < m_options.links; ++link) {
        const QByteArray bridge = bridgeOf(0, link);
        batch += "link add " + bridge + " type bridge\nlink set " + bridge + " up\n";
    }
    if (!inSwitch(batch))
        return u"the bridges of the links can't be made"_s;
    if (const QString wrong = m_options.relay ? startRelay() : QString(); !wrong.isEmpty())
        return wrong;
    for (int node = 0; node < begun(); ++node) {
        if (const QString wrong = powerOn(node); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

bool ClusterNet::configure(const QByteArray &configuration)
{
    QFile file(m_directory.filePath(u"corosync.conf"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(configuration) != configuration.size())
        return false;
    file.close();
    bool all = true;
    for (int node = 0; node < nodes(); ++node) {
        bool ok = true;
        if (m_nodes[static_cast<std::size_t>(node)].init != 0)
            run(node, {u"cp"_s, file.fileName(), u"/etc/corosync/corosync.conf"_s}, &ok);
        all = all && ok;
    }
    return all;
}

QByteArray ClusterNet::portOf(int node, int link) const
{
    return m_options.relay ? relayEnd("b", node, link) : linkOf(node, link);
}

QString ClusterNet::startRelay()
{
    QByteArray batch;
    for (int node = 0; node < nodes(); ++node) {
        for (int link = 0; link < m_options.links; ++link) {
            const QByteArray inner = relayEnd("r", node, link), outer = relayEnd("b", node, link);
            batch += "link add " + outer + " type veth peer name " + inner + "\nlink set " + inner + " up\n";
        }
    }
    if (!inSwitch(batch))
        return u"the cables of the relay can't be made"_s;
    m_relay = std::make_unique<QProcess>();
    m_relay->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString program = QStringLiteral(HOLDFAST_TESTS_DIR "/cluster_relay");
    m_relay->start(u"nsenter"_s, {u"--target"_s, QString::number(m_switch.init), u"--net"_s, program,
                                  QString::number(m_options.seed)});
    return m_relay->waitForStarted(patience) ? QString() : u"the relay: "_s + m_relay->errorString();
}

QByteArray ClusterNet::tellRelay(const QByteArray &order)
{
    if (!m_relay)
        return "error no relay: Options::relay";
    m_relay->write(order + '\n');
    for (const QDeadlineTimer deadline(patience); !m_relay->canReadLine() && !deadline.hasExpired();) {
        if (m_relay->state() != QProcess::Running)
            return "error the relay has ended";
        m_relay->waitForReadyRead(100);
    }
    const QByteArray answer = m_relay->readLine().trimmed();
    if (!answer.startsWith("ok"))
        qWarning("%s: %s", order.constData(), answer.constData());
    return answer;
}

void ClusterNet::setFault(const LinkFault &fault, int from, int to, int link)
{
    QByteArray order = "fault";
    for (const int which : {link, from, to})
        order += ' ' + QByteArray::number(which);
    for (const std::chrono::microseconds time : {fault.delay, fault.jitter})
        order += ' ' + QByteArray::number(qint64(time.count()));
    for (const double share : {fault.loss, fault.duplicate, fault.reorder})
        order += ' ' + QByteArray::number(share);
    tellRelay(order);
}

void ClusterNet::clearFaults()
{
    tellRelay("clear");
}

LinkFaults::Counters ClusterNet::counters()
{
    const QByteArrayList words = tellRelay("counters").split(' ');
    LinkFaults::Counters counters;
    const std::pair<const char *, std::uint64_t *> names[] = {{"passed", &counters.passed},
                                                              {"delayed", &counters.delayed},
                                                              {"lost", &counters.lost},
                                                              {"duplicated", &counters.duplicated},
                                                              {"reordered", &counters.reordered}};
    for (const auto &[name, count] : names)
        *count = words.value(words.indexOf(name) + 1).toULongLong();
    return counters;
}

QString ClusterNet::powerOn(int node)
{
    Node &its = m_nodes[static_cast<std::size_t>(node)];
    its = hold(false);
    if (its.init == 0)
        return u"the namespaces of %1 can't be made"_s.arg(nameOf(node));
    QByteArray batch;
    for (int link = 0; link < m_options.links; ++link) {
        const QByteArray cable = linkOf(node, link), port = portOf(node, link);
        // The last one goes with the network of the node, which may take a moment longer than its processes.
        QByteArray gone;
        (void)execute({u"nsenter"_s, u"--target"_s, QString::number(m_switch.init), u"--net"_s, u"ip"_s, u"link"_s,
                       u"del"_s, QString::fromLatin1(cable)},
                      &gone);
        batch += "link add " + cable + " type veth peer name eth" + QByteArray::number(link) + " netns "
            + QByteArray::number(its.init) + "\nlink set " + port + " master " + bridgeOf(0, link) + "\nlink set "
            + port + " up\nlink set " + cable + " up\n";
    }
    if (!inSwitch(batch))
        return u"the cables of %1 can't be made"_s.arg(nameOf(node));
    for (int link = 0; m_options.relay && link < m_options.links; ++link) {
        const QByteArray id = QByteArray::number(link) + ' ' + QByteArray::number(node);
        const QByteArray said =
            tellRelay("cable " + id + ' ' + linkOf(node, link) + ' ' + relayEnd("r", node, link));
        if (!said.startsWith("ok"))
            return u"the relay has no cable of %1: %2"_s.arg(nameOf(node), QString::fromUtf8(said));
    }
    QString script = u"set -e; ip link set lo up; hostname %1; mount -t tmpfs none /run; mount -t tmpfs none /dev/shm; "
                     "mkdir -p /run/lock; for d in /etc/corosync /var/lib/corosync; do mount -t tmpfs none $d; done; "
                     // As systemd sets it at every boot; a new network begins with 10.
                     "echo 512 > /proc/sys/net/unix/max_dgram_qlen; "
                     "cp %2/corosync.conf %2/authkey /etc/corosync; chmod 400 /etc/corosync/authkey; "
                     // It has just been booted, whatever the computer around it says.
                     "cat /proc/sys/kernel/random/uuid > /run/boot_id; "
                     "mount --bind /run/boot_id /proc/sys/kernel/random/boot_id; "_s
                         .arg(nameOf(node), m_directory.path());
    for (int link = 0; link < m_options.links; ++link)
        script += u"ip addr add %1/24 dev eth%2; ip link set eth%2 up; "_s.arg(addressesOf(node).at(link)).arg(link);
    bool ok = false;
    const QByteArray said = run(node, {u"bash"_s, u"-c"_s, script}, &ok);
    if (!ok)
        return u"%1 can't be set up: %2"_s.arg(nameOf(node), QString::fromUtf8(said));
    startEngine(node);
    return {};
}

void ClusterNet::startEngine(int node)
{
    Node &its = m_nodes[static_cast<std::size_t>(node)];
    its.engine = std::make_unique<QProcess>();
    its.engine->setStandardInputFile(QProcess::nullDevice());
    its.engine->setProcessChannelMode(QProcess::MergedChannels);
    its.engine->setStandardOutputFile(m_directory.filePath(nameOf(node) + u".log"_s), QIODevice::Append);
    const QStringList command = within(node, {u"corosync"_s, u"-f"_s});
    its.engine->start(command.front(), command.mid(1));
    its.engine->waitForStarted(patience);
}

void ClusterNet::signalEngine(int node, int signal)
{
    Node &its = m_nodes[static_cast<std::size_t>(node)];
    if (!its.engine)
        return;
    ClusterNet::signal(*its.engine, signal);
    if (signal == SIGKILL)
        its.engine->waitForFinished(patience);
}

bool ClusterNet::engineRuns(int node) const
{
    const auto &engine = m_nodes[static_cast<std::size_t>(node)].engine;
    return engine && engine->state() == QProcess::Running;
}

void ClusterNet::powerOff(int node)
{
    Node &its = m_nodes[static_cast<std::size_t>(node)];
    if (its.init != 0)
        ::kill(its.init, SIGKILL);
    if (its.engine) {
        ClusterNet::signal(*its.engine, SIGKILL); // what is frozen can't collect what has died
        its.engine->waitForFinished(patience);
        its.engine.reset();
    }
    if (its.holder)
        its.holder->waitForFinished(patience);
    its.init = 0;
    its.holder.reset();
}

void ClusterNet::partition(const std::vector<std::vector<int>> &parts)
{
    QByteArray batch;
    std::set<int> apart;
    for (int node = 0; node < nodes(); ++node)
        apart.insert(node);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const int bridge = static_cast<int>(part);
        for (int link = 0; link < m_options.links; ++link) {
            const QByteArray name = bridgeOf(bridge, link);
            if (bridge != 0 && !m_bridges.contains(bridge))
                batch += "link add " + name + " type bridge\nlink set " + name + " up\n";
            for (const int node : parts[part])
                batch += "link set " + portOf(node, link) + " master " + name + " up\n";
        }
        if (bridge != 0)
            m_bridges.insert(bridge);
        for (const int node : parts[part])
            apart.erase(node);
    }
    for (const int node : apart) {
        for (int link = 0; link < m_options.links; ++link)
            batch += "link set " + portOf(node, link) + " down\n";
    }
    if (!inSwitch(batch))
        qWarning("the cables were not moved");
}

void ClusterNet::heal()
{
    std::vector<int> all;
    for (int node = 0; node < nodes(); ++node) {
        if (m_nodes[static_cast<std::size_t>(node)].init != 0)
            all.push_back(node);
    }
    partition({all});
}

// What goes to an address that nobody has is lost.
void ClusterNet::mute(int from, int to)
{
    for (int link = 0; link < m_options.links; ++link)
        run(from, {u"ip"_s, u"neigh"_s, u"replace"_s, addressesOf(to).at(link), u"lladdr"_s, u"02:00:00:00:00:99"_s,
                   u"nud"_s, u"permanent"_s, u"dev"_s, u"eth%1"_s.arg(link)});
}

void ClusterNet::heard(int from, int to)
{
    for (int link = 0; link < m_options.links; ++link)
        run(from, {u"ip"_s, u"neigh"_s, u"del"_s, addressesOf(to).at(link), u"dev"_s, u"eth%1"_s.arg(link)});
}

} // namespace holdfast

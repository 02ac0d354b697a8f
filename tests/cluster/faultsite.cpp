#include "faultsite.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QProcess>

#include <csignal>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QJsonObject named(const QJsonArray &array, QLatin1StringView key, const QString &name)
{
    for (const QJsonValue &each : array) {
        if (each[key].toString() == name)
            return each.toObject();
    }
    return {};
}

QString stateIn(const QJsonObject &status, const QByteArray &group, const QString &member)
{
    const QJsonArray members = named(status["groups"_L1].toArray(), "name"_L1, QString::fromLatin1(group))["members"_L1]
                                   .toArray();
    return named(members, "member"_L1, member)["state"_L1].toString();
}

} // namespace

FaultSite::FaultSite(Options options) : m_options(options)
{
    static const QByteArrayList names{"calls", "data", "mail", "voice"};
    for (int node = 0; node < options.nodes; node += options.everyNode ? 1 : 2)
        m_pairs.push_back({names.at(static_cast<qsizetype>(m_pairs.size())), node, (node + 1) % options.nodes});
    m_site = std::make_unique<SiteNodes>(
        ClusterNet::Options{options.nodes, options.links, static_cast<int>(token.count()), false, true, options.seed});
    m_watchdogs = std::make_unique<Watchdogs>(selfFence);
    connect(&m_timer, &QTimer::timeout, this, &FaultSite::serve);
}

FaultSite::~FaultSite()
{
    m_timer.stop();
    m_watchdogs.reset();
    m_site.reset();
}

QString FaultSite::start()
{
    if (const QString wrong = net().start(); !wrong.isEmpty())
        return wrong;
    QByteArray text = "[site]\nformat = 1\nname = \"faults\"\nself_fence = \"" + QByteArray::number(selfFence.count())
        + "ms\"\nmargin = \"" + QByteArray::number(margin.count()) + "ms\"\n";
    if (m_options.watchdogs)
        text += QByteArray("[site.watchdog]\ndevice = \"") + Watchdogs::device + "\"\ntimeout = \""
            + QByteArray::number(selfFence.count()) + "ms\"\n";
    text += "[defaults]\nprocess_restart = { count = 0, within = \"5m\" }\n"
            "group_restart = { count = 0, within = \"5m\" }\nreboot = { count = 1000, within = \"30m\" }\n"
            "reinitialize = { count = 1000, within = \"30m\" }\n"
            "reboot_command = [\"/bin/sh\", \"-c\", \"echo R > "
        + QByteArray(Watchdogs::device) + "\"]\n";
    for (int node = 0; node < m_options.nodes; ++node)
        text += "[[host]]\nname = \"" + net().nameOf(node).toUtf8() + "\"\naddress = [\""
            + net().addressesOf(node).join(u"\", \""_s).toUtf8() + "\"]\n";
    QByteArrayList all;
    for (int node = 0; node < m_options.nodes; ++node)
        all.append('"' + net().nameOf(node).toUtf8() + '"');
    text += "[[group]]\nname = \"base\"\nlayer = \"platform\"\nhosts = [" + all.join(", ") + "]\n"
        + m_site->workload("base", false);
    for (const Pair &pair : m_pairs)
        text += "[[group]]\nname = \"" + pair.name + "\"\nlayer = \"application\"\npair = { primary = "
            + all.at(pair.primary) + ", alternate = " + all.at(pair.alternate)
            + ", standby = \"hot\" }\ntakeovers = { count = 1000, within = \"10m\" }\n"
              "repair = { after = \"500ms\", backoff = 1.0, most = \"500ms\" }\n"
            + m_site->workload(pair.name, true);
    if (!m_site->writeSite(text) || !m_site->giveClocks())
        return u"the site can't be written"_s;
    if (!m_site->command(0, {u"check"_s, m_site->siteFile()}))
        return u"the site file is wrong"_s;
    for (int node = 0; node < m_options.nodes; ++node) {
        if (const QString wrong = m_watchdogs->plug(node, net().initOf(node)); !wrong.isEmpty())
            return wrong;
        m_site->startManager(node);
    }
    m_timer.start(20);
    return {};
}

QString FaultSite::member(const QByteArray &group, int node)
{
    return QString::fromLatin1(group) + u'@' + net().nameOf(node);
}

int FaultSite::activeNode(const Pair &pair, int asked)
{
    const QJsonObject status = m_site->status(asked);
    for (const int node : {pair.primary, pair.alternate}) {
        if (stateIn(status, pair.name, member(pair, node)) == "active"_L1)
            return node;
    }
    return -1;
}

void FaultSite::powerOff(int node)
{
    m_watchdogs->unplug(node);
    if (isOn(node))
        ::kill(net().initOf(node), SIGKILL);
    m_site->signalManager(node, SIGKILL); // dead already; whoever is to collect it may be frozen
    net().powerOff(node);
    m_site->awaitEnd(node);
}

void FaultSite::powerOn(int node)
{
    if (isOn(node))
        return;
    QString wrong = net().powerOn(node);
    if (wrong.isEmpty())
        wrong = m_watchdogs->plug(node, net().initOf(node));
    if (!wrong.isEmpty())
        qWarning("%s", qPrintable(wrong));
    m_site->startManager(node);
}

// It comes by the event loop, which also runs while something waits for a command's end, or for a node to boot.
void FaultSite::serve()
{
    if (std::exchange(m_serving, true))
        return;
    for (const int node : m_watchdogs->takeBitten()) {
        ++m_bites;
        powerOff(node);
        powerOn(node);
    }
    m_serving = false;
}

QString FaultSite::wrong()
{
    QJsonObject first;
    for (int node = 0; node < m_options.nodes; ++node) {
        const QString name = net().nameOf(node);
        const QJsonObject status = m_site->status(node);
        if (!status.contains("seq"_L1))
            return name + u": no answer"_s;
        if (!status["quorate"_L1].toBool(true))
            return name + u": no quorum"_s;
        for (int other = 0; other < m_options.nodes; ++other) {
            const QString state =
                named(status["hosts"_L1].toArray(), "name"_L1, net().nameOf(other))["state"_L1].toString();
            if (state != "up"_L1)
                return u"%1 sees %2 %3"_s.arg(name, net().nameOf(other), state);
        }
        for (const Pair &pair : m_pairs) {
            QStringList states{stateIn(status, pair.name, member(pair, pair.primary)),
                               stateIn(status, pair.name, member(pair, pair.alternate))};
            states.sort();
            if (states != QStringList{u"active"_s, u"standby"_s})
                return u"%1 sees %2 %3"_s.arg(name, QString::fromLatin1(pair.name), states.join(u'/'));
        }
        if (node == 0)
            first = status;
        else if (status["state_hash"_L1] != first["state_hash"_L1] || status["seq"_L1] != first["seq"_L1])
            return u"%1 differs from %2"_s.arg(name, net().nameOf(0));
    }
    return {};
}

QString FaultSite::awaitWhole(int ms)
{
    QString last;
    const QDeadlineTimer until(ms);
    do {
        last = wrong(); // it runs the event loop
    } while (!last.isEmpty() && !until.hasExpired());
    return last;
}

} // namespace holdfast

#include "nemesis.h"

#include <algorithm>
#include <csignal>

namespace holdfast {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Nemesis::Kind {
    QString name;
    int weight;
    QString (Nemesis::*strike)();
};

const std::vector<Nemesis::Kind> &Nemesis::kinds()
{
    static const std::vector<Kind> table{
        {u"host without power"_s, 3, &Nemesis::losePower},
        {u"manager killed"_s, 3, &Nemesis::killManager},
        {u"manager restarted"_s, 2, &Nemesis::restartManager},
        {u"manager frozen"_s, 3, &Nemesis::freezeManager},
        {u"corosync killed"_s, 3, &Nemesis::killEngine},
        {u"corosync frozen"_s, 3, &Nemesis::freezeEngine},
        {u"process killed"_s, 3, &Nemesis::killProcess},
        {u"host cut off"_s, 3, &Nemesis::cutOff},
        {u"cut in two"_s, 2, &Nemesis::cutInTwo},
        {u"not heard one way"_s, 3, &Nemesis::muteOneWay},
        {u"one link cut"_s, 1, &Nemesis::cutOneLink},
        {u"bad cables"_s, 4, &Nemesis::spoilCables},
        {u"clock stepped"_s, 2, &Nemesis::stepClock},
        {u"switchover"_s, 2, &Nemesis::switchover},
    };
    return table;
}

int Nemesis::pick(int below)
{
    return static_cast<int>(m_random() % static_cast<std::uint64_t>(below));
}

const FaultSite::Pair &Nemesis::anyPair()
{
    return m_site.pairs()[static_cast<std::size_t>(pick(static_cast<int>(m_site.pairs().size())))];
}

int Nemesis::running()
{
    const int begin = node();
    for (int i = 0; i < m_site.net().nodes(); ++i) {
        if (const int each = (begin + i) % m_site.net().nodes(); m_site.isOn(each))
            return each;
    }
    return -1;
}

QString Nemesis::strike()
{
    int total = 0;
    for (const Kind &kind : kinds())
        total += kind.weight;
    int left = pick(total);
    const auto kind = std::ranges::find_if(kinds(), [&left](const Kind &each) { return (left -= each.weight) < 0; });
    ++m_strikes[kind->name];
    return kind->name + u": "_s + (this->*kind->strike)();
}

void Nemesis::heal()
{
    ClusterNet &net = m_site.net();
    net.clearFaults();
    for (int each = 0; each < net.nodes(); ++each) {
        if (!m_site.isOn(each)) {
            m_site.powerOn(each);
            continue;
        }
        net.signalEngine(each, SIGCONT);
        m_site.site().signalManager(each, SIGCONT);
        if (!net.engineRuns(each))
            net.startEngine(each);
        if (!m_site.site().managerRuns(each))
            m_site.site().startManager(each);
    }
    net.heal();
}

QString Nemesis::losePower()
{
    const int which = node();
    m_site.powerOff(which);
    return nameOf(which);
}

QString Nemesis::killManager()
{
    const int which = node();
    m_site.site().killManager(which);
    return nameOf(which);
}

QString Nemesis::restartManager()
{
    const int which = node();
    if (!m_site.isOn(which) || !m_site.site().managerRuns(which))
        return nameOf(which) + u" has none"_s;
    m_site.site().signalManager(which, SIGCONT);
    const bool ended = m_site.site().restartManager(which);
    return nameOf(which) + (ended ? QString() : u", which did not end by itself"_s);
}

QString Nemesis::freezeManager()
{
    const int which = node();
    m_site.site().signalManager(which, SIGSTOP);
    return nameOf(which);
}

QString Nemesis::killEngine()
{
    const int which = node();
    m_site.net().signalEngine(which, SIGKILL);
    return nameOf(which);
}

QString Nemesis::freezeEngine()
{
    const int which = node();
    m_site.net().signalEngine(which, SIGSTOP);
    return nameOf(which);
}

QString Nemesis::killProcess()
{
    const FaultSite::Pair &pair = anyPair();
    const int which = pick(2) == 0 ? pair.primary : pair.alternate;
    const QString member = m_site.member(pair, which);
    const int pid = m_site.isOn(which) ? m_site.site().processOf(which, member) : 0;
    if (pid > 1)
        m_site.net().run(which, {u"kill"_s, u"-9"_s, QString::number(pid)});
    return pid > 1 ? member : member + u" has none"_s;
}

QString Nemesis::cutOff()
{
    const int which = node();
    std::vector<int> others;
    for (int each = 0; each < m_site.net().nodes(); ++each) {
        if (each != which)
            others.push_back(each);
    }
    m_site.net().partition({{}, {which}, others}); // who boots meanwhile comes to the first, alone
    return nameOf(which);
}

QString Nemesis::cutInTwo()
{
    std::vector<std::vector<int>> parts(3);
    QStringList names;
    for (int each = 0; each < m_site.net().nodes(); ++each) {
        parts[static_cast<std::size_t>(1 + pick(2))].push_back(each);
        if (parts[1].size() > 0 && parts[1].back() == each)
            names.append(nameOf(each));
    }
    m_site.net().partition(parts);
    return u"{%1} and the others"_s.arg(names.join(u' '));
}

QString Nemesis::muteOneWay()
{
    const int from = node();
    const int to = pick(3) == 0 ? LinkFaults::any : node();
    m_site.net().setFault({0us, 0us, 1}, from, to);
    return u"%1 by %2"_s.arg(nameOf(from), to < 0 ? u"anybody"_s : nameOf(to));
}

QString Nemesis::cutOneLink()
{
    const int link = pick(2);
    m_site.net().setFault({0us, 0us, 1}, LinkFaults::any, LinkFaults::any, link);
    return QString::number(link);
}

QString Nemesis::spoilCables()
{
    LinkFault fault;
    fault.delay = std::chrono::milliseconds(pick(101));
    fault.jitter = std::chrono::milliseconds(pick(51));
    fault.loss = pick(41) / 100.0;
    fault.duplicate = pick(21) / 100.0;
    fault.reorder = pick(21) / 100.0;
    const int from = pick(2) == 0 ? LinkFaults::any : node();
    const int to = pick(2) == 0 ? LinkFaults::any : node();
    m_site.net().setFault(fault, from, to);
    return u"from %1 to %2: %3 ms +- %4 ms late, %5 % lost, %6 % twice, %7 % overtaken"_s
        .arg(from < 0 ? u"all"_s : nameOf(from), to < 0 ? u"all"_s : nameOf(to))
        .arg(fault.delay.count() / 1000).arg(fault.jitter.count() / 1000)
        .arg(fault.loss * 100).arg(fault.duplicate * 100).arg(fault.reorder * 100);
}

QString Nemesis::stepClock()
{
    const int which = node();
    const auto hours = std::chrono::hours(pick(97) - 48);
    m_site.site().setClock(which, hours);
    return u"%1 is %2 h ahead"_s.arg(nameOf(which)).arg(hours.count());
}

QString Nemesis::switchover()
{
    const int asked = running();
    const FaultSite::Pair &pair = anyPair();
    const QString name = QString::fromLatin1(pair.name);
    if (asked < 0)
        return name + u": nobody is there"_s;
    bool done = false;
    m_site.site().ask(asked, {u"switchover"_s, name}, &done);
    return name + (done ? u" done"_s : u" refused"_s);
}

} // namespace holdfast

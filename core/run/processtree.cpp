#include <run/processtree.h>

#include <run/children.h>
#include <run/procfs.h>

#include <QTimer>

#include <algorithm>
#include <csignal>
#include <set>

namespace holdfast {

namespace {

/// A daemon may be between two programs, and then nobody can read its mark: a few times it is looked at again.
constexpr int looksAtUnknown = 10;

bool lives(const ProcessStat &stat)
{
    return stat.state != 'Z' && stat.state != 'X';
}

} // namespace

ProcessTree::ProcessTree(std::string mark, std::unique_ptr<Cgroup> cgroup, QObject *parent)
    : QObject(parent), m_mark(std::move(mark)), m_cgroup(std::move(cgroup))
{
}

ProcessTree::~ProcessTree() = default;

void ProcessTree::setRoot(pid_t root, bool isChild)
{
    m_root = root;
    m_rootIsChild = isChild;
    m_groupEnded = false;
    m_looksLeft = looksAtUnknown;
}

bool ProcessTree::bearsMark(pid_t pid) const
{
    return !m_mark.empty() && startVariable(pid, treeVariable) == m_mark;
}

bool ProcessTree::contains(pid_t pid) const
{
    if (pid <= 0)
        return false;
    if (pid == m_root || (m_root > 0 && ::getpgid(pid) == m_root))
        return true;
    if (m_cgroup && m_cgroup->contains(pid))
        return true;
    return bearsMark(pid);
}

std::vector<pid_t> ProcessTree::members() const
{
    auto all = allProcesses();
    std::erase_if(all, [self = ::getpid()](const ProcessStat &stat) { return stat.pid == self || !lives(stat); });
    std::set<pid_t> found;
    for (const ProcessStat &stat : all) {
        const bool near = m_root > 0
            && (stat.pid == m_root || stat.session == m_root || stat.group == m_root);
        if (near || bearsMark(stat.pid))
            found.insert(stat.pid);
    }
    for (bool grew = true; grew;) { // children may be listed before their parents
        grew = false;
        for (const ProcessStat &stat : all) {
            if (found.contains(stat.parent))
                grew = found.insert(stat.pid).second || grew;
        }
    }
    return {found.begin(), found.end()};
}

void ProcessTree::killGroup() const
{
    if (m_root > 0)
        ::kill(-m_root, SIGKILL);
}

void ProcessTree::kill()
{
    if (m_cgroup)
        m_cgroup->kill();
    killGroup();
    if (m_cgroup)
        return;
    std::set<pid_t> killed;
    for (int round = 0; round < 16; ++round) { // a member may have forked while we looked
        bool fresh = false;
        for (const pid_t pid : members()) {
            ::kill(pid, SIGKILL);
            fresh = killed.insert(pid).second || fresh;
        }
        if (!fresh)
            return;
    }
}

ProcessTree::Left ProcessTree::leftBehind() const
{
    if (!m_rootIsChild) { // its orphans are not given to us
        auto all = members();
        std::erase(all, m_root);
        return {all, false};
    }
    Left left;
    for (const pid_t pid : children::orphans()) {
        const auto stat = statOf(pid);
        if (!stat || !lives(*stat))
            continue;
        if (contains(pid))
            left.ours.push_back(pid);
        else
            left.unknown = left.unknown || (!m_mark.empty() && !hasEnvironment(pid));
    }
    return left;
}

bool ProcessTree::endRest()
{
    if (!m_groupEnded && m_rootIsChild)
        killGroup(); // safe: the root isn't collected yet, so its number is still its own
    m_groupEnded = true;
    if (m_cgroup)
        return endRestOfCgroup();
    const Left left = leftBehind();
    if (left.ours.empty() && !(left.unknown && m_looksLeft-- > 0))
        return true;
    for (const pid_t pid : left.ours) {
        ::kill(pid, SIGKILL);
        const auto stat = statOf(pid);
        PidWatch *watch = stat ? PidWatch::adopt(pid, stat->startTicks, this) : nullptr;
        if (watch == nullptr)
            continue;
        m_stragglers.push_back(watch);
        connect(watch, &PidWatch::ended, this, [this, watch] { onStragglerEnded(watch); });
    }
    if (m_stragglers.empty()) // gone since, between two programs, or no descriptor is left to watch it with
        QTimer::singleShot(std::chrono::milliseconds(2), this, &ProcessTree::lookAgain);
    return false;
}

void ProcessTree::lookAgain()
{
    if (endRest())
        Q_EMIT emptied();
}

void ProcessTree::onStragglerEnded(PidWatch *watch)
{
    [[maybe_unused]] const Ended ended = watch->collect();
    std::erase(m_stragglers, watch);
    watch->deleteLater();
    if (m_stragglers.empty())
        lookAgain(); // its own children are orphans now
}

bool ProcessTree::endRestOfCgroup()
{
    if (!m_cgroup->populated())
        return true;
    m_cgroup->kill();
    if (!m_cgroupNotifier) {
        m_cgroupNotifier = std::make_unique<QSocketNotifier>(m_cgroup->events(), QSocketNotifier::Exception);
        connect(m_cgroupNotifier.get(), &QSocketNotifier::activated, this, &ProcessTree::onCgroupEvent);
    }
    m_cgroupNotifier->setEnabled(true);
    if (m_cgroup->populated())
        return false;
    m_cgroupNotifier->setEnabled(false);
    return true;
}

void ProcessTree::onCgroupEvent()
{
    if (m_cgroup->populated())
        return;
    m_cgroupNotifier->setEnabled(false);
    Q_EMIT emptied();
}

} // namespace holdfast

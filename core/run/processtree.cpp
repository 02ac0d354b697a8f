#include <run/processtree.h>

#include <run/children.h>
#include <run/procfs.h>

#include <algorithm>
#include <csignal>
#include <set>
#include <string>
#include <utility>

namespace holdfast {

namespace {

/// A daemon may be between two programs, and then nobody can read its mark: a few times it is looked at again.
constexpr int looksAtUnknown = 10;

bool lives(const ProcessStat &stat)
{
    return stat.state != 'Z' && stat.state != 'X';
}

} // namespace

ProcessTree::ProcessTree(std::string mark, std::unique_ptr<Cgroup> cgroup)
    : m_mark(std::move(mark)), m_cgroup(std::move(cgroup))
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

std::vector<pid_t> ProcessTree::membersOf(const std::vector<const ProcessTree *> &trees)
{
    std::set<pid_t> roots;
    std::set<std::string, std::less<>> marks;
    for (const ProcessTree *tree : trees) {
        if (tree->m_root > 0)
            roots.insert(tree->m_root);
        if (!tree->m_mark.empty())
            marks.insert(tree->m_mark);
    }
    auto all = allProcesses();
    std::erase_if(all, [self = ::getpid()](const ProcessStat &stat) { return stat.pid == self || !lives(stat); });
    std::set<pid_t> found;
    for (const ProcessStat &stat : all) {
        const bool near = roots.contains(stat.pid) || roots.contains(stat.session) || roots.contains(stat.group);
        if (near || (!marks.empty() && marks.contains(startVariable(stat.pid, treeVariable))))
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
    kill({this});
}

void ProcessTree::kill(const std::vector<ProcessTree *> &trees)
{
    std::vector<const ProcessTree *> searched;
    for (ProcessTree *tree : trees) {
        if (tree->m_cgroup)
            tree->m_cgroup->kill();
        else
            searched.push_back(tree);
        tree->killGroup();
    }
    std::set<pid_t> killed;
    for (int round = 0; round < 16 && !searched.empty(); ++round) { // a member may have forked while we looked
        bool fresh = false;
        for (const pid_t pid : membersOf(searched)) {
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
        auto all = membersOf({this});
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

bool ProcessTree::endRest(std::function<void()> emptied)
{
    if (endRest())
        return true;
    m_emptied = std::move(emptied);
    return false;
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
        auto watch = stat ? PidWatch::adopt(pid, stat->startTicks, [this, pid] { onStragglerEnded(pid); }) : nullptr;
        if (watch)
            m_stragglers.push_back(std::move(watch));
    }
    if (m_stragglers.empty()) { // gone since, between two programs, or no descriptor is left to watch it with
        if (!m_again) {
            m_again = std::make_unique<QTimer>();
            m_again->setSingleShot(true);
            m_again->callOnTimeout([this] { lookAgain(); });
        }
        m_again->start(std::chrono::milliseconds(2));
    }
    return false;
}

void ProcessTree::lookAgain()
{
    if (endRest())
        tellEmptied();
}

void ProcessTree::tellEmptied()
{
    if (const auto emptied = std::exchange(m_emptied, nullptr))
        emptied();
}

void ProcessTree::onStragglerEnded(pid_t pid)
{
    const auto watch = std::ranges::find(m_stragglers, pid, [](const auto &each) { return each->pid(); });
    [[maybe_unused]] const Ended ended = (*watch)->collect();
    m_stragglers.erase(watch);
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
        QObject::connect(m_cgroupNotifier.get(), &QSocketNotifier::activated, m_cgroupNotifier.get(),
                         [this] { onCgroupEvent(); });
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
    tellEmptied();
}

} // namespace holdfast

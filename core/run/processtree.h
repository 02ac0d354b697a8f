// processtree.h - everything that one started program has started in turn, held together so that all of it can be ended.
#pragma once

#include <run/cgroup.h>
#include <run/pidwatch.h>

#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace holdfast {

/// The name of the environment variable whose value marks a tree: it survives daemons that leave session and parents.
inline constexpr std::string_view treeVariable = "HOLDFAST_TREE";

/// With a cgroup the kernel knows who belongs to the tree. Without one the members are those in the root's process
/// group or session, their descendants, and orphans that bear the mark.
class ProcessTree
{
public:
    /// @param mark value of HOLDFAST_TREE in its processes' environment; "" marks nothing.
    /// @param cgroup may be null.
    ProcessTree(std::string mark, std::unique_ptr<Cgroup> cgroup);
    ~ProcessTree();
    Q_DISABLE_COPY_MOVE(ProcessTree)

    [[nodiscard]] const Cgroup *cgroup() const { return m_cgroup.get(); }
    [[nodiscard]] int cgroupDirectory() const { return m_cgroup ? m_cgroup->directory() : -1; }
    [[nodiscard]] bool needsRenewal() const { return m_cgroup && m_cgroup->wasKilled(); }
    void setMark(std::string mark) { m_mark = std::move(mark); }
    [[nodiscard]] const std::string &mark() const { return m_mark; }

    /// The leader of its process group. @param isChild ours: what it leaves behind becomes ours.
    void setRoot(pid_t root, bool isChild);

    [[nodiscard]] pid_t root() const { return m_root; }

    /// Also for a process that has ended and isn't collected yet.
    [[nodiscard]] bool contains(pid_t pid) const;

    /// It was born in the tree's own cgroup.
    [[nodiscard]] bool cgroupHolds(pid_t pid) const { return m_cgroup && m_cgroup->contains(pid); }

    /// SIGKILL to every member, the root included.
    void kill();

    /// The same for several: the processes of this host are gone through once for all of them.
    static void kill(const std::vector<ProcessTree *> &trees);

    /// To be called when the root has ended and is not yet collected: kills what it left behind.
    /// @return true: nothing was left; false: `emptied` is called once, from the event loop, and may destroy the tree.
    [[nodiscard]] bool endRest(std::function<void()> emptied);

private:
    [[nodiscard]] static std::vector<pid_t> membersOf(const std::vector<const ProcessTree *> &trees);
    struct Left {
        std::vector<pid_t> ours;
        bool unknown = false; ///< somebody's orphan whose mark can't be read just now
    };
    [[nodiscard]] Left leftBehind() const;
    [[nodiscard]] bool endRestOfCgroup();
    [[nodiscard]] bool bearsMark(pid_t pid) const;
    void killGroup() const; ///< the root's process group only
    [[nodiscard]] bool endRest();
    void onStragglerEnded(pid_t pid);
    void onCgroupEvent();
    void tellEmptied();
    void lookAgain();

    std::string m_mark;
    std::unique_ptr<Cgroup> m_cgroup;
    std::unique_ptr<QSocketNotifier> m_cgroupNotifier;
    pid_t m_root = 0;
    bool m_rootIsChild = true;
    bool m_groupEnded = false;
    int m_looksLeft = 0; ///< at orphans whose mark can't be read
    std::vector<std::unique_ptr<PidWatch>> m_stragglers;
    std::unique_ptr<QTimer> m_again;
    std::function<void()> m_emptied;
};

} // namespace holdfast

#include <supervisor/unit.h>

namespace holdfast {

Unit::Unit(const UnitContext &context, ProcessId id)
    : m_context(context), m_id(id), m_lines(context.options.keptLines, context.options.keptBytes)
{
}

Expected<Launch> Unit::makeLaunch(std::uint64_t generation, Role role) const
{
    auto launch = launchOf(m_context, m_id, generation, role);
    if (launch && m_tree)
        launch->cgroup = m_tree->cgroupDirectory();
    return launch;
}

std::string Unit::markOf(std::uint64_t generation) const
{
    return m_context.directory.mark(name(), generation);
}

Outcome Unit::prepareTree(std::uint64_t generation)
{
    if (m_tree && m_tree->needsRenewal())
        m_tree.release()->deleteLater(); // we may be within its signal
    if (!m_tree) {
        std::unique_ptr<Cgroup> cgroup;
        if (!m_context.cgroups.empty()) {
            auto opened = Cgroup::open(m_context.cgroups + '/' + name());
            if (!opened)
                return opened.error();
            cgroup = std::move(*opened);
        }
        m_tree = std::make_unique<ProcessTree>(std::string{}, std::move(cgroup));
    }
    m_tree->setMark(markOf(generation));
    return done();
}

void Unit::keep(const QByteArray &line, bool error)
{
    m_lines.add({std::chrono::system_clock::now(), line, error});
    Q_EMIT output(m_id, line);
}

} // namespace holdfast

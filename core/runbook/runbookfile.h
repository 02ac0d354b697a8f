// runbookfile.h - where the run-book of a site is kept: whole or not at all, and driven by one program at a time.
#pragma once

#include <model/expected.h>
#include <runbook/runbook.h>

#include <optional>

namespace holdfast {

/// $XDG_STATE_HOME/holdfast/runbooks, or ~/.local/state/holdfast/runbooks.
[[nodiscard]] QString runbookDirectory();

/// One site has one run-book: SITE.json in the directory, replaced atomically and on the disk (fsync of file and
/// directory) when save() returns. Earlier ones are kept beside it, the newest of them only. Who drives it holds the
/// lock, which ends with the process however that ends.
class RunbookFile
{
public:
    RunbookFile(QString directory, const QString &site);
    ~RunbookFile();
    RunbookFile(const RunbookFile &) = delete;
    RunbookFile &operator=(const RunbookFile &) = delete;

    [[nodiscard]] QString path() const { return m_base + QStringLiteral(".json"); }
    /// What a program of a step writes: NAME is "output", "status", "trace".
    [[nodiscard]] QString path(const QString &id, int step, int attempt, const QString &name) const;

    /// nullopt: there is none. Errors: it can't be read, or isn't one.
    [[nodiscard]] Expected<std::optional<Runbook>> load() const;
    [[nodiscard]] Outcome save(const Runbook &book);

    /// Errors: another program drives it; the directory can't be made. Taking what one holds already is done at once.
    [[nodiscard]] Outcome lock();
    void unlock();

    /// Makes room for another: the present one, which must be over, is kept under its id.
    [[nodiscard]] Outcome putAside();

private:
    void prune() const;

    QString m_directory, m_name, m_base;
    int m_lock = -1;
};

} // namespace holdfast

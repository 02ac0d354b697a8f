// rack.h - test machines and the real independent computer that watches them and switches their power.
#pragma once

#include "machine.h"

#include <training/guardian.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <map>

namespace holdfast {

/// Outlets are numbered as the machines are named. Whatever becomes of the test, no machine outlives it. Its files are
/// left in the folder HOLDFAST_KEEP of the environment, if that is named, and are otherwise gone with it.
class Rack
{
public:
    explicit Rack(const QStringList &names);
    ~Rack();

    /// All machines get power, and the independent computer opens its lines.
    [[nodiscard]] Outcome start();

    [[nodiscard]] Machine &machine(const QString &name) { return *m_machines.at(name); }

    /// What happened since forget() at all of them and at the independent computer, in this order. What is another
    /// each time is left out: numbers of sessions, incidents and milliseconds.
    [[nodiscard]] QStringList happened();
    /// When that happened; nullopt: it hasn't.
    [[nodiscard]] std::optional<std::chrono::milliseconds> when(const QString &what);
    void forget();
    /// Everything that was said, for a test that has failed.
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] Outcome writeConfig();
    void readLog();
    [[nodiscard]] std::vector<Happening> sorted();

    QTemporaryDir m_temporary;
    QDir m_directory;
    QStringList m_names;
    Guardian m_guardian;
    std::map<QString, std::unique_ptr<Machine>> m_machines;
    QProcess m_independent;
    QByteArray m_log;
    std::vector<Happening> m_logged;
};

} // namespace holdfast

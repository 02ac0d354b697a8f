// guardian.h - no process of the training site outlives this program, even a killed one.
#pragma once

#include <QProcess>
#include <QString>

namespace holdfast {

/// A small program of its own that holds one end of a pipe of ours. When the other end closes
/// without a word, this program is gone, and the guardian kills every process that bears the mark
/// of the run directory in its environment (run/processtree.h), wherever it has wandered. Real
/// sites have none: their processes are to outlive the manager.
class Guardian
{
public:
    Guardian();
    ~Guardian(); ///< dismissed: it ends and kills nothing

    void watchOver(const QString &runDirectory);

private:
    QProcess m_process;
};

} // namespace holdfast

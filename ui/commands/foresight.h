// foresight.h - what the engine foresees of several commands in a row, each after those before it, before anything is
// done.
#pragma once

#include <api/managerclient.h>
#include <api/plan.h>
#include <events/consolewords.h>

#include <QObject>
#include <QStringList>

#include <vector>

class QPalette;

namespace holdfast {

/// As command.plan takes it.
struct GivenCommand {
    QString command;
    QStringList args;
};

/// Plans command after command, each after those before it (`after` of command.plan), as far as the manager foresees.
/// Asked for again, earlier answers are void.
class CommandForesight : public QObject
{
    Q_OBJECT
public:
    explicit CommandForesight(ManagerClient &client, QObject *parent = nullptr);

    /// Where its refusals are read; the dialog of commands unless said otherwise.
    void setPlace(AdvicePlace place) { m_place = place; }
    void ask(std::vector<GivenCommand> commands);

    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Of the commands in order; shorter while they come, or where the rest can't be foreseen.
    [[nodiscard]] const std::vector<Plan> &plans() const { return m_plans; }
    [[nodiscard]] const std::vector<GivenCommand> &commands() const { return m_commands; }
    [[nodiscard]] QString error() const { return m_error; } ///< why no more is foreseen; "": it is
    /// The first that would be refused, null for none.
    [[nodiscard]] const Plan *refused() const;

Q_SIGNALS:
    void changed();

private:
    void next();
    void finish(const QString &error = {});

    ManagerClient &m_client;
    std::vector<GivenCommand> m_commands;
    std::vector<Plan> m_plans;
    QString m_error;
    quint64 m_request = 0;
    AdvicePlace m_place = AdvicePlace::Dialog;
    bool m_complete = true;
};

/// One command's consequences in a few lines of HTML: who takes over, what is interrupted or, in bold, lost.
[[nodiscard]] QString consequences(const Plan &plan, const QString &target, const QPalette &palette);

} // namespace holdfast

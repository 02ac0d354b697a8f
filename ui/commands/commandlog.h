// commandlog.h - the commands given from this console with their outcomes; they stay until cleared by hand.
#pragma once

#include <api/managerclient.h>
#include <commands/commandtext.h>

#include <QAbstractTableModel>
#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <vector>

class QPushButton;
class QTableView;

namespace holdfast {

enum class CommandProgress { Sent, Accepted, Done, Refused, Failed, TimedOut };
[[nodiscard]] bool isTerminal(CommandProgress progress);
/// "Sent", "Under way", "Done", "Refused", "Failed", "Timed out".
[[nodiscard]] QString word(CommandProgress progress);

struct IssuedCommand {
    QString id;
    CommandRequest request;
    QString by, reason;
    QDateTime sent, ended;
    CommandProgress progress = CommandProgress::Sent;
    QString why; ///< of a refusal, a failure or a time-out
    QString todo;
};

/// Follows each command through command.execute and the records of kind `command` with its id. One a console: the
/// dialogs and the list share it.
class CommandLog : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, CommandColumn, OutcomeColumn, ReasonColumn, ColumnCount };

    /// Without an outcome within this time a command counts as timed out; an outcome that comes later still replaces it.
    static constexpr std::chrono::seconds defaultPatience{60};

    explicit CommandLog(ManagerClient &client, QObject *parent = nullptr);
    /// The log that belongs to this client; made on first use, owned by the client.
    [[nodiscard]] static CommandLog &of(ManagerClient &client);

    /// Notes it and sends it. @param ifState the hash of the plan, "": none. @return its id.
    QString issue(const CommandRequest &request, const QString &by, const QString &reason, const QString &ifState,
                  std::chrono::milliseconds patience = defaultPatience);
    [[nodiscard]] const IssuedCommand *find(const QString &id) const;
    [[nodiscard]] const std::vector<IssuedCommand> &commands() const { return m_commands; }
    /// Removes those that have come to an end.
    void clearEnded();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void progressed(const QString &id);

private:
    void onRecord(const QJsonObject &record);
    void answered(const QString &id, const ApiReply &reply);
    void become(const QString &id, CommandProgress progress, const QString &why = {}, const QString &todo = {});
    void askJournal();

    ManagerClient &m_client;
    std::vector<IssuedCommand> m_commands;
};

/// The list as a dock's content: newest first, outcome with its reason, "Copy as holdfastctl command".
class CommandLogView : public QWidget
{
    Q_OBJECT
public:
    explicit CommandLogView(CommandLog &log, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void copyLine();

    CommandLog &m_log;
    QTableView *m_table;
    QPushButton *m_copy;
    QPushButton *m_clear;
};

} // namespace holdfast

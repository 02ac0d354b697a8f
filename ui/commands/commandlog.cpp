#include <commands/commandlog.h>

#include <events/words.h>
#include <style/colours.h>

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

bool isTerminal(CommandProgress progress)
{
    return progress != CommandProgress::Sent && progress != CommandProgress::Accepted;
}

QString word(CommandProgress progress)
{
    switch (progress) {
    case CommandProgress::Sent: return CommandLog::tr("Sent");
    case CommandProgress::Accepted: return CommandLog::tr("Under way");
    case CommandProgress::Done: return CommandLog::tr("Done");
    case CommandProgress::Refused: return CommandLog::tr("Refused");
    case CommandProgress::Failed: return CommandLog::tr("Failed");
    case CommandProgress::TimedOut: return CommandLog::tr("Timed out");
    }
    return {};
}

CommandLog::CommandLog(ManagerClient &client, QObject *parent) : QAbstractTableModel(parent), m_client(client)
{
    connect(&client, &ManagerClient::eventReceived, this, &CommandLog::onRecord);
    connect(&client, &ManagerClient::lagged, this, &CommandLog::askJournal);
    connect(&client, &ManagerClient::connectionChanged, this, [this] {
        if (m_client.connection() == ManagerClient::Connection::Connected)
            askJournal();
    });
}

CommandLog &CommandLog::of(ManagerClient &client)
{
    if (auto *log = client.findChild<CommandLog *>(QString(), Qt::FindDirectChildrenOnly))
        return *log;
    return *new CommandLog(client, &client);
}

QString CommandLog::issue(const CommandRequest &request, const QString &by, const QString &reason,
                          const QString &ifState, std::chrono::milliseconds patience)
{
    IssuedCommand issued;
    issued.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    issued.request = request;
    issued.by = by;
    issued.reason = reason;
    issued.sent = QDateTime::currentDateTime();
    const QString id = issued.id;
    beginInsertRows({}, 0, 0); // the newest is on top
    m_commands.insert(m_commands.begin(), std::move(issued));
    endInsertRows();
    QJsonObject params{{u"id"_s, id},
                       {u"command"_s, request.command},
                       {u"args"_s, QJsonArray::fromStringList(request.allArgs())},
                       {u"by"_s, by},
                       {u"reason"_s, reason}};
    if (!ifState.isEmpty())
        params.insert(u"if_state"_s, ifState);
    m_client.call(u"command.execute"_s, params, this, [this, id](const ApiReply &reply) { answered(id, reply); });
    QTimer::singleShot(patience, this, [this, id, patience] {
        const IssuedCommand *command = find(id);
        if (command != nullptr && !isTerminal(command->progress))
            become(id, CommandProgress::TimedOut,
                   tr("No outcome within %1. It may still be carried out.")
                       .arg(durationWords(std::chrono::duration<double>(patience).count())),
                   tr("Look at the events of %1 before giving it again.").arg(command->request.target()));
    });
    return id;
}

const IssuedCommand *CommandLog::find(const QString &id) const
{
    const auto at = std::find_if(m_commands.begin(), m_commands.end(),
                                 [&id](const IssuedCommand &command) { return command.id == id; });
    return at == m_commands.end() ? nullptr : &*at;
}

void CommandLog::answered(const QString &id, const ApiReply &reply)
{
    const IssuedCommand *command = find(id);
    if (command == nullptr || isTerminal(command->progress))
        return;
    if (reply.ok()) {
        if (command->progress == CommandProgress::Sent)
            become(id, CommandProgress::Accepted);
        return;
    }
    const ApiError &error = *reply.error;
    // Without an answer nobody knows whether it was accepted: the record will tell, or the time runs out.
    if (error.code == -32001 || error.code == -32002) {
        become(id, command->progress, tr("The connection was lost after it was sent; its outcome is asked for."));
        return;
    }
    become(id, CommandProgress::Refused, error.why.isEmpty() ? error.message : error.why, error.todo);
}

void CommandLog::onRecord(const QJsonObject &record)
{
    if (record["kind"_L1].toString() != "command"_L1)
        return;
    const QString id = record["id"_L1].toString();
    const IssuedCommand *command = find(id);
    const auto outcome = named<CommandOutcome>(record, "outcome"_L1);
    if (command == nullptr || !outcome)
        return;
    const QString why = record["why"_L1].toString();
    switch (*outcome) {
    case CommandOutcome::Accepted:
        if (command->progress == CommandProgress::Sent)
            become(id, CommandProgress::Accepted);
        break;
    case CommandOutcome::Refused: become(id, CommandProgress::Refused, why); break;
    case CommandOutcome::Done: become(id, CommandProgress::Done); break;
    case CommandOutcome::Failed: become(id, CommandProgress::Failed, why); break;
    }
}

void CommandLog::askJournal()
{
    const bool waiting = std::any_of(m_commands.begin(), m_commands.end(), [](const IssuedCommand &command) {
        return !isTerminal(command.progress) || command.progress == CommandProgress::TimedOut;
    });
    if (!waiting)
        return;
    const QJsonObject params{{u"kind"_s, u"command"_s}, {u"limit"_s, 200}};
    m_client.call(u"history.query"_s, params, this, [this](const ApiReply &reply) {
        const QJsonArray records = reply.result.isArray() ? reply.result.toArray() : reply.result["records"_L1].toArray();
        for (const QJsonValue &record : records)
            onRecord(record.toObject());
    });
}

void CommandLog::become(const QString &id, CommandProgress progress, const QString &why, const QString &todo)
{
    const auto at = std::find_if(m_commands.begin(), m_commands.end(),
                                 [&id](const IssuedCommand &command) { return command.id == id; });
    if (at == m_commands.end())
        return;
    at->progress = progress;
    at->why = why;
    at->todo = todo;
    if (isTerminal(progress))
        at->ended = QDateTime::currentDateTime();
    const int row = int(at - m_commands.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT progressed(id);
}

void CommandLog::clearEnded()
{
    beginResetModel();
    std::erase_if(m_commands, [](const IssuedCommand &command) { return isTerminal(command.progress); });
    endResetModel();
}

int CommandLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_commands.size());
}

int CommandLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommandLog::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const IssuedCommand &command = m_commands[std::size_t(index.row())];
    if (role == Qt::ForegroundRole && index.column() == OutcomeColumn) {
        const Colours colours = Colours::of(QApplication::palette());
        const bool bad = isTerminal(command.progress) && command.progress != CommandProgress::Done;
        return bad ? colours.legible(colours.severity(Severity::Critical), textContrast) : QVariant();
    }
    const QString outcome = command.why.isEmpty() ? word(command.progress)
                                                  : tr("%1: %2", "outcome: why").arg(word(command.progress), command.why);
    if (role == Qt::ToolTipRole)
        return QString(commandTitle(command.request) + u'\n' + outcome
                       + (command.todo.isEmpty() ? QString() : u'\n' + command.todo));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn: return command.sent.toString(u"HH:mm:ss"_s);
    case CommandColumn: return commandTitle(command.request);
    case OutcomeColumn: return outcome;
    case ReasonColumn: return command.reason;
    default: return {};
    }
}

QVariant CommandLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Given");
    case CommandColumn: return tr("Command");
    case OutcomeColumn: return tr("Outcome");
    case ReasonColumn: return tr("Reason");
    default: return {};
    }
}

CommandLogView::CommandLogView(CommandLog &log, QWidget *parent)
    : QWidget(parent), m_log(log), m_table(new QTableView), m_copy(new QPushButton), m_clear(new QPushButton)
{
    setObjectName(u"commandLogView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    m_table->setModel(&log);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(CommandLog::OutcomeColumn, QHeaderView::Stretch);
    header->resizeSection(CommandLog::CommandColumn, 240);
    header->resizeSection(CommandLog::ReasonColumn, 240);
    layout->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_clear);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &CommandLogView::copyLine);
    connect(m_clear, &QPushButton::clicked, &log, &CommandLog::clearEnded);
    retranslate();
}

void CommandLogView::retranslate()
{
    m_table->setAccessibleName(tr("Commands given from this console"));
    m_copy->setText(tr("Copy as holdfastctl command"));
    m_clear->setText(tr("Clear those that have ended"));
}

void CommandLogView::copyLine()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const IssuedCommand &command = m_log.commands()[std::size_t(current.row())];
    QApplication::clipboard()->setText(commandLine(command.request, command.reason));
}

void CommandLogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast

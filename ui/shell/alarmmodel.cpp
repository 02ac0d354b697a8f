#include <shell/alarmmodel.h>

#include <events/words.h>
#include <style/metrics.h>

#include <QLocale>

#include <algorithm>

namespace holdfast {

namespace {

QString stateText(const QString &state)
{
    if (state == QLatin1String("unacknowledged"))
        return AlarmModel::tr("unacknowledged");
    if (state == QLatin1String("acknowledged"))
        return AlarmModel::tr("acknowledged");
    if (state == QLatin1String("returned-unacknowledged"))
        return AlarmModel::tr("gone, unacknowledged");
    if (state == QLatin1String("shelved"))
        return AlarmModel::tr("shelved");
    if (state == QLatin1String("suppressed"))
        return AlarmModel::tr("suppressed by design");
    if (state == QLatin1String("out-of-service"))
        return AlarmModel::tr("out of service");
    return state;
}

// What wants attention first: unacknowledged before acknowledged before shelved, then by severity, then the oldest.
bool comesFirst(const AlarmStatus &a, const AlarmStatus &b)
{
    const auto rank = [](const AlarmStatus &alarm) {
        return isUnacknowledged(alarm) ? 0 : alarm.state == QLatin1String("shelved") ? 2 : 1;
    };
    return std::tuple(rank(a), a.severity, a.since, a.id) < std::tuple(rank(b), b.severity, b.since, b.id);
}

} // namespace

bool isUnacknowledged(const AlarmStatus &alarm)
{
    return alarm.state == QLatin1String("unacknowledged") || alarm.state == QLatin1String("returned-unacknowledged");
}

bool isOutOfService(const AlarmStatus &alarm)
{
    return alarm.state == QLatin1String("out-of-service");
}

AlarmModel::AlarmModel(SiteStore &store, QObject *parent) : QAbstractItemModel(parent), m_store(store)
{
    connect(&store, &SiteStore::statusChanged, this, [this](const SiteChanges &changes) {
        if (changes.alarms || changes.structure)
            refresh();
    });
    connect(&store, &SiteStore::agesChanged, this, [this] {
        if (!m_incidents.empty())
            Q_EMIT dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
    });
    refresh();
}

void AlarmModel::setShown(Shown shown)
{
    m_shown = shown;
    refresh();
}

void AlarmModel::refresh()
{
    std::vector<Incident> wanted;
    for (const AlarmStatus &alarm : m_store.status().alarms) {
        if (isOutOfService(alarm) != (m_shown == Shown::OutOfService))
            continue;
        const qint64 root = alarm.root > 0 ? alarm.root : -alarm.id;
        const auto at = std::find_if(wanted.begin(), wanted.end(),
                                     [root](const Incident &one) { return one.root == root; });
        if (at == wanted.end())
            wanted.push_back({root, {alarm}});
        else
            at->alarms.push_back(alarm);
    }
    for (Incident &incident : wanted)
        std::sort(incident.alarms.begin(), incident.alarms.end(), comesFirst);
    std::sort(wanted.begin(), wanted.end(), [](const Incident &a, const Incident &b) {
        return comesFirst(a.alarms.front(), b.alarms.front());
    });

    const auto has = [](const std::vector<Incident> &all, qint64 root) {
        return std::any_of(all.begin(), all.end(), [root](const Incident &one) { return one.root == root; });
    };
    for (int row = static_cast<int>(m_incidents.size()) - 1; row >= 0; --row) {
        if (has(wanted, m_incidents[static_cast<std::size_t>(row)].root))
            continue;
        beginRemoveRows({}, row, row);
        m_incidents.erase(m_incidents.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        const auto position = static_cast<std::size_t>(row);
        const auto at = std::find_if(m_incidents.begin() + row, m_incidents.end(), [&](const Incident &one) {
            return one.root == wanted[position].root;
        });
        if (at == m_incidents.end()) {
            beginInsertRows({}, row, row);
            m_incidents.insert(m_incidents.begin() + row, wanted[position]);
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(at - m_incidents.begin());
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_incidents.begin() + row, m_incidents.begin() + from, m_incidents.begin() + from + 1);
            endMoveRows();
        }
        setIncident(row, std::move(wanted[position]));
    }
}

void AlarmModel::setIncident(int row, Incident incident)
{
    Incident &own = m_incidents[static_cast<std::size_t>(row)];
    const QModelIndex above = index(row, 0);
    const int have = static_cast<int>(own.alarms.size()) - 1;
    const int want = static_cast<int>(incident.alarms.size()) - 1;
    if (want > have)
        beginInsertRows(above, have, want - 1);
    else if (want < have)
        beginRemoveRows(above, want, have - 1);
    own = std::move(incident);
    if (want > have)
        endInsertRows();
    else if (want < have)
        endRemoveRows();
    Q_EMIT dataChanged(above, index(row, ColumnCount - 1));
    if (want > 0)
        Q_EMIT dataChanged(index(0, 0, above), index(want - 1, ColumnCount - 1, above));
}

// The internal id is the incident's root for a child and 0 for an incident: both survive moves of rows.
QModelIndex AlarmModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    return createIndex(row, column, static_cast<quintptr>(m_incidents[static_cast<std::size_t>(parent.row())].root));
}

QModelIndex AlarmModel::parent(const QModelIndex &child) const
{
    if (child.internalId() == 0)
        return {};
    const auto root = static_cast<qint64>(child.internalId());
    for (std::size_t i = 0; i < m_incidents.size(); ++i) {
        if (m_incidents[i].root == root)
            return createIndex(static_cast<int>(i), 0, quintptr(0));
    }
    return {};
}

int AlarmModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_incidents.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_incidents[static_cast<std::size_t>(parent.row())].alarms.size()) - 1;
}

int AlarmModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const AlarmStatus *AlarmModel::alarm(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QModelIndex above = parent(index);
    const Incident &incident = m_incidents[static_cast<std::size_t>(above.isValid() ? above.row() : index.row())];
    const auto position = static_cast<std::size_t>(above.isValid() ? index.row() + 1 : 0);
    return position < incident.alarms.size() ? &incident.alarms[position] : nullptr;
}

QString alarmWords(const AlarmStatus &alarm)
{
    const auto kind = fromName<AlarmKind>(alarm.alarm.toStdString());
    return kind ? word(*kind) : alarm.text;
}

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    const AlarmStatus *one = alarm(index);
    if (!one)
        return {};
    if (role == Qt::ToolTipRole)
        return one->text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn: return word(one->severity);
    case TargetColumn: return one->target;
    case SinceColumn:
        return ageText(m_store.ageS(one->since));
    case StateColumn:
        if (one->shelvedUntil.isValid())
            return tr("shelved until %1")
                .arg(QLocale().toString(one->shelvedUntil.toLocalTime(), QStringLiteral("HH:mm")));
        if (isOutOfService(*one) && !one->holds)
            return tr("out of service, normal");
        return stateText(one->state);
    case TextColumn:
        if (isOutOfService(*one))
            return tr("%1; taken out on %2 by %3: %4", "alarm, date, user, reason")
                .arg(alarmWords(*one), QLocale().toString(one->outSince.toLocalTime(), QLocale::ShortFormat),
                     one->outBy, one->outReason);
        return alarmWords(*one);
    }
    return {};
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case TargetColumn: return tr("Target");
    case SinceColumn: return tr("For", "column: for how long");
    case StateColumn: return tr("State");
    case TextColumn: return tr("Alarm");
    }
    return {};
}

void AlarmModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_incidents.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace holdfast

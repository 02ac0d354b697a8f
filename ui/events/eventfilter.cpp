#include <events/eventfilter.h>

#include <events/eventmodel.h>
#include <events/words.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

void EventFilter::setKinds(std::uint32_t kinds)
{
    m_kinds = kinds;
    invalidateFilter();
}

void EventFilter::setTarget(const QString &target)
{
    m_target = target.trimmed();
    invalidateFilter();
}

void EventFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void EventFilter::setIncidentsOnly(bool only)
{
    m_incidentsOnly = only;
    invalidateFilter();
}

bool EventFilter::belongsTo(const QString &name, const QString &target)
{
    if (name == target || name.startsWith(target + u'/') || name.startsWith(target + u'@'))
        return true;
    const qsizetype at = name.indexOf(u'@');
    return at >= 0 && name.mid(at + 1).section(u'/', 0, 0) == target;
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = qobject_cast<const EventModel *>(sourceModel());
    if (model == nullptr || parent.isValid())
        return false;
    const QJsonObject &record = model->record(row);
    // A kind of a newer version has no bit: it is shown as long as nothing was unchecked.
    const auto kind = named<RecordKind>(record, "kind"_L1);
    if (kind ? (m_kinds >> static_cast<unsigned>(*kind) & 1U) == 0 : m_kinds != allKinds)
        return false;
    if (m_incidentsOnly) {
        const qint64 root = record["root"_L1].toInteger();
        if (!model->isIncident(root != 0 ? root : record["seq"_L1].toInteger()))
            return false;
    }
    if (!m_target.isEmpty()) {
        const QString target = record["target"_L1].toString();
        if (!belongsTo(target.isEmpty() ? record["host"_L1].toString() : target, m_target))
            return false;
    }
    if (m_words.isEmpty())
        return true;
    const QString text = model->index(row, 0).data(EventModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace holdfast

// eventfilter.h - which records of the window are shown: by kind, target, text, incidents only.
#pragma once

#include <model/vocabulary.h>

#include <QSortFilterProxyModel>

#include <cstdint>

namespace holdfast {

/// All conditions must hold. The kinds are a set of bits, one a RecordKind.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    static constexpr std::uint32_t allKinds = (1U << (static_cast<unsigned>(RecordKind::Invariant) + 1)) - 1;

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKinds(std::uint32_t kinds);
    [[nodiscard]] std::uint32_t kinds() const { return m_kinds; }
    /// A host, group, member, process or resource: what concerns it and what belongs to it. "": all.
    void setTarget(const QString &target);
    /// Words that must all occur in the sentence, the target or the actor.
    void setText(const QString &text);
    void setIncidentsOnly(bool only);

    /// Whether @p name is @p target or a part of it: "cdma@alpha/mobility" of "cdma@alpha", "cdma" and "alpha".
    [[nodiscard]] static bool belongsTo(const QString &name, const QString &target);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::uint32_t m_kinds = allKinds;
    QString m_target;
    QStringList m_words;
    bool m_incidentsOnly = false;
};

} // namespace holdfast

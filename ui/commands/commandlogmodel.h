// commandlogmodel.h - every command that was given, by whom and why, and what became of it; made from the records.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonObject>

#include <deque>

namespace holdfast {

class SiteStore;

/// One row a command, newest first, the newest `mostKept` of them; the row of a command changes as its outcome comes.
class CommandLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, What, By, Reason, Outcome, ColumnCount };

    static constexpr std::size_t mostKept = 5000;

    explicit CommandLogModel(SiteStore &store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The target of a row, for selecting it elsewhere.
    [[nodiscard]] QString targetAt(int row) const;
    void retranslate();

private:
    struct Entry {
        QJsonObject given; ///< accepted or refused
        QJsonObject outcome; ///< the latest
    };
    void reset();
    void take(const QJsonObject &record);
    [[nodiscard]] const Entry &at(int row) const { return m_entries[m_entries.size() - 1 - static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString outcomeText(const Entry &entry) const;

    SiteStore &m_store;
    std::deque<Entry> m_entries; ///< oldest first
    std::size_t m_forgotten = 0; ///< that were before the first
    QHash<qint64, std::size_t> m_bySeq; ///< of `given`, counted with the forgotten ones
};

} // namespace holdfast

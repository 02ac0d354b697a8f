// eventmodel.h - a bounded window of the event stream as a table: new records are appended, older ones prepended.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace holdfast {

/// Rows are in the order of `seq`. Records that arrive within 33 ms are inserted at once, and nothing is ever reset while
/// the window moves, so that selection and scroll position survive. With more than `windowLimit` rows the far end goes:
/// the oldest while records arrive, the newest while older ones are fetched (then isDetached(): attach() comes back).
class EventModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, KindColumn, EventColumn, ByColumn, SeqColumn, ColumnCount };
    enum Role { RecordRole = Qt::UserRole + 1, SeqRole, RootRole, KindRole, DepthRole, InIncidentRole, SearchRole };

    static constexpr std::size_t windowLimit = 20000;

    explicit EventModel(QObject *parent = nullptr);

    /// Queues a new record; it becomes a row within 33 ms. One that is not newer than the last is inserted in its place.
    void append(const QJsonObject &record);
    /// Puts in older records at once, e.g. the answer of history.query. Those already there are skipped. @return how many.
    int prepend(const std::vector<QJsonObject> &records);
    /// Inserts what append() has queued now.
    void flush();
    /// Replaces everything: the newest records again after isDetached().
    void attach(const std::deque<QJsonObject> &records);
    [[nodiscard]] bool isDetached() const { return m_detached; }

    /// Highlights the records with this root; 0: none.
    void setIncident(qint64 root);
    [[nodiscard]] qint64 incident() const { return m_incident; }
    /// Whether the record with this root is a fault as far as the window tells.
    [[nodiscard]] bool isIncident(qint64 root) const { return m_faultRoots.contains(root); }

    [[nodiscard]] qint64 oldestSeq() const; ///< 0 without rows
    [[nodiscard]] const QJsonObject &record(int row) const { return m_rows[static_cast<std::size_t>(row)].record; }
    [[nodiscard]] std::optional<int> rowOf(qint64 seq) const;
    [[nodiscard]] std::vector<QJsonObject> recordsOf(qint64 root) const;

    /// Names and sentences in the language of now.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        qint64 seq = 0;
        qint64 root = 0;
        qint64 time = 0; ///< microseconds
        int depth = 0; ///< causes between it and its root, as far as they are in the window
        QJsonObject record;
        mutable QString sentence; ///< made when first shown
    };

    [[nodiscard]] Row makeRow(const QJsonObject &record) const;
    [[nodiscard]] int depthOf(qint64 cause) const;
    [[nodiscard]] const QString &sentenceOf(const Row &row) const;
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QString toolTip(const Row &row) const;
    void noteRoot(const Row &row);
    void trimOldest();

    std::deque<Row> m_rows;
    std::vector<Row> m_queue;
    QHash<qint64, int> m_faultRoots; ///< root -> rows with it
    QTimer m_flush;
    qint64 m_incident = 0;
    bool m_detached = false;
};

} // namespace holdfast

// recordfeed.h - one subscriber's place in the stream of records: what was before, then what comes, nothing twice.
#pragma once

#include <api/managerservice.h>

#include <QPointer>

#include <deque>
#include <optional>

namespace holdfast {

/// Its user takes items as fast as it can; what it doesn't take waits, at most `limit` records of it: then the oldest
/// are dropped and the gap is an item of its own. So a slow subscriber costs bounded memory and stalls nobody.
class RecordFeed : public QObject
{
    Q_OBJECT
public:
    /// @param since the last record the subscriber has; nullopt: only new ones.
    RecordFeed(ManagerService &service, std::optional<qint64> since, std::size_t limit = 10000);

    struct Item {
        QJsonObject record; ///< empty: a gap
        qint64 from = 0, to = 0; ///< of the gap: records that were dropped or are no longer kept
    };
    [[nodiscard]] std::optional<Item> take();
    /// The seq after which this feed began; 0 or more, and never after the newest there is.
    [[nodiscard]] qint64 begin() const { return m_begin; }

Q_SIGNALS:
    void ready(); ///< something can be taken; also emitted when it was so already

private:
    void add(const QJsonObject &record);
    void catchUp();

    QPointer<ManagerService> m_service;
    std::deque<QJsonObject> m_waiting;
    std::size_t m_limit;
    qint64 m_begin = 0;
    qint64 m_queued = 0; ///< the newest that was put into m_waiting
    qint64 m_taken = 0;
    bool m_live = false; ///< history has been read to its end
};

} // namespace holdfast

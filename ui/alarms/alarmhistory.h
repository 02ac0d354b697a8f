// alarmhistory.h - fetches the alarm records of a span of time from the manager's journal, page by page.
#pragma once

#include <api/managerclient.h>

#include <QDateTime>
#include <QObject>

#include <vector>

namespace holdfast {

/// One span at a time: a new question makes the answers to the old one void. Holds at most `most` records; where there
/// are more in the span, the newest, and isComplete() is false.
class AlarmHistory : public QObject
{
    Q_OBJECT
public:
    static constexpr int page = 1000;
    static constexpr std::size_t most = 200'000;

    explicit AlarmHistory(ManagerClient &client, QObject *parent = nullptr);

    void fetch(const QDateTime &from, const QDateTime &until);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const std::vector<QJsonObject> &records() const { return m_records; } ///< in no order

Q_SIGNALS:
    void fetched(); ///< everything is there
    void failed(const QString &why);

private:
    void ask(const QJsonValue &until);

    ManagerClient &m_client;
    std::vector<QJsonObject> m_records;
    QString m_from;
    int m_question = 0;
    bool m_busy = false;
    bool m_complete = true;
};

} // namespace holdfast

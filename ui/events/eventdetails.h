// eventdetails.h - one record with all its fields, and its way back to the root.
#pragma once

#include <QJsonObject>
#include <QLabel>
#include <QTreeWidget>
#include <QWidget>

#include <vector>

namespace holdfast {

/// The sentence on top; the chain of causes, root first, each a link; every key with its value as it came.
class EventDetails : public QWidget
{
    Q_OBJECT
public:
    explicit EventDetails(QWidget *parent = nullptr);

    /// @param chain the causes of @p record from the root downwards, without itself; may be incomplete.
    void show(const QJsonObject &record, const std::vector<QJsonObject> &chain);
    void clear();

Q_SIGNALS:
    void recordRequested(qint64 seq);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    QLabel *m_sentence;
    QLabel *m_time;
    QLabel *m_chain;
    QTreeWidget *m_fields;
    QJsonObject m_record;
    std::vector<QJsonObject> m_causes;
};

} // namespace holdfast

// incidentstory.h - an incident told from its root downwards: what happened, what was tried, what came of it.
#pragma once

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace holdfast {

/// One line a record: seconds since the root, a mark, the sentence indented below its cause.
struct StoryLine {
    QJsonObject record;
    double afterS = 0;
    int depth = 0;
};

/// @param records all of one root, in any order.
[[nodiscard]] std::vector<StoryLine> storyOf(std::vector<QJsonObject> records);
/// The story as text, for a ticket.
[[nodiscard]] QString storyText(const std::vector<StoryLine> &story);

class IncidentStory : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentStory(QWidget *parent = nullptr);
    void show(const std::vector<QJsonObject> &records);
    void clear() { show({}); }
    /// Said while older records are being fetched, or why they can't be.
    void setNote(const QString &note);
    [[nodiscard]] const std::vector<StoryLine> &story() const { return m_story; }

Q_SIGNALS:
    void recordActivated(const QJsonObject &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_note;
    QTreeWidget *m_lines;
    QToolButton *m_copy;
    std::vector<StoryLine> m_story;
};

} // namespace holdfast

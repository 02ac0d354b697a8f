// lessonspanel.h - the guided tour beside the views: what to do, what has been seen of it, and why it went as it did.
#pragma once

#include <lessons/lessoncheck.h>
#include <model/expected.h>
#include <store/sitestore.h>

#include <QSet>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSettings;
class QTextBrowser;

namespace holdfast {

class LessonTools;

/// A lesson that was done stays done, also at the next start (settings "lessons/done"); it may be done again. An
/// attempt begins when the lesson is chosen, and counts what happens from then on.
class LessonsPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param tools and @p settings outlive the panel; settings may be null: then nothing is kept.
    LessonsPanel(SiteStore &store, LessonTools &tools, QSettings *settings, QWidget *parent = nullptr);

    void begin(Lesson lesson);
    [[nodiscard]] Lesson current() const { return m_lesson; }
    /// Of the attempt; nullopt before there is a state of the site.
    [[nodiscard]] const std::optional<LessonCheck> &check() const { return m_check; }
    [[nodiscard]] bool isDone(Lesson lesson) const;
    [[nodiscard]] QString text() const; ///< of the lesson's page, as shown
    [[nodiscard]] QString message() const;

    [[nodiscard]] QSize sizeHint() const override { return {360, 560}; }

Q_SIGNALS:
    void done(holdfast::Lesson lesson);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void startCheck();
    void seen(bool anotherOne);
    void render();
    void fillList();
    void makeTools();
    void addTool(const QString &text, const std::function<Outcome()> &run);
    [[nodiscard]] Outcome killOne();
    void say(const QString &text);

    SiteStore &m_store;
    LessonTools &m_tools;
    QSettings *m_settings;
    Lesson m_lesson = Lesson::FirstFault;
    std::optional<LessonCheck> m_check;
    QSet<QString> m_done;
    QListWidget *m_list;
    QTextBrowser *m_page;
    QHBoxLayout *m_buttons;
    QLabel *m_message;
    QPushButton *m_again, *m_next;
};

} // namespace holdfast

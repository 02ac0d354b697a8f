#include <lessons/lessonspanel.h>

#include <lessons/lessontexts.h>
#include <lessons/lessontools.h>
#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString doneKey = u"lessons/done"_s;
const QString cutHost = u"delta"_s; // of the training site: two pairs have a member on it
const QString brokenResource = u"subscriber-db"_s;
const QString practicedGroup = u"cdma"_s;

QString paragraph(const QString &html)
{
    return u"<p style='margin:3px 0'>"_s + html + u"</p>"_s;
}

} // namespace

LessonsPanel::LessonsPanel(SiteStore &store, LessonTools &tools, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_store(store), m_tools(tools), m_settings(settings), m_list(new QListWidget(this)),
      m_page(new QTextBrowser(this)), m_buttons(new QHBoxLayout), m_message(new QLabel(this)),
      m_again(new QPushButton(this)), m_next(new QPushButton(this))
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_again);
    ends->addStretch(1);
    ends->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap);
    layout->setSpacing(Metrics::space);
    layout->addWidget(m_list);
    layout->addWidget(m_page, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_message);
    layout->addLayout(ends);
    setFocusProxy(m_list);
    if (m_settings != nullptr) {
        const QStringList kept = m_settings->value(doneKey).toStringList();
        m_done = QSet<QString>(kept.begin(), kept.end());
    }
    fillList();
    const auto firstOpen =
        std::find_if(allLessons.begin(), allLessons.end(), [this](Lesson one) { return !isDone(one); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            begin(allLessons[static_cast<std::size_t>(row)]);
    });
    connect(m_again, &QPushButton::clicked, this, [this] { begin(m_lesson); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(m_list->currentRow() + 1); });
    connect(&store, &SiteStore::recordAdded, this, [this](const QJsonObject &record) {
        if (m_check)
            seen(m_check->take(record));
    });
    // Also once a second: what is awaited may have been so when the milestone before it was reached.
    const auto look = [this] {
        if (!m_check && m_store.hasStatus())
            startCheck();
        if (m_check && !m_store.moment().isValid())
            seen(m_check->take(m_store.status()));
    };
    connect(&store, &SiteStore::statusChanged, this, look);
    connect(&store, &SiteStore::agesChanged, this, look);
    retranslate();
    begin(firstOpen == allLessons.end() ? Lesson::FirstFault : *firstOpen);
}

bool LessonsPanel::isDone(Lesson lesson) const
{
    return m_done.contains(lessonName(lesson));
}

void LessonsPanel::begin(Lesson lesson)
{
    m_lesson = lesson;
    m_check.reset();
    say({});
    if (m_store.hasStatus())
        startCheck();
    const QSignalBlocker guard(m_list);
    m_list->setCurrentRow(static_cast<int>(lesson));
    makeTools();
    render();
}

void LessonsPanel::startCheck()
{
    const auto &records = m_store.records();
    const qint64 newest = records.empty() ? 0 : records.back().value("seq"_L1).toInteger();
    m_check.emplace(m_lesson, std::max(newest, m_store.moment().isValid() ? 0 : m_store.status().seq));
}

void LessonsPanel::seen(bool anotherOne)
{
    if (!anotherOne)
        return;
    if (m_check->isDone()) {
        m_done.insert(lessonName(m_lesson));
        if (m_settings != nullptr)
            m_settings->setValue(doneKey, QStringList(m_done.begin(), m_done.end()));
        fillList();
    }
    render();
    if (m_check->isDone())
        Q_EMIT done(m_lesson);
}

void LessonsPanel::retranslate()
{
    describe(*m_list, tr("Lessons"));
    describe(*m_page, tr("The chosen lesson"));
    m_again->setText(tr("&Begin again"));
    m_again->setToolTip(tr("Counts what happens from now on"));
    m_next->setText(tr("&Next lesson"));
    fillList();
    makeTools();
    render();
}

void LessonsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        render();
    QWidget::changeEvent(event);
}

void LessonsPanel::fillList()
{
    const QSignalBlocker guard(m_list);
    m_list->clear();
    int number = 0;
    for (const Lesson lesson : allLessons) {
        const QString title = tr("%1. %2", "number, title of a lesson").arg(++number).arg(lessonTexts(lesson).title);
        auto *item = new QListWidgetItem(isDone(lesson) ? icon(Symbol::Acknowledge) : QIcon(),
                                         isDone(lesson) ? tr("%1 (done)").arg(title) : title);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(static_cast<int>(m_lesson));
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth() + Metrics::gap);
}

void LessonsPanel::render()
{
    const LessonTexts texts = lessonTexts(m_lesson);
    const Colours colours = Colours::of(palette());
    QString html = u"<h3 style='margin:0'>"_s + texts.title.toHtmlEscaped() + u"</h3>"_s
        + paragraph(texts.goal.toHtmlEscaped()) + paragraph(u"<b>"_s + tr("What to do").toHtmlEscaped() + u"</b>"_s);
    html += u"<ol style='margin:0'>"_s;
    for (const QString &step : texts.todo)
        html += u"<li>"_s + step.toHtmlEscaped() + u"</li>"_s;
    html += u"</ol>"_s + paragraph(u"<b>"_s + tr("What the site has seen").toHtmlEscaped() + u"</b>"_s);
    const std::size_t reached = m_check ? m_check->reached() : 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(texts.milestones.size()); ++i) {
        const bool done = i < reached;
        QString line =
            (done ? u"\u2713 "_s : u"\u25cb "_s) + texts.milestones[static_cast<qsizetype>(i)].toHtmlEscaped();
        if (i == 0 && done && !m_check->subject().isEmpty())
            line += u" ("_s + m_check->subject().toHtmlEscaped() + u')';
        html += paragraph(done ? u"<span style='color:%1'><b>%2</b></span>"_s.arg(
                              colours.legible(colours.safe, textContrast).name(), line)
                               : line);
    }
    if (m_check && m_check->isDone())
        html += paragraph(u"<b>"_s + tr("Done. What happened:").toHtmlEscaped() + u"</b>"_s)
            + paragraph(texts.explanation.toHtmlEscaped());
    m_page->setHtml(html);
    m_next->setEnabled(m_lesson != allLessons.back());
}

void LessonsPanel::addTool(const QString &text, const std::function<Outcome()> &run)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, run] {
        const Outcome outcome = run();
        say(outcome ? QString() : QString::fromStdString(outcome.error().message()));
    });
    m_buttons->addWidget(button);
}

void LessonsPanel::makeTools()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    switch (m_lesson) {
    case Lesson::FirstFault:
    case Lesson::Escalation:
    case Lesson::TakeOver:
        addTool(tr("&Kill a process of %1").arg(practicedGroup), [this] { return killOne(); });
        break;
    case Lesson::OfflineForUpgrade:
    case Lesson::PowerCycle: break; // by the console's own commands
    case Lesson::Partition:
        addTool(tr("&Cut %1 off").arg(cutHost), [this] { return m_tools.cutOff(cutHost); });
        addTool(tr("&Join all hosts"), [this] { return m_tools.joinAll(); });
        break;
    case Lesson::Recovery:
        addTool(tr("&Break %1").arg(brokenResource), [this] { return m_tools.breakResource(brokenResource); });
        addTool(tr("&Mend %1").arg(brokenResource), [this] { return m_tools.mendResource(brokenResource); });
        break;
    }
}

// The first process of the group's Active member that runs: again and again the same one, as a real fault would.
Outcome LessonsPanel::killOne()
{
    if (const GroupStatus *group = m_store.group(practicedGroup)) {
        for (const MemberStatus &member : group->members) {
            if (member.state != State::Active || member.processes.empty())
                continue;
            const ProcessStatus &process = member.processes.front();
            if (process.pid > 0)
                return m_tools.killProcess(process.pid);
            return Error{tr("%1 doesn't run at the moment").arg(member.member + u'/' + process.name).toStdString(), {},
                         tr("wait until it runs again").toStdString()};
        }
    }
    return Error{tr("%1 has no Active member").arg(practicedGroup).toStdString(), {},
                 tr("wait until it has one").toStdString()};
}

void LessonsPanel::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

QString LessonsPanel::text() const
{
    return m_page->toPlainText();
}

QString LessonsPanel::message() const
{
    return m_message->text();
}

} // namespace holdfast

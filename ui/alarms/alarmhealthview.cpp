#include <alarms/alarmhealthview.h>

#include <alarms/ratechart.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;

} // namespace

AlarmHealthView::AlarmHealthView(SiteStore &store, ManagerClient &client, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_history(client)
    , m_rangeLabel(new QLabel(this))
    , m_fromLabel(new QLabel(this))
    , m_untilLabel(new QLabel(this))
    , m_message(new QLabel(this))
    , m_range(new QComboBox(this))
    , m_fromEdit(new QDateTimeEdit(this))
    , m_untilEdit(new QDateTimeEdit(this))
    , m_refresh(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_chart(new RateChart(this))
    , m_report(new QTextBrowser(this))
{
    m_refresh->setIcon(icon(Symbol::Refresh));
    m_rangeLabel->setBuddy(m_range);
    m_fromLabel->setBuddy(m_fromEdit);
    m_untilLabel->setBuddy(m_untilEdit);
    for (QDateTimeEdit *edit : {m_fromEdit, m_untilEdit}) {
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        edit->setCalendarPopup(true);
    }
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_report->setOpenLinks(false);
    m_report->setFrameShape(QFrame::NoFrame);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Metrics::space);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rangeLabel, m_range, m_fromLabel, m_fromEdit,
                                                            m_untilLabel, m_untilEdit, m_refresh})
        bar->addWidget(widget);
    bar->addStretch(1);
    bar->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    layout->setSpacing(Metrics::space);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_chart);
    layout->addWidget(m_report, 1);
    setFocusProxy(m_range);
    m_message->hide();

    connect(m_range, &QComboBox::currentIndexChanged, this, [this] {
        chooseRange();
        refresh();
    });
    connect(m_refresh, &QPushButton::clicked, this, &AlarmHealthView::refresh);
    connect(m_export, &QPushButton::clicked, this, &AlarmHealthView::chooseFile);
    connect(m_report, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT activated(url.toString(QUrl::FullyDecoded)); });
    connect(&m_history, &AlarmHistory::fetched, this, [this] {
        say({});
        render();
        Q_EMIT refreshed();
    });
    connect(&m_history, &AlarmHistory::failed, this, [this](const QString &why) {
        say(tr("The journal could not be read: %1").arg(why));
        m_refresh->setEnabled(true);
    });
    // The first time, once there is a state to tell stale and shelved alarms from.
    connect(&store, &SiteStore::statusChanged, this, [this] {
        if (!m_asked && isVisible())
            refresh();
    });
    retranslate();
    const QSignalBlocker guard(m_range); // asked once it is shown
    m_range->setCurrentIndex(static_cast<int>(Range::Day));
    chooseRange();
}

void AlarmHealthView::retranslate()
{
    m_rangeLabel->setText(tr("&Range:"));
    m_fromLabel->setText(tr("&from"));
    m_untilLabel->setText(tr("&until"));
    m_refresh->setText(tr("&Count again"));
    m_export->setText(tr("&Export\u2026"));
    const QStringList ranges{tr("the last hour"),   tr("the last 8 hours"), tr("the last 24 hours"),
                             tr("the last 7 days"), tr("the last 30 days"), tr("as chosen")};
    const int current = m_range->currentIndex();
    const QSignalBlocker guard(m_range);
    m_range->clear();
    m_range->addItems(ranges);
    m_range->setCurrentIndex(std::max(0, current));
    describe(*m_range, tr("Range of time"));
    describe(*m_fromEdit, tr("Begin of the range"));
    describe(*m_untilEdit, tr("End of the range"));
    describe(*m_report, tr("Alarm health"));
    if (m_page.health.until > 0)
        render();
}

void AlarmHealthView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_page.health.until > 0)
        render();
    QWidget::changeEvent(event);
}

void AlarmHealthView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_asked && m_store.hasStatus())
        refresh();
}

void AlarmHealthView::chooseRange()
{
    const bool chosen = m_range->currentIndex() == static_cast<int>(Range::Chosen);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fromLabel, m_fromEdit, m_untilLabel, m_untilEdit})
        widget->setVisible(chosen);
    if (chosen)
        return;
    qint64 length = hour;
    switch (static_cast<Range>(m_range->currentIndex())) {
    case Range::Hour: break;
    case Range::Shift: length = 8 * hour; break;
    case Range::Day: length = 24 * hour; break;
    case Range::Week: length = 7 * 24 * hour; break;
    case Range::Month: length = 30 * 24 * hour; break;
    case Range::Chosen: break;
    }
    const QDateTime now = QDateTime::currentDateTime();
    m_untilEdit->setDateTime(now);
    m_fromEdit->setDateTime(now.addSecs(-length));
    m_from = m_fromEdit->dateTime();
    m_until = now;
}

void AlarmHealthView::setRange(const QDateTime &from, const QDateTime &until)
{
    const QSignalBlocker guard(m_range);
    m_range->setCurrentIndex(static_cast<int>(Range::Chosen));
    chooseRange();
    m_fromEdit->setDateTime(from.toLocalTime());
    m_untilEdit->setDateTime(until.toLocalTime());
    refresh();
}

void AlarmHealthView::refresh()
{
    m_asked = true;
    chooseRange();
    if (m_range->currentIndex() == static_cast<int>(Range::Chosen)) {
        m_from = m_fromEdit->dateTime();
        m_until = m_untilEdit->dateTime();
    }
    if (m_from >= m_until) {
        say(tr("The range ends before it begins."));
        return;
    }
    say(tr("Reading the journal\u2026"));
    m_refresh->setEnabled(false);
    m_history.fetch(m_from, m_until);
}

void AlarmHealthView::render()
{
    m_refresh->setEnabled(true);
    const SiteStatus &site = m_store.status();
    const std::vector<QJsonObject> known(m_store.records().begin(), m_store.records().end());
    m_page.health = alarmHealth(alarmEvents(m_history.records()), site.alarms, m_from.toMSecsSinceEpoch() * 1000,
                                m_until.toMSecsSinceEpoch() * 1000);
    m_page.suppressed = suppressedByDesign(site, known);
    m_page.shelved = shelved(site, known);
    m_page.outOfService = outOfService(site);
    m_page.complete = m_history.isComplete();
    m_chart->setHealth(m_page.health);
    m_report->setHtml(reportHtml(m_page, Colours::of(palette())));
    m_export->setEnabled(true);
}

void AlarmHealthView::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

QString AlarmHealthView::message() const
{
    return m_message->text();
}

QString AlarmHealthView::reportText() const
{
    return m_report->toPlainText();
}

Outcome AlarmHealthView::exportTo(const QString &name) const
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly)) {
        const bool table = name.endsWith(".csv"_L1, Qt::CaseInsensitive);
        file.write(table ? reportCsv(m_page) : holdfast::reportText(m_page).toUtf8() + '\n');
        if (file.commit())
            return done();
    }
    return Error{file.errorString().toStdString(), name.toStdString(), "check the path and the space on its disk"};
}

void AlarmHealthView::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the alarm health"), {}, tr("Table (*.csv);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"alarm-health.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto done = exportTo(file);
        say(done ? tr("The figures are in %1.").arg(file) : QString::fromStdString(done.error().message()));
    });
    dialog->open();
}

} // namespace holdfast

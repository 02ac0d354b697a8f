#include <shell/crashnote.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

namespace {

constexpr int detailLines = 12;

} // namespace

CrashNote::CrashNote(const QDateTime &at, const QString &report, QWidget *parent)
    : QFrame(parent)
    , m_at(at)
    , m_report(report)
    , m_text(new QLabel(this))
    , m_details(new QPlainTextEdit(report.trimmed(), this)) // without the empty line at its end
    , m_show(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_dismiss(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setReadOnly(true);
    m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_details->setTabChangesFocus(true);
    m_details->setFont(fixedFont());
    m_details->setFixedHeight(detailLines * m_details->fontMetrics().lineSpacing());
    m_details->hide();
    m_show->setCheckable(true);
    m_dismiss->setIcon(icon(Symbol::Close));
    m_dismiss->setAutoRaise(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    for (QToolButton *button : {m_show, m_copy, m_save, m_dismiss})
        row->addWidget(button, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space, Metrics::hair, Metrics::space, Metrics::hair);
    layout->addLayout(row);
    layout->addWidget(m_details);
    connect(m_show, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_report); });
    connect(m_save, &QToolButton::clicked, this, &CrashNote::saveAs);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    // A full disk may have left a report of nothing: there is nothing to show, copy or save.
    for (QToolButton *button : {m_show, m_copy, m_save})
        button->setVisible(!report.trimmed().isEmpty());
    retranslate();
}

QString CrashNote::saveTo(const QString &name) const
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(m_report.toUtf8()) >= 0 && file.commit())
        return {};
    return file.errorString();
}

void CrashNote::saveAs()
{
    const QString name = QFileDialog::getSaveFileName(
        this, tr("Save the report"),
        QStringLiteral("holdfast-crash-%1.txt").arg(m_at.toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    if (name.isEmpty())
        return;
    if (const QString problem = saveTo(name); !problem.isEmpty())
        m_text->setText(tr("The report can't be saved: %1").arg(problem));
}

void CrashNote::retranslate()
{
    const QString when = QLocale().toString(m_at.toLocalTime(), QLocale::ShortFormat);
    m_text->setText(
        m_report.trimmed().isEmpty()
            ? tr("The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the "
                 "disk is full.")
                  .arg(when)
            : tr("The console crashed on %1. That ended no process of a real site. The report helps to mend it; it "
                 "holds no names of your site.")
                  .arg(when));
    const auto name = [](QToolButton &button, const QString &text, const QString &tip) {
        button.setText(text);
        button.setToolTip(tip);
        describe(button, tip);
    };
    name(*m_show, tr("Show"), tr("Show the crash report"));
    name(*m_copy, tr("Copy"), tr("Copy the crash report"));
    name(*m_save, tr("Save..."), tr("Save the crash report"));
    name(*m_dismiss, {}, tr("Dismiss this note"));
    m_details->setAccessibleName(tr("Crash report"));
}

void CrashNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace holdfast

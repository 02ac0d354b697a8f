#include <shell/banners.h>

#include <style/colours.h>
#include <style/icons.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

class Banners::Line : public QWidget
{
public:
    enum class Tone { Alarm, Past, Caution };

    Line(Symbol symbol, Tone tone, QWidget *parent)
        : QWidget(parent), m_symbol(symbol), m_tone(tone), m_text(new QLabel(this)), m_button(new QToolButton(this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(Metrics::margin + 24, 4, Metrics::space, 4);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setWordWrap(true);
        m_text->setFont(boldFont(font()));
        layout->addWidget(m_text, 1);
        layout->addWidget(m_button);
        m_button->hide();
        hide();
    }
    void show(const QString &text)
    {
        m_text->setText(text);
        describe(*this, text);
        setVisible(!text.isEmpty());
    }
    [[nodiscard]] QToolButton &button() { return *m_button; }
    [[nodiscard]] QString text() const { return isHidden() ? QString() : m_text->text(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours colours = Colours::of(palette());
        QColor tone = colours.past;
        switch (m_tone) {
        case Tone::Alarm: tone = mix(colours.severity(Severity::Critical), colours.ground, 0.22); break;
        case Tone::Past: break;
        case Tone::Caution: tone = mix(colours.caution, colours.ground, 0.22); break;
        }
        painter.fillRect(rect(), tone);
        paintSymbol(painter, QRectF(Metrics::margin, height() / 2.0 - 9, 18, 18), m_symbol, colours.text);
    }

private:
    Symbol m_symbol;
    Tone m_tone;
    QLabel *m_text;
    QToolButton *m_button;
};

Banners::Banners(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_connection(new Line(Symbol::NoLink, Line::Tone::Alarm, this)),
      m_moment(new Line(Symbol::Shelve, Line::Tone::Past, this)),
      m_observe(new Line(Symbol::Observe, Line::Tone::Caution, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Line *line : {m_connection, m_moment, m_observe})
        layout->addWidget(line);
    connect(&m_moment->button(), &QToolButton::clicked, &store, &SiteStore::showNow);
    connect(&store, &SiteStore::connectionChanged, this, &Banners::refresh);
    connect(&store, &SiteStore::momentChanged, this, &Banners::refresh);
    connect(&store, &SiteStore::agesChanged, this, &Banners::refresh);
    connect(&store, &SiteStore::statusChanged, this, &Banners::refresh);
    refresh();
}

void Banners::refresh()
{
    m_moment->button().setText(tr("Back to now"));
    m_moment->button().setVisible(true);
    describe(m_moment->button(), tr("Back to now"));
    QString connection;
    switch (m_store.connection()) {
    case ManagerClient::Connection::Connected:
        break;
    case ManagerClient::Connection::Connecting:
        connection = tr("Connecting to %1. Nothing can be commanded yet.").arg(m_store.endpoint());
        if (m_store.statusAgeS() < 0 && !m_store.connectionError().isEmpty())
            connection = tr("Connecting to %1: %2").arg(m_store.endpoint(), m_store.connectionError());
        break;
    case ManagerClient::Connection::Lost: {
        const QString since = QLocale().toString(m_store.lostSince().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
        const QString error = m_store.connectionError();
        connection = error.isEmpty()
            ? tr("Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.")
                  .arg(m_store.endpoint(), since)
            : tr("Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.")
                  .arg(m_store.endpoint(), since, error);
        break;
    }
    }
    m_connection->show(connection);
    QString moment;
    if (m_store.moment().isValid())
        moment = tr("THE PAST: the site as it was at %1. Commands are disabled.")
                     .arg(QLocale().toString(m_store.moment().toLocalTime(), QLocale::ShortFormat)
                          + m_store.moment().toLocalTime().time().toString(QStringLiteral(" (HH:mm:ss.zzz)")));
    m_moment->show(moment);
    m_observe->show(m_store.hasStatus() && m_store.status().observe
                        ? tr("Observe mode: the manager decides and logs what it would do, and does nothing.")
                        : QString());
}

QString Banners::connectionText() const
{
    return m_connection->text();
}

QString Banners::momentText() const
{
    return m_moment->text();
}

QString Banners::observeText() const
{
    return m_observe->text();
}

void Banners::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace holdfast

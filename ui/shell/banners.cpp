#include <shell/banners.h>

#include <style/bannerline.h>
#include <style/metrics.h>

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace holdfast {

Banners::Banners(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_connection(new BannerLine(Symbol::NoLink, BannerLine::Tone::Alarm, this)),
      m_late(new BannerLine(Symbol::NoLink, BannerLine::Tone::Caution, this)),
      m_moment(new BannerLine(Symbol::Shelve, BannerLine::Tone::Past, this)),
      m_observe(new BannerLine(Symbol::Observe, BannerLine::Tone::Caution, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (BannerLine *line : {m_connection, m_late, m_moment, m_observe})
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
    m_connection->setText(connectionSentence());
    const bool late = m_store.isLive() && m_store.answerTookS() >= SiteStore::ageShownAfterS;
    m_late->setText(late ? tr("The answers of %1 come late: the last took %2. What is shown is at least that old.")
                               .arg(m_store.endpoint(), ageText(m_store.answerTookS()))
                         : QString());
    QString moment;
    if (m_store.moment().isValid())
        moment = tr("THE PAST: the site as it was at %1. Commands are disabled.")
                     .arg(QLocale().toString(m_store.moment().toLocalTime(), QLocale::ShortFormat)
                          + m_store.moment().toLocalTime().time().toString(QStringLiteral(" (HH:mm:ss.zzz)")));
    m_moment->setText(moment);
    m_observe->setText(m_store.hasStatus() && m_store.status().observe
                        ? tr("Observe mode: the manager decides and logs what it would do, and does nothing.")
                        : QString());
}

QString Banners::connectionSentence() const
{
    switch (m_store.connection()) {
    case ManagerClient::Connection::Connected:
        if (!m_store.isSilent())
            return {};
        return tr("The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are "
                  "disabled.")
            .arg(m_store.endpoint(), ageText(m_store.statusAgeS()));
    case ManagerClient::Connection::Connecting:
        if (m_store.statusAgeS() < 0 && !m_store.connectionError().isEmpty())
            return tr("Connecting to %1: %2").arg(m_store.endpoint(), m_store.connectionError());
        return tr("Connecting to %1. Nothing can be commanded yet.").arg(m_store.endpoint());
    case ManagerClient::Connection::Lost: break;
    }
    const QString since = QLocale().toString(m_store.lostSince().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    const QString error = m_store.connectionError();
    return error.isEmpty()
        ? tr("Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.")
              .arg(m_store.endpoint(), since)
        : tr("Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.")
              .arg(m_store.endpoint(), since, error);
}

QString Banners::connectionText() const
{
    return m_connection->text();
}

QString Banners::lateText() const
{
    return m_late->text();
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

#include <sites/opensites.h>

#include <style/metrics.h>

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace holdfast {

QString OpenSite::name() const
{
    if (!store->status().site.isEmpty())
        return store->status().site;
    switch (choice.kind) {
    case SiteChoice::Kind::Training:
        return OpenSites::tr("training site");
    case SiteChoice::Kind::Site:
        return QFileInfo(choice.place).completeBaseName();
    case SiteChoice::Kind::Socket:
    case SiteChoice::Kind::Remote:
        break;
    }
    return choice.place;
}

QString OpenSite::connectionWord() const
{
    switch (store->connection()) {
    case ManagerClient::Connection::Connecting:
        return OpenSites::tr("connecting");
    case ManagerClient::Connection::Connected:
        return store->isSilent() ? OpenSites::tr("no answer") : OpenSites::tr("connected");
    case ManagerClient::Connection::Lost:
        break;
    }
    return OpenSites::tr("lost", "the connection");
}

QString OpenSite::connectionText() const
{
    switch (store->connection()) {
    case ManagerClient::Connection::Connecting:
        return OpenSites::tr("Connecting to %1.").arg(store->endpoint());
    case ManagerClient::Connection::Connected:
        if (store->isSilent())
            return OpenSites::tr("%1 does not answer: what is shown is the last known state.")
                .arg(store->status().host);
        return store->hasStatus() ? OpenSites::tr("%1 answers.").arg(store->status().host)
                                  : OpenSites::tr("Connected, no state yet.");
    case ManagerClient::Connection::Lost:
        break;
    }
    const QString since =
        QLocale().toString(store->lostSince().toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    return OpenSites::tr("Lost since %1: %2").arg(since, store->connectionError());
}

QString OpenSite::ageText() const
{
    const double age = store->statusAgeS();
    if (age < 0)
        return OpenSites::tr("never");
    return age < SiteStore::staleAfterS ? QString() : holdfast::ageText(age);
}

bool OpenSite::isInTrouble() const
{
    const double age = store->statusAgeS();
    return store->connection() != ManagerClient::Connection::Connected || age < 0
        || age >= SiteStore::staleAfterS;
}

void OpenSites::add(const OpenSite &site)
{
    m_all.push_back(site);
    for (const auto signal : {&SiteStore::agesChanged, &SiteStore::connectionChanged})
        connect(site.store, signal, this, &OpenSites::stateChanged);
    connect(site.store, &SiteStore::statusChanged, this, &OpenSites::stateChanged);
    Q_EMIT changed();
}

void OpenSites::remove(const SiteStore &store)
{
    store.disconnect(this);
    std::erase_if(m_all, [&store](const OpenSite &site) { return site.store == &store; });
    Q_EMIT changed();
}

const OpenSite *OpenSites::of(const SiteStore &store) const
{
    const auto found = std::ranges::find(
        m_all, &store, [](const OpenSite &site) -> const SiteStore * { return site.store; });
    return found == m_all.end() ? nullptr : &*found;
}

} // namespace holdfast

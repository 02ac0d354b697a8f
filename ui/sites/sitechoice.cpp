#include <sites/sitechoice.h>

#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace holdfast {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostRecent = 8;
const QString arrayKey = u"recentSites"_s;

// As they are written in the settings.
const std::array<std::pair<SiteChoice::Kind, QString>, 3> kindNames{
    std::pair{SiteChoice::Kind::Site, u"site"_s},
    {SiteChoice::Kind::Socket, u"socket"_s},
    {SiteChoice::Kind::Remote, u"remote"_s}};

} // namespace

bool SiteChoice::isSameAs(const SiteChoice &other) const
{
    return kind == other.kind && place == other.place && host == other.host;
}

std::vector<RecentSite> recentSites(QSettings &settings)
{
    std::vector<RecentSite> sites;
    const int count = settings.beginReadArray(arrayKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const QString kind = settings.value(u"kind"_s).toString();
        const auto *named =
            std::ranges::find(kindNames, kind, [](const auto &row) { return row.second; });
        const QString place = settings.value(u"place"_s).toString();
        if (named == kindNames.end() || place.isEmpty()) // of a later version, or written by hand
            continue;
        sites.push_back({{named->first, place, settings.value(u"host"_s).toString(),
                          settings.value(u"certificates"_s).toString()},
                         settings.value(u"name"_s).toString()});
    }
    settings.endArray();
    return sites;
}

void noteRecentSite(QSettings &settings, const RecentSite &site)
{
    const auto *named =
        std::ranges::find(kindNames, site.choice.kind, [](const auto &row) { return row.first; });
    if (named == kindNames.end())
        return;
    std::vector<RecentSite> sites = recentSites(settings);
    std::erase_if(sites,
                  [&site](const RecentSite &old) { return old.choice.isSameAs(site.choice); });
    sites.insert(sites.begin(), site);
    if (sites.size() > mostRecent)
        sites.resize(mostRecent);
    settings.remove(arrayKey);
    settings.beginWriteArray(arrayKey, static_cast<int>(sites.size()));
    for (int i = 0; const RecentSite &each : sites) {
        settings.setArrayIndex(i++);
        settings.setValue(u"kind"_s,
                          std::ranges::find(kindNames, each.choice.kind, [](const auto &row) {
                              return row.first;
                          })->second);
        settings.setValue(u"place"_s, each.choice.place);
        settings.setValue(u"host"_s, each.choice.host);
        settings.setValue(u"certificates"_s, each.choice.certificates);
        settings.setValue(u"name"_s, each.name);
    }
    settings.endArray();
}

void forgetRecentSites(QSettings &settings)
{
    settings.remove(arrayKey);
}

} // namespace holdfast

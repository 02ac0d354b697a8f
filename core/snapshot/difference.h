// difference.h - what differs between two snapshots of one site, one value at a time.
#pragma once

#include <snapshot/snapshot.h>

#include <QJsonArray>
#include <QStringList>

#include <array>
#include <vector>

namespace holdfast {

/// One value that isn't what it was. Values are words of the contracts ("active", "yes", "2"); people are told by
/// sentence(), or by the console in their language.
struct Difference {
    enum class Area { Site, Host, Group, Member, Resource, Power, Alarm, Threshold, Configuration };
    static constexpr std::array<QLatin1StringView, 9> areaNames{
        QLatin1StringView("site"), QLatin1StringView("host"), QLatin1StringView("group"), QLatin1StringView("member"),
        QLatin1StringView("resource"), QLatin1StringView("power"), QLatin1StringView("alarm"),
        QLatin1StringView("threshold"), QLatin1StringView("configuration")};

    Area area = Area::Site;
    QString target; ///< host, group, GROUP@HOST, GROUP@HOST/PROCESS, outlet, alarm's target, key of the configuration
    QString what; ///< which value: "state", "protected", "restarts", ...; "" of a thing that came or went
    QString before; ///< "" where there was none
    QString after; ///< "" where there is none any more
    bool operator==(const Difference &) const = default;
};

/// In the order of the areas and, within each, of the site. What changes all the time (ages, pids, CPU time, memory)
/// is no difference.
[[nodiscard]] std::vector<Difference> differences(const Snapshot &then, const Snapshot &now);

/// "cdma@alpha: state was active, is standby."
[[nodiscard]] QString sentence(const Difference &difference);

/// Of each: `area`, `target`, `what`, `before`, `after`, `text`.
[[nodiscard]] QJsonArray toJson(const std::vector<Difference> &differences);

/// A table with a heading, RFC 4180.
[[nodiscard]] QByteArray toCsv(const std::vector<Difference> &differences);

} // namespace holdfast

// healthreport.h - alarm health in words: a page for people, a text and a table to take along.
#pragma once

#include <alarms/alarmhealth.h>
#include <style/colours.h>

#include <QByteArray>
#include <QString>

#include <vector>

namespace holdfast {

/// An alarm that is not shown on purpose, and why.
struct QuietAlarm {
    QString target;
    QString why; ///< in the user's language
};

/// Where alarms are suppressed by design: Off-line members' pairs and hosts in maintenance raise none of their own.
/// @param records to find who ordered it, and why.
[[nodiscard]] std::vector<QuietAlarm> suppressedByDesign(const SiteStatus &site,
                                                         const std::vector<QJsonObject> &records);
/// Those out of service, and who took them out, why and when.
[[nodiscard]] std::vector<QuietAlarm> outOfService(const SiteStatus &site);
/// The shelved ones; who shelved them, why and until when as far as the records and the manager tell it.
[[nodiscard]] std::vector<QuietAlarm> shelved(const SiteStatus &site, const std::vector<QJsonObject> &records);

struct HealthPage {
    AlarmHealth health;
    std::vector<QuietAlarm> suppressed;
    std::vector<QuietAlarm> shelved;
    std::vector<QuietAlarm> outOfService;
    bool complete = true; ///< all records of the range were seen
};

/// Rich text; targets are links.
[[nodiscard]] QString reportHtml(const HealthPage &page, const Colours &colours);
/// The same without colours and links.
[[nodiscard]] QString reportText(const HealthPage &page);
/// Section, item, target, value, UTC times as in the contracts; one line a figure.
[[nodiscard]] QByteArray reportCsv(const HealthPage &page);

} // namespace holdfast

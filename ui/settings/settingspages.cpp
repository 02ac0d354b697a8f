// The pages of the settings dialog: one line a preference.
#include <settings/settingsdialog.h>

#include <events/words.h>

#include <QCheckBox>
#include <QComboBox>

namespace holdfast {

namespace {

// The words of the timeline's own box.
template <int Minutes>
QString spanText()
{
    return durationWords(Minutes * 60.0);
}

} // namespace

void SettingsDialog::makePages(const std::vector<LanguageChoice> &languages, bool canNotify)
{
    QFormLayout *look = addPage([] { return tr("Appearance"); });
    addChoice(look, "theme", [] { return tr("&Theme:"); },
              {{static_cast<int>(ThemeChoice::System), [] { return themeTitle(ThemeChoice::System); }},
               {static_cast<int>(ThemeChoice::Light), [] { return themeTitle(ThemeChoice::Light); }},
               {static_cast<int>(ThemeChoice::Dark), [] { return themeTitle(ThemeChoice::Dark); }},
               {static_cast<int>(ThemeChoice::HighContrast), [] { return themeTitle(ThemeChoice::HighContrast); }}},
              [](const Preferences &from) { return static_cast<int>(from.theme); },
              [](Preferences &into, const Value &value) { into.theme = static_cast<ThemeChoice>(value.toInt()); });
    QComboBox *language = addChoice(
        look, "language", [] { return tr("&Language:"); }, {{QString(), [] { return tr("As the system"); }}},
        [](const Preferences &from) { return from.language; },
        [](Preferences &into, const Value &value) { into.language = value.toString(); });
    for (const LanguageChoice &each : languages) // in their own words, whatever the language is
        language->addItem(each.name, each.code);
    addNumber(look, "textSize", [] { return tr("Text &size:"); }, &Preferences::textSize, usualTextSize,
              largestTextSize, 10, [] { return tr(" %", "per cent"); });
    QCheckBox *green =
        addCheck(look, "greenActive", [] { return tr("Show &Active members in green"); }, &Preferences::greenActive);
    addHint(look, green,
            [] { return tr("Otherwise in a calm dark colour, so that only what is abnormal stands out."); });
    QCheckBox *motion =
        addCheck(look, "reducedMotion", [] { return tr("&Reduce motion"); }, &Preferences::reducedMotion);
    addHint(look, motion, [] {
        return tr("Panels don't glide, menus don't fade, nothing flashes or blinks.");
    });

    QFormLayout *alarms = addPage([] { return tr("Alarms"); });
    QCheckBox *flash =
        addCheck(alarms, "flash", [] { return tr("&Flash unacknowledged alarms"); }, &Preferences::flash);
    addHint(alarms, flash, [] { return tr("Only their symbols flash, never a text."); });
    addCheck(alarms, "alarms/beep", [] { return tr("&Beep at a new alarm"); }, &Preferences::beep);
    QCheckBox *notify =
        addCheck(alarms, "alarms/notify", [] { return tr("Show new alarms on the &desktop"); }, &Preferences::notify);
    notify->setEnabled(canNotify);
    if (!canNotify)
        addHint(alarms, notify, [] { return tr("This desktop shows no messages of programs."); });
    addNumber(alarms, "alarms/shelveHours", [] { return tr("Propose to &shelve for:"); }, &Preferences::shelveHours, 1,
              longestShelving, 1, [] { return tr(" h", "hours"); });

    QFormLayout *timeline = addPage([] { return tr("Timeline"); });
    addChoice(timeline, "timeline/minutes", [] { return tr("&Span:"); },
              {{1, spanText<1>}, {10, spanText<10>}, {60, spanText<60>}, {480, spanText<480>}, {1440, spanText<1440>},
               {10080, spanText<10080>}, {43200, spanText<43200>}},
              [](const Preferences &from) { return from.timelineMinutes; },
              [](Preferences &into, const Value &value) { into.timelineMinutes = value.toInt(); });
    addChoice(timeline, "timeline/order", [] { return tr("&Order of the lanes:"); },
              {{false, [] { return tr("By group"); }}, {true, [] { return tr("By host"); }}},
              [](const Preferences &from) { return from.timelineByHost; },
              [](Preferences &into, const Value &value) { into.timelineByHost = value.toBool(); });
    addCheck(timeline, "timeline/members", [] { return tr("Lanes of group &members"); }, &Preferences::timelineMembers);
    addCheck(timeline, "timeline/details", [] { return tr("Lanes of &processes and resources"); },
             &Preferences::timelineDetails);
    QCheckBox *follow =
        addCheck(timeline, "timeline/follow", [] { return tr("&Follow now"); }, &Preferences::timelineFollows);
    addHint(timeline, follow, [] {
        return tr("What a timeline begins with. One that is open takes a change over at once, and can be changed by "
                  "its own tools afterwards.");
    });

    QFormLayout *start = addPage([] { return tr("Start"); });
    QComboBox *choice = addChoice(start, "start", [] { return tr("When &started without a site:"); },
              {{static_cast<int>(StartChoice::Ask), [] { return tr("Ask what to show"); }},
               {static_cast<int>(StartChoice::Last), [] { return tr("Show the site of last time"); }},
               {static_cast<int>(StartChoice::Training), [] { return tr("Show the training site"); }}},
              [](const Preferences &from) { return static_cast<int>(from.start); },
              [](Preferences &into, const Value &value) { into.start = static_cast<StartChoice>(value.toInt()); });
    addHint(start, choice, [] {
        return tr("A site that is named on the command line is shown in any case. If that of last time can't be shown, "
                  "you are asked.");
    });
}

} // namespace holdfast

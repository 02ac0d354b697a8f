#include <settings/preferences.h>

#include <QSettings>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

/// A line of the file.
struct Row {
    QString key;
    QString possible;
    std::function<bool(Preferences &, const QString &)> take; ///< false: it can't be used
    std::function<QString(const Preferences &)> give;
};

template <class Value>
using Names = std::vector<std::pair<Value, QString>>;

template <class Value>
Row chosen(const char *key, Value Preferences::*member, const Names<Value> &names)
{
    QStringList possible;
    for (const auto &each : names)
        possible.append(each.second);
    return {QString::fromLatin1(key), possible.join(u", "_s),
            [member, names](Preferences &into, const QString &text) {
                const auto found = std::ranges::find(names, text, &Names<Value>::value_type::second);
                if (found == names.end())
                    return false;
                into.*member = found->first;
                return true;
            },
            [member, names](const Preferences &from) {
                return std::ranges::find(names, from.*member, &Names<Value>::value_type::first)->second;
            }};
}

Row yesOrNo(const char *key, bool Preferences::*member)
{
    return chosen<bool>(key, member, {{true, u"true"_s}, {false, u"false"_s}});
}

Row number(const char *key, int Preferences::*member, int least, int most)
{
    return {QString::fromLatin1(key), u"%1 - %2"_s.arg(least).arg(most),
            [=](Preferences &into, const QString &text) {
                bool ok = false;
                const int value = text.toInt(&ok);
                if (!ok || value < least || value > most)
                    return false;
                into.*member = value;
                return true;
            },
            [member](const Preferences &from) { return QString::number(from.*member); }};
}

std::vector<Row> rows(const QStringList &languages)
{
    Names<ThemeChoice> themes;
    for (const ThemeChoice choice : themeChoices())
        themes.emplace_back(choice, themeName(choice));
    Names<int> spans;
    for (const int minutes : timelineSpans())
        spans.emplace_back(minutes, QString::number(minutes));
    const Row language{u"language"_s, languages.join(u", "_s),
                       [languages](Preferences &into, const QString &text) {
                           into.language = text;
                           return text.isEmpty() || languages.contains(text);
                       },
                       [](const Preferences &from) { return from.language; }};
    using P = Preferences;
    return {chosen("theme", &P::theme, themes),
            language,
            number("textSize", &P::textSize, usualTextSize, largestTextSize),
            yesOrNo("greenActive", &P::greenActive),
            yesOrNo("reducedMotion", &P::reducedMotion),
            yesOrNo("flash", &P::flash),
            yesOrNo("alarms/beep", &P::beep),
            yesOrNo("alarms/notify", &P::notify),
            number("alarms/shelveHours", &P::shelveHours, 1, longestShelving),
            chosen("timeline/minutes", &P::timelineMinutes, spans),
            chosen<bool>("timeline/order", &P::timelineByHost, {{false, u"group"_s}, {true, u"host"_s}}),
            yesOrNo("timeline/members", &P::timelineMembers),
            yesOrNo("timeline/details", &P::timelineDetails),
            yesOrNo("timeline/follow", &P::timelineFollows),
            chosen<StartChoice>("start", &P::start,
                                {{StartChoice::Ask, u"ask"_s},
                                 {StartChoice::Last, u"last"_s},
                                 {StartChoice::Training, u"training"_s}})};
}

// A value with commas is a list to QSettings.
QString textOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u", "_s) : value.toString();
}

} // namespace

const std::vector<int> &timelineSpans()
{
    static const std::vector<int> minutes{1, 10, 60, 480, 1440, 10080, 43200};
    return minutes;
}

Preferences readPreferences(const QSettings &settings, const QStringList &languages, std::vector<BadPreference> *bad)
{
    const Preferences usual;
    Preferences out;
    for (const Row &row : rows(languages)) {
        if (!settings.contains(row.key))
            continue;
        const QString text = textOf(settings.value(row.key));
        Preferences tried = out;
        if (row.take(tried, text))
            out = tried;
        else if (bad != nullptr)
            bad->push_back({row.key, text, row.possible, row.give(usual)});
    }
    return out;
}

void writePreferences(QSettings &settings, const Preferences &preferences, const Preferences &before,
                      const std::vector<BadPreference> &bad)
{
    for (const Row &row : rows({})) {
        const QString value = row.give(preferences);
        if (value != row.give(before) || std::ranges::find(bad, row.key, &BadPreference::key) != bad.end())
            settings.setValue(row.key, value);
    }
}

} // namespace holdfast

#include <events/consolewords.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct ConsoleWords {
    Q_DECLARE_TR_FUNCTIONS(holdfast::ConsoleWords)
};

struct Option {
    QString typed;
    QString (*label)();
};

// The labels are those of the dialog.
const std::array options{
    Option{u"--force"_s,
           [] { return QCoreApplication::translate("holdfast::CommandDialog", "Even if service is lost"); }},
    Option{u"--cascade"_s,
           [] {
               return QCoreApplication::translate("holdfast::CommandDialog",
                                                  "Also what depends upon it: take that out of service first");
           }},
};

QString ticked(const QString &label, AdvicePlace place)
{
    switch (place) {
    case AdvicePlace::Dialog: return ConsoleWords::tr("tick \u201c%1\u201d").arg(label);
    case AdvicePlace::Runbook:
        return ConsoleWords::tr("give that command by itself, and tick \u201c%1\u201d in its dialog").arg(label);
    case AdvicePlace::Elsewhere: return ConsoleWords::tr("tick \u201c%1\u201d in the command's dialog").arg(label);
    }
    return {};
}

} // namespace

QString inConsoleWords(const QString &text, AdvicePlace place)
{
    // Most texts: nothing to do.
    if (!text.contains("--"_L1) && !text.contains("holdfastctl"_L1))
        return text;
    static const QRegularExpression reason(u"(?:use|add|give one) \\(?--reason(?: R)?\\)?"_s);
    static const QRegularExpression offline(u"`?holdfastctl offline ([^`\\s]+)`? first"_s);
    static const QRegularExpression powerOff(u"`?holdfastctl power off ([^`\\s]+)`? first"_s);
    static const QRegularExpression confirmOff(u"`?holdfastctl power confirm-off ([^`\\s]+)`?"_s);
    QString out = text;
    for (const Option &option : options) {
        for (const QString &verb : {u"use "_s, u"add "_s})
            out.replace(verb + option.typed, ticked(option.label(), place));
        // In the middle of a command that is quoted.
        out.replace(option.typed, u"(\u201c%1\u201d)"_s.arg(option.label()));
    }
    out.replace(reason, ConsoleWords::tr("fill in the reason"));
    out.replace(offline, ConsoleWords::tr("take %1 off-line first").arg(u"\\1"_s));
    out.replace(powerOff, ConsoleWords::tr("power %1 off first").arg(u"\\1"_s));
    out.replace(confirmOff, ConsoleWords::tr("confirm that %1 is off").arg(u"\\1"_s));
    return out;
}

} // namespace holdfast

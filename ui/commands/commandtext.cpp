#include <commands/commandtext.h>

#include <events/words.h>
#include <store/commandoffers.h>

#include <QRegularExpression>

namespace holdfast {

using namespace Qt::StringLiterals;

QString commandTitle(const SiteStore &store, const QString &command, const QStringList &args)
{
    for (const CommandOffer &offer : commandOffers(store, args.value(0))) {
        if (offer.command() == command)
            return offer.text;
    }
    const auto verb = fromName<CommandVerb>(command.toStdString());
    return (verb ? word(*verb) : command) + u' ' + args.value(0);
}

QString commandLine(const QString &command, const QStringList &args, const QString &reason)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9@._/=:-]+$"_s);
    const auto quoted = [](const QString &word) {
        if (plain.match(word).hasMatch())
            return word;
        QString inner = word;
        return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
    };
    // The verbs of two words are typed as two words.
    QString verb = command;
    for (const QString &first : {u"power-"_s, u"observe-"_s}) {
        if (command.startsWith(first))
            verb[first.size() - 1] = u' ';
    }
    if (command == "confirm-off"_L1)
        verb = u"power confirm-off"_s;
    if (command == "shutdown-site"_L1)
        verb = u"shutdown site"_s;
    QStringList words{u"holdfastctl"_s, verb};
    for (const QString &arg : args)
        words.append(quoted(arg));
    if (!reason.isEmpty())
        words << u"--reason"_s << quoted(reason);
    return words.join(u' ');
}

} // namespace holdfast

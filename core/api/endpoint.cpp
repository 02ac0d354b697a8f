#include <api/endpoint.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

Error notAnEndpoint(const QString &text, const char *form)
{
    return {"\"" + text.toStdString() + "\" is not " + form, {}, "for example alpha:5495, or [2001:db8::1]:5495"};
}

} // namespace

QString Endpoint::text() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host.isEmpty() ? u"*"_s : host).arg(port);
}

Expected<Endpoint> endpointFrom(const QString &text)
{
    const Error wrong = notAnEndpoint(text, "HOST[:PORT]");
    Endpoint result;
    QString port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return wrong;
        result.host = text.mid(1, end - 1);
        port = text.mid(end + 1);
        if (!port.isEmpty() && !port.startsWith(u':'))
            return wrong;
    } else if (text.count(u':') == 1) {
        result.host = text.section(u':', 0, 0);
        port = text.mid(result.host.size());
    } else {
        result.host = text; // a name, or a bare IPv6 address
    }
    if (!port.isEmpty()) {
        bool isNumber = false;
        result.port = port.mid(1).toUShort(&isNumber);
        if (!isNumber)
            return wrong;
    }
    if (result.host.isEmpty() || result.host.contains(u' '))
        return wrong;
    return result;
}

Expected<Endpoint> listeningFrom(const QString &text)
{
    bool isNumber = false;
    if (const quint16 port = text.toUShort(&isNumber); isNumber)
        return Endpoint{{}, port};
    auto result = endpointFrom(text);
    return result ? result : notAnEndpoint(text, "[ADDRESS:]PORT");
}

} // namespace holdfast

#include <api/managerservice.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace holdfast {

namespace {

// The method that begins like it for the longest; "" if none does for at least the first letters of a word.
std::string_view nearestMethod(std::string_view text)
{
    constexpr std::ptrdiff_t least = 3;
    const auto alike = [text](std::string_view method) {
        return std::ranges::mismatch(method, text).in1 - method.begin();
    };
    const auto best =
        std::ranges::max_element(apiMethods(), {}, [&](const MethodRow &row) { return alike(row.method); });
    return alike(best->method) >= least ? best->method : std::string_view();
}

} // namespace

ApiReply replyWith(const QJsonValue &result)
{
    return {result, std::nullopt};
}

ApiReply refuse(const QString &why, const QString &todo)
{
    return {{}, ApiError{-32000, QStringLiteral("refused"), why, todo}};
}

ApiReply unknownMethod(const QString &method)
{
    const std::string_view nearest = nearestMethod(method.toStdString());
    const QString todo = nearest.empty()
        ? QStringLiteral("The methods are listed in core/api/README.md.")
        : QStringLiteral("Did you mean \"%1\"?").arg(QString::fromUtf8(nearest.data(), qsizetype(nearest.size())));
    return {{}, ApiError{-32601, QStringLiteral("method not found"),
                         QStringLiteral("there is no method \"%1\"").arg(method), todo}};
}

ApiReply badParams(const QString &why, const QString &todo)
{
    return {{}, ApiError{-32602, QStringLiteral("invalid params"), why, todo}};
}

} // namespace holdfast

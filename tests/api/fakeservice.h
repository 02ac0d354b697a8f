// fakeservice.h - a ManagerService with a history and answers that tests choose.
#pragma once

#include <api/managerservice.h>

#include <QTimer>

namespace holdfast {

class FakeService : public ManagerService
{
    Q_OBJECT
public:
    void handle(const QString &method, const QJsonObject &params, const Caller &caller, Reply reply) override
    {
        calls.append(method);
        lastCaller = caller;
        lastParams = params;
        if (method == QLatin1String("late"))
            late.push_back(std::move(reply));
        else if (method == QLatin1String("echo"))
            reply(replyWith(params));
        else if (method == QLatin1String("happen"))
            reply((happen(1), replyWith(last)));
        else if (method == QLatin1String("command.execute"))
            reply(refuse(QStringLiteral("it would lose service"), QStringLiteral("use --force")));
        else
            reply(unknownMethod(method));
    }
    qint64 lastSeq() const override { return last; }
    std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const override
    {
        std::vector<QJsonObject> result;
        for (qint64 seq = std::max(since, pruned) + 1; seq <= last && result.size() < std::size_t(limit); ++seq)
            result.push_back(record(seq));
        return result;
    }
    QJsonObject record(qint64 seq) const
    {
        return {{QStringLiteral("seq"), seq}, {QStringLiteral("kind"), QStringLiteral("fault")},
                {QStringLiteral("text"), QString(textSize, QLatin1Char('x'))}};
    }
    void happen(int count)
    {
        for (int i = 0; i < count; ++i)
            Q_EMIT recorded(record(++last));
    }

    QStringList calls;
    Caller lastCaller;
    QJsonObject lastParams;
    std::vector<Reply> late;
    qint64 last = 0;
    qint64 pruned = 0;
    qsizetype textSize = 10;
};

} // namespace holdfast

// pendingcalls.h - a client's calls that wait for their answers: each is answered once, or never if its asker is gone.
#pragma once

#include <api/managerclient.h>

#include <QHash>
#include <QPointer>

namespace holdfast {

class PendingCalls
{
public:
    /// @return the call's number.
    qint64 add(QObject *context, ManagerClient::Callback callback);
    /// No such number (answered already, timed out): nothing happens.
    void answer(qint64 number, const ApiReply &reply);
    /// Answers all that wait at this moment.
    void failAll(const ApiError &error);

private:
    struct Call {
        QPointer<QObject> context;
        bool hasContext = false;
        ManagerClient::Callback callback;
    };
    QHash<qint64, Call> m_calls;
    qint64 m_last = 0;
};

} // namespace holdfast

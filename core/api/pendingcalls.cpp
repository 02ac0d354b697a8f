#include <api/pendingcalls.h>

#include <algorithm>

namespace holdfast {

qint64 PendingCalls::add(QObject *context, ManagerClient::Callback callback)
{
    m_calls.insert(++m_last, {context, context != nullptr, std::move(callback)});
    return m_last;
}

void PendingCalls::answer(qint64 number, const ApiReply &reply)
{
    const Call call = m_calls.take(number);
    if (call.callback && (!call.hasContext || call.context))
        call.callback(reply);
}

void PendingCalls::failAll(const ApiError &error)
{
    QList<qint64> numbers = m_calls.keys();
    std::ranges::sort(numbers);
    for (const qint64 number : numbers)
        answer(number, {{}, error});
}

} // namespace holdfast

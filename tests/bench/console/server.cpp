#include "server.h"

#include "children.h"
#include "rig.h"

#include <api/apiserver.h>

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

Server::Server(int pairs, int perSecond)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"--child"_s, u"serve"_s, socket(), QString::number(pairs), QString::number(perSecond)});
    m_isListening = m_process.waitForReadyRead(30'000);
}

Server::~Server()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished();
}

int serverChild(const QString &socket, int pairs, int perSecond)
{
    SimulatedSite site(siteOf(pairs));
    site.setStamp([](QJsonObject &record) { record.insert(u"sent"_s, nowMs()); });
    ApiServer server(site);
    if (const Outcome listening = server.listen(socket); !listening) {
        std::fprintf(stderr, "%s\n", listening.error().what.c_str());
        return 1;
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::quit();
    });
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    const double start = nowMs();
    qint64 lived = 0;
    QObject::connect(&beat, &QTimer::timeout, [&] {
        const auto due = static_cast<qint64>((nowMs() - start) * perSecond / 1000);
        site.live(static_cast<int>(due - lived));
        lived = due;
    });
    if (perSecond > 0)
        beat.start(1);
    std::printf("listening\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace holdfast

// serial_campaign [FRAMES [SEED [LINES [TIMES]]]] - faulty cables between hosts and the independent computer, for as
// long as one likes, with TIMES as many faults and restarts as usual; exits 0 when everything held.
#include "serialcampaign.h"

#include <QCoreApplication>

#include <cstdio>

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    SerialCampaign::Options options;
    options.frames = arguments.value(1, QStringLiteral("1000000")).toULongLong();
    options.seed = arguments.value(2, QStringLiteral("1")).toULongLong();
    options.lines = arguments.value(3, QStringLiteral("48")).toInt();
    const int times = arguments.value(4, QStringLiteral("1")).toInt();
    if (options.frames == 0 || options.lines < 2 || times < 1 || times > 20 || arguments.size() > 5) {
        std::fprintf(stderr, "Usage: serial_campaign [FRAMES [SEED [LINES [TIMES]]]], TIMES from 1 to 20\n");
        return 2;
    }
    options.worsen(times);
    SerialCampaign campaign(options);
    campaign.progress = [](std::uint64_t frames) {
        std::fprintf(stderr, "\r%llu", static_cast<unsigned long long>(frames));
    };
    const QStringList faults = campaign.run();
    std::printf("\n%s", qPrintable(campaign.report()));
    for (const QString &each : faults)
        std::printf("NOT HELD: %s\n", qPrintable(each));
    return faults.isEmpty() ? 0 : 1;
}

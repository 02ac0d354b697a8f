// A program with a training site in it, for tests that end it in every way a program can end.
#include "../../app/hostd/endsignals.h"

#include <training/trainingsite.h>

#include <QCoreApplication>

#include <cstdio>

using namespace holdfast;

int main(int argc, char **argv)
{
    EndSignals signals;
    QCoreApplication app(argc, argv);
    TrainingOptions options;
    options.directory = QString::fromLocal8Bit(argv[1]);
    options.programs = QStringLiteral(HOLDFAST_BIN_DIR);
    options.templateFile = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/training/site.toml.in");
    TrainingSite site(options);
    QObject::connect(&site, &TrainingSite::stopped, &app, &QCoreApplication::quit);
    QObject::connect(&site, &TrainingSite::serviceChanged, &app, [&] {
        std::printf("serving %s\n", qPrintable(site.runDirectory()));
        std::fflush(stdout);
    });
    QObject::connect(&signals, &EndSignals::endWanted, &site, &TrainingSite::stop);
    signals.watch();
    if (const auto outcome = site.start(); !outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
        return 1;
    }
    return QCoreApplication::exec();
}

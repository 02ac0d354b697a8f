// holdfastctl: the manager of this host on the command line (contracts/ctl.md). Arguments in, exit status out.
#include "commands.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>

using namespace holdfast::ctl;

namespace {

// SIGINT and SIGTERM as something to read: what follows or watches ends in good order.
int endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto parsed = parseArguments(QCoreApplication::arguments().mid(1));
    if (const auto *usage = std::get_if<Usage>(&parsed)) {
        if (usage->error.isEmpty())
            std::fputs(usage->text.toUtf8().constData(), stdout);
        else
            std::fprintf(stderr, "holdfastctl: %s\n", usage->error.toUtf8().constData());
        return static_cast<int>(usage->error.isEmpty() ? Exit::Done : Exit::Usage);
    }
    const auto &invocation = std::get<Invocation>(parsed);
    Session session(invocation.has("--json"));
    const Reach reach{invocation.value("--socket"), invocation.value("--host"), invocation.value("--pki"),
                      invocation.value("--cert"),   invocation.value("--key"),  invocation.value("--ca")};
    if (const auto outcome = session.setReach(reach); !outcome) {
        session.complain(QString::fromStdString(outcome.error().message()));
        return static_cast<int>(outcome.error().where.empty() ? Exit::Usage : Exit::NoManager);
    }
    if (!invocation.row->local) {
        auto *ended = new QSocketNotifier(endSignals(), QSocketNotifier::Read, &session);
        QObject::connect(ended, &QSocketNotifier::activated, &session, [&session, ended] {
            ended->setEnabled(false);
            session.interrupt();
        });
    }
    // Queued: a command may be finished before the event loop runs.
    QObject::connect(&session, &Session::finished, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    invocation.row->run(session, invocation);
    if (!session.isFinished())
        QCoreApplication::exec();
    return session.status();
}

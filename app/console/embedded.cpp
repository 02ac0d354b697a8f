#include "embedded.h"

#include <api/localpeer.h>

#include <QCoreApplication>
#include <QDir>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// One argument of a POSIX shell.
QString quoted(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

Embedded::Embedded(EmbeddedOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    if (m_options.directory.isEmpty())
        m_options.directory = defaultDirectory();
}

Embedded::~Embedded() = default;

Outcome Embedded::start()
{
    m_front = std::make_unique<SiteFront>([this] { return service(); });
    connect(this, &Embedded::serviceChanged, m_front.get(), &SiteFront::follow);
    if (m_options.training) {
        m_training = std::make_unique<TrainingSite>(TrainingOptions{m_options.directory});
        connect(m_training.get(), &TrainingSite::note, this, &Embedded::note);
        connect(m_training.get(), &TrainingSite::serviceChanged, this, &Embedded::serviceChanged);
        connect(m_training.get(), &TrainingSite::stopped, this, &Embedded::stopped);
        if (const auto outcome = m_training->start(); !outcome)
            return outcome;
        m_tools = std::make_unique<TrainingTools>(*m_training);
    } else {
        m_host = std::make_unique<SingleHost>(SingleHostOptions{
            m_options.siteFile, m_options.host, m_options.directory, m_options.stopGroups});
        connect(m_host.get(), &SingleHost::note, this, &Embedded::note);
        connect(m_host.get(), &SingleHost::serving, this, &Embedded::serviceChanged);
        connect(m_host.get(), &SingleHost::stopped, this, &Embedded::stopped);
        if (const auto outcome = m_host->start(); !outcome)
            return outcome;
    }
    listen();
    return done();
}

// The console works without its socket; only others can't reach it then.
void Embedded::listen()
{
    m_server = std::make_unique<ApiServer>(*m_front);
    if (const auto outcome = m_server->listen(managerSocketPath()); !outcome) {
        Q_EMIT note(QString::fromStdString(outcome.error().message()));
        m_server.reset();
    }
    if (!m_options.metrics)
        return;
    m_metrics = std::make_unique<MetricsServer>([this] { return service(); });
    const auto outcome = m_metrics->listen(*m_options.metrics);
    Q_EMIT note(outcome ? u"metrics are on %1"_s.arg(m_metrics->url())
                        : u"there are no metrics: %1"_s.arg(QString::fromStdString(outcome.error().message())));
}

ManagerService *Embedded::service() const
{
    if (m_training)
        return m_training->service();
    return m_host ? m_host->service() : nullptr;
}

void Embedded::stop()
{
    m_server.reset();
    if (m_training)
        m_training->stop();
    else if (m_host)
        m_host->stop();
    else
        QMetaObject::invokeMethod(this, &Embedded::stopped, Qt::QueuedConnection);
}

QString Embedded::consolePort() const
{
    return m_training ? m_training->consolePort() : QString();
}

QString Embedded::howToReach() const
{
    if (!m_server)
        return {};
    const QString ctl =
        quoted(QDir(QCoreApplication::applicationDirPath()).filePath(u"holdfastctl"_s));
    const QString path = quoted(m_server->path());
    const QString example =
        m_training ? u"offline cdma@alpha --reason 'first steps'"_s : u"alarms"_s;
    return u"The site runs without a window. Reach it on %1:\n"
           "  %2 --socket %1 status --watch\n"
           "  %2 --socket %1 history --follow\n"
           "  %2 --socket %1 %3\n"
           "SIGTERM or Ctrl-C ends it."_s.arg(path, ctl, example);
}

} // namespace holdfast

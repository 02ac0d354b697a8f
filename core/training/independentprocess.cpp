#include <training/independentprocess.h>

#include <QSaveFile>
#include <QTextStream>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// TOML's basic strings escape these two; our paths and names hold no control characters.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString configuration(const Site &site, const std::vector<IndependentProcess::Line> &lines,
                      const IndependentProcess::Paths &paths)
{
    QString text;
    QTextStream out(&text);
    const QString name = site.config.independentComputers.empty()
        ? u"independent-computer"_s
        : QString::fromStdString(site.config.independentComputers.front().name);
    out << "# Written by the training site at each start.\n[ic]\nname = " << quoted(name)
        << "\nstate = " << quoted(paths.state) << '\n';
    for (const HostConfig &host : site.config.hosts) {
        for (const int outlet : host.outlets) {
            out << "[[outlet]]\nnumber = " << outlet
                << "\nhost = " << quoted(QString::fromStdString(host.name))
                << "\nswitch = { kind = \"simulated\", socket = " << quoted(paths.switches)
                << " }\ncycle_off_for = \"3s\"\n";
        }
    }
    for (const IndependentProcess::Line &line : lines) {
        out << "[[line]]\nport = " << quoted(line.port)
            << "\nbaud = 115200\nhost = " << quoted(line.host) << '\n';
    }
    return text;
}

} // namespace

IndependentProcess::IndependentProcess(Paths paths, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] {
        // A terminal's Ctrl-C is for this program, which then ends its independent computer; should
        // this program be killed, it must not linger.
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_again.setSingleShot(true);
    m_again.setInterval(1000);
    connect(&m_again, &QTimer::timeout, this, &IndependentProcess::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &IndependentProcess::onOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onEnded(u"%1 can't be started: %2"_s.arg(m_paths.program, m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
        onEnded(how == QProcess::CrashExit
                    ? u"the independent computer's program was killed"_s
                    : u"the independent computer's program ended with status %1"_s.arg(status));
    });
}

IndependentProcess::~IndependentProcess()
{
    stop();
}

Outcome IndependentProcess::start(const Site &site, const std::vector<Line> &lines)
{
    QSaveFile file(m_paths.config);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(configuration(site, lines, m_paths).toUtf8()) < 0 || !file.flush() || !file.commit())
        return Error{"the independent computer's configuration can't be written: "
                         + file.errorString().toStdString(),
                     m_paths.config.toStdString(), ""};
    m_stopping = false;
    launch();
    return done();
}

void IndependentProcess::launch()
{
    m_process.start(m_paths.program, {u"--config"_s, m_paths.config});
}

void IndependentProcess::onOutput()
{
    while (m_process.canReadLine()) {
        if (m_process.readLine().trimmed() == "ready")
            Q_EMIT ready();
    }
}

void IndependentProcess::onEnded(const QString &why)
{
    if (m_stopping)
        return;
    m_again.start();
    Q_EMIT failed(why);
}

void IndependentProcess::stop()
{
    m_stopping = true;
    m_again.stop();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(700)) {
        m_process.kill();
        m_process.waitForFinished(300);
    }
}

} // namespace holdfast

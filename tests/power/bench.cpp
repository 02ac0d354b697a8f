#include "bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

using namespace holdfast;
using namespace Qt::StringLiterals;

bool eventually(const std::function<bool()> &condition, int milliseconds)
{
    // Not qWaitFor, which sleeps: the cables are forwarded by this very event loop.
    QTimer tick; // for conditions that no event of ours announces
    tick.start(5ms);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition()) {
        if (elapsed.hasExpired(milliseconds))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

Bench::Bench(const QStringList &hosts) : m_hosts(hosts)
{
    for (const QString &host : hosts) {
        m_switches[host] = u"{ kind = \"simulated\" }"_s;
        plug(host);
    }
}

Bench::~Bench()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
    if (QTest::currentTestFailed())
        qInfo("the independent computer's log:\n%s", log().constData());
}

void Bench::addLineOnly(const QString &host)
{
    m_lineOnly << host;
    plug(host);
}

void Bench::plug(const QString &host)
{
    auto cable = PtyPair::create(path(u"tty-"_s + host), path(u"ic-"_s + host));
    if (!cable)
        qFatal("%s", cable.error().message().c_str());
    m_cables[host] = std::move(*cable);
}

QString Bench::writeConfig()
{
    QString text = u"[ic]\nname = \"rack-7\"\nstate = \"%1\"\n"_s.arg(path(u"state.toml"_s));
    int number = 0;
    for (const QString &host : m_hosts)
        text += u"[[outlet]]\nnumber = %1\nhost = \"%2\"\nswitch = %3\ncycle_off_for = \"%4\"\n"_s.arg(++number)
                    .arg(host, m_switches[host], m_offFor);
    for (const QString &host : m_hosts + m_lineOnly)
        text += u"[[line]]\nport = \"%1\"\nhost = \"%2\"\n%3\n"_s.arg(path(u"ic-"_s + host), host, m_lineKeys[host]);
    text += m_more;
    QFile file(path(u"ic.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("the configuration can't be written");
    return file.fileName();
}

bool Bench::start(bool awaitReady)
{
    m_output.clear();
    m_process.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic"), {u"--config"_s, writeConfig()});
    if (!m_process.waitForStarted())
        return false;
    return !awaitReady || eventually([this] { return saidReady(); });
}

int Bench::terminate()
{
    m_process.terminate();
    if (!eventually([this] { return m_process.state() == QProcess::NotRunning; }))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
}

void Bench::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray Bench::take()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray Bench::log()
{
    m_log += m_process.readAllStandardError();
    return m_log;
}

IndependentComputerConfig Bench::settings(const QString &host) const
{
    IndependentComputerConfig config;
    config.serial = path(u"tty-"_s + host).toStdString();
    config.beatInterval = 100ms;
    config.lostAfter = 4;
    return config;
}

Terminal::Terminal(Bench &bench, const QString &host) : m_host(host), m_line(bench.settings(host))
{
    QObject::connect(&m_line, &SerialLine::frameReceived, &m_line, [this](const ReceivedFrame &received) {
        const auto space = received.bytes.find(' ');
        const auto star = received.bytes.rfind('*');
        if (received.frame.seq == 0)
            events << QByteArray::fromStdString(received.bytes.substr(space + 1, star - space - 1));
        else
            answers << QByteArray::fromStdString(received.bytes.substr(1, star - 1));
    });
    m_line.open();
    if (!eventually([this] { return m_line.state() == LinkState::Up; }))
        qFatal("the terminal's line does not open: %s", m_line.error().message().c_str());
}

QByteArray Terminal::ask(const QByteArray &payload) { return ask(++m_seq, payload); }

QByteArray Terminal::ask(std::uint16_t seq, const QByteArray &payload)
{
    const auto before = answers.size();
    type(seq, payload);
    if (!eventually([&] { return answers.size() > before; }, 2000))
        return {};
    const QByteArray answer = answers.last();
    const QByteArray begin = QByteArray::number(seq) + ' ';
    return answer.startsWith(begin) ? answer.mid(begin.size()) : "another SEQ: " + answer;
}

bool Terminal::burst(const QByteArray &payload, int count)
{
    const auto before = answers.size();
    for (int i = 0; i < count; ++i)
        type(++m_seq, payload);
    return eventually([&] { return answers.size() == before + count; }, 2000);
}

void Terminal::type(std::uint16_t seq, const QByteArray &payload)
{
    const std::string text = std::to_string(seq) + ' ' + payload.toStdString();
    m_line.sendBytes(QByteArray::fromStdString('$' + text + '*' + checksumText(text) + "\r\n"));
}

QByteArray Terminal::hello()
{
    return ask("HELLO proto=1 host=" + m_host.toLatin1() + " session=9F3A0C11");
}

QByteArray Terminal::arm(int outlet, const QByteArray &action)
{
    const QByteArray armed = ask("ARM outlet=" + QByteArray::number(outlet) + " action=" + action);
    return armed.startsWith("ARMED token=") ? armed.mid(12, 4) : armed;
}

QByteArray Terminal::fire(int outlet, const QByteArray &action, const QByteArray &rest)
{
    const QByteArray token = arm(outlet, action);
    return token.size() == 4 ? ask("FIRE token=" + token + ' ' + rest) : token;
}

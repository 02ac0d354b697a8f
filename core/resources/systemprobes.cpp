#include <resources/systemprobes.h>

#include <run/procfs.h>

#include <QNetworkProxy>
#include <QTcpSocket>

#include <charconv>

namespace holdfast {

namespace {

std::chrono::milliseconds inMilliseconds(Duration duration)
{
    return std::chrono::ceil<std::chrono::milliseconds>(duration);
}

std::string firstLine(const std::string &text)
{
    return text.substr(0, text.find('\n'));
}

} // namespace

// tcp

TcpProbe::TcpProbe(std::string address, int port) : m_address(std::move(address)), m_port(port)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish({false, "no connection in time"}); });
}

TcpProbe::~TcpProbe() = default;

void TcpProbe::look(Duration timeout, Answer answer)
{
    cancel();
    m_answer = std::move(answer);
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] { finish({true, {}}); });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this] { finish({false, m_socket->errorString().toStdString()}); });
    m_timer.start(inMilliseconds(timeout));
    m_socket->connectToHost(QString::fromStdString(m_address), static_cast<quint16>(m_port));
}

void TcpProbe::finish(ProbeResult result)
{
    if (!m_answer)
        return;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // we may be within its signal, or within look()
    if (!result.good)
        result.why = m_address + ':' + std::to_string(m_port) + ": " + result.why;
    answerLater(std::move(result), std::exchange(m_answer, nullptr));
}

void TcpProbe::cancel()
{
    forgetAnswers();
    m_answer = nullptr;
    m_timer.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
}

// link

void LinkProbe::look(Duration, Answer answer)
{
    const std::string base = "/sys/class/net/" + m_interface;
    const std::string operational = firstLine(readSmallFile(base + "/operstate"));
    const std::string carrier = firstLine(readSmallFile(base + "/carrier")); // can't be read when it is down
    ProbeResult result;
    // Loopback and tunnels report "unknown" and a carrier.
    result.good = carrier == "1" && (operational == "up" || operational == "unknown");
    if (operational.empty())
        result.why = m_interface + ": there is no such interface";
    else if (!result.good)
        result.why = m_interface + (carrier == "0" ? ": no carrier" : ": it is " + operational);
    answerLater(std::move(result), std::move(answer));
}

// process

void PidFileProbe::look(Duration, Answer answer)
{
    const std::string text = firstLine(readSmallFile(m_path));
    pid_t pid = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pid);
    ProbeResult result;
    if (error != std::errc{} || pid <= 0) {
        result.why = m_path + ": it holds no process number";
    } else {
        const auto stat = statOf(pid);
        result.good = stat && stat->state != 'Z' && stat->state != 'X';
        if (!result.good)
            result.why = m_path + ": process " + std::to_string(pid) + " doesn't run";
    }
    answerLater(std::move(result), std::move(answer));
}

// independent-computer

LineProbe::LineProbe(const LineState &line) : m_line(line)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LineProbe::update);
}

ProbeResult LineProbe::now() const
{
    return m_line.up ? ProbeResult{true, {}} : ProbeResult{false, "the line to the independent computer is down"};
}

void LineProbe::initialise(Duration timeout, Answer answer)
{
    if (m_line.up) {
        look(timeout, std::move(answer));
        return;
    }
    cancel();
    m_waiting = std::move(answer);
    m_timer.start(inMilliseconds(timeout));
}

void LineProbe::look(Duration, Answer answer)
{
    cancel();
    answerLater(now(), std::move(answer));
}

void LineProbe::update()
{
    if (!m_waiting)
        return;
    m_timer.stop();
    answerLater(now(), std::exchange(m_waiting, nullptr));
}

void LineProbe::cancel()
{
    forgetAnswers();
    m_waiting = nullptr;
    m_timer.stop();
}

} // namespace holdfast

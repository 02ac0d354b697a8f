#include <run/streamreader.h>

#include <QTimer>

#include <fcntl.h>

#include <array>
#include <chrono>
#include <string>

namespace holdfast {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t portion = 64 * 1024;
constexpr auto pause = 5ms;
constexpr int drainedPortions = 16; // a full pipe of 1 MiB

} // namespace

StreamReader::StreamReader(Descriptor pipe, QObject *parent)
    : QObject(parent), m_pipe(std::move(pipe)), m_readiness(m_pipe.get(), [this] { onReadable(); })
{
    ::fcntl(m_pipe.get(), F_SETFL, ::fcntl(m_pipe.get(), F_GETFL) | O_NONBLOCK);
    m_readiness.setEnabled(true);
}

bool StreamReader::readPortion()
{
    std::array<char, portion> buffer; // not filled: it costs nothing but stack
    const ssize_t count = ::read(m_pipe.get(), buffer.data(), buffer.size());
    const auto tell = [this](const QByteArray &text) { Q_EMIT line(text); };
    if (count > 0) {
        m_splitter.feed(QByteArrayView(buffer.data(), count), tell);
        return count == static_cast<ssize_t>(portion);
    }
    if (count == 0 && !m_atEnd) {
        m_atEnd = true;
        m_readiness.setEnabled(false);
        m_splitter.flush(tell);
        Q_EMIT ended();
    }
    return false;
}

void StreamReader::onReadable()
{
    if (readPortion()) {
        m_readiness.setEnabled(false);
        QTimer::singleShot(pause, Qt::PreciseTimer, this, [this] { m_readiness.setEnabled(!m_atEnd); });
    }
}

void StreamReader::drain()
{
    for (int i = 0; i < drainedPortions && readPortion(); ++i) { }
    m_splitter.flush([this](const QByteArray &text) { Q_EMIT line(text); });
}

DurablePipe makeDurablePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    DurablePipe made{Descriptor(ends[0]), Descriptor(ends[1])};
    const std::string name = "/proc/self/fd/" + std::to_string(ends[1]);
    if (const int both = ::open(name.c_str(), O_RDWR | O_CLOEXEC); both >= 0)
        made.writeEnd.reset(both);
    return made;
}

} // namespace holdfast

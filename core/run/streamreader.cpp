#include <run/streamreader.h>

#include <QCoreApplication>
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

// Of one that was let go.
class Keeper : public QObject
{
public:
    explicit Keeper(std::unique_ptr<StreamReader> reader)
        : QObject(QCoreApplication::instance()), m_reader(std::move(reader))
    {
    }

private:
    std::unique_ptr<StreamReader> m_reader;
};

} // namespace

StreamReader::StreamReader(Descriptor pipe, Line line)
    : m_pipe(std::move(pipe)), m_line(std::move(line)), m_readiness(m_pipe.get(), [this] { onReadable(); })
{
    ::fcntl(m_pipe.get(), F_SETFL, ::fcntl(m_pipe.get(), F_GETFL) | O_NONBLOCK);
    m_readiness.setEnabled(true);
}

StreamReader::~StreamReader() = default;

bool StreamReader::readPortion()
{
    std::array<char, portion> buffer; // not filled: it costs nothing but stack
    const ssize_t count = ::read(m_pipe.get(), buffer.data(), buffer.size());
    if (count > 0) {
        m_splitter.feed(QByteArrayView(buffer.data(), count), m_line);
        return count == static_cast<ssize_t>(portion);
    }
    if (count == 0 && !m_atEnd) {
        m_atEnd = true;
        m_readiness.setEnabled(false);
        m_splitter.flush(m_line);
        if (m_ended)
            m_ended();
    }
    return false;
}

void StreamReader::onReadable()
{
    if (readPortion()) {
        m_readiness.setEnabled(false);
        if (!m_pause) {
            m_pause = std::make_unique<QTimer>();
            m_pause->setSingleShot(true);
            m_pause->setTimerType(Qt::PreciseTimer);
            m_pause->callOnTimeout([this] { m_readiness.setEnabled(!m_atEnd); });
        }
        m_pause->start(pause);
    }
}

void StreamReader::drain()
{
    for (int i = 0; i < drainedPortions && readPortion(); ++i) { }
    m_splitter.flush(m_line);
}

void StreamReader::letGo(std::unique_ptr<StreamReader> reader)
{
    if (!reader || reader->atEnd())
        return;
    StreamReader &kept = *reader;
    auto *const keeper = new Keeper(std::move(reader));
    kept.m_line = [](const QByteArray &) {};
    kept.m_ended = [keeper] { keeper->deleteLater(); };
    kept.drain(); // the end may be there already
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

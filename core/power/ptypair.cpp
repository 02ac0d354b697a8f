#include <power/ptypair.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace holdfast {

namespace {

constexpr auto openedPoll = std::chrono::milliseconds(20);

bool isOpenByAnybody(int master)
{
    pollfd query{master, POLLIN, 0};
    return ::poll(&query, 1, 0) >= 0 && (query.revents & POLLHUP) == 0;
}

// Also what a program wrote that has closed the end since.
bool hasBytes(int master)
{
    pollfd query{master, POLLIN, 0};
    return ::poll(&query, 1, 0) > 0 && (query.revents & POLLIN) != 0;
}

Error systemError(const std::string &what, const QString &where)
{
    return {what + ": " + std::strerror(errno), where.toStdString(), {}};
}

// A program that opens an end without setting a mode must not get echoes or line editing.
void makeRaw(int descriptor)
{
    termios mode{};
    if (::tcgetattr(descriptor, &mode) != 0)
        return;
    ::cfmakeraw(&mode);
    ::cfsetspeed(&mode, B115200);
    ::tcsetattr(descriptor, TCSANOW, &mode);
}

Outcome makeLink(const QString &device, const QString &link)
{
    const QFileInfo present(link);
    if (present.isSymLink() && !QFile::remove(link))
        return systemError("the old link can't be removed", link);
    if (!present.isSymLink() && present.exists())
        return Error{"this path is taken by something that is not a link", link.toStdString(), "choose another path"};
    if (!QFile::link(device, link))
        return systemError("the link can't be made", link);
    return done();
}

} // namespace

PtyPair::PtyPair()
{
    m_lookForOpened.setInterval(openedPoll);
    connect(&m_lookForOpened, &QTimer::timeout, this, &PtyPair::lookForOpened);
}

Expected<std::unique_ptr<PtyPair>> PtyPair::create(const QString &firstLink, const QString &secondLink)
{
    std::unique_ptr<PtyPair> pair(new PtyPair);
    if (auto opened = pair->openSide(End::First, firstLink); !opened)
        return opened.error();
    if (auto opened = pair->openSide(End::Second, secondLink); !opened)
        return opened.error();
    pair->m_lookForOpened.start();
    return pair;
}

PtyPair::~PtyPair()
{
    for (Side &each : m_sides) {
        each.readable.reset();
        if (each.master >= 0)
            ::close(each.master);
        // Another pair may have taken the path over meanwhile; its link stays.
        if (!each.device.isEmpty() && QFile::symLinkTarget(each.link) == each.device)
            QFile::remove(each.link);
    }
}

Outcome PtyPair::openSide(End end, const QString &link)
{
    Side &side = this->side(end);
    side.link = QFileInfo(link).absoluteFilePath();
    int slave = -1;
    char device[128] = {};
    if (::openpty(&side.master, &slave, device, nullptr, nullptr) != 0)
        return systemError("no pseudo-terminal can be had", link);
    side.device = QString::fromLocal8Bit(device);
    makeRaw(slave);
    // Once opened and closed it counts as not open, and what is sent to it is lost rather than kept for later.
    ::close(slave);
    ::fcntl(side.master, F_SETFD, FD_CLOEXEC);
    ::fcntl(side.master, F_SETFL, ::fcntl(side.master, F_GETFL) | O_NONBLOCK);
    side.readable = std::make_unique<QSocketNotifier>(side.master, QSocketNotifier::Read);
    side.readable->setEnabled(false);
    connect(side.readable.get(), &QSocketNotifier::activated, this, [this, end] { forward(end); });
    return makeLink(side.device, side.link);
}

void PtyPair::setNoise(double probability, std::uint32_t seed)
{
    m_noise = probability;
    m_random.seed(seed);
}

void PtyPair::forward(End from)
{
    char buffer[4096];
    const ssize_t count = ::read(side(from).master, buffer, sizeof buffer);
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            side(from).readable->setEnabled(false);
            m_lookForOpened.start();
        }
        return;
    }
    QByteArray bytes(buffer, static_cast<qsizetype>(count));
    Q_EMIT written(from, bytes);
    if (m_cut) {
        m_lostBytes += static_cast<std::uint64_t>(count);
        return;
    }
    std::bernoulli_distribution hit(m_noise);
    for (char &byte : bytes) {
        if (m_noise > 0 && hit(m_random))
            byte = static_cast<char>(byte ^ (1U + m_random() % 255U));
    }
    deliver(side(from == End::First ? End::Second : End::First), bytes);
}

void PtyPair::deliver(Side &to, const QByteArray &bytes)
{
    const auto size = static_cast<std::uint64_t>(bytes.size());
    const ssize_t count = isOpenByAnybody(to.master)
        ? ::write(to.master, bytes.constData(), static_cast<std::size_t>(bytes.size()))
        : 0;
    const std::uint64_t passed = count > 0 ? static_cast<std::uint64_t>(count) : 0;
    m_passedBytes += passed;
    m_lostBytes += size - passed;
}

void PtyPair::lookForOpened()
{
    bool allOpen = true;
    for (Side &each : m_sides) {
        if (!each.readable->isEnabled() && (isOpenByAnybody(each.master) || hasBytes(each.master)))
            each.readable->setEnabled(true);
        allOpen = allOpen && each.readable->isEnabled();
    }
    if (allOpen)
        m_lookForOpened.stop();
}

} // namespace holdfast

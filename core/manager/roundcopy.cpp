#include <manager/roundcopy.h>

#include <model/codec.h>

#include <QFile>

#include <fcntl.h>
#include <sys/uio.h>

#include <cstring>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

using Number = std::uint64_t;
constexpr std::size_t frame = 3 * sizeof(Number); // number, size; number again behind the states

std::optional<RoundCopy::Round> readWhole(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const auto numberAt = [&bytes](std::size_t place) {
        Number number = 0;
        std::memcpy(&number, bytes.constData() + place, sizeof number);
        return number;
    };
    const auto length = static_cast<std::size_t>(bytes.size());
    if (length < frame)
        return std::nullopt;
    const Number first = numberAt(0), size = numberAt(sizeof(Number));
    if (size > length - frame || first == 0 || numberAt(2 * sizeof(Number) + size) != first)
        return std::nullopt;
    auto states = decode<std::vector<RoundCopy::State>>(
        std::string_view(bytes.constData() + 2 * sizeof(Number), size));
    return states ? std::optional(RoundCopy::Round{first, std::move(*states)}) : std::nullopt;
}

} // namespace

std::string_view RoundCopy::Round::state(const QString &key) const
{
    const std::string wanted = key.toStdString();
    for (const State &each : states) {
        if (each.key == wanted)
            return each.bytes;
    }
    return {};
}

RoundCopy::RoundCopy(QString directory)
    : m_directory(std::move(directory))
{
}

QString RoundCopy::file(std::uint64_t number) const
{
    return m_directory + u"/round."_s + QString::number(number % m_files.size());
}

void RoundCopy::write(const Round &round)
{
    if (m_directory.isEmpty())
        return;
    Descriptor &to = m_files.at(round.number % m_files.size());
    if (!to)
        to.reset(::open(QFile::encodeName(file(round.number)).constData(),
                        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!to)
        return;
    std::string body = encode(round.states);
    Number number = round.number, size = body.size();
    const std::array<iovec, 4> parts{iovec{&number, sizeof number}, iovec{&size, sizeof size},
                                     iovec{body.data(), body.size()}, iovec{&number, sizeof number}};
    const auto whole = static_cast<ssize_t>(body.size() + frame);
    if (::pwritev(to.get(), parts.data(), parts.size(), 0) != whole)
        [[maybe_unused]] const int emptied = ::ftruncate(to.get(), 0);
}

std::optional<RoundCopy::Round> RoundCopy::read() const
{
    if (m_directory.isEmpty())
        return std::nullopt;
    auto even = readWhole(file(0));
    auto odd = readWhole(file(1));
    if (even && odd)
        return even->number > odd->number ? even : odd;
    return even ? even : odd;
}

void RoundCopy::remove()
{
    for (std::uint64_t number = 0; number < m_files.size() && !m_directory.isEmpty(); ++number) {
        m_files.at(number).reset();
        QFile::remove(file(number));
    }
}

} // namespace holdfast

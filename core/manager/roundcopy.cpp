#include <manager/roundcopy.h>

#include <model/codec.h>

#include <QFile>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

using Number = std::uint64_t;
constexpr std::size_t frame = 3 * sizeof(Number); // number, size; number again behind the round

struct Body
{
    std::vector<RoundCopy::State> states;
    std::vector<std::string> inputs;
};

// @return the round at the beginning of these bytes, and how long it is.
std::optional<std::pair<RoundCopy::Round, std::size_t>> roundAt(std::string_view bytes)
{
    const auto numberAt = [&bytes](std::size_t place) {
        Number number = 0;
        std::memcpy(&number, bytes.data() + place, sizeof number);
        return number;
    };
    if (bytes.size() < frame)
        return std::nullopt;
    const Number first = numberAt(0), size = numberAt(sizeof(Number));
    if (size > bytes.size() - frame || first == 0 || numberAt(2 * sizeof(Number) + size) != first)
        return std::nullopt;
    auto body = decode<Body>(bytes.substr(2 * sizeof(Number), size));
    if (!body)
        return std::nullopt;
    return std::pair(RoundCopy::Round{first, std::move(body->states), std::move(body->inputs)}, frame + size);
}

void put(std::vector<RoundCopy::State> &states, RoundCopy::State state)
{
    const auto same = std::ranges::find(states, state.key, &RoundCopy::State::key);
    if (same == states.end())
        states.push_back(std::move(state));
    else
        *same = std::move(state);
}

std::optional<RoundCopy::Round> readWhole(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    std::string_view left(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::optional<RoundCopy::Round> whole;
    while (auto next = roundAt(left)) {
        left.remove_prefix(next->second);
        RoundCopy::Round &round = next->first;
        if (!whole) {
            whole = std::move(round);
            continue;
        }
        // One behind the last that was written belongs to an earlier use of the file.
        if (round.number != whole->number + 1)
            break;
        whole->number = round.number;
        for (RoundCopy::State &state : round.states)
            put(whole->states, std::move(state));
        std::ranges::move(round.inputs, std::back_inserter(whole->inputs));
    }
    return whole;
}

} // namespace

std::string_view RoundCopy::Round::state(const QString &key) const
{
    const auto found = std::ranges::find(states, key.toStdString(), &State::key);
    return found == states.end() ? std::string_view() : std::string_view(found->bytes);
}

RoundCopy::RoundCopy(QString directory)
    : m_directory(std::move(directory))
{
}

QString RoundCopy::file(std::size_t which) const
{
    return m_directory + u"/round."_s + QString::number(which);
}

void RoundCopy::begin(const Round &round)
{
    if (m_directory.isEmpty())
        return;
    m_current = 1 - m_current;
    Descriptor &to = m_files.at(m_current);
    if (!to)
        to.reset(::open(QFile::encodeName(file(m_current)).constData(),
                        O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    m_begun = static_cast<bool>(to) && ::ftruncate(to.get(), 0) == 0;
    append(round);
}

bool RoundCopy::append(const Round &round)
{
    if (m_begun)
        write(round);
    return m_begun;
}

void RoundCopy::write(const Round &round)
{
    std::string body = encode(Body{round.states, round.inputs});
    Number number = round.number, size = body.size();
    const std::array<iovec, 4> parts{iovec{&number, sizeof number}, iovec{&size, sizeof size},
                                     iovec{body.data(), body.size()}, iovec{&number, sizeof number}};
    const auto whole = static_cast<ssize_t>(body.size() + frame);
    if (::writev(m_files.at(m_current).get(), parts.data(), parts.size()) == whole)
        return;
    m_begun = false;
    [[maybe_unused]] const int emptied = ::ftruncate(m_files.at(m_current).get(), 0);
}

std::optional<RoundCopy::Round> RoundCopy::read()
{
    if (m_directory.isEmpty())
        return std::nullopt;
    auto first = readWhole(file(0));
    auto second = readWhole(file(1));
    m_current = second && (!first || second->number > first->number) ? 1 : 0;
    return m_current == 1 ? second : first;
}

void RoundCopy::remove()
{
    for (std::size_t which = 0; which < m_files.size() && !m_directory.isEmpty(); ++which) {
        m_files.at(which).reset();
        QFile::remove(file(which));
    }
    m_begun = false;
}

} // namespace holdfast

// cluster_relay: cables that are bad on order. All frames between the ends of a cable pass through it; the datagrams
// that a node sends, on their way out of it, have the fates that were ordered.
//
//   cluster_relay SEED          in the namespace of the cables
//
// One order a line on stdin, each answered by one line on stdout, `ok ...` or `error WHY`:
//
//   cable LINK NODE NODE_SIDE SWITCH_SIDE     the interfaces at its ends; NODE has the address that ends in NODE + 1
//   fault LINK FROM TO DELAY_US JITTER_US LOSS DUPLICATE REORDER         -1: any; the last three are shares of 1
//   clear                                          no faults; what is late already stays so
//   counters                                       ok passed N delayed N lost N duplicated N reordered N
#include "cable.h"
#include "linkfaults.h"

#include <poll.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <map>
#include <sstream>

using namespace holdfast;

namespace {

using Clock = std::chrono::steady_clock;

struct CableId {
    int link, node;
    auto operator<=>(const CableId &) const = default;
};

class Relay
{
public:
    explicit Relay(std::uint64_t seed) : m_faults(seed) {}

    void run()
    {
        for (;;) {
            std::vector<pollfd> waits{{STDIN_FILENO, POLLIN, 0}};
            for (const auto &[id, cable] : m_cables) {
                waits.push_back({cable.descriptor(Cable::End::Node), POLLIN, 0});
                waits.push_back({cable.descriptor(Cable::End::Switch), POLLIN, 0});
            }
            const timespec until = wait();
            if (::ppoll(waits.data(), waits.size(), m_late.empty() ? nullptr : &until, nullptr) < 0)
                return;
            std::size_t next = 1;
            for (const auto &[id, cable] : m_cables) {
                if (waits[next++].revents != 0)
                    carryOut(id, cable);
                if (waits[next++].revents != 0)
                    carryIn(cable);
            }
            sendDue();
            if (waits.front().revents != 0 && !readOrders())
                return;
        }
    }

private:
    struct Late {
        CableId cable;
        Cable::Frame frame;
    };

    [[nodiscard]] timespec wait() const
    {
        if (m_late.empty())
            return {};
        const auto left = std::max<std::chrono::nanoseconds>(m_late.begin()->first - Clock::now(), {});
        return {left.count() / 1'000'000'000, left.count() % 1'000'000'000};
    }

    void carryOut(CableId id, const Cable &cable)
    {
        while (auto frame = cable.receive(Cable::End::Node)) {
            const auto to = Cable::datagramTo(*frame);
            if (!to) {
                cable.send(Cable::End::Switch, *frame);
                continue;
            }
            for (const auto late : m_faults.fates(id.link, id.node, *to - 1)) {
                if (late.count() == 0)
                    cable.send(Cable::End::Switch, *frame);
                else
                    m_late.emplace(Clock::now() + late, Late{id, *frame});
            }
        }
    }

    static void carryIn(const Cable &cable)
    {
        while (const auto frame = cable.receive(Cable::End::Switch))
            cable.send(Cable::End::Node, *frame);
    }

    void sendDue()
    {
        const auto now = Clock::now();
        while (!m_late.empty() && m_late.begin()->first <= now) {
            const Late &late = m_late.begin()->second;
            m_cables[late.cable].send(Cable::End::Switch, late.frame);
            m_late.erase(m_late.begin());
        }
    }

    bool readOrders()
    {
        char buffer[4096];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        m_read.append(buffer, static_cast<std::size_t>(got));
        for (std::size_t end = 0; (end = m_read.find('\n')) != std::string::npos; m_read.erase(0, end + 1))
            std::cout << obey(m_read.substr(0, end)) << std::endl;
        return true;
    }

    std::string obey(const std::string &line)
    {
        std::istringstream words(line);
        std::string order;
        words >> order;
        if (order == "cable") {
            CableId id{};
            std::string nodeSide, switchSide;
            if (!(words >> id.link >> id.node >> nodeSide >> switchSide))
                return "error cable LINK NODE NODE_SIDE SWITCH_SIDE";
            const std::string wrong = m_cables[id].open(nodeSide, switchSide);
            if (!wrong.empty())
                m_cables.erase(id);
            return wrong.empty() ? "ok" : "error " + wrong;
        }
        if (order == "fault") {
            int link = 0, from = 0, to = 0;
            std::int64_t delay = 0, jitter = 0;
            LinkFault fault;
            if (!(words >> link >> from >> to >> delay >> jitter >> fault.loss >> fault.duplicate >> fault.reorder))
                return "error fault LINK FROM TO DELAY_US JITTER_US LOSS DUPLICATE REORDER";
            fault.delay = std::chrono::microseconds(delay);
            fault.jitter = std::chrono::microseconds(jitter);
            m_faults.set(link, from, to, fault);
            return "ok";
        }
        if (order == "clear") {
            m_faults.clear();
            return "ok";
        }
        if (order == "counters") {
            const LinkFaults::Counters &c = m_faults.counters();
            return "ok passed " + std::to_string(c.passed) + " delayed " + std::to_string(c.delayed) + " lost "
                + std::to_string(c.lost) + " duplicated " + std::to_string(c.duplicated) + " reordered "
                + std::to_string(c.reordered);
        }
        return "error unknown order " + order;
    }

    LinkFaults m_faults;
    std::map<CableId, Cable> m_cables;
    std::multimap<Clock::time_point, Late> m_late;
    std::string m_read;
};

} // namespace

int main(int count, char **words)
{
    std::uint64_t seed = 0;
    const char *const end = count == 2 ? words[1] + std::strlen(words[1]) : nullptr;
    if (end == nullptr || std::from_chars(words[1], end, seed).ptr != end) {
        std::fputs("Usage: cluster_relay SEED\n", stderr);
        return 2;
    }
    Relay(seed).run();
    return 0;
}

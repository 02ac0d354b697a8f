// nemesis.h - does to a site whatever can happen to it, at random, and makes it good again.
#pragma once

#include <faultsite.h>

#include <map>
#include <random>

namespace holdfast {

/// Which faults come is the seed's; when they meet the site is the machine's.
class Nemesis
{
public:
    Nemesis(FaultSite &site, std::uint64_t seed) : m_site(site), m_random(seed) {}

    /// One fault. @return what it was, for people
    QString strike();
    /// Everything is given back: power, cables, programs; clocks stay as they are.
    void heal();
    /// From 0 to @p below - 1.
    [[nodiscard]] int pick(int below);
    [[nodiscard]] const std::map<QString, int> &strikes() const { return m_strikes; }

private:
    struct Kind;
    static const std::vector<Kind> &kinds();
    [[nodiscard]] int node() { return pick(m_site.net().nodes()); }
    [[nodiscard]] QString nameOf(int node) { return m_site.net().nameOf(node); }
    [[nodiscard]] const FaultSite::Pair &anyPair();
    [[nodiscard]] int running(); ///< a node that is on, or -1

    QString losePower();
    QString killManager();
    QString restartManager();
    QString freezeManager();
    QString killEngine();
    QString freezeEngine();
    QString killProcess();
    QString cutOff();
    QString cutInTwo();
    QString muteOneWay();
    QString cutOneLink();
    QString spoilCables();
    QString stepClock();
    QString switchover();

    FaultSite &m_site;
    std::mt19937_64 m_random;
    std::map<QString, int> m_strikes;
};

} // namespace holdfast

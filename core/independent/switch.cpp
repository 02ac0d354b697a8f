#include <independent/switch.h>

namespace holdfast::ic {

namespace {

// Levels tried in order, e.g. a management board and then the power strip behind it.
class LevelSwitch : public Switch
{
public:
    explicit LevelSwitch(std::vector<std::unique_ptr<Switch>> levels) : m_levels(std::move(levels)) {}

    void set(PowerState power, Confirmed confirmed) override { setFrom(0, power, confirmed, {}); }
    void query(Told told) override { m_levels.front()->query(std::move(told)); }

private:
    void setFrom(std::size_t level, PowerState power, const Confirmed &confirmed, const std::string &faults)
    {
        m_levels[level]->set(power, [this, level, power, confirmed, faults](const Outcome &outcome) {
            if (outcome) {
                confirmed(outcome);
                return;
            }
            const std::string all = (faults.empty() ? "" : faults + "; ") + outcome.error().message();
            if (level + 1 < m_levels.size())
                setFrom(level + 1, power, confirmed, all);
            else
                confirmed(Error{all, {}, outcome.error().todo});
        });
    }

    std::vector<std::unique_ptr<Switch>> m_levels;
};

std::unique_ptr<Switch> makeOne(const SwitchConfig &config, const OutletConfig &outlet)
{
    switch (config.kind) {
    case SwitchKind::Simulated:
        return makeSimulatedSwitch(config, outlet.host);
    case SwitchKind::Command:
    case SwitchKind::Fence:
        return makeProgramSwitch(config, outlet);
    }
    return nullptr;
}

} // namespace

void Switch::query(Told told)
{
    QMetaObject::invokeMethod(this, [told = std::move(told)] { told(std::nullopt); }, Qt::QueuedConnection);
}

std::unique_ptr<Switch> makeSwitch(const OutletConfig &outlet)
{
    std::vector<std::unique_ptr<Switch>> levels;
    for (const SwitchConfig &config : outlet.switches)
        levels.push_back(makeOne(config, outlet));
    return levels.size() == 1 ? std::move(levels.front()) : std::make_unique<LevelSwitch>(std::move(levels));
}

} // namespace holdfast::ic

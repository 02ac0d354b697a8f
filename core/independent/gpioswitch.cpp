// The gpio switch: a relay on a line of a GPIO chip; the line's active value is power on.
#include <independent/gpioline.h>
#include <independent/switch.h>

namespace holdfast::ic {

namespace {

/// Takes its line when it is first asked, and anew after a failure: a relay board on USB may be unplugged. A relay says
/// nothing by itself, so what the line reads back is the confirmation.
class GpioSwitch : public PowerSwitch
{
public:
    GpioSwitch(const SwitchConfig &config, GpioOpener opener)
        : m_where(config.chip + " line " + std::to_string(config.line)), m_opener(std::move(opener))
    {
    }

    void set(PowerState power, Confirmed confirmed) override
    {
        const Outcome outcome = drive(power == PowerState::On);
        if (!outcome)
            m_line.reset();
        QMetaObject::invokeMethod(
            this, [confirmed = std::move(confirmed), outcome] { confirmed(outcome); }, Qt::QueuedConnection);
    }

    void query(Told told) override
    {
        std::optional<PowerState> power;
        if (hold()) {
            if (const auto active = m_line->read())
                power = *active ? PowerState::On : PowerState::Off;
        }
        QMetaObject::invokeMethod(
            this, [told = std::move(told), power] { told(power); }, Qt::QueuedConnection);
    }

private:
    Outcome hold()
    {
        if (m_line)
            return done();
        auto line = m_opener();
        if (!line)
            return line.error();
        m_line = std::move(*line);
        return done();
    }

    Outcome drive(bool active)
    {
        if (auto held = hold(); !held)
            return held;
        if (auto driven = m_line->drive(active); !driven)
            return driven;
        const auto now = m_line->read();
        if (!now)
            return now.error();
        if (*now != active)
            return Error{std::string("it was driven ") + (active ? "active" : "inactive") + " and reads back the other",
                         m_where, "see to the board: something else may drive it"};
        return done();
    }

    std::string m_where;
    GpioOpener m_opener;
    std::unique_ptr<GpioLine> m_line;
};

} // namespace

std::unique_ptr<PowerSwitch> makeGpioSwitch(const SwitchConfig &config, GpioOpener opener)
{
    return std::make_unique<GpioSwitch>(config, std::move(opener));
}

} // namespace holdfast::ic

#include <power/powerswitch.h>

#include <utility>

namespace holdfast {

namespace {

std::string joined(const std::string &faults, const Error &fault)
{
    return (faults.empty() ? "" : faults + "; ") + fault.message();
}

class FeedSwitch : public PowerSwitch
{
public:
    explicit FeedSwitch(PowerSwitches feeds) : m_feeds(std::move(feeds)) {}

    void set(PowerState power, Confirmed confirmed) override
    {
        struct Round {
            std::size_t left;
            std::string faults;
        };
        const auto round = std::make_shared<Round>(Round{m_feeds.size(), {}});
        for (const auto &feed : m_feeds) {
            feed->set(power, [round, confirmed](const Outcome &outcome) {
                if (!outcome)
                    round->faults = joined(round->faults, outcome.error());
                if (--round->left == 0)
                    confirmed(round->faults.empty() ? done() : Outcome(Error{round->faults, {}, {}}));
            });
        }
    }

    void query(Told told) override
    {
        struct Round {
            std::size_t left, off = 0;
            bool on = false;
        };
        const auto round = std::make_shared<Round>(Round{m_feeds.size()});
        for (const auto &feed : m_feeds) {
            feed->query([round, told, count = m_feeds.size()](std::optional<PowerState> power) {
                round->on = round->on || power == PowerState::On;
                round->off += power == PowerState::Off ? 1 : 0;
                if (--round->left > 0)
                    return;
                told(round->on                ? std::optional(PowerState::On)
                         : round->off == count ? std::optional(PowerState::Off)
                                               : std::nullopt);
            });
        }
    }

private:
    PowerSwitches m_feeds;
};

class LevelSwitch : public PowerSwitch
{
public:
    explicit LevelSwitch(PowerSwitches levels) : m_levels(std::move(levels)) {}

    void set(PowerState power, Confirmed confirmed) override
    {
        if (power == PowerState::Off) {
            m_dark.clear();
            tryFrom(0, power, confirmed, {});
        } else if (m_dark.empty()) {
            lookForDark(0, {}, confirmed); // after a restart nobody knows which one it was
        } else {
            giveBack(std::exchange(m_dark, {}), false, confirmed, std::nullopt);
        }
    }

    void query(Told told) override { queryFrom(0, std::nullopt, told); }

private:
    void tryFrom(std::size_t level, PowerState power, const Confirmed &confirmed, const std::string &faults)
    {
        if (power == PowerState::Off)
            m_dark.push_back(level);
        m_levels[level]->set(power, [this, level, power, confirmed, faults](const Outcome &outcome) {
            if (outcome)
                confirmed(outcome);
            else if (level + 1 < m_levels.size())
                tryFrom(level + 1, power, confirmed, joined(faults, outcome.error()));
            else
                confirmed(Error{joined(faults, outcome.error()), {}, outcome.error().todo});
        });
    }

    // @param all each of them has to confirm. Else only the last one, which is the one that confirmed the off: one that
    // seemed to fail before it may have obeyed later, and is asked too.
    void giveBack(std::vector<std::size_t> dark, bool all, const Confirmed &confirmed,
                  const std::optional<Outcome> &decided)
    {
        if (dark.empty()) {
            confirmed(*decided);
            return;
        }
        const std::size_t level = dark.back();
        dark.pop_back();
        m_levels[level]->set(PowerState::On, [this, dark, all, confirmed, decided](const Outcome &outcome) {
            giveBack(dark, all, confirmed, !decided || (all && *decided) ? outcome : *decided);
        });
    }

    void lookForDark(std::size_t level, const std::vector<std::size_t> &dark, const Confirmed &confirmed)
    {
        if (level < m_levels.size()) {
            m_levels[level]->query([this, level, dark, confirmed](std::optional<PowerState> power) {
                auto more = dark;
                if (power == PowerState::Off)
                    more.push_back(level);
                lookForDark(level + 1, more, confirmed);
            });
        } else if (dark.empty()) {
            tryFrom(0, PowerState::On, confirmed, {});
        } else {
            giveBack(dark, true, confirmed, std::nullopt);
        }
    }

    // They stand one behind the other: one that is off is enough.
    void queryFrom(std::size_t level, std::optional<PowerState> soFar, const Told &told)
    {
        if (level == m_levels.size()) {
            told(soFar);
            return;
        }
        m_levels[level]->query([this, level, soFar, told](std::optional<PowerState> power) {
            if (power == PowerState::Off)
                told(power);
            else
                queryFrom(level + 1, power ? power : soFar, told);
        });
    }

    PowerSwitches m_levels;
    std::vector<std::size_t> m_dark; ///< the levels that were asked to go off, in order
};

} // namespace

void PowerSwitch::query(Told told)
{
    QMetaObject::invokeMethod(this, [told = std::move(told)] { told(std::nullopt); }, Qt::QueuedConnection);
}

std::unique_ptr<PowerSwitch> besideEachOther(PowerSwitches feeds)
{
    return feeds.size() == 1 ? std::move(feeds.front()) : std::make_unique<FeedSwitch>(std::move(feeds));
}

std::unique_ptr<PowerSwitch> oneBehindTheOther(PowerSwitches levels)
{
    return levels.size() == 1 ? std::move(levels.front()) : std::make_unique<LevelSwitch>(std::move(levels));
}

} // namespace holdfast

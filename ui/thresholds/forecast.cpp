#include <thresholds/forecast.h>

#include <model/window.h>

#include <algorithm>

namespace holdfast {

std::vector<ForecastTry> forecast(const std::vector<LadderRung> &ladder, Duration period, int mostTries)
{
    std::vector<ForecastTry> tries;
    std::vector<Window> windows(ladder.size());
    if (ladder.empty() || period <= Duration::zero())
        return tries;
    // After a time as long as the longest window without a new rung, the pattern repeats for ever.
    Duration longest{};
    for (const LadderRung &rung : ladder) {
        if (rung.limit)
            longest = std::max(longest, rung.limit->within);
    }
    std::size_t highest = 0;
    Duration lastNew{};
    for (int i = 0; i < mostTries; ++i) {
        const Timestamp now{period * i};
        std::size_t rung = 0;
        while (rung + 1 < ladder.size() && ladder[rung].limit && !allows(windows[rung], *ladder[rung].limit, now))
            ++rung;
        ForecastTry each{ladder[rung].rung, 0, period * i};
        if (ladder[rung].limit) {
            addTry(windows[rung], *ladder[rung].limit, now);
            each.attempt = used(windows[rung], *ladder[rung].limit, now);
        }
        tries.push_back(each);
        if (rung > highest) {
            highest = rung;
            lastNew = each.at;
        }
        if (rung + 1 == ladder.size() || each.at - lastNew > 2 * longest)
            break;
    }
    return tries;
}

std::vector<ForecastTry> firstOfEach(const std::vector<ForecastTry> &tries)
{
    std::vector<ForecastTry> firsts;
    for (const ForecastTry &each : tries) {
        const bool known = std::ranges::any_of(firsts, [&](const ForecastTry &f) { return f.rung == each.rung; });
        if (!known)
            firsts.push_back(each);
    }
    return firsts;
}

} // namespace holdfast

// sitebench.h - the site part on its own: FIG. 1 when all is well, a message at a time, and what comes of it as words.
#pragma once

#include "refusalcases.h"

#include <engine/commandtext.h>
#include <model/recordfields.h>

#include <QRegularExpression>
#include <QStringList>

namespace holdfast {

/// A state that a test may bend first, and siteStep() on it. Every record and order becomes one line of text.
class SiteBench
{
public:
    explicit SiteBench(SiteConfig config = fig1Config()) : site(std::move(config)), s(wellState(site))
    {
        s.now = now;
        s.seq = 100;
        for (SiteHost &each : s.hosts)
            each.incarnation = 1;
        for (std::size_t i = 0; i < s.members.size(); ++i) {
            const MemberId id{static_cast<std::uint32_t>(i)};
            s.members[i].why = Why::InService;
            s.members[i].possiblyActive = s.members[i].state == State::Active;
            if (site.at(id).paired && s.members[i].state == State::Active) {
                SitePair &each = s.pairs[index(site.at(id).group)];
                each.started = each.wasProtected = true;
                each.cold = false;
                each.lastActive = id;
            }
        }
    }

    SiteHost &host(const char *name) { return s.hosts[index(site.host(name))]; }
    SiteMember &member(const char *name) { return s.members[index(site.member(name))]; }
    SitePair &pair(const char *name) { return s.pairs[index(site.group(name))]; }
    GroupConfig &group(const char *name) { return site.config.groups[index(site.group(name))]; }
    HostConfig &config(const char *name) { return site.config.hosts[index(site.host(name))]; }

    /// Between two messages a test may have written anything: what the state knows about itself is made anew.
    SiteStep step(const SiteEvent &event)
    {
        s.index = {};
        last = {};
        siteStep(site, s, event, last);
        return last;
    }
    QStringList take(Fact fact, const char *sender = "alpha", CauseRef cause = {})
    {
        const SiteStep taken = step({now, site.host(sender), 1, 0, cause, std::move(fact)});
        QStringList said;
        for (const Record &record : taken.records)
            said += QString::fromStdString(describe(record));
        for (const Order &order : taken.orders)
            said += QString::fromStdString("to " + site.nameOf(order.host) + ": " + describe(order.body));
        return said;
    }
    QStringList passes(Duration time)
    {
        now += time;
        return take(TimePassed{});
    }
    QStringList present(std::vector<const char *> names, bool quorate = true)
    {
        MembershipChanged change;
        for (const char *name : names)
            change.present.push_back(site.host(name));
        change.quorate = quorate;
        return take(change, "");
    }
    /// @param words as they are typed; a reason is given where there is none, since many commands need one
    QStringList command(const char *words)
    {
        Command command = *parseCommand(words);
        if (command.reason.empty())
            command.reason = "test";
        return take(command, "");
    }
    /// The site part is told that a fault of this target is one for its host's ladder.
    QStringList exhausted(HostLadder ladder, const char *target, const char *sender = "alpha")
    {
        return take(LadderExhausted{ladder, targetNamed(target, site), now}, sender);
    }
    /// @return what led to the last step's first order whose text begins so, as a record's seq; none: no such order
    std::uint64_t causeOf(const std::string &words) const
    {
        const auto begins = [&](const Order &each) { return describe(each.body).starts_with(words); };
        const auto order = std::ranges::find_if(last.orders, begins);
        return order == last.orders.end() ? none : order->cause.seq;
    }
    /// @return what the first record of the last step whose text begins so was led to by; none: no such record
    std::uint64_t causeOfRecord(const std::string &words) const
    {
        const auto begins = [&](const Record &each) { return describe(each).starts_with(words); };
        const auto record = std::ranges::find_if(last.records, begins);
        return record == last.records.end() ? none : record->cause;
    }
    /// @return the number of the role order that the last step gave this member, which its answer has to name; 0: none
    std::uint32_t orderNumber(const char *member) const
    {
        const MemberId id = site.member(member);
        for (const Order &order : last.orders) {
            const auto *initialize = std::get_if<InitializeMember>(&order.body);
            if (initialize != nullptr && initialize->member == id)
                return initialize->order;
            const auto *change = std::get_if<ChangeRole>(&order.body);
            if (change != nullptr && change->member == id)
                return change->order;
        }
        return 0;
    }
    /// What a manager says that is back on this host, where nothing is but what the site knows.
    ManagerResumed resumed(const char *name) const
    {
        const HostId id = site.host(name);
        ManagerResumed out{s.observe || s.hosts[index(id)].observe, s.hosts[index(id)].runnable, {}};
        for (const MemberId member : site.loads[index(id)].members) {
            const State held = s.members[index(member)].state;
            if (held != State::Unavailable && held != State::Offline)
                out.held.push_back({member, held});
        }
        return out;
    }
    /// A rung or command under way on a host.
    HostTask &task(const char *name, HostTask::Kind kind, HostTask::Step step)
    {
        HostTask &each = host(name).task;
        each = {};
        each.kind = kind;
        each.step = step;
        return each;
    }

    Site site;
    SiteState s;
    SiteStep last; ///< what came of the last message
    Timestamp now{10h};
    static constexpr std::uint64_t none = ~std::uint64_t{0};

private:
    template <class Named>
    static std::string called(Named value)
    {
        return std::string(holdfast::name(value));
    }
    static std::string tries(const ActionDetail &action)
    {
        if (action.limit > 0)
            return ' ' + std::to_string(action.attempt) + '/' + std::to_string(action.limit);
        return action.attempt > 0 ? " attempt " + std::to_string(action.attempt) : "";
    }
    std::string describe(const Record &record) const
    {
        const std::string target = nameOf(record.target, site);
        if (const auto *fault = std::get_if<FaultDetail>(&record.detail))
            return "fault " + called(fault->fault) + ' ' + target;
        if (const auto *action = std::get_if<ActionDetail>(&record.detail))
            return "action " + called(action->action) + ' ' + target
                + tries(*action) + (action->observed ? " observed" : "");
        if (const auto *transition = std::get_if<TransitionDetail>(&record.detail))
            return target + ": " + called(transition->from) + " -> " + called(transition->to);
        if (const auto *role = std::get_if<RoleDetail>(&record.detail))
            return "role " + called(role->role) + ' ' + target
                + " within " + secondsText(role->timeout) + " s";
        if (const auto *host = std::get_if<HostDetail>(&record.detail))
            return "host " + target + ' ' + called(host->state);
        if (const auto *alarm = std::get_if<AlarmDetail>(&record.detail))
            return "alarm " + called(alarm->alarm) + ' ' + target + ' ' + called(alarm->state);
        if (const auto *ic = std::get_if<IcDetail>(&record.detail))
            return "ic " + (ic->ic > 0 ? std::to_string(ic->ic) + ' ' : "") + target + ' ' + called(ic->line) + ' '
                + called(ic->beats) + ' ' + called(ic->power);
        if (const auto *command = std::get_if<CommandDetail>(&record.detail))
            return "command " + called(command->command) + ' ' + called(command->outcome)
                + (command->why.empty() ? "" : ": " + command->why);
        return called(record.kind());
    }
    std::string describe(const OrderBody &body) const
    {
        if (const auto *initialize = std::get_if<InitializeMember>(&body))
            return "initialise " + site.nameOf(initialize->member) + ' ' + called(initialize->role);
        if (const auto *change = std::get_if<ChangeRole>(&body))
            return called(change->role) + ' ' + site.nameOf(change->member);
        if (const auto *out = std::get_if<TakeOut>(&body))
            return "take out " + site.nameOf(out->member) + (out->offline ? " off-line" : "");
        if (const auto *again = std::get_if<ReinitializeHost>(&body))
            return isValid(again->resource) ? "re-initialise " + site.nameOf(again->resource) : "re-initialise";
        if (const auto *drain = std::get_if<DrainHost>(&body))
            return drain->then == DrainHost::Then::Reboot ? "drain and re-boot" : "drain";
        if (const auto *power = std::get_if<SwitchPower>(&body))
            return called(power->action) + ' ' + site.nameOf(power->host)
                + " try " + std::to_string(power->attempt) + (power->by.empty() ? "" : " by " + power->by);
        if (std::holds_alternative<PutOnline>(body))
            return "put on-line";
        if (std::holds_alternative<RepairNow>(body))
            return "repair";
        if (std::holds_alternative<ResumeHost>(body))
            return "resume";
        return std::get<SetObserve>(body).observe ? "observe" : "act";
    }
};

/// Those of the lines that match.
inline QStringList only(const QStringList &said, const char *words)
{
    return said.filter(QRegularExpression(QLatin1StringView(words)));
}

inline QStringList lines(std::initializer_list<const char *> words)
{
    QStringList out;
    for (const char *each : words)
        out += QString::fromUtf8(each);
    return out;
}

/// What is ordered, without what is recorded.
inline QStringList orders(const QStringList &said)
{
    return only(said, "^to ");
}

} // namespace holdfast

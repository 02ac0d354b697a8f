// hostbench.h - the host part on its own: one host of FIG. 1, one event at a time, and what it asks for as words.
#pragma once

#include "fig1site.h"

#include <QRegularExpression>
#include <QStringList>

namespace holdfast {

/// One host whose processes do what the test says; what the host part asks for is one line each.
class Host
{
public:
    explicit Host(HostId id, SiteConfig config = fig1Config()) : site(std::move(config)), m_id(id)
    {
        take(bootFrom(site, initialState(site), id, 1));
    }
    QStringList take(HostInput input)
    {
        std::vector<HostEffect> effects;
        hostStep(site, state, {now, std::move(input)}, effects);
        QStringList said;
        for (const HostEffect &effect : effects)
            said += describe(effect);
        return said;
    }
    QStringList ready(const char *process)
    {
        const ProcessId id = site.process(process);
        return take(ProcessReady{id, generation(id)});
    }
    QStringList exited(const char *process)
    {
        const ProcessId id = site.process(process);
        return take(ProcessExited{id, generation(id), {1, 0, false}});
    }
    QStringList passes(Duration time)
    {
        now += time;
        return take(Tick{});
    }
    // Starts everything that an unpaired host carries up to runnable.
    void comeUp()
    {
        ready("os-services@alpha/clock");
        take(ResourceInitialized{site.instance("line-cards@alpha"), true});
        ready("ipc@alpha/router");
        ready("ipc@alpha/names");
    }
    QStringList order(OrderBody body)
    {
        return take(OrderReceived{{m_id, 1, {7, 7}, std::move(body)}});
    }

    Site site;
    HostPartState state;
    Timestamp now{1s};

    std::uint64_t generation(const char *process) const { return generation(site.process(process)); }
    HostMember &member(const char *name) { return state.members[index(site.member(name))]; }
    HostProcess &process(const char *name) { return state.processes[index(site.process(name))]; }
    HostInstance &instance(const char *name) { return state.instances[index(site.instance(name))]; }

private:
    std::uint64_t generation(ProcessId id) const { return state.processes[index(id)].generation; }

    static QString text(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }
    QString describe(const HostEffect &effect) const
    {
        if (const auto *start = std::get_if<StartProcess>(&effect))
            return QStringLiteral("start ") + text(site.nameOf(start->process));
        if (const auto *stop = std::get_if<StopProcess>(&effect))
            return QStringLiteral("stop ") + text(site.nameOf(stop->process));
        if (const auto *kill = std::get_if<KillProcess>(&effect))
            return QStringLiteral("kill ") + text(site.nameOf(kill->process));
        if (const auto *tell = std::get_if<TellRole>(&effect))
            return QStringLiteral("tell ") + text(site.nameOf(tell->process));
        if (const auto *init = std::get_if<InitializeResource>(&effect))
            return QStringLiteral("initialise ") + text(site.nameOf(init->instance));
        if (const auto *release = std::get_if<ReleaseResource>(&effect))
            return QStringLiteral("release ") + text(site.nameOf(release->instance));
        if (std::holds_alternative<RebootHost>(effect))
            return QStringLiteral("re-boot");
        const Fact &fact = std::get<Publish>(effect).event.fact;
        if (const auto *action = std::get_if<ActionTaken>(&fact))
            return QStringLiteral("action ") + QString::fromLatin1(name(action->action.action).data());
        if (std::holds_alternative<LadderExhausted>(fact))
            return QStringLiteral("ladder exhausted");
        if (const auto *runnable = std::get_if<RunnableChanged>(&fact))
            return runnable->runnable ? QStringLiteral("runnable") : QStringLiteral("not runnable");
        if (const auto *eligible = std::get_if<EligibilityChanged>(&fact))
            return (eligible->eligible ? QStringLiteral("eligible ") : QStringLiteral("not eligible "))
                + text(site.nameOf(eligible->member));
        if (const auto *stuck = std::get_if<StuckChanged>(&fact))
            return stuck->stuck ? QStringLiteral("stuck") : QStringLiteral("not stuck");
        if (const auto *left = std::get_if<LeftService>(&fact))
            return QStringLiteral("left ") + text(site.nameOf(left->member));
        if (const auto *fault = std::get_if<FaultSeen>(&fact))
            return QStringLiteral("fault ") + text(name(fault->fault.fault));
        if (const auto *answer = std::get_if<RoleAnswered>(&fact))
            return QStringLiteral("answer ") + (answer->ok ? QStringLiteral("yes ") : QStringLiteral("no "))
                + text(site.nameOf(answer->member));
        if (std::holds_alternative<OrderRefused>(fact))
            return QStringLiteral("refused");
        if (std::holds_alternative<Drained>(fact))
            return QStringLiteral("drained");
        if (const auto *resumed = std::get_if<ManagerResumed>(&fact)) {
            QString out = QStringLiteral("resumed");
            out += resumed->runnable ? QStringLiteral(", runnable") : QString();
            for (const ManagerResumed::Held &each : resumed->held)
                out += QStringLiteral(", ") + text(site.nameOf(each.member)) + QLatin1Char(' ') + text(name(each.state));
            return out;
        }
        if (std::holds_alternative<Reinitialized>(fact))
            return QStringLiteral("re-initialised");
        if (const auto *degraded = std::get_if<DegradedChanged>(&fact))
            return degraded->degraded ? QStringLiteral("degraded") : QStringLiteral("not degraded");
        if (const auto *resource = std::get_if<ResourceChanged>(&fact))
            return QStringLiteral("resource ") + text(site.nameOf(resource->instance)) + QLatin1Char(' ')
                + text(name(resource->state));
        return {};
    }

    HostId m_id;
};

/// Those of the lines that match.
inline QStringList only(const QStringList &said, const char *words)
{
    return said.filter(QRegularExpression(QLatin1StringView(words)));
}

} // namespace holdfast

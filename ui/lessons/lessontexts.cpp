#include <lessons/lessontexts.h>

#include <QCoreApplication>

namespace holdfast {

namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Lessons)
};

LessonTexts firstFault()
{
    return {
        Lessons::tr("First fault"),
        Lessons::tr("See a process fail, and the first rung of its ladder repair it."),
        {Lessons::tr("Open the member cdma@alpha: its processes are listed with their pids."),
         Lessons::tr("End one of them: with \"Kill a process\" below, or with kill -9 PID in a terminal."),
         Lessons::tr("Watch the member: it stays Active, and its first rung has one try less.")},
        {Lessons::tr("a process has ended"), Lessons::tr("it is restarted"),
         Lessons::tr("it runs, and its member is Active")},
        Lessons::tr(
            "A fault of one process costs one restart of that process, nothing more: the member keeps its state, its "
            "mate isn't bothered, and no service is lost. How often that is tried within which time is set in the "
            "thresholds; the events show the attempt (\"attempt 1 of 3 in 5 min\").")};
}

LessonTexts escalation()
{
    return {
        Lessons::tr("Escalation"),
        Lessons::tr("Use up a rung, and see the next one taken."),
        {Lessons::tr("End the same process again, as soon as it runs again."),
         Lessons::tr("Go on until the whole group is restarted. Watch the budget of the rung get shorter."),
         Lessons::tr("Open the timeline: an arrow leads from each fault to what was done about it.")},
        {Lessons::tr("a process has ended"), Lessons::tr("it was restarted twice"),
         Lessons::tr("its group is restarted")},
        Lessons::tr(
            "Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: "
            "process, group, out of service. A fault that comes seldom never climbs; one that comes again and "
            "again climbs by itself, at three in the morning, too.")};
}

LessonTexts takeOver()
{
    return {Lessons::tr("Take-over"),
            Lessons::tr("Let a member go out of service, and its mate take over."),
            {Lessons::tr(
                 "Go on ending processes of the Active member of a pair until its group restarts are used up, too."),
             Lessons::tr("Watch the pair: the Standby becomes Active."),
             Lessons::tr("Wait until the repaired member is back. It comes back as Standby.")},
            {Lessons::tr("a member is taken out of service"), Lessons::tr("its mate is Active"),
             Lessons::tr("the repaired member is Standby")},
            Lessons::tr(
                "The mate is activated only when the other one is certainly not Active any more: there are never two. "
                "The member that comes back stays Standby, because a second change of roles would cost service again; "
                "switch over when it suits you.")};
}

LessonTexts offlineForUpgrade()
{
    return {Lessons::tr("Off-line for an upgrade"),
            Lessons::tr("Take a member of a pair out for work, and put it back."),
            {Lessons::tr("Select a member of a pair and choose Off-line. Read the plan before you confirm it."),
             Lessons::tr("Give a reason: whoever comes after you reads it."),
             Lessons::tr("Pretend to work on it. Nothing starts it but an operator."),
             Lessons::tr("Put it on-line again, and wait until the pair is protected.")},
            {Lessons::tr("off-line was ordered with a reason"), Lessons::tr("the member is Off-line"),
             Lessons::tr("on-line was ordered"), Lessons::tr("the pair is protected again")},
            Lessons::tr(
                "An Active member is switched over before it goes off-line, so its service goes on. As long as it is "
                "Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page "
                "on alarm health says so with your reason.")};
}

LessonTexts powerCycle()
{
    return {
        Lessons::tr("Power cycle"),
        Lessons::tr("Take a host's power away and give it back, by the independent computer."),
        {Lessons::tr("Select a host and choose Power cycle. The plan says who loses service."),
         Lessons::tr("Type the name of the host: what takes power is confirmed twice."),
         Lessons::tr("Watch the power view: the switch confirms that it is off, then on."),
         Lessons::tr("Wait until everything on the host is protected again.")},
        {Lessons::tr("a power cycle was ordered"), Lessons::tr("the host has no power"),
         Lessons::tr("the host is up again"), Lessons::tr("everything on it is protected again")},
        Lessons::tr(
            "A power cycle is the last but one rung of a host's ladder, taken by itself only when re-initialising "
            "and re-booting have not helped. That the switch confirms \"off\" is a proof: nothing on this host can "
            "be Active, so mates are activated without waiting.")};
}

LessonTexts partition()
{
    return {Lessons::tr("Partition"),
            Lessons::tr("Cut a host off from the others, and see who may go on."),
            {Lessons::tr("Choose \"Cut delta off\" below: all its cluster links are gone, but it runs and has power."),
             Lessons::tr("Watch the majority: it may not simply activate mates, since delta might still serve."),
             Lessons::tr("When the pairs of delta are served elsewhere, choose \"Join all hosts\".")},
            {Lessons::tr("a host can't be heard any more"), Lessons::tr("what it served is Active elsewhere"),
             Lessons::tr("the host is back"), Lessons::tr("everything on it is protected again")},
            Lessons::tr(
                "Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The "
                "others wait for that time, or for a proof by the independent computer, and only then activate mates. "
                "That is why a cut network never makes two Actives.")};
}

LessonTexts recovery()
{
    return {
        Lessons::tr("Recovery"),
        Lessons::tr("Bring a service back that was lost altogether."),
        {Lessons::tr("Choose \"Break subscriber-db\" below: both members of cdma depend on it."),
         Lessons::tr("The alarm says that the pair is lost. Acknowledge it: you have seen it."),
         Lessons::tr("Find out why: the member's view says what it waits for."),
         Lessons::tr("Choose \"Mend subscriber-db\", and wait until cdma is protected."),
         Lessons::tr("Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.")},
        {Lessons::tr("a pair is lost"), Lessons::tr("the alarm is acknowledged"),
         Lessons::tr("the pair is protected again"), Lessons::tr("its fault counts are cleared")},
        Lessons::tr(
            "A resource that all members share can't be helped by a take-over: that is what the alarm about a shared "
            "resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for "
            "afterwards: without it the old faults would still count for a while.")};
}

} // namespace

LessonTexts lessonTexts(Lesson lesson)
{
    switch (lesson) {
    case Lesson::FirstFault: return firstFault();
    case Lesson::Escalation: return escalation();
    case Lesson::TakeOver: return takeOver();
    case Lesson::OfflineForUpgrade: return offlineForUpgrade();
    case Lesson::PowerCycle: return powerCycle();
    case Lesson::Partition: return partition();
    case Lesson::Recovery: return recovery();
    }
    return {};
}

} // namespace holdfast

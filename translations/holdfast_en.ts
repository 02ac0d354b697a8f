<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>holdfast::AlarmNotifier</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>Take %n off-line, one after the other</numerusform>
            <numerusform>Take %n off-line, one after the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>Put %n on-line, one after the other</numerusform>
            <numerusform>Put %n on-line, one after the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>Switch %n over, one after the other</numerusform>
            <numerusform>Switch %n over, one after the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>Repair %n, one after the other</numerusform>
            <numerusform>Repair %n, one after the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1: %n, one after the other</numerusform>
            <numerusform>%1: %n, one after the other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>Take %n off-line…</numerusform>
            <numerusform>Take %n off-line…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>Put %n on-line…</numerusform>
            <numerusform>Put %n on-line…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>Switch %n over…</numerusform>
            <numerusform>Switch %n over…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>Repair %n…</numerusform>
            <numerusform>Repair %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>Upgrade these %n…</numerusform>
            <numerusform>Upgrade these %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%n alarm from %1 to %2.</numerusform>
            <numerusform>%n alarms from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>%n flood, %1 of the time; 1 % is the goal.</numerusform>
            <numerusform>%n floods, %1 of the time; 1 % is the goal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>%n time in a minute</numerusform>
            <numerusform>%n times in a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>Began %1, %2 later its only record.</numerusform>
            <numerusform>Began %1, %2 later the last of its %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>%n rung taken.</numerusform>
            <numerusform>%n rungs taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::LaneStatistics</name>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1: available %2 of the visible %3, %n outage, %4 in all</numerusform>
            <numerusform>%1: available %2 of the visible %3, %n outages, %4 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>over %1, %n outage</numerusform>
            <numerusform>over %1, %n outages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n line saved to %1.</numerusform>
            <numerusform>%n lines saved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>The %n line does not pass the filter.</numerusform>
            <numerusform>None of %n lines passes the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n alarm; the most in 10 min: %1.</numerusform>
            <numerusform>%n alarms; the most in 10 min: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1: %n alarm in 10 min</numerusform>
            <numerusform>%1: %n alarms in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>%n good frame</numerusform>
            <numerusform>%n good frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n bad</numerusform>
            <numerusform>%n bad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>%n alarm of what is hidden.</numerusform>
            <numerusform>%n alarms of what is hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>%n difference is in %1.</numerusform>
            <numerusform>%n differences are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n difference.</numerusform>
            <numerusform>%n differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>%1 of %n difference is shown.</numerusform>
            <numerusform>%1 of %n differences are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::TimelineView</name>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>and %n more here: zoom in</numerusform>
            <numerusform>and %n more here: zoom in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n member is not touched.</numerusform>
            <numerusform>%n members are not touched.</numerusform>
        </translation>
    </message>
</context>
</TS>

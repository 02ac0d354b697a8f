<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>holdfast::Ages</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Gesehen: Der Alarm blinkt nicht mehr. An der Anlage ändert sich nichts.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>Zum Gegenstand des Alarms gehen</translation>
    </message>
    <message>
        <source>Acknowledge the alarm shown</source>
        <translation>Angezeigten Alarm quittieren</translation>
    </message>
    <message>
        <source>Show what the alarm is about</source>
        <translation>Gegenstand des Alarms anzeigen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarms are not known yet</source>
        <translation>Alarme sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>No unacknowledged alarms</source>
        <translation>Keine unquittierten Alarme</translation>
    </message>
    <message>
        <source>Alarm %1 of %2</source>
        <translation>Alarm %1 von %2</translation>
    </message>
    <message>
        <source>Not acknowledged: %1</source>
        <translation>Unquittiert: %1</translation>
    </message>
    <message>
        <source>%1 — %2 ago</source>
        <comment>alarm, how long</comment>
        <translation>%1 — vor %2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmHealthView</name>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Das Journal konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>&amp;Zeitraum:</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>&amp;Neu zählen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>the last 8 hours</source>
        <translation>letzte 8 Stunden</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Begin of the range</source>
        <translation>Beginn des Zeitraums</translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation>Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Alarmgüte</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
    <message>
        <source>Export the alarm health</source>
        <translation>Alarmgüte exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tabelle (*.csv);;Text (*.txt)</translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation>Die Zahlen stehen in %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmModel</name>
    <message>
        <source>unacknowledged</source>
        <translation>unquittiert</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>gegangen, unquittiert</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>planmäßig unterdrückt</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>out of service, normal</source>
        <translation>außer Betrieb, normal</translation>
    </message>
    <message>
        <source>%1; taken out on %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1; außer Betrieb seit %2 durch %3: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>target, alarm</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>site, severity of an alarm</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarm</source>
        <translation>Ausgewählten Alarm quittieren</translation>
    </message>
    <message>
        <source>Shelve the selected alarm</source>
        <translation>Ausgewählten Alarm zurückstellen</translation>
    </message>
    <message>
        <source>Show what the selected alarm is about</source>
        <translation>Gegenstand des ausgewählten Alarms anzeigen</translation>
    </message>
    <message>
        <source>Alarms by incident</source>
        <translation>Alarme nach Vorfall</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>Es ist kein Alarm ausgewählt.</translation>
    </message>
    <message>
        <source>Hide it for a time, with a reason</source>
        <translation>Für eine Zeit mit Begründung ausblenden</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Er ist bereits quittiert.</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Gesehen: Der Alarm blinkt nicht mehr. An der Anlage ändert sich nichts.</translation>
    </message>
    <message>
        <source>Shelve the alarm of %1</source>
        <translation>Alarm von %1 zurückstellen</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Außer Betrieb…</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Take the selected alarm out of service</source>
        <translation>Gewählten Alarm außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Return the selected alarm to service</source>
        <translation>Gewählten Alarm wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Which alarms are listed</source>
        <translation>Welche Alarme aufgeführt sind</translation>
    </message>
    <message>
        <source>In service (%1)</source>
        <comment>alarms</comment>
        <translation>In Betrieb (%1)</translation>
    </message>
    <message>
        <source>Out of service (%1)</source>
        <comment>alarms</comment>
        <translation>Außer Betrieb (%1)</translation>
    </message>
    <message>
        <source>Nobody is told of it until it is returned to service; it has no expiry</source>
        <translation>Niemand erfährt davon, bis er wieder in Betrieb genommen wird; ohne Ablauf</translation>
    </message>
    <message>
        <source>If its condition holds, it is raised anew</source>
        <translation>Besteht seine Ursache, wird er neu gemeldet</translation>
    </message>
    <message>
        <source>Nobody is told of it, whatever happens, until somebody returns it to service. To put it aside for a time, shelve it.</source>
        <translation>Niemand erfährt davon, was auch geschieht, bis ihn jemand wieder in Betrieb nimmt. Für eine Zeit beiseite: zurückstellen.</translation>
    </message>
    <message>
        <source>Take the alarm of %1 out of service</source>
        <translation>Alarm von %1 außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
</context>
<context>
    <name>holdfast::Banners</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Connecting to %1. Nothing can be commanded yet.</source>
        <translation>Verbindung zu %1 wird aufgebaut. Noch sind keine Befehle möglich.</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>Verbindung zu %1 wird aufgebaut: %2</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.</source>
        <translation>Verbindung zu %1 um %2 verloren. Angezeigt wird der letzte bekannte Zustand; Befehle sind gesperrt.</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.</source>
        <translation>Verbindung zu %1 um %2 verloren: %3 Angezeigt wird der letzte bekannte Zustand; Befehle sind gesperrt.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1. Commands are disabled.</source>
        <translation>VERGANGENHEIT: die Anlage im Zustand von %1. Befehle sind gesperrt.</translation>
    </message>
    <message>
        <source>Observe mode: the manager decides and logs what it would do, and does nothing.</source>
        <translation>Beobachtungsmodus: Der Manager entscheidet und protokolliert, was er tun würde, greift aber nicht ein.</translation>
    </message>
    <message>
        <source>The answers of %1 come late: the last took %2. What is shown is at least that old.</source>
        <translation>Die Antworten von %1 kommen spät: Die letzte brauchte %2. Was gezeigt wird, ist mindestens so alt.</translation>
    </message>
    <message>
        <source>The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are disabled.</source>
        <translation>Der Manager an %1 antwortet nicht. Gezeigt wird der zuletzt bekannte Zustand, %2 alt; Befehle sind gesperrt.</translation>
    </message>
</context>
<context>
    <name>holdfast::Bars</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>in service, protected</source>
        <translation>in Betrieb, geschützt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>in service, unprotected</source>
        <translation>in Betrieb, ungeschützt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>restarted, not confirmed since</source>
        <translation>neu gestartet, seither nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>%n nacheinander offline nehmen</numerusform>
            <numerusform>%n nacheinander offline nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>%n nacheinander online nehmen</numerusform>
            <numerusform>%n nacheinander online nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>%n nacheinander umschalten</numerusform>
            <numerusform>%n nacheinander umschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>%n nacheinander instandsetzen</numerusform>
            <numerusform>%n nacheinander instandsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1: %n nacheinander</numerusform>
            <numerusform>%1: %n nacheinander</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Der Plan wird erstellt.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>Der Plan würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>Der Plan würde abgelehnt: %1; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Bitte begründen: Die Begründung wird im Journal festgehalten.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Geben Sie zur Bestätigung %1 ein.</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 von %2 sind ausgeführt.</translation>
    </message>
    <message>
        <source>All are done.</source>
        <translation>Alle sind ausgeführt.</translation>
    </message>
    <message>
        <source>%1 of %2 are done; %3 went wrong, %4 were left out.</source>
        <translation>%1 von %2 sind ausgeführt; %3 misslangen, %4 wurden ausgelassen.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Nobody loses service, and nothing is left unprotected.</source>
        <translation>Kein Dienst fällt aus, und nichts bleibt ungeschützt.</translation>
    </message>
    <message>
        <source>Not foreseen: what comes before it would be refused.</source>
        <translation>Nicht vorherzusehen: Was davor kommt, würde abgelehnt.</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>Es hat begonnen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>Auch alles Abhängige: dieses zuerst außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Auch bei Verlust des Dienstes</translation>
    </message>
    <message>
        <source>Go on with the next although one is refused or fails</source>
        <translation>Mit dem nächsten fortfahren, auch wenn einer abgelehnt wird oder fehlschlägt</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Begründung (erforderlich)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Wird mit Ihrem Namen im Journal festgehalten</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Nach diesem anhalten</translation>
    </message>
    <message>
        <source>Commands in their order</source>
        <translation>Befehle in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Name zur Bestätigung</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchRun</name>
    <message>
        <source>The service of %1 would be lost now; that was not agreed to.</source>
        <translation>Der Dienst von %1 fiele jetzt aus; dem wurde nicht zugestimmt.</translation>
    </message>
    <message>
        <source>No outcome has come. It may still come; see the list of commands.</source>
        <translation>Es liegt kein Ergebnis vor. Es kann noch eintreffen; siehe Befehlsliste.</translation>
    </message>
</context>
<context>
    <name>holdfast::BudgetList</name>
    <message>
        <source>%1: %2</source>
        <comment>rung, what is used of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Eskalationsleiter</translation>
    </message>
    <message>
        <source>never taken</source>
        <translation>nie verwendet</translation>
    </message>
    <message>
        <source>none of %1 used in %2</source>
        <translation>0 von %1 in %2 verbraucht</translation>
    </message>
    <message>
        <source>all %1 used, the next fault climbs; next resets %2</source>
        <translation>alle %1 verbraucht, der nächste Fehler eskaliert; nächste Rückstellung in %2</translation>
    </message>
    <message>
        <source>%1 of %2 used, next resets %3</source>
        <translation>%1 von %2 verbraucht, nächste Rückstellung in %3</translation>
    </message>
    <message>
        <source>No rung of its own: faults climb at once.</source>
        <translation>Keine eigene Stufe: Fehler eskalieren sofort.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rung, process</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandDialog</name>
    <message>
        <source>The plan is being made.</source>
        <translation>Der Plan wird erstellt.</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>Der Befehl läuft.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Der Befehl ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Bitte begründen: Die Begründung wird im Journal festgehalten.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Geben Sie zur Bestätigung %1 ein.</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Begründung (erforderlich)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>Planung läuft…</translation>
    </message>
    <message>
        <source>Not done: %1
This is the plan for the situation as it is now.</source>
        <translation>Nicht ausgeführt: %1
Dies ist der Plan für die jetzige Lage.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>Es gibt keinen Plan: %1</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Sent; no acknowledgement yet after %1 s.</source>
        <translation>Gesendet; nach %1 s noch keine Bestätigung.</translation>
    </message>
    <message>
        <source>Accepted; under way for %1 s.</source>
        <translation>Angenommen; läuft seit %1 s.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Ausgeführt nach %1.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Timed out: no outcome has come. It may still come; see the list of commands.</source>
        <translation>Zeitüberschreitung: Es liegt kein Ergebnis vor. Es kann noch eintreffen; siehe Befehlsliste.</translation>
    </message>
    <message>
        <source>Copy as holdfastctl command</source>
        <translation>Als holdfastctl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>Auch alles Abhängige: dieses zuerst außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Auch bei Verlust des Dienstes</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Wird mit Ihrem Namen im Journal festgehalten</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Name zur Bestätigung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sent, but no answer came back: whether it is carried out is not known. What became of it is shown here as soon as the manager is heard again; don&apos;t give it a second time before.</source>
        <translation>Gesendet, aber es kam keine Antwort: Ob er ausgeführt wird, ist nicht bekannt. Was daraus wurde, steht hier, sobald der Manager wieder gehört wird; vorher nicht noch einmal geben.</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandForesight</name>
    <message>
        <source>Later commands are planned when it is their turn.</source>
        <translation>Spätere Befehle werden geplant, wenn sie an der Reihe sind.</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>Würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Wird Aktiv: %1</translation>
    </message>
    <message>
        <source>No service meanwhile: %1</source>
        <translation>Währenddessen kein Dienst: %1</translation>
    </message>
    <message>
        <source>Interrupted for %2: %1</source>
        <translation>%2 unterbrochen: %1</translation>
    </message>
    <message>
        <source>Out of service as well: %1</source>
        <translation>Ebenfalls außer Betrieb: %1</translation>
    </message>
    <message>
        <source>Without protection meanwhile: %1</source>
        <translation>Währenddessen ungeschützt: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogModel</name>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogView</name>
    <message>
        <source>No command has been given.</source>
        <translation>Es wurde kein Befehl erteilt.</translation>
    </message>
    <message>
        <source>Commands and their outcomes</source>
        <translation>Befehle und ihre Ergebnisse</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message>
        <source>Upgrade %1…</source>
        <translation>Upgrade von %1…</translation>
    </message>
    <message>
        <source>One after the other: off-line, your work, on-line, and on when all is protected</source>
        <translation>Nacheinander: offline, Ihre Arbeit, online, und weiter, sobald alles geschützt ist</translation>
    </message>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>%n offline nehmen…</numerusform>
            <numerusform>%n offline nehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>%n online nehmen…</numerusform>
            <numerusform>%n online nehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>%n umschalten…</numerusform>
            <numerusform>%n umschalten…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>%n instandsetzen…</numerusform>
            <numerusform>%n instandsetzen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>Upgrade dieser %n…</numerusform>
            <numerusform>Upgrade dieser %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>Was wäre, wenn %1 ausfiele…</translation>
    </message>
    <message>
        <source>Try it on a copy of the site; nothing real happens</source>
        <translation>An einer Kopie der Anlage probieren; wirklich geschieht nichts</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandOffers</name>
    <message>
        <source>%1 is not off-line.</source>
        <translation>%1 ist nicht offline.</translation>
    </message>
    <message>
        <source>%1 is not paired: there is no other member to switch over to.</source>
        <translation>%1 ist nicht gepaart: Es gibt kein anderes Mitglied, auf das umgeschaltet werden kann.</translation>
    </message>
    <message>
        <source>No member of %1 is Standby.</source>
        <translation>Kein Mitglied von %1 ist Standby.</translation>
    </message>
    <message>
        <source>%1 has no fault counted against it.</source>
        <translation>Für %1 ist kein Fehler gezählt.</translation>
    </message>
    <message>
        <source>Switch %1 over</source>
        <translation>%1 umschalten</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>%1 offline nehmen</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 is off-line already.</source>
        <translation>%1 ist bereits offline.</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>%1 online nehmen</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 instandsetzen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Instandsetzen</translation>
    </message>
    <message>
        <source>%1 is off-line: put it on-line first.</source>
        <translation>%1 ist offline: zuerst online nehmen.</translation>
    </message>
    <message>
        <source>Take all of %1 off-line</source>
        <translation>%1 vollständig offline nehmen</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Diese Anlage hat keinen unabhängigen Rechner.</translation>
    </message>
    <message>
        <source>Power cycle %1</source>
        <translation>%1 aus- und einschalten</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Aus-/Einschalten</translation>
    </message>
    <message>
        <source>%1 is powered off: power it on instead.</source>
        <translation>%1 ist ausgeschaltet: stattdessen einschalten.</translation>
    </message>
    <message>
        <source>Power %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 ist bereits ausgeschaltet.</translation>
    </message>
    <message>
        <source>Power %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>%1 has power already.</source>
        <translation>%1 wird bereits versorgt.</translation>
    </message>
    <message>
        <source>Confirm that %1 has no power</source>
        <translation>Bestätigen, dass %1 ausgeschaltet ist</translation>
    </message>
    <message>
        <source>Confirm off</source>
        <translation>Aus bestätigen</translation>
    </message>
    <message>
        <source>%1 is up: it has power.</source>
        <translation>%1 ist bereit und wird somit versorgt.</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>%1 für die Wartung offline nehmen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Re-boot %1</source>
        <translation>%1 rebooten</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Reboot</translation>
    </message>
    <message>
        <source>Repair %1: clear its fault counts</source>
        <translation>%1 instandsetzen: Fehlerzähler löschen</translation>
    </message>
    <message>
        <source>Switch observe mode on</source>
        <translation>Beobachtungsmodus einschalten</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Observe mode is on already.</source>
        <translation>Der Beobachtungsmodus ist bereits eingeschaltet.</translation>
    </message>
    <message>
        <source>Switch observe mode off</source>
        <translation>Beobachtungsmodus ausschalten</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Eingreifen</translation>
    </message>
    <message>
        <source>Observe mode is off already.</source>
        <translation>Der Beobachtungsmodus ist bereits ausgeschaltet.</translation>
    </message>
    <message>
        <source>Shut the site down in order</source>
        <translation>Anlage geordnet herunterfahren</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Herunterfahren</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do? For example: off cdma, beta, timeline</source>
        <translation>Was möchten Sie tun? Zum Beispiel: offline cdma, beta, Zeitverlauf</translation>
    </message>
    <message>
        <source>Search commands and targets</source>
        <translation>Befehle und Ziele suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>holdfast::ConsoleWords</name>
    <message>
        <source>tick “%1”</source>
        <translation>„%1“ ankreuzen</translation>
    </message>
    <message>
        <source>give that command by itself, and tick “%1” in its dialog</source>
        <translation>diesen Befehl für sich geben und in seinem Dialog „%1“ ankreuzen</translation>
    </message>
    <message>
        <source>tick “%1” in the command&apos;s dialog</source>
        <translation>im Dialog des Befehls „%1“ ankreuzen</translation>
    </message>
    <message>
        <source>fill in the reason</source>
        <translation>die Begründung eintragen</translation>
    </message>
    <message>
        <source>take %1 off-line first</source>
        <translation>zuerst %1 offline nehmen</translation>
    </message>
    <message>
        <source>power %1 off first</source>
        <translation>zuerst %1 ausschalten</translation>
    </message>
    <message>
        <source>confirm that %1 is off</source>
        <translation>bestätigen, dass %1 aus ist</translation>
    </message>
</context>
<context>
    <name>holdfast::CrashNote</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved: %1</source>
        <translation>Der Bericht lässt sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. The report helps to mend it; it holds no names of your site.</source>
        <translation>Die Konsole ist am %1 abgestürzt. Kein Prozess einer wirklichen Anlage wurde dadurch beendet. Der Bericht hilft, den Fehler zu beheben; er enthält keine Namen Ihrer Anlage.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the crash report</source>
        <translation>Absturzbericht anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>Absturzbericht kopieren</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>Absturzbericht speichern</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the disk is full.</source>
        <translation>Die Konsole ist am %1 abgestürzt. Kein Prozess einer echten Anlage wurde dadurch beendet. Ihr Bericht ist leer: Vielleicht ist die Platte voll.</translation>
    </message>
</context>
<context>
    <name>holdfast::DataAges</name>
    <message>
        <source>Age of the data of each host</source>
        <translation>Alter der Daten je Host</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 nie</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fresh: %1 of %2</source>
        <translation>aktuell: %1 von %2</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>Daten:</translation>
    </message>
</context>
<context>
    <name>holdfast::DifferenceModel</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>In der Momentaufnahme</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>holdfast::Differences</name>
    <message>
        <source>observe mode</source>
        <translation>Beobachtungsmodus</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>lauffähig</translation>
    </message>
    <message>
        <source>rung under way</source>
        <translation>laufende Stufe</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>alternates</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>kind of standby</source>
        <translation>Art des Standby</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>requested role</source>
        <translation>angeforderte Rolle</translation>
    </message>
    <message>
        <source>following</source>
        <translation>folgend</translation>
    </message>
    <message>
        <source>last known only</source>
        <translation>nur zuletzt bekannt</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>serial line</source>
        <translation>serielle Leitung</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>power cycles</source>
        <translation>Aus-/Einschaltungen</translation>
    </message>
    <message>
        <source>times without power</source>
        <translation>Abschaltungen</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>unquittiert</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>gegangen, unquittiert</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>heiß</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>lead-active</source>
        <translation>geführt-aktiv</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>used: %1</source>
        <comment>how often a rung was taken</comment>
        <translation>verbraucht: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 ist neu.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist weg.</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4.</source>
        <comment>target, which value, then, now</comment>
        <translation>%1: %2 war %3, ist %4.</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
</context>
<context>
    <name>holdfast::EventDetails</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fields of the selected record</source>
        <translation>Felder des ausgewählten Eintrags</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>Ausgewählter Eintrag</translation>
    </message>
    <message>
        <source>Time of the selected record</source>
        <translation>Zeit des ausgewählten Eintrags</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>Ursachenkette</translation>
    </message>
    <message>
        <source>Select a record to see all of its fields.</source>
        <translation>Wählen Sie einen Eintrag, um alle seine Felder zu sehen.</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>%1 hier, %2 UTC</translation>
    </message>
    <message>
        <source>%1 s after the start</source>
        <translation>%1 s nach dem Start</translation>
    </message>
    <message>
        <source>It has no cause: an incident, a command or a start begins here.</source>
        <translation>Ohne Ursache: Hier beginnt ein Vorfall, ein Befehl oder ein Start.</translation>
    </message>
    <message>
        <source>Because of:</source>
        <translation>Ursache:</translation>
    </message>
</context>
<context>
    <name>holdfast::EventModel</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Begins incident %1</source>
        <translation>Beginn von Vorfall %1</translation>
    </message>
    <message>
        <source>Belongs to incident %1</source>
        <translation>Gehört zu Vorfall %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in events</source>
        <translation>In Ereignissen suchen</translation>
    </message>
    <message>
        <source>Target: host, group, member</source>
        <translation>Ziel: Host, Gruppe, Mitglied</translation>
    </message>
    <message>
        <source>Target filter</source>
        <translation>Zielfilter</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Angezeigte Arten</translation>
    </message>
    <message>
        <source>Which kinds of record are shown</source>
        <translation>Welche Arten von Einträgen angezeigt werden</translation>
    </message>
    <message>
        <source>Only incidents</source>
        <translation>Nur Vorfälle</translation>
    </message>
    <message>
        <source>Only records that follow from a fault</source>
        <translation>Nur Einträge, die auf einen Fehler zurückgehen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Neuesten Eintrag sichtbar halten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
</context>
<context>
    <name>holdfast::Export</name>
    <message>
        <source>The timeline can&apos;t be written: %1</source>
        <translation>Der Zeitverlauf kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>anderen Speicherort wählen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;</source>
        <translation>Unbekanntes Format „%1“</translation>
    </message>
    <message>
        <source>end the name in .png, .pdf, .svg or .csv</source>
        <translation>Der Name muss auf .png, .pdf, .svg oder .csv enden</translation>
    </message>
</context>
<context>
    <name>holdfast::Faults</name>
    <message>
        <source>%1 ends</source>
        <translation>%1 endet</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 hängt</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t acknowledge a role</source>
        <translation>%1 bestätigt eine Rolle nicht</translation>
    </message>
    <message>
        <source>%1 can&apos;t be stopped</source>
        <translation>%1 lässt sich nicht stoppen</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 fällt aus</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 geht verloren</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 verliert die Versorgung</translation>
    </message>
    <message>
        <source>%1 is cut off from all other hosts</source>
        <translation>%1 wird von allen anderen Hosts getrennt</translation>
    </message>
    <message>
        <source>The link between %1 and %2 is cut</source>
        <translation>Die Verbindung zwischen %1 und %2 ist unterbrochen</translation>
    </message>
    <message>
        <source>The serial line of %1 is cut</source>
        <translation>Die serielle Leitung von %1 ist unterbrochen</translation>
    </message>
    <message>
        <source>%1 sends no beats any more</source>
        <translation>%1 sendet keine Lebenszeichen mehr</translation>
    </message>
    <message>
        <source>The manager of %1 is started again</source>
        <translation>Der Manager von %1 wird neu gestartet</translation>
    </message>
    <message>
        <source>%1 is re-booted by hand</source>
        <translation>%1 wird von Hand rebootet</translation>
    </message>
    <message>
        <source>The independent computer is gone</source>
        <translation>Unabhängiger Rechner ist weg</translation>
    </message>
    <message>
        <source>The independent computer is there again</source>
        <translation>Unabhängiger Rechner ist wieder da</translation>
    </message>
    <message>
        <source>the first rung cures it</source>
        <translation>die erste Stufe behebt es</translation>
    </message>
    <message>
        <source>re-initialising the resource cures it</source>
        <translation>Reinitialisieren der Ressource behebt es</translation>
    </message>
    <message>
        <source>a process restart cures it</source>
        <translation>ein Prozess-Neustart behebt es</translation>
    </message>
    <message>
        <source>a group restart cures it</source>
        <translation>ein Gruppen-Neustart behebt es</translation>
    </message>
    <message>
        <source>taking the member out of service cures it</source>
        <translation>außer Betrieb nehmen behebt es</translation>
    </message>
    <message>
        <source>re-initialising the host cures it</source>
        <translation>Reinitialisieren des Hosts behebt es</translation>
    </message>
    <message>
        <source>a re-boot cures it</source>
        <translation>ein Reboot behebt es</translation>
    </message>
    <message>
        <source>a power cycle cures it</source>
        <translation>Aus-/Einschalten behebt es</translation>
    </message>
    <message>
        <source>nothing cures it</source>
        <translation>nichts behebt es</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>None is saved on this site</source>
        <translation>Für diese Anlage ist keiner gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save the present filter…</source>
        <translation>Jetzigen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Alles wird gezeigt: Es gibt keinen Filter zu speichern.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>There is one of this name: it will be replaced.</source>
        <translation>Es gibt einen dieses Namens: Er wird ersetzt.</translation>
    </message>
    <message>
        <source>Rename the filter %1</source>
        <translation>Filter %1 umbenennen</translation>
    </message>
    <message>
        <source>There is another one of this name.</source>
        <translation>Es gibt schon einen dieses Namens.</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
</context>
<context>
    <name>holdfast::ForecastPanel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>„%1“ ist keine Zeitangabe. Schreibweise: 250ms, 40s, 5m oder 1h30m.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read: there is no forecast.</source>
        <translation>Ein Zeitfenster ist nicht lesbar: keine Vorhersage.</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1: sofort</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1: nach %2</translation>
    </message>
    <message>
        <source>Faults this slow never reach: %1</source>
        <translation>So seltene Fehler erreichen nie: %1</translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation>Mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>a fault every</source>
        <translation>ein Fehler alle</translation>
    </message>
    <message>
        <source>Time between two faults</source>
        <translation>Zeit zwischen zwei Fehlern</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Zum Beispiel 40s, 5m oder 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Foreseen</name>
    <message>
        <source>not runnable</source>
        <translation>nicht lauffähig</translation>
    </message>
    <message>
        <source>without power</source>
        <translation>ohne Versorgung</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>nicht geschützt</translation>
    </message>
    <message>
        <source>%1 is still %2</source>
        <translation>%1 ist noch immer %2</translation>
    </message>
    <message>
        <source>Alarm, %1: %2: %3</source>
        <comment>severity, target, what</comment>
        <translation>Alarm, %1: %2: %3</translation>
    </message>
</context>
<context>
    <name>holdfast::FrozenClient</name>
    <message>
        <source>a copy of the site</source>
        <translation>eine Kopie der Anlage</translation>
    </message>
    <message>
        <source>This is a copy of the site: nothing can be done with it.</source>
        <translation>Dies ist eine Kopie der Anlage: Mit ihr kann nichts getan werden.</translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message>
        <source>the site</source>
        <translation>die Anlage</translation>
    </message>
    <message>
        <source>, by %1: “%2”</source>
        <comment>user, reason</comment>
        <translation>, durch %1: „%2“</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Die häufigsten Alarme</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>Kein Alarm ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>Planmäßig unterdrückt</translation>
    </message>
    <message>
        <source>Nothing is off-line: no alarm is suppressed.</source>
        <translation>Nichts ist offline: Kein Alarm ist unterdrückt.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>There are more alarms in this range than the console reads: only the newest are counted.</source>
        <translation>In diesem Zeitraum gibt es mehr Alarme, als die Konsole liest: Nur die neuesten sind gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%n Alarm von %1 bis %2.</numerusform>
            <numerusform>%n Alarme von %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min on average</source>
        <translation>Durchschnittlich %1 in 10 min</translation>
    </message>
    <message>
        <source>%1: well within what one operator can handle (1).</source>
        <translation>%1: gut von einem Bediener zu bewältigen (1).</translation>
    </message>
    <message>
        <source>%1: the most that one operator can handle is 2.</source>
        <translation>%1: Höchstens 2 kann ein Bediener bewältigen.</translation>
    </message>
    <message>
        <source>%1: more than one operator can handle (2).</source>
        <translation>%1: mehr, als ein Bediener bewältigen kann (2).</translation>
    </message>
    <message>
        <source>The most in 10 min: %1, from %2.</source>
        <translation>Die meisten in 10 min: %1, ab %2.</translation>
    </message>
    <message>
        <source>Floods (more than 10 in 10 min)</source>
        <translation>Alarmfluten (mehr als 10 in 10 min)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>%n Alarmflut, %1 der Zeit; Ziel ist 1 %.</numerusform>
            <numerusform>%n Alarmfluten, %1 der Zeit; Ziel ist 1 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Without alarms there is nothing to distribute.</source>
        <translation>Ohne Alarme gibt es nichts zu verteilen.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>goal: about 80 %</source>
        <translation>Ziel: etwa 80 %</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>goal: about 15 %</source>
        <translation>Ziel: etwa 15 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>goal: about 5 %</source>
        <translation>Ziel: etwa 5 %</translation>
    </message>
    <message>
        <source>Chattering (3 times or more within a minute)</source>
        <translation>Flatternd (3-mal oder öfter in einer Minute)</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>%n-mal in einer Minute</numerusform>
            <numerusform>%n-mal in einer Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale (open for more than 24 h)</source>
        <translation>Verharrend (länger als 24 h offen)</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>unquittiert</translation>
    </message>
    <message>
        <source>%1 is off-line for maintenance</source>
        <translation>%1 ist zur Wartung offline</translation>
    </message>
    <message>
        <source>%1 is off-line: %2 raises no alarm about its protection</source>
        <translation>%1 ist offline: %2 meldet keinen Alarm über seinen Schutz</translation>
    </message>
    <message>
        <source>%1 is off-line: it raises no alarm</source>
        <translation>%1 ist offline: Es meldet keinen Alarm</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>No alarm is out of service.</source>
        <translation>Kein Alarm ist außer Betrieb.</translation>
    </message>
    <message>
        <source>%1, since %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1, seit %2 durch %3: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpKey</name>
    <message>
        <source>Open the handbook (F1)</source>
        <translation>Handbuch öffnen (F1)</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpSheet</name>
    <message>
        <source>ACTV, Active: it does the work.</source>
        <translation>ACTV, Aktiv: leistet den Dienst.</translation>
    </message>
    <message>
        <source>ACTV, Active (following): it runs and serves, its mate leads.</source>
        <translation>ACTV, Aktiv (folgend): läuft und leistet Dienst, der Partner führt.</translation>
    </message>
    <message>
        <source>STBY, Standby, hot: it runs and waits to be activated.</source>
        <translation>STBY, Standby, heiß: läuft und wartet auf die Aktivierung.</translation>
    </message>
    <message>
        <source>STBY, Standby, cold: it is started when it is activated.</source>
        <translation>STBY, Standby, kalt: wird erst bei der Aktivierung gestartet.</translation>
    </message>
    <message>
        <source>INIT, Initialization: it is being started.</source>
        <translation>INIT, Initialisierung: wird gestartet.</translation>
    </message>
    <message>
        <source>UNAV, Unavailable: it is out of service.</source>
        <translation>UNAV, Nicht verfügbar: ist außer Betrieb.</translation>
    </message>
    <message>
        <source>OFFL, Off-line: an operator took it out; nothing starts it but an operator.</source>
        <translation>OFFL, Offline: von einem Bediener herausgenommen; nur ein Bediener startet es wieder.</translation>
    </message>
    <message>
        <source>??: not known; the shape is that of the last known state.</source>
        <translation>??: unbekannt; die Form entspricht dem letzten bekannten Zustand.</translation>
    </message>
    <message>
        <source>Keys and symbols</source>
        <translation>Tasten und Symbole</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the site matrix and the tree</source>
        <translation>In Anlagenmatrix und Baum</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>to the next member, host or group</source>
        <translation>zum nächsten Mitglied, Host oder zur nächsten Gruppe</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>to the group or host that begins so</source>
        <translation>zur Gruppe oder zum Host mit diesem Anfang</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>Auswahl öffnen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>commands on what is selected</source>
        <translation>Befehle für die Auswahl</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>So lesen Sie es</translation>
    </message>
    <message>
        <source>Asked for and not acknowledged yet: it is not Active.</source>
        <translation>Angefordert und noch nicht bestätigt: Es ist nicht Aktiv.</translation>
    </message>
    <message>
        <source>In the output of processes</source>
        <translation>In der Ausgabe von Prozessen</translation>
    </message>
    <message>
        <source>search in it</source>
        <translation>darin suchen</translation>
    </message>
    <message>
        <source>to the next match, to the one before</source>
        <translation>zum nächsten Treffer, zum vorigen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>to the newest line, and follow</source>
        <translation>zur neuesten Zeile und mitlaufen</translation>
    </message>
    <message>
        <source>copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>%1 — Handbook</source>
        <translation>%1 — Handbuch</translation>
    </message>
    <message>
        <source>This page isn&apos;t translated yet. It is shown in English.</source>
        <translation>Diese Seite ist noch nicht übersetzt. Sie wird auf Englisch angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Down goes to what was found, Return opens it.</source>
        <translation>Pfeil ab geht zu den Treffern, die Eingabetaste öffnet.</translation>
    </message>
    <message>
        <source>Contents of the handbook</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Pages that were found</source>
        <translation>Gefundene Seiten</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>holdfast::HistoryPanel</name>
    <message>
        <source>Select a change first</source>
        <translation>Zuerst eine Änderung auswählen</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Geltende Änderungen</translation>
    </message>
    <message>
        <source>None: the site file is in force as it was written.</source>
        <translation>Keine: Die Anlagendatei gilt, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Take this change out of force …</source>
        <translation>Diese Änderung außer Kraft setzen…</translation>
    </message>
</context>
<context>
    <name>holdfast::HostView</name>
    <message>
        <source>no beats yet</source>
        <translation>noch keine Lebenszeichen</translation>
    </message>
    <message>
        <source>beats arrive</source>
        <translation>Lebenszeichen treffen ein</translation>
    </message>
    <message>
        <source>beats late</source>
        <translation>Lebenszeichen verspätet</translation>
    </message>
    <message>
        <source>beats lost</source>
        <translation>Lebenszeichen ausgefallen</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: power %3, %4; power cycles: %5</source>
        <translation>Abgang %1 von %2: Versorgung %3, %4; Aus-/Einschaltungen: %5</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: not known, its line is down</source>
        <translation>Abgang %1 von %2: unbekannt, Leitung nicht bereit</translation>
    </message>
    <message>
        <source>No outlet of an independent computer: this host cannot be fenced by one.</source>
        <translation>Kein Abgang eines unabhängigen Rechners: Dieser Host kann von keinem abgeschottet werden.</translation>
    </message>
    <message>
        <source>%1 and runnable</source>
        <translation>%1 und lauffähig</translation>
    </message>
    <message>
        <source>%1, not runnable</source>
        <translation>%1, nicht lauffähig</translation>
    </message>
    <message>
        <source>Last known: %1. Not heard for %2.</source>
        <translation>Letzter bekannter Zustand: %1. Seit %2 nichts gehört.</translation>
    </message>
    <message>
        <source>It is %1 for %2; heard %3 ago.</source>
        <translation>Zustand: %1, seit %2; zuletzt gehört vor %3.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets seiner Eskalationsleiter</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Mitglieder, neben ihren Partnern</translation>
    </message>
</context>
<context>
    <name>holdfast::HostWords</name>
    <message>
        <source>is being taken out of service by an operator</source>
        <translation>wird von einem Bediener außer Betrieb genommen</translation>
    </message>
    <message>
        <source>is being re-initialised</source>
        <translation>wird reinitialisiert</translation>
    </message>
    <message>
        <source>is being re-booted</source>
        <translation>wird rebootet</translation>
    </message>
    <message>
        <source>is being re-booted by an operator</source>
        <translation>wird von einem Bediener rebootet</translation>
    </message>
    <message>
        <source>is being power cycled</source>
        <translation>wird aus- und eingeschaltet</translation>
    </message>
    <message>
        <source>is being power cycled by an operator</source>
        <translation>wird von einem Bediener aus- und eingeschaltet</translation>
    </message>
    <message>
        <source>is being powered off by an operator</source>
        <translation>wird von einem Bediener ausgeschaltet</translation>
    </message>
    <message>
        <source>is being powered down</source>
        <translation>wird ausgeschaltet</translation>
    </message>
    <message>
        <source>is being powered on</source>
        <translation>wird eingeschaltet</translation>
    </message>
    <message>
        <source>was added to the site, and its manager has not joined yet</source>
        <translation>wurde der Anlage hinzugefügt, sein Manager ist noch nicht beigetreten</translation>
    </message>
    <message>
        <source>has not been heard of yet</source>
        <translation>hat sich noch nicht gemeldet</translation>
    </message>
    <message>
        <source>is Off-line</source>
        <translation>ist offline</translation>
    </message>
    <message>
        <source>is runnable</source>
        <translation>ist lauffähig</translation>
    </message>
    <message>
        <source>its platform layer is not up yet</source>
        <translation>seine Plattformschicht läuft noch nicht</translation>
    </message>
    <message>
        <source>is booting</source>
        <translation>bootet</translation>
    </message>
    <message>
        <source>sends neither messages nor beats</source>
        <translation>sendet weder Meldungen noch Lebenszeichen</translation>
    </message>
    <message>
        <source>sends beats but no messages</source>
        <translation>sendet Lebenszeichen, aber keine Meldungen</translation>
    </message>
    <message>
        <source>was taken Off-line by an operator</source>
        <translation>wurde von einem Bediener offline genommen</translation>
    </message>
    <message>
        <source>was fenced</source>
        <translation>wurde abgeschottet</translation>
    </message>
    <message>
        <source>is powered off</source>
        <translation>ist ausgeschaltet</translation>
    </message>
    <message>
        <source>has not been heard of since the site began: its boot is waited for until %1</source>
        <translation>hat sich seit Beginn der Anlage nicht gemeldet: Auf seinen Start wird bis %1 gewartet</translation>
    </message>
    <message>
        <source>%1 (attempt %2 of %3 in %4)</source>
        <comment>is being re-booted (attempt 1 of 2 in 30 min)</comment>
        <translation>%1 (Versuch %2 von %3 in %4)</translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>Hergang als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Hergang kopieren</translation>
    </message>
    <message>
        <source>Story of the incident</source>
        <translation>Hergang des Vorfalls</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Select a mark or a bar to read the incident behind it, from its cause downwards.</source>
        <translation>Wählen Sie eine Marke oder einen Balken, um den zugehörigen Vorfall von der Ursache an zu lesen.</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Vorfall %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>Beginn %1, letzter Eintrag %2 später; %n Eintrag.</numerusform>
            <numerusform>Beginn %1, letzter Eintrag %2 später; %n Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>%n Stufe genommen.</numerusform>
            <numerusform>%n Stufen genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>sentence, time</comment>
        <translation>%1, nach %2</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>lane: state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneStatistics</name>
    <message>
        <source>Select a lane to see its time in each state.</source>
        <translation>Wählen Sie eine Spur, um ihre Zeit in jedem Zustand zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1: verfügbar %2 der sichtbaren %3, %n Ausfall, insgesamt %4</numerusform>
            <numerusform>%1: verfügbar %2 der sichtbaren %3, %n Ausfälle, insgesamt %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Zeit in jedem Zustand</translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>über %1, %n Ausfall</numerusform>
            <numerusform>über %1, %n Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>, planned off-line left out</source>
        <translation>, ohne geplante Offline-Zeiten</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTree</name>
    <message>
        <source>Search: cdma, OFFL, beta …</source>
        <translation>Suche: cdma, OFFL, beta…</translation>
    </message>
    <message>
        <source>Search in the tree</source>
        <translation>Im Baum suchen</translation>
    </message>
    <message>
        <source>Hosts, layers, groups, processes and resources</source>
        <translation>Hosts, Schichten, Gruppen, Prozesse und Ressourcen</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTreeModel</name>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>System layer</source>
        <translation>Systemschicht</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Plattformschicht</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Anwendungsschicht</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>lauffähig</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>state code, requested state&apos;s code</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>pid %1, restarts: %2</source>
        <translation>PID %1, Neustarts: %2</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>Neustarts: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why, process</source>
        <translation>Grund, Prozess</translation>
    </message>
</context>
<context>
    <name>holdfast::Lessons</name>
    <message>
        <source>First fault</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>See a process fail, and the first rung of its ladder repair it.</source>
        <translation>Sehen, wie ein Prozess ausfällt und die erste Stufe seiner Leiter ihn repariert.</translation>
    </message>
    <message>
        <source>Open the member cdma@alpha: its processes are listed with their pids.</source>
        <translation>Das Mitglied cdma@alpha öffnen: Seine Prozesse stehen dort mit ihren PIDs.</translation>
    </message>
    <message>
        <source>End one of them: with &quot;Kill a process&quot; below, or with kill -9 PID in a terminal.</source>
        <translation>Einen davon beenden: unten mit „Prozess töten“ oder mit kill -9 PID in einem Terminal.</translation>
    </message>
    <message>
        <source>Watch the member: it stays Active, and its first rung has one try less.</source>
        <translation>Das Mitglied beobachten: Es bleibt Aktiv, und seine erste Stufe hat einen Versuch weniger.</translation>
    </message>
    <message>
        <source>a process has ended</source>
        <translation>ein Prozess wurde beendet</translation>
    </message>
    <message>
        <source>it is restarted</source>
        <translation>er wird neu gestartet</translation>
    </message>
    <message>
        <source>it runs, and its member is Active</source>
        <translation>er läuft, und sein Mitglied ist Aktiv</translation>
    </message>
    <message>
        <source>A fault of one process costs one restart of that process, nothing more: the member keeps its state, its mate isn&apos;t bothered, and no service is lost. How often that is tried within which time is set in the thresholds; the events show the attempt (&quot;attempt 1 of 3 in 5 min&quot;).</source>
        <translation>Der Fehler eines Prozesses kostet einen Neustart dieses Prozesses, mehr nicht: Das Mitglied behält seinen Zustand, der Partner bleibt unbehelligt, kein Dienst fällt aus. Wie oft das in welcher Zeit versucht wird, steht bei den Schwellen; die Ereignisse zeigen den Versuch („Versuch 1 von 3 in 5 min“).</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Use up a rung, and see the next one taken.</source>
        <translation>Eine Stufe aufbrauchen und sehen, wie die nächste genommen wird.</translation>
    </message>
    <message>
        <source>End the same process again, as soon as it runs again.</source>
        <translation>Denselben Prozess wieder beenden, sobald er wieder läuft.</translation>
    </message>
    <message>
        <source>Go on until the whole group is restarted. Watch the budget of the rung get shorter.</source>
        <translation>Weitermachen, bis die ganze Gruppe neu gestartet wird. Zusehen, wie das Budget der Stufe schrumpft.</translation>
    </message>
    <message>
        <source>Open the timeline: an arrow leads from each fault to what was done about it.</source>
        <translation>Den Zeitverlauf öffnen: Von jedem Fehler führt ein Pfeil zu dem, was dagegen getan wurde.</translation>
    </message>
    <message>
        <source>it was restarted twice</source>
        <translation>er wurde zweimal neu gestartet</translation>
    </message>
    <message>
        <source>its group is restarted</source>
        <translation>seine Gruppe wird neu gestartet</translation>
    </message>
    <message>
        <source>Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: process, group, out of service. A fault that comes seldom never climbs; one that comes again and again climbs by itself, at three in the morning, too.</source>
        <translation>Fehler werden in einem gleitenden Zeitfenster gezählt. Sind die Versuche einer Stufe verbraucht, wird die nächste genommen: Prozess, Gruppe, außer Betrieb. Ein seltener Fehler eskaliert nie; einer, der immer wieder kommt, eskaliert von selbst, auch um drei Uhr nachts.</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Let a member go out of service, and its mate take over.</source>
        <translation>Ein Mitglied außer Betrieb gehen und seinen Partner übernehmen lassen.</translation>
    </message>
    <message>
        <source>Go on ending processes of the Active member of a pair until its group restarts are used up, too.</source>
        <translation>Weiter Prozesse des aktiven Mitglieds eines Paars beenden, bis auch seine Gruppen-Neustarts verbraucht sind.</translation>
    </message>
    <message>
        <source>Watch the pair: the Standby becomes Active.</source>
        <translation>Das Paar beobachten: Der Standby wird Aktiv.</translation>
    </message>
    <message>
        <source>Wait until the repaired member is back. It comes back as Standby.</source>
        <translation>Warten, bis das reparierte Mitglied zurück ist. Es kommt als Standby zurück.</translation>
    </message>
    <message>
        <source>a member is taken out of service</source>
        <translation>ein Mitglied wird außer Betrieb genommen</translation>
    </message>
    <message>
        <source>its mate is Active</source>
        <translation>sein Partner ist Aktiv</translation>
    </message>
    <message>
        <source>the repaired member is Standby</source>
        <translation>das reparierte Mitglied ist Standby</translation>
    </message>
    <message>
        <source>The mate is activated only when the other one is certainly not Active any more: there are never two. The member that comes back stays Standby, because a second change of roles would cost service again; switch over when it suits you.</source>
        <translation>Der Partner wird erst aktiviert, wenn der andere sicher nicht mehr Aktiv ist: Es gibt nie zwei. Das zurückkehrende Mitglied bleibt Standby, denn ein zweiter Rollenwechsel würde wieder Dienst kosten; schalten Sie um, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>Off-line for an upgrade</source>
        <translation>Offline für ein Upgrade</translation>
    </message>
    <message>
        <source>Take a member of a pair out for work, and put it back.</source>
        <translation>Ein Mitglied eines Paars zur Arbeit herausnehmen und wieder einsetzen.</translation>
    </message>
    <message>
        <source>Select a member of a pair and choose Off-line. Read the plan before you confirm it.</source>
        <translation>Ein Mitglied eines Paars auswählen und Offline wählen. Den Plan lesen, bevor Sie ihn bestätigen.</translation>
    </message>
    <message>
        <source>Give a reason: whoever comes after you reads it.</source>
        <translation>Eine Begründung angeben: Wer nach Ihnen kommt, liest sie.</translation>
    </message>
    <message>
        <source>Pretend to work on it. Nothing starts it but an operator.</source>
        <translation>So tun, als würden Sie daran arbeiten. Nur ein Bediener startet es wieder.</translation>
    </message>
    <message>
        <source>Put it on-line again, and wait until the pair is protected.</source>
        <translation>Es wieder online nehmen und warten, bis das Paar geschützt ist.</translation>
    </message>
    <message>
        <source>off-line was ordered with a reason</source>
        <translation>Offline wurde mit Begründung befohlen</translation>
    </message>
    <message>
        <source>the member is Off-line</source>
        <translation>das Mitglied ist Offline</translation>
    </message>
    <message>
        <source>on-line was ordered</source>
        <translation>Online wurde befohlen</translation>
    </message>
    <message>
        <source>the pair is protected again</source>
        <translation>das Paar ist wieder geschützt</translation>
    </message>
    <message>
        <source>An Active member is switched over before it goes off-line, so its service goes on. As long as it is Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page on alarm health says so with your reason.</source>
        <translation>Ein aktives Mitglied wird umgeschaltet, bevor es offline geht; sein Dienst läuft weiter. Solange es Offline ist, meldet sein Paar keinen Alarm über den Schutz: Das ist planmäßig unterdrückt, und die Seite Alarmgüte nennt es samt Ihrer Begründung.</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Aus-/Einschalten</translation>
    </message>
    <message>
        <source>Take a host&apos;s power away and give it back, by the independent computer.</source>
        <translation>Einem Host über den unabhängigen Rechner die Versorgung nehmen und wiedergeben.</translation>
    </message>
    <message>
        <source>Select a host and choose Power cycle. The plan says who loses service.</source>
        <translation>Einen Host auswählen und Aus-/Einschalten wählen. Der Plan sagt, wer Dienst verliert.</translation>
    </message>
    <message>
        <source>Type the name of the host: what takes power is confirmed twice.</source>
        <translation>Den Namen des Hosts eintippen: Was Versorgung nimmt, wird doppelt bestätigt.</translation>
    </message>
    <message>
        <source>Watch the power view: the switch confirms that it is off, then on.</source>
        <translation>Die Ansicht Versorgung beobachten: Der Schalter bestätigt aus, dann ein.</translation>
    </message>
    <message>
        <source>Wait until everything on the host is protected again.</source>
        <translation>Warten, bis auf dem Host alles wieder geschützt ist.</translation>
    </message>
    <message>
        <source>a power cycle was ordered</source>
        <translation>Aus-/Einschalten wurde befohlen</translation>
    </message>
    <message>
        <source>the host has no power</source>
        <translation>der Host ist ohne Versorgung</translation>
    </message>
    <message>
        <source>the host is up again</source>
        <translation>der Host ist wieder bereit</translation>
    </message>
    <message>
        <source>everything on it is protected again</source>
        <translation>darauf ist alles wieder geschützt</translation>
    </message>
    <message>
        <source>A power cycle is the last but one rung of a host&apos;s ladder, taken by itself only when re-initialising and re-booting have not helped. That the switch confirms &quot;off&quot; is a proof: nothing on this host can be Active, so mates are activated without waiting.</source>
        <translation>Aus-/Einschalten ist die vorletzte Stufe der Leiter eines Hosts, von selbst nur genommen, wenn Reinitialisieren und Reboot nicht geholfen haben. Dass der Schalter „aus“ bestätigt, ist ein Nachweis: Nichts auf diesem Host kann Aktiv sein, also werden Partner ohne Warten aktiviert.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Cut a host off from the others, and see who may go on.</source>
        <translation>Einen Host von den anderen trennen und sehen, wer weitermachen darf.</translation>
    </message>
    <message>
        <source>Choose &quot;Cut delta off&quot; below: all its cluster links are gone, but it runs and has power.</source>
        <translation>Unten „delta trennen“ wählen: Alle seine Cluster-Verbindungen sind weg, aber er läuft und wird versorgt.</translation>
    </message>
    <message>
        <source>Watch the majority: it may not simply activate mates, since delta might still serve.</source>
        <translation>Die Mehrheit beobachten: Sie darf Partner nicht einfach aktivieren, denn delta könnte noch Dienst leisten.</translation>
    </message>
    <message>
        <source>When the pairs of delta are served elsewhere, choose &quot;Join all hosts&quot;.</source>
        <translation>Wenn die Paare von delta anderswo bedient werden, „Alle Hosts verbinden“ wählen.</translation>
    </message>
    <message>
        <source>a host can&apos;t be heard any more</source>
        <translation>ein Host ist nicht mehr zu hören</translation>
    </message>
    <message>
        <source>what it served is Active elsewhere</source>
        <translation>was er bediente, ist anderswo Aktiv</translation>
    </message>
    <message>
        <source>the host is back</source>
        <translation>der Host ist zurück</translation>
    </message>
    <message>
        <source>Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The others wait for that time, or for a proof by the independent computer, and only then activate mates. That is why a cut network never makes two Actives.</source>
        <translation>Wer die Mehrheit verloren hat, stoppt seinen Dienst von selbst, innerhalb einer bekannten Zeit (Selbstabschottung). Die anderen warten diese Zeit oder einen Nachweis des unabhängigen Rechners ab und aktivieren erst dann Partner. Darum macht ein getrenntes Netz nie zwei Aktive.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Bring a service back that was lost altogether.</source>
        <translation>Einen ganz ausgefallenen Dienst wiederherstellen.</translation>
    </message>
    <message>
        <source>Choose &quot;Break subscriber-db&quot; below: both members of cdma depend on it.</source>
        <translation>Unten „subscriber-db stören“ wählen: Beide Mitglieder von cdma hängen davon ab.</translation>
    </message>
    <message>
        <source>The alarm says that the pair is lost. Acknowledge it: you have seen it.</source>
        <translation>Der Alarm sagt, dass das Paar ausgefallen ist. Quittieren: Sie haben ihn gesehen.</translation>
    </message>
    <message>
        <source>Find out why: the member&apos;s view says what it waits for.</source>
        <translation>Herausfinden, warum: Die Ansicht des Mitglieds sagt, worauf es wartet.</translation>
    </message>
    <message>
        <source>Choose &quot;Mend subscriber-db&quot;, and wait until cdma is protected.</source>
        <translation>„subscriber-db in Ordnung bringen“ wählen und warten, bis cdma geschützt ist.</translation>
    </message>
    <message>
        <source>Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.</source>
        <translation>cdma instandsetzen: Die Fehlerzähler werden gelöscht, damit der nächste Fehler eine ganze Leiter vorfindet.</translation>
    </message>
    <message>
        <source>a pair is lost</source>
        <translation>ein Paar ist ausgefallen</translation>
    </message>
    <message>
        <source>the alarm is acknowledged</source>
        <translation>der Alarm ist quittiert</translation>
    </message>
    <message>
        <source>its fault counts are cleared</source>
        <translation>seine Fehlerzähler sind gelöscht</translation>
    </message>
    <message>
        <source>A resource that all members share can&apos;t be helped by a take-over: that is what the alarm about a shared resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for afterwards: without it the old faults would still count for a while.</source>
        <translation>Einer Ressource, die alle Mitglieder teilen, hilft keine Übernahme: Das bedeutet der Alarm über eine gemeinsame Ressource. Quittieren ändert nichts an der Anlage, es sagt, wer sich kümmert. Instandsetzen ist für danach: Sonst würden die alten Fehler noch eine Weile zählen.</translation>
    </message>
</context>
<context>
    <name>holdfast::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>Die gewählte Lektion</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Counts what happens from now on</source>
        <translation>Zählt, was von jetzt an geschieht</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>Nä&amp;chste Lektion</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1 (erledigt)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What the site has seen</source>
        <translation>Was die Anlage gesehen hat</translation>
    </message>
    <message>
        <source>Done. What happened:</source>
        <translation>Erledigt. Was geschehen ist:</translation>
    </message>
    <message>
        <source>&amp;Kill a process of %1</source>
        <translation>&amp;Prozess töten: %1</translation>
    </message>
    <message>
        <source>&amp;Cut %1 off</source>
        <translation>%1 &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Join all hosts</source>
        <translation>Alle Hosts &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Break %1</source>
        <translation>%1 &amp;stören</translation>
    </message>
    <message>
        <source>&amp;Mend %1</source>
        <translation>%1 in &amp;Ordnung bringen</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run at the moment</source>
        <translation>%1 läuft gerade nicht</translation>
    </message>
    <message>
        <source>wait until it runs again</source>
        <translation>warten, bis er wieder läuft</translation>
    </message>
    <message>
        <source>%1 has no Active member</source>
        <translation>%1 hat kein aktives Mitglied</translation>
    </message>
    <message>
        <source>wait until it has one</source>
        <translation>warten, bis es eines hat</translation>
    </message>
</context>
<context>
    <name>holdfast::LinePanel</name>
    <message>
        <source>Release the port</source>
        <translation>Port freigeben</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Not connected. The managers&apos; own lines are not touched by this.</source>
        <translation>Nicht verbunden. Die Leitungen der Manager bleiben davon unberührt.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Antwort wird erwartet.</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>Keine Verbindung: %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>Als Host</translation>
    </message>
    <message>
        <source>Baud</source>
        <translation>Baud</translation>
    </message>
    <message>
        <source>Bits, parity, stop</source>
        <translation>Bits, Parität, Stopp</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Flusssteuerung</translation>
    </message>
    <message>
        <source>none</source>
        <comment>parity</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>even</source>
        <comment>parity</comment>
        <translation>gerade</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>parity</comment>
        <translation>ungerade</translation>
    </message>
    <message>
        <source>none</source>
        <comment>flow control</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>Ports erneut suchen</translation>
    </message>
    <message>
        <source>The independent computer expects the name that its configuration gives this line.</source>
        <translation>Der unabhängige Rechner erwartet den Namen, den seine Konfiguration dieser Leitung gibt.</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serieller Port</translation>
    </message>
    <message>
        <source>Choose one or type a path</source>
        <translation>Auswählen oder Pfad eingeben</translation>
    </message>
    <message>
        <source>Host name on this line</source>
        <translation>Hostname auf dieser Leitung</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>Datenbits</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Stoppbits</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Instandsetzen</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Reboot</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Aus-/Einschalten</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Do…</source>
        <translation>&amp;Ausführen…</translation>
    </message>
    <message>
        <source>Find a command or a target (%1)</source>
        <translation>Befehl oder Ziel suchen (%1)</translation>
    </message>
    <message>
        <source>&amp;Search in the tree</source>
        <translation>Im Baum &amp;suchen</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück zu &amp;jetzt</translation>
    </message>
    <message>
        <source>&amp;Ask again for the state</source>
        <translation>Zustand &amp;erneut abfragen</translation>
    </message>
    <message>
        <source>&amp;Operate mode</source>
        <translation>Bedien&amp;modus</translation>
    </message>
    <message>
        <source>In view mode no command can be given</source>
        <translation>Im Ansichtsmodus können keine Befehle erteilt werden</translation>
    </message>
    <message>
        <source>Acting &amp;user…</source>
        <translation>Be&amp;diener…</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>Unquittierte Alarme &amp;blinken lassen</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>The handbook at the page of what has the focus</source>
        <translation>Das Handbuch auf der Seite zu dem, was den Fokus hat</translation>
    </message>
    <message>
        <source>&amp;Keys and symbols</source>
        <translation>&amp;Tasten und Symbole</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>Ü&amp;ber Holdfast</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Site tree</source>
        <translation>Anlagenbaum</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Holdfast</source>
        <translation>Holdfast</translation>
    </message>
    <message>
        <source>%1 — Holdfast</source>
        <translation>%1 — Holdfast</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Not for %1.</source>
        <translation>Nicht für %1.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Acting user</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Commands are given, and recorded, in this name:</source>
        <translation>Befehle werden in diesem Namen erteilt und aufgezeichnet:</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Über Holdfast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Holdfast %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Holdfast %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Availability manager and maintenance console for process groups on loosely coupled computers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>Verfügbarkeitsmanager und Wartungskonsole für Prozessgruppen auf lose gekoppelten Rechnern. Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Upgrade run-book…</source>
        <translation>&amp;Upgrade-Runbook…</translation>
    </message>
    <message>
        <source>Take members or hosts off-line one after the other, work on them, and put them on-line again</source>
        <translation>Mitglieder oder Hosts nacheinander offline nehmen, bearbeiten und wieder online nehmen</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Upgrade-Runbook</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Upgrade von %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>Bei neuem Alarm &amp;piepen</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Neue Alarme auf dem Des&amp;ktop melden</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Dieser Desktop zeigt keine Meldungen von Programmen.</translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>Was wäre, wenn %1 ausfiele…</translation>
    </message>
    <message>
        <source>&amp;Open another site…</source>
        <translation>Weitere Anlage &amp;öffnen…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>One more window of this site</source>
        <translation>Noch ein Fenster dieser Anlage</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Offene Anlagen</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing flashes, slides or blinks</source>
        <translation>Nichts blitzt, gleitet oder blinkt</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, language, text size, alarms, timeline, start</source>
        <translation>Design, Sprache, Textgröße, Alarme, Zeitverlauf, Start</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>Als &amp;PDF exportieren…</translation>
    </message>
    <message>
        <source>The view that is shown, black on white</source>
        <translation>Die gezeigte Ansicht, schwarz auf weiß</translation>
    </message>
    <message>
        <source>This view can&apos;t be printed. Site, member, timeline, events and alarm health can.</source>
        <translation>Diese Ansicht kann nicht gedruckt werden. Anlage, Mitglied, Zeitverlauf, Ereignisse und Alarmgüte können es.</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Alles wird gezeigt: Es gibt keinen Filter zu speichern.</translation>
    </message>
    <message>
        <source>Filter the tree: %1</source>
        <translation>Baum filtern: %1</translation>
    </message>
    <message>
        <source>Save the filter of the tree…</source>
        <translation>Filter des Baums speichern…</translation>
    </message>
    <message>
        <source>Filter events: %1</source>
        <translation>Ereignisse filtern: %1</translation>
    </message>
    <message>
        <source>Save the filter of the events…</source>
        <translation>Filter der Ereignisse speichern…</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberStrips</name>
    <message>
        <source>Members of %1</source>
        <translation>Mitglieder von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberView</name>
    <message>
        <source>Last known state, %1 old: host %2 is not heard.</source>
        <translation>Letzter bekannter Zustand, %1 alt: von Host %2 ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2, heard %3 ago.</source>
        <translation>Gruppe der Schicht %1 auf Host %2, zuletzt gehört vor %3.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2.</source>
        <translation>Gruppe der Schicht %1 auf Host %2.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Protected for %3.</source>
        <translation>Partner %1: %2. Geschützt seit %3.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. &lt;b&gt;Unprotected for %3.&lt;/b&gt;</source>
        <translation>Partner %1: %2. &lt;b&gt;Ungeschützt seit %3.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets seiner Eskalationsleiter</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Letzte Übergänge</translation>
    </message>
    <message>
        <source>Return shows what the process has written</source>
        <translation>Die Eingabetaste zeigt, was der Prozess ausgegeben hat</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Show what its processes have written</source>
        <translation>Anzeigen, was seine Prozesse ausgegeben haben</translation>
    </message>
    <message>
        <source>Show the output of this process</source>
        <translation>Ausgabe dieses Prozesses anzeigen</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Whether they are protected is not known.</source>
        <translation>Partner %1: %2. Ob sie geschützt sind, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>holdfast::NoteBar</name>
    <message>
        <source>Dismiss this note</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectDialog</name>
    <message>
        <source>Needed.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>Letters a-z, digits and . _ - only, at most 63.</source>
        <translation>Nur Buchstaben a-z, Ziffern und . _ -, höchstens 63.</translation>
    </message>
    <message>
        <source>A count and a time, such as 3 in 5m.</source>
        <translation>Anzahl und Zeit, etwa 3 in 5m.</translation>
    </message>
    <message>
        <source>A time such as 250ms, 5s, 3m or 1h30m.</source>
        <translation>Eine Zeit wie 250ms, 5s, 3m oder 1h30m.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Default: %1, built in</source>
        <translation>Vorgabe: %1, eingebaut</translation>
    </message>
    <message>
        <source>Default: %1, from %2</source>
        <translation>Vorgabe: %1, aus %2</translation>
    </message>
    <message>
        <source>With commas between: %1</source>
        <translation>Mit Kommas getrennt: %1</translation>
    </message>
    <message>
        <source>Program and arguments; what has spaces in double quotes</source>
        <translation>Programm und Argumente; was Leerzeichen hat, in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 ist erforderlich.</translation>
    </message>
    <message>
        <source>* needed. What is left empty has its default.</source>
        <translation>* erforderlich. Was leer bleibt, hat seine Vorgabe.</translation>
    </message>
    <message>
        <source>One on each host</source>
        <translation>Eines auf jedem Host</translation>
    </message>
    <message>
        <source>A pair, hot standby</source>
        <translation>Ein Paar, heißer Standby</translation>
    </message>
    <message>
        <source>A pair, cold standby</source>
        <translation>Ein Paar, kalter Standby</translation>
    </message>
    <message>
        <source>A pair, both lead</source>
        <translation>Ein Paar, beide arbeiten</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Command of its first process</source>
        <translation>Kommando des ersten Prozesses</translation>
    </message>
    <message>
        <source>Its handshake</source>
        <translation>Sein Handshake</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Depends on groups</source>
        <translation>Hängt ab von Gruppen</translation>
    </message>
    <message>
        <source>Process restarts</source>
        <translation>Prozess-Neustarts</translation>
    </message>
    <message>
        <source>Group restarts</source>
        <translation>Gruppen-Neustarts</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Rückwechsel</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Start time-out</source>
        <translation>Zeitgrenze Start</translation>
    </message>
    <message>
        <source>Acknowledgement time-out</source>
        <translation>Zeitgrenze Bestätigung</translation>
    </message>
    <message>
        <source>Stop time-out</source>
        <translation>Zeitgrenze Stoppen</translation>
    </message>
    <message>
        <source>Kill time-out</source>
        <translation>Zeitgrenze nach SIGKILL</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>Watchdog</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Least free space</source>
        <translation>Mindestens frei</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>File with the pid</source>
        <translation>Datei mit der PID</translation>
    </message>
    <message>
        <source>Command that looks</source>
        <translation>Kommando zum Nachsehen</translation>
    </message>
    <message>
        <source>OCF agent</source>
        <translation>OCF-Agent</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Nachgesehen alle</translation>
    </message>
    <message>
        <source>Time-out of a look</source>
        <translation>Zeitgrenze je Prüfung</translation>
    </message>
    <message>
        <source>Good again after</source>
        <translation>Wieder gut nach</translation>
    </message>
    <message>
        <source>Outlet of its power</source>
        <translation>Abgang seiner Versorgung</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>Serielle Leitung</translation>
    </message>
    <message>
        <source>Addresses on the bus</source>
        <translation>Adressen am Bus</translation>
    </message>
    <message>
        <source>Re-initialisations</source>
        <translation>Reinitialisierungen</translation>
    </message>
    <message>
        <source>Re-boots</source>
        <translation>Reboots</translation>
    </message>
    <message>
        <source>Power cycles</source>
        <translation>Aus-/Einschaltungen</translation>
    </message>
    <message>
        <source>Boot time-out</source>
        <translation>Zeitgrenze Booten</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Eine Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>Einen Prozess hinzufügen</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Eine Ressource hinzufügen</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Einen Host hinzufügen</translation>
    </message>
    <message>
        <source>Add group %1</source>
        <translation>Gruppe %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add process %1</source>
        <translation>Prozess %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add resource %1</source>
        <translation>Ressource %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>Host %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>holdfast::OutcomeModel</name>
    <message>
        <source>the same</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>holdfast::OutletModel</name>
    <message>
        <source>Last known: the line is lost.</source>
        <translation>Letzter bekannter Stand: die Leitung ist ausgefallen.</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Power (confirmed)</source>
        <translation>Versorgung (bestätigt)</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Aus/Ein</translation>
    </message>
    <message>
        <source>Offs</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputModel</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Lines are missing here: more was written than the manager keeps.</source>
        <translation>Hier fehlen Zeilen: Es wurde mehr geschrieben, als der Manager aufbewahrt.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message>
        <source>All processes</source>
        <translation>Alle Prozesse</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert.</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1 can&apos;t be written: %2</source>
        <translation>Nichts wurde gespeichert: %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Die angezeigten Zeilen speichern</translation>
    </message>
    <message>
        <source>Host %1 is not reachable.</source>
        <translation>Host %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The manager does not give it: %1</source>
        <translation>Der Manager gibt sie nicht heraus: %1</translation>
    </message>
    <message>
        <source>What is shown is %1 old.</source>
        <translation>Das Angezeigte ist %1 alt.</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Noch keine Antwort.</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>Nicht aktuell.</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>Aktuell.</translation>
    </message>
    <message>
        <source>Live; the list stands still while you read.</source>
        <translation>Aktuell; die Liste steht still, während Sie lesen.</translation>
    </message>
    <message>
        <source>Stopped: no more lines are taken until you follow again.</source>
        <translation>Angehalten: Weitere Zeilen werden erst geholt, wenn Sie wieder mitlaufen.</translation>
    </message>
    <message>
        <source>Not live: the connection is lost.</source>
        <translation>Nicht aktuell: Die Verbindung ist verloren.</translation>
    </message>
    <message>
        <source>The manager is too old.</source>
        <translation>Der Manager ist zu alt.</translation>
    </message>
    <message>
        <source>This manager is older: lines have no times, and it is not known whether some are missing.</source>
        <translation>Dieser Manager ist älter: Die Zeilen haben keine Zeiten, und ob welche fehlen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The console shows the past, this list the present.</source>
        <translation>Die Konsole zeigt die Vergangenheit, diese Liste die Gegenwart.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>Die %n Zeile passt nicht zum Filter.</numerusform>
            <numerusform>Keine von %n Zeilen passt zum Filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>No state of the site has arrived yet.</source>
        <translation>Es ist noch kein Anlagenzustand eingetroffen.</translation>
    </message>
    <message>
        <source>The output of %1 is asked for.</source>
        <translation>Die Ausgabe von %1 wird angefordert.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Es besteht keine Verbindung zu einem Manager.</translation>
    </message>
    <message>
        <source>The output of %1 can&apos;t be shown.</source>
        <translation>Die Ausgabe von %1 kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This manager is older than the console: it can&apos;t give what processes write.</source>
        <translation>Dieser Manager ist älter als die Konsole: Er kann nicht liefern, was Prozesse ausgeben.</translation>
    </message>
    <message>
        <source>%1 has written nothing yet.</source>
        <translation>%1 hat noch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Es läuft nicht.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones left out</source>
        <translation>%1, ältere weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, the expression is wrong at character %1: %2</source>
        <translation>Nicht gesucht, der Ausdruck ist an Zeichen %1 falsch: %2</translation>
    </message>
    <message>
        <source>The expression takes too long: not all lines were searched.</source>
        <translation>Der Ausdruck braucht zu lange: Nicht alle Zeilen wurden durchsucht.</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>Die ausgewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>Keine Zeile ist ausgewählt.</translation>
    </message>
    <message>
        <source>There is no line to save.</source>
        <translation>Es gibt keine Zeile zu speichern.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Member whose output is shown</source>
        <translation>Mitglied, dessen Ausgabe angezeigt wird</translation>
    </message>
    <message>
        <source>Process whose output is shown</source>
        <translation>Prozess, dessen Ausgabe angezeigt wird</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Keep the newest line in view (End)</source>
        <translation>Neueste Zeile sichtbar halten (Ende)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>Voriger Treffer (%1)</translation>
    </message>
    <message>
        <source>Next match (%1)</source>
        <translation>Nächster Treffer (%1)</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <source>Show only lines in which the text is found</source>
        <translation>Nur Zeilen anzeigen, in denen der Text vorkommt</translation>
    </message>
    <message>
        <source>Only stderr</source>
        <translation>Nur stderr</translation>
    </message>
    <message>
        <source>Show only lines written to stderr</source>
        <translation>Nur Zeilen anzeigen, die auf stderr geschrieben wurden</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Alle Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Show the new lines and follow</source>
        <translation>Die neuen Zeilen anzeigen und mitlaufen</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
    <message>
        <source>Output of processes</source>
        <translation>Ausgabe von Prozessen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Only what commands (exec, OCF agents) write to stderr is told apart; a program writes all into one pipe.</source>
        <translation>Nur was Kommandos (exec, OCF-Agenten) auf stderr schreiben, wird unterschieden; ein Programm schreibt alles in eine Pipe.</translation>
    </message>
</context>
<context>
    <name>holdfast::Paper</name>
    <message>
        <source>unacknowledged</source>
        <translation>unquittiert</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>gegangen, unquittiert</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <comment>time, user, reason</comment>
        <translation>seit %1 durch %2: %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No alarm is in service.</source>
        <translation>Kein Alarm steht an.</translation>
    </message>
    <message>
        <source>Alarms out of service</source>
        <translation>Alarme außer Betrieb</translation>
    </message>
    <message>
        <source>Alarms and their health</source>
        <translation>Alarme und ihre Güte</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets seiner Eskalationsleiter</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Letzte Übergänge</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Keine in den hier gehaltenen Einträgen.</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Mitglied %1</translation>
    </message>
    <message>
        <source>There is no such member on this site.</source>
        <translation>Ein solches Mitglied hat diese Anlage nicht.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, name of a state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Mate</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>protected or not, time</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>UNPROTECTED</source>
        <translation>UNGESCHÜTZT</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(last heard %1 ago)</source>
        <translation>(zuletzt gehört vor %1)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Schicht: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>mit „%1“</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of the kinds %1</source>
        <translation>der Arten %1</translation>
    </message>
    <message>
        <source>of incidents</source>
        <translation>aus Vorfällen</translation>
    </message>
    <message>
        <source>All events.</source>
        <translation>Alle Ereignisse.</translation>
    </message>
    <message>
        <source>Only events %1.</source>
        <translation>Nur Ereignisse %1.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>Der Zustand der Anlage ist noch unbekannt.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1.</source>
        <translation>DIE VERGANGENHEIT: die Anlage, wie sie am %1 war.</translation>
    </message>
    <message>
        <source>The data was %1 old.</source>
        <translation>Die Daten waren %1 alt.</translation>
    </message>
    <message>
        <source>NO CONNECTION: the last known state, %1 old.</source>
        <translation>KEINE VERBINDUNG: der letzte bekannte Zustand, %1 alt.</translation>
    </message>
    <message>
        <source>Printed on %1 by %2. %3</source>
        <comment>time, user, age of the data</comment>
        <translation>Gedruckt am %1 von %2. %3</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are printed.</source>
        <translation>Die neuesten %1 von %2 sind gedruckt.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitverlauf von %1</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>Lauffähig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Outlet %1 of %2</source>
        <translation>Abgang %1 von %2</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>Versorgung %1</translation>
    </message>
    <message>
        <source>not known: its line is down</source>
        <translation>unbekannt: die Leitung ist nicht bereit</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Mitglieder, neben ihren Partnern</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>There is no such host on this site.</source>
        <translation>Einen solchen Host hat diese Anlage nicht.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Thresholds of %1</source>
        <translation>Schwellen von %1</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>NOT APPLIED: some of these are only typed in, and not in force.</source>
        <translation>NICHT ÜBERNOMMEN: Einige dieser Werte sind nur eingetippt und nicht in Kraft.</translation>
    </message>
    <message>
        <source>The limits are not known.</source>
        <translation>Die Grenzen sind unbekannt.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>NOT ALL OF THE SITE: only what the search “%1” finds, and its mates. The alarms are those of the whole site.</source>
        <translation>NICHT DIE GANZE ANLAGE: nur was die Suche „%1“ findet, mit den Partnern. Die Alarme sind die der ganzen Anlage.</translation>
    </message>
</context>
<context>
    <name>holdfast::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No service is lost.</source>
        <translation>Kein Dienst fällt aus.</translation>
    </message>
    <message>
        <source>The service of %1 is interrupted for %2 while its members change their roles.</source>
        <translation>Der Dienst von %1 ist für %2 unterbrochen, während die Mitglieder ihre Rollen wechseln.</translation>
    </message>
    <message>
        <source>The service of %1 is lost until somebody brings it back.</source>
        <translation>Der Dienst von %1 fällt aus, bis ihn jemand wieder in Betrieb nimmt.</translation>
    </message>
    <message>
        <source>The service of %1 is lost for %2.</source>
        <translation>Der Dienst von %1 fällt für %2 aus.</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Wird Aktiv: %1</translation>
    </message>
    <message>
        <source>Out of service afterwards: %1</source>
        <translation>Danach außer Betrieb: %1</translation>
    </message>
    <message>
        <source>Without protection afterwards: %1</source>
        <translation>Danach ungeschützt: %1</translation>
    </message>
    <message>
        <source>Every pair that is protected now stays protected.</source>
        <translation>Jedes jetzt geschützte Paar bleibt geschützt.</translation>
    </message>
    <message>
        <source>No other group is affected on: %1</source>
        <translation>Keine andere Gruppe ist betroffen auf: %1</translation>
    </message>
    <message>
        <source>Its last switchover was %1 ago.</source>
        <translation>Die letzte Umschaltung war vor %1.</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>Nothing on this site changes its state.</source>
        <translation>Auf dieser Anlage ändert sich kein Zustand.</translation>
    </message>
    <message>
        <source>Step by step, %1 in all</source>
        <translation>Schritt für Schritt, insgesamt %1</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerActions</name>
    <message>
        <source>Sent; waiting for the switch to confirm.</source>
        <translation>Gesendet; Bestätigung des Schalters wird erwartet.</translation>
    </message>
    <message>
        <source>power cycle of outlet %1 (%2)</source>
        <translation>Aus-/Einschalten von Abgang %1 (%2)</translation>
    </message>
    <message>
        <source>power off of outlet %1 (%2)</source>
        <translation>Ausschalten von Abgang %1 (%2)</translation>
    </message>
    <message>
        <source>power on of outlet %1 (%2)</source>
        <translation>Einschalten von Abgang %1 (%2)</translation>
    </message>
    <message>
        <source>Select an outlet to switch its power.</source>
        <translation>Wählen Sie einen Abgang, um seine Versorgung zu schalten.</translation>
    </message>
    <message>
        <source>Outlet %1: %2</source>
        <translation>Abgang %1: %2</translation>
    </message>
    <message>
        <source>No outlet is selected.</source>
        <translation>Es ist kein Abgang ausgewählt.</translation>
    </message>
    <message>
        <source>Say why: the independent computer keeps the reason.</source>
        <translation>Bitte begründen: Der unabhängige Rechner hält die Begründung fest.</translation>
    </message>
    <message>
        <source>Armed: %1. It is carried out only if you fire it within %2 s.</source>
        <translation>Vorgewählt: %1. Wird nur ausgeführt, wenn Sie innerhalb von %2 s auslösen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why its power is switched</source>
        <translation>Warum die Versorgung geschaltet wird</translation>
    </message>
    <message>
        <source>Arm power cycle</source>
        <translation>Aus/Ein vorwählen</translation>
    </message>
    <message>
        <source>Arm power off</source>
        <translation>Aus vorwählen</translation>
    </message>
    <message>
        <source>Arm power on</source>
        <translation>Ein vorwählen</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Abwählen</translation>
    </message>
    <message>
        <source>Reason of the power action</source>
        <translation>Begründung der Schalthandlung</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerView</name>
    <message>
        <source>Confirmed by the switch.</source>
        <translation>Vom Schalter bestätigt.</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>Nicht bestätigt: %1</translation>
    </message>
    <message>
        <source>Connect this console&apos;s own line first, or command the host through its managers.</source>
        <translation>Verbinden Sie zuerst die eigene Leitung dieser Konsole, oder geben Sie Befehle an den Host über seine Manager.</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Diese Anlage hat keinen unabhängigen Rechner.</translation>
    </message>
    <message>
        <source>No manager is connected; the own line works without one.</source>
        <translation>Kein Manager ist verbunden; die eigene Leitung arbeitet auch ohne.</translation>
    </message>
    <message>
        <source>%1 on %2 of %3: %4</source>
        <translation>%1 an %2 von %3: %4</translation>
    </message>
    <message>
        <source>As the managers see it</source>
        <translation>Aus Sicht der Manager</translation>
    </message>
    <message>
        <source>As this console hears it on its own line</source>
        <translation>Auf der eigenen Leitung dieser Konsole</translation>
    </message>
    <message>
        <source>Nothing yet: connect a serial port on the right.</source>
        <translation>Noch nichts: Verbinden Sie rechts einen seriellen Port.</translation>
    </message>
    <message>
        <source>This console&apos;s own line</source>
        <translation>Eigene Leitung dieser Konsole</translation>
    </message>
    <message>
        <source>Raw frames of the own line</source>
        <translation>Rohtelegramme der eigenen Leitung</translation>
    </message>
    <message>
        <source>Outlets, as heard on the own line</source>
        <translation>Abgänge laut eigener Leitung</translation>
    </message>
    <message>
        <source>Outlets, as the managers see them</source>
        <translation>Abgänge aus Sicht der Manager</translation>
    </message>
</context>
<context>
    <name>holdfast::PreferenceKeeper</name>
    <message>
        <source>The settings have %1 = &quot;%2&quot;, which can&apos;t be used; &quot;%3&quot; is used instead. Possible: %4.</source>
        <translation>In den Einstellungen steht %1 = „%2“, was nicht verwendbar ist; stattdessen gilt „%3“. Möglich: %4.</translation>
    </message>
</context>
<context>
    <name>holdfast::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written: %1</source>
        <translation>Das PDF kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>anderen Speicherort wählen</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Drucken: %1</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>Druckvorschau: %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>holdfast::ProcessTable</name>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of a processor</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Zuletzt bekannt: Sein Host wird nicht gehört.</translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message>
        <source>Alarms in each 10 min</source>
        <translation>Alarme je 10 min</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n Alarm; die meisten in 10 min: %1.</numerusform>
            <numerusform>%n Alarme; die meisten in 10 min: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1: %n Alarm in 10 min</numerusform>
            <numerusform>%1: %n Alarme in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RemoveDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Choose what is to be removed.</source>
        <translation>Wählen, was entfernt werden soll.</translation>
    </message>
    <message>
        <source>Remove from the site</source>
        <translation>Aus der Anlage entfernen</translation>
    </message>
    <message>
        <source>What is removed must be Off-line. The site file stays as it is: the change can be taken back.</source>
        <translation>Was entfernt wird, muss Offline sein. Die Anlagendatei bleibt, wie sie ist: Die Änderung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Groups, processes, resources and hosts</source>
        <translation>Gruppen, Prozesse, Ressourcen und Hosts</translation>
    </message>
</context>
<context>
    <name>holdfast::ResourceTable</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Zuletzt bekannt: Ihr Host wird nicht gehört.</translation>
    </message>
</context>
<context>
    <name>holdfast::Runbook</name>
    <message>
        <source>%1: %2.</source>
        <comment>what, why</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Check that %1 can be spared</source>
        <translation>Prüfen, ob %1 entbehrlich ist</translation>
    </message>
    <message>
        <source>Switch %1 over, away from %2</source>
        <translation>%1 umschalten, weg von %2</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>%1 für die Wartung offline nehmen</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>%1 offline nehmen</translation>
    </message>
    <message>
        <source>Do the work on %1</source>
        <translation>Die Arbeit an %1 ausführen</translation>
    </message>
    <message>
        <source>Verify the work on %1</source>
        <translation>Die Arbeit an %1 überprüfen</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>%1 online nehmen</translation>
    </message>
    <message>
        <source>Wait until %1 runs and is protected again</source>
        <translation>Warten, bis %1 wieder läuft und geschützt ist</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>There is no connection to the manager</source>
        <translation>Keine Verbindung zum Manager</translation>
    </message>
    <message>
        <source>The state of the site after the last command hasn&apos;t come yet.</source>
        <translation>Der Zustand der Anlage nach dem letzten Befehl liegt noch nicht vor.</translation>
    </message>
    <message>
        <source>The site has no %1.</source>
        <translation>Die Anlage hat kein %1.</translation>
    </message>
    <message>
        <source>The site is in observe mode: nothing would be carried out.</source>
        <translation>Die Anlage ist im Beobachtungsmodus: Nichts würde ausgeführt.</translation>
    </message>
    <message>
        <source>Nothing has been heard of %1 for %2 s.</source>
        <translation>Von %1 wurde seit %2 s nichts gehört.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t up and runnable</source>
        <translation>%1 ist nicht betriebsbereit und lauffähig</translation>
    </message>
    <message>
        <source>%1 is changing its role.</source>
        <translation>%1 wechselt gerade die Rolle.</translation>
    </message>
    <message>
        <source>%1 is Off-line already, by somebody else.</source>
        <translation>%1 ist bereits Offline, von jemand anderem.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Active</source>
        <translation>%1 ist nicht Aktiv</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, because of %2</source>
        <translation>%1 ist ungeschützt, wegen %2</translation>
    </message>
    <message>
        <source>Alarm %1 is urgent and unacknowledged</source>
        <translation>Alarm %1 ist dringend und unquittiert</translation>
    </message>
    <message>
        <source>No mate can take over from %1: while it is worked on there is no service.</source>
        <translation>Kein Partner kann %1 ablösen: Während der Arbeit gibt es keinen Dienst.</translation>
    </message>
    <message>
        <source>The plan is refused</source>
        <translation>Der Plan wird abgelehnt</translation>
    </message>
    <message>
        <source>The service of %1 would be lost.</source>
        <translation>Der Dienst von %1 fiele aus.</translation>
    </message>
    <message>
        <source>The command was refused again and again</source>
        <translation>Der Befehl wurde wiederholt abgelehnt</translation>
    </message>
    <message>
        <source>The command has failed</source>
        <translation>Der Befehl ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The outcome of the command isn&apos;t known</source>
        <translation>Das Ergebnis des Befehls ist nicht bekannt</translation>
    </message>
    <message>
        <source>Nobody serves %2 now: %1 has failed</source>
        <translation>%2 wird jetzt von niemandem bedient: %1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Off-line any more: somebody has put it on-line.</source>
        <translation>%1 ist nicht mehr Offline: Jemand hat es online genommen.</translation>
    </message>
    <message>
        <source>The command for %1 has ended with status %2.</source>
        <translation>Das Kommando für %1 endete mit Status %2.</translation>
    </message>
    <message>
        <source>Nobody knows how the command for %1 has ended: it was interrupted.</source>
        <translation>Niemand weiß, wie das Kommando für %1 geendet hat: Es wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The command for %1 could not be started</source>
        <translation>Das Kommando für %1 ließ sich nicht starten</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run yet</source>
        <translation>%1 läuft noch nicht</translation>
    </message>
    <message>
        <source>The run-book can&apos;t be kept</source>
        <translation>Das Runbook lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>Nothing to do: it was so already.</source>
        <translation>Nichts zu tun: Es war bereits so.</translation>
    </message>
    <message>
        <source>The run-book isn&apos;t under way.</source>
        <translation>Das Runbook läuft nicht.</translation>
    </message>
    <message>
        <source>The run-book is under way already.</source>
        <translation>Das Runbook läuft bereits.</translation>
    </message>
    <message>
        <source>A command is under way: wait for its outcome.</source>
        <translation>Ein Befehl läuft: Ergebnis abwarten.</translation>
    </message>
    <message>
        <source>What was taken off-line must be put on-line again.</source>
        <translation>Was offline genommen wurde, muss wieder online genommen werden.</translation>
    </message>
    <message>
        <source>No work is waited for.</source>
        <translation>Es wird auf keine Arbeit gewartet.</translation>
    </message>
    <message>
        <source>The run-book is over.</source>
        <translation>Das Runbook ist beendet.</translation>
    </message>
    <message>
        <source>Waited %1 s in vain. %2</source>
        <translation>%1 s vergeblich gewartet. %2</translation>
    </message>
    <message>
        <source>See whether the manager runs; then resume.</source>
        <translation>Prüfen Sie, ob der Manager läuft; dann fortsetzen.</translation>
    </message>
    <message>
        <source>Switch observe mode off; then resume.</source>
        <translation>Schalten Sie den Beobachtungsmodus aus; dann fortsetzen.</translation>
    </message>
    <message>
        <source>Bring the host back; then resume, or skip.</source>
        <translation>Bringen Sie den Host zurück; dann fortsetzen, oder überspringen.</translation>
    </message>
    <message>
        <source>Ask who did it and why. Put it on-line and resume, or skip %1.</source>
        <translation>Klären Sie, wer es war und warum. Nehmen Sie es online und setzen Sie fort, oder überspringen Sie %1.</translation>
    </message>
    <message>
        <source>Skip it, or abandon this run-book and make a new one.</source>
        <translation>Überspringen Sie es, oder geben Sie dieses Runbook auf und erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>Repair it; then resume, or skip.</source>
        <translation>Setzen Sie es instand; dann fortsetzen, oder überspringen.</translation>
    </message>
    <message>
        <source>Find out what it means and acknowledge it; then resume.</source>
        <translation>Finden Sie heraus, was er bedeutet, und quittieren Sie ihn; dann fortsetzen.</translation>
    </message>
    <message>
        <source>Abandon this run-book, and make one that accepts it, or skip.</source>
        <translation>Geben Sie dieses Runbook auf und erstellen Sie eines, das es zulässt, oder überspringen Sie.</translation>
    </message>
    <message>
        <source>Change what is in the way; then resume, or skip.</source>
        <translation>Beseitigen Sie das Hindernis; dann fortsetzen, oder überspringen.</translation>
    </message>
    <message>
        <source>The manager says: %1. Then resume, or skip.</source>
        <translation>Der Manager sagt: %1. Dann fortsetzen, oder überspringen.</translation>
    </message>
    <message>
        <source>Repair the mate; then resume, or skip.</source>
        <translation>Setzen Sie den Partner instand; dann fortsetzen, oder überspringen.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to try again, or skip.</source>
        <translation>Die Ursache steht in den Ereignissen; dann fortsetzen und erneut versuchen, oder überspringen.</translation>
    </message>
    <message>
        <source>Resume: the manager is asked again, and nothing is done twice.</source>
        <translation>Fortsetzen: Der Manager wird erneut gefragt, nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>Repair it, or skip the work: then what is Off-line is put on-line again.</source>
        <translation>Setzen Sie es instand, oder überspringen Sie die Arbeit: Dann wird wieder online genommen, was Offline ist.</translation>
    </message>
    <message>
        <source>Stop the work. Skip it, or take it off-line again and resume.</source>
        <translation>Beenden Sie die Arbeit. Überspringen Sie sie, oder nehmen Sie es wieder offline und setzen Sie fort.</translation>
    </message>
    <message>
        <source>See its output. Resume to run it again, or say that the work is done.</source>
        <translation>Sehen Sie die Ausgabe an. Fortsetzen führt es erneut aus; oder melden Sie die Arbeit als erledigt.</translation>
    </message>
    <message>
        <source>Look what it has done. Resume to run it again, or say that the work is done.</source>
        <translation>Sehen Sie nach, was es getan hat. Fortsetzen führt es erneut aus; oder melden Sie die Arbeit als erledigt.</translation>
    </message>
    <message>
        <source>See its output for the cause; then resume to wait again.</source>
        <translation>Die Ursache steht in der Ausgabe; dann fortsetzen und erneut warten.</translation>
    </message>
    <message>
        <source>Make room, or correct the permissions; then resume.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte; dann fortsetzen.</translation>
    </message>
    <message>
        <source>Resume when it may go on.</source>
        <translation>Fortsetzen, wenn es weitergehen darf.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to wait again.</source>
        <translation>Die Ursache steht in den Ereignissen; dann fortsetzen und erneut warten.</translation>
    </message>
    <message>
        <source>went on</source>
        <comment>somebody did</comment>
        <translation>setzte fort</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>somebody did</comment>
        <translation>pausierte</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>somebody did</comment>
        <translation>hielt an</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>somebody did</comment>
        <translation>übersprang</translation>
    </message>
    <message>
        <source>said that the work is done</source>
        <comment>somebody did</comment>
        <translation>meldete die Arbeit als erledigt</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>somebody did</comment>
        <translation>gab auf</translation>
    </message>
</context>
<context>
    <name>holdfast::RunbookReport</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This run-book is %1.</source>
        <translation>Zustand dieses Runbooks: %1.</translation>
    </message>
    <message>
        <source>Still off-line: %1.</source>
        <translation>Noch offline: %1.</translation>
    </message>
    <message>
        <source>Upgrade of %1 on %2</source>
        <translation>Upgrade von %1 auf %2</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Ende (UTC)</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 UTC, step %2: %3 %4.</source>
        <comment>time, number, user, what the user did</comment>
        <translation>%1 UTC, Schritt %2: %3 %4.</translation>
    </message>
    <message>
        <source>It had halted: %1</source>
        <translation>Es war angehalten: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>holdfast::RungEditor</name>
    <message>
        <source>Process restart</source>
        <translation>Prozess-Neustart</translation>
    </message>
    <message>
        <source>Group restart</source>
        <translation>Gruppen-Neustart</translation>
    </message>
    <message>
        <source>Out of service, take-over by the mate</source>
        <translation>Außer Betrieb, Übernahme durch den Partner</translation>
    </message>
    <message>
        <source>Re-initialise platform and application layer</source>
        <translation>Reinitialisierung von Plattform- und Anwendungsschicht</translation>
    </message>
    <message>
        <source>Re-boot the host</source>
        <translation>Reboot des Hosts</translation>
    </message>
    <message>
        <source>Power cycle the host</source>
        <translation>Aus-/Einschalten des Hosts</translation>
    </message>
    <message>
        <source>Power down, and left so</source>
        <translation>Abschaltung, bleibt aus</translation>
    </message>
    <message>
        <source>No limit: the ladder ends here.</source>
        <translation>Keine Grenze: Die Leiter endet hier.</translation>
    </message>
    <message>
        <source>The limit is not known: the manager did not tell it.</source>
        <translation>Grenze unbekannt: Der Manager hat sie nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Default: nobody has set it.</source>
        <translation>Vorgabe: Niemand hat sie gesetzt.</translation>
    </message>
    <message>
        <source>Inherited from [defaults], %1.</source>
        <translation>Geerbt aus [defaults], %1.</translation>
    </message>
    <message>
        <source>Inherited from the group, %1.</source>
        <translation>Von der Gruppe geerbt, %1.</translation>
    </message>
    <message>
        <source>Inherited from [site], %1.</source>
        <translation>Geerbt aus [site], %1.</translation>
    </message>
    <message>
        <source>Set here, %1.</source>
        <translation>Hier gesetzt, %1.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>„%1“ ist keine Zeitangabe. Schreibweise: 250ms, 40s, 5m oder 1h30m.</translation>
    </message>
    <message>
        <source>Changed from %1 in %2; %3</source>
        <translation>Bisher %1 in %2; %3</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source> times</source>
        <translation> Mal</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb von</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>Änderung von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>%1: how many times</source>
        <translation>%1: wie oft</translation>
    </message>
    <message>
        <source>%1: within which time</source>
        <translation>%1: innerhalb welcher Zeit</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Zum Beispiel 40s, 5m oder 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Screenshot</name>
    <message>
        <source>No state of the site arrived: %1</source>
        <translation>Kein Anlagenzustand empfangen: %1</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; --list-views lists them.</source>
        <translation>Es gibt keine Ansicht „%1“; --list-views listet sie auf.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>holdfast::Sentence</name>
    <message>
        <source>%1: fault %2</source>
        <translation>%1: Fehler %2</translation>
    </message>
    <message>
        <source>%1 was ended by %2 and dumped core</source>
        <translation>%1 wurde durch %2 beendet, mit Core-Dump</translation>
    </message>
    <message>
        <source>%1 was ended by %2</source>
        <translation>%1 wurde durch %2 beendet</translation>
    </message>
    <message>
        <source>%1 exited with status %2 (%3)</source>
        <translation>%1 endete mit Status %2 (%3)</translation>
    </message>
    <message>
        <source>%1 exited with status %2</source>
        <translation>%1 endete mit Status %2</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 hängt</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t ready within its start time-out</source>
        <translation>%1 war nicht innerhalb der Startzeit bereit</translation>
    </message>
    <message>
        <source>%1 didn&apos;t acknowledge its role in time</source>
        <translation>%1 hat seine Rolle nicht rechtzeitig bestätigt</translation>
    </message>
    <message>
        <source>%1 is faulty</source>
        <translation>%1 ist fehlerhaft</translation>
    </message>
    <message>
        <source>%1 missed its watchdog</source>
        <translation>%1 hat den Watchdog nicht bedient</translation>
    </message>
    <message>
        <source>%1 can&apos;t be taken out of service</source>
        <translation>%1 kann nicht außer Betrieb genommen werden</translation>
    </message>
    <message>
        <source>%1 isn&apos;t back within its boot time-out</source>
        <translation>%1 ist nicht innerhalb der Bootzeit zurück</translation>
    </message>
    <message>
        <source>%1 is lost: no messages and no beats</source>
        <translation>%1 ist ausgefallen: keine Meldungen, keine Lebenszeichen</translation>
    </message>
    <message>
        <source>%1 sends no beats to the independent computer</source>
        <translation>%1 sendet dem unabhängigen Rechner keine Lebenszeichen</translation>
    </message>
    <message>
        <source>Process restart of %1</source>
        <translation>Prozess-Neustart von %1</translation>
    </message>
    <message>
        <source>Group restart of %1</source>
        <translation>Gruppen-Neustart von %1</translation>
    </message>
    <message>
        <source>%1 is taken out of service</source>
        <translation>%1 wird außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Take-over: %1 is to become Active</source>
        <translation>Übernahme: %1 soll Aktiv werden</translation>
    </message>
    <message>
        <source>%1 is being deactivated</source>
        <translation>%1 wird deaktiviert</translation>
    </message>
    <message>
        <source>%1 is re-initialised</source>
        <translation>%1 wird reinitialisiert</translation>
    </message>
    <message>
        <source>Re-initialisation of %1</source>
        <translation>Reinitialisierung von %1</translation>
    </message>
    <message>
        <source>Re-boot of %1</source>
        <translation>Reboot von %1</translation>
    </message>
    <message>
        <source>Power cycle of %1</source>
        <translation>Aus-/Einschalten von %1</translation>
    </message>
    <message>
        <source>Power down of %1</source>
        <translation>Abschaltung von %1</translation>
    </message>
    <message>
        <source>Power on of %1</source>
        <translation>Einschalten von %1</translation>
    </message>
    <message>
        <source>%1 fences itself</source>
        <translation>%1 schottet sich selbst ab</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, attempt</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>member: from state, to state</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, to be %2</source>
        <translation>%1, Ziel: %2</translation>
    </message>
    <message>
        <source>%1 is asked to be %2</source>
        <translation>%1: Rolle %2 angefordert</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 acknowledged: it is %2</source>
        <translation>%1 hat bestätigt: %2</translation>
    </message>
    <message>
        <source>%1 refused to be %2</source>
        <translation>%1 hat die Rolle %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1 is runnable</source>
        <translation>%1 ist lauffähig</translation>
    </message>
    <message>
        <source>%1 is not runnable</source>
        <translation>%1 ist nicht lauffähig</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The cluster link to %1 is %2</source>
        <translation>Cluster-Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>the serial line of %1 is %2</source>
        <translation>serielle Leitung von %1: %2</translation>
    </message>
    <message>
        <source>heartbeat of %1: %2</source>
        <translation>Lebenszeichen von %1: %2</translation>
    </message>
    <message>
        <source>power of %1 is %2</source>
        <translation>Versorgung von %1: %2</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Unabhängiger Rechner</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Unabhängiger Rechner %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>independent computer: what it says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>command and its arguments</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>command: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, because: %2</source>
        <translation>%1, Grund: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>command, the operator&apos;s reason</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>The configuration changed</source>
        <translation>Die Konfiguration wurde geändert</translation>
    </message>
    <message>
        <source>The configuration changed by %1</source>
        <translation>Die Konfiguration wurde durch %1 geändert</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>change, the operator&apos;s reason</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (target)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Alarm raised: %1</source>
        <translation>Alarm gekommen: %1</translation>
    </message>
    <message>
        <source>Alarm cleared: %1</source>
        <translation>Alarm gegangen: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarm quittiert: %1</translation>
    </message>
    <message>
        <source>Alarm shelved: %1</source>
        <translation>Alarm zurückgestellt: %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2 in %3</source>
        <translation>Versuch %1 von %2 in %3</translation>
    </message>
    <message>
        <source>the independent computer</source>
        <translation>der unabhängige Rechner</translation>
    </message>
    <message>
        <source>the manager of %1</source>
        <translation>der Manager von %1</translation>
    </message>
    <message>
        <source>the managers, together</source>
        <translation>die Manager gemeinsam</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>unknown kind: target</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Invariant broken: %1</source>
        <translation>Invariante verletzt: %1</translation>
    </message>
    <message>
        <source>Alarm taken out of service: %1</source>
        <translation>Alarm außer Betrieb genommen: %1</translation>
    </message>
    <message>
        <source>Alarm returned to service: %1</source>
        <translation>Alarm wieder in Betrieb: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message>
        <source>The log file %1 can&apos;t be written: %2</source>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Not sent: the port isn&apos;t open, or doesn&apos;t take what was sent before.</source>
        <translation>Nicht gesendet: Der Port ist nicht offen oder nimmt das zuvor Gesendete nicht an.</translation>
    </message>
    <message>
        <source>Log the line to a file</source>
        <translation>Leitung in eine Datei protokollieren</translation>
    </message>
    <message>
        <source>Nothing passes: the line isn&apos;t connected.</source>
        <translation>Kein Datenverkehr: Die Leitung ist nicht verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>%n gültiges Telegramm</numerusform>
            <numerusform>%n gültige Telegramme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n ungültig</numerusform>
            <numerusform>%n ungültig</numerusform>
        </translation>
    </message>
    <message>
        <source>(checksum %1, form %2, too long %3, cut %4)</source>
        <translation>(Prüfsumme %1, Form %2, zu lang %3, abgeschnitten %4)</translation>
    </message>
    <message>
        <source>Hardly a frame is whole: check the baud rate, bits and parity on both ends.</source>
        <translation>Kaum ein Telegramm ist vollständig: Prüfen Sie Baudrate, Bits und Parität an beiden Enden.</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Add $ and checksum</source>
        <translation>$ und Prüfsumme ergänzen</translation>
    </message>
    <message>
        <source>Type only what stands between $ and *, for example: 7 STATUS outlet=2</source>
        <translation>Nur eingeben, was zwischen $ und * steht, zum Beispiel: 7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>7 STATUS outlet=2</source>
        <translation>7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Stop logging to %1</source>
        <translation>Protokoll in %1 beenden</translation>
    </message>
    <message>
        <source>Log to file …</source>
        <translation>In Datei protokollieren…</translation>
    </message>
    <message>
        <source>Bytes of the serial line</source>
        <translation>Bytes der seriellen Leitung</translation>
    </message>
    <message>
        <source>Frame to send</source>
        <translation>Zu sendendes Telegramm</translation>
    </message>
</context>
<context>
    <name>holdfast::SettingsDialog</name>
    <message>
        <source>What is changed here is in force, but can&apos;t be kept: %1 can&apos;t be written. Make the file writable for you.</source>
        <translation>Was hier geändert wird, gilt, kann aber nicht behalten werden: %1 ist nicht schreibbar. Machen Sie die Datei für sich schreibbar.</translation>
    </message>
    <message>
        <source>The file is %1. It is put right as soon as something is changed here.</source>
        <translation>Die Datei ist %1. Sie wird berichtigt, sobald hier etwas geändert wird.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Was an den Einstellungen nicht stimmt</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>&amp;Voreinstellungen wiederherstellen</translation>
    </message>
    <message>
        <source>All pages as they come with the program</source>
        <translation>Alle Seiten, wie das Programm sie mitbringt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>&amp;Textgröße:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Show &amp;Active members in green</source>
        <translation>&amp;Aktive Mitglieder grün zeigen</translation>
    </message>
    <message>
        <source>Otherwise in a calm dark colour, so that only what is abnormal stands out.</source>
        <translation>Sonst in einer ruhigen dunklen Farbe, damit nur Ungewöhnliches auffällt.</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Panels don&apos;t glide, menus don&apos;t fade, nothing flashes or blinks.</source>
        <translation>Flächen gleiten nicht, Menüs blenden nicht ein, nichts blitzt oder blinkt.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>Unquittierte Alarme &amp;blinken lassen</translation>
    </message>
    <message>
        <source>Only their symbols flash, never a text.</source>
        <translation>Nur ihre Symbole blinken, nie ein Text.</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>Bei neuem Alarm &amp;piepen</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Neue Alarme auf dem &amp;Desktop melden</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Dieser Desktop zeigt keine Meldungen von Programmen.</translation>
    </message>
    <message>
        <source>Propose to &amp;shelve for:</source>
        <translation>&amp;Zurückstellen vorschlagen für:</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>&amp;Span:</source>
        <translation>&amp;Zeitspanne:</translation>
    </message>
    <message>
        <source>&amp;Order of the lanes:</source>
        <translation>&amp;Reihenfolge der Spuren:</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Nach Host</translation>
    </message>
    <message>
        <source>Lanes of group &amp;members</source>
        <translation>Spuren der &amp;Mitglieder</translation>
    </message>
    <message>
        <source>Lanes of &amp;processes and resources</source>
        <translation>Spuren der &amp;Prozesse und Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Follow now</source>
        <translation>&amp;Jetzt folgen</translation>
    </message>
    <message>
        <source>What a timeline begins with. One that is open takes a change over at once, and can be changed by its own tools afterwards.</source>
        <translation>Womit ein Zeitverlauf beginnt. Ein offener übernimmt eine Änderung sofort und kann danach mit seinen eigenen Werkzeugen geändert werden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>When &amp;started without a site:</source>
        <translation>Beim Start &amp;ohne Anlage:</translation>
    </message>
    <message>
        <source>Ask what to show</source>
        <translation>Fragen, was gezeigt werden soll</translation>
    </message>
    <message>
        <source>Show the site of last time</source>
        <translation>Die Anlage vom letzten Mal zeigen</translation>
    </message>
    <message>
        <source>Show the training site</source>
        <translation>Die Übungsanlage zeigen</translation>
    </message>
    <message>
        <source>A site that is named on the command line is shown in any case. If that of last time can&apos;t be shown, you are asked.</source>
        <translation>Eine auf der Befehlszeile genannte Anlage wird immer gezeigt. Kann die vom letzten Mal nicht gezeigt werden, wird gefragt.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteMatrix</name>
    <message>
        <source>System layer</source>
        <translation>Systemschicht</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Plattformschicht</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Anwendungsschicht</translation>
    </message>
    <message>
        <source>hot pair</source>
        <translation>heißes Paar</translation>
    </message>
    <message>
        <source>cold pair</source>
        <translation>kaltes Paar</translation>
    </message>
    <message>
        <source>lead-active pair</source>
        <translation>geführt-aktives Paar</translation>
    </message>
    <message>
        <source>→ %1 %2</source>
        <comment>requested state, how long ago</comment>
        <translation>→ %1 %2</translation>
    </message>
    <message>
        <source>→ %1, awaiting acknowledgement %2</source>
        <translation>→ %1, Bestätigung erwartet %2</translation>
    </message>
    <message>
        <source>→ %1, not asked yet, %2</source>
        <translation>→ %1, noch nicht angefordert, %2</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>heiß</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>geführt</translation>
    </message>
    <message>
        <source>unprotected %1</source>
        <translation>ungeschützt %1</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>nicht gepaart</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>ungeschützt</translation>
    </message>
    <message>
        <source>protected %1</source>
        <translation>geschützt %1</translation>
    </message>
    <message>
        <source>%1, never heard</source>
        <translation>%1, nie gehört</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <comment>last known state, age</comment>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Unabhängiger Rechner %1</translation>
    </message>
    <message>
        <source>line %1 up</source>
        <translation>Leitung %1 bereit</translation>
    </message>
    <message>
        <source>line %1 DOWN: no proof of power can be had over it</source>
        <translation>Leitung %1 NICHT BEREIT: darüber kein Nachweis der Abschaltung möglich</translation>
    </message>
    <message>
        <source>line not known yet</source>
        <translation>Leitung noch unbekannt</translation>
    </message>
    <message>
        <source>outlet %1, no beats yet</source>
        <translation>Abgang %1, noch keine Lebenszeichen</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>Abgang %1</translation>
    </message>
    <message>
        <source>outlet %1, beats late</source>
        <translation>Abgang %1, Lebenszeichen verspätet</translation>
    </message>
    <message>
        <source>outlet %1, no beats</source>
        <translation>Abgang %1, keine Lebenszeichen</translation>
    </message>
    <message>
        <source>outlet %1, beats unknown</source>
        <translation>Abgang %1, Lebenszeichen unbekannt</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>lauffähig</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>nicht lauffähig</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>Versorgung %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runnable, power</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>under way: %1</source>
        <translation>läuft: %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>gehört vor %1</translation>
    </message>
    <message>
        <source>Site matrix</source>
        <translation>Anlagenmatrix</translation>
    </message>
    <message>
        <source>Hosts are columns, layers and groups are rows.</source>
        <translation>Hosts sind Spalten, Schichten und Gruppen sind Zeilen.</translation>
    </message>
    <message>
        <source>No state of the site has been received yet.</source>
        <translation>Es wurde noch kein Anlagenzustand empfangen.</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>member, state, duration</comment>
        <translation>%1: %2 seit %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Host %1: %2, %3, heard %4 ago</source>
        <translation>Host %1: %2, %3, gehört vor %4</translation>
    </message>
    <message>
        <source>Group %1, not paired</source>
        <translation>Gruppe %1, nicht gepaart</translation>
    </message>
    <message>
        <source>Pair %1, protected</source>
        <translation>Paar %1, geschützt</translation>
    </message>
    <message>
        <source>Pair %1, unprotected</source>
        <translation>Paar %1, ungeschützt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used, the next resets in %4</source>
        <translation>%1: %2 von %3 verbraucht, nächste Rückstellung in %4</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>protected: ?</source>
        <translation>geschützt: ?</translation>
    </message>
    <message>
        <source>line not known</source>
        <translation>Leitung nicht bekannt</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteStore</name>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Es besteht keine Verbindung zu einem Manager.</translation>
    </message>
    <message>
        <source>The past is shown: go back to now first.</source>
        <translation>Angezeigt wird die Vergangenheit: Gehen Sie zuerst zu jetzt zurück.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>Der Zustand der Anlage ist noch unbekannt.</translation>
    </message>
    <message>
        <source>The console is in view mode: switch to operate mode first.</source>
        <translation>Die Konsole ist im Ansichtsmodus: Schalten Sie zuerst in den Bedienmodus.</translation>
    </message>
    <message>
        <source>This takes the role administrator, and your certificate has another. Ask an administrator to do it.</source>
        <translation>Das verlangt die Rolle Administrator, Ihr Zertifikat hat eine andere. Bitten Sie einen Administrator darum.</translation>
    </message>
    <message>
        <source>Your certificate is a viewer&apos;s: it gives no commands. Ask for an operator&apos;s.</source>
        <translation>Ihr Zertifikat ist das eines Betrachters: Damit lassen sich keine Befehle erteilen. Bitten Sie um das eines Bedieners.</translation>
    </message>
    <message>
        <source>The manager does not answer: what is shown is the last known state.</source>
        <translation>Der Manager antwortet nicht: Gezeigt wird der zuletzt bekannte Zustand.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Only what the search “%1” finds: %2 of %3 groups, %4 of %5 hosts.</source>
        <translation>Nur was die Suche „%1“ findet: %2 von %3 Gruppen, %4 von %5 Hosts.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>%n Alarm zu Ausgeblendetem.</numerusform>
            <numerusform>%n Alarme zu Ausgeblendetem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message>
        <source>Save a snapshot</source>
        <translation>Momentaufnahme sichern</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentaufnahmen (*.json)</translation>
    </message>
    <message>
        <source>Compare with a snapshot</source>
        <translation>Mit einer Momentaufnahme vergleichen</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Unterschiede exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tabelle (*.csv);;Text (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>%n Unterschied steht in %1.</numerusform>
            <numerusform>%n Unterschiede stehen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>Momentaufnahme &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Compare with a snapshot…</source>
        <translation>Mit Momentaufnahme &amp;vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>An&amp;zeigen:</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>cdma, alpha, Standby …</source>
        <translation>cdma, alpha, Standby…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Area of differences</source>
        <translation>Bereich der Unterschiede</translation>
    </message>
    <message>
        <source>Words that a difference must have</source>
        <translation>Wörter, die ein Unterschied enthalten muss</translation>
    </message>
    <message>
        <source>What differs from the snapshot</source>
        <translation>Was sich von der Momentaufnahme unterscheidet</translation>
    </message>
    <message>
        <source>What differs from the snapshot, in sentences</source>
        <translation>Was sich von der Momentaufnahme unterscheidet, in Sätzen</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Es besteht keine Verbindung zu einem Manager.</translation>
    </message>
    <message>
        <source>The site&apos;s state and configuration as they are now, to a file</source>
        <translation>Zustand und Konfiguration der Anlage, wie sie jetzt sind, in eine Datei</translation>
    </message>
    <message>
        <source>What differs between a file and now</source>
        <translation>Was sich zwischen einer Datei und jetzt unterscheidet</translation>
    </message>
    <message>
        <source>No snapshot is compared.</source>
        <translation>Es wird keine Momentaufnahme verglichen.</translation>
    </message>
    <message>
        <source>Save one before you change something; compare with it afterwards. It holds the states of hosts, groups, members, resources, power and alarms, and the whole configuration.</source>
        <translation>Sichern Sie eine, bevor Sie etwas ändern; vergleichen Sie danach. Sie enthält die Zustände von Hosts, Gruppen, Mitgliedern, Ressourcen, Versorgung und Alarmen und die ganze Konfiguration.</translation>
    </message>
    <message>
        <source>%1: taken %2 by %3 (record %4), compared with now.</source>
        <comment>file, time, user, seq</comment>
        <translation>%1: aufgenommen %2 von %3 (Eintrag %4), verglichen mit jetzt.</translation>
    </message>
    <message>
        <source>The connection is lost: &quot;now&quot; is the last known state.</source>
        <translation>Die Verbindung ist verloren: „Jetzt“ ist der letzte bekannte Zustand.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n Unterschied.</numerusform>
            <numerusform>%n Unterschiede.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>%1 von %n Unterschied wird angezeigt.</numerusform>
            <numerusform>%1 von %n Unterschieden werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of record %2 is in %3.</source>
        <translation>%1, Stand Eintrag %2, steht in %3.</translation>
    </message>
</context>
<context>
    <name>holdfast::StartDialog</name>
    <message>
        <source>Holdfast</source>
        <translation>Holdfast</translation>
    </message>
    <message>
        <source>What do you want to see?</source>
        <translation>Was möchten Sie sehen?</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Anlagendatei</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>Dieser Host</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Choose a site file first.</source>
        <translation>Wählen Sie zuerst eine Anlagendatei.</translation>
    </message>
    <message>
        <source>Say which of the site&apos;s hosts this computer is.</source>
        <translation>Geben Sie an, welcher Host der Anlage dieser Rechner ist.</translation>
    </message>
    <message>
        <source>Say on which socket the manager listens.</source>
        <translation>Geben Sie an, an welchem Socket der Manager lauscht.</translation>
    </message>
    <message>
        <source>Site files (*.toml)</source>
        <translation>Anlagendateien (*.toml)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>site file, host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>Zu&amp;letzt</translation>
    </message>
    <message>
        <source>The &amp;training site: FIG. 1 of the patent on this computer</source>
        <translation>Die Ü&amp;bungsanlage: FIG. 1 der Patentschrift auf diesem Rechner</translation>
    </message>
    <message>
        <source>A site of my &amp;own, with the manager of this host in this program</source>
        <translation>Eine &amp;eigene Anlage, mit dem Manager dieses Hosts in diesem Programm</translation>
    </message>
    <message>
        <source>A manager that runs on this &amp;computer</source>
        <translation>Ein Manager, der auf diesem &amp;Rechner läuft</translation>
    </message>
    <message>
        <source>A manager on &amp;another computer</source>
        <translation>Ein Manager auf einem &amp;anderen Rechner</translation>
    </message>
    <message>
        <source>alpha, or alpha:%1</source>
        <translation>alpha oder alpha:%1</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Zuletzt geöffnete Anlagen</translation>
    </message>
    <message>
        <source>Enter opens one of them again.</source>
        <translation>Die Eingabetaste öffnet eine davon wieder.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>Ordner mit den Zertifikaten</translation>
    </message>
    <message>
        <source>There is no file %1. Choose a site file.</source>
        <translation>Es gibt keine Datei %1. Wählen Sie eine Anlagendatei.</translation>
    </message>
    <message>
        <source>Say on which computer the manager runs.</source>
        <translation>Geben Sie an, auf welchem Rechner der Manager läuft.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the one that `holdfastctl pki issue` has made for you.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie den, den `holdfastctl pki issue` für Sie angelegt hat.</translation>
    </message>
</context>
<context>
    <name>holdfast::StateDiagram</name>
    <message>
        <source>States of %1</source>
        <translation>Zustände von %1</translation>
    </message>
    <message>
        <source>No member is selected.</source>
        <translation>Es ist kein Mitglied ausgewählt.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 is %2; %3.</source>
        <translation>%1: %2; %3.</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state code, how long</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>fault, out of service</source>
        <translation>Fehler, außer Betrieb</translation>
    </message>
    <message>
        <source>operator only</source>
        <translation>nur Bediener</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, der jetzige Zustand</translation>
    </message>
    <message>
        <source>%1, requested and not acknowledged</source>
        <translation>%1, angefordert und nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>holdfast::StateLegend</name>
    <message>
        <source>unknown, last known shape</source>
        <translation>unbekannt, letzte bekannte Form</translation>
    </message>
    <message>
        <source>Legend of the states</source>
        <translation>Legende der Zustände</translation>
    </message>
</context>
<context>
    <name>holdfast::States</name>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Standby, cold</source>
        <translation>Standby, kalt</translation>
    </message>
    <message>
        <source>Standby, hot</source>
        <translation>Standby, heiß</translation>
    </message>
    <message>
        <source>Active (following)</source>
        <translation>Aktiv (folgend)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>unknown, last known: %1</source>
        <translation>unbekannt, zuletzt bekannt: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusFields</name>
    <message>
        <source>connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>site, host that answers</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>connected, no state yet</source>
        <translation>verbunden, noch kein Zustand</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 bereit</translation>
    </message>
    <message>
        <source>%1 DOWN</source>
        <translation>%1 NICHT BEREIT</translation>
    </message>
    <message>
        <source>no independent computer</source>
        <translation>kein unabhängiger Rechner</translation>
    </message>
    <message>
        <source>IC: %1</source>
        <comment>IC: independent computers</comment>
        <translation>UR: %1</translation>
    </message>
    <message>
        <source>Line from the answering host to the independent computer</source>
        <translation>Leitung vom antwortenden Host zum unabhängigen Rechner (UR)</translation>
    </message>
    <message>
        <source>Commands are given in this name. Click to change it.</source>
        <translation>Befehle werden in diesem Namen erteilt. Zum Ändern klicken.</translation>
    </message>
    <message>
        <source>Acting user: %1</source>
        <translation>Bediener: %1</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>Bedienen</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Operate mode: commands can be given. Click for view mode.</source>
        <translation>Bedienmodus: Befehle können erteilt werden. Klicken für Ansichtsmodus.</translation>
    </message>
    <message>
        <source>View mode: no command can be given. Click for operate mode.</source>
        <translation>Ansichtsmodus: Es können keine Befehle erteilt werden. Klicken für Bedienmodus.</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Modus: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>holdfast::Themes</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdsView</name>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>Gruppe…</translation>
    </message>
    <message>
        <source>Process …</source>
        <translation>Prozess…</translation>
    </message>
    <message>
        <source>Resource …</source>
        <translation>Ressource…</translation>
    </message>
    <message>
        <source>Host …</source>
        <translation>Host…</translation>
    </message>
    <message>
        <source>The last change is being applied.</source>
        <translation>Die letzte Änderung wird gerade übernommen.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read.</source>
        <translation>Ein Zeitfenster ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Es ist nichts geändert.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Bitte begründen: Die Begründung wird mit der Änderung festgehalten.</translation>
    </message>
    <message>
        <source>Take a change out of force</source>
        <translation>Änderung außer Kraft setzen</translation>
    </message>
    <message>
        <source>Why is %1 taken out of force?</source>
        <translation>Warum wird %1 außer Kraft gesetzt?</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>Die Konfiguration wird gelesen.</translation>
    </message>
    <message>
        <source>Being applied on every host.</source>
        <translation>Wird auf allen Hosts übernommen.</translation>
    </message>
    <message>
        <source>In force on every host: %1</source>
        <translation>Gilt auf allen Hosts: %1</translation>
    </message>
    <message>
        <source>Refused, nothing is changed: %1</source>
        <translation>Abgelehnt, nichts geändert: %1</translation>
    </message>
    <message>
        <source>The configuration can&apos;t be shown: %1</source>
        <translation>Die Konfiguration kann nicht angezeigt werden: %1</translation>
    </message>
    <message>
        <source>Ladder of</source>
        <translation>Eskalationsleiter von</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why the limits are changed</source>
        <translation>Warum die Grenzen geändert werden</translation>
    </message>
    <message>
        <source>Apply on every host</source>
        <translation>Auf allen Hosts übernehmen</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>Alle Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Process, group or host whose ladder is shown</source>
        <translation>Prozess, Gruppe oder Host, dessen Eskalationsleiter angezeigt wird</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
</context>
<context>
    <name>holdfast::TimelineView</name>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>Reading older records…</source>
        <translation>Ältere Einträge werden gelesen…</translation>
    </message>
    <message>
        <source>The beginning is missing: %1</source>
        <translation>Der Anfang fehlt: %1</translation>
    </message>
    <message>
        <source>Record %1, not loaded</source>
        <translation>Eintrag %1, nicht geladen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>und %n weiterer hier: vergrößern</numerusform>
            <numerusform>und %n weitere hier: vergrößern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known at %2</source>
        <translation>%1: unbekannt um %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 um %3</translation>
    </message>
    <message>
        <source>%1: %2 for %3, since %4</source>
        <translation>%1: %2 für %3, seit %4</translation>
    </message>
    <message>
        <source>%1: %2 for %3, from %4</source>
        <translation>%1: %2 für %3, ab %4</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitverlauf von %1</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitverlauf exportieren</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1-Datei (*.%2)</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>Jetzt folgen</translation>
    </message>
    <message>
        <source>Keep the present at the right edge (F)</source>
        <translation>Gegenwart am rechten Rand halten (F)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show everything that is known (Home)</source>
        <translation>Alles Bekannte anzeigen (Pos1)</translation>
    </message>
    <message>
        <source>◀ Fault</source>
        <translation>◀ Fehler</translation>
    </message>
    <message>
        <source>Go to the previous fault of the lanes shown (P)</source>
        <translation>Zum vorigen Fehler der angezeigten Spuren gehen (P)</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Fault ▶</source>
        <translation>Fehler ▶</translation>
    </message>
    <message>
        <source>Go to the next fault of the lanes shown (N)</source>
        <translation>Zum nächsten Fehler der angezeigten Spuren gehen (N)</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Which lanes are shown</source>
        <translation>Welche Spuren angezeigt werden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the visible range to a file</source>
        <translation>Sichtbaren Bereich in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>Gruppenmitglieder</translation>
    </message>
    <message>
        <source>Processes and resources</source>
        <translation>Prozesse und Ressourcen</translation>
    </message>
    <message>
        <source>Pin or unpin this lane</source>
        <translation>Diese Spur anheften oder lösen</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>Spuren filtern</translation>
    </message>
    <message>
        <source>Visible span</source>
        <translation>Sichtbare Zeitspanne</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Nach Host</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Reihenfolge der Spuren</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults.</source>
        <translation>Zustände über der Zeit, ein Balken je Spur. Links und Rechts verschieben, Plus und Minus zoomen, N und P springen zu Fehlern.</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>Spuren verschieben</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyMap</name>
    <message>
        <source>%1 Active, %2 Standby</source>
        <translation>%1 Aktiv, %2 Standby</translation>
    </message>
    <message>
        <source>%1 neither</source>
        <comment>members neither Active nor Standby</comment>
        <translation>%1 keins von beiden</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>nicht lauffähig</translation>
    </message>
    <message>
        <source>%1 is heard on the cluster&apos;s links.</source>
        <translation>%1 ist auf den Cluster-Verbindungen zu hören.</translation>
    </message>
    <message>
        <source>%1 is not heard on the cluster&apos;s links.</source>
        <translation>%1 ist auf den Cluster-Verbindungen nicht zu hören.</translation>
    </message>
    <message>
        <source>%1 has no power: nothing is to be heard.</source>
        <translation>%1 hat keine Versorgung: Es ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Whether %1 is heard on the cluster&apos;s links is not known.</source>
        <translation>Ob %1 auf den Cluster-Verbindungen zu hören ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>state of the serial line</comment>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>Abgang %1</translation>
    </message>
    <message>
        <source>Outlet %1 feeds %2: %3.</source>
        <translation>Abgang %1 speist %2: %3.</translation>
    </message>
    <message>
        <source>%1 switches outlet %2.</source>
        <translation>%1 schaltet Abgang %2.</translation>
    </message>
    <message>
        <source>The serial line of %1 to %2, beats: %3.</source>
        <translation>Serielle Leitung von %1 zu %2, Lebenszeichen: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are heard</source>
        <translation>%1 von %2 Hosts zu hören</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>independent computer</source>
        <translation>unabhängiger Rechner</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, kind, state</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>zuletzt bekannt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>not quite right</source>
        <translation>nicht ganz in Ordnung</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>off on purpose</source>
        <translation>absichtlich aus</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyView</name>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Put back in rows</source>
        <translation>In Reihen zurück</translation>
    </message>
    <message>
        <source>Everything to the place where it was before it was moved</source>
        <translation>Alles an den Platz, an dem es vor dem Verschieben war</translation>
    </message>
    <message>
        <source>Map of hosts, links, independent computers and outlets</source>
        <translation>Karte der Hosts, Verbindungen, unabhängigen Rechner und Abgänge</translation>
    </message>
    <message>
        <source>Solid: cluster link. Dashed: serial line. Double: power. ✓ good, △ not quite right, ✕ broken, − off on purpose, ? not known. Drag to move, or Ctrl+arrows.</source>
        <translation>Durchgezogen: Cluster-Verbindung. Gestrichelt: serielle Leitung. Doppelt: Versorgung. ✓ gut, △ nicht ganz in Ordnung, ✕ gestört, − absichtlich aus, ? unbekannt. Verschieben durch Ziehen oder Strg+Pfeile.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message>
        <source>Is new and is started</source>
        <translation>Ist neu und wird gestartet</translation>
    </message>
    <message>
        <source>Goes on; %1 is started beside it</source>
        <translation>Läuft weiter; %1 wird daneben gestartet</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 is started with it</source>
        <translation>Läuft nicht; %1 startet mit ihm</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 no longer belongs to it</source>
        <translation>Läuft nicht; %1 gehört nicht mehr dazu</translation>
    </message>
    <message>
        <source>Leaves the site</source>
        <translation>Verlässt die Anlage</translation>
    </message>
    <message>
        <source>Depends on other things, or has another pair</source>
        <translation>Hängt von anderem ab oder hat ein anderes Paar</translation>
    </message>
    <message>
        <source>Goes on; commands count from its next start</source>
        <translation>Läuft weiter; Kommandos gelten ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Is no longer looked at, and left as it is</source>
        <translation>Wird nicht mehr geprüft und bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Not runnable until it is up: pairs unprotected</source>
        <translation>Nicht lauffähig, bis es läuft: Paare ungeschützt</translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>Es wird geplant.</translation>
    </message>
    <message>
        <source>It is being applied on every host.</source>
        <translation>Es wird auf jedem Host übernommen.</translation>
    </message>
    <message>
        <source>Only managers that start know other independent computers: copy the drop-in to every host, then start them again.</source>
        <translation>Nur Manager, die starten, kennen andere unabhängige Rechner: Kopieren Sie die Zusatzdatei auf jeden Host und starten Sie die Manager dann neu.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Es ist nichts geändert.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Bitte begründen: Die Begründung wird mit der Änderung festgehalten.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>Wen es betrifft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Begründung (erforderlich)</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Copy drop-in</source>
        <translation>Zusatzdatei kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n Mitglied wird nicht berührt.</numerusform>
            <numerusform>%n Mitglieder werden nicht berührt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is new: all on it waits until its manager joins</source>
        <translation>Ist neu: alles darauf wartet, bis sein Manager beitritt</translation>
    </message>
    <message>
        <source>Leaves the site; it has no power, or was never here</source>
        <translation>Verlässt die Anlage; er hat keinen Strom oder war nie da</translation>
    </message>
    <message>
        <source>Then start the manager of this host again: until now it has known of no others.</source>
        <translation>Danach den Manager dieses Hosts neu starten: Bisher kannte er keine anderen.</translation>
    </message>
    <message>
        <source>Then tell the cluster engine: run “%1”, copy corosync.conf to every host, and run “%2” on one of them.</source>
        <translation>Danach dem Clusterdienst Bescheid geben: „%1“ ausführen, corosync.conf auf jeden Host kopieren und auf einem davon „%2“ ausführen.</translation>
    </message>
    <message>
        <source>Then install Holdfast on %1, copy the site file with its drop-ins there, and start its manager.</source>
        <translation>Danach Holdfast auf %1 installieren, die Anlagendatei mit ihren Zusatzdateien dorthin kopieren und dort den Manager starten.</translation>
    </message>
</context>
<context>
    <name>holdfast::TransitionList</name>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>%1 nach %2 um %3</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Letzte Übergänge</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Keine in den hier gehaltenen Einträgen.</translation>
    </message>
</context>
<context>
    <name>holdfast::Transitions</name>
    <message>
        <source>the manager starts it, for its resources are in service and what it depends upon is runnable</source>
        <translation>der Manager startet es, denn seine Ressourcen sind in Betrieb, und wovon es abhängt, ist lauffähig</translation>
    </message>
    <message>
        <source>an operator takes it off-line</source>
        <translation>ein Bediener nimmt es offline</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Active</source>
        <translation>es ist initialisiert und hat bestätigt, dass es Aktiv ist</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked</source>
        <translation>es ist initialisiert und hat bestätigt, dass es Standby ist; bei einem kalten werden nur die Ressourcen geprüft</translation>
    </message>
    <message>
        <source>its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down</source>
        <translation>sein Start oder seine Bestätigung ist fehlgeschlagen oder hat die Zeit überschritten, eine Ressource ist fehlerhaft, oder sein Host fällt aus</translation>
    </message>
    <message>
        <source>it has acknowledged its activation, in a take-over or a switchover</source>
        <translation>es hat seine Aktivierung bestätigt, bei einer Übernahme oder einer Umschaltung</translation>
    </message>
    <message>
        <source>it is faulty, did not acknowledge, or is taken out of service</source>
        <translation>es ist fehlerhaft, hat nicht bestätigt oder wird außer Betrieb genommen</translation>
    </message>
    <message>
        <source>it has acknowledged its deactivation in a switchover</source>
        <translation>es hat bei einer Umschaltung seine Deaktivierung bestätigt</translation>
    </message>
    <message>
        <source>an operator takes it off-line, after a switchover where it has a mate</source>
        <translation>ein Bediener nimmt es offline, nach einer Umschaltung, sofern es einen Partner hat</translation>
    </message>
    <message>
        <source>an operator puts it on-line; the manager then starts it as any other</source>
        <translation>ein Bediener nimmt es online; danach startet es der Manager wie jedes andere</translation>
    </message>
    <message>
        <source>%1 to %2 when %3. (%4)</source>
        <translation>%1 nach %2: %3. (%4)</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeDialog</name>
    <message>
        <source>Pauses until you say that it is done.</source>
        <translation>Pausiert, bis Sie die Arbeit als erledigt melden.</translation>
    </message>
    <message>
        <source>Say what is to be upgraded.</source>
        <translation>Geben Sie an, was das Upgrade erhalten soll.</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Der Plan wird erstellt.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>Der Plan würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>Der Plan würde abgelehnt: %1; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Bitte begründen: Die Begründung wird im Journal festgehalten.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Geben Sie zur Bestätigung %1 ein.</translation>
    </message>
    <message>
        <source>New upgrade run-book</source>
        <translation>Neues Upgrade-Runbook</translation>
    </message>
    <message>
        <source>Upgrade one after the other</source>
        <translation>Upgrade nacheinander</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>In dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Also what depends upon a member: take that out of service first</source>
        <translation>Auch alles, was von einem Mitglied abhängt: dieses zuerst außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Members without a mate may be out of service while they are worked on</source>
        <translation>Mitglieder ohne Partner dürfen während der Arbeit außer Betrieb sein</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Begründung (erforderlich)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Wird mit Ihrem Namen im Journal festgehalten</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>A command that does it, on this computer; empty: you do it, and say so</source>
        <translation>Ein Kommando, das sie auf diesem Rechner ausführt; leer: Sie tun es und melden es</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>A command that must succeed before on-line; empty: none</source>
        <translation>Ein Kommando, das vor dem Online-Nehmen gelingen muss; leer: keines</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Begin the upgrade</source>
        <translation>Upgrade beginnen</translation>
    </message>
    <message>
        <source>What is upgraded, in this order</source>
        <translation>Was das Upgrade erhält, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Group, host or member to add</source>
        <translation>Hinzuzufügende Gruppe, Host oder Mitglied</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Command that does the work</source>
        <translation>Kommando, das die Arbeit ausführt</translation>
    </message>
    <message>
        <source>Command that verifies the work</source>
        <translation>Kommando, das die Arbeit überprüft</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Name zur Bestätigung</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Schritt %1: %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeView</name>
    <message>
        <source>Leave the work on %1 out? It is put on-line again as it is.</source>
        <translation>Die Arbeit an %1 auslassen? Es wird so, wie es ist, wieder online genommen.</translation>
    </message>
    <message>
        <source>Leave %1 out? It stays as it is, and the next one is begun.</source>
        <translation>%1 auslassen? Es bleibt, wie es ist, und das nächste wird begonnen.</translation>
    </message>
    <message>
        <source>Leave the work out</source>
        <translation>Arbeit auslassen</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>End this run-book as it is? It can&apos;t be gone on with.</source>
        <translation>Dieses Runbook so beenden? Es lässt sich dann nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Stays off-line until you put it on-line: %1.</source>
        <translation>Bleibt offline, bis Sie es online nehmen: %1.</translation>
    </message>
    <message>
        <source>Abandon the run-book</source>
        <translation>Runbook aufgeben</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Upgrade-Runbook</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Es wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Done. Everything that was worked on runs and is protected again.</source>
        <translation>Fertig. Alles Bearbeitete läuft und ist wieder geschützt.</translation>
    </message>
    <message>
        <source>Halted at “%1”: %2 %3</source>
        <translation>Angehalten bei „%1“: %2 %3</translation>
    </message>
    <message>
        <source>Paused. Resume goes on with “%1”.</source>
        <translation>Pausiert. Fortsetzen fährt mit „%1“ fort.</translation>
    </message>
    <message>
        <source>Paused; off-line now: %2. Resume goes on with “%1”.</source>
        <translation>Pausiert; jetzt offline: %2. Fortsetzen fährt mit „%1“ fort.</translation>
    </message>
    <message>
        <source>It pauses after this.</source>
        <translation>Danach wird pausiert.</translation>
    </message>
    <message>
        <source>%1 is off-line. Do your work on it; then say that it is done.</source>
        <translation>%1 ist offline. Führen Sie Ihre Arbeit aus; melden Sie sie dann als erledigt.</translation>
    </message>
    <message>
        <source>Waits for %1, of %2 at most: %3</source>
        <translation>Wartet seit %1, höchstens %2: %3</translation>
    </message>
    <message>
        <source>%1: its command has been running for %2.</source>
        <translation>%1: Das Kommando läuft seit %2.</translation>
    </message>
    <message>
        <source>%1: accepted; its outcome is waited for, for %2 of %3 at most.</source>
        <translation>%1: angenommen; wartet seit %2 auf das Ergebnis, höchstens %3.</translation>
    </message>
    <message>
        <source>%1: being planned and given.</source>
        <translation>%1: wird geplant und erteilt.</translation>
    </message>
    <message>
        <source>No upgrade is under way. A run-book takes one member or host after the other off-line, waits while you work on it, and goes on when everything is protected again.</source>
        <translation>Kein Upgrade läuft. Ein Runbook nimmt ein Mitglied oder einen Host nach dem anderen offline, wartet, während Sie daran arbeiten, und fährt fort, sobald alles wieder geschützt ist.</translation>
    </message>
    <message>
        <source>No run-book is open.</source>
        <translation>Kein Runbook ist offen.</translation>
    </message>
    <message>
        <source>Work on %1 is done</source>
        <translation>Arbeit an %1 ist erledigt</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>Arbeit ist erledigt</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Skip %1…</source>
        <translation>%1 überspringen…</translation>
    </message>
    <message>
        <source>One is open: end it first, or abandon it.</source>
        <translation>Eines ist offen: Beenden Sie es zuerst, oder geben Sie es auf.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>New upgrade…</source>
        <translation>Neues Upgrade…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>New upgrade</source>
        <translation>Neues Upgrade</translation>
    </message>
    <message>
        <source>Steps of the run-book</source>
        <translation>Schritte des Runbooks</translation>
    </message>
    <message>
        <source>What the step&apos;s command has written last</source>
        <translation>Was das Kommando des Schritts zuletzt geschrieben hat</translation>
    </message>
</context>
<context>
    <name>holdfast::Views</name>
    <message>
        <source>Site</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Alarmgüte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>holdfast::WhatIfView</name>
    <message>
        <source>(the site itself)</source>
        <translation>(die Anlage selbst)</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Was wäre, wenn</translation>
    </message>
    <message>
        <source>&amp;happens:</source>
        <translation>&amp;geschähe:</translation>
    </message>
    <message>
        <source>&amp;and</source>
        <translation>u&amp;nd</translation>
    </message>
    <message>
        <source>&amp;Try it on a copy</source>
        <translation>An einer Kopie &amp;probieren</translation>
    </message>
    <message>
        <source>Also show what &amp;stays as it is</source>
        <translation>Auch anzeigen, was &amp;bleibt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Site now and then</source>
        <translation>Anlage jetzt und dann</translation>
    </message>
    <message>
        <source>What it happens to</source>
        <translation>Wem es geschieht</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What makes it go away</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>Was anders wäre</translation>
    </message>
    <message>
        <source>The copied site, now</source>
        <translation>Die kopierte Anlage, jetzt</translation>
    </message>
    <message>
        <source>The copied site, then</source>
        <translation>Die kopierte Anlage, dann</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Choose a target and a fault. It is tried on a copy of the site as it is at that moment, by the engine that runs the site. Nothing real happens.</source>
        <translation>Wählen Sie ein Ziel und einen Fehler. Er wird an einer Kopie der Anlage, wie sie in dem Moment ist, von der Logik probiert, die die Anlage führt. Wirklich geschieht nichts.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Es besteht keine Verbindung zu einem Manager.</translation>
    </message>
    <message>
        <source>Nothing can be asked about this target.</source>
        <translation>Zu diesem Ziel lässt sich nichts fragen.</translation>
    </message>
    <message>
        <source>Nothing real happens.</source>
        <translation>Wirklich geschieht nichts.</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>Wird an einer Kopie probiert…</translation>
    </message>
    <message>
        <source>The manager answered without the states of the copy: it is of an older version.</source>
        <translation>Der Manager hat ohne die Zustände der Kopie geantwortet: Er hat eine ältere Version.</translation>
    </message>
    <message>
        <source>What would wait for an operator after %1</source>
        <translation>Was nach %1 auf einen Bediener warten würde</translation>
    </message>
    <message>
        <source>If this happened (%1), nothing would come of it.</source>
        <translation>Geschähe dies (%1), hätte es keine Folgen.</translation>
    </message>
    <message>
        <source>If this happened: %1.</source>
        <translation>Geschähe dies: %1.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then, %1 later</source>
        <translation>Dann, %1 später</translation>
    </message>
    <message>
        <source>NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.</source>
        <translation>NICHT WIRKLICH: eine Kopie der Anlage, wie sie um %1 war (Eintrag %2), und was daraus würde.</translation>
    </message>
    <message>
        <source>The site has changed since then.</source>
        <translation>Die Anlage hat sich seither geändert.</translation>
    </message>
</context>
<context>
    <name>holdfast::Words</name>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>requested role</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>not Active</source>
        <comment>requested role</comment>
        <translation>nicht Aktiv</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>requested role</comment>
        <translation>Standby</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>Prozess beendet</translation>
    </message>
    <message>
        <source>process hangs</source>
        <translation>Prozess hängt</translation>
    </message>
    <message>
        <source>start time-out</source>
        <translation>Startzeit überschritten</translation>
    </message>
    <message>
        <source>role not acknowledged</source>
        <translation>Rolle nicht bestätigt</translation>
    </message>
    <message>
        <source>resource fault</source>
        <translation>Ressourcenfehler</translation>
    </message>
    <message>
        <source>watchdog missed</source>
        <translation>Watchdog nicht bedient</translation>
    </message>
    <message>
        <source>can&apos;t be stopped</source>
        <translation>nicht zu stoppen</translation>
    </message>
    <message>
        <source>boot time-out</source>
        <translation>Bootzeit überschritten</translation>
    </message>
    <message>
        <source>host lost</source>
        <translation>Host-Ausfall</translation>
    </message>
    <message>
        <source>heartbeat lost</source>
        <translation>Lebenszeichen ausgefallen</translation>
    </message>
    <message>
        <source>process restart</source>
        <translation>Prozess-Neustart</translation>
    </message>
    <message>
        <source>group restart</source>
        <translation>Gruppen-Neustart</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>deactivation</source>
        <translation>Deaktivierung</translation>
    </message>
    <message>
        <source>resource re-initialisation</source>
        <translation>Ressourcen-Reinitialisierung</translation>
    </message>
    <message>
        <source>re-initialisation</source>
        <translation>Reinitialisierung</translation>
    </message>
    <message>
        <source>re-boot</source>
        <translation>Reboot</translation>
    </message>
    <message>
        <source>power cycle</source>
        <translation>Aus-/Einschalten</translation>
    </message>
    <message>
        <source>power down</source>
        <translation>Abschaltung</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>self-fence</source>
        <translation>Selbstabschottung</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>wird initialisiert</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>bootet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>abgeschottet</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>aus/ein läuft</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>heartbeat</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>late</source>
        <comment>heartbeat</comment>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>heartbeat</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>gekommen</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>major</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Unabhängiger Rechner</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>Invariante</translation>
    </message>
    <message>
        <source>member unavailable</source>
        <translation>Mitglied nicht verfügbar</translation>
    </message>
    <message>
        <source>pair unprotected</source>
        <translation>Paar ungeschützt</translation>
    </message>
    <message>
        <source>pair lost</source>
        <translation>Paar ausgefallen</translation>
    </message>
    <message>
        <source>member stuck</source>
        <translation>Mitglied blockiert</translation>
    </message>
    <message>
        <source>resource faulty</source>
        <translation>Ressource fehlerhaft</translation>
    </message>
    <message>
        <source>process faulty</source>
        <translation>Prozess fehlerhaft</translation>
    </message>
    <message>
        <source>host down</source>
        <translation>Host ausgefallen</translation>
    </message>
    <message>
        <source>host powered off</source>
        <translation>Host ausgeschaltet</translation>
    </message>
    <message>
        <source>host isolated</source>
        <translation>Host isoliert</translation>
    </message>
    <message>
        <source>serial line lost</source>
        <translation>serielle Leitung ausgefallen</translation>
    </message>
    <message>
        <source>independent computer lost</source>
        <translation>unabhängiger Rechner ausgefallen</translation>
    </message>
    <message>
        <source>power action failed</source>
        <translation>Schalthandlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting for proof</source>
        <translation>Nachweis steht aus</translation>
    </message>
    <message>
        <source>recurring fault</source>
        <translation>wiederkehrender Fehler</translation>
    </message>
    <message>
        <source>take-over limit reached</source>
        <translation>Übernahmegrenze erreicht</translation>
    </message>
    <message>
        <source>miswired outlet</source>
        <translation>Abgang falsch verdrahtet</translation>
    </message>
    <message>
        <source>shared resource faulty</source>
        <translation>gemeinsame Ressource fehlerhaft</translation>
    </message>
    <message>
        <source>repair failing</source>
        <translation>Instandsetzung misslingt</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>Journal nicht beschreibbar</translation>
    </message>
    <message>
        <source>hosts&apos; states differ</source>
        <translation>Zustände der Hosts weichen ab</translation>
    </message>
    <message>
        <source>invariant broken</source>
        <translation>Invariante verletzt</translation>
    </message>
    <message>
        <source>configuration rejected</source>
        <translation>Konfiguration zurückgewiesen</translation>
    </message>
    <message>
        <source>notification failing</source>
        <translation>Benachrichtigung gestört</translation>
    </message>
    <message>
        <source>Off-line</source>
        <comment>command</comment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>On-line</source>
        <comment>command</comment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>command</comment>
        <translation>Umschaltung</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>command</comment>
        <translation>Instandsetzen</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <comment>command</comment>
        <translation>Reboot</translation>
    </message>
    <message>
        <source>Power on</source>
        <comment>command</comment>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Power off</source>
        <comment>command</comment>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <comment>command</comment>
        <translation>Aus-/Einschalten</translation>
    </message>
    <message>
        <source>Confirm powered off</source>
        <comment>command</comment>
        <translation>Ausgeschaltet bestätigen</translation>
    </message>
    <message>
        <source>Observe mode on</source>
        <comment>command</comment>
        <translation>Beobachtungsmodus ein</translation>
    </message>
    <message>
        <source>Observe mode off</source>
        <comment>command</comment>
        <translation>Beobachtungsmodus aus</translation>
    </message>
    <message>
        <source>Shut down the site</source>
        <comment>command</comment>
        <translation>Anlage herunterfahren</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <comment>command</comment>
        <translation>Alarm quittieren</translation>
    </message>
    <message>
        <source>Shelve alarm</source>
        <comment>command</comment>
        <translation>Alarm zurückstellen</translation>
    </message>
    <message>
        <source>Apply configuration</source>
        <comment>command</comment>
        <translation>Konfiguration übernehmen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>out of service</source>
        <comment>alarm</comment>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>in service again</source>
        <comment>alarm</comment>
        <translation>wieder in Betrieb</translation>
    </message>
    <message>
        <source>Take alarm out of service</source>
        <comment>command</comment>
        <translation>Alarm außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Return alarm to service</source>
        <comment>command</comment>
        <translation>Alarm wieder in Betrieb nehmen</translation>
    </message>
</context>
<context>
    <name>holdfast::Console</name>
    <message>
        <source>This program carries a manager already. Start another one, or a manager of its own (holdfastd), for another site.</source>
        <translation>In diesem Programm läuft schon ein Manager. Starten Sie für eine andere Anlage ein weiteres Programm oder einen eigenständigen Manager (holdfastd).</translation>
    </message>
    <message>
        <source>The site can&apos;t be opened</source>
        <translation>Die Anlage lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>holdfast::OpenSites</name>
    <message>
        <source>training site</source>
        <translation>Übungsanlage</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>the connection</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Verbindung zu %1 wird aufgebaut.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>Connected, no state yet.</source>
        <translation>Verbunden, noch kein Zustand.</translation>
    </message>
    <message>
        <source>Lost since %1: %2</source>
        <translation>Verloren seit %1: %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 does not answer: what is shown is the last known state.</source>
        <translation>%1 antwortet nicht: Gezeigt wird der zuletzt bekannte Zustand.</translation>
    </message>
</context>
<context>
    <name>holdfast::SitesPanel</name>
    <message>
        <source>Site</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Open a site…</source>
        <translation>Anlage öffnen…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>One more window of the site that this one shows</source>
        <translation>Noch ein Fenster der Anlage, die dieses zeigt</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Offene Anlagen</translation>
    </message>
    <message>
        <source>Enter brings the site&apos;s window to the front.</source>
        <translation>Die Eingabetaste holt das Fenster der Anlage nach vorn.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>alarms, unacknowledged ones</comment>
        <translation>%1, %2 neu</translation>
    </message>
    <message>
        <source>When it was last heard: %1.</source>
        <translation>Als sie zuletzt gehört wurde: %1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1, über %2</translation>
    </message>
</context>
</TS>

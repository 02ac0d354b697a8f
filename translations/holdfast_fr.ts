<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>holdfast::Ages</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
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
        <translation>%1 j</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Vue&#xa0;: elle cesse de clignoter. Rien ne change sur le site.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>Aller à l’objet de l’alarme</translation>
    </message>
    <message>
        <source>Acknowledge the alarm shown</source>
        <translation>Acquitter l’alarme affichée</translation>
    </message>
    <message>
        <source>Show what the alarm is about</source>
        <translation>Afficher l’objet de l’alarme</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Alarms are not known yet</source>
        <translation>Les alarmes ne sont pas encore connues</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>No unacknowledged alarms</source>
        <translation>Aucune alarme non acquittée</translation>
    </message>
    <message>
        <source>Alarm %1 of %2</source>
        <translation>Alarme %1 sur %2</translation>
    </message>
    <message>
        <source>Not acknowledged: %1</source>
        <translation>Non acquittée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 — %2 ago</source>
        <comment>alarm, how long</comment>
        <translation>%1 — il y a %2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmHealthView</name>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Le journal n’a pas pu être lu : %1</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>&amp;Période :</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;du</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>&amp;Recompter</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>la dernière heure</translation>
    </message>
    <message>
        <source>the last 8 hours</source>
        <translation>les 8 dernières heures</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>les 24 dernières heures</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>les 7 derniers jours</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>les 30 derniers jours</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>au choix</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Begin of the range</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Santé des alarmes</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Export the alarm health</source>
        <translation>Exporter la santé des alarmes</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tableau (*.csv);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation>Les chiffres sont dans %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmModel</name>
    <message>
        <source>unacknowledged</source>
        <translation>non acquittée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>disparue, non acquittée</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>supprimée par conception</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>suspendue jusqu’à %1</translation>
    </message>
    <message>
        <source>out of service, normal</source>
        <translation>hors service, normale</translation>
    </message>
    <message>
        <source>%1; taken out on %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1&#xa0;; mise hors service le %2 par %3&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>target, alarm</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
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
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Suspendre…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarm</source>
        <translation>Acquitter l’alarme sélectionnée</translation>
    </message>
    <message>
        <source>Shelve the selected alarm</source>
        <translation>Suspendre l’alarme sélectionnée</translation>
    </message>
    <message>
        <source>Show what the selected alarm is about</source>
        <translation>Afficher l’objet de l’alarme sélectionnée</translation>
    </message>
    <message>
        <source>Alarms by incident</source>
        <translation>Alarmes par incident</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>Aucune alarme n’est sélectionnée.</translation>
    </message>
    <message>
        <source>Hide it for a time, with a reason</source>
        <translation>La masquer pour un temps, avec un motif</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Elle est déjà acquittée.</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Vue&#xa0;: elle cesse de clignoter. Rien ne change sur le site.</translation>
    </message>
    <message>
        <source>Shelve the alarm of %1</source>
        <translation>Suspendre l’alarme de %1</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Hors service…</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Take the selected alarm out of service</source>
        <translation>Mettre hors service l’alarme sélectionnée</translation>
    </message>
    <message>
        <source>Return the selected alarm to service</source>
        <translation>Remettre en service l’alarme sélectionnée</translation>
    </message>
    <message>
        <source>Which alarms are listed</source>
        <translation>Quelles alarmes sont listées</translation>
    </message>
    <message>
        <source>In service (%1)</source>
        <comment>alarms</comment>
        <translation>En service (%1)</translation>
    </message>
    <message>
        <source>Out of service (%1)</source>
        <comment>alarms</comment>
        <translation>Hors service (%1)</translation>
    </message>
    <message>
        <source>Nobody is told of it until it is returned to service; it has no expiry</source>
        <translation>Personne n’en est averti avant sa remise en service&#xa0;; sans échéance</translation>
    </message>
    <message>
        <source>If its condition holds, it is raised anew</source>
        <translation>Si sa condition persiste, elle apparaît de nouveau</translation>
    </message>
    <message>
        <source>Nobody is told of it, whatever happens, until somebody returns it to service. To put it aside for a time, shelve it.</source>
        <translation>Personne n’en est averti, quoi qu’il arrive, tant qu’on ne la remet pas en service. Pour l’écarter un temps, suspendez-la.</translation>
    </message>
    <message>
        <source>Take the alarm of %1 out of service</source>
        <translation>Mettre hors service l’alarme de %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
</context>
<context>
    <name>holdfast::Banners</name>
    <message>
        <source>Back to now</source>
        <translation>Revenir au présent</translation>
    </message>
    <message>
        <source>Connecting to %1. Nothing can be commanded yet.</source>
        <translation>Connexion à %1. Aucune commande n’est encore possible.</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>Connexion à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.</source>
        <translation>Connexion à %1 perdue à %2. L’affichage montre le dernier état connu&#xa0;; les commandes sont désactivées.</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.</source>
        <translation>Connexion à %1 perdue à %2&#xa0;: %3 L’affichage montre le dernier état connu&#xa0;; les commandes sont désactivées.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1. Commands are disabled.</source>
        <translation>LE PASSÉ&#xa0;: le site tel qu’il était à %1. Les commandes sont désactivées.</translation>
    </message>
    <message>
        <source>Observe mode: the manager decides and logs what it would do, and does nothing.</source>
        <translation>Mode observation&#xa0;: le gestionnaire décide et consigne ce qu’il ferait, sans rien faire.</translation>
    </message>
    <message>
        <source>The answers of %1 come late: the last took %2. What is shown is at least that old.</source>
        <translation>Les réponses de %1 arrivent tard&#xa0;: la dernière a pris %2. Ce qui est affiché a au moins cet âge.</translation>
    </message>
    <message>
        <source>The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are disabled.</source>
        <translation>Le gestionnaire à %1 ne répond pas. Le dernier état connu est affiché, vieux de %2&#xa0;; les commandes sont désactivées.</translation>
    </message>
</context>
<context>
    <name>holdfast::Bars</name>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>in service, protected</source>
        <translation>en service, protégé</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>in service, unprotected</source>
        <translation>en service, non protégé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>aucun service</translation>
    </message>
    <message>
        <source>restarted, not confirmed since</source>
        <translation>relancé, non confirmé depuis</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>Mettre %n hors ligne, l’un après l’autre</numerusform>
            <numerusform>Mettre %n hors ligne, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>Mettre %n en ligne, l’un après l’autre</numerusform>
            <numerusform>Mettre %n en ligne, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>Permuter %n, l’un après l’autre</numerusform>
            <numerusform>Permuter %n, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>Réparer %n, l’un après l’autre</numerusform>
            <numerusform>Réparer %n, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1 : %n, l’un après l’autre</numerusform>
            <numerusform>%1 : %n, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Le plan est en préparation.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>Le plan serait refusé : %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>Le plan serait refusé : %1 ; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indiquez pourquoi&#xa0;: le motif est conservé dans le journal.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Saisissez %1 pour confirmer.</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 sur %2 sont faits.</translation>
    </message>
    <message>
        <source>All are done.</source>
        <translation>Tous sont faits.</translation>
    </message>
    <message>
        <source>%1 of %2 are done; %3 went wrong, %4 were left out.</source>
        <translation>%1 sur %2 sont faits ; %3 ont échoué, %4 ont été omis.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planifié</translation>
    </message>
    <message>
        <source>Nobody loses service, and nothing is left unprotected.</source>
        <translation>Aucun service n’est perdu et rien ne reste sans protection.</translation>
    </message>
    <message>
        <source>Not foreseen: what comes before it would be refused.</source>
        <translation>Imprévisible : ce qui précède serait refusé.</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>C’est commencé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Ce qui en résulte</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>Avec ce qui en dépend&#xa0;: le mettre d’abord hors service</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Même si le service est perdu</translation>
    </message>
    <message>
        <source>Go on with the next although one is refused or fails</source>
        <translation>Passer au suivant même si l’un est refusé ou échoue</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Conservé dans le journal avec votre nom</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Saisissez %1 pour confirmer</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Arrêter après celui-ci</translation>
    </message>
    <message>
        <source>Commands in their order</source>
        <translation>Commandes dans l’ordre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nom à confirmer</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchRun</name>
    <message>
        <source>The service of %1 would be lost now; that was not agreed to.</source>
        <translation>Le service de %1 serait maintenant perdu ; cela n’a pas été accepté.</translation>
    </message>
    <message>
        <source>No outcome has come. It may still come; see the list of commands.</source>
        <translation>Aucun résultat reçu. Il peut encore arriver ; voir la liste des commandes.</translation>
    </message>
</context>
<context>
    <name>holdfast::BudgetList</name>
    <message>
        <source>%1: %2</source>
        <comment>rung, what is used of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>never taken</source>
        <translation>jamais employé</translation>
    </message>
    <message>
        <source>none of %1 used in %2</source>
        <translation>aucun essai utilisé sur %1 en %2</translation>
    </message>
    <message>
        <source>all %1 used, the next fault climbs; next resets %2</source>
        <translation>les %1 essais utilisés, le prochain défaut monte d’un échelon&#xa0;; prochaine libération dans %2</translation>
    </message>
    <message>
        <source>%1 of %2 used, next resets %3</source>
        <translation>%1 sur %2 utilisés, prochaine libération dans %3</translation>
    </message>
    <message>
        <source>No rung of its own: faults climb at once.</source>
        <translation>Aucun échelon propre&#xa0;: les défauts montent aussitôt.</translation>
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
        <translation>Le plan est en préparation.</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>La commande est en cours.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>La commande est terminée.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indiquez pourquoi&#xa0;: le motif est conservé dans le journal.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Saisissez %1 pour confirmer.</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>Préparation du plan…</translation>
    </message>
    <message>
        <source>Not done: %1
This is the plan for the situation as it is now.</source>
        <translation>Non exécutée&#xa0;: %1
Voici le plan pour la situation actuelle.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusée&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>Pas de plan&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Envoyée.</translation>
    </message>
    <message>
        <source>Sent; no acknowledgement yet after %1 s.</source>
        <translation>Envoyée&#xa0;; pas encore d’accusé de réception après %1 s.</translation>
    </message>
    <message>
        <source>Accepted; under way for %1 s.</source>
        <translation>Acceptée&#xa0;; en cours depuis %1 s.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Exécutée en %1.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Timed out: no outcome has come. It may still come; see the list of commands.</source>
        <translation>Délai dépassé&#xa0;: aucun résultat reçu. Il peut encore arriver&#xa0;; voir la liste des commandes.</translation>
    </message>
    <message>
        <source>Copy as holdfastctl command</source>
        <translation>Copier comme commande holdfastctl</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>Avec ce qui en dépend&#xa0;: le mettre d’abord hors service</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Même si le service est perdu</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Conservé dans le journal avec votre nom</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Saisissez %1 pour confirmer</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nom à confirmer</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sent, but no answer came back: whether it is carried out is not known. What became of it is shown here as soon as the manager is heard again; don&apos;t give it a second time before.</source>
        <translation>Envoyée, mais aucune réponse n’est revenue&#xa0;: on ignore si elle est exécutée. Ce qu’elle est devenue s’affichera ici dès que le gestionnaire sera de nouveau entendu&#xa0;; ne la redonnez pas avant.</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandForesight</name>
    <message>
        <source>Later commands are planned when it is their turn.</source>
        <translation>Les commandes suivantes seront planifiées le moment venu.</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>Serait refusé : %1</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Devient Actif&#xa0;: %1</translation>
    </message>
    <message>
        <source>No service meanwhile: %1</source>
        <translation>Pas de service pendant ce temps : %1</translation>
    </message>
    <message>
        <source>Interrupted for %2: %1</source>
        <translation>Interrompu pendant %2 : %1</translation>
    </message>
    <message>
        <source>Out of service as well: %1</source>
        <translation>Également hors service : %1</translation>
    </message>
    <message>
        <source>Without protection meanwhile: %1</source>
        <translation>Sans protection pendant ce temps : %1</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogModel</name>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogView</name>
    <message>
        <source>No command has been given.</source>
        <translation>Aucune commande n’a été donnée.</translation>
    </message>
    <message>
        <source>Commands and their outcomes</source>
        <translation>Commandes et leurs résultats</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message>
        <source>Upgrade %1…</source>
        <translation>Mettre à niveau %1…</translation>
    </message>
    <message>
        <source>One after the other: off-line, your work, on-line, and on when all is protected</source>
        <translation>L’un après l’autre : hors ligne, votre travail, en ligne, puis la suite quand tout est protégé</translation>
    </message>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>Mettre %n hors ligne…</numerusform>
            <numerusform>Mettre %n hors ligne…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>Mettre %n en ligne…</numerusform>
            <numerusform>Mettre %n en ligne…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>Permuter %n…</numerusform>
            <numerusform>Permuter %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>Réparer %n…</numerusform>
            <numerusform>Réparer %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>Mettre à niveau ces %n…</numerusform>
            <numerusform>Mettre à niveau ces %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>Et si %1 tombe en panne…</translation>
    </message>
    <message>
        <source>Try it on a copy of the site; nothing real happens</source>
        <translation>Essayer sur une copie du site ; rien de réel ne se passe</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandOffers</name>
    <message>
        <source>%1 is not off-line.</source>
        <translation>%1 n’est pas hors ligne.</translation>
    </message>
    <message>
        <source>%1 is not paired: there is no other member to switch over to.</source>
        <translation>%1 n’est pas en paire&#xa0;: il n’y a pas d’autre membre vers lequel permuter.</translation>
    </message>
    <message>
        <source>No member of %1 is Standby.</source>
        <translation>Aucun membre de %1 n’est en Secours.</translation>
    </message>
    <message>
        <source>%1 has no fault counted against it.</source>
        <translation>Aucun défaut n’est compté pour %1.</translation>
    </message>
    <message>
        <source>Switch %1 over</source>
        <translation>Permuter %1</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>Mettre %1 hors ligne</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>%1 is off-line already.</source>
        <translation>%1 est déjà hors ligne.</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>Mettre %1 en ligne</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>Réparer %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>%1 is off-line: put it on-line first.</source>
        <translation>%1 est hors ligne&#xa0;: à mettre d’abord en ligne.</translation>
    </message>
    <message>
        <source>Take all of %1 off-line</source>
        <translation>Mettre tout %1 hors ligne</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Ce site n’a pas de calculateur indépendant.</translation>
    </message>
    <message>
        <source>Power cycle %1</source>
        <translation>Cycle d’alimentation de %1</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Cycle d’alim.</translation>
    </message>
    <message>
        <source>%1 is powered off: power it on instead.</source>
        <translation>%1 est hors tension&#xa0;: mettez-le plutôt sous tension.</translation>
    </message>
    <message>
        <source>Power %1 off</source>
        <translation>Mettre %1 hors tension</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Hors tension</translation>
    </message>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 est déjà hors tension.</translation>
    </message>
    <message>
        <source>Power %1 on</source>
        <translation>Mettre %1 sous tension</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Sous tension</translation>
    </message>
    <message>
        <source>%1 has power already.</source>
        <translation>%1 est déjà sous tension.</translation>
    </message>
    <message>
        <source>Confirm that %1 has no power</source>
        <translation>Confirmer que %1 est hors tension</translation>
    </message>
    <message>
        <source>Confirm off</source>
        <translation>Confirmer l’arrêt</translation>
    </message>
    <message>
        <source>%1 is up: it has power.</source>
        <translation>%1 est en fonction&#xa0;: il est sous tension.</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>Mettre %1 hors ligne pour maintenance</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Re-boot %1</source>
        <translation>Redémarrer %1</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Repair %1: clear its fault counts</source>
        <translation>Réparer %1&#xa0;: effacer ses compteurs de défauts</translation>
    </message>
    <message>
        <source>Switch observe mode on</source>
        <translation>Activer le mode observation</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Observe mode is on already.</source>
        <translation>Le mode observation est déjà activé.</translation>
    </message>
    <message>
        <source>Switch observe mode off</source>
        <translation>Désactiver le mode observation</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Observe mode is off already.</source>
        <translation>Le mode observation est déjà désactivé.</translation>
    </message>
    <message>
        <source>Shut the site down in order</source>
        <translation>Arrêter le site dans l’ordre</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What do you want to do? For example: off cdma, beta, timeline</source>
        <translation>Que voulez-vous faire&#xa0;? Par exemple&#xa0;: hors cdma, beta, chronogramme</translation>
    </message>
    <message>
        <source>Search commands and targets</source>
        <translation>Rechercher des commandes et des cibles</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats trouvés</translation>
    </message>
</context>
<context>
    <name>holdfast::ConsoleWords</name>
    <message>
        <source>tick “%1”</source>
        <translation>cochez «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>give that command by itself, and tick “%1” in its dialog</source>
        <translation>donnez cette commande seule et cochez «&#xa0;%1&#xa0;» dans sa boîte de dialogue</translation>
    </message>
    <message>
        <source>tick “%1” in the command&apos;s dialog</source>
        <translation>cochez «&#xa0;%1&#xa0;» dans la boîte de dialogue de la commande</translation>
    </message>
    <message>
        <source>fill in the reason</source>
        <translation>indiquez le motif</translation>
    </message>
    <message>
        <source>take %1 off-line first</source>
        <translation>mettez d’abord %1 hors ligne</translation>
    </message>
    <message>
        <source>power %1 off first</source>
        <translation>mettez d’abord %1 hors tension</translation>
    </message>
    <message>
        <source>confirm that %1 is off</source>
        <translation>confirmez que %1 est hors tension</translation>
    </message>
</context>
<context>
    <name>holdfast::CrashNote</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved: %1</source>
        <translation>Impossible d’enregistrer le rapport : %1</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. The report helps to mend it; it holds no names of your site.</source>
        <translation>La console s’est arrêtée brutalement le %1. Aucun processus d’un site réel n’a été arrêté de ce fait. Le rapport aide à corriger le défaut ; il ne contient aucun nom de votre site.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the crash report</source>
        <translation>Afficher le rapport de plantage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>Copier le rapport de plantage</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>Enregistrer le rapport de plantage</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Fermer cette note</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Rapport de plantage</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the disk is full.</source>
        <translation>La console s’est arrêtée brutalement le %1. Cela n’a terminé aucun processus d’un site réel. Son rapport est vide&#xa0;: le disque est peut-être plein.</translation>
    </message>
</context>
<context>
    <name>holdfast::DataAges</name>
    <message>
        <source>Age of the data of each host</source>
        <translation>Âge des données de chaque hôte</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 jamais</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fresh: %1 of %2</source>
        <translation>à jour&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>Données&#xa0;:</translation>
    </message>
</context>
<context>
    <name>holdfast::DifferenceModel</name>
    <message>
        <source>Area</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>Dans l’instantané</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>holdfast::Differences</name>
    <message>
        <source>observe mode</source>
        <translation>mode observation</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>exploitable</translation>
    </message>
    <message>
        <source>rung under way</source>
        <translation>échelon en cours</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>alternates</source>
        <translation>suppléants</translation>
    </message>
    <message>
        <source>kind of standby</source>
        <translation>type de secours</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>dépend de</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>requested role</source>
        <translation>rôle demandé</translation>
    </message>
    <message>
        <source>following</source>
        <translation>suiveur</translation>
    </message>
    <message>
        <source>last known only</source>
        <translation>dernier état connu seulement</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>ressources</translation>
    </message>
    <message>
        <source>process</source>
        <translation>processus</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>relances</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>power</source>
        <translation>alimentation</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>battements</translation>
    </message>
    <message>
        <source>serial line</source>
        <translation>ligne série</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>power cycles</source>
        <translation>cycles d’alimentation</translation>
    </message>
    <message>
        <source>times without power</source>
        <translation>coupures d’alimentation</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravité</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>non acquittée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>disparue, non acquittée</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>à chaud</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>à froid</translation>
    </message>
    <message>
        <source>lead-active</source>
        <translation>meneur actif</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>used: %1</source>
        <comment>how often a rung was taken</comment>
        <translation>consommé : %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 est nouveau.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 a disparu.</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4.</source>
        <comment>target, which value, then, now</comment>
        <translation>%1 : %2 était %3, est %4.</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
</context>
<context>
    <name>holdfast::EventDetails</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Fields of the selected record</source>
        <translation>Champs de l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>Enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Time of the selected record</source>
        <translation>Heure de l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>Chaîne des causes</translation>
    </message>
    <message>
        <source>Select a record to see all of its fields.</source>
        <translation>Sélectionnez un enregistrement pour en voir tous les champs.</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>%1 heure locale, %2 UTC</translation>
    </message>
    <message>
        <source>%1 s after the start</source>
        <translation>%1 s après le début</translation>
    </message>
    <message>
        <source>It has no cause: an incident, a command or a start begins here.</source>
        <translation>Sans cause&#xa0;: un incident, une commande ou un démarrage commence ici.</translation>
    </message>
    <message>
        <source>Because of:</source>
        <translation>En raison de&#xa0;:</translation>
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
        <translation>Début de l’incident %1</translation>
    </message>
    <message>
        <source>Belongs to incident %1</source>
        <translation>Appartient à l’incident %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in events</source>
        <translation>Rechercher dans les événements</translation>
    </message>
    <message>
        <source>Target: host, group, member</source>
        <translation>Cible&#xa0;: hôte, groupe, membre</translation>
    </message>
    <message>
        <source>Target filter</source>
        <translation>Filtre de cible</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Types affichés</translation>
    </message>
    <message>
        <source>Which kinds of record are shown</source>
        <translation>Types d’enregistrement affichés</translation>
    </message>
    <message>
        <source>Only incidents</source>
        <translation>Incidents seuls</translation>
    </message>
    <message>
        <source>Only records that follow from a fault</source>
        <translation>Seulement les enregistrements consécutifs à un défaut</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Garder visible l’enregistrement le plus récent</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 événements sur %2</translation>
    </message>
</context>
<context>
    <name>holdfast::Export</name>
    <message>
        <source>The timeline can&apos;t be written: %1</source>
        <translation>Impossible d’écrire le chronogramme&#xa0;: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>choisissez un autre emplacement</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;</source>
        <translation>Format inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>end the name in .png, .pdf, .svg or .csv</source>
        <translation>terminez le nom par .png, .pdf, .svg ou .csv</translation>
    </message>
</context>
<context>
    <name>holdfast::Faults</name>
    <message>
        <source>%1 ends</source>
        <translation>%1 se termine</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 ne répond plus</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t acknowledge a role</source>
        <translation>%1 n’acquitte pas un rôle</translation>
    </message>
    <message>
        <source>%1 can&apos;t be stopped</source>
        <translation>%1 ne peut pas être arrêté</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 tombe en panne</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 est perdu</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 perd son alimentation</translation>
    </message>
    <message>
        <source>%1 is cut off from all other hosts</source>
        <translation>%1 est coupé de tous les autres hôtes</translation>
    </message>
    <message>
        <source>The link between %1 and %2 is cut</source>
        <translation>La liaison entre %1 et %2 est coupée</translation>
    </message>
    <message>
        <source>The serial line of %1 is cut</source>
        <translation>La ligne série de %1 est coupée</translation>
    </message>
    <message>
        <source>%1 sends no beats any more</source>
        <translation>%1 n’envoie plus de battements</translation>
    </message>
    <message>
        <source>The manager of %1 is started again</source>
        <translation>Le gestionnaire de %1 est relancé</translation>
    </message>
    <message>
        <source>%1 is re-booted by hand</source>
        <translation>%1 est redémarré à la main</translation>
    </message>
    <message>
        <source>The independent computer is gone</source>
        <translation>Le calculateur indépendant disparaît</translation>
    </message>
    <message>
        <source>The independent computer is there again</source>
        <translation>Le calculateur indépendant est de retour</translation>
    </message>
    <message>
        <source>the first rung cures it</source>
        <translation>le premier échelon le guérit</translation>
    </message>
    <message>
        <source>re-initialising the resource cures it</source>
        <translation>réinitialiser la ressource le guérit</translation>
    </message>
    <message>
        <source>a process restart cures it</source>
        <translation>une relance du processus le guérit</translation>
    </message>
    <message>
        <source>a group restart cures it</source>
        <translation>une relance du groupe le guérit</translation>
    </message>
    <message>
        <source>taking the member out of service cures it</source>
        <translation>la mise hors service du membre le guérit</translation>
    </message>
    <message>
        <source>re-initialising the host cures it</source>
        <translation>réinitialiser l’hôte le guérit</translation>
    </message>
    <message>
        <source>a re-boot cures it</source>
        <translation>un redémarrage le guérit</translation>
    </message>
    <message>
        <source>a power cycle cures it</source>
        <translation>un cycle d’alimentation le guérit</translation>
    </message>
    <message>
        <source>nothing cures it</source>
        <translation>rien ne le guérit</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>None is saved on this site</source>
        <translation>Aucun enregistré pour ce site</translation>
    </message>
    <message>
        <source>&amp;Save the present filter…</source>
        <translation>&amp;Enregistrer le filtre actuel…</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Tout est affiché&#xa0;: il n’y a pas de filtre à enregistrer.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>There is one of this name: it will be replaced.</source>
        <translation>Il en existe un de ce nom&#xa0;: il sera remplacé.</translation>
    </message>
    <message>
        <source>Rename the filter %1</source>
        <translation>Renommer le filtre %1</translation>
    </message>
    <message>
        <source>There is another one of this name.</source>
        <translation>Il en existe un autre de ce nom.</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
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
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Écrivez 250ms, 40s, 5m ou 1h30m.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read: there is no forecast.</source>
        <translation>Une fenêtre est illisible&#xa0;: pas de prévision.</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 : aussitôt</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 : après %2</translation>
    </message>
    <message>
        <source>Faults this slow never reach: %1</source>
        <translation>Des défauts aussi espacés n’atteignent jamais&#xa0;: %1</translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation>Avec ces réglages</translation>
    </message>
    <message>
        <source>a fault every</source>
        <translation>un défaut tous les</translation>
    </message>
    <message>
        <source>Time between two faults</source>
        <translation>Intervalle entre deux défauts</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Par exemple 40s, 5m ou 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Foreseen</name>
    <message>
        <source>not runnable</source>
        <translation>non exploitable</translation>
    </message>
    <message>
        <source>without power</source>
        <translation>sans alimentation</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>non protégé</translation>
    </message>
    <message>
        <source>%1 is still %2</source>
        <translation>%1 est toujours %2</translation>
    </message>
    <message>
        <source>Alarm, %1: %2: %3</source>
        <comment>severity, target, what</comment>
        <translation>Alarme, %1 : %2 : %3</translation>
    </message>
</context>
<context>
    <name>holdfast::FrozenClient</name>
    <message>
        <source>a copy of the site</source>
        <translation>une copie du site</translation>
    </message>
    <message>
        <source>This is a copy of the site: nothing can be done with it.</source>
        <translation>C’est une copie du site : on ne peut rien en faire.</translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message>
        <source>the site</source>
        <translation>le site</translation>
    </message>
    <message>
        <source>, by %1: “%2”</source>
        <comment>user, reason</comment>
        <translation>, par %1 : « %2 »</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Les alarmes les plus fréquentes</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Suspendues</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>Aucune alarme n’est suspendue.</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>Supprimées par conception</translation>
    </message>
    <message>
        <source>Nothing is off-line: no alarm is suppressed.</source>
        <translation>Rien n’est hors ligne : aucune alarme n’est supprimée.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>There are more alarms in this range than the console reads: only the newest are counted.</source>
        <translation>Cette période contient plus d’alarmes que la console n’en lit : seules les plus récentes sont comptées.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%n alarme du %1 au %2.</numerusform>
            <numerusform>%n alarmes du %1 au %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min on average</source>
        <translation>%1 en 10 min en moyenne</translation>
    </message>
    <message>
        <source>%1: well within what one operator can handle (1).</source>
        <translation>%1 : bien en deçà de ce qu’un opérateur peut traiter (1).</translation>
    </message>
    <message>
        <source>%1: the most that one operator can handle is 2.</source>
        <translation>%1 : un opérateur ne peut en traiter plus de 2.</translation>
    </message>
    <message>
        <source>%1: more than one operator can handle (2).</source>
        <translation>%1 : plus qu’un opérateur ne peut traiter (2).</translation>
    </message>
    <message>
        <source>The most in 10 min: %1, from %2.</source>
        <translation>Le maximum en 10 min : %1, à partir de %2.</translation>
    </message>
    <message>
        <source>Floods (more than 10 in 10 min)</source>
        <translation>Avalanches (plus de 10 en 10 min)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>%n avalanche, %1 du temps ; l’objectif est 1 %.</numerusform>
            <numerusform>%n avalanches, %1 du temps ; l’objectif est 1 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarme</numerusform>
            <numerusform>%n alarmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Priorités</translation>
    </message>
    <message>
        <source>Without alarms there is nothing to distribute.</source>
        <translation>Sans alarmes, rien à répartir.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>goal: about 80 %</source>
        <translation>objectif : environ 80 %</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>goal: about 15 %</source>
        <translation>objectif : environ 15 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>goal: about 5 %</source>
        <translation>objectif : environ 5 %</translation>
    </message>
    <message>
        <source>Chattering (3 times or more within a minute)</source>
        <translation>Intermittentes (3 fois ou plus en une minute)</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>%n fois en une minute</numerusform>
            <numerusform>%n fois en une minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale (open for more than 24 h)</source>
        <translation>Stagnantes (ouvertes depuis plus de 24 h)</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>non acquittée</translation>
    </message>
    <message>
        <source>%1 is off-line for maintenance</source>
        <translation>%1 est hors ligne pour maintenance</translation>
    </message>
    <message>
        <source>%1 is off-line: %2 raises no alarm about its protection</source>
        <translation>%1 est hors ligne : %2 ne lève pas d’alarme sur sa protection</translation>
    </message>
    <message>
        <source>%1 is off-line: it raises no alarm</source>
        <translation>%1 est hors ligne : il ne lève pas d’alarme</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>No alarm is out of service.</source>
        <translation>Aucune alarme n’est hors service.</translation>
    </message>
    <message>
        <source>%1, since %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1, depuis %2 par %3&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpKey</name>
    <message>
        <source>Open the handbook (F1)</source>
        <translation>Ouvrir le manuel (F1)</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpSheet</name>
    <message>
        <source>ACTV, Active: it does the work.</source>
        <translation>ACTV, Actif&#xa0;: il assure le service.</translation>
    </message>
    <message>
        <source>ACTV, Active (following): it runs and serves, its mate leads.</source>
        <translation>ACTV, Actif (suiveur)&#xa0;: il fonctionne et assure le service, son homologue est meneur.</translation>
    </message>
    <message>
        <source>STBY, Standby, hot: it runs and waits to be activated.</source>
        <translation>STBY, Secours à chaud&#xa0;: il fonctionne et attend son activation.</translation>
    </message>
    <message>
        <source>STBY, Standby, cold: it is started when it is activated.</source>
        <translation>STBY, Secours à froid&#xa0;: il est démarré lors de son activation.</translation>
    </message>
    <message>
        <source>INIT, Initialization: it is being started.</source>
        <translation>INIT, Initialisation&#xa0;: il est en cours de démarrage.</translation>
    </message>
    <message>
        <source>UNAV, Unavailable: it is out of service.</source>
        <translation>UNAV, Indisponible&#xa0;: il est hors service.</translation>
    </message>
    <message>
        <source>OFFL, Off-line: an operator took it out; nothing starts it but an operator.</source>
        <translation>OFFL, Hors ligne&#xa0;: un opérateur l’a retiré&#xa0;; seul un opérateur peut le démarrer.</translation>
    </message>
    <message>
        <source>??: not known; the shape is that of the last known state.</source>
        <translation>??&#xa0;: non connu&#xa0;; la forme est celle du dernier état connu.</translation>
    </message>
    <message>
        <source>Keys and symbols</source>
        <translation>Touches et symboles</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the site matrix and the tree</source>
        <translation>Dans la matrice du site et l’arborescence</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>to the next member, host or group</source>
        <translation>vers le membre, l’hôte ou le groupe suivant</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>to the group or host that begins so</source>
        <translation>vers le groupe ou l’hôte qui commence ainsi</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>ouvrir la sélection</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu, Maj+F10</translation>
    </message>
    <message>
        <source>commands on what is selected</source>
        <translation>commandes sur la sélection</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Comment lire l’affichage</translation>
    </message>
    <message>
        <source>Asked for and not acknowledged yet: it is not Active.</source>
        <translation>Demandé et pas encore acquitté&#xa0;: il n’est pas Actif.</translation>
    </message>
    <message>
        <source>In the output of processes</source>
        <translation>Dans la sortie des processus</translation>
    </message>
    <message>
        <source>search in it</source>
        <translation>y rechercher</translation>
    </message>
    <message>
        <source>to the next match, to the one before</source>
        <translation>à la correspondance suivante, à la précédente</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>to the newest line, and follow</source>
        <translation>à la ligne la plus récente, et suivre</translation>
    </message>
    <message>
        <source>copy what is selected</source>
        <translation>copier la sélection</translation>
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
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>%1 — Handbook</source>
        <translation>%1 — Manuel</translation>
    </message>
    <message>
        <source>This page isn&apos;t translated yet. It is shown in English.</source>
        <translation>Cette page n’est pas encore traduite. Elle est affichée en anglais.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>S&amp;ommaire</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Rechercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Down goes to what was found, Return opens it.</source>
        <translation>Bas va aux résultats, Entrée ouvre.</translation>
    </message>
    <message>
        <source>Contents of the handbook</source>
        <translation>Sommaire du manuel</translation>
    </message>
    <message>
        <source>Pages that were found</source>
        <translation>Pages trouvées</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Page du manuel</translation>
    </message>
</context>
<context>
    <name>holdfast::HistoryPanel</name>
    <message>
        <source>Select a change first</source>
        <translation>Sélectionnez d’abord une modification</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Modifications en vigueur</translation>
    </message>
    <message>
        <source>None: the site file is in force as it was written.</source>
        <translation>Aucune&#xa0;: le fichier de site est en vigueur tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Take this change out of force …</source>
        <translation>Retirer cette modification…</translation>
    </message>
</context>
<context>
    <name>holdfast::HostView</name>
    <message>
        <source>no beats yet</source>
        <translation>pas encore de battements</translation>
    </message>
    <message>
        <source>beats arrive</source>
        <translation>battements reçus</translation>
    </message>
    <message>
        <source>beats late</source>
        <translation>battements en retard</translation>
    </message>
    <message>
        <source>beats lost</source>
        <translation>battements perdus</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Hôte %1</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: power %3, %4; power cycles: %5</source>
        <translation>Prise %1 de %2&#xa0;: %3, %4&#xa0;; cycles d’alimentation&#xa0;: %5</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: not known, its line is down</source>
        <translation>Prise %1 de %2&#xa0;: non connue, sa ligne est coupée</translation>
    </message>
    <message>
        <source>No outlet of an independent computer: this host cannot be fenced by one.</source>
        <translation>Aucune prise de calculateur indépendant&#xa0;: cet hôte ne peut pas être neutralisé ainsi.</translation>
    </message>
    <message>
        <source>%1 and runnable</source>
        <translation>%1 et exploitable</translation>
    </message>
    <message>
        <source>%1, not runnable</source>
        <translation>%1, non exploitable</translation>
    </message>
    <message>
        <source>Last known: %1. Not heard for %2.</source>
        <translation>Dernier état connu&#xa0;: %1. Non entendu depuis %2.</translation>
    </message>
    <message>
        <source>It is %1 for %2; heard %3 ago.</source>
        <translation>État&#xa0;: %1 depuis %2&#xa0;; entendu il y a %3.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets de son échelle</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Membres, avec leurs homologues</translation>
    </message>
</context>
<context>
    <name>holdfast::HostWords</name>
    <message>
        <source>is being taken out of service by an operator</source>
        <translation>est en cours de retrait du service par un opérateur</translation>
    </message>
    <message>
        <source>is being re-initialised</source>
        <translation>est en cours de réinitialisation</translation>
    </message>
    <message>
        <source>is being re-booted</source>
        <translation>est en cours de redémarrage</translation>
    </message>
    <message>
        <source>is being re-booted by an operator</source>
        <translation>est en cours de redémarrage par un opérateur</translation>
    </message>
    <message>
        <source>is being power cycled</source>
        <translation>est en cours de cycle d’alimentation</translation>
    </message>
    <message>
        <source>is being power cycled by an operator</source>
        <translation>est en cours de cycle d’alimentation par un opérateur</translation>
    </message>
    <message>
        <source>is being powered off by an operator</source>
        <translation>est en cours de coupure par un opérateur</translation>
    </message>
    <message>
        <source>is being powered down</source>
        <translation>est en cours de coupure</translation>
    </message>
    <message>
        <source>is being powered on</source>
        <translation>est en cours de mise sous tension</translation>
    </message>
    <message>
        <source>was added to the site, and its manager has not joined yet</source>
        <translation>a été ajouté au site, et son gestionnaire ne l’a pas encore rejoint</translation>
    </message>
    <message>
        <source>has not been heard of yet</source>
        <translation>n’a pas encore donné signe</translation>
    </message>
    <message>
        <source>is Off-line</source>
        <translation>est Hors ligne</translation>
    </message>
    <message>
        <source>is runnable</source>
        <translation>est exploitable</translation>
    </message>
    <message>
        <source>its platform layer is not up yet</source>
        <translation>sa couche plateforme n’est pas encore en marche</translation>
    </message>
    <message>
        <source>is booting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>sends neither messages nor beats</source>
        <translation>n’envoie ni messages ni battements</translation>
    </message>
    <message>
        <source>sends beats but no messages</source>
        <translation>envoie des battements mais pas de messages</translation>
    </message>
    <message>
        <source>was taken Off-line by an operator</source>
        <translation>a été mis Hors ligne par un opérateur</translation>
    </message>
    <message>
        <source>was fenced</source>
        <translation>a été neutralisé</translation>
    </message>
    <message>
        <source>is powered off</source>
        <translation>est hors tension</translation>
    </message>
    <message>
        <source>has not been heard of since the site began: its boot is waited for until %1</source>
        <translation>n’a pas donné signe depuis le début du site&#xa0;: son démarrage est attendu jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 (attempt %2 of %3 in %4)</source>
        <comment>is being re-booted (attempt 1 of 2 in 30 min)</comment>
        <translation>%1 (tentative %2 sur %3 en %4)</translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>Copier le récit sous forme de texte</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Copier le récit</translation>
    </message>
    <message>
        <source>Story of the incident</source>
        <translation>Récit de l’incident</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Select a mark or a bar to read the incident behind it, from its cause downwards.</source>
        <translation>Sélectionnez un repère ou une barre pour lire l’incident correspondant, depuis sa cause.</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Incident %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>Début&#xa0;: %1&#xa0;; son unique enregistrement %2 plus tard.</numerusform>
            <numerusform>Début&#xa0;: %1&#xa0;; dernier de ses %n enregistrements %2 plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>%n échelon employé.</numerusform>
            <numerusform>%n échelons employés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>sentence, time</comment>
        <translation>%1 après %2</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>lane: state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneStatistics</name>
    <message>
        <source>Select a lane to see its time in each state.</source>
        <translation>Sélectionnez une piste pour voir sa durée dans chaque état.</translation>
    </message>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1&#xa0;: disponible %2 sur les %3 visibles, %n interruption, %4 au total</numerusform>
            <numerusform>%1&#xa0;: disponible %2 sur les %3 visibles, %n interruptions, %4 au total</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Durée dans chaque état</translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>sur %1, %n interruption</numerusform>
            <numerusform>sur %1, %n interruptions</numerusform>
        </translation>
    </message>
    <message>
        <source>, planned off-line left out</source>
        <translation>, hors ligne planifié exclu</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTree</name>
    <message>
        <source>Search: cdma, OFFL, beta …</source>
        <translation>Rechercher&#xa0;: cdma, OFFL, beta…</translation>
    </message>
    <message>
        <source>Search in the tree</source>
        <translation>Rechercher dans l’arborescence</translation>
    </message>
    <message>
        <source>Hosts, layers, groups, processes and resources</source>
        <translation>Hôtes, couches, groupes, processus et ressources</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTreeModel</name>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>System layer</source>
        <translation>Couche système</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Couche plateforme</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Couche application</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>exploitable</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>state code, requested state&apos;s code</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>pid %1, restarts: %2</source>
        <translation>pid %1, relances&#xa0;: %2</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>relances&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Why, process</source>
        <translation>Cause, processus</translation>
    </message>
</context>
<context>
    <name>holdfast::Lessons</name>
    <message>
        <source>First fault</source>
        <translation>Premier défaut</translation>
    </message>
    <message>
        <source>See a process fail, and the first rung of its ladder repair it.</source>
        <translation>Voir un processus tomber en panne et le premier échelon de son échelle le réparer.</translation>
    </message>
    <message>
        <source>Open the member cdma@alpha: its processes are listed with their pids.</source>
        <translation>Ouvrez le membre cdma@alpha : ses processus y figurent avec leurs pid.</translation>
    </message>
    <message>
        <source>End one of them: with &quot;Kill a process&quot; below, or with kill -9 PID in a terminal.</source>
        <translation>Mettez fin à l’un d’eux : par « Tuer un processus » ci-dessous, ou par kill -9 PID dans un terminal.</translation>
    </message>
    <message>
        <source>Watch the member: it stays Active, and its first rung has one try less.</source>
        <translation>Observez le membre : il reste Actif, et son premier échelon a un essai de moins.</translation>
    </message>
    <message>
        <source>a process has ended</source>
        <translation>un processus s’est terminé</translation>
    </message>
    <message>
        <source>it is restarted</source>
        <translation>il est relancé</translation>
    </message>
    <message>
        <source>it runs, and its member is Active</source>
        <translation>il est en marche, et son membre est Actif</translation>
    </message>
    <message>
        <source>A fault of one process costs one restart of that process, nothing more: the member keeps its state, its mate isn&apos;t bothered, and no service is lost. How often that is tried within which time is set in the thresholds; the events show the attempt (&quot;attempt 1 of 3 in 5 min&quot;).</source>
        <translation>Le défaut d’un processus coûte une relance de ce processus, rien de plus : le membre garde son état, son homologue n’est pas dérangé et aucun service n’est perdu. Le nombre d’essais et leur fenêtre se règlent dans les seuils ; les événements montrent l’essai (« essai 1 sur 3 en 5 min »).</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalade</translation>
    </message>
    <message>
        <source>Use up a rung, and see the next one taken.</source>
        <translation>Épuiser un échelon et voir prendre le suivant.</translation>
    </message>
    <message>
        <source>End the same process again, as soon as it runs again.</source>
        <translation>Mettez de nouveau fin au même processus dès qu’il est de nouveau en marche.</translation>
    </message>
    <message>
        <source>Go on until the whole group is restarted. Watch the budget of the rung get shorter.</source>
        <translation>Continuez jusqu’à la relance de tout le groupe. Regardez le budget de l’échelon diminuer.</translation>
    </message>
    <message>
        <source>Open the timeline: an arrow leads from each fault to what was done about it.</source>
        <translation>Ouvrez le chronogramme : une flèche mène de chaque défaut à ce qui a été fait.</translation>
    </message>
    <message>
        <source>it was restarted twice</source>
        <translation>il a été relancé deux fois</translation>
    </message>
    <message>
        <source>its group is restarted</source>
        <translation>son groupe est relancé</translation>
    </message>
    <message>
        <source>Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: process, group, out of service. A fault that comes seldom never climbs; one that comes again and again climbs by itself, at three in the morning, too.</source>
        <translation>Les défauts sont comptés dans une fenêtre glissante. Quand les essais d’un échelon sont épuisés, le suivant est pris : processus, groupe, hors service. Un défaut rare ne monte jamais ; celui qui revient sans cesse monte de lui-même, même à trois heures du matin.</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>Prise de relais</translation>
    </message>
    <message>
        <source>Let a member go out of service, and its mate take over.</source>
        <translation>Laisser un membre sortir du service et son homologue prendre le relais.</translation>
    </message>
    <message>
        <source>Go on ending processes of the Active member of a pair until its group restarts are used up, too.</source>
        <translation>Continuez à mettre fin aux processus du membre Actif d’une paire jusqu’à épuiser aussi ses relances de groupe.</translation>
    </message>
    <message>
        <source>Watch the pair: the Standby becomes Active.</source>
        <translation>Observez la paire : le Secours devient Actif.</translation>
    </message>
    <message>
        <source>Wait until the repaired member is back. It comes back as Standby.</source>
        <translation>Attendez le retour du membre réparé. Il revient en Secours.</translation>
    </message>
    <message>
        <source>a member is taken out of service</source>
        <translation>un membre est mis hors service</translation>
    </message>
    <message>
        <source>its mate is Active</source>
        <translation>son homologue est Actif</translation>
    </message>
    <message>
        <source>the repaired member is Standby</source>
        <translation>le membre réparé est en Secours</translation>
    </message>
    <message>
        <source>The mate is activated only when the other one is certainly not Active any more: there are never two. The member that comes back stays Standby, because a second change of roles would cost service again; switch over when it suits you.</source>
        <translation>L’homologue n’est activé que lorsque l’autre n’est certainement plus Actif : il n’y en a jamais deux. Le membre qui revient reste en Secours, car un second changement de rôles coûterait encore du service ; permutez quand cela vous convient.</translation>
    </message>
    <message>
        <source>Off-line for an upgrade</source>
        <translation>Hors ligne pour une mise à niveau</translation>
    </message>
    <message>
        <source>Take a member of a pair out for work, and put it back.</source>
        <translation>Retirer un membre d’une paire pour y travailler, puis le remettre.</translation>
    </message>
    <message>
        <source>Select a member of a pair and choose Off-line. Read the plan before you confirm it.</source>
        <translation>Sélectionnez un membre d’une paire et choisissez Hors ligne. Lisez le plan avant de confirmer.</translation>
    </message>
    <message>
        <source>Give a reason: whoever comes after you reads it.</source>
        <translation>Donnez un motif : celui qui vient après vous le lira.</translation>
    </message>
    <message>
        <source>Pretend to work on it. Nothing starts it but an operator.</source>
        <translation>Faites semblant d’y travailler. Seul un opérateur le redémarre.</translation>
    </message>
    <message>
        <source>Put it on-line again, and wait until the pair is protected.</source>
        <translation>Remettez-le en ligne et attendez que la paire soit protégée.</translation>
    </message>
    <message>
        <source>off-line was ordered with a reason</source>
        <translation>la mise hors ligne a été ordonnée avec un motif</translation>
    </message>
    <message>
        <source>the member is Off-line</source>
        <translation>le membre est Hors ligne</translation>
    </message>
    <message>
        <source>on-line was ordered</source>
        <translation>la mise en ligne a été ordonnée</translation>
    </message>
    <message>
        <source>the pair is protected again</source>
        <translation>la paire est de nouveau protégée</translation>
    </message>
    <message>
        <source>An Active member is switched over before it goes off-line, so its service goes on. As long as it is Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page on alarm health says so with your reason.</source>
        <translation>Un membre Actif est permuté avant de passer hors ligne : son service continue. Tant qu’il est Hors ligne, sa paire ne lève pas d’alarme sur sa protection : elle est supprimée par conception, et la page de santé des alarmes le dit avec votre motif.</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Cycle d’alimentation</translation>
    </message>
    <message>
        <source>Take a host&apos;s power away and give it back, by the independent computer.</source>
        <translation>Couper et rendre l’alimentation d’un hôte par le calculateur indépendant.</translation>
    </message>
    <message>
        <source>Select a host and choose Power cycle. The plan says who loses service.</source>
        <translation>Sélectionnez un hôte et choisissez Cycle d’alimentation. Le plan dit qui perd le service.</translation>
    </message>
    <message>
        <source>Type the name of the host: what takes power is confirmed twice.</source>
        <translation>Tapez le nom de l’hôte : ce qui coupe l’alimentation se confirme deux fois.</translation>
    </message>
    <message>
        <source>Watch the power view: the switch confirms that it is off, then on.</source>
        <translation>Observez la vue alimentation : le commutateur confirme l’arrêt, puis la marche.</translation>
    </message>
    <message>
        <source>Wait until everything on the host is protected again.</source>
        <translation>Attendez que tout sur l’hôte soit de nouveau protégé.</translation>
    </message>
    <message>
        <source>a power cycle was ordered</source>
        <translation>un cycle d’alimentation a été ordonné</translation>
    </message>
    <message>
        <source>the host has no power</source>
        <translation>l’hôte est sans alimentation</translation>
    </message>
    <message>
        <source>the host is up again</source>
        <translation>l’hôte est de nouveau en fonction</translation>
    </message>
    <message>
        <source>everything on it is protected again</source>
        <translation>tout y est de nouveau protégé</translation>
    </message>
    <message>
        <source>A power cycle is the last but one rung of a host&apos;s ladder, taken by itself only when re-initialising and re-booting have not helped. That the switch confirms &quot;off&quot; is a proof: nothing on this host can be Active, so mates are activated without waiting.</source>
        <translation>Le cycle d’alimentation est l’avant-dernier échelon de l’échelle d’un hôte, pris de lui-même seulement si la réinitialisation et le redémarrage n’ont pas suffi. Que le commutateur confirme « coupé » est une preuve : rien sur cet hôte ne peut être Actif, les homologues sont donc activés sans attendre.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Cut a host off from the others, and see who may go on.</source>
        <translation>Couper un hôte des autres et voir qui peut continuer.</translation>
    </message>
    <message>
        <source>Choose &quot;Cut delta off&quot; below: all its cluster links are gone, but it runs and has power.</source>
        <translation>Choisissez « Couper delta » ci-dessous : toutes ses liaisons de grappe sont coupées, mais il est en marche et alimenté.</translation>
    </message>
    <message>
        <source>Watch the majority: it may not simply activate mates, since delta might still serve.</source>
        <translation>Observez la majorité : elle ne peut pas simplement activer les homologues, car delta sert peut-être encore.</translation>
    </message>
    <message>
        <source>When the pairs of delta are served elsewhere, choose &quot;Join all hosts&quot;.</source>
        <translation>Quand les paires de delta sont servies ailleurs, choisissez « Relier tous les hôtes ».</translation>
    </message>
    <message>
        <source>a host can&apos;t be heard any more</source>
        <translation>on n’entend plus un hôte</translation>
    </message>
    <message>
        <source>what it served is Active elsewhere</source>
        <translation>ce qu’il servait est Actif ailleurs</translation>
    </message>
    <message>
        <source>the host is back</source>
        <translation>l’hôte est de retour</translation>
    </message>
    <message>
        <source>Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The others wait for that time, or for a proof by the independent computer, and only then activate mates. That is why a cut network never makes two Actives.</source>
        <translation>Qui a perdu la majorité arrête de lui-même ce qu’il sert, en un temps connu (auto-neutralisation). Les autres attendent ce temps, ou une preuve du calculateur indépendant, et n’activent les homologues qu’ensuite. C’est pourquoi un réseau coupé ne fait jamais deux Actifs.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Bring a service back that was lost altogether.</source>
        <translation>Rétablir un service entièrement perdu.</translation>
    </message>
    <message>
        <source>Choose &quot;Break subscriber-db&quot; below: both members of cdma depend on it.</source>
        <translation>Choisissez « Casser subscriber-db » ci-dessous : les deux membres de cdma en dépendent.</translation>
    </message>
    <message>
        <source>The alarm says that the pair is lost. Acknowledge it: you have seen it.</source>
        <translation>L’alarme dit que la paire est perdue. Acquittez-la : vous l’avez vue.</translation>
    </message>
    <message>
        <source>Find out why: the member&apos;s view says what it waits for.</source>
        <translation>Cherchez pourquoi : la vue du membre dit ce qu’il attend.</translation>
    </message>
    <message>
        <source>Choose &quot;Mend subscriber-db&quot;, and wait until cdma is protected.</source>
        <translation>Choisissez « Réparer subscriber-db » et attendez que cdma soit protégé.</translation>
    </message>
    <message>
        <source>Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.</source>
        <translation>Réparez cdma : ses compteurs de défauts sont remis à zéro, le prochain défaut trouvera une échelle entière.</translation>
    </message>
    <message>
        <source>a pair is lost</source>
        <translation>une paire est perdue</translation>
    </message>
    <message>
        <source>the alarm is acknowledged</source>
        <translation>l’alarme est acquittée</translation>
    </message>
    <message>
        <source>its fault counts are cleared</source>
        <translation>ses compteurs de défauts sont remis à zéro</translation>
    </message>
    <message>
        <source>A resource that all members share can&apos;t be helped by a take-over: that is what the alarm about a shared resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for afterwards: without it the old faults would still count for a while.</source>
        <translation>Une ressource que tous les membres partagent n’est pas sauvée par une prise de relais : c’est le sens de l’alarme de ressource partagée. Acquitter ne change rien au site, cela dit qui s’en occupe. La réparation vient après : sans elle, les anciens défauts compteraient encore un moment.</translation>
    </message>
</context>
<context>
    <name>holdfast::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>La leçon choisie</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>Counts what happens from now on</source>
        <translation>Compte ce qui se passe à partir de maintenant</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>Leçon &amp;suivante</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1 (fait)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What the site has seen</source>
        <translation>Ce que le site a vu</translation>
    </message>
    <message>
        <source>Done. What happened:</source>
        <translation>Fait. Ce qui s’est passé :</translation>
    </message>
    <message>
        <source>&amp;Kill a process of %1</source>
        <translation>&amp;Tuer un processus de %1</translation>
    </message>
    <message>
        <source>&amp;Cut %1 off</source>
        <translation>&amp;Couper %1</translation>
    </message>
    <message>
        <source>&amp;Join all hosts</source>
        <translation>Re&amp;lier tous les hôtes</translation>
    </message>
    <message>
        <source>&amp;Break %1</source>
        <translation>C&amp;asser %1</translation>
    </message>
    <message>
        <source>&amp;Mend %1</source>
        <translation>Ré&amp;parer %1</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run at the moment</source>
        <translation>%1 n’est pas en marche en ce moment</translation>
    </message>
    <message>
        <source>wait until it runs again</source>
        <translation>attendez qu’il soit de nouveau en marche</translation>
    </message>
    <message>
        <source>%1 has no Active member</source>
        <translation>%1 n’a pas de membre Actif</translation>
    </message>
    <message>
        <source>wait until it has one</source>
        <translation>attendez qu’il en ait un</translation>
    </message>
</context>
<context>
    <name>holdfast::LinePanel</name>
    <message>
        <source>Release the port</source>
        <translation>Libérer le port</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Not connected. The managers&apos; own lines are not touched by this.</source>
        <translation>Non connecté. Les lignes propres aux gestionnaires ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Connecté à %1.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>En attente d’une réponse.</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>Pas de connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>En tant qu’hôte</translation>
    </message>
    <message>
        <source>Baud</source>
        <translation>Bauds</translation>
    </message>
    <message>
        <source>Bits, parity, stop</source>
        <translation>Bits, parité, arrêt</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Contrôle de flux</translation>
    </message>
    <message>
        <source>none</source>
        <comment>parity</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>even</source>
        <comment>parity</comment>
        <translation>paire</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>parity</comment>
        <translation>impaire</translation>
    </message>
    <message>
        <source>none</source>
        <comment>flow control</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>software</source>
        <translation>logiciel</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>Rechercher à nouveau les ports</translation>
    </message>
    <message>
        <source>The independent computer expects the name that its configuration gives this line.</source>
        <translation>Le calculateur indépendant attend le nom que sa configuration donne à cette ligne.</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Port série</translation>
    </message>
    <message>
        <source>Choose one or type a path</source>
        <translation>Choisissez-en un ou saisissez un chemin</translation>
    </message>
    <message>
        <source>Host name on this line</source>
        <translation>Nom d’hôte sur cette ligne</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>Bits de données</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parité</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Bits d’arrêt</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Off-line</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Cycle d’alim.</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Hors tension</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Sous tension</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Do…</source>
        <translation>&amp;Exécuter…</translation>
    </message>
    <message>
        <source>Find a command or a target (%1)</source>
        <translation>Trouver une commande ou une cible (%1)</translation>
    </message>
    <message>
        <source>&amp;Search in the tree</source>
        <translation>&amp;Rechercher dans l’arborescence</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Revenir au présen&amp;t</translation>
    </message>
    <message>
        <source>&amp;Ask again for the state</source>
        <translation>&amp;Demander à nouveau l’état</translation>
    </message>
    <message>
        <source>&amp;Operate mode</source>
        <translation>&amp;Mode conduite</translation>
    </message>
    <message>
        <source>In view mode no command can be given</source>
        <translation>En mode consultation, aucune commande ne peut être donnée</translation>
    </message>
    <message>
        <source>Acting &amp;user…</source>
        <translation>&amp;Utilisateur…</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>&amp;Faire clignoter les alarmes non acquittées</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Disposition par défaut</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Plein &amp;écran</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>The handbook at the page of what has the focus</source>
        <translation>Le manuel à la page de ce qui a le focus</translation>
    </message>
    <message>
        <source>&amp;Keys and symbols</source>
        <translation>&amp;Touches et symboles</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>À &amp;propos de Holdfast</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>Co&amp;mmande</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Site tree</source>
        <translation>Arborescence du site</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
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
        <translation>Pas pour %1.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Acting user</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Commands are given, and recorded, in this name:</source>
        <translation>Les commandes sont données et consignées sous ce nom&#xa0;:</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>À propos de Holdfast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Holdfast %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Holdfast %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Availability manager and maintenance console for process groups on loosely coupled computers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>Gestionnaire de disponibilité et console de maintenance pour des groupes de processus sur des calculateurs faiblement couplés. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure&#xa0;; fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>&amp;Upgrade run-book…</source>
        <translation>Procédure de mise à &amp;niveau…</translation>
    </message>
    <message>
        <source>Take members or hosts off-line one after the other, work on them, and put them on-line again</source>
        <translation>Mettre membres ou hôtes hors ligne l’un après l’autre, y travailler, puis les remettre en ligne</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Procédure de mise à niveau</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Mettre à niveau %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>&amp;Bip à chaque nouvelle alarme</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Afficher les no&amp;uvelles alarmes sur le bureau</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Ce bureau n’affiche pas les messages des programmes.</translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>Et si %1 tombe en panne…</translation>
    </message>
    <message>
        <source>&amp;Open another site…</source>
        <translation>&amp;Ouvrir un autre site…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>One more window of this site</source>
        <translation>Une fenêtre de plus de ce site</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Sites ouverts</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Réduire les &amp;mouvements</translation>
    </message>
    <message>
        <source>Nothing flashes, slides or blinks</source>
        <translation>Rien ne clignote ni ne glisse</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>Theme, language, text size, alarms, timeline, start</source>
        <translation>Thème, langue, taille du texte, alarmes, chronogramme, démarrage</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Aperçu a&amp;vant impression…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>&amp;Exporter en PDF…</translation>
    </message>
    <message>
        <source>The view that is shown, black on white</source>
        <translation>La vue affichée, en noir sur blanc</translation>
    </message>
    <message>
        <source>This view can&apos;t be printed. Site, member, timeline, events and alarm health can.</source>
        <translation>Cette vue ne peut pas être imprimée. Site, membre, chronogramme, événements et santé des alarmes le peuvent.</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Tout est affiché&#xa0;: il n’y a pas de filtre à enregistrer.</translation>
    </message>
    <message>
        <source>Filter the tree: %1</source>
        <translation>Filtrer l’arborescence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the filter of the tree…</source>
        <translation>Enregistrer le filtre de l’arborescence…</translation>
    </message>
    <message>
        <source>Filter events: %1</source>
        <translation>Filtrer les événements&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the filter of the events…</source>
        <translation>Enregistrer le filtre des événements…</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberStrips</name>
    <message>
        <source>Members of %1</source>
        <translation>Membres de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1 depuis %2</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberView</name>
    <message>
        <source>Last known state, %1 old: host %2 is not heard.</source>
        <translation>Dernier état connu, vieux de %1&#xa0;: l’hôte %2 n’est plus entendu.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2, heard %3 ago.</source>
        <translation>Groupe de la couche %1 sur l’hôte %2, entendu il y a %3.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2.</source>
        <translation>Groupe de la couche %1 sur l’hôte %2.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Protected for %3.</source>
        <translation>Homologue %1&#xa0;: %2. Protégé depuis %3.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. &lt;b&gt;Unprotected for %3.&lt;/b&gt;</source>
        <translation>Homologue %1&#xa0;: %2. &lt;b&gt;Non protégé depuis %3.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets de son échelle</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Dernières transitions</translation>
    </message>
    <message>
        <source>Return shows what the process has written</source>
        <translation>Entrée montre ce que le processus a écrit</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Show what its processes have written</source>
        <translation>Montrer ce que ses processus ont écrit</translation>
    </message>
    <message>
        <source>Show the output of this process</source>
        <translation>Montrer la sortie de ce processus</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Whether they are protected is not known.</source>
        <translation>Homologue %1 : %2. On ignore s’ils sont protégés.</translation>
    </message>
</context>
<context>
    <name>holdfast::NoteBar</name>
    <message>
        <source>Dismiss this note</source>
        <translation>Fermer cette note</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectDialog</name>
    <message>
        <source>Needed.</source>
        <translation>Nécessaire.</translation>
    </message>
    <message>
        <source>Letters a-z, digits and . _ - only, at most 63.</source>
        <translation>Lettres a-z, chiffres et . _ - seulement, 63 au plus.</translation>
    </message>
    <message>
        <source>A count and a time, such as 3 in 5m.</source>
        <translation>Un nombre et une durée, par exemple 3 in 5m.</translation>
    </message>
    <message>
        <source>A time such as 250ms, 5s, 3m or 1h30m.</source>
        <translation>Une durée comme 250ms, 5s, 3m ou 1h30m.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Un nombre entier.</translation>
    </message>
    <message>
        <source>Default: %1, built in</source>
        <translation>Par défaut : %1, intégré</translation>
    </message>
    <message>
        <source>Default: %1, from %2</source>
        <translation>Par défaut : %1, de %2</translation>
    </message>
    <message>
        <source>With commas between: %1</source>
        <translation>Séparés par des virgules : %1</translation>
    </message>
    <message>
        <source>Program and arguments; what has spaces in double quotes</source>
        <translation>Programme et arguments ; ce qui contient des espaces entre guillemets doubles</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 : nécessaire.</translation>
    </message>
    <message>
        <source>* needed. What is left empty has its default.</source>
        <translation>* nécessaire. Ce qui reste vide a sa valeur par défaut.</translation>
    </message>
    <message>
        <source>One on each host</source>
        <translation>Un sur chaque hôte</translation>
    </message>
    <message>
        <source>A pair, hot standby</source>
        <translation>Une paire, secours à chaud</translation>
    </message>
    <message>
        <source>A pair, cold standby</source>
        <translation>Une paire, secours à froid</translation>
    </message>
    <message>
        <source>A pair, both lead</source>
        <translation>Une paire, les deux servent</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectFields</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primaire</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Suppléant</translation>
    </message>
    <message>
        <source>Command of its first process</source>
        <translation>Commande de son premier processus</translation>
    </message>
    <message>
        <source>Its handshake</source>
        <translation>Sa poignée de main</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Depends on groups</source>
        <translation>Dépend des groupes</translation>
    </message>
    <message>
        <source>Process restarts</source>
        <translation>Relances du processus</translation>
    </message>
    <message>
        <source>Group restarts</source>
        <translation>Relances du groupe</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Poignée de main</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Start time-out</source>
        <translation>Délai de démarrage</translation>
    </message>
    <message>
        <source>Acknowledgement time-out</source>
        <translation>Délai d’acquittement</translation>
    </message>
    <message>
        <source>Stop time-out</source>
        <translation>Délai d’arrêt</translation>
    </message>
    <message>
        <source>Kill time-out</source>
        <translation>Délai après SIGKILL</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>Chien de garde</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Least free space</source>
        <translation>Espace libre minimal</translation>
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
        <translation>Interface</translation>
    </message>
    <message>
        <source>File with the pid</source>
        <translation>Fichier du pid</translation>
    </message>
    <message>
        <source>Command that looks</source>
        <translation>Commande qui vérifie</translation>
    </message>
    <message>
        <source>OCF agent</source>
        <translation>Agent OCF</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Vérifiée toutes les</translation>
    </message>
    <message>
        <source>Time-out of a look</source>
        <translation>Délai d’une vérification</translation>
    </message>
    <message>
        <source>Good again after</source>
        <translation>De nouveau bonne après</translation>
    </message>
    <message>
        <source>Outlet of its power</source>
        <translation>Prise de son alimentation</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>Ligne série</translation>
    </message>
    <message>
        <source>Addresses on the bus</source>
        <translation>Adresses sur le bus</translation>
    </message>
    <message>
        <source>Re-initialisations</source>
        <translation>Réinitialisations</translation>
    </message>
    <message>
        <source>Re-boots</source>
        <translation>Redémarrages</translation>
    </message>
    <message>
        <source>Power cycles</source>
        <translation>Cycles d’alimentation</translation>
    </message>
    <message>
        <source>Boot time-out</source>
        <translation>Délai de redémarrage</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>Ajouter un processus</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Ajouter une ressource</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Ajouter un hôte</translation>
    </message>
    <message>
        <source>Add group %1</source>
        <translation>Ajouter le groupe %1</translation>
    </message>
    <message>
        <source>Add process %1</source>
        <translation>Ajouter le processus %1</translation>
    </message>
    <message>
        <source>Add resource %1</source>
        <translation>Ajouter la ressource %1</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>Ajouter l’hôte %1</translation>
    </message>
</context>
<context>
    <name>holdfast::OutcomeModel</name>
    <message>
        <source>the same</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>holdfast::OutletModel</name>
    <message>
        <source>Last known: the line is lost.</source>
        <translation>Dernier état connu&#xa0;: la ligne est perdue.</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>dernier connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Power (confirmed)</source>
        <translation>Alim. (confirmée)</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Battements</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Offs</source>
        <translation>Coupures</translation>
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
        <translation>Des lignes manquent ici&#xa0;: il a été écrit plus que le gestionnaire ne garde.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message>
        <source>All processes</source>
        <translation>Tous les processus</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n ligne enregistrée dans %1.</numerusform>
            <numerusform>%n lignes enregistrées dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1 can&apos;t be written: %2</source>
        <translation>Rien n’a été enregistré&#xa0;: impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Enregistrer les lignes affichées</translation>
    </message>
    <message>
        <source>Host %1 is not reachable.</source>
        <translation>L’hôte %1 est injoignable.</translation>
    </message>
    <message>
        <source>The manager does not give it: %1</source>
        <translation>Le gestionnaire ne la donne pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is shown is %1 old.</source>
        <translation>Ce qui est affiché est vieux de %1.</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Pas encore de réponse.</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>Pas en direct.</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>En direct.</translation>
    </message>
    <message>
        <source>Live; the list stands still while you read.</source>
        <translation>En direct&#xa0;; la liste reste immobile pendant que vous lisez.</translation>
    </message>
    <message>
        <source>Stopped: no more lines are taken until you follow again.</source>
        <translation>Arrêté&#xa0;: aucune autre ligne n’est prise avant que vous suiviez de nouveau.</translation>
    </message>
    <message>
        <source>Not live: the connection is lost.</source>
        <translation>Pas en direct&#xa0;: la connexion est perdue.</translation>
    </message>
    <message>
        <source>The manager is too old.</source>
        <translation>Le gestionnaire est trop ancien.</translation>
    </message>
    <message>
        <source>This manager is older: lines have no times, and it is not known whether some are missing.</source>
        <translation>Ce gestionnaire est plus ancien&#xa0;: les lignes n’ont pas d’heure, et on ignore s’il en manque.</translation>
    </message>
    <message>
        <source>The console shows the past, this list the present.</source>
        <translation>La console montre le passé, cette liste le présent.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>La %n ligne ne passe pas le filtre.</numerusform>
            <numerusform>Aucune des %n lignes ne passe le filtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>No state of the site has arrived yet.</source>
        <translation>Aucun état du site n’est encore arrivé.</translation>
    </message>
    <message>
        <source>The output of %1 is asked for.</source>
        <translation>La sortie de %1 est demandée.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Il n’y a pas de connexion à un gestionnaire.</translation>
    </message>
    <message>
        <source>The output of %1 can&apos;t be shown.</source>
        <translation>La sortie de %1 ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>This manager is older than the console: it can&apos;t give what processes write.</source>
        <translation>Ce gestionnaire est plus ancien que la console&#xa0;: il ne peut pas donner ce que les processus écrivent.</translation>
    </message>
    <message>
        <source>%1 has written nothing yet.</source>
        <translation>%1 n’a encore rien écrit.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Il n’est pas en marche.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>aucune correspondance</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 sur %n ligne</numerusform>
            <numerusform>%1 sur %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones left out</source>
        <translation>%1, sans les plus anciennes</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n nouvelle ligne</numerusform>
            <numerusform>%n nouvelles lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, the expression is wrong at character %1: %2</source>
        <translation>Recherche non faite, l’expression est fausse au caractère %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The expression takes too long: not all lines were searched.</source>
        <translation>L’expression prend trop de temps&#xa0;: toutes les lignes n’ont pas été examinées.</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>Copier les lignes sélectionnées comme texte</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>Aucune ligne n’est sélectionnée.</translation>
    </message>
    <message>
        <source>There is no line to save.</source>
        <translation>Il n’y a aucune ligne à enregistrer.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Member whose output is shown</source>
        <translation>Membre dont la sortie est affichée</translation>
    </message>
    <message>
        <source>Process whose output is shown</source>
        <translation>Processus dont la sortie est affichée</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line in view (End)</source>
        <translation>Garder visible la ligne la plus récente (Fin)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>Rechercher dans la sortie</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>Correspondance précédente (%1)</translation>
    </message>
    <message>
        <source>Next match (%1)</source>
        <translation>Correspondance suivante (%1)</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Trouvées seules</translation>
    </message>
    <message>
        <source>Show only lines in which the text is found</source>
        <translation>N’afficher que les lignes où le texte est trouvé</translation>
    </message>
    <message>
        <source>Only stderr</source>
        <translation>stderr seul</translation>
    </message>
    <message>
        <source>Show only lines written to stderr</source>
        <translation>N’afficher que les lignes écrites sur stderr</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Afficher toutes les lignes</translation>
    </message>
    <message>
        <source>Show the new lines and follow</source>
        <translation>Afficher les nouvelles lignes et suivre</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Fermer cette note</translation>
    </message>
    <message>
        <source>Output of processes</source>
        <translation>Sortie des processus</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Only what commands (exec, OCF agents) write to stderr is told apart; a program writes all into one pipe.</source>
        <translation>Seul ce que les commandes (exec, agents OCF) écrivent sur stderr est distingué&#xa0;; un programme écrit tout dans un seul tube.</translation>
    </message>
</context>
<context>
    <name>holdfast::Paper</name>
    <message>
        <source>unacknowledged</source>
        <translation>non acquittée</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>disparue, non acquittée</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>suspendue jusqu’à %1</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <comment>time, user, reason</comment>
        <translation>depuis %1 par %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>No alarm is in service.</source>
        <translation>Aucune alarme n’est en service.</translation>
    </message>
    <message>
        <source>Alarms out of service</source>
        <translation>Alarmes hors service</translation>
    </message>
    <message>
        <source>Alarms and their health</source>
        <translation>Les alarmes et leur santé</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Échelon</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Budgets de son échelle</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Tourne depuis</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Dernières transitions</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Aucune dans les enregistrements conservés ici.</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Membre %1</translation>
    </message>
    <message>
        <source>There is no such member on this site.</source>
        <translation>Ce site n’a pas de tel membre.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, name of a state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Mate</source>
        <translation>Homologue</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>protected or not, time</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>UNPROTECTED</source>
        <translation>NON PROTÉGÉ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, its state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>(last heard %1 ago)</source>
        <translation>(entendu il y a %1)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>avec «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>of the kinds %1</source>
        <translation>des types %1</translation>
    </message>
    <message>
        <source>of incidents</source>
        <translation>d’incidents</translation>
    </message>
    <message>
        <source>All events.</source>
        <translation>Tous les événements.</translation>
    </message>
    <message>
        <source>Only events %1.</source>
        <translation>Seulement les événements %1.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>L’état du site n’est pas encore connu.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1.</source>
        <translation>LE PASSÉ&#xa0;: le site tel qu’il était à %1.</translation>
    </message>
    <message>
        <source>The data was %1 old.</source>
        <translation>Les données dataient de %1.</translation>
    </message>
    <message>
        <source>NO CONNECTION: the last known state, %1 old.</source>
        <translation>PAS DE CONNEXION&#xa0;: dernier état connu, vieux de %1.</translation>
    </message>
    <message>
        <source>Printed on %1 by %2. %3</source>
        <comment>time, user, age of the data</comment>
        <translation>Imprimé le %1 par %2. %3</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are printed.</source>
        <translation>Les %1 plus récents sur %2 sont imprimés.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a aucun.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronogramme</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Chronogramme de %1</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>Exploitable</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Outlet %1 of %2</source>
        <translation>Prise %1 de %2</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>alim.&#xa0;: %1</translation>
    </message>
    <message>
        <source>not known: its line is down</source>
        <translation>non connue&#xa0;: sa ligne est coupée</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Membres, avec leurs homologues</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Hôte %1</translation>
    </message>
    <message>
        <source>There is no such host on this site.</source>
        <translation>Ce site n’a pas de tel hôte.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Thresholds of %1</source>
        <translation>Seuils de %1</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>NOT APPLIED: some of these are only typed in, and not in force.</source>
        <translation>NON APPLIQUÉ&#xa0;: certaines de ces valeurs sont seulement saisies, pas en vigueur.</translation>
    </message>
    <message>
        <source>The limits are not known.</source>
        <translation>Les limites ne sont pas connues.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>NOT ALL OF THE SITE: only what the search “%1” finds, and its mates. The alarms are those of the whole site.</source>
        <translation>PAS TOUT LE SITE&#xa0;: seulement ce que trouve la recherche «&#xa0;%1&#xa0;», avec ses homologues. Les alarmes sont celles de tout le site.</translation>
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
        <translation>Aucun service n’est perdu.</translation>
    </message>
    <message>
        <source>The service of %1 is interrupted for %2 while its members change their roles.</source>
        <translation>Le service de %1 est interrompu pendant %2, le temps que ses membres changent de rôle.</translation>
    </message>
    <message>
        <source>The service of %1 is lost until somebody brings it back.</source>
        <translation>Le service de %1 est perdu jusqu’à ce que quelqu’un le rétablisse.</translation>
    </message>
    <message>
        <source>The service of %1 is lost for %2.</source>
        <translation>Le service de %1 est perdu pendant %2.</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Devient Actif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Out of service afterwards: %1</source>
        <translation>Ensuite hors service&#xa0;: %1</translation>
    </message>
    <message>
        <source>Without protection afterwards: %1</source>
        <translation>Ensuite sans protection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Every pair that is protected now stays protected.</source>
        <translation>Toute paire actuellement protégée le reste.</translation>
    </message>
    <message>
        <source>No other group is affected on: %1</source>
        <translation>Aucun autre groupe n’est touché sur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its last switchover was %1 ago.</source>
        <translation>Sa dernière permutation remonte à %1.</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>Nothing on this site changes its state.</source>
        <translation>Rien ne change d’état sur ce site.</translation>
    </message>
    <message>
        <source>Step by step, %1 in all</source>
        <translation>Pas à pas, %1 au total</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerActions</name>
    <message>
        <source>Sent; waiting for the switch to confirm.</source>
        <translation>Envoyée&#xa0;; en attente de la confirmation du commutateur.</translation>
    </message>
    <message>
        <source>power cycle of outlet %1 (%2)</source>
        <translation>cycle d’alimentation de la prise %1 (%2)</translation>
    </message>
    <message>
        <source>power off of outlet %1 (%2)</source>
        <translation>mise hors tension de la prise %1 (%2)</translation>
    </message>
    <message>
        <source>power on of outlet %1 (%2)</source>
        <translation>mise sous tension de la prise %1 (%2)</translation>
    </message>
    <message>
        <source>Select an outlet to switch its power.</source>
        <translation>Sélectionnez une prise pour en commander l’alimentation.</translation>
    </message>
    <message>
        <source>Outlet %1: %2</source>
        <translation>Prise %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No outlet is selected.</source>
        <translation>Aucune prise n’est sélectionnée.</translation>
    </message>
    <message>
        <source>Say why: the independent computer keeps the reason.</source>
        <translation>Indiquez pourquoi&#xa0;: le calculateur indépendant conserve le motif.</translation>
    </message>
    <message>
        <source>Armed: %1. It is carried out only if you fire it within %2 s.</source>
        <translation>Armé&#xa0;: %1. L’action n’a lieu que si vous l’exécutez dans les %2 s.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why its power is switched</source>
        <translation>Pourquoi commander son alimentation</translation>
    </message>
    <message>
        <source>Arm power cycle</source>
        <translation>Armer le cycle</translation>
    </message>
    <message>
        <source>Arm power off</source>
        <translation>Armer hors tension</translation>
    </message>
    <message>
        <source>Arm power on</source>
        <translation>Armer sous tension</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Désarmer</translation>
    </message>
    <message>
        <source>Reason of the power action</source>
        <translation>Motif de l’action d’alimentation</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerView</name>
    <message>
        <source>Confirmed by the switch.</source>
        <translation>Confirmé par le commutateur.</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>Non confirmé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connect this console&apos;s own line first, or command the host through its managers.</source>
        <translation>Connectez d’abord la ligne propre à cette console, ou commandez l’hôte par ses gestionnaires.</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Ce site n’a pas de calculateur indépendant.</translation>
    </message>
    <message>
        <source>No manager is connected; the own line works without one.</source>
        <translation>Aucun gestionnaire n’est connecté&#xa0;; la ligne propre fonctionne sans gestionnaire.</translation>
    </message>
    <message>
        <source>%1 on %2 of %3: %4</source>
        <translation>%1 sur %2 de %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>As the managers see it</source>
        <translation>Vu par les gestionnaires</translation>
    </message>
    <message>
        <source>As this console hears it on its own line</source>
        <translation>Reçu par cette console sur sa ligne propre</translation>
    </message>
    <message>
        <source>Nothing yet: connect a serial port on the right.</source>
        <translation>Rien encore&#xa0;: connectez un port série à droite.</translation>
    </message>
    <message>
        <source>This console&apos;s own line</source>
        <translation>Ligne propre à cette console</translation>
    </message>
    <message>
        <source>Raw frames of the own line</source>
        <translation>Trames brutes de la ligne propre</translation>
    </message>
    <message>
        <source>Outlets, as heard on the own line</source>
        <translation>Prises, telles que reçues sur la ligne propre</translation>
    </message>
    <message>
        <source>Outlets, as the managers see them</source>
        <translation>Prises, telles que vues par les gestionnaires</translation>
    </message>
</context>
<context>
    <name>holdfast::PreferenceKeeper</name>
    <message>
        <source>The settings have %1 = &quot;%2&quot;, which can&apos;t be used; &quot;%3&quot; is used instead. Possible: %4.</source>
        <translation>Les paramètres ont %1 = «&#xa0;%2&#xa0;», qui est inutilisable&#xa0;; «&#xa0;%3&#xa0;» est utilisé à la place. Possible&#xa0;: %4.</translation>
    </message>
</context>
<context>
    <name>holdfast::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written: %1</source>
        <translation>Le PDF ne peut pas être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>choisissez un autre emplacement</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>Aperçu avant impression&#xa0;: %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Exporter en PDF</translation>
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
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of a processor</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Lancé depuis</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Dernier connu&#xa0;: son hôte n’est plus entendu.</translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message>
        <source>Alarms in each 10 min</source>
        <translation>Alarmes par 10 min</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n alarme ; maximum en 10 min : %1.</numerusform>
            <numerusform>%n alarmes ; maximum en 10 min : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1 : %n alarme en 10 min</numerusform>
            <numerusform>%1 : %n alarmes en 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RemoveDialog</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Choose what is to be removed.</source>
        <translation>Choisissez ce qui est à retirer.</translation>
    </message>
    <message>
        <source>Remove from the site</source>
        <translation>Retirer du site</translation>
    </message>
    <message>
        <source>What is removed must be Off-line. The site file stays as it is: the change can be taken back.</source>
        <translation>Ce qui est retiré doit être Hors ligne. Le fichier de site reste tel quel : la modification peut être reprise.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Groups, processes, resources and hosts</source>
        <translation>Groupes, processus, ressources et hôtes</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Dernier connu&#xa0;: son hôte n’est plus entendu.</translation>
    </message>
</context>
<context>
    <name>holdfast::Runbook</name>
    <message>
        <source>%1: %2.</source>
        <comment>what, why</comment>
        <translation>%1 : %2.</translation>
    </message>
    <message>
        <source>Check that %1 can be spared</source>
        <translation>Vérifier que l’on peut se passer de %1</translation>
    </message>
    <message>
        <source>Switch %1 over, away from %2</source>
        <translation>Permuter %1 pour libérer %2</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>Mettre %1 hors ligne pour maintenance</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>Mettre %1 hors ligne</translation>
    </message>
    <message>
        <source>Do the work on %1</source>
        <translation>Faire le travail sur %1</translation>
    </message>
    <message>
        <source>Verify the work on %1</source>
        <translation>Vérifier le travail sur %1</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>Mettre %1 en ligne</translation>
    </message>
    <message>
        <source>Wait until %1 runs and is protected again</source>
        <translation>Attendre que %1 fonctionne et soit de nouveau protégé</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Permuter</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redondance</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>non commencée</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>There is no connection to the manager</source>
        <translation>Pas de connexion au gestionnaire</translation>
    </message>
    <message>
        <source>The state of the site after the last command hasn&apos;t come yet.</source>
        <translation>L’état du site après la dernière commande n’est pas encore arrivé.</translation>
    </message>
    <message>
        <source>The site has no %1.</source>
        <translation>Le site n’a pas de %1.</translation>
    </message>
    <message>
        <source>The site is in observe mode: nothing would be carried out.</source>
        <translation>Le site est en mode observation : rien ne serait exécuté.</translation>
    </message>
    <message>
        <source>Nothing has been heard of %1 for %2 s.</source>
        <translation>Aucune nouvelle de %1 depuis %2 s.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t up and runnable</source>
        <translation>%1 n’est pas en marche et exploitable</translation>
    </message>
    <message>
        <source>%1 is changing its role.</source>
        <translation>%1 change de rôle.</translation>
    </message>
    <message>
        <source>%1 is Off-line already, by somebody else.</source>
        <translation>%1 est déjà Hors ligne, par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Active</source>
        <translation>%1 n’est pas Actif</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, because of %2</source>
        <translation>%1 n’est pas protégé, à cause de %2</translation>
    </message>
    <message>
        <source>Alarm %1 is urgent and unacknowledged</source>
        <translation>L’alarme %1 est urgente et non acquittée</translation>
    </message>
    <message>
        <source>No mate can take over from %1: while it is worked on there is no service.</source>
        <translation>Aucun homologue ne peut relayer %1 : pas de service pendant le travail.</translation>
    </message>
    <message>
        <source>The plan is refused</source>
        <translation>Le plan est refusé</translation>
    </message>
    <message>
        <source>The service of %1 would be lost.</source>
        <translation>Le service de %1 serait perdu.</translation>
    </message>
    <message>
        <source>The command was refused again and again</source>
        <translation>La commande a été refusée à plusieurs reprises</translation>
    </message>
    <message>
        <source>The command has failed</source>
        <translation>La commande a échoué</translation>
    </message>
    <message>
        <source>The outcome of the command isn&apos;t known</source>
        <translation>Le résultat de la commande est inconnu</translation>
    </message>
    <message>
        <source>Nobody serves %2 now: %1 has failed</source>
        <translation>Plus personne n’assure %2 : %1 est en panne</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Off-line any more: somebody has put it on-line.</source>
        <translation>%1 n’est plus Hors ligne : quelqu’un l’a mis en ligne.</translation>
    </message>
    <message>
        <source>The command for %1 has ended with status %2.</source>
        <translation>La commande pour %1 s’est terminée avec le code %2.</translation>
    </message>
    <message>
        <source>Nobody knows how the command for %1 has ended: it was interrupted.</source>
        <translation>Nul ne sait comment la commande pour %1 s’est terminée : elle a été interrompue.</translation>
    </message>
    <message>
        <source>The command for %1 could not be started</source>
        <translation>La commande pour %1 n’a pas pu être lancée</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run yet</source>
        <translation>%1 ne fonctionne pas encore</translation>
    </message>
    <message>
        <source>The run-book can&apos;t be kept</source>
        <translation>La procédure ne peut pas être conservée</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Par %1.</translation>
    </message>
    <message>
        <source>Nothing to do: it was so already.</source>
        <translation>Rien à faire : c’était déjà le cas.</translation>
    </message>
    <message>
        <source>The run-book isn&apos;t under way.</source>
        <translation>La procédure n’est pas en cours.</translation>
    </message>
    <message>
        <source>The run-book is under way already.</source>
        <translation>La procédure est déjà en cours.</translation>
    </message>
    <message>
        <source>A command is under way: wait for its outcome.</source>
        <translation>Une commande est en cours : attendez son résultat.</translation>
    </message>
    <message>
        <source>What was taken off-line must be put on-line again.</source>
        <translation>Ce qui a été mis hors ligne doit être remis en ligne.</translation>
    </message>
    <message>
        <source>No work is waited for.</source>
        <translation>Aucun travail n’est attendu.</translation>
    </message>
    <message>
        <source>The run-book is over.</source>
        <translation>La procédure est terminée.</translation>
    </message>
    <message>
        <source>Waited %1 s in vain. %2</source>
        <translation>Attente vaine de %1 s. %2</translation>
    </message>
    <message>
        <source>See whether the manager runs; then resume.</source>
        <translation>Vérifiez que le gestionnaire fonctionne, puis reprenez.</translation>
    </message>
    <message>
        <source>Switch observe mode off; then resume.</source>
        <translation>Désactivez le mode observation, puis reprenez.</translation>
    </message>
    <message>
        <source>Bring the host back; then resume, or skip.</source>
        <translation>Rétablissez l’hôte, puis reprenez, ou passez.</translation>
    </message>
    <message>
        <source>Ask who did it and why. Put it on-line and resume, or skip %1.</source>
        <translation>Demandez qui l’a fait et pourquoi. Mettez-le en ligne et reprenez, ou passez %1.</translation>
    </message>
    <message>
        <source>Skip it, or abandon this run-book and make a new one.</source>
        <translation>Passez-le, ou abandonnez cette procédure et faites-en une nouvelle.</translation>
    </message>
    <message>
        <source>Repair it; then resume, or skip.</source>
        <translation>Réparez-le, puis reprenez, ou passez.</translation>
    </message>
    <message>
        <source>Find out what it means and acknowledge it; then resume.</source>
        <translation>Cherchez ce qu’elle signifie et acquittez-la, puis reprenez.</translation>
    </message>
    <message>
        <source>Abandon this run-book, and make one that accepts it, or skip.</source>
        <translation>Abandonnez cette procédure et faites-en une qui l’accepte, ou passez.</translation>
    </message>
    <message>
        <source>Change what is in the way; then resume, or skip.</source>
        <translation>Écartez l’obstacle, puis reprenez, ou passez.</translation>
    </message>
    <message>
        <source>The manager says: %1. Then resume, or skip.</source>
        <translation>Le gestionnaire indique : %1. Puis reprenez, ou passez.</translation>
    </message>
    <message>
        <source>Repair the mate; then resume, or skip.</source>
        <translation>Réparez l’homologue, puis reprenez, ou passez.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to try again, or skip.</source>
        <translation>Cherchez la cause dans les événements, puis reprenez pour réessayer, ou passez.</translation>
    </message>
    <message>
        <source>Resume: the manager is asked again, and nothing is done twice.</source>
        <translation>Reprenez : le gestionnaire est interrogé de nouveau et rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>Repair it, or skip the work: then what is Off-line is put on-line again.</source>
        <translation>Réparez-le, ou passez le travail : ce qui est Hors ligne est alors remis en ligne.</translation>
    </message>
    <message>
        <source>Stop the work. Skip it, or take it off-line again and resume.</source>
        <translation>Arrêtez le travail. Passez-le, ou remettez-le hors ligne et reprenez.</translation>
    </message>
    <message>
        <source>See its output. Resume to run it again, or say that the work is done.</source>
        <translation>Voyez sa sortie. Reprenez pour la relancer, ou signalez le travail terminé.</translation>
    </message>
    <message>
        <source>Look what it has done. Resume to run it again, or say that the work is done.</source>
        <translation>Voyez ce qu’elle a fait. Reprenez pour la relancer, ou signalez le travail terminé.</translation>
    </message>
    <message>
        <source>See its output for the cause; then resume to wait again.</source>
        <translation>Cherchez la cause dans sa sortie, puis reprenez pour attendre encore.</translation>
    </message>
    <message>
        <source>Make room, or correct the permissions; then resume.</source>
        <translation>Libérez de la place ou corrigez les droits, puis reprenez.</translation>
    </message>
    <message>
        <source>Resume when it may go on.</source>
        <translation>Reprenez quand on peut continuer.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to wait again.</source>
        <translation>Cherchez la cause dans les événements, puis reprenez pour attendre encore.</translation>
    </message>
    <message>
        <source>went on</source>
        <comment>somebody did</comment>
        <translation>a repris</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>somebody did</comment>
        <translation>a mis en pause</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>somebody did</comment>
        <translation>a arrêté</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>somebody did</comment>
        <translation>a passé</translation>
    </message>
    <message>
        <source>said that the work is done</source>
        <comment>somebody did</comment>
        <translation>a signalé le travail terminé</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>somebody did</comment>
        <translation>a abandonné</translation>
    </message>
</context>
<context>
    <name>holdfast::RunbookReport</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome, why</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>This run-book is %1.</source>
        <translation>État de cette procédure : %1.</translation>
    </message>
    <message>
        <source>Still off-line: %1.</source>
        <translation>Encore hors ligne : %1.</translation>
    </message>
    <message>
        <source>Upgrade of %1 on %2</source>
        <translation>Mise à niveau de %1 sur %2</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Début (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Fin (UTC)</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1 UTC, step %2: %3 %4.</source>
        <comment>time, number, user, what the user did</comment>
        <translation>%1 UTC, étape %2 : %3 %4.</translation>
    </message>
    <message>
        <source>It had halted: %1</source>
        <translation>Elle était arrêtée : %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>holdfast::RungEditor</name>
    <message>
        <source>Process restart</source>
        <translation>Relance du processus</translation>
    </message>
    <message>
        <source>Group restart</source>
        <translation>Relance du groupe</translation>
    </message>
    <message>
        <source>Out of service, take-over by the mate</source>
        <translation>Hors service, relais pris par l’homologue</translation>
    </message>
    <message>
        <source>Re-initialise platform and application layer</source>
        <translation>Réinitialisation des couches plateforme et application</translation>
    </message>
    <message>
        <source>Re-boot the host</source>
        <translation>Redémarrage de l’hôte</translation>
    </message>
    <message>
        <source>Power cycle the host</source>
        <translation>Cycle d’alimentation de l’hôte</translation>
    </message>
    <message>
        <source>Power down, and left so</source>
        <translation>Coupure d’alimentation, maintenue</translation>
    </message>
    <message>
        <source>No limit: the ladder ends here.</source>
        <translation>Pas de limite&#xa0;: l’échelle s’arrête ici.</translation>
    </message>
    <message>
        <source>The limit is not known: the manager did not tell it.</source>
        <translation>La limite n’est pas connue&#xa0;: le gestionnaire ne l’a pas communiquée.</translation>
    </message>
    <message>
        <source>Default: nobody has set it.</source>
        <translation>Par défaut&#xa0;: personne ne l’a définie.</translation>
    </message>
    <message>
        <source>Inherited from [defaults], %1.</source>
        <translation>Héritée de [defaults], %1.</translation>
    </message>
    <message>
        <source>Inherited from the group, %1.</source>
        <translation>Héritée du groupe, %1.</translation>
    </message>
    <message>
        <source>Inherited from [site], %1.</source>
        <translation>Héritée de [site], %1.</translation>
    </message>
    <message>
        <source>Set here, %1.</source>
        <translation>Définie ici, %1.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Écrivez 250ms, 40s, 5m ou 1h30m.</translation>
    </message>
    <message>
        <source>Changed from %1 in %2; %3</source>
        <translation>Auparavant %1 en %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source> times</source>
        <translation> fois</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>within</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>Annuler la modification de %1</translation>
    </message>
    <message>
        <source>%1: how many times</source>
        <translation>%1&#xa0;: combien de fois</translation>
    </message>
    <message>
        <source>%1: within which time</source>
        <translation>%1&#xa0;: dans quel délai</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Par exemple 40s, 5m ou 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Screenshot</name>
    <message>
        <source>No state of the site arrived: %1</source>
        <translation>Aucun état du site n’est arrivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; --list-views lists them.</source>
        <translation>Il n’y a pas de vue «&#xa0;%1&#xa0;»&#xa0;; --list-views les énumère.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::Sentence</name>
    <message>
        <source>%1: fault %2</source>
        <translation>%1&#xa0;: défaut %2</translation>
    </message>
    <message>
        <source>%1 was ended by %2 and dumped core</source>
        <translation>%1 a été terminé par %2, avec image mémoire (core)</translation>
    </message>
    <message>
        <source>%1 was ended by %2</source>
        <translation>%1 a été terminé par %2</translation>
    </message>
    <message>
        <source>%1 exited with status %2 (%3)</source>
        <translation>%1 s’est terminé avec le code %2 (%3)</translation>
    </message>
    <message>
        <source>%1 exited with status %2</source>
        <translation>%1 s’est terminé avec le code %2</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 ne répond plus</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t ready within its start time-out</source>
        <translation>%1 n’était pas prêt dans son délai de démarrage</translation>
    </message>
    <message>
        <source>%1 didn&apos;t acknowledge its role in time</source>
        <translation>%1 n’a pas acquitté son rôle à temps</translation>
    </message>
    <message>
        <source>%1 is faulty</source>
        <translation>%1 est en défaut</translation>
    </message>
    <message>
        <source>%1 missed its watchdog</source>
        <translation>%1 a manqué son chien de garde</translation>
    </message>
    <message>
        <source>%1 can&apos;t be taken out of service</source>
        <translation>%1 ne peut pas être mis hors service</translation>
    </message>
    <message>
        <source>%1 isn&apos;t back within its boot time-out</source>
        <translation>%1 n’est pas revenu dans son délai de redémarrage</translation>
    </message>
    <message>
        <source>%1 is lost: no messages and no beats</source>
        <translation>%1 est perdu&#xa0;: ni messages ni battements</translation>
    </message>
    <message>
        <source>%1 sends no beats to the independent computer</source>
        <translation>%1 n’envoie pas de battements au calculateur indépendant</translation>
    </message>
    <message>
        <source>Process restart of %1</source>
        <translation>Relance du processus %1</translation>
    </message>
    <message>
        <source>Group restart of %1</source>
        <translation>Relance du groupe %1</translation>
    </message>
    <message>
        <source>%1 is taken out of service</source>
        <translation>Mise hors service de %1</translation>
    </message>
    <message>
        <source>Take-over: %1 is to become Active</source>
        <translation>Prise de relais&#xa0;: %1 doit devenir Actif</translation>
    </message>
    <message>
        <source>%1 is being deactivated</source>
        <translation>Désactivation de %1</translation>
    </message>
    <message>
        <source>%1 is re-initialised</source>
        <translation>Réinitialisation de la ressource %1</translation>
    </message>
    <message>
        <source>Re-initialisation of %1</source>
        <translation>Réinitialisation de %1</translation>
    </message>
    <message>
        <source>Re-boot of %1</source>
        <translation>Redémarrage de %1</translation>
    </message>
    <message>
        <source>Power cycle of %1</source>
        <translation>Cycle d’alimentation de %1</translation>
    </message>
    <message>
        <source>Power down of %1</source>
        <translation>Coupure d’alimentation de %1</translation>
    </message>
    <message>
        <source>Power on of %1</source>
        <translation>Mise sous tension de %1</translation>
    </message>
    <message>
        <source>%1 fences itself</source>
        <translation>%1 se neutralise</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, attempt</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>member: from state, to state</comment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1, to be %2</source>
        <translation>%1, pour le rôle %2</translation>
    </message>
    <message>
        <source>%1 is asked to be %2</source>
        <translation>%1&#xa0;: rôle %2 demandé</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1, délai %2</translation>
    </message>
    <message>
        <source>%1 acknowledged: it is %2</source>
        <translation>%1 a acquitté&#xa0;: rôle %2</translation>
    </message>
    <message>
        <source>%1 refused to be %2</source>
        <translation>%1 a refusé le rôle %2</translation>
    </message>
    <message>
        <source>%1 is runnable</source>
        <translation>%1 est exploitable</translation>
    </message>
    <message>
        <source>%1 is not runnable</source>
        <translation>%1 n’est pas exploitable</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The cluster link to %1 is %2</source>
        <translation>Liaison de grappe vers %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the serial line of %1 is %2</source>
        <translation>ligne série de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>heartbeat of %1: %2</source>
        <translation>battements de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>power of %1 is %2</source>
        <translation>alimentation de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Calculateur indépendant</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Calculateur indépendant %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>independent computer: what it says</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>command and its arguments</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>command: outcome</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, because: %2</source>
        <translation>%1, cause&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>command, the operator&apos;s reason</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>The configuration changed</source>
        <translation>La configuration a changé</translation>
    </message>
    <message>
        <source>The configuration changed by %1</source>
        <translation>La configuration a été modifiée par %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>change, the operator&apos;s reason</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (target)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm raised: %1</source>
        <translation>Alarme apparue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm cleared: %1</source>
        <translation>Alarme disparue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarme acquittée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm shelved: %1</source>
        <translation>Alarme suspendue&#xa0;: %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2 in %3</source>
        <translation>essai %1 sur %2 en %3</translation>
    </message>
    <message>
        <source>the independent computer</source>
        <translation>le calculateur indépendant</translation>
    </message>
    <message>
        <source>the manager of %1</source>
        <translation>le gestionnaire de %1</translation>
    </message>
    <message>
        <source>the managers, together</source>
        <translation>les gestionnaires, ensemble</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>unknown kind: target</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Invariant broken: %1</source>
        <translation>Invariant rompu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm taken out of service: %1</source>
        <translation>Alarme mise hors service&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarm returned to service: %1</source>
        <translation>Alarme remise en service&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message>
        <source>The log file %1 can&apos;t be written: %2</source>
        <translation>Impossible d’écrire le fichier de trace %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not sent: the port isn&apos;t open, or doesn&apos;t take what was sent before.</source>
        <translation>Non envoyé&#xa0;: le port n’est pas ouvert ou n’accepte pas l’envoi précédent.</translation>
    </message>
    <message>
        <source>Log the line to a file</source>
        <translation>Enregistrer la ligne dans un fichier</translation>
    </message>
    <message>
        <source>Nothing passes: the line isn&apos;t connected.</source>
        <translation>Rien ne passe&#xa0;: la ligne n’est pas connectée.</translation>
    </message>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>%n trame correcte</numerusform>
            <numerusform>%n trames correctes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n erronée</numerusform>
            <numerusform>%n erronées</numerusform>
        </translation>
    </message>
    <message>
        <source>(checksum %1, form %2, too long %3, cut %4)</source>
        <translation>(somme de contrôle %1, forme %2, trop longues %3, tronquées %4)</translation>
    </message>
    <message>
        <source>Hardly a frame is whole: check the baud rate, bits and parity on both ends.</source>
        <translation>Presque aucune trame n’est entière&#xa0;: vérifiez le débit, les bits et la parité aux deux extrémités.</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadécimal</translation>
    </message>
    <message>
        <source>Add $ and checksum</source>
        <translation>Ajouter $ et somme de contrôle</translation>
    </message>
    <message>
        <source>Type only what stands between $ and *, for example: 7 STATUS outlet=2</source>
        <translation>Saisissez seulement ce qui se trouve entre $ et *, par exemple&#xa0;: 7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>7 STATUS outlet=2</source>
        <translation>7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Stop logging to %1</source>
        <translation>Arrêter l’enregistrement dans %1</translation>
    </message>
    <message>
        <source>Log to file …</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Bytes of the serial line</source>
        <translation>Octets de la ligne série</translation>
    </message>
    <message>
        <source>Frame to send</source>
        <translation>Trame à envoyer</translation>
    </message>
</context>
<context>
    <name>holdfast::SettingsDialog</name>
    <message>
        <source>What is changed here is in force, but can&apos;t be kept: %1 can&apos;t be written. Make the file writable for you.</source>
        <translation>Ce qui est changé ici a effet, mais ne peut être conservé&#xa0;: %1 ne peut pas être écrit. Rendez le fichier accessible en écriture.</translation>
    </message>
    <message>
        <source>The file is %1. It is put right as soon as something is changed here.</source>
        <translation>Le fichier est %1. Il est corrigé dès qu’on change quelque chose ici.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Ce qui ne va pas dans les paramètres</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>Rétablir les valeurs par &amp;défaut</translation>
    </message>
    <message>
        <source>All pages as they come with the program</source>
        <translation>Toutes les pages telles que fournies avec le programme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème&#xa0;:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>Taille du te&amp;xte&#xa0;:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Show &amp;Active members in green</source>
        <translation>Afficher en vert les membres &amp;actifs</translation>
    </message>
    <message>
        <source>Otherwise in a calm dark colour, so that only what is abnormal stands out.</source>
        <translation>Sinon dans une couleur sombre et discrète, pour que seul l’anormal ressorte.</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Réduire les mouvements</translation>
    </message>
    <message>
        <source>Panels don&apos;t glide, menus don&apos;t fade, nothing flashes or blinks.</source>
        <translation>Les panneaux ne glissent pas, les menus n’apparaissent pas en fondu, rien ne clignote.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>&amp;Faire clignoter les alarmes non acquittées</translation>
    </message>
    <message>
        <source>Only their symbols flash, never a text.</source>
        <translation>Seuls leurs symboles clignotent, jamais un texte.</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>&amp;Bip à chaque nouvelle alarme</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Afficher les nouvelles alarmes sur le b&amp;ureau</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Ce bureau n’affiche pas les messages des programmes.</translation>
    </message>
    <message>
        <source>Propose to &amp;shelve for:</source>
        <translation>Proposer de &amp;suspendre pendant&#xa0;:</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronogramme</translation>
    </message>
    <message>
        <source>&amp;Span:</source>
        <translation>D&amp;urée&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Order of the lanes:</source>
        <translation>&amp;Ordre des pistes&#xa0;:</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Par groupe</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Par hôte</translation>
    </message>
    <message>
        <source>Lanes of group &amp;members</source>
        <translation>Pistes des &amp;membres</translation>
    </message>
    <message>
        <source>Lanes of &amp;processes and resources</source>
        <translation>Pistes des &amp;processus et ressources</translation>
    </message>
    <message>
        <source>&amp;Follow now</source>
        <translation>&amp;Suivre le présent</translation>
    </message>
    <message>
        <source>What a timeline begins with. One that is open takes a change over at once, and can be changed by its own tools afterwards.</source>
        <translation>Ce par quoi un chronogramme commence. Celui qui est ouvert adopte un changement aussitôt et peut ensuite être changé par ses propres outils.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>When &amp;started without a site:</source>
        <translation>Au démarrage &amp;sans site&#xa0;:</translation>
    </message>
    <message>
        <source>Ask what to show</source>
        <translation>Demander quoi afficher</translation>
    </message>
    <message>
        <source>Show the site of last time</source>
        <translation>Afficher le site de la dernière fois</translation>
    </message>
    <message>
        <source>Show the training site</source>
        <translation>Afficher le site d’exercice</translation>
    </message>
    <message>
        <source>A site that is named on the command line is shown in any case. If that of last time can&apos;t be shown, you are asked.</source>
        <translation>Un site nommé sur la ligne de commande est toujours affiché. Si celui de la dernière fois ne peut l’être, on vous demande.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteMatrix</name>
    <message>
        <source>System layer</source>
        <translation>Couche système</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Couche plateforme</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Couche application</translation>
    </message>
    <message>
        <source>hot pair</source>
        <translation>paire à chaud</translation>
    </message>
    <message>
        <source>cold pair</source>
        <translation>paire à froid</translation>
    </message>
    <message>
        <source>lead-active pair</source>
        <translation>paire meneur-suiveur</translation>
    </message>
    <message>
        <source>→ %1 %2</source>
        <comment>requested state, how long ago</comment>
        <translation>→ %1 %2</translation>
    </message>
    <message>
        <source>→ %1, awaiting acknowledgement %2</source>
        <translation>→ %1, attente d’acquittement %2</translation>
    </message>
    <message>
        <source>→ %1, not asked yet, %2</source>
        <translation>→ %1, pas encore demandé, %2</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>chaud</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>froid</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>meneur</translation>
    </message>
    <message>
        <source>unprotected %1</source>
        <translation>non protégé %1</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>sans paire</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>non protégé</translation>
    </message>
    <message>
        <source>protected %1</source>
        <translation>protégé %1</translation>
    </message>
    <message>
        <source>%1, never heard</source>
        <translation>%1, jamais entendu</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <comment>last known state, age</comment>
        <translation>%1 il y a %2</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Calculateur indépendant %1</translation>
    </message>
    <message>
        <source>line %1 up</source>
        <translation>ligne %1 en service</translation>
    </message>
    <message>
        <source>line %1 DOWN: no proof of power can be had over it</source>
        <translation>ligne %1 COUPÉE&#xa0;: aucune preuve d’alimentation ne peut en venir</translation>
    </message>
    <message>
        <source>line not known yet</source>
        <translation>ligne non connue</translation>
    </message>
    <message>
        <source>outlet %1, no beats yet</source>
        <translation>prise %1, pas encore de battements</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>prise %1</translation>
    </message>
    <message>
        <source>outlet %1, beats late</source>
        <translation>prise %1, battements en retard</translation>
    </message>
    <message>
        <source>outlet %1, no beats</source>
        <translation>prise %1, sans battements</translation>
    </message>
    <message>
        <source>outlet %1, beats unknown</source>
        <translation>prise %1, battements inconnus</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>exploitable</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>non exploitable</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>alim.&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runnable, power</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>under way: %1</source>
        <translation>en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>jamais entendu</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>entendu il y a %1</translation>
    </message>
    <message>
        <source>Site matrix</source>
        <translation>Matrice du site</translation>
    </message>
    <message>
        <source>Hosts are columns, layers and groups are rows.</source>
        <translation>Les hôtes sont en colonnes, les couches et les groupes en lignes.</translation>
    </message>
    <message>
        <source>No state of the site has been received yet.</source>
        <translation>Aucun état du site n’a encore été reçu.</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>member, state, duration</comment>
        <translation>%1&#xa0;: %2 depuis %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>Host %1: %2, %3, heard %4 ago</source>
        <translation>Hôte %1&#xa0;: %2, %3, entendu il y a %4</translation>
    </message>
    <message>
        <source>Group %1, not paired</source>
        <translation>Groupe %1, sans paire</translation>
    </message>
    <message>
        <source>Pair %1, protected</source>
        <translation>Paire %1, protégée</translation>
    </message>
    <message>
        <source>Pair %1, unprotected</source>
        <translation>Paire %1, non protégée</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used, the next resets in %4</source>
        <translation>%1&#xa0;: %2 sur %3 utilisés, prochaine libération dans %4</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>protected: ?</source>
        <translation>protégé&#xa0;:&#xa0;?</translation>
    </message>
    <message>
        <source>line not known</source>
        <translation>ligne inconnue</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>dernier connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteStore</name>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Il n’y a pas de connexion à un gestionnaire.</translation>
    </message>
    <message>
        <source>The past is shown: go back to now first.</source>
        <translation>Le passé est affiché&#xa0;: revenez d’abord au présent.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>L’état du site n’est pas encore connu.</translation>
    </message>
    <message>
        <source>The console is in view mode: switch to operate mode first.</source>
        <translation>La console est en mode consultation&#xa0;: passez d’abord en mode conduite.</translation>
    </message>
    <message>
        <source>This takes the role administrator, and your certificate has another. Ask an administrator to do it.</source>
        <translation>Cela demande le rôle d’administrateur, et votre certificat en a un autre. Demandez-le à un administrateur.</translation>
    </message>
    <message>
        <source>Your certificate is a viewer&apos;s: it gives no commands. Ask for an operator&apos;s.</source>
        <translation>Votre certificat est celui d’un observateur : il ne permet aucune commande. Demandez celui d’un opérateur.</translation>
    </message>
    <message>
        <source>The manager does not answer: what is shown is the last known state.</source>
        <translation>Le gestionnaire ne répond pas&#xa0;: le dernier état connu est affiché.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Only what the search “%1” finds: %2 of %3 groups, %4 of %5 hosts.</source>
        <translation>Seulement ce que trouve la recherche «&#xa0;%1&#xa0;»&#xa0;: %2 groupes sur %3, %4 hôtes sur %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>%n alarme sur ce qui est masqué.</numerusform>
            <numerusform>%n alarmes sur ce qui est masqué.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message>
        <source>Save a snapshot</source>
        <translation>Enregistrer un instantané</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Instantanés (*.json)</translation>
    </message>
    <message>
        <source>Compare with a snapshot</source>
        <translation>Comparer avec un instantané</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Exporter les différences</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tableau (*.csv);;Texte (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>%n différence est dans %1.</numerusform>
            <numerusform>%n différences sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>&amp;Enregistrer un instantané…</translation>
    </message>
    <message>
        <source>&amp;Compare with a snapshot…</source>
        <translation>&amp;Comparer avec un instantané…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>C&amp;opier en texte</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>A&amp;fficher :</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>Fi&amp;ltre :</translation>
    </message>
    <message>
        <source>cdma, alpha, Standby …</source>
        <translation>cdma, alpha, Secours…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Area of differences</source>
        <translation>Domaine des différences</translation>
    </message>
    <message>
        <source>Words that a difference must have</source>
        <translation>Mots que doit contenir une différence</translation>
    </message>
    <message>
        <source>What differs from the snapshot</source>
        <translation>Ce qui diffère de l’instantané</translation>
    </message>
    <message>
        <source>What differs from the snapshot, in sentences</source>
        <translation>Ce qui diffère de l’instantané, en phrases</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Il n’y a pas de connexion à un gestionnaire.</translation>
    </message>
    <message>
        <source>The site&apos;s state and configuration as they are now, to a file</source>
        <translation>L’état et la configuration actuels du site, dans un fichier</translation>
    </message>
    <message>
        <source>What differs between a file and now</source>
        <translation>Ce qui diffère entre un fichier et maintenant</translation>
    </message>
    <message>
        <source>No snapshot is compared.</source>
        <translation>Aucun instantané n’est comparé.</translation>
    </message>
    <message>
        <source>Save one before you change something; compare with it afterwards. It holds the states of hosts, groups, members, resources, power and alarms, and the whole configuration.</source>
        <translation>Enregistrez-en un avant de changer quelque chose ; comparez ensuite. Il contient les états des hôtes, groupes, membres, ressources, alimentations et alarmes, et toute la configuration.</translation>
    </message>
    <message>
        <source>%1: taken %2 by %3 (record %4), compared with now.</source>
        <comment>file, time, user, seq</comment>
        <translation>%1 : pris le %2 par %3 (enregistrement %4), comparé à maintenant.</translation>
    </message>
    <message>
        <source>The connection is lost: &quot;now&quot; is the last known state.</source>
        <translation>La connexion est perdue : « maintenant » est le dernier état connu.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n différence.</numerusform>
            <numerusform>%n différences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>%1 sur %n différence est affichée.</numerusform>
            <numerusform>%1 sur %n différences sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of record %2 is in %3.</source>
        <translation>%1 à l’enregistrement %2 est dans %3.</translation>
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
        <translation>Que voulez-vous voir ?</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Fichier de site</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>Cet hôte</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Choose a site file first.</source>
        <translation>Choisissez d’abord un fichier de site.</translation>
    </message>
    <message>
        <source>Say which of the site&apos;s hosts this computer is.</source>
        <translation>Indiquez quel hôte du site est cet ordinateur.</translation>
    </message>
    <message>
        <source>Say on which socket the manager listens.</source>
        <translation>Indiquez sur quelle socket le gestionnaire écoute.</translation>
    </message>
    <message>
        <source>Site files (*.toml)</source>
        <translation>Fichiers de site (*.toml)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>site file, host</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>The &amp;training site: FIG. 1 of the patent on this computer</source>
        <translation>Le site d’&amp;exercice : FIG. 1 du brevet sur cet ordinateur</translation>
    </message>
    <message>
        <source>A site of my &amp;own, with the manager of this host in this program</source>
        <translation>Un site à &amp;moi, avec le gestionnaire de cet hôte dans ce programme</translation>
    </message>
    <message>
        <source>A manager that runs on this &amp;computer</source>
        <translation>Un gestionnaire qui tourne sur &amp;cet ordinateur</translation>
    </message>
    <message>
        <source>A manager on &amp;another computer</source>
        <translation>Un gestionnaire sur un &amp;autre ordinateur</translation>
    </message>
    <message>
        <source>alpha, or alpha:%1</source>
        <translation>alpha ou alpha:%1</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Sites récents</translation>
    </message>
    <message>
        <source>Enter opens one of them again.</source>
        <translation>Entrée en rouvre un.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>Dossier des certificats</translation>
    </message>
    <message>
        <source>There is no file %1. Choose a site file.</source>
        <translation>Le fichier %1 n’existe pas. Choisissez un fichier de site.</translation>
    </message>
    <message>
        <source>Say on which computer the manager runs.</source>
        <translation>Indiquez sur quel ordinateur tourne le gestionnaire.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the one that `holdfastctl pki issue` has made for you.</source>
        <translation>Le dossier %1 n’existe pas. Choisissez celui que `holdfastctl pki issue` a créé pour vous.</translation>
    </message>
</context>
<context>
    <name>holdfast::StateDiagram</name>
    <message>
        <source>States of %1</source>
        <translation>États de %1</translation>
    </message>
    <message>
        <source>No member is selected.</source>
        <translation>Aucun membre n’est sélectionné.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is %2; %3.</source>
        <translation>%1&#xa0;: %2&#xa0;; %3.</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>dernier connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state code, how long</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>fault, out of service</source>
        <translation>défaut, hors service</translation>
    </message>
    <message>
        <source>operator only</source>
        <translation>opérateur seul</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, l’état actuel</translation>
    </message>
    <message>
        <source>%1, requested and not acknowledged</source>
        <translation>%1, demandé et non acquitté</translation>
    </message>
</context>
<context>
    <name>holdfast::StateLegend</name>
    <message>
        <source>unknown, last known shape</source>
        <translation>inconnu, dernière forme connue</translation>
    </message>
    <message>
        <source>Legend of the states</source>
        <translation>Légende des états</translation>
    </message>
</context>
<context>
    <name>holdfast::States</name>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Initialisation</translation>
    </message>
    <message>
        <source>Standby, cold</source>
        <translation>Secours à froid</translation>
    </message>
    <message>
        <source>Standby, hot</source>
        <translation>Secours à chaud</translation>
    </message>
    <message>
        <source>Active (following)</source>
        <translation>Actif (suiveur)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>unknown, last known: %1</source>
        <translation>inconnu, dernier état connu&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusFields</name>
    <message>
        <source>connecting</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>site, host that answers</comment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>connected, no state yet</source>
        <translation>établie, pas encore d’état</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 inconnu</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 en service</translation>
    </message>
    <message>
        <source>%1 DOWN</source>
        <translation>%1 COUPÉ</translation>
    </message>
    <message>
        <source>no independent computer</source>
        <translation>pas de calculateur indépendant</translation>
    </message>
    <message>
        <source>IC: %1</source>
        <comment>IC: independent computers</comment>
        <translation>CI&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line from the answering host to the independent computer</source>
        <translation>Ligne entre l’hôte qui répond et le calculateur indépendant</translation>
    </message>
    <message>
        <source>Commands are given in this name. Click to change it.</source>
        <translation>Les commandes sont données sous ce nom. Cliquez pour le changer.</translation>
    </message>
    <message>
        <source>Acting user: %1</source>
        <translation>Utilisateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>conduite</translation>
    </message>
    <message>
        <source>view</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>Operate mode: commands can be given. Click for view mode.</source>
        <translation>Mode conduite&#xa0;: les commandes sont possibles. Cliquez pour passer en mode consultation.</translation>
    </message>
    <message>
        <source>View mode: no command can be given. Click for operate mode.</source>
        <translation>Mode consultation&#xa0;: aucune commande possible. Cliquez pour passer en mode conduite.</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Mode&#xa0;: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
</context>
<context>
    <name>holdfast::Themes</name>
    <message>
        <source>As the system</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdsView</name>
    <message>
        <source>Add …</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>Groupe…</translation>
    </message>
    <message>
        <source>Process …</source>
        <translation>Processus…</translation>
    </message>
    <message>
        <source>Resource …</source>
        <translation>Ressource…</translation>
    </message>
    <message>
        <source>Host …</source>
        <translation>Hôte…</translation>
    </message>
    <message>
        <source>The last change is being applied.</source>
        <translation>La dernière modification est en cours d’application.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read.</source>
        <translation>Une fenêtre est illisible.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Indiquez pourquoi&#xa0;: le motif est conservé avec la modification.</translation>
    </message>
    <message>
        <source>Take a change out of force</source>
        <translation>Retirer une modification</translation>
    </message>
    <message>
        <source>Why is %1 taken out of force?</source>
        <translation>Pourquoi retirer %1&#xa0;?</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>Lecture de la configuration en cours.</translation>
    </message>
    <message>
        <source>Being applied on every host.</source>
        <translation>Application en cours sur chaque hôte.</translation>
    </message>
    <message>
        <source>In force on every host: %1</source>
        <translation>En vigueur sur chaque hôte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Refused, nothing is changed: %1</source>
        <translation>Refusé, rien n’est modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>The configuration can&apos;t be shown: %1</source>
        <translation>Impossible d’afficher la configuration&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ladder of</source>
        <translation>Échelle de</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Ce qui va changer</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why the limits are changed</source>
        <translation>Pourquoi modifier les limites</translation>
    </message>
    <message>
        <source>Apply on every host</source>
        <translation>Appliquer sur chaque hôte</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Process, group or host whose ladder is shown</source>
        <translation>Processus, groupe ou hôte dont l’échelle est affichée</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
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
        <translation>Lecture d’enregistrements plus anciens…</translation>
    </message>
    <message>
        <source>The beginning is missing: %1</source>
        <translation>Le début manque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Record %1, not loaded</source>
        <translation>Enregistrement %1, non chargé</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>et %n autre ici&#xa0;: agrandissez</numerusform>
            <numerusform>et %n autres ici&#xa0;: agrandissez</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known at %2</source>
        <translation>%1&#xa0;: non connu à %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1&#xa0;: %2 à %3</translation>
    </message>
    <message>
        <source>%1: %2 for %3, since %4</source>
        <translation>%1&#xa0;: %2 depuis %3, dès %4</translation>
    </message>
    <message>
        <source>%1: %2 for %3, from %4</source>
        <translation>%1&#xa0;: %2 pendant %3, dès %4</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>cause&#xa0;: %1</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Chronogramme de %1</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Exporter le chronogramme</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>Fichier %1 (*.%2)</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the present at the right edge (F)</source>
        <translation>Garder le présent au bord droit (F)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show everything that is known (Home)</source>
        <translation>Afficher tout ce qui est connu (Origine)</translation>
    </message>
    <message>
        <source>◀ Fault</source>
        <translation>◀ Défaut</translation>
    </message>
    <message>
        <source>Go to the previous fault of the lanes shown (P)</source>
        <translation>Aller au défaut précédent des pistes affichées (P)</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>Défaut précédent</translation>
    </message>
    <message>
        <source>Fault ▶</source>
        <translation>Défaut ▶</translation>
    </message>
    <message>
        <source>Go to the next fault of the lanes shown (N)</source>
        <translation>Aller au défaut suivant des pistes affichées (N)</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>Défaut suivant</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>Which lanes are shown</source>
        <translation>Pistes affichées</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Write the visible range to a file</source>
        <translation>Écrire la plage visible dans un fichier</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir au présent</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>Membres des groupes</translation>
    </message>
    <message>
        <source>Processes and resources</source>
        <translation>Processus et ressources</translation>
    </message>
    <message>
        <source>Pin or unpin this lane</source>
        <translation>Épingler ou détacher cette piste</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>Filtrer les pistes</translation>
    </message>
    <message>
        <source>Visible span</source>
        <translation>Durée visible</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Par groupe</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Par hôte</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Ordre des pistes</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronogramme</translation>
    </message>
    <message>
        <source>States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults.</source>
        <translation>États dans le temps, une barre par piste. Gauche et Droite déplacent, plus et moins zooment, N et P vont aux défauts.</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>Défiler les pistes</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyMap</name>
    <message>
        <source>%1 Active, %2 Standby</source>
        <translation>%1 Actifs, %2 Secours</translation>
    </message>
    <message>
        <source>%1 neither</source>
        <comment>members neither Active nor Standby</comment>
        <translation>%1 ni l’un ni l’autre</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>non exploitable</translation>
    </message>
    <message>
        <source>%1 is heard on the cluster&apos;s links.</source>
        <translation>%1 est entendu sur les liaisons de la grappe.</translation>
    </message>
    <message>
        <source>%1 is not heard on the cluster&apos;s links.</source>
        <translation>%1 n’est pas entendu sur les liaisons de la grappe.</translation>
    </message>
    <message>
        <source>%1 has no power: nothing is to be heard.</source>
        <translation>%1 n’est pas alimenté : rien à entendre.</translation>
    </message>
    <message>
        <source>Whether %1 is heard on the cluster&apos;s links is not known.</source>
        <translation>On ignore si %1 est entendu sur les liaisons de la grappe.</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>state of the serial line</comment>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>prise %1</translation>
    </message>
    <message>
        <source>Outlet %1 feeds %2: %3.</source>
        <translation>La prise %1 alimente %2 : %3.</translation>
    </message>
    <message>
        <source>%1 switches outlet %2.</source>
        <translation>%1 commande la prise %2.</translation>
    </message>
    <message>
        <source>The serial line of %1 to %2, beats: %3.</source>
        <translation>Ligne série de %1 vers %2, battements : %3.</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are heard</source>
        <translation>%1 hôtes sur %2 entendus</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>grappe</translation>
    </message>
    <message>
        <source>independent computer</source>
        <translation>calculateur indépendant</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>prise d’alimentation</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, kind, state</comment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>dernier état connu</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>not quite right</source>
        <translation>pas tout à fait bon</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>off on purpose</source>
        <translation>arrêté volontairement</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyView</name>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Put back in rows</source>
        <translation>Remettre en rangées</translation>
    </message>
    <message>
        <source>Everything to the place where it was before it was moved</source>
        <translation>Tout à la place d’avant le déplacement</translation>
    </message>
    <message>
        <source>Map of hosts, links, independent computers and outlets</source>
        <translation>Carte des hôtes, liaisons, calculateurs indépendants et prises</translation>
    </message>
    <message>
        <source>Solid: cluster link. Dashed: serial line. Double: power. ✓ good, △ not quite right, ✕ broken, − off on purpose, ? not known. Drag to move, or Ctrl+arrows.</source>
        <translation>Plein : liaison de grappe. Tireté : ligne série. Double : alimentation. ✓ bon, △ pas tout à fait bon, ✕ en panne, − arrêté volontairement, ? inconnu. Déplacer en tirant, ou Ctrl+flèches.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message>
        <source>Is new and is started</source>
        <translation>Est nouveau et démarre</translation>
    </message>
    <message>
        <source>Goes on; %1 is started beside it</source>
        <translation>Continue ; %1 démarre à côté</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 is started with it</source>
        <translation>N’est pas en marche ; %1 démarrera avec lui</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 no longer belongs to it</source>
        <translation>N’est pas en marche ; %1 n’en fait plus partie</translation>
    </message>
    <message>
        <source>Leaves the site</source>
        <translation>Quitte le site</translation>
    </message>
    <message>
        <source>Depends on other things, or has another pair</source>
        <translation>Dépend d’autre chose, ou a une autre paire</translation>
    </message>
    <message>
        <source>Goes on; commands count from its next start</source>
        <translation>Continue ; les commandes valent au prochain démarrage</translation>
    </message>
    <message>
        <source>Is no longer looked at, and left as it is</source>
        <translation>N’est plus vérifiée et reste telle quelle</translation>
    </message>
    <message>
        <source>Not runnable until it is up: pairs unprotected</source>
        <translation>Non exploitable jusque-là : paires non protégées</translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>En cours de planification.</translation>
    </message>
    <message>
        <source>It is being applied on every host.</source>
        <translation>En cours d’application sur chaque hôte.</translation>
    </message>
    <message>
        <source>Only managers that start know other independent computers: copy the drop-in to every host, then start them again.</source>
        <translation>Seuls les gestionnaires qui démarrent connaissent d’autres calculateurs indépendants&#xa0;: copiez le complément sur chaque hôte, puis relancez-les.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Indiquez pourquoi : le motif est conservé avec la modification.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Il n’y a pas encore de plan.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Ce qui va changer</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>Qui est concerné</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Copy drop-in</source>
        <translation>Copier le complément</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n membre n’est pas touché.</numerusform>
            <numerusform>%n membres ne sont pas touchés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is new: all on it waits until its manager joins</source>
        <translation>Est nouveau&#xa0;: tout ce qu’il porte attend que son gestionnaire rejoigne</translation>
    </message>
    <message>
        <source>Leaves the site; it has no power, or was never here</source>
        <translation>Quitte le site&#xa0;; il est hors tension, ou n’a jamais été là</translation>
    </message>
    <message>
        <source>Then start the manager of this host again: until now it has known of no others.</source>
        <translation>Relancez ensuite le gestionnaire de cet hôte&#xa0;: jusqu’ici il n’en connaissait pas d’autres.</translation>
    </message>
    <message>
        <source>Then tell the cluster engine: run “%1”, copy corosync.conf to every host, and run “%2” on one of them.</source>
        <translation>Informez ensuite le moteur de grappe&#xa0;: lancez «&#xa0;%1&#xa0;», copiez corosync.conf sur chaque hôte, puis lancez «&#xa0;%2&#xa0;» sur l’un d’eux.</translation>
    </message>
    <message>
        <source>Then install Holdfast on %1, copy the site file with its drop-ins there, and start its manager.</source>
        <translation>Installez ensuite Holdfast sur %1, copiez-y le fichier du site avec ses compléments, et lancez son gestionnaire.</translation>
    </message>
</context>
<context>
    <name>holdfast::TransitionList</name>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>%1 vers %2 à %3</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Dernières transitions</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Aucune dans les enregistrements conservés ici.</translation>
    </message>
</context>
<context>
    <name>holdfast::Transitions</name>
    <message>
        <source>the manager starts it, for its resources are in service and what it depends upon is runnable</source>
        <translation>le gestionnaire le démarre, car ses ressources sont en service et ce dont il dépend est exploitable</translation>
    </message>
    <message>
        <source>an operator takes it off-line</source>
        <translation>un opérateur le met hors ligne</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Active</source>
        <translation>il est initialisé et a acquitté le rôle Actif</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked</source>
        <translation>il est initialisé et a acquitté le rôle Secours&#xa0;; à froid, seules ses ressources sont vérifiées</translation>
    </message>
    <message>
        <source>its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down</source>
        <translation>son démarrage ou son acquittement a échoué ou dépassé son délai, une ressource est en défaut, ou son hôte s’arrête</translation>
    </message>
    <message>
        <source>it has acknowledged its activation, in a take-over or a switchover</source>
        <translation>il a acquitté son activation, lors d’une prise de relais ou d’une permutation</translation>
    </message>
    <message>
        <source>it is faulty, did not acknowledge, or is taken out of service</source>
        <translation>il est en défaut, n’a pas acquitté, ou est mis hors service</translation>
    </message>
    <message>
        <source>it has acknowledged its deactivation in a switchover</source>
        <translation>il a acquitté sa désactivation lors d’une permutation</translation>
    </message>
    <message>
        <source>an operator takes it off-line, after a switchover where it has a mate</source>
        <translation>un opérateur le met hors ligne, après une permutation s’il a un homologue</translation>
    </message>
    <message>
        <source>an operator puts it on-line; the manager then starts it as any other</source>
        <translation>un opérateur le met en ligne&#xa0;; le gestionnaire le démarre ensuite comme tout autre</translation>
    </message>
    <message>
        <source>%1 to %2 when %3. (%4)</source>
        <translation>%1 vers %2 quand %3. (%4)</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeDialog</name>
    <message>
        <source>Pauses until you say that it is done.</source>
        <translation>Attend que vous signaliez le travail terminé.</translation>
    </message>
    <message>
        <source>Say what is to be upgraded.</source>
        <translation>Indiquez ce qui doit être mis à niveau.</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Le plan est en préparation.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>Le plan serait refusé : %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>Le plan serait refusé : %1 ; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indiquez pourquoi&#xa0;: le motif est conservé dans le journal.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Saisissez %1 pour confirmer.</translation>
    </message>
    <message>
        <source>New upgrade run-book</source>
        <translation>Nouvelle procédure de mise à niveau</translation>
    </message>
    <message>
        <source>Upgrade one after the other</source>
        <translation>Mettre à niveau l’un après l’autre</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>Dans cet ordre</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Étape par étape</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Also what depends upon a member: take that out of service first</source>
        <translation>Aussi ce qui dépend d’un membre : le mettre d’abord hors service</translation>
    </message>
    <message>
        <source>Members without a mate may be out of service while they are worked on</source>
        <translation>Les membres sans homologue peuvent être hors service pendant le travail</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Conservé dans le journal avec votre nom</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>A command that does it, on this computer; empty: you do it, and say so</source>
        <translation>Une commande qui le fait, sur cet ordinateur ; vide : vous le faites et le signalez</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>A command that must succeed before on-line; empty: none</source>
        <translation>Une commande qui doit réussir avant la mise en ligne ; vide : aucune</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Saisissez %1 pour confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Begin the upgrade</source>
        <translation>Commencer la mise à niveau</translation>
    </message>
    <message>
        <source>What is upgraded, in this order</source>
        <translation>Ce qui est mis à niveau, dans cet ordre</translation>
    </message>
    <message>
        <source>Group, host or member to add</source>
        <translation>Groupe, hôte ou membre à ajouter</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Command that does the work</source>
        <translation>Commande qui fait le travail</translation>
    </message>
    <message>
        <source>Command that verifies the work</source>
        <translation>Commande qui vérifie le travail</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nom à confirmer</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Étape %1 : %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeView</name>
    <message>
        <source>Leave the work on %1 out? It is put on-line again as it is.</source>
        <translation>Omettre le travail sur %1 ? Il sera remis en ligne tel quel.</translation>
    </message>
    <message>
        <source>Leave %1 out? It stays as it is, and the next one is begun.</source>
        <translation>Omettre %1 ? Il reste tel quel et le suivant commence.</translation>
    </message>
    <message>
        <source>Leave the work out</source>
        <translation>Omettre le travail</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Omettre %1</translation>
    </message>
    <message>
        <source>End this run-book as it is? It can&apos;t be gone on with.</source>
        <translation>Terminer cette procédure en l’état ? Elle ne pourra pas être reprise.</translation>
    </message>
    <message>
        <source>Stays off-line until you put it on-line: %1.</source>
        <translation>Reste hors ligne jusqu’à ce que vous le mettiez en ligne : %1.</translation>
    </message>
    <message>
        <source>Abandon the run-book</source>
        <translation>Abandonner la procédure</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Procédure de mise à niveau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Rien n’a encore été fait.</translation>
    </message>
    <message>
        <source>Done. Everything that was worked on runs and is protected again.</source>
        <translation>Terminé. Tout ce qui a été traité fonctionne et est de nouveau protégé.</translation>
    </message>
    <message>
        <source>Halted at “%1”: %2 %3</source>
        <translation>Arrêtée à « %1 » : %2 %3</translation>
    </message>
    <message>
        <source>Paused. Resume goes on with “%1”.</source>
        <translation>En pause. Reprendre continue avec « %1 ».</translation>
    </message>
    <message>
        <source>Paused; off-line now: %2. Resume goes on with “%1”.</source>
        <translation>En pause ; hors ligne : %2. Reprendre continue avec « %1 ».</translation>
    </message>
    <message>
        <source>It pauses after this.</source>
        <translation>Une pause suivra.</translation>
    </message>
    <message>
        <source>%1 is off-line. Do your work on it; then say that it is done.</source>
        <translation>%1 est hors ligne. Faites-y votre travail, puis signalez qu’il est terminé.</translation>
    </message>
    <message>
        <source>Waits for %1, of %2 at most: %3</source>
        <translation>Attend depuis %1, %2 au plus : %3</translation>
    </message>
    <message>
        <source>%1: its command has been running for %2.</source>
        <translation>%1 : sa commande est en marche depuis %2.</translation>
    </message>
    <message>
        <source>%1: accepted; its outcome is waited for, for %2 of %3 at most.</source>
        <translation>%1 : acceptée ; résultat attendu depuis %2, %3 au plus.</translation>
    </message>
    <message>
        <source>%1: being planned and given.</source>
        <translation>%1 : en cours de planification et d’envoi.</translation>
    </message>
    <message>
        <source>No upgrade is under way. A run-book takes one member or host after the other off-line, waits while you work on it, and goes on when everything is protected again.</source>
        <translation>Aucune mise à niveau en cours. Une procédure met un membre ou un hôte après l’autre hors ligne, attend pendant votre travail et continue quand tout est de nouveau protégé.</translation>
    </message>
    <message>
        <source>No run-book is open.</source>
        <translation>Aucune procédure n’est ouverte.</translation>
    </message>
    <message>
        <source>Work on %1 is done</source>
        <translation>Le travail sur %1 est terminé</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>Le travail est terminé</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Passer…</translation>
    </message>
    <message>
        <source>Skip %1…</source>
        <translation>Passer %1…</translation>
    </message>
    <message>
        <source>One is open: end it first, or abandon it.</source>
        <translation>Une procédure est ouverte : terminez-la d’abord ou abandonnez-la.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, state</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>New upgrade…</source>
        <translation>Nouvelle mise à niveau…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>New upgrade</source>
        <translation>Nouvelle mise à niveau</translation>
    </message>
    <message>
        <source>Steps of the run-book</source>
        <translation>Étapes de la procédure</translation>
    </message>
    <message>
        <source>What the step&apos;s command has written last</source>
        <translation>Ce que la commande de l’étape a écrit en dernier</translation>
    </message>
</context>
<context>
    <name>holdfast::Views</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronogramme</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Santé des alarmes</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>holdfast::WhatIfView</name>
    <message>
        <source>(the site itself)</source>
        <translation>(le site lui-même)</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>E&amp;t si</translation>
    </message>
    <message>
        <source>&amp;happens:</source>
        <translation>il se &amp;passe :</translation>
    </message>
    <message>
        <source>&amp;and</source>
        <translation>&amp;et</translation>
    </message>
    <message>
        <source>&amp;Try it on a copy</source>
        <translation>E&amp;ssayer sur une copie</translation>
    </message>
    <message>
        <source>Also show what &amp;stays as it is</source>
        <translation>Afficher aussi ce qui &amp;reste inchangé</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Site now and then</source>
        <translation>Site maintenant et ensuite</translation>
    </message>
    <message>
        <source>What it happens to</source>
        <translation>À quoi cela arrive</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>What makes it go away</source>
        <translation>Ce qui le guérit</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>Ce qui serait différent</translation>
    </message>
    <message>
        <source>The copied site, now</source>
        <translation>Le site copié, maintenant</translation>
    </message>
    <message>
        <source>The copied site, then</source>
        <translation>Le site copié, ensuite</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Choose a target and a fault. It is tried on a copy of the site as it is at that moment, by the engine that runs the site. Nothing real happens.</source>
        <translation>Choisissez une cible et un défaut. Il est essayé sur une copie du site tel qu’il est à cet instant, par le moteur qui conduit le site. Rien de réel ne se passe.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>Il n’y a pas de connexion à un gestionnaire.</translation>
    </message>
    <message>
        <source>Nothing can be asked about this target.</source>
        <translation>On ne peut rien demander sur cette cible.</translation>
    </message>
    <message>
        <source>Nothing real happens.</source>
        <translation>Rien de réel ne se passe.</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>Essai sur une copie…</translation>
    </message>
    <message>
        <source>The manager answered without the states of the copy: it is of an older version.</source>
        <translation>Le gestionnaire a répondu sans les états de la copie : il est d’une version plus ancienne.</translation>
    </message>
    <message>
        <source>What would wait for an operator after %1</source>
        <translation>Ce qui attendrait un opérateur après %1</translation>
    </message>
    <message>
        <source>If this happened (%1), nothing would come of it.</source>
        <translation>Si cela arrivait (%1), il n’en résulterait rien.</translation>
    </message>
    <message>
        <source>If this happened: %1.</source>
        <translation>Si cela arrivait : %1.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then, %1 later</source>
        <translation>Ensuite, %1 plus tard</translation>
    </message>
    <message>
        <source>NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.</source>
        <translation>PAS RÉEL : une copie du site tel qu’il était à %1 (enregistrement %2), et ce qu’il en adviendrait.</translation>
    </message>
    <message>
        <source>The site has changed since then.</source>
        <translation>Le site a changé depuis.</translation>
    </message>
</context>
<context>
    <name>holdfast::Words</name>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>plateforme</translation>
    </message>
    <message>
        <source>application</source>
        <translation>application</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Initialisation</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Secours</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>requested role</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>not Active</source>
        <comment>requested role</comment>
        <translation>non Actif</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>requested role</comment>
        <translation>Secours</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>processus terminé</translation>
    </message>
    <message>
        <source>process hangs</source>
        <translation>processus figé</translation>
    </message>
    <message>
        <source>start time-out</source>
        <translation>délai de démarrage dépassé</translation>
    </message>
    <message>
        <source>role not acknowledged</source>
        <translation>rôle non acquitté</translation>
    </message>
    <message>
        <source>resource fault</source>
        <translation>défaut de ressource</translation>
    </message>
    <message>
        <source>watchdog missed</source>
        <translation>chien de garde manqué</translation>
    </message>
    <message>
        <source>can&apos;t be stopped</source>
        <translation>arrêt impossible</translation>
    </message>
    <message>
        <source>boot time-out</source>
        <translation>délai de redémarrage dépassé</translation>
    </message>
    <message>
        <source>host lost</source>
        <translation>hôte perdu</translation>
    </message>
    <message>
        <source>heartbeat lost</source>
        <translation>battements perdus</translation>
    </message>
    <message>
        <source>process restart</source>
        <translation>relance du processus</translation>
    </message>
    <message>
        <source>group restart</source>
        <translation>relance du groupe</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>prise de relais</translation>
    </message>
    <message>
        <source>deactivation</source>
        <translation>désactivation</translation>
    </message>
    <message>
        <source>resource re-initialisation</source>
        <translation>réinitialisation de ressource</translation>
    </message>
    <message>
        <source>re-initialisation</source>
        <translation>réinitialisation</translation>
    </message>
    <message>
        <source>re-boot</source>
        <translation>redémarrage</translation>
    </message>
    <message>
        <source>power cycle</source>
        <translation>cycle d’alimentation</translation>
    </message>
    <message>
        <source>power down</source>
        <translation>coupure d’alimentation</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>mise sous tension</translation>
    </message>
    <message>
        <source>self-fence</source>
        <translation>auto-neutralisation</translation>
    </message>
    <message>
        <source>down</source>
        <translation>hors fonction</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>initialisation</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>released</source>
        <translation>libérée</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en fonction</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isolé</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>neutralisé</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>hors tension</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sous tension</translation>
    </message>
    <message>
        <source>off</source>
        <translation>hors tension</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>cycle en cours</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>heartbeat</comment>
        <translation>OK</translation>
    </message>
    <message>
        <source>late</source>
        <comment>heartbeat</comment>
        <translation>en retard</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>heartbeat</comment>
        <translation>perdus</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>exécutée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>apparue</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acquittée</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>major</source>
        <translation>majeure</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>mineure</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Acquittement</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Calculateur indépendant</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>Invariant</translation>
    </message>
    <message>
        <source>member unavailable</source>
        <translation>membre indisponible</translation>
    </message>
    <message>
        <source>pair unprotected</source>
        <translation>paire non protégée</translation>
    </message>
    <message>
        <source>pair lost</source>
        <translation>paire perdue</translation>
    </message>
    <message>
        <source>member stuck</source>
        <translation>membre bloqué</translation>
    </message>
    <message>
        <source>resource faulty</source>
        <translation>ressource en défaut</translation>
    </message>
    <message>
        <source>process faulty</source>
        <translation>processus en défaut</translation>
    </message>
    <message>
        <source>host down</source>
        <translation>hôte hors fonction</translation>
    </message>
    <message>
        <source>host powered off</source>
        <translation>hôte hors tension</translation>
    </message>
    <message>
        <source>host isolated</source>
        <translation>hôte isolé</translation>
    </message>
    <message>
        <source>serial line lost</source>
        <translation>ligne série perdue</translation>
    </message>
    <message>
        <source>independent computer lost</source>
        <translation>calculateur indépendant perdu</translation>
    </message>
    <message>
        <source>power action failed</source>
        <translation>échec d’une action d’alimentation</translation>
    </message>
    <message>
        <source>waiting for proof</source>
        <translation>en attente de preuve</translation>
    </message>
    <message>
        <source>recurring fault</source>
        <translation>défaut récurrent</translation>
    </message>
    <message>
        <source>take-over limit reached</source>
        <translation>limite de prises de relais atteinte</translation>
    </message>
    <message>
        <source>miswired outlet</source>
        <translation>prise mal câblée</translation>
    </message>
    <message>
        <source>shared resource faulty</source>
        <translation>ressource partagée en défaut</translation>
    </message>
    <message>
        <source>repair failing</source>
        <translation>réparation en échec</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>journal impossible à écrire</translation>
    </message>
    <message>
        <source>hosts&apos; states differ</source>
        <translation>états divergents entre hôtes</translation>
    </message>
    <message>
        <source>invariant broken</source>
        <translation>invariant rompu</translation>
    </message>
    <message>
        <source>configuration rejected</source>
        <translation>configuration rejetée</translation>
    </message>
    <message>
        <source>notification failing</source>
        <translation>notification en échec</translation>
    </message>
    <message>
        <source>Off-line</source>
        <comment>command</comment>
        <translation>Mise hors ligne</translation>
    </message>
    <message>
        <source>On-line</source>
        <comment>command</comment>
        <translation>Mise en ligne</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>command</comment>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>command</comment>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <comment>command</comment>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Power on</source>
        <comment>command</comment>
        <translation>Mise sous tension</translation>
    </message>
    <message>
        <source>Power off</source>
        <comment>command</comment>
        <translation>Mise hors tension</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <comment>command</comment>
        <translation>Cycle d’alimentation</translation>
    </message>
    <message>
        <source>Confirm powered off</source>
        <comment>command</comment>
        <translation>Confirmation hors tension</translation>
    </message>
    <message>
        <source>Observe mode on</source>
        <comment>command</comment>
        <translation>Activation du mode observation</translation>
    </message>
    <message>
        <source>Observe mode off</source>
        <comment>command</comment>
        <translation>Désactivation du mode observation</translation>
    </message>
    <message>
        <source>Shut down the site</source>
        <comment>command</comment>
        <translation>Arrêt du site</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <comment>command</comment>
        <translation>Acquittement d’alarme</translation>
    </message>
    <message>
        <source>Shelve alarm</source>
        <comment>command</comment>
        <translation>Suspension d’alarme</translation>
    </message>
    <message>
        <source>Apply configuration</source>
        <comment>command</comment>
        <translation>Application de la configuration</translation>
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
        <translation>%1 j</translation>
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
        <translation>hors service</translation>
    </message>
    <message>
        <source>in service again</source>
        <comment>alarm</comment>
        <translation>de nouveau en service</translation>
    </message>
    <message>
        <source>Take alarm out of service</source>
        <comment>command</comment>
        <translation>Mettre l’alarme hors service</translation>
    </message>
    <message>
        <source>Return alarm to service</source>
        <comment>command</comment>
        <translation>Remettre l’alarme en service</translation>
    </message>
</context>
<context>
    <name>holdfast::Console</name>
    <message>
        <source>This program carries a manager already. Start another one, or a manager of its own (holdfastd), for another site.</source>
        <translation>Ce programme porte déjà un gestionnaire. Pour un autre site, lancez-en un autre ou un gestionnaire à part (holdfastd).</translation>
    </message>
    <message>
        <source>The site can&apos;t be opened</source>
        <translation>Le site ne peut pas être ouvert</translation>
    </message>
</context>
<context>
    <name>holdfast::OpenSites</name>
    <message>
        <source>training site</source>
        <translation>site d’exercice</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>the connection</comment>
        <translation>perdue</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Connexion à %1.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 répond.</translation>
    </message>
    <message>
        <source>Connected, no state yet.</source>
        <translation>Connecté, pas encore d’état.</translation>
    </message>
    <message>
        <source>Lost since %1: %2</source>
        <translation>Perdue depuis %1 : %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>%1 does not answer: what is shown is the last known state.</source>
        <translation>%1 ne répond pas&#xa0;: le dernier état connu est affiché.</translation>
    </message>
</context>
<context>
    <name>holdfast::SitesPanel</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Open a site…</source>
        <translation>Ouvrir un site…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>One more window of the site that this one shows</source>
        <translation>Une fenêtre de plus du site que celle-ci montre</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Sites ouverts</translation>
    </message>
    <message>
        <source>Enter brings the site&apos;s window to the front.</source>
        <translation>Entrée amène la fenêtre du site au premier plan.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>alarms, unacknowledged ones</comment>
        <translation>%1, dont %2 nouvelles</translation>
    </message>
    <message>
        <source>When it was last heard: %1.</source>
        <translation>Aux dernières nouvelles : %1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnues</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1, par %2</translation>
    </message>
</context>
</TS>

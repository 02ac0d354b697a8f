<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>holdfast::Ages</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
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
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Vista: deja de parpadear. Nada cambia en la instalación.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>Ir al origen de la alarma</translation>
    </message>
    <message>
        <source>Acknowledge the alarm shown</source>
        <translation>Reconocer la alarma mostrada</translation>
    </message>
    <message>
        <source>Show what the alarm is about</source>
        <translation>Mostrar el origen de la alarma</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Alarms are not known yet</source>
        <translation>Aún no se conocen las alarmas</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Sin alarmas</translation>
    </message>
    <message>
        <source>No unacknowledged alarms</source>
        <translation>Sin alarmas por reconocer</translation>
    </message>
    <message>
        <source>Alarm %1 of %2</source>
        <translation>Alarma %1 de %2</translation>
    </message>
    <message>
        <source>Not acknowledged: %1</source>
        <translation>Sin reconocer: %1</translation>
    </message>
    <message>
        <source>%1 — %2 ago</source>
        <comment>alarm, how long</comment>
        <translation>%1 — hace %2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmHealthView</name>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>No se pudo leer el diario: %1</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>&amp;Periodo:</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;desde</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>&amp;Contar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>la última hora</translation>
    </message>
    <message>
        <source>the last 8 hours</source>
        <translation>las últimas 8 horas</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>las últimas 24 horas</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>los últimos 7 días</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>los últimos 30 días</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>según se elija</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Periodo de tiempo</translation>
    </message>
    <message>
        <source>Begin of the range</source>
        <translation>Inicio del periodo</translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation>Fin del periodo</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Salud de las alarmas</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>El periodo termina antes de empezar.</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Leyendo el diario…</translation>
    </message>
    <message>
        <source>Export the alarm health</source>
        <translation>Exportar la salud de las alarmas</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tabla (*.csv);;Texto (*.txt)</translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation>Las cifras están en %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmModel</name>
    <message>
        <source>unacknowledged</source>
        <translation>sin reconocer</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>reconocida</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>normalizada, sin reconocer</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>suprimida por diseño</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>aplazada hasta las %1</translation>
    </message>
    <message>
        <source>out of service, normal</source>
        <translation>fuera de servicio, normal</translation>
    </message>
    <message>
        <source>%1; taken out on %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1; retirada el %2 por %3: %4</translation>
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
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
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
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarm</source>
        <translation>Reconocer la alarma seleccionada</translation>
    </message>
    <message>
        <source>Shelve the selected alarm</source>
        <translation>Aplazar la alarma seleccionada</translation>
    </message>
    <message>
        <source>Show what the selected alarm is about</source>
        <translation>Mostrar el origen de la alarma seleccionada</translation>
    </message>
    <message>
        <source>Alarms by incident</source>
        <translation>Alarmas por incidente</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>No hay ninguna alarma seleccionada.</translation>
    </message>
    <message>
        <source>Hide it for a time, with a reason</source>
        <translation>Ocultarla por un tiempo, indicando el motivo</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Ya está reconocida.</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>Vista: deja de parpadear. Nada cambia en la instalación.</translation>
    </message>
    <message>
        <source>Shelve the alarm of %1</source>
        <translation>Aplazar la alarma de %1</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Durante</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Fuera de servicio…</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Devolver al servicio</translation>
    </message>
    <message>
        <source>Take the selected alarm out of service</source>
        <translation>Poner fuera de servicio la alarma seleccionada</translation>
    </message>
    <message>
        <source>Return the selected alarm to service</source>
        <translation>Devolver al servicio la alarma seleccionada</translation>
    </message>
    <message>
        <source>Which alarms are listed</source>
        <translation>Qué alarmas se muestran</translation>
    </message>
    <message>
        <source>In service (%1)</source>
        <comment>alarms</comment>
        <translation>En servicio (%1)</translation>
    </message>
    <message>
        <source>Out of service (%1)</source>
        <comment>alarms</comment>
        <translation>Fuera de servicio (%1)</translation>
    </message>
    <message>
        <source>Nobody is told of it until it is returned to service; it has no expiry</source>
        <translation>No se avisa a nadie hasta que se devuelva al servicio; no caduca</translation>
    </message>
    <message>
        <source>If its condition holds, it is raised anew</source>
        <translation>Si su condición persiste, se genera de nuevo</translation>
    </message>
    <message>
        <source>Nobody is told of it, whatever happens, until somebody returns it to service. To put it aside for a time, shelve it.</source>
        <translation>No se avisa a nadie, pase lo que pase, hasta que alguien la devuelva al servicio. Para apartarla un tiempo, aplácela.</translation>
    </message>
    <message>
        <source>Take the alarm of %1 out of service</source>
        <translation>Poner fuera de servicio la alarma de %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
</context>
<context>
    <name>holdfast::Banners</name>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>Connecting to %1. Nothing can be commanded yet.</source>
        <translation>Conectando con %1. Aún no se puede dar ninguna orden.</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>Conectando con %1: %2</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.</source>
        <translation>Conexión con %1 perdida a las %2. Se muestra el último estado conocido; las órdenes están inhabilitadas.</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.</source>
        <translation>Conexión con %1 perdida a las %2: %3 Se muestra el último estado conocido; las órdenes están inhabilitadas.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1. Commands are disabled.</source>
        <translation>PASADO: la instalación tal como estaba el %1. Las órdenes están inhabilitadas.</translation>
    </message>
    <message>
        <source>Observe mode: the manager decides and logs what it would do, and does nothing.</source>
        <translation>Modo de observación: el gestor decide y registra lo que haría, y no actúa.</translation>
    </message>
    <message>
        <source>The answers of %1 come late: the last took %2. What is shown is at least that old.</source>
        <translation>Las respuestas de %1 llegan tarde: la última tardó %2. Lo que se muestra tiene al menos esa antigüedad.</translation>
    </message>
    <message>
        <source>The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are disabled.</source>
        <translation>El gestor en %1 no responde. Se muestra el último estado conocido, de hace %2; las órdenes están inhabilitadas.</translation>
    </message>
</context>
<context>
    <name>holdfast::Bars</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>in service, protected</source>
        <translation>en servicio, protegido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>in service, unprotected</source>
        <translation>en servicio, sin protección</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>sin servicio</translation>
    </message>
    <message>
        <source>restarted, not confirmed since</source>
        <translation>reiniciado, sin confirmar desde entonces</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>Poner %n fuera de línea, uno tras otro</numerusform>
            <numerusform>Poner %n fuera de línea, uno tras otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>Poner %n en línea, uno tras otro</numerusform>
            <numerusform>Poner %n en línea, uno tras otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>Conmutar %n, uno tras otro</numerusform>
            <numerusform>Conmutar %n, uno tras otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>Reparar %n, uno tras otro</numerusform>
            <numerusform>Reparar %n, uno tras otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1: %n, uno tras otro</numerusform>
            <numerusform>%1: %n, uno tras otro</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Se está elaborando el plan.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>El plan se rechazaría: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>El plan se rechazaría: %1; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indique el motivo: se guarda en el diario.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Escriba %1 para confirmar.</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 de %2 están hechos.</translation>
    </message>
    <message>
        <source>All are done.</source>
        <translation>Todos están hechos.</translation>
    </message>
    <message>
        <source>%1 of %2 are done; %3 went wrong, %4 were left out.</source>
        <translation>%1 de %2 están hechos; %3 salieron mal, %4 se omitieron.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planificado</translation>
    </message>
    <message>
        <source>Nobody loses service, and nothing is left unprotected.</source>
        <translation>Ningún servicio se pierde y nada queda sin protección.</translation>
    </message>
    <message>
        <source>Not foreseen: what comes before it would be refused.</source>
        <translation>No se puede prever: lo anterior se rechazaría.</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>Ha comenzado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Qué resulta</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>También lo que depende de ello: ponerlo antes fuera de servicio</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Aunque se pierda el servicio</translation>
    </message>
    <message>
        <source>Go on with the next although one is refused or fails</source>
        <translation>Seguir con el siguiente aunque uno se rechace o falle</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Se guarda en el diario con su nombre</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Detener después de este</translation>
    </message>
    <message>
        <source>Commands in their order</source>
        <translation>Órdenes en su orden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nombre para confirmar</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchRun</name>
    <message>
        <source>The service of %1 would be lost now; that was not agreed to.</source>
        <translation>El servicio de %1 se perdería ahora; no se aceptó.</translation>
    </message>
    <message>
        <source>No outcome has come. It may still come; see the list of commands.</source>
        <translation>No ha llegado ningún resultado. Aún puede llegar; consulte la lista de órdenes.</translation>
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
        <translation>Escala</translation>
    </message>
    <message>
        <source>never taken</source>
        <translation>no se aplica nunca</translation>
    </message>
    <message>
        <source>none of %1 used in %2</source>
        <translation>0 de %1 usados en %2</translation>
    </message>
    <message>
        <source>all %1 used, the next fault climbs; next resets %2</source>
        <translation>agotados los %1, el próximo fallo sube de peldaño; próxima reposición en %2</translation>
    </message>
    <message>
        <source>%1 of %2 used, next resets %3</source>
        <translation>%1 de %2 usados, próxima reposición en %3</translation>
    </message>
    <message>
        <source>No rung of its own: faults climb at once.</source>
        <translation>Sin peldaño propio: los fallos suben de inmediato.</translation>
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
        <translation>Se está elaborando el plan.</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Ha terminado.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indique el motivo: se guarda en el diario.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Escriba %1 para confirmar.</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>Planificando…</translation>
    </message>
    <message>
        <source>Not done: %1
This is the plan for the situation as it is now.</source>
        <translation>No ejecutada: %1
Este es el plan para la situación actual.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazada: %1</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>No hay plan: %1</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Enviada.</translation>
    </message>
    <message>
        <source>Sent; no acknowledgement yet after %1 s.</source>
        <translation>Enviada; sin acuse de recibo tras %1 s.</translation>
    </message>
    <message>
        <source>Accepted; under way for %1 s.</source>
        <translation>Aceptada; en curso desde hace %1 s.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Ejecutada en %1.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fallida: %1</translation>
    </message>
    <message>
        <source>Timed out: no outcome has come. It may still come; see the list of commands.</source>
        <translation>Tiempo agotado: no ha llegado ningún resultado. Aún puede llegar; consulte la lista de órdenes.</translation>
    </message>
    <message>
        <source>Copy as holdfastctl command</source>
        <translation>Copiar como comando holdfastctl</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>También lo que depende de ello: ponerlo antes fuera de servicio</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>Aunque se pierda el servicio</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Se guarda en el diario con su nombre</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nombre para confirmar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sent, but no answer came back: whether it is carried out is not known. What became of it is shown here as soon as the manager is heard again; don&apos;t give it a second time before.</source>
        <translation>Enviada, pero no llegó respuesta: no se sabe si se ejecuta. Lo que haya ocurrido se mostrará aquí en cuanto se vuelva a oír al gestor; no la dé otra vez antes.</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandForesight</name>
    <message>
        <source>Later commands are planned when it is their turn.</source>
        <translation>Las órdenes posteriores se planifican cuando les toca.</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>Se rechazaría: %1</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Pasa a Activo: %1</translation>
    </message>
    <message>
        <source>No service meanwhile: %1</source>
        <translation>Sin servicio mientras tanto: %1</translation>
    </message>
    <message>
        <source>Interrupted for %2: %1</source>
        <translation>Interrumpido durante %2: %1</translation>
    </message>
    <message>
        <source>Out of service as well: %1</source>
        <translation>También fuera de servicio: %1</translation>
    </message>
    <message>
        <source>Without protection meanwhile: %1</source>
        <translation>Sin protección mientras tanto: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogModel</name>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogView</name>
    <message>
        <source>No command has been given.</source>
        <translation>No se ha dado ninguna orden.</translation>
    </message>
    <message>
        <source>Commands and their outcomes</source>
        <translation>Órdenes y sus resultados</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message>
        <source>Upgrade %1…</source>
        <translation>Actualizar %1…</translation>
    </message>
    <message>
        <source>One after the other: off-line, your work, on-line, and on when all is protected</source>
        <translation>Uno tras otro: fuera de línea, su trabajo, en línea, y adelante cuando todo esté protegido</translation>
    </message>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>Poner %n fuera de línea…</numerusform>
            <numerusform>Poner %n fuera de línea…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>Poner %n en línea…</numerusform>
            <numerusform>Poner %n en línea…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>Conmutar %n…</numerusform>
            <numerusform>Conmutar %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>Reparar %n…</numerusform>
            <numerusform>Reparar %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>Actualizar estos %n…</numerusform>
            <numerusform>Actualizar estos %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>¿Y si falla %1…?</translation>
    </message>
    <message>
        <source>Try it on a copy of the site; nothing real happens</source>
        <translation>Probarlo en una copia de la instalación; no ocurre nada real</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandOffers</name>
    <message>
        <source>%1 is not off-line.</source>
        <translation>%1 no está fuera de línea.</translation>
    </message>
    <message>
        <source>%1 is not paired: there is no other member to switch over to.</source>
        <translation>%1 no forma par: no hay otro miembro al que conmutar.</translation>
    </message>
    <message>
        <source>No member of %1 is Standby.</source>
        <translation>Ningún miembro de %1 está En espera.</translation>
    </message>
    <message>
        <source>%1 has no fault counted against it.</source>
        <translation>%1 no tiene ningún fallo contabilizado.</translation>
    </message>
    <message>
        <source>Switch %1 over</source>
        <translation>Conmutar %1</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Conmutar</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>Poner %1 fuera de línea</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>%1 is off-line already.</source>
        <translation>%1 ya está fuera de línea.</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>Poner %1 en línea</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>Reparar %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>%1 is off-line: put it on-line first.</source>
        <translation>%1 está fuera de línea: póngalo antes en línea.</translation>
    </message>
    <message>
        <source>Take all of %1 off-line</source>
        <translation>Poner todo %1 fuera de línea</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Esta instalación no tiene equipo independiente.</translation>
    </message>
    <message>
        <source>Power cycle %1</source>
        <translation>Ciclo de alimentación de %1</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Ciclo de alim.</translation>
    </message>
    <message>
        <source>%1 is powered off: power it on instead.</source>
        <translation>%1 está apagado: enciéndalo en su lugar.</translation>
    </message>
    <message>
        <source>Power %1 off</source>
        <translation>Apagar %1</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 ya está apagado.</translation>
    </message>
    <message>
        <source>Power %1 on</source>
        <translation>Encender %1</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Encender</translation>
    </message>
    <message>
        <source>%1 has power already.</source>
        <translation>%1 ya tiene alimentación.</translation>
    </message>
    <message>
        <source>Confirm that %1 has no power</source>
        <translation>Confirmar que %1 no tiene alimentación</translation>
    </message>
    <message>
        <source>Confirm off</source>
        <translation>Confirmar apagado</translation>
    </message>
    <message>
        <source>%1 is up: it has power.</source>
        <translation>%1 está operativo: tiene alimentación.</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>Poner %1 fuera de línea para mantenimiento</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Re-boot %1</source>
        <translation>Rearrancar %1</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Rearrancar</translation>
    </message>
    <message>
        <source>Repair %1: clear its fault counts</source>
        <translation>Reparar %1: borrar su cuenta de fallos</translation>
    </message>
    <message>
        <source>Switch observe mode on</source>
        <translation>Activar el modo de observación</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Observe mode is on already.</source>
        <translation>El modo de observación ya está activado.</translation>
    </message>
    <message>
        <source>Switch observe mode off</source>
        <translation>Desactivar el modo de observación</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Actuar</translation>
    </message>
    <message>
        <source>Observe mode is off already.</source>
        <translation>El modo de observación ya está desactivado.</translation>
    </message>
    <message>
        <source>Shut the site down in order</source>
        <translation>Parar la instalación de forma ordenada</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>What do you want to do? For example: off cdma, beta, timeline</source>
        <translation>¿Qué desea hacer? Por ejemplo: fuera cdma, beta, cronología</translation>
    </message>
    <message>
        <source>Search commands and targets</source>
        <translation>Buscar órdenes y objetos</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>holdfast::ConsoleWords</name>
    <message>
        <source>tick “%1”</source>
        <translation>marque «%1»</translation>
    </message>
    <message>
        <source>give that command by itself, and tick “%1” in its dialog</source>
        <translation>dé esa orden por separado y marque «%1» en su diálogo</translation>
    </message>
    <message>
        <source>tick “%1” in the command&apos;s dialog</source>
        <translation>marque «%1» en el diálogo de la orden</translation>
    </message>
    <message>
        <source>fill in the reason</source>
        <translation>indique el motivo</translation>
    </message>
    <message>
        <source>take %1 off-line first</source>
        <translation>ponga primero %1 fuera de línea</translation>
    </message>
    <message>
        <source>power %1 off first</source>
        <translation>apague antes %1</translation>
    </message>
    <message>
        <source>confirm that %1 is off</source>
        <translation>confirme que %1 está apagado</translation>
    </message>
</context>
<context>
    <name>holdfast::CrashNote</name>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved: %1</source>
        <translation>No se puede guardar el informe: %1</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. The report helps to mend it; it holds no names of your site.</source>
        <translation>La consola falló el %1. Ningún proceso de una instalación real terminó por ello. El informe ayuda a corregir el fallo; no contiene nombres de su instalación.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the crash report</source>
        <translation>Mostrar el informe de fallo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>Copiar el informe de fallo</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>Guardar el informe de fallo</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Descartar esta nota</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Informe de fallo</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the disk is full.</source>
        <translation>La consola falló el %1. Eso no terminó ningún proceso de una instalación real. Su informe está vacío: quizá el disco esté lleno.</translation>
    </message>
</context>
<context>
    <name>holdfast::DataAges</name>
    <message>
        <source>Age of the data of each host</source>
        <translation>Antigüedad de los datos de cada host</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 nunca</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fresh: %1 of %2</source>
        <translation>recientes: %1 de %2</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>Datos:</translation>
    </message>
</context>
<context>
    <name>holdfast::DifferenceModel</name>
    <message>
        <source>Area</source>
        <translation>Ámbito</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>En la instantánea</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>holdfast::Differences</name>
    <message>
        <source>observe mode</source>
        <translation>modo de observación</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>apto para ejecutar</translation>
    </message>
    <message>
        <source>rung under way</source>
        <translation>peldaño en curso</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primario</translation>
    </message>
    <message>
        <source>alternates</source>
        <translation>alternativos</translation>
    </message>
    <message>
        <source>kind of standby</source>
        <translation>tipo de espera</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>depende de</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protegido</translation>
    </message>
    <message>
        <source>requested role</source>
        <translation>función solicitada</translation>
    </message>
    <message>
        <source>following</source>
        <translation>seguidor</translation>
    </message>
    <message>
        <source>last known only</source>
        <translation>solo último conocido</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>recursos</translation>
    </message>
    <message>
        <source>process</source>
        <translation>proceso</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>reinicios</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítico</translation>
    </message>
    <message>
        <source>power</source>
        <translation>alimentación</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>latidos</translation>
    </message>
    <message>
        <source>serial line</source>
        <translation>línea serie</translation>
    </message>
    <message>
        <source>port</source>
        <translation>puerto</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>power cycles</source>
        <translation>ciclos de alimentación</translation>
    </message>
    <message>
        <source>times without power</source>
        <translation>cortes de alimentación</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>sin reconocer</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>reconocida</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>normalizada, sin reconocer</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciándose</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>caliente</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>frío</translation>
    </message>
    <message>
        <source>lead-active</source>
        <translation>líder activo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>there</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>used: %1</source>
        <comment>how often a rung was taken</comment>
        <translation>usado: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 es nuevo.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ya no está.</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4.</source>
        <comment>target, which value, then, now</comment>
        <translation>%1: %2 era %3, es %4.</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>fuera de servicio</translation>
    </message>
</context>
<context>
    <name>holdfast::EventDetails</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Fields of the selected record</source>
        <translation>Campos del registro seleccionado</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>Registro seleccionado</translation>
    </message>
    <message>
        <source>Time of the selected record</source>
        <translation>Hora del registro seleccionado</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>Cadena de causas</translation>
    </message>
    <message>
        <source>Select a record to see all of its fields.</source>
        <translation>Seleccione un registro para ver todos sus campos.</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>%1 hora local, %2 UTC</translation>
    </message>
    <message>
        <source>%1 s after the start</source>
        <translation>%1 s tras el inicio</translation>
    </message>
    <message>
        <source>It has no cause: an incident, a command or a start begins here.</source>
        <translation>No tiene causa: aquí empieza un incidente, una orden o un inicio.</translation>
    </message>
    <message>
        <source>Because of:</source>
        <translation>Debido a:</translation>
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
        <translation>Inicia el incidente %1</translation>
    </message>
    <message>
        <source>Belongs to incident %1</source>
        <translation>Pertenece al incidente %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n tipo</numerusform>
            <numerusform>%n tipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in events</source>
        <translation>Buscar en los eventos</translation>
    </message>
    <message>
        <source>Target: host, group, member</source>
        <translation>Objeto: host, grupo, miembro</translation>
    </message>
    <message>
        <source>Target filter</source>
        <translation>Filtro de objetos</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Tipos mostrados</translation>
    </message>
    <message>
        <source>Which kinds of record are shown</source>
        <translation>Qué tipos de registro se muestran</translation>
    </message>
    <message>
        <source>Only incidents</source>
        <translation>Solo incidentes</translation>
    </message>
    <message>
        <source>Only records that follow from a fault</source>
        <translation>Solo los registros que se derivan de un fallo</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>Mantener a la vista el registro más reciente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
</context>
<context>
    <name>holdfast::Export</name>
    <message>
        <source>The timeline can&apos;t be written: %1</source>
        <translation>No se puede escribir la cronología: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>elija otra ubicación</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;</source>
        <translation>Formato desconocido «%1»</translation>
    </message>
    <message>
        <source>end the name in .png, .pdf, .svg or .csv</source>
        <translation>el nombre debe terminar en .png, .pdf, .svg o .csv</translation>
    </message>
</context>
<context>
    <name>holdfast::Faults</name>
    <message>
        <source>%1 ends</source>
        <translation>%1 termina</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t acknowledge a role</source>
        <translation>%1 no confirma una función</translation>
    </message>
    <message>
        <source>%1 can&apos;t be stopped</source>
        <translation>%1 no se puede detener</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 falla</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 se pierde</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 se queda sin alimentación</translation>
    </message>
    <message>
        <source>%1 is cut off from all other hosts</source>
        <translation>%1 queda aislado de los demás hosts</translation>
    </message>
    <message>
        <source>The link between %1 and %2 is cut</source>
        <translation>Se corta el enlace entre %1 y %2</translation>
    </message>
    <message>
        <source>The serial line of %1 is cut</source>
        <translation>Se corta la línea serie de %1</translation>
    </message>
    <message>
        <source>%1 sends no beats any more</source>
        <translation>%1 deja de enviar latidos</translation>
    </message>
    <message>
        <source>The manager of %1 is started again</source>
        <translation>Se reinicia el gestor de %1</translation>
    </message>
    <message>
        <source>%1 is re-booted by hand</source>
        <translation>%1 se rearranca a mano</translation>
    </message>
    <message>
        <source>The independent computer is gone</source>
        <translation>El equipo independiente desaparece</translation>
    </message>
    <message>
        <source>The independent computer is there again</source>
        <translation>El equipo independiente vuelve</translation>
    </message>
    <message>
        <source>the first rung cures it</source>
        <translation>el primer peldaño lo cura</translation>
    </message>
    <message>
        <source>re-initialising the resource cures it</source>
        <translation>reinicializar el recurso lo cura</translation>
    </message>
    <message>
        <source>a process restart cures it</source>
        <translation>un reinicio de proceso lo cura</translation>
    </message>
    <message>
        <source>a group restart cures it</source>
        <translation>un reinicio de grupo lo cura</translation>
    </message>
    <message>
        <source>taking the member out of service cures it</source>
        <translation>poner el miembro fuera de servicio lo cura</translation>
    </message>
    <message>
        <source>re-initialising the host cures it</source>
        <translation>reinicializar el host lo cura</translation>
    </message>
    <message>
        <source>a re-boot cures it</source>
        <translation>un rearranque lo cura</translation>
    </message>
    <message>
        <source>a power cycle cures it</source>
        <translation>un ciclo de alimentación lo cura</translation>
    </message>
    <message>
        <source>nothing cures it</source>
        <translation>nada lo cura</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>None is saved on this site</source>
        <translation>No hay ninguno guardado para esta instalación</translation>
    </message>
    <message>
        <source>&amp;Save the present filter…</source>
        <translation>&amp;Guardar el filtro actual…</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Se muestra todo: no hay filtro que guardar.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar el nombre</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Guardar el filtro</translation>
    </message>
    <message>
        <source>There is one of this name: it will be replaced.</source>
        <translation>Ya hay uno con este nombre: se reemplazará.</translation>
    </message>
    <message>
        <source>Rename the filter %1</source>
        <translation>Cambiar el nombre del filtro %1</translation>
    </message>
    <message>
        <source>There is another one of this name.</source>
        <translation>Ya hay otro con este nombre.</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
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
        <translation>«%1» no es un tiempo. Escríbalo como 250ms, 40s, 5m o 1h30m.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read: there is no forecast.</source>
        <translation>Una ventana no es legible: no hay previsión.</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1: de inmediato</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1: tras %2</translation>
    </message>
    <message>
        <source>Faults this slow never reach: %1</source>
        <translation>Con fallos tan espaciados nunca se llega a: %1</translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation>Con estos ajustes</translation>
    </message>
    <message>
        <source>a fault every</source>
        <translation>un fallo cada</translation>
    </message>
    <message>
        <source>Time between two faults</source>
        <translation>Tiempo entre dos fallos</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Por ejemplo 40s, 5m o 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Foreseen</name>
    <message>
        <source>not runnable</source>
        <translation>no apto para ejecutar</translation>
    </message>
    <message>
        <source>without power</source>
        <translation>sin alimentación</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protegido</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>no protegido</translation>
    </message>
    <message>
        <source>%1 is still %2</source>
        <translation>%1 sigue %2</translation>
    </message>
    <message>
        <source>Alarm, %1: %2: %3</source>
        <comment>severity, target, what</comment>
        <translation>Alarma, %1: %2: %3</translation>
    </message>
</context>
<context>
    <name>holdfast::FrozenClient</name>
    <message>
        <source>a copy of the site</source>
        <translation>una copia de la instalación</translation>
    </message>
    <message>
        <source>This is a copy of the site: nothing can be done with it.</source>
        <translation>Es una copia de la instalación: no se puede hacer nada con ella.</translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message>
        <source>the site</source>
        <translation>la instalación</translation>
    </message>
    <message>
        <source>, by %1: “%2”</source>
        <comment>user, reason</comment>
        <translation>, por %1: «%2»</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>Las alarmas más frecuentes</translation>
    </message>
    <message>
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Aplazadas</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>No hay alarmas aplazadas.</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>Suprimidas por diseño</translation>
    </message>
    <message>
        <source>Nothing is off-line: no alarm is suppressed.</source>
        <translation>Nada está fuera de línea: no se suprime ninguna alarma.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>There are more alarms in this range than the console reads: only the newest are counted.</source>
        <translation>En este periodo hay más alarmas de las que lee la consola: solo se cuentan las más recientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%n alarma de %1 a %2.</numerusform>
            <numerusform>%n alarmas de %1 a %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min on average</source>
        <translation>%1 en 10 min de media</translation>
    </message>
    <message>
        <source>%1: well within what one operator can handle (1).</source>
        <translation>%1: dentro de lo que un operador puede atender (1).</translation>
    </message>
    <message>
        <source>%1: the most that one operator can handle is 2.</source>
        <translation>%1: lo máximo que un operador puede atender es 2.</translation>
    </message>
    <message>
        <source>%1: more than one operator can handle (2).</source>
        <translation>%1: más de lo que un operador puede atender (2).</translation>
    </message>
    <message>
        <source>The most in 10 min: %1, from %2.</source>
        <translation>El máximo en 10 min: %1, desde %2.</translation>
    </message>
    <message>
        <source>Floods (more than 10 in 10 min)</source>
        <translation>Avalanchas (más de 10 en 10 min)</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>%n avalancha, %1 del tiempo; el objetivo es el 1 %.</numerusform>
            <numerusform>%n avalanchas, %1 del tiempo; el objetivo es el 1 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarma</numerusform>
            <numerusform>%n alarmas</numerusform>
        </translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioridades</translation>
    </message>
    <message>
        <source>Without alarms there is nothing to distribute.</source>
        <translation>Sin alarmas no hay nada que repartir.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>goal: about 80 %</source>
        <translation>objetivo: un 80 %</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>goal: about 15 %</source>
        <translation>objetivo: un 15 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>goal: about 5 %</source>
        <translation>objetivo: un 5 %</translation>
    </message>
    <message>
        <source>Chattering (3 times or more within a minute)</source>
        <translation>Intermitentes (3 veces o más en un minuto)</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>%n vez en un minuto</numerusform>
            <numerusform>%n veces en un minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale (open for more than 24 h)</source>
        <translation>Estancadas (abiertas más de 24 h)</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>reconocida</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>sin reconocer</translation>
    </message>
    <message>
        <source>%1 is off-line for maintenance</source>
        <translation>%1 está fuera de línea por mantenimiento</translation>
    </message>
    <message>
        <source>%1 is off-line: %2 raises no alarm about its protection</source>
        <translation>%1 está fuera de línea: %2 no da alarma por su protección</translation>
    </message>
    <message>
        <source>%1 is off-line: it raises no alarm</source>
        <translation>%1 está fuera de línea: no da alarma</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta las %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>No alarm is out of service.</source>
        <translation>Ninguna alarma está fuera de servicio.</translation>
    </message>
    <message>
        <source>%1, since %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1, desde %2 por %3: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpKey</name>
    <message>
        <source>Open the handbook (F1)</source>
        <translation>Abrir el manual (F1)</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpSheet</name>
    <message>
        <source>ACTV, Active: it does the work.</source>
        <translation>ACTV, Activo: realiza el trabajo.</translation>
    </message>
    <message>
        <source>ACTV, Active (following): it runs and serves, its mate leads.</source>
        <translation>ACTV, Activo (seguidor): se ejecuta y da servicio; su homólogo es el líder.</translation>
    </message>
    <message>
        <source>STBY, Standby, hot: it runs and waits to be activated.</source>
        <translation>STBY, En espera, caliente: se ejecuta y espera a que se lo active.</translation>
    </message>
    <message>
        <source>STBY, Standby, cold: it is started when it is activated.</source>
        <translation>STBY, En espera, frío: se inicia cuando se lo activa.</translation>
    </message>
    <message>
        <source>INIT, Initialization: it is being started.</source>
        <translation>INIT, Inicialización: se está iniciando.</translation>
    </message>
    <message>
        <source>UNAV, Unavailable: it is out of service.</source>
        <translation>UNAV, No disponible: está fuera de servicio.</translation>
    </message>
    <message>
        <source>OFFL, Off-line: an operator took it out; nothing starts it but an operator.</source>
        <translation>OFFL, Fuera de línea: lo retiró un operador; solo un operador puede iniciarlo.</translation>
    </message>
    <message>
        <source>??: not known; the shape is that of the last known state.</source>
        <translation>??: desconocido; la forma es la del último estado conocido.</translation>
    </message>
    <message>
        <source>Keys and symbols</source>
        <translation>Teclas y símbolos</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In the site matrix and the tree</source>
        <translation>En la matriz de la instalación y en el árbol</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>to the next member, host or group</source>
        <translation>al miembro, host o grupo siguiente</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>to the group or host that begins so</source>
        <translation>al grupo o host que empieza así</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>abrir lo seleccionado</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menú, Shift+F10</translation>
    </message>
    <message>
        <source>commands on what is selected</source>
        <translation>órdenes sobre lo seleccionado</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>Asked for and not acknowledged yet: it is not Active.</source>
        <translation>Solicitado y aún sin confirmar: no está Activo.</translation>
    </message>
    <message>
        <source>In the output of processes</source>
        <translation>En la salida de los procesos</translation>
    </message>
    <message>
        <source>search in it</source>
        <translation>buscar en ella</translation>
    </message>
    <message>
        <source>to the next match, to the one before</source>
        <translation>a la coincidencia siguiente, a la anterior</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>to the newest line, and follow</source>
        <translation>a la línea más reciente, y seguir</translation>
    </message>
    <message>
        <source>copy what is selected</source>
        <translation>copiar lo seleccionado</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>%1 — Handbook</source>
        <translation>%1 — Manual</translation>
    </message>
    <message>
        <source>This page isn&apos;t translated yet. It is shown in English.</source>
        <translation>Esta página aún no está traducida. Se muestra en inglés.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
        <source>Down goes to what was found, Return opens it.</source>
        <translation>Abajo va a lo encontrado, Intro lo abre.</translation>
    </message>
    <message>
        <source>Contents of the handbook</source>
        <translation>Contenido del manual</translation>
    </message>
    <message>
        <source>Pages that were found</source>
        <translation>Páginas encontradas</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Página del manual</translation>
    </message>
</context>
<context>
    <name>holdfast::HistoryPanel</name>
    <message>
        <source>Select a change first</source>
        <translation>Seleccione antes un cambio</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>Cambios vigentes</translation>
    </message>
    <message>
        <source>None: the site file is in force as it was written.</source>
        <translation>Ninguno: rige el archivo de la instalación tal como se escribió.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Take this change out of force …</source>
        <translation>Retirar este cambio…</translation>
    </message>
</context>
<context>
    <name>holdfast::HostView</name>
    <message>
        <source>no beats yet</source>
        <translation>aún sin latidos</translation>
    </message>
    <message>
        <source>beats arrive</source>
        <translation>llegan latidos</translation>
    </message>
    <message>
        <source>beats late</source>
        <translation>latidos con retraso</translation>
    </message>
    <message>
        <source>beats lost</source>
        <translation>latidos perdidos</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: power %3, %4; power cycles: %5</source>
        <translation>Toma %1 de %2: alimentación %3, %4; ciclos de alimentación: %5</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: not known, its line is down</source>
        <translation>Toma %1 de %2: desconocida, su línea está caída</translation>
    </message>
    <message>
        <source>No outlet of an independent computer: this host cannot be fenced by one.</source>
        <translation>Ninguna toma de un equipo independiente: este host no puede excluirse por esa vía.</translation>
    </message>
    <message>
        <source>%1 and runnable</source>
        <translation>%1 y apto para ejecutar</translation>
    </message>
    <message>
        <source>%1, not runnable</source>
        <translation>%1, no apto para ejecutar</translation>
    </message>
    <message>
        <source>Last known: %1. Not heard for %2.</source>
        <translation>Último estado conocido: %1. Sin mensajes desde hace %2.</translation>
    </message>
    <message>
        <source>It is %1 for %2; heard %3 ago.</source>
        <translation>Está %1 desde hace %2; último mensaje hace %3.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Cupos de su escala</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Miembros, junto a sus homólogos</translation>
    </message>
</context>
<context>
    <name>holdfast::HostWords</name>
    <message>
        <source>is being taken out of service by an operator</source>
        <translation>un operador lo está retirando del servicio</translation>
    </message>
    <message>
        <source>is being re-initialised</source>
        <translation>se está reinicializando</translation>
    </message>
    <message>
        <source>is being re-booted</source>
        <translation>se está rearrancando</translation>
    </message>
    <message>
        <source>is being re-booted by an operator</source>
        <translation>un operador lo está rearrancando</translation>
    </message>
    <message>
        <source>is being power cycled</source>
        <translation>se está apagando y encendiendo</translation>
    </message>
    <message>
        <source>is being power cycled by an operator</source>
        <translation>un operador lo está apagando y encendiendo</translation>
    </message>
    <message>
        <source>is being powered off by an operator</source>
        <translation>un operador lo está apagando</translation>
    </message>
    <message>
        <source>is being powered down</source>
        <translation>se está apagando</translation>
    </message>
    <message>
        <source>is being powered on</source>
        <translation>se está encendiendo</translation>
    </message>
    <message>
        <source>was added to the site, and its manager has not joined yet</source>
        <translation>se añadió a la instalación y su gestor aún no se ha unido</translation>
    </message>
    <message>
        <source>has not been heard of yet</source>
        <translation>aún no ha dado señales</translation>
    </message>
    <message>
        <source>is Off-line</source>
        <translation>está fuera de línea</translation>
    </message>
    <message>
        <source>is runnable</source>
        <translation>es apto para ejecutar</translation>
    </message>
    <message>
        <source>its platform layer is not up yet</source>
        <translation>su capa de plataforma aún no funciona</translation>
    </message>
    <message>
        <source>is booting</source>
        <translation>está arrancando</translation>
    </message>
    <message>
        <source>sends neither messages nor beats</source>
        <translation>no envía mensajes ni latidos</translation>
    </message>
    <message>
        <source>sends beats but no messages</source>
        <translation>envía latidos pero no mensajes</translation>
    </message>
    <message>
        <source>was taken Off-line by an operator</source>
        <translation>un operador lo puso fuera de línea</translation>
    </message>
    <message>
        <source>was fenced</source>
        <translation>fue excluido</translation>
    </message>
    <message>
        <source>is powered off</source>
        <translation>está apagado</translation>
    </message>
    <message>
        <source>has not been heard of since the site began: its boot is waited for until %1</source>
        <translation>no ha dado señales desde que empezó la instalación: se espera su arranque hasta las %1</translation>
    </message>
    <message>
        <source>%1 (attempt %2 of %3 in %4)</source>
        <comment>is being re-booted (attempt 1 of 2 in 30 min)</comment>
        <translation>%1 (intento %2 de %3 en %4)</translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>Copiar el relato como texto</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Copiar el relato</translation>
    </message>
    <message>
        <source>Story of the incident</source>
        <translation>Relato del incidente</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Select a mark or a bar to read the incident behind it, from its cause downwards.</source>
        <translation>Seleccione una marca o una barra para leer el incidente correspondiente, desde su causa hacia abajo.</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Incidente %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>Comienzo: %1; último registro %2 después (%n registro).</numerusform>
            <numerusform>Comienzo: %1; último registro %2 después (%n registros).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>%n peldaño aplicado.</numerusform>
            <numerusform>%n peldaños aplicados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>sentence, time</comment>
        <translation>%1 tras %2</translation>
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
        <translation>Seleccione un carril para ver su tiempo en cada estado.</translation>
    </message>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1: disponible %2 de los %3 visibles, %n interrupción, %4 en total</numerusform>
            <numerusform>%1: disponible %2 de los %3 visibles, %n interrupciones, %4 en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Tiempo en cada estado</translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>en %1, %n interrupción</numerusform>
            <numerusform>en %1, %n interrupciones</numerusform>
        </translation>
    </message>
    <message>
        <source>, planned off-line left out</source>
        <translation>, sin contar el tiempo fuera de línea planificado</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTree</name>
    <message>
        <source>Search: cdma, OFFL, beta …</source>
        <translation>Buscar: cdma, OFFL, beta…</translation>
    </message>
    <message>
        <source>Search in the tree</source>
        <translation>Buscar en el árbol</translation>
    </message>
    <message>
        <source>Hosts, layers, groups, processes and resources</source>
        <translation>Hosts, capas, grupos, procesos y recursos</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTreeModel</name>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciándose</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>System layer</source>
        <translation>Capa de sistema</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Capa de plataforma</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Capa de aplicación</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>apto</translation>
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
        <translation>pid %1, reinicios: %2</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>reinicios: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Why, process</source>
        <translation>Motivo, proceso</translation>
    </message>
</context>
<context>
    <name>holdfast::Lessons</name>
    <message>
        <source>First fault</source>
        <translation>Primer fallo</translation>
    </message>
    <message>
        <source>See a process fail, and the first rung of its ladder repair it.</source>
        <translation>Ver fallar un proceso y cómo lo repara el primer peldaño de su escala.</translation>
    </message>
    <message>
        <source>Open the member cdma@alpha: its processes are listed with their pids.</source>
        <translation>Abra el miembro cdma@alpha: sus procesos aparecen con sus pid.</translation>
    </message>
    <message>
        <source>End one of them: with &quot;Kill a process&quot; below, or with kill -9 PID in a terminal.</source>
        <translation>Termine uno: con «Matar un proceso» abajo, o con kill -9 PID en un terminal.</translation>
    </message>
    <message>
        <source>Watch the member: it stays Active, and its first rung has one try less.</source>
        <translation>Observe el miembro: sigue Activo y su primer peldaño tiene un intento menos.</translation>
    </message>
    <message>
        <source>a process has ended</source>
        <translation>un proceso ha terminado</translation>
    </message>
    <message>
        <source>it is restarted</source>
        <translation>se reinicia</translation>
    </message>
    <message>
        <source>it runs, and its member is Active</source>
        <translation>está en ejecución y su miembro está Activo</translation>
    </message>
    <message>
        <source>A fault of one process costs one restart of that process, nothing more: the member keeps its state, its mate isn&apos;t bothered, and no service is lost. How often that is tried within which time is set in the thresholds; the events show the attempt (&quot;attempt 1 of 3 in 5 min&quot;).</source>
        <translation>El fallo de un proceso cuesta un reinicio de ese proceso y nada más: el miembro conserva su estado, su homólogo no se ve afectado y no se pierde servicio. Cuántas veces se intenta y en qué tiempo se fija en los umbrales; los eventos muestran el intento («intento 1 de 3 en 5 min»).</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalada</translation>
    </message>
    <message>
        <source>Use up a rung, and see the next one taken.</source>
        <translation>Agotar un peldaño y ver cómo se toma el siguiente.</translation>
    </message>
    <message>
        <source>End the same process again, as soon as it runs again.</source>
        <translation>Termine el mismo proceso otra vez en cuanto vuelva a estar en ejecución.</translation>
    </message>
    <message>
        <source>Go on until the whole group is restarted. Watch the budget of the rung get shorter.</source>
        <translation>Siga hasta que se reinicie todo el grupo. Observe cómo mengua el cupo del peldaño.</translation>
    </message>
    <message>
        <source>Open the timeline: an arrow leads from each fault to what was done about it.</source>
        <translation>Abra la cronología: una flecha lleva de cada fallo a lo que se hizo al respecto.</translation>
    </message>
    <message>
        <source>it was restarted twice</source>
        <translation>se reinició dos veces</translation>
    </message>
    <message>
        <source>its group is restarted</source>
        <translation>se reinicia su grupo</translation>
    </message>
    <message>
        <source>Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: process, group, out of service. A fault that comes seldom never climbs; one that comes again and again climbs by itself, at three in the morning, too.</source>
        <translation>Los fallos se cuentan en una ventana deslizante. Agotados los intentos de un peldaño se toma el siguiente: proceso, grupo, fuera de servicio. Un fallo raro nunca sube; uno que se repite sube por sí solo, también a las tres de la madrugada.</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>Let a member go out of service, and its mate take over.</source>
        <translation>Dejar que un miembro quede fuera de servicio y su homólogo lo releve.</translation>
    </message>
    <message>
        <source>Go on ending processes of the Active member of a pair until its group restarts are used up, too.</source>
        <translation>Siga terminando procesos del miembro Activo de un par hasta agotar también sus reinicios de grupo.</translation>
    </message>
    <message>
        <source>Watch the pair: the Standby becomes Active.</source>
        <translation>Observe el par: el que está En espera pasa a Activo.</translation>
    </message>
    <message>
        <source>Wait until the repaired member is back. It comes back as Standby.</source>
        <translation>Espere a que vuelva el miembro reparado. Vuelve En espera.</translation>
    </message>
    <message>
        <source>a member is taken out of service</source>
        <translation>un miembro se pone fuera de servicio</translation>
    </message>
    <message>
        <source>its mate is Active</source>
        <translation>su homólogo está Activo</translation>
    </message>
    <message>
        <source>the repaired member is Standby</source>
        <translation>el miembro reparado está En espera</translation>
    </message>
    <message>
        <source>The mate is activated only when the other one is certainly not Active any more: there are never two. The member that comes back stays Standby, because a second change of roles would cost service again; switch over when it suits you.</source>
        <translation>El homólogo solo se activa cuando es seguro que el otro ya no está Activo: nunca hay dos. El miembro que vuelve queda En espera, porque otro cambio de funciones costaría servicio de nuevo; conmute cuando le convenga.</translation>
    </message>
    <message>
        <source>Off-line for an upgrade</source>
        <translation>Fuera de línea para actualizar</translation>
    </message>
    <message>
        <source>Take a member of a pair out for work, and put it back.</source>
        <translation>Retirar un miembro de un par para trabajar en él y devolverlo.</translation>
    </message>
    <message>
        <source>Select a member of a pair and choose Off-line. Read the plan before you confirm it.</source>
        <translation>Seleccione un miembro de un par y elija Fuera de línea. Lea el plan antes de confirmarlo.</translation>
    </message>
    <message>
        <source>Give a reason: whoever comes after you reads it.</source>
        <translation>Indique un motivo: lo leerá quien venga después.</translation>
    </message>
    <message>
        <source>Pretend to work on it. Nothing starts it but an operator.</source>
        <translation>Haga como si trabajara en él. Solo un operador lo vuelve a iniciar.</translation>
    </message>
    <message>
        <source>Put it on-line again, and wait until the pair is protected.</source>
        <translation>Vuelva a ponerlo en línea y espere a que el par esté protegido.</translation>
    </message>
    <message>
        <source>off-line was ordered with a reason</source>
        <translation>se ordenó fuera de línea con un motivo</translation>
    </message>
    <message>
        <source>the member is Off-line</source>
        <translation>el miembro está Fuera de línea</translation>
    </message>
    <message>
        <source>on-line was ordered</source>
        <translation>se ordenó en línea</translation>
    </message>
    <message>
        <source>the pair is protected again</source>
        <translation>el par vuelve a estar protegido</translation>
    </message>
    <message>
        <source>An Active member is switched over before it goes off-line, so its service goes on. As long as it is Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page on alarm health says so with your reason.</source>
        <translation>Un miembro Activo se conmuta antes de quedar fuera de línea, así que su servicio continúa. Mientras esté Fuera de línea su par no da alarma por su protección: está suprimida por diseño, y la página de salud de las alarmas lo dice con su motivo.</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Ciclo de alimentación</translation>
    </message>
    <message>
        <source>Take a host&apos;s power away and give it back, by the independent computer.</source>
        <translation>Quitar y devolver la alimentación de un host mediante el equipo independiente.</translation>
    </message>
    <message>
        <source>Select a host and choose Power cycle. The plan says who loses service.</source>
        <translation>Seleccione un host y elija Ciclo de alimentación. El plan dice quién pierde servicio.</translation>
    </message>
    <message>
        <source>Type the name of the host: what takes power is confirmed twice.</source>
        <translation>Escriba el nombre del host: lo que quita alimentación se confirma dos veces.</translation>
    </message>
    <message>
        <source>Watch the power view: the switch confirms that it is off, then on.</source>
        <translation>Observe la vista de alimentación: el interruptor confirma apagado y luego encendido.</translation>
    </message>
    <message>
        <source>Wait until everything on the host is protected again.</source>
        <translation>Espere a que todo en el host vuelva a estar protegido.</translation>
    </message>
    <message>
        <source>a power cycle was ordered</source>
        <translation>se ordenó un ciclo de alimentación</translation>
    </message>
    <message>
        <source>the host has no power</source>
        <translation>el host está sin alimentación</translation>
    </message>
    <message>
        <source>the host is up again</source>
        <translation>el host vuelve a estar operativo</translation>
    </message>
    <message>
        <source>everything on it is protected again</source>
        <translation>todo en él vuelve a estar protegido</translation>
    </message>
    <message>
        <source>A power cycle is the last but one rung of a host&apos;s ladder, taken by itself only when re-initialising and re-booting have not helped. That the switch confirms &quot;off&quot; is a proof: nothing on this host can be Active, so mates are activated without waiting.</source>
        <translation>El ciclo de alimentación es el penúltimo peldaño de la escala de un host; solo se toma por sí mismo si reinicializar y rearrancar no han servido. Que el interruptor confirme «apagado» es una prueba: nada en ese host puede estar Activo, así que los homólogos se activan sin esperar.</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Cut a host off from the others, and see who may go on.</source>
        <translation>Aislar un host de los demás y ver quién puede seguir.</translation>
    </message>
    <message>
        <source>Choose &quot;Cut delta off&quot; below: all its cluster links are gone, but it runs and has power.</source>
        <translation>Elija abajo «Aislar delta»: pierde todos sus enlaces de clúster, pero funciona y tiene alimentación.</translation>
    </message>
    <message>
        <source>Watch the majority: it may not simply activate mates, since delta might still serve.</source>
        <translation>Observe la mayoría: no puede activar homólogos sin más, porque delta aún podría dar servicio.</translation>
    </message>
    <message>
        <source>When the pairs of delta are served elsewhere, choose &quot;Join all hosts&quot;.</source>
        <translation>Cuando los pares de delta se atiendan en otro lugar, elija «Unir todos los hosts».</translation>
    </message>
    <message>
        <source>a host can&apos;t be heard any more</source>
        <translation>ya no se oye a un host</translation>
    </message>
    <message>
        <source>what it served is Active elsewhere</source>
        <translation>lo que atendía está Activo en otro lugar</translation>
    </message>
    <message>
        <source>the host is back</source>
        <translation>el host ha vuelto</translation>
    </message>
    <message>
        <source>Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The others wait for that time, or for a proof by the independent computer, and only then activate mates. That is why a cut network never makes two Actives.</source>
        <translation>Quien ha perdido la mayoría detiene por sí mismo lo que atiende, en un tiempo conocido (autoexclusión). Los demás esperan ese tiempo, o una prueba del equipo independiente, y solo entonces activan homólogos. Por eso una red cortada nunca produce dos Activos.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Bring a service back that was lost altogether.</source>
        <translation>Recuperar un servicio perdido por completo.</translation>
    </message>
    <message>
        <source>Choose &quot;Break subscriber-db&quot; below: both members of cdma depend on it.</source>
        <translation>Elija abajo «Romper subscriber-db»: ambos miembros de cdma dependen de él.</translation>
    </message>
    <message>
        <source>The alarm says that the pair is lost. Acknowledge it: you have seen it.</source>
        <translation>La alarma dice que se ha perdido el par. Reconózcala: la ha visto.</translation>
    </message>
    <message>
        <source>Find out why: the member&apos;s view says what it waits for.</source>
        <translation>Averigüe por qué: la vista del miembro dice a qué espera.</translation>
    </message>
    <message>
        <source>Choose &quot;Mend subscriber-db&quot;, and wait until cdma is protected.</source>
        <translation>Elija «Arreglar subscriber-db» y espere a que cdma esté protegido.</translation>
    </message>
    <message>
        <source>Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.</source>
        <translation>Repare cdma: se borran sus cuentas de fallos y el siguiente fallo encuentra la escala entera.</translation>
    </message>
    <message>
        <source>a pair is lost</source>
        <translation>se ha perdido un par</translation>
    </message>
    <message>
        <source>the alarm is acknowledged</source>
        <translation>la alarma está reconocida</translation>
    </message>
    <message>
        <source>its fault counts are cleared</source>
        <translation>sus cuentas de fallos se han borrado</translation>
    </message>
    <message>
        <source>A resource that all members share can&apos;t be helped by a take-over: that is what the alarm about a shared resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for afterwards: without it the old faults would still count for a while.</source>
        <translation>A un recurso que comparten todos los miembros no lo salva un relevo: eso significa la alarma de recurso compartido. Reconocer no cambia nada en la instalación, dice quién se ocupa. Reparar es para después: sin ello los fallos antiguos seguirían contando un tiempo.</translation>
    </message>
</context>
<context>
    <name>holdfast::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>La lección elegida</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>Counts what happens from now on</source>
        <translation>Cuenta lo que ocurra desde ahora</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>&amp;Lección siguiente</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1 (hecho)</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What the site has seen</source>
        <translation>Lo que ha visto la instalación</translation>
    </message>
    <message>
        <source>Done. What happened:</source>
        <translation>Hecho. Qué ha pasado:</translation>
    </message>
    <message>
        <source>&amp;Kill a process of %1</source>
        <translation>&amp;Matar un proceso de %1</translation>
    </message>
    <message>
        <source>&amp;Cut %1 off</source>
        <translation>&amp;Aislar %1</translation>
    </message>
    <message>
        <source>&amp;Join all hosts</source>
        <translation>&amp;Unir todos los hosts</translation>
    </message>
    <message>
        <source>&amp;Break %1</source>
        <translation>&amp;Romper %1</translation>
    </message>
    <message>
        <source>&amp;Mend %1</source>
        <translation>Arre&amp;glar %1</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run at the moment</source>
        <translation>%1 no está en ejecución ahora</translation>
    </message>
    <message>
        <source>wait until it runs again</source>
        <translation>espere a que vuelva a estar en ejecución</translation>
    </message>
    <message>
        <source>%1 has no Active member</source>
        <translation>%1 no tiene miembro Activo</translation>
    </message>
    <message>
        <source>wait until it has one</source>
        <translation>espere a que lo tenga</translation>
    </message>
</context>
<context>
    <name>holdfast::LinePanel</name>
    <message>
        <source>Release the port</source>
        <translation>Liberar el puerto</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Not connected. The managers&apos; own lines are not touched by this.</source>
        <translation>Sin conexión. Las líneas propias de los gestores no se ven afectadas.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Conectado a %1.</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>Esperando una respuesta.</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>Sin conexión: %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>Como host</translation>
    </message>
    <message>
        <source>Baud</source>
        <translation>Baudios</translation>
    </message>
    <message>
        <source>Bits, parity, stop</source>
        <translation>Bits, paridad, parada</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Control de flujo</translation>
    </message>
    <message>
        <source>none</source>
        <comment>parity</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>even</source>
        <comment>parity</comment>
        <translation>par</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>parity</comment>
        <translation>impar</translation>
    </message>
    <message>
        <source>none</source>
        <comment>flow control</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>hardware</translation>
    </message>
    <message>
        <source>software</source>
        <translation>software</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>Volver a buscar puertos</translation>
    </message>
    <message>
        <source>The independent computer expects the name that its configuration gives this line.</source>
        <translation>El equipo independiente espera el nombre que su configuración asigna a esta línea.</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Puerto serie</translation>
    </message>
    <message>
        <source>Choose one or type a path</source>
        <translation>Elija uno o escriba una ruta</translation>
    </message>
    <message>
        <source>Host name on this line</source>
        <translation>Nombre de host en esta línea</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>Bits de datos</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paridad</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>Bits de parada</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Off-line</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Conmutar</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>Rearrancar</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>Ciclo de alim.</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Encender</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Do…</source>
        <translation>&amp;Hacer…</translation>
    </message>
    <message>
        <source>Find a command or a target (%1)</source>
        <translation>Buscar una orden o un objeto (%1)</translation>
    </message>
    <message>
        <source>&amp;Search in the tree</source>
        <translation>&amp;Buscar en el árbol</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>&amp;Volver al presente</translation>
    </message>
    <message>
        <source>&amp;Ask again for the state</source>
        <translation>Volver a &amp;pedir el estado</translation>
    </message>
    <message>
        <source>&amp;Operate mode</source>
        <translation>Modo de &amp;operación</translation>
    </message>
    <message>
        <source>In view mode no command can be given</source>
        <translation>En modo de consulta no se puede dar ninguna orden</translation>
    </message>
    <message>
        <source>Acting &amp;user…</source>
        <translation>&amp;Usuario actuante…</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>&amp;Parpadeo de alarmas sin reconocer</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>The handbook at the page of what has the focus</source>
        <translation>El manual en la página de lo que tiene el foco</translation>
    </message>
    <message>
        <source>&amp;Keys and symbols</source>
        <translation>&amp;Teclas y símbolos</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>&amp;Acerca de Holdfast</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Consola</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>I&amp;r</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Orden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Site tree</source>
        <translation>Árbol de la instalación</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
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
        <translation>No aplicable a %1.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>Acting user</source>
        <translation>Usuario actuante</translation>
    </message>
    <message>
        <source>Commands are given, and recorded, in this name:</source>
        <translation>Las órdenes se dan, y se registran, con este nombre:</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Holdfast %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Holdfast %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Availability manager and maintenance console for process groups on loosely coupled computers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>Gestor de disponibilidad y consola de mantenimiento para grupos de procesos en equipos débilmente acoplados. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior; se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>&amp;Upgrade run-book…</source>
        <translation>Procedimiento de act&amp;ualización…</translation>
    </message>
    <message>
        <source>Take members or hosts off-line one after the other, work on them, and put them on-line again</source>
        <translation>Poner miembros o hosts fuera de línea uno tras otro, trabajar en ellos y volver a ponerlos en línea</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Procedimiento de actualización</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Actualizar %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>Pitid&amp;o con cada alarma nueva</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Mostrar alarmas nuevas en el &amp;escritorio</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Este escritorio no muestra mensajes de programas.</translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>¿Y si falla %1…?</translation>
    </message>
    <message>
        <source>&amp;Open another site…</source>
        <translation>&amp;Abrir otra instalación…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nueva &amp;ventana</translation>
    </message>
    <message>
        <source>One more window of this site</source>
        <translation>Una ventana más de esta instalación</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Instalaciones abiertas</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Reducir el &amp;movimiento</translation>
    </message>
    <message>
        <source>Nothing flashes, slides or blinks</source>
        <translation>Nada destella, se desliza ni parpadea</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Configuración…</translation>
    </message>
    <message>
        <source>Theme, language, text size, alarms, timeline, start</source>
        <translation>Tema, idioma, tamaño del texto, alarmas, cronología, inicio</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>&amp;Vista previa de impresión…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>&amp;Exportar como PDF…</translation>
    </message>
    <message>
        <source>The view that is shown, black on white</source>
        <translation>La vista que se muestra, en negro sobre blanco</translation>
    </message>
    <message>
        <source>This view can&apos;t be printed. Site, member, timeline, events and alarm health can.</source>
        <translation>Esta vista no se puede imprimir. Instalación, miembro, cronología, eventos y salud de las alarmas sí.</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>Se muestra todo: no hay filtro que guardar.</translation>
    </message>
    <message>
        <source>Filter the tree: %1</source>
        <translation>Filtrar el árbol: %1</translation>
    </message>
    <message>
        <source>Save the filter of the tree…</source>
        <translation>Guardar el filtro del árbol…</translation>
    </message>
    <message>
        <source>Filter events: %1</source>
        <translation>Filtrar los eventos: %1</translation>
    </message>
    <message>
        <source>Save the filter of the events…</source>
        <translation>Guardar el filtro de los eventos…</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberStrips</name>
    <message>
        <source>Members of %1</source>
        <translation>Miembros de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1 desde hace %2</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberView</name>
    <message>
        <source>Last known state, %1 old: host %2 is not heard.</source>
        <translation>Último estado conocido, de hace %1: no llegan mensajes del host %2.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2, heard %3 ago.</source>
        <translation>Grupo de la capa de %1 en el host %2, último mensaje hace %3.</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2.</source>
        <translation>Grupo de la capa de %1 en el host %2.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Protected for %3.</source>
        <translation>Homólogo %1: %2. Protegido desde hace %3.</translation>
    </message>
    <message>
        <source>Mate %1 is %2. &lt;b&gt;Unprotected for %3.&lt;/b&gt;</source>
        <translation>Homólogo %1: %2. &lt;b&gt;Sin protección desde hace %3.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Cupos de su escala</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Últimas transiciones</translation>
    </message>
    <message>
        <source>Return shows what the process has written</source>
        <translation>Intro muestra lo que ha escrito el proceso</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Show what its processes have written</source>
        <translation>Mostrar lo que han escrito sus procesos</translation>
    </message>
    <message>
        <source>Show the output of this process</source>
        <translation>Mostrar la salida de este proceso</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Whether they are protected is not known.</source>
        <translation>Homólogo %1: %2. No se sabe si están protegidos.</translation>
    </message>
</context>
<context>
    <name>holdfast::NoteBar</name>
    <message>
        <source>Dismiss this note</source>
        <translation>Descartar esta nota</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectDialog</name>
    <message>
        <source>Needed.</source>
        <translation>Es necesario.</translation>
    </message>
    <message>
        <source>Letters a-z, digits and . _ - only, at most 63.</source>
        <translation>Solo letras a-z, cifras y . _ -, 63 como máximo.</translation>
    </message>
    <message>
        <source>A count and a time, such as 3 in 5m.</source>
        <translation>Un número y un tiempo, como 3 in 5m.</translation>
    </message>
    <message>
        <source>A time such as 250ms, 5s, 3m or 1h30m.</source>
        <translation>Un tiempo como 250ms, 5s, 3m o 1h30m.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Un número entero.</translation>
    </message>
    <message>
        <source>Default: %1, built in</source>
        <translation>Predeterminado: %1, integrado</translation>
    </message>
    <message>
        <source>Default: %1, from %2</source>
        <translation>Predeterminado: %1, de %2</translation>
    </message>
    <message>
        <source>With commas between: %1</source>
        <translation>Separados por comas: %1</translation>
    </message>
    <message>
        <source>Program and arguments; what has spaces in double quotes</source>
        <translation>Programa y argumentos; lo que lleve espacios, entre comillas dobles</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>* needed. What is left empty has its default.</source>
        <translation>* necesario. Lo que queda vacío tiene su valor predeterminado.</translation>
    </message>
    <message>
        <source>One on each host</source>
        <translation>Uno en cada host</translation>
    </message>
    <message>
        <source>A pair, hot standby</source>
        <translation>Un par, en espera caliente</translation>
    </message>
    <message>
        <source>A pair, cold standby</source>
        <translation>Un par, en espera fría</translation>
    </message>
    <message>
        <source>A pair, both lead</source>
        <translation>Un par, ambos sirven</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectFields</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primario</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Alternativo</translation>
    </message>
    <message>
        <source>Command of its first process</source>
        <translation>Comando de su primer proceso</translation>
    </message>
    <message>
        <source>Its handshake</source>
        <translation>Su protocolo de enlace</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Depends on groups</source>
        <translation>Depende de grupos</translation>
    </message>
    <message>
        <source>Process restarts</source>
        <translation>Reinicios de proceso</translation>
    </message>
    <message>
        <source>Group restarts</source>
        <translation>Reinicios de grupo</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Protocolo de enlace</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Start time-out</source>
        <translation>Tiempo límite de inicio</translation>
    </message>
    <message>
        <source>Acknowledgement time-out</source>
        <translation>Tiempo límite de confirmación</translation>
    </message>
    <message>
        <source>Stop time-out</source>
        <translation>Tiempo límite de detención</translation>
    </message>
    <message>
        <source>Kill time-out</source>
        <translation>Tiempo límite tras SIGKILL</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>Watchdog</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonda</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Least free space</source>
        <translation>Espacio libre mínimo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interfaz</translation>
    </message>
    <message>
        <source>File with the pid</source>
        <translation>Archivo con el pid</translation>
    </message>
    <message>
        <source>Command that looks</source>
        <translation>Comando que comprueba</translation>
    </message>
    <message>
        <source>OCF agent</source>
        <translation>Agente OCF</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Se comprueba cada</translation>
    </message>
    <message>
        <source>Time-out of a look</source>
        <translation>Tiempo límite de una comprobación</translation>
    </message>
    <message>
        <source>Good again after</source>
        <translation>Buena de nuevo tras</translation>
    </message>
    <message>
        <source>Outlet of its power</source>
        <translation>Toma de su alimentación</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>Línea serie</translation>
    </message>
    <message>
        <source>Addresses on the bus</source>
        <translation>Direcciones en el bus</translation>
    </message>
    <message>
        <source>Re-initialisations</source>
        <translation>Reinicializaciones</translation>
    </message>
    <message>
        <source>Re-boots</source>
        <translation>Rearranques</translation>
    </message>
    <message>
        <source>Power cycles</source>
        <translation>Ciclos de alimentación</translation>
    </message>
    <message>
        <source>Boot time-out</source>
        <translation>Tiempo límite de arranque</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Añadir un grupo</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>Añadir un proceso</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Añadir un recurso</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Añadir un host</translation>
    </message>
    <message>
        <source>Add group %1</source>
        <translation>Añadir el grupo %1</translation>
    </message>
    <message>
        <source>Add process %1</source>
        <translation>Añadir el proceso %1</translation>
    </message>
    <message>
        <source>Add resource %1</source>
        <translation>Añadir el recurso %1</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>Añadir el host %1</translation>
    </message>
</context>
<context>
    <name>holdfast::OutcomeModel</name>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>holdfast::OutletModel</name>
    <message>
        <source>Last known: the line is lost.</source>
        <translation>Último valor conocido: la línea se ha perdido.</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>último conocido: %1</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Power (confirmed)</source>
        <translation>Alimentación (confirmada)</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Latidos</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Offs</source>
        <translation>Apagados</translation>
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
        <translation>Aquí faltan líneas: se escribió más de lo que guarda el gestor.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message>
        <source>All processes</source>
        <translation>Todos los procesos</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n línea guardada en %1.</numerusform>
            <numerusform>%n líneas guardadas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1 can&apos;t be written: %2</source>
        <translation>No se ha guardado nada: no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Guardar las líneas mostradas</translation>
    </message>
    <message>
        <source>Host %1 is not reachable.</source>
        <translation>No se puede alcanzar el host %1.</translation>
    </message>
    <message>
        <source>The manager does not give it: %1</source>
        <translation>El gestor no la entrega: %1</translation>
    </message>
    <message>
        <source>What is shown is %1 old.</source>
        <translation>Lo que se muestra es de hace %1.</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Aún sin respuesta.</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>No es en vivo.</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>En vivo.</translation>
    </message>
    <message>
        <source>Live; the list stands still while you read.</source>
        <translation>En vivo; la lista no se mueve mientras usted lee.</translation>
    </message>
    <message>
        <source>Stopped: no more lines are taken until you follow again.</source>
        <translation>Detenido: no se toman más líneas hasta que vuelva a seguir.</translation>
    </message>
    <message>
        <source>Not live: the connection is lost.</source>
        <translation>No es en vivo: se ha perdido la conexión.</translation>
    </message>
    <message>
        <source>The manager is too old.</source>
        <translation>El gestor es demasiado antiguo.</translation>
    </message>
    <message>
        <source>This manager is older: lines have no times, and it is not known whether some are missing.</source>
        <translation>Este gestor es más antiguo: las líneas no tienen hora y no se sabe si falta alguna.</translation>
    </message>
    <message>
        <source>The console shows the past, this list the present.</source>
        <translation>La consola muestra el pasado; esta lista, el presente.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>La %n línea no pasa el filtro.</numerusform>
            <numerusform>Ninguna de las %n líneas pasa el filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>No state of the site has arrived yet.</source>
        <translation>Aún no ha llegado ningún estado de la instalación.</translation>
    </message>
    <message>
        <source>The output of %1 is asked for.</source>
        <translation>Se está pidiendo la salida de %1.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>No hay conexión con ningún gestor.</translation>
    </message>
    <message>
        <source>The output of %1 can&apos;t be shown.</source>
        <translation>No se puede mostrar la salida de %1.</translation>
    </message>
    <message>
        <source>This manager is older than the console: it can&apos;t give what processes write.</source>
        <translation>Este gestor es más antiguo que la consola: no puede entregar lo que escriben los procesos.</translation>
    </message>
    <message>
        <source>%1 has written nothing yet.</source>
        <translation>%1 aún no ha escrito nada.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>No está en ejecución.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>sin coincidencias</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 de %n línea</numerusform>
            <numerusform>%1 de %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones left out</source>
        <translation>%1, sin las anteriores</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n línea nueva</numerusform>
            <numerusform>%n líneas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, the expression is wrong at character %1: %2</source>
        <translation>No se ha buscado, la expresión es incorrecta en el carácter %1: %2</translation>
    </message>
    <message>
        <source>The expression takes too long: not all lines were searched.</source>
        <translation>La expresión tarda demasiado: no se han buscado todas las líneas.</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>Copiar las líneas seleccionadas como texto</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>No hay ninguna línea seleccionada.</translation>
    </message>
    <message>
        <source>There is no line to save.</source>
        <translation>No hay ninguna línea que guardar.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Member whose output is shown</source>
        <translation>Miembro cuya salida se muestra</translation>
    </message>
    <message>
        <source>Process whose output is shown</source>
        <translation>Proceso cuya salida se muestra</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest line in view (End)</source>
        <translation>Mantener a la vista la línea más reciente (Fin)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>Buscar en la salida</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>Coincidencia anterior (%1)</translation>
    </message>
    <message>
        <source>Next match (%1)</source>
        <translation>Coincidencia siguiente (%1)</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>Solo coincidencias</translation>
    </message>
    <message>
        <source>Show only lines in which the text is found</source>
        <translation>Mostrar solo las líneas en las que aparece el texto</translation>
    </message>
    <message>
        <source>Only stderr</source>
        <translation>Solo stderr</translation>
    </message>
    <message>
        <source>Show only lines written to stderr</source>
        <translation>Mostrar solo las líneas escritas en stderr</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Mostrar todas las líneas</translation>
    </message>
    <message>
        <source>Show the new lines and follow</source>
        <translation>Mostrar las líneas nuevas y seguir</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Descartar esta nota</translation>
    </message>
    <message>
        <source>Output of processes</source>
        <translation>Salida de los procesos</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Only what commands (exec, OCF agents) write to stderr is told apart; a program writes all into one pipe.</source>
        <translation>Solo se distingue lo que escriben en stderr los comandos (exec, agentes OCF); un programa lo escribe todo en una sola tubería.</translation>
    </message>
</context>
<context>
    <name>holdfast::Paper</name>
    <message>
        <source>unacknowledged</source>
        <translation>sin reconocer</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>reconocida</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>normalizada, sin reconocer</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>aplazada hasta las %1</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <comment>time, user, reason</comment>
        <translation>desde %1 por %2: %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>No alarm is in service.</source>
        <translation>Ninguna alarma está en servicio.</translation>
    </message>
    <message>
        <source>Alarms out of service</source>
        <translation>Alarmas fuera de servicio</translation>
    </message>
    <message>
        <source>Alarms and their health</source>
        <translation>Alarmas y su salud</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Peldaño</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>Cupos de su escala</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Reinicios</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Últimas transiciones</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Ninguna en los registros que se conservan aquí.</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>Miembro %1</translation>
    </message>
    <message>
        <source>There is no such member on this site.</source>
        <translation>No hay tal miembro en esta instalación.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, name of a state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Mate</source>
        <translation>Homólogo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>protected or not, time</comment>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protegido</translation>
    </message>
    <message>
        <source>UNPROTECTED</source>
        <translation>SIN PROTECCIÓN</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(last heard %1 ago)</source>
        <translation>(última señal hace %1)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Capa: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>con «%1»</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>of the kinds %1</source>
        <translation>de los tipos %1</translation>
    </message>
    <message>
        <source>of incidents</source>
        <translation>de incidentes</translation>
    </message>
    <message>
        <source>All events.</source>
        <translation>Todos los eventos.</translation>
    </message>
    <message>
        <source>Only events %1.</source>
        <translation>Solo eventos %1.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>El estado de la instalación aún no se conoce.</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1.</source>
        <translation>EL PASADO: la instalación tal como estaba a las %1.</translation>
    </message>
    <message>
        <source>The data was %1 old.</source>
        <translation>Los datos tenían %1 de antigüedad.</translation>
    </message>
    <message>
        <source>NO CONNECTION: the last known state, %1 old.</source>
        <translation>SIN CONEXIÓN: último estado conocido, de hace %1.</translation>
    </message>
    <message>
        <source>Printed on %1 by %2. %3</source>
        <comment>time, user, age of the data</comment>
        <translation>Impreso el %1 por %2. %3</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are printed.</source>
        <translation>Se imprimen los %1 más recientes de %2.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Cronología de %1</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>Apto para ejecutar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Outlet %1 of %2</source>
        <translation>Toma %1 de %2</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>alim. %1</translation>
    </message>
    <message>
        <source>not known: its line is down</source>
        <translation>desconocida: su línea está caída</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>Miembros, junto a sus homólogos</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>There is no such host on this site.</source>
        <translation>No hay tal host en esta instalación.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Thresholds of %1</source>
        <translation>Umbrales de %1</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>NOT APPLIED: some of these are only typed in, and not in force.</source>
        <translation>SIN APLICAR: algunos de estos valores solo están escritos y no están en vigor.</translation>
    </message>
    <message>
        <source>The limits are not known.</source>
        <translation>Los límites se desconocen.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsión</translation>
    </message>
    <message>
        <source>NOT ALL OF THE SITE: only what the search “%1” finds, and its mates. The alarms are those of the whole site.</source>
        <translation>NO ES TODA LA INSTALACIÓN: solo lo que encuentra la búsqueda «%1», con sus homólogos. Las alarmas son las de toda la instalación.</translation>
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
        <translation>No se pierde ningún servicio.</translation>
    </message>
    <message>
        <source>The service of %1 is interrupted for %2 while its members change their roles.</source>
        <translation>El servicio de %1 se interrumpe durante %2 mientras sus miembros cambian de función.</translation>
    </message>
    <message>
        <source>The service of %1 is lost until somebody brings it back.</source>
        <translation>El servicio de %1 se pierde hasta que alguien lo restablezca.</translation>
    </message>
    <message>
        <source>The service of %1 is lost for %2.</source>
        <translation>El servicio de %1 se pierde durante %2.</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>Pasa a Activo: %1</translation>
    </message>
    <message>
        <source>Out of service afterwards: %1</source>
        <translation>Fuera de servicio después: %1</translation>
    </message>
    <message>
        <source>Without protection afterwards: %1</source>
        <translation>Sin protección después: %1</translation>
    </message>
    <message>
        <source>Every pair that is protected now stays protected.</source>
        <translation>Todos los pares ahora protegidos siguen protegidos.</translation>
    </message>
    <message>
        <source>No other group is affected on: %1</source>
        <translation>Ningún otro grupo se ve afectado en: %1</translation>
    </message>
    <message>
        <source>Its last switchover was %1 ago.</source>
        <translation>Su última conmutación fue hace %1.</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>Nothing on this site changes its state.</source>
        <translation>Nada en esta instalación cambia de estado.</translation>
    </message>
    <message>
        <source>Step by step, %1 in all</source>
        <translation>Paso a paso, %1 en total</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerActions</name>
    <message>
        <source>Sent; waiting for the switch to confirm.</source>
        <translation>Enviada; a la espera de que el interruptor la confirme.</translation>
    </message>
    <message>
        <source>power cycle of outlet %1 (%2)</source>
        <translation>ciclo de alimentación de la toma %1 (%2)</translation>
    </message>
    <message>
        <source>power off of outlet %1 (%2)</source>
        <translation>apagado de la toma %1 (%2)</translation>
    </message>
    <message>
        <source>power on of outlet %1 (%2)</source>
        <translation>encendido de la toma %1 (%2)</translation>
    </message>
    <message>
        <source>Select an outlet to switch its power.</source>
        <translation>Seleccione una toma para maniobrar su alimentación.</translation>
    </message>
    <message>
        <source>Outlet %1: %2</source>
        <translation>Toma %1: %2</translation>
    </message>
    <message>
        <source>No outlet is selected.</source>
        <translation>No hay ninguna toma seleccionada.</translation>
    </message>
    <message>
        <source>Say why: the independent computer keeps the reason.</source>
        <translation>Indique el motivo: el equipo independiente lo guarda.</translation>
    </message>
    <message>
        <source>Armed: %1. It is carried out only if you fire it within %2 s.</source>
        <translation>Armada: %1. Solo se ejecuta si la dispara antes de %2 s.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why its power is switched</source>
        <translation>Por qué se maniobra su alimentación</translation>
    </message>
    <message>
        <source>Arm power cycle</source>
        <translation>Armar ciclo de alim.</translation>
    </message>
    <message>
        <source>Arm power off</source>
        <translation>Armar apagado</translation>
    </message>
    <message>
        <source>Arm power on</source>
        <translation>Armar encendido</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Disparar</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Desarmar</translation>
    </message>
    <message>
        <source>Reason of the power action</source>
        <translation>Motivo de la maniobra de alimentación</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerView</name>
    <message>
        <source>Confirmed by the switch.</source>
        <translation>Confirmada por el interruptor.</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>Sin confirmar: %1</translation>
    </message>
    <message>
        <source>Connect this console&apos;s own line first, or command the host through its managers.</source>
        <translation>Conecte antes la línea propia de esta consola, o dé la orden al host a través de sus gestores.</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>Esta instalación no tiene equipo independiente.</translation>
    </message>
    <message>
        <source>No manager is connected; the own line works without one.</source>
        <translation>No hay ningún gestor conectado; la línea propia funciona sin él.</translation>
    </message>
    <message>
        <source>%1 on %2 of %3: %4</source>
        <translation>%1 en %2 de %3: %4</translation>
    </message>
    <message>
        <source>As the managers see it</source>
        <translation>Según los gestores</translation>
    </message>
    <message>
        <source>As this console hears it on its own line</source>
        <translation>Según recibe esta consola por su línea propia</translation>
    </message>
    <message>
        <source>Nothing yet: connect a serial port on the right.</source>
        <translation>Nada todavía: conecte un puerto serie a la derecha.</translation>
    </message>
    <message>
        <source>This console&apos;s own line</source>
        <translation>Línea propia de esta consola</translation>
    </message>
    <message>
        <source>Raw frames of the own line</source>
        <translation>Tramas en bruto de la línea propia</translation>
    </message>
    <message>
        <source>Outlets, as heard on the own line</source>
        <translation>Tomas, según la línea propia</translation>
    </message>
    <message>
        <source>Outlets, as the managers see them</source>
        <translation>Tomas, según los gestores</translation>
    </message>
</context>
<context>
    <name>holdfast::PreferenceKeeper</name>
    <message>
        <source>The settings have %1 = &quot;%2&quot;, which can&apos;t be used; &quot;%3&quot; is used instead. Possible: %4.</source>
        <translation>La configuración tiene %1 = «%2», que no se puede usar; se usa «%3». Posible: %4.</translation>
    </message>
</context>
<context>
    <name>holdfast::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written: %1</source>
        <translation>No se puede escribir el PDF: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>elija otra ubicación</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimir: %1</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>Vista previa: %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Exportar como PDF</translation>
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
        <translation>detenido</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciándose</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
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
        <translation>Proceso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Reinicios</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Último conocido: no se oye a su host.</translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message>
        <source>Alarms in each 10 min</source>
        <translation>Alarmas cada 10 min</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n alarma; el máximo en 10 min: %1.</numerusform>
            <numerusform>%n alarmas; el máximo en 10 min: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1: %n alarma en 10 min</numerusform>
            <numerusform>%1: %n alarmas en 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RemoveDialog</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Choose what is to be removed.</source>
        <translation>Elija qué se quita.</translation>
    </message>
    <message>
        <source>Remove from the site</source>
        <translation>Quitar de la instalación</translation>
    </message>
    <message>
        <source>What is removed must be Off-line. The site file stays as it is: the change can be taken back.</source>
        <translation>Lo que se quita debe estar Fuera de línea. El archivo de la instalación queda como está: el cambio puede deshacerse.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Groups, processes, resources and hosts</source>
        <translation>Grupos, procesos, recursos y hosts</translation>
    </message>
</context>
<context>
    <name>holdfast::ResourceTable</name>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>Último conocido: no se oye a su host.</translation>
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
        <translation>Comprobar que se puede prescindir de %1</translation>
    </message>
    <message>
        <source>Switch %1 over, away from %2</source>
        <translation>Conmutar %1 para liberar %2</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>Poner %1 fuera de línea para mantenimiento</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>Poner %1 fuera de línea</translation>
    </message>
    <message>
        <source>Do the work on %1</source>
        <translation>Hacer el trabajo en %1</translation>
    </message>
    <message>
        <source>Verify the work on %1</source>
        <translation>Verificar el trabajo en %1</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>Poner %1 en línea</translation>
    </message>
    <message>
        <source>Wait until %1 runs and is protected again</source>
        <translation>Esperar a que %1 funcione y vuelva a estar protegido</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Conmutar</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundancia</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>no comenzado</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonado</translation>
    </message>
    <message>
        <source>There is no connection to the manager</source>
        <translation>No hay conexión con el gestor</translation>
    </message>
    <message>
        <source>The state of the site after the last command hasn&apos;t come yet.</source>
        <translation>El estado de la instalación tras la última orden aún no ha llegado.</translation>
    </message>
    <message>
        <source>The site has no %1.</source>
        <translation>La instalación no tiene %1.</translation>
    </message>
    <message>
        <source>The site is in observe mode: nothing would be carried out.</source>
        <translation>La instalación está en modo de observación: no se ejecutaría nada.</translation>
    </message>
    <message>
        <source>Nothing has been heard of %1 for %2 s.</source>
        <translation>No se sabe nada de %1 desde hace %2 s.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t up and runnable</source>
        <translation>%1 no está operativo y apto para ejecutar</translation>
    </message>
    <message>
        <source>%1 is changing its role.</source>
        <translation>%1 está cambiando de función.</translation>
    </message>
    <message>
        <source>%1 is Off-line already, by somebody else.</source>
        <translation>%1 ya está Fuera de línea, por otra persona.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Active</source>
        <translation>%1 no está Activo</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, because of %2</source>
        <translation>%1 no está protegido, por %2</translation>
    </message>
    <message>
        <source>Alarm %1 is urgent and unacknowledged</source>
        <translation>La alarma %1 es urgente y está sin reconocer</translation>
    </message>
    <message>
        <source>No mate can take over from %1: while it is worked on there is no service.</source>
        <translation>Ningún homólogo puede relevar a %1: no hay servicio durante el trabajo.</translation>
    </message>
    <message>
        <source>The plan is refused</source>
        <translation>El plan se rechaza</translation>
    </message>
    <message>
        <source>The service of %1 would be lost.</source>
        <translation>El servicio de %1 se perdería.</translation>
    </message>
    <message>
        <source>The command was refused again and again</source>
        <translation>La orden se rechazó repetidamente</translation>
    </message>
    <message>
        <source>The command has failed</source>
        <translation>La orden ha fallado</translation>
    </message>
    <message>
        <source>The outcome of the command isn&apos;t known</source>
        <translation>No se conoce el resultado de la orden</translation>
    </message>
    <message>
        <source>Nobody serves %2 now: %1 has failed</source>
        <translation>Nadie da servicio a %2 ahora: %1 ha fallado</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Off-line any more: somebody has put it on-line.</source>
        <translation>%1 ya no está Fuera de línea: alguien lo ha puesto en línea.</translation>
    </message>
    <message>
        <source>The command for %1 has ended with status %2.</source>
        <translation>El comando para %1 terminó con estado %2.</translation>
    </message>
    <message>
        <source>Nobody knows how the command for %1 has ended: it was interrupted.</source>
        <translation>Nadie sabe cómo terminó el comando para %1: se interrumpió.</translation>
    </message>
    <message>
        <source>The command for %1 could not be started</source>
        <translation>El comando para %1 no se pudo iniciar</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run yet</source>
        <translation>%1 aún no funciona</translation>
    </message>
    <message>
        <source>The run-book can&apos;t be kept</source>
        <translation>El procedimiento no se puede guardar</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Por %1.</translation>
    </message>
    <message>
        <source>Nothing to do: it was so already.</source>
        <translation>Nada que hacer: ya estaba así.</translation>
    </message>
    <message>
        <source>The run-book isn&apos;t under way.</source>
        <translation>El procedimiento no está en curso.</translation>
    </message>
    <message>
        <source>The run-book is under way already.</source>
        <translation>El procedimiento ya está en curso.</translation>
    </message>
    <message>
        <source>A command is under way: wait for its outcome.</source>
        <translation>Hay una orden en curso: espere su resultado.</translation>
    </message>
    <message>
        <source>What was taken off-line must be put on-line again.</source>
        <translation>Lo que se puso fuera de línea debe volver a ponerse en línea.</translation>
    </message>
    <message>
        <source>No work is waited for.</source>
        <translation>No se espera ningún trabajo.</translation>
    </message>
    <message>
        <source>The run-book is over.</source>
        <translation>El procedimiento ha terminado.</translation>
    </message>
    <message>
        <source>Waited %1 s in vain. %2</source>
        <translation>Se esperó %1 s en vano. %2</translation>
    </message>
    <message>
        <source>See whether the manager runs; then resume.</source>
        <translation>Compruebe si el gestor funciona; luego reanude.</translation>
    </message>
    <message>
        <source>Switch observe mode off; then resume.</source>
        <translation>Desactive el modo de observación; luego reanude.</translation>
    </message>
    <message>
        <source>Bring the host back; then resume, or skip.</source>
        <translation>Recupere el host; luego reanude, u omita.</translation>
    </message>
    <message>
        <source>Ask who did it and why. Put it on-line and resume, or skip %1.</source>
        <translation>Averigüe quién lo hizo y por qué. Póngalo en línea y reanude, u omita %1.</translation>
    </message>
    <message>
        <source>Skip it, or abandon this run-book and make a new one.</source>
        <translation>Omítalo, o abandone este procedimiento y haga uno nuevo.</translation>
    </message>
    <message>
        <source>Repair it; then resume, or skip.</source>
        <translation>Repárelo; luego reanude, u omita.</translation>
    </message>
    <message>
        <source>Find out what it means and acknowledge it; then resume.</source>
        <translation>Averigüe qué significa y reconózcala; luego reanude.</translation>
    </message>
    <message>
        <source>Abandon this run-book, and make one that accepts it, or skip.</source>
        <translation>Abandone este procedimiento y haga uno que lo acepte, u omita.</translation>
    </message>
    <message>
        <source>Change what is in the way; then resume, or skip.</source>
        <translation>Quite el obstáculo; luego reanude, u omita.</translation>
    </message>
    <message>
        <source>The manager says: %1. Then resume, or skip.</source>
        <translation>El gestor dice: %1. Luego reanude, u omita.</translation>
    </message>
    <message>
        <source>Repair the mate; then resume, or skip.</source>
        <translation>Repare el homólogo; luego reanude, u omita.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to try again, or skip.</source>
        <translation>Busque la causa en los eventos; luego reanude para reintentar, u omita.</translation>
    </message>
    <message>
        <source>Resume: the manager is asked again, and nothing is done twice.</source>
        <translation>Reanude: se vuelve a preguntar al gestor y nada se hace dos veces.</translation>
    </message>
    <message>
        <source>Repair it, or skip the work: then what is Off-line is put on-line again.</source>
        <translation>Repárelo, u omita el trabajo: entonces lo que está Fuera de línea vuelve a ponerse en línea.</translation>
    </message>
    <message>
        <source>Stop the work. Skip it, or take it off-line again and resume.</source>
        <translation>Detenga el trabajo. Omítalo, o vuelva a ponerlo fuera de línea y reanude.</translation>
    </message>
    <message>
        <source>See its output. Resume to run it again, or say that the work is done.</source>
        <translation>Vea su salida. Reanude para ejecutarlo de nuevo, o indique que el trabajo está hecho.</translation>
    </message>
    <message>
        <source>Look what it has done. Resume to run it again, or say that the work is done.</source>
        <translation>Mire qué ha hecho. Reanude para ejecutarlo de nuevo, o indique que el trabajo está hecho.</translation>
    </message>
    <message>
        <source>See its output for the cause; then resume to wait again.</source>
        <translation>Busque la causa en su salida; luego reanude para esperar de nuevo.</translation>
    </message>
    <message>
        <source>Make room, or correct the permissions; then resume.</source>
        <translation>Libere espacio o corrija los permisos; luego reanude.</translation>
    </message>
    <message>
        <source>Resume when it may go on.</source>
        <translation>Reanude cuando pueda continuar.</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to wait again.</source>
        <translation>Busque la causa en los eventos; luego reanude para esperar de nuevo.</translation>
    </message>
    <message>
        <source>went on</source>
        <comment>somebody did</comment>
        <translation>continuó</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>somebody did</comment>
        <translation>pausó</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>somebody did</comment>
        <translation>detuvo</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>somebody did</comment>
        <translation>omitió</translation>
    </message>
    <message>
        <source>said that the work is done</source>
        <comment>somebody did</comment>
        <translation>indicó que el trabajo está hecho</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>somebody did</comment>
        <translation>abandonó</translation>
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
        <translation>Estado de este procedimiento: %1.</translation>
    </message>
    <message>
        <source>Still off-line: %1.</source>
        <translation>Aún fuera de línea: %1.</translation>
    </message>
    <message>
        <source>Upgrade of %1 on %2</source>
        <translation>Actualización de %1 en %2</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Inicio (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Fin (UTC)</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 UTC, step %2: %3 %4.</source>
        <comment>time, number, user, what the user did</comment>
        <translation>%1 UTC, paso %2: %3 %4.</translation>
    </message>
    <message>
        <source>It had halted: %1</source>
        <translation>Estaba detenido: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>holdfast::RungEditor</name>
    <message>
        <source>Process restart</source>
        <translation>Reinicio de proceso</translation>
    </message>
    <message>
        <source>Group restart</source>
        <translation>Reinicio de grupo</translation>
    </message>
    <message>
        <source>Out of service, take-over by the mate</source>
        <translation>Fuera de servicio, relevo por el homólogo</translation>
    </message>
    <message>
        <source>Re-initialise platform and application layer</source>
        <translation>Reinicializar las capas de plataforma y de aplicación</translation>
    </message>
    <message>
        <source>Re-boot the host</source>
        <translation>Rearrancar el host</translation>
    </message>
    <message>
        <source>Power cycle the host</source>
        <translation>Ciclo de alimentación del host</translation>
    </message>
    <message>
        <source>Power down, and left so</source>
        <translation>Corte de alimentación, sin reposición</translation>
    </message>
    <message>
        <source>No limit: the ladder ends here.</source>
        <translation>Sin límite: la escala termina aquí.</translation>
    </message>
    <message>
        <source>The limit is not known: the manager did not tell it.</source>
        <translation>El límite se desconoce: el gestor no lo ha comunicado.</translation>
    </message>
    <message>
        <source>Default: nobody has set it.</source>
        <translation>Valor predeterminado: nadie lo ha fijado.</translation>
    </message>
    <message>
        <source>Inherited from [defaults], %1.</source>
        <translation>Heredado de [defaults], %1.</translation>
    </message>
    <message>
        <source>Inherited from the group, %1.</source>
        <translation>Heredado del grupo, %1.</translation>
    </message>
    <message>
        <source>Inherited from [site], %1.</source>
        <translation>Heredado de [site], %1.</translation>
    </message>
    <message>
        <source>Set here, %1.</source>
        <translation>Fijado aquí, %1.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>«%1» no es un tiempo. Escríbalo como 250ms, 40s, 5m o 1h30m.</translation>
    </message>
    <message>
        <source>Changed from %1 in %2; %3</source>
        <translation>Antes: %1 en %2; %3</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source> times</source>
        <translation> veces</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>within</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>Deshacer el cambio</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>Deshacer el cambio de %1</translation>
    </message>
    <message>
        <source>%1: how many times</source>
        <translation>%1: cuántas veces</translation>
    </message>
    <message>
        <source>%1: within which time</source>
        <translation>%1: en cuánto tiempo</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>Por ejemplo 40s, 5m o 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Screenshot</name>
    <message>
        <source>No state of the site arrived: %1</source>
        <translation>No ha llegado ningún estado de la instalación: %1</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; --list-views lists them.</source>
        <translation>No existe la vista «%1»; --list-views las enumera.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::Sentence</name>
    <message>
        <source>%1: fault %2</source>
        <translation>%1: fallo %2</translation>
    </message>
    <message>
        <source>%1 was ended by %2 and dumped core</source>
        <translation>%1 fue terminado por %2 y generó un volcado de memoria</translation>
    </message>
    <message>
        <source>%1 was ended by %2</source>
        <translation>%1 fue terminado por %2</translation>
    </message>
    <message>
        <source>%1 exited with status %2 (%3)</source>
        <translation>%1 terminó con el código %2 (%3)</translation>
    </message>
    <message>
        <source>%1 exited with status %2</source>
        <translation>%1 terminó con el código %2</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t ready within its start time-out</source>
        <translation>%1 no estuvo listo en su tiempo de inicio</translation>
    </message>
    <message>
        <source>%1 didn&apos;t acknowledge its role in time</source>
        <translation>%1 no confirmó su función a tiempo</translation>
    </message>
    <message>
        <source>%1 is faulty</source>
        <translation>%1 está con fallo</translation>
    </message>
    <message>
        <source>%1 missed its watchdog</source>
        <translation>%1 no atendió su watchdog</translation>
    </message>
    <message>
        <source>%1 can&apos;t be taken out of service</source>
        <translation>%1 no se puede poner fuera de servicio</translation>
    </message>
    <message>
        <source>%1 isn&apos;t back within its boot time-out</source>
        <translation>%1 no ha vuelto en su tiempo de arranque</translation>
    </message>
    <message>
        <source>%1 is lost: no messages and no beats</source>
        <translation>%1 se ha perdido: ni mensajes ni latidos</translation>
    </message>
    <message>
        <source>%1 sends no beats to the independent computer</source>
        <translation>%1 no envía latidos al equipo independiente</translation>
    </message>
    <message>
        <source>Process restart of %1</source>
        <translation>Reinicio de proceso de %1</translation>
    </message>
    <message>
        <source>Group restart of %1</source>
        <translation>Reinicio de grupo de %1</translation>
    </message>
    <message>
        <source>%1 is taken out of service</source>
        <translation>%1 se pone fuera de servicio</translation>
    </message>
    <message>
        <source>Take-over: %1 is to become Active</source>
        <translation>Relevo: %1 debe pasar a Activo</translation>
    </message>
    <message>
        <source>%1 is being deactivated</source>
        <translation>%1 se está desactivando</translation>
    </message>
    <message>
        <source>%1 is re-initialised</source>
        <translation>%1 se reinicializa</translation>
    </message>
    <message>
        <source>Re-initialisation of %1</source>
        <translation>Reinicialización de %1</translation>
    </message>
    <message>
        <source>Re-boot of %1</source>
        <translation>Rearranque de %1</translation>
    </message>
    <message>
        <source>Power cycle of %1</source>
        <translation>Ciclo de alimentación de %1</translation>
    </message>
    <message>
        <source>Power down of %1</source>
        <translation>Corte de alimentación de %1</translation>
    </message>
    <message>
        <source>Power on of %1</source>
        <translation>Encendido de %1</translation>
    </message>
    <message>
        <source>%1 fences itself</source>
        <translation>%1 se autoexcluye</translation>
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
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, to be %2</source>
        <translation>%1, para quedar %2</translation>
    </message>
    <message>
        <source>%1 is asked to be %2</source>
        <translation>Se pide a %1 que esté %2</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 en un plazo de %2</translation>
    </message>
    <message>
        <source>%1 acknowledged: it is %2</source>
        <translation>%1 ha confirmado: está %2</translation>
    </message>
    <message>
        <source>%1 refused to be %2</source>
        <translation>%1 ha rechazado estar %2</translation>
    </message>
    <message>
        <source>%1 is runnable</source>
        <translation>%1 está apto para ejecutar</translation>
    </message>
    <message>
        <source>%1 is not runnable</source>
        <translation>%1 no está apto para ejecutar</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 está %2</translation>
    </message>
    <message>
        <source>The cluster link to %1 is %2</source>
        <translation>El enlace de clúster con %1 está %2</translation>
    </message>
    <message>
        <source>the serial line of %1 is %2</source>
        <translation>línea serie de %1 en estado %2</translation>
    </message>
    <message>
        <source>heartbeat of %1: %2</source>
        <translation>latido de %1: %2</translation>
    </message>
    <message>
        <source>power of %1 is %2</source>
        <translation>alimentación de %1: %2</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Equipo independiente</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Equipo independiente %1</translation>
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
        <translation>%1, porque: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>command, the operator&apos;s reason</comment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>The configuration changed</source>
        <translation>La configuración ha cambiado</translation>
    </message>
    <message>
        <source>The configuration changed by %1</source>
        <translation>La configuración ha cambiado por %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>change, the operator&apos;s reason</comment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (target)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarma: %1</translation>
    </message>
    <message>
        <source>Alarm raised: %1</source>
        <translation>Alarma generada: %1</translation>
    </message>
    <message>
        <source>Alarm cleared: %1</source>
        <translation>Alarma normalizada: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>Alarma reconocida: %1</translation>
    </message>
    <message>
        <source>Alarm shelved: %1</source>
        <translation>Alarma aplazada: %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2 in %3</source>
        <translation>intento %1 de %2 en %3</translation>
    </message>
    <message>
        <source>the independent computer</source>
        <translation>el equipo independiente</translation>
    </message>
    <message>
        <source>the manager of %1</source>
        <translation>el gestor de %1</translation>
    </message>
    <message>
        <source>the managers, together</source>
        <translation>los gestores, en conjunto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>unknown kind: target</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Invariant broken: %1</source>
        <translation>Invariante incumplida: %1</translation>
    </message>
    <message>
        <source>Alarm taken out of service: %1</source>
        <translation>Alarma puesta fuera de servicio: %1</translation>
    </message>
    <message>
        <source>Alarm returned to service: %1</source>
        <translation>Alarma devuelta al servicio: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message>
        <source>The log file %1 can&apos;t be written: %2</source>
        <translation>No se puede escribir el archivo de registro %1: %2</translation>
    </message>
    <message>
        <source>Not sent: the port isn&apos;t open, or doesn&apos;t take what was sent before.</source>
        <translation>No enviada: el puerto no está abierto o no acepta lo enviado antes.</translation>
    </message>
    <message>
        <source>Log the line to a file</source>
        <translation>Registrar la línea en un archivo</translation>
    </message>
    <message>
        <source>Nothing passes: the line isn&apos;t connected.</source>
        <translation>No pasa nada: la línea no está conectada.</translation>
    </message>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>%n trama correcta</numerusform>
            <numerusform>%n tramas correctas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n errónea</numerusform>
            <numerusform>%n erróneas</numerusform>
        </translation>
    </message>
    <message>
        <source>(checksum %1, form %2, too long %3, cut %4)</source>
        <translation>(suma de control %1, formato %2, demasiado larga %3, cortada %4)</translation>
    </message>
    <message>
        <source>Hardly a frame is whole: check the baud rate, bits and parity on both ends.</source>
        <translation>Apenas llega alguna trama íntegra: compruebe la velocidad, los bits y la paridad en ambos extremos.</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadecimal</translation>
    </message>
    <message>
        <source>Add $ and checksum</source>
        <translation>Añadir $ y suma de control</translation>
    </message>
    <message>
        <source>Type only what stands between $ and *, for example: 7 STATUS outlet=2</source>
        <translation>Escriba solo lo que va entre $ y *, por ejemplo: 7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>7 STATUS outlet=2</source>
        <translation>7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Stop logging to %1</source>
        <translation>Dejar de registrar en %1</translation>
    </message>
    <message>
        <source>Log to file …</source>
        <translation>Registrar en archivo…</translation>
    </message>
    <message>
        <source>Bytes of the serial line</source>
        <translation>Bytes de la línea serie</translation>
    </message>
    <message>
        <source>Frame to send</source>
        <translation>Trama que se enviará</translation>
    </message>
</context>
<context>
    <name>holdfast::SettingsDialog</name>
    <message>
        <source>What is changed here is in force, but can&apos;t be kept: %1 can&apos;t be written. Make the file writable for you.</source>
        <translation>Lo que se cambia aquí tiene efecto, pero no se puede conservar: no se puede escribir %1. Dé permiso de escritura al archivo.</translation>
    </message>
    <message>
        <source>The file is %1. It is put right as soon as something is changed here.</source>
        <translation>El archivo es %1. Se corrige en cuanto se cambia algo aquí.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Qué falla en la configuración</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>&amp;Restablecer valores</translation>
    </message>
    <message>
        <source>All pages as they come with the program</source>
        <translation>Todas las páginas tal como vienen con el programa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>Tama&amp;ño del texto:</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Show &amp;Active members in green</source>
        <translation>Mostrar en verde los miembros &amp;activos</translation>
    </message>
    <message>
        <source>Otherwise in a calm dark colour, so that only what is abnormal stands out.</source>
        <translation>Si no, en un color oscuro y discreto, para que solo destaque lo anormal.</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>Reducir el &amp;movimiento</translation>
    </message>
    <message>
        <source>Panels don&apos;t glide, menus don&apos;t fade, nothing flashes or blinks.</source>
        <translation>Los paneles no se deslizan, los menús no se desvanecen, nada destella ni parpadea.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>&amp;Parpadeo de alarmas sin reconocer</translation>
    </message>
    <message>
        <source>Only their symbols flash, never a text.</source>
        <translation>Solo parpadean sus símbolos, nunca un texto.</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>Pi&amp;tido con cada alarma nueva</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>Mostrar alarmas nuevas en el &amp;escritorio</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>Este escritorio no muestra mensajes de programas.</translation>
    </message>
    <message>
        <source>Propose to &amp;shelve for:</source>
        <translation>Proponer &amp;aplazar durante:</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>&amp;Span:</source>
        <translation>&amp;Intervalo:</translation>
    </message>
    <message>
        <source>&amp;Order of the lanes:</source>
        <translation>&amp;Orden de los carriles:</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Por grupo</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Por host</translation>
    </message>
    <message>
        <source>Lanes of group &amp;members</source>
        <translation>Carriles de los &amp;miembros</translation>
    </message>
    <message>
        <source>Lanes of &amp;processes and resources</source>
        <translation>Carriles de &amp;procesos y recursos</translation>
    </message>
    <message>
        <source>&amp;Follow now</source>
        <translation>&amp;Seguir el presente</translation>
    </message>
    <message>
        <source>What a timeline begins with. One that is open takes a change over at once, and can be changed by its own tools afterwards.</source>
        <translation>Con qué empieza una cronología. La que está abierta adopta el cambio enseguida y después se puede cambiar con sus propias herramientas.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>When &amp;started without a site:</source>
        <translation>Al iniciar &amp;sin instalación:</translation>
    </message>
    <message>
        <source>Ask what to show</source>
        <translation>Preguntar qué mostrar</translation>
    </message>
    <message>
        <source>Show the site of last time</source>
        <translation>Mostrar la instalación de la última vez</translation>
    </message>
    <message>
        <source>Show the training site</source>
        <translation>Mostrar la instalación de prácticas</translation>
    </message>
    <message>
        <source>A site that is named on the command line is shown in any case. If that of last time can&apos;t be shown, you are asked.</source>
        <translation>La instalación indicada en la línea de comandos se muestra siempre. Si la de la última vez no se puede mostrar, se pregunta.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteMatrix</name>
    <message>
        <source>System layer</source>
        <translation>Capa de sistema</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>Capa de plataforma</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>Capa de aplicación</translation>
    </message>
    <message>
        <source>hot pair</source>
        <translation>par caliente</translation>
    </message>
    <message>
        <source>cold pair</source>
        <translation>par frío</translation>
    </message>
    <message>
        <source>lead-active pair</source>
        <translation>par con líder activo</translation>
    </message>
    <message>
        <source>→ %1 %2</source>
        <comment>requested state, how long ago</comment>
        <translation>→ %1 %2</translation>
    </message>
    <message>
        <source>→ %1, awaiting acknowledgement %2</source>
        <translation>→ %1, sin confirmar %2</translation>
    </message>
    <message>
        <source>→ %1, not asked yet, %2</source>
        <translation>→ %1, aún sin solicitar, %2</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>caliente</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>frío</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>líder</translation>
    </message>
    <message>
        <source>unprotected %1</source>
        <translation>sin protección %1</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>sin par</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>sin protección</translation>
    </message>
    <message>
        <source>protected %1</source>
        <translation>protegido %1</translation>
    </message>
    <message>
        <source>%1, never heard</source>
        <translation>%1, ningún mensaje</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <comment>last known state, age</comment>
        <translation>%1 hace %2</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>Equipo independiente %1</translation>
    </message>
    <message>
        <source>line %1 up</source>
        <translation>línea %1 operativa</translation>
    </message>
    <message>
        <source>line %1 DOWN: no proof of power can be had over it</source>
        <translation>línea %1 CAÍDA: no permite obtener prueba de alimentación</translation>
    </message>
    <message>
        <source>line not known yet</source>
        <translation>línea aún desconocida</translation>
    </message>
    <message>
        <source>outlet %1, no beats yet</source>
        <translation>toma %1, aún sin latidos</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>toma %1</translation>
    </message>
    <message>
        <source>outlet %1, beats late</source>
        <translation>toma %1, latidos con retraso</translation>
    </message>
    <message>
        <source>outlet %1, no beats</source>
        <translation>toma %1, sin latidos</translation>
    </message>
    <message>
        <source>outlet %1, beats unknown</source>
        <translation>toma %1, latidos desconocidos</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>apto</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>no apto</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>alim. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runnable, power</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>under way: %1</source>
        <translation>en curso: %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>ningún mensaje</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>mensaje hace %1</translation>
    </message>
    <message>
        <source>Site matrix</source>
        <translation>Matriz de la instalación</translation>
    </message>
    <message>
        <source>Hosts are columns, layers and groups are rows.</source>
        <translation>Los hosts son columnas; las capas y los grupos, filas.</translation>
    </message>
    <message>
        <source>No state of the site has been received yet.</source>
        <translation>Aún no se ha recibido ningún estado de la instalación.</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>member, state, duration</comment>
        <translation>%1: %2 desde hace %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Host %1: %2, %3, heard %4 ago</source>
        <translation>Host %1: %2, %3, último mensaje hace %4</translation>
    </message>
    <message>
        <source>Group %1, not paired</source>
        <translation>Grupo %1, sin par</translation>
    </message>
    <message>
        <source>Pair %1, protected</source>
        <translation>Par %1, protegido</translation>
    </message>
    <message>
        <source>Pair %1, unprotected</source>
        <translation>Par %1, sin protección</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used, the next resets in %4</source>
        <translation>%1: %2 de %3 usados, el próximo se repone en %4</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>Alarma: %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>protected: ?</source>
        <translation>protegido: ?</translation>
    </message>
    <message>
        <source>line not known</source>
        <translation>línea desconocida</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>último conocido: %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteStore</name>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>No hay conexión con ningún gestor.</translation>
    </message>
    <message>
        <source>The past is shown: go back to now first.</source>
        <translation>Se muestra el pasado: vuelva antes al presente.</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>El estado de la instalación aún no se conoce.</translation>
    </message>
    <message>
        <source>The console is in view mode: switch to operate mode first.</source>
        <translation>La consola está en modo de consulta: pase antes al modo de operación.</translation>
    </message>
    <message>
        <source>This takes the role administrator, and your certificate has another. Ask an administrator to do it.</source>
        <translation>Esto requiere el rol de administrador y su certificado tiene otro. Pídaselo a un administrador.</translation>
    </message>
    <message>
        <source>Your certificate is a viewer&apos;s: it gives no commands. Ask for an operator&apos;s.</source>
        <translation>Su certificado es de observador: no da órdenes. Pida uno de operador.</translation>
    </message>
    <message>
        <source>The manager does not answer: what is shown is the last known state.</source>
        <translation>El gestor no responde: se muestra el último estado conocido.</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Only what the search “%1” finds: %2 of %3 groups, %4 of %5 hosts.</source>
        <translation>Solo lo que encuentra la búsqueda «%1»: %2 de %3 grupos, %4 de %5 hosts.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>%n alarma de lo que está oculto.</numerusform>
            <numerusform>%n alarmas de lo que está oculto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message>
        <source>Save a snapshot</source>
        <translation>Guardar una instantánea</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Instantáneas (*.json)</translation>
    </message>
    <message>
        <source>Compare with a snapshot</source>
        <translation>Comparar con una instantánea</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Exportar las diferencias</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>Tabla (*.csv);;Texto (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>%n diferencia está en %1.</numerusform>
            <numerusform>%n diferencias están en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>&amp;Guardar una instantánea…</translation>
    </message>
    <message>
        <source>&amp;Compare with a snapshot…</source>
        <translation>&amp;Comparar con una instantánea…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>C&amp;opiar como texto</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Mostrar:</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtro:</translation>
    </message>
    <message>
        <source>cdma, alpha, Standby …</source>
        <translation>cdma, alpha, En espera…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Area of differences</source>
        <translation>Ámbito de las diferencias</translation>
    </message>
    <message>
        <source>Words that a difference must have</source>
        <translation>Palabras que debe contener una diferencia</translation>
    </message>
    <message>
        <source>What differs from the snapshot</source>
        <translation>Qué difiere de la instantánea</translation>
    </message>
    <message>
        <source>What differs from the snapshot, in sentences</source>
        <translation>Qué difiere de la instantánea, en frases</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>No hay conexión con ningún gestor.</translation>
    </message>
    <message>
        <source>The site&apos;s state and configuration as they are now, to a file</source>
        <translation>El estado y la configuración actuales de la instalación, a un archivo</translation>
    </message>
    <message>
        <source>What differs between a file and now</source>
        <translation>Qué difiere entre un archivo y ahora</translation>
    </message>
    <message>
        <source>No snapshot is compared.</source>
        <translation>No se compara ninguna instantánea.</translation>
    </message>
    <message>
        <source>Save one before you change something; compare with it afterwards. It holds the states of hosts, groups, members, resources, power and alarms, and the whole configuration.</source>
        <translation>Guarde una antes de cambiar algo; compare después con ella. Contiene los estados de hosts, grupos, miembros, recursos, alimentación y alarmas, y toda la configuración.</translation>
    </message>
    <message>
        <source>%1: taken %2 by %3 (record %4), compared with now.</source>
        <comment>file, time, user, seq</comment>
        <translation>%1: tomada %2 por %3 (registro %4), comparada con ahora.</translation>
    </message>
    <message>
        <source>The connection is lost: &quot;now&quot; is the last known state.</source>
        <translation>Se ha perdido la conexión: «ahora» es el último estado conocido.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>No difiere nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n diferencia.</numerusform>
            <numerusform>%n diferencias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>Se muestran %1 de %n diferencia.</numerusform>
            <numerusform>Se muestran %1 de %n diferencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of record %2 is in %3.</source>
        <translation>%1 en el registro %2 está en %3.</translation>
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
        <translation>¿Qué desea ver?</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Archivo de la instalación</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>Este host</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Choose a site file first.</source>
        <translation>Elija primero un archivo de la instalación.</translation>
    </message>
    <message>
        <source>Say which of the site&apos;s hosts this computer is.</source>
        <translation>Indique qué host de la instalación es este equipo.</translation>
    </message>
    <message>
        <source>Say on which socket the manager listens.</source>
        <translation>Indique en qué socket escucha el gestor.</translation>
    </message>
    <message>
        <source>Site files (*.toml)</source>
        <translation>Archivos de la instalación (*.toml)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>site file, host</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Recientes</translation>
    </message>
    <message>
        <source>The &amp;training site: FIG. 1 of the patent on this computer</source>
        <translation>La instalación de &amp;prácticas: FIG. 1 de la patente en este equipo</translation>
    </message>
    <message>
        <source>A site of my &amp;own, with the manager of this host in this program</source>
        <translation>Una instalación propi&amp;a, con el gestor de este host en este programa</translation>
    </message>
    <message>
        <source>A manager that runs on this &amp;computer</source>
        <translation>Un gestor que se ejecuta en este e&amp;quipo</translation>
    </message>
    <message>
        <source>A manager on &amp;another computer</source>
        <translation>Un gestor en &amp;otro equipo</translation>
    </message>
    <message>
        <source>alpha, or alpha:%1</source>
        <translation>alpha o alpha:%1</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Instalaciones recientes</translation>
    </message>
    <message>
        <source>Enter opens one of them again.</source>
        <translation>Intro vuelve a abrir una de ellas.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>Carpeta de los certificados</translation>
    </message>
    <message>
        <source>There is no file %1. Choose a site file.</source>
        <translation>No existe el archivo %1. Elija un archivo de la instalación.</translation>
    </message>
    <message>
        <source>Say on which computer the manager runs.</source>
        <translation>Indique en qué equipo se ejecuta el gestor.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the one that `holdfastctl pki issue` has made for you.</source>
        <translation>No existe la carpeta %1. Elija la que `holdfastctl pki issue` ha creado para usted.</translation>
    </message>
</context>
<context>
    <name>holdfast::StateDiagram</name>
    <message>
        <source>States of %1</source>
        <translation>Estados de %1</translation>
    </message>
    <message>
        <source>No member is selected.</source>
        <translation>No hay ningún miembro seleccionado.</translation>
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
        <translation>último conocido: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state code, how long</comment>
        <translation>%1 desde hace %2</translation>
    </message>
    <message>
        <source>fault, out of service</source>
        <translation>fallo, fuera de servicio</translation>
    </message>
    <message>
        <source>operator only</source>
        <translation>solo el operador</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, el estado actual</translation>
    </message>
    <message>
        <source>%1, requested and not acknowledged</source>
        <translation>%1, solicitado y sin confirmar</translation>
    </message>
</context>
<context>
    <name>holdfast::StateLegend</name>
    <message>
        <source>unknown, last known shape</source>
        <translation>desconocido, última forma conocida</translation>
    </message>
    <message>
        <source>Legend of the states</source>
        <translation>Leyenda de los estados</translation>
    </message>
</context>
<context>
    <name>holdfast::States</name>
    <message>
        <source>Unavailable</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Inicialización</translation>
    </message>
    <message>
        <source>Standby, cold</source>
        <translation>En espera, frío</translation>
    </message>
    <message>
        <source>Standby, hot</source>
        <translation>En espera, caliente</translation>
    </message>
    <message>
        <source>Active (following)</source>
        <translation>Activo (seguidor)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>unknown, last known: %1</source>
        <translation>desconocido, último conocido: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusFields</name>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>site, host that answers</comment>
        <translation>%1 vía %2</translation>
    </message>
    <message>
        <source>connected, no state yet</source>
        <translation>conectado, aún sin estado</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexión perdida</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Conexión: %1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 desconocido</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 operativo</translation>
    </message>
    <message>
        <source>%1 DOWN</source>
        <translation>%1 CAÍDO</translation>
    </message>
    <message>
        <source>no independent computer</source>
        <translation>sin equipo independiente</translation>
    </message>
    <message>
        <source>IC: %1</source>
        <comment>IC: independent computers</comment>
        <translation>EI: %1</translation>
    </message>
    <message>
        <source>Line from the answering host to the independent computer</source>
        <translation>Línea entre el host que responde y el equipo independiente</translation>
    </message>
    <message>
        <source>Commands are given in this name. Click to change it.</source>
        <translation>Las órdenes se dan con este nombre. Pulse para cambiarlo.</translation>
    </message>
    <message>
        <source>Acting user: %1</source>
        <translation>Usuario actuante: %1</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>operación</translation>
    </message>
    <message>
        <source>view</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>Operate mode: commands can be given. Click for view mode.</source>
        <translation>Modo de operación: se pueden dar órdenes. Pulse para pasar al modo de consulta.</translation>
    </message>
    <message>
        <source>View mode: no command can be given. Click for operate mode.</source>
        <translation>Modo de consulta: no se puede dar ninguna orden. Pulse para pasar al modo de operación.</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Modo: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>holdfast::Themes</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdsView</name>
    <message>
        <source>Add …</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>Grupo…</translation>
    </message>
    <message>
        <source>Process …</source>
        <translation>Proceso…</translation>
    </message>
    <message>
        <source>Resource …</source>
        <translation>Recurso…</translation>
    </message>
    <message>
        <source>Host …</source>
        <translation>Host…</translation>
    </message>
    <message>
        <source>The last change is being applied.</source>
        <translation>Se está aplicando el último cambio.</translation>
    </message>
    <message>
        <source>A window can&apos;t be read.</source>
        <translation>Una ventana no es legible.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay nada modificado.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Indique el motivo: se guarda con el cambio.</translation>
    </message>
    <message>
        <source>Take a change out of force</source>
        <translation>Retirar un cambio</translation>
    </message>
    <message>
        <source>Why is %1 taken out of force?</source>
        <translation>¿Por qué se retira %1?</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>Se está leyendo la configuración.</translation>
    </message>
    <message>
        <source>Being applied on every host.</source>
        <translation>Aplicándose en todos los hosts.</translation>
    </message>
    <message>
        <source>In force on every host: %1</source>
        <translation>Vigente en todos los hosts: %1</translation>
    </message>
    <message>
        <source>Refused, nothing is changed: %1</source>
        <translation>Rechazado, no se ha modificado nada: %1</translation>
    </message>
    <message>
        <source>The configuration can&apos;t be shown: %1</source>
        <translation>No se puede mostrar la configuración: %1</translation>
    </message>
    <message>
        <source>Ladder of</source>
        <translation>Escala de</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Qué cambiará</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Aún no se ha modificado nada.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why the limits are changed</source>
        <translation>Por qué se cambian los límites</translation>
    </message>
    <message>
        <source>Apply on every host</source>
        <translation>Aplicar en todos los hosts</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>Deshacer todos los cambios</translation>
    </message>
    <message>
        <source>Process, group or host whose ladder is shown</source>
        <translation>Proceso, grupo o host cuya escala se muestra</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
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
        <translation>Leyendo registros anteriores…</translation>
    </message>
    <message>
        <source>The beginning is missing: %1</source>
        <translation>Falta el principio: %1</translation>
    </message>
    <message>
        <source>Record %1, not loaded</source>
        <translation>Registro %1, no cargado</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>y %n más aquí: amplíe la vista</numerusform>
            <numerusform>y %n más aquí: amplíe la vista</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known at %2</source>
        <translation>%1: desconocido (%2)</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 for %3, since %4</source>
        <translation>%1: %2 desde hace %3 (desde %4)</translation>
    </message>
    <message>
        <source>%1: %2 for %3, from %4</source>
        <translation>%1: %2 durante %3 (a partir de %4)</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>porque: %1</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Cronología de %1</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Exportar la cronología</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>Archivo %1 (*.%2)</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>Seguir el presente</translation>
    </message>
    <message>
        <source>Keep the present at the right edge (F)</source>
        <translation>Mantener el presente en el borde derecho (F)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show everything that is known (Home)</source>
        <translation>Mostrar todo lo conocido (Inicio)</translation>
    </message>
    <message>
        <source>◀ Fault</source>
        <translation>◀ Fallo</translation>
    </message>
    <message>
        <source>Go to the previous fault of the lanes shown (P)</source>
        <translation>Ir al fallo anterior de los carriles mostrados (P)</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>Fallo anterior</translation>
    </message>
    <message>
        <source>Fault ▶</source>
        <translation>Fallo ▶</translation>
    </message>
    <message>
        <source>Go to the next fault of the lanes shown (N)</source>
        <translation>Ir al fallo siguiente de los carriles mostrados (N)</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>Fallo siguiente</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Carriles</translation>
    </message>
    <message>
        <source>Which lanes are shown</source>
        <translation>Qué carriles se muestran</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write the visible range to a file</source>
        <translation>Escribir el intervalo visible en un archivo</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>Miembros de grupos</translation>
    </message>
    <message>
        <source>Processes and resources</source>
        <translation>Procesos y recursos</translation>
    </message>
    <message>
        <source>Pin or unpin this lane</source>
        <translation>Fijar o soltar este carril</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>Filtrar carriles</translation>
    </message>
    <message>
        <source>Visible span</source>
        <translation>Intervalo visible</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Por grupo</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Por host</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Ordenación de los carriles</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults.</source>
        <translation>Estados a lo largo del tiempo, una barra por carril. Izquierda y Derecha desplazan, más y menos amplían y reducen, N y P llevan a los fallos.</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>Desplazar carriles</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyMap</name>
    <message>
        <source>%1 Active, %2 Standby</source>
        <translation>%1 Activos, %2 En espera</translation>
    </message>
    <message>
        <source>%1 neither</source>
        <comment>members neither Active nor Standby</comment>
        <translation>%1 ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>no apto</translation>
    </message>
    <message>
        <source>%1 is heard on the cluster&apos;s links.</source>
        <translation>Se oye a %1 en los enlaces del clúster.</translation>
    </message>
    <message>
        <source>%1 is not heard on the cluster&apos;s links.</source>
        <translation>No se oye a %1 en los enlaces del clúster.</translation>
    </message>
    <message>
        <source>%1 has no power: nothing is to be heard.</source>
        <translation>%1 no tiene alimentación: no hay nada que oír.</translation>
    </message>
    <message>
        <source>Whether %1 is heard on the cluster&apos;s links is not known.</source>
        <translation>No se sabe si se oye a %1 en los enlaces del clúster.</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>state of the serial line</comment>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>toma %1</translation>
    </message>
    <message>
        <source>Outlet %1 feeds %2: %3.</source>
        <translation>La toma %1 alimenta %2: %3.</translation>
    </message>
    <message>
        <source>%1 switches outlet %2.</source>
        <translation>%1 conmuta la toma %2.</translation>
    </message>
    <message>
        <source>The serial line of %1 to %2, beats: %3.</source>
        <translation>Línea serie de %1 a %2, latidos: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are heard</source>
        <translation>se oyen %1 de %2 hosts</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>clúster</translation>
    </message>
    <message>
        <source>independent computer</source>
        <translation>equipo independiente</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>toma de alimentación</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, kind, state</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>último conocido</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not quite right</source>
        <translation>no del todo bien</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>averiado</translation>
    </message>
    <message>
        <source>off on purpose</source>
        <translation>apagado a propósito</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyView</name>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Put back in rows</source>
        <translation>Volver a filas</translation>
    </message>
    <message>
        <source>Everything to the place where it was before it was moved</source>
        <translation>Todo al lugar donde estaba antes de moverlo</translation>
    </message>
    <message>
        <source>Map of hosts, links, independent computers and outlets</source>
        <translation>Mapa de hosts, enlaces, equipos independientes y tomas</translation>
    </message>
    <message>
        <source>Solid: cluster link. Dashed: serial line. Double: power. ✓ good, △ not quite right, ✕ broken, − off on purpose, ? not known. Drag to move, or Ctrl+arrows.</source>
        <translation>Continua: enlace de clúster. Discontinua: línea serie. Doble: alimentación. ✓ bien, △ no del todo bien, ✕ averiado, − apagado a propósito, ? desconocido. Mover arrastrando, o con Ctrl+flechas.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message>
        <source>Is new and is started</source>
        <translation>Es nuevo y se inicia</translation>
    </message>
    <message>
        <source>Goes on; %1 is started beside it</source>
        <translation>Sigue; %1 se inicia a su lado</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 is started with it</source>
        <translation>No está en ejecución; %1 se iniciará con él</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 no longer belongs to it</source>
        <translation>No está en ejecución; %1 deja de pertenecerle</translation>
    </message>
    <message>
        <source>Leaves the site</source>
        <translation>Deja la instalación</translation>
    </message>
    <message>
        <source>Depends on other things, or has another pair</source>
        <translation>Depende de otras cosas, o tiene otro par</translation>
    </message>
    <message>
        <source>Goes on; commands count from its next start</source>
        <translation>Sigue; los comandos valen desde su próximo inicio</translation>
    </message>
    <message>
        <source>Is no longer looked at, and left as it is</source>
        <translation>Deja de comprobarse y queda como está</translation>
    </message>
    <message>
        <source>Not runnable until it is up: pairs unprotected</source>
        <translation>No apto para ejecutar hasta que esté operativo: pares sin protección</translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>Se está planificando.</translation>
    </message>
    <message>
        <source>It is being applied on every host.</source>
        <translation>Se está aplicando en todos los hosts.</translation>
    </message>
    <message>
        <source>Only managers that start know other independent computers: copy the drop-in to every host, then start them again.</source>
        <translation>Solo los gestores que se inician conocen otros equipos independientes: copie el complemento a cada host y reinicie allí los gestores.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay nada modificado.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Indique el motivo: se guarda con el cambio.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Aún no hay plan.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Qué cambiará</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Aún no se ha modificado nada.</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>A quién afecta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Copy drop-in</source>
        <translation>Copiar complemento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n miembro no se toca.</numerusform>
            <numerusform>%n miembros no se tocan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is new: all on it waits until its manager joins</source>
        <translation>Es nuevo: todo en él espera a que se una su gestor</translation>
    </message>
    <message>
        <source>Leaves the site; it has no power, or was never here</source>
        <translation>Deja la instalación; no tiene alimentación o nunca estuvo</translation>
    </message>
    <message>
        <source>Then start the manager of this host again: until now it has known of no others.</source>
        <translation>Después reinicie el gestor de este host: hasta ahora no conocía otros.</translation>
    </message>
    <message>
        <source>Then tell the cluster engine: run “%1”, copy corosync.conf to every host, and run “%2” on one of them.</source>
        <translation>Después informe al motor de clúster: ejecute «%1», copie corosync.conf a cada host y ejecute «%2» en uno de ellos.</translation>
    </message>
    <message>
        <source>Then install Holdfast on %1, copy the site file with its drop-ins there, and start its manager.</source>
        <translation>Después instale Holdfast en %1, copie allí el archivo de la instalación con sus complementos e inicie su gestor.</translation>
    </message>
</context>
<context>
    <name>holdfast::TransitionList</name>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>De %1 a %2, %3</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>Últimas transiciones</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>Ninguna en los registros que se conservan aquí.</translation>
    </message>
</context>
<context>
    <name>holdfast::Transitions</name>
    <message>
        <source>the manager starts it, for its resources are in service and what it depends upon is runnable</source>
        <translation>el gestor lo inicia, pues sus recursos están en servicio y aquello de lo que depende está apto para ejecutar</translation>
    </message>
    <message>
        <source>an operator takes it off-line</source>
        <translation>un operador lo pone fuera de línea</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Active</source>
        <translation>está inicializado y ha confirmado que está Activo</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked</source>
        <translation>está inicializado y ha confirmado que está En espera; de uno frío solo se comprueban los recursos</translation>
    </message>
    <message>
        <source>its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down</source>
        <translation>su inicio o su confirmación falló o agotó el tiempo, un recurso tiene un fallo o su host cae</translation>
    </message>
    <message>
        <source>it has acknowledged its activation, in a take-over or a switchover</source>
        <translation>ha confirmado su activación, en un relevo o en una conmutación</translation>
    </message>
    <message>
        <source>it is faulty, did not acknowledge, or is taken out of service</source>
        <translation>tiene un fallo, no ha confirmado o se pone fuera de servicio</translation>
    </message>
    <message>
        <source>it has acknowledged its deactivation in a switchover</source>
        <translation>ha confirmado su desactivación en una conmutación</translation>
    </message>
    <message>
        <source>an operator takes it off-line, after a switchover where it has a mate</source>
        <translation>un operador lo pone fuera de línea, tras una conmutación si tiene homólogo</translation>
    </message>
    <message>
        <source>an operator puts it on-line; the manager then starts it as any other</source>
        <translation>un operador lo pone en línea; a continuación el gestor lo inicia como a cualquier otro</translation>
    </message>
    <message>
        <source>%1 to %2 when %3. (%4)</source>
        <translation>De %1 a %2 cuando %3. (%4)</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeDialog</name>
    <message>
        <source>Pauses until you say that it is done.</source>
        <translation>Espera hasta que indique que está hecho.</translation>
    </message>
    <message>
        <source>Say what is to be upgraded.</source>
        <translation>Indique qué debe actualizarse.</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Se está elaborando el plan.</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>El plan se rechazaría: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>El plan se rechazaría: %1; %2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>Indique el motivo: se guarda en el diario.</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Escriba %1 para confirmar.</translation>
    </message>
    <message>
        <source>New upgrade run-book</source>
        <translation>Nuevo procedimiento de actualización</translation>
    </message>
    <message>
        <source>Upgrade one after the other</source>
        <translation>Actualizar uno tras otro</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>En este orden</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Also what depends upon a member: take that out of service first</source>
        <translation>También lo que depende de un miembro: ponerlo antes fuera de servicio</translation>
    </message>
    <message>
        <source>Members without a mate may be out of service while they are worked on</source>
        <translation>Los miembros sin homólogo pueden estar fuera de servicio durante el trabajo</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>Se guarda en el diario con su nombre</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>A command that does it, on this computer; empty: you do it, and say so</source>
        <translation>Un comando que lo hace, en este equipo; vacío: usted lo hace y lo indica</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>A command that must succeed before on-line; empty: none</source>
        <translation>Un comando que debe tener éxito antes de poner en línea; vacío: ninguno</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Begin the upgrade</source>
        <translation>Comenzar la actualización</translation>
    </message>
    <message>
        <source>What is upgraded, in this order</source>
        <translation>Qué se actualiza, en este orden</translation>
    </message>
    <message>
        <source>Group, host or member to add</source>
        <translation>Grupo, host o miembro que añadir</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Command that does the work</source>
        <translation>Comando que hace el trabajo</translation>
    </message>
    <message>
        <source>Command that verifies the work</source>
        <translation>Comando que verifica el trabajo</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>Nombre para confirmar</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Paso %1: %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeView</name>
    <message>
        <source>Leave the work on %1 out? It is put on-line again as it is.</source>
        <translation>¿Omitir el trabajo en %1? Vuelve a ponerse en línea tal como está.</translation>
    </message>
    <message>
        <source>Leave %1 out? It stays as it is, and the next one is begun.</source>
        <translation>¿Omitir %1? Se queda como está y empieza el siguiente.</translation>
    </message>
    <message>
        <source>Leave the work out</source>
        <translation>Omitir el trabajo</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Omitir %1</translation>
    </message>
    <message>
        <source>End this run-book as it is? It can&apos;t be gone on with.</source>
        <translation>¿Terminar este procedimiento tal como está? No se podrá reanudar.</translation>
    </message>
    <message>
        <source>Stays off-line until you put it on-line: %1.</source>
        <translation>Sigue fuera de línea hasta que lo ponga en línea: %1.</translation>
    </message>
    <message>
        <source>Abandon the run-book</source>
        <translation>Abandonar el procedimiento</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>Procedimiento de actualización</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Aún no se ha hecho nada.</translation>
    </message>
    <message>
        <source>Done. Everything that was worked on runs and is protected again.</source>
        <translation>Hecho. Todo lo trabajado funciona y vuelve a estar protegido.</translation>
    </message>
    <message>
        <source>Halted at “%1”: %2 %3</source>
        <translation>Detenido en «%1»: %2 %3</translation>
    </message>
    <message>
        <source>Paused. Resume goes on with “%1”.</source>
        <translation>En pausa. Reanudar continúa con «%1».</translation>
    </message>
    <message>
        <source>Paused; off-line now: %2. Resume goes on with “%1”.</source>
        <translation>En pausa; fuera de línea ahora: %2. Reanudar continúa con «%1».</translation>
    </message>
    <message>
        <source>It pauses after this.</source>
        <translation>Después se hace una pausa.</translation>
    </message>
    <message>
        <source>%1 is off-line. Do your work on it; then say that it is done.</source>
        <translation>%1 está fuera de línea. Haga su trabajo; luego indique que está hecho.</translation>
    </message>
    <message>
        <source>Waits for %1, of %2 at most: %3</source>
        <translation>Espera desde hace %1, como máximo %2: %3</translation>
    </message>
    <message>
        <source>%1: its command has been running for %2.</source>
        <translation>%1: su comando lleva %2 en ejecución.</translation>
    </message>
    <message>
        <source>%1: accepted; its outcome is waited for, for %2 of %3 at most.</source>
        <translation>%1: aceptada; se espera el resultado desde hace %2, como máximo %3.</translation>
    </message>
    <message>
        <source>%1: being planned and given.</source>
        <translation>%1: se está planificando y dando.</translation>
    </message>
    <message>
        <source>No upgrade is under way. A run-book takes one member or host after the other off-line, waits while you work on it, and goes on when everything is protected again.</source>
        <translation>No hay ninguna actualización en curso. Un procedimiento pone un miembro o host tras otro fuera de línea, espera mientras trabaja en él y continúa cuando todo vuelve a estar protegido.</translation>
    </message>
    <message>
        <source>No run-book is open.</source>
        <translation>No hay ningún procedimiento abierto.</translation>
    </message>
    <message>
        <source>Work on %1 is done</source>
        <translation>El trabajo en %1 está hecho</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>El trabajo está hecho</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>Skip %1…</source>
        <translation>Omitir %1…</translation>
    </message>
    <message>
        <source>One is open: end it first, or abandon it.</source>
        <translation>Hay uno abierto: termínelo antes o abandónelo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Abandonar…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>New upgrade…</source>
        <translation>Nueva actualización…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>New upgrade</source>
        <translation>Nueva actualización</translation>
    </message>
    <message>
        <source>Steps of the run-book</source>
        <translation>Pasos del procedimiento</translation>
    </message>
    <message>
        <source>What the step&apos;s command has written last</source>
        <translation>Lo último que ha escrito el comando del paso</translation>
    </message>
</context>
<context>
    <name>holdfast::Views</name>
    <message>
        <source>Site</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Umbrales</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>¿Y si…?</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>Salud de las alarmas</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
</context>
<context>
    <name>holdfast::WhatIfView</name>
    <message>
        <source>(the site itself)</source>
        <translation>(la propia instalación)</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>¿Y &amp;si…</translation>
    </message>
    <message>
        <source>&amp;happens:</source>
        <translation>&amp;ocurre:</translation>
    </message>
    <message>
        <source>&amp;and</source>
        <translation>&amp;y</translation>
    </message>
    <message>
        <source>&amp;Try it on a copy</source>
        <translation>&amp;Probar en una copia</translation>
    </message>
    <message>
        <source>Also show what &amp;stays as it is</source>
        <translation>Mostrar también lo que no &amp;cambia</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Site now and then</source>
        <translation>Instalación ahora y después</translation>
    </message>
    <message>
        <source>What it happens to</source>
        <translation>A qué le ocurre</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>What makes it go away</source>
        <translation>Qué lo cura</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>Qué sería distinto</translation>
    </message>
    <message>
        <source>The copied site, now</source>
        <translation>La instalación copiada, ahora</translation>
    </message>
    <message>
        <source>The copied site, then</source>
        <translation>La instalación copiada, después</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Choose a target and a fault. It is tried on a copy of the site as it is at that moment, by the engine that runs the site. Nothing real happens.</source>
        <translation>Elija un objeto y un fallo. Se prueba en una copia de la instalación tal como está en ese momento, con el motor que la gobierna. No ocurre nada real.</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>No hay conexión con ningún gestor.</translation>
    </message>
    <message>
        <source>Nothing can be asked about this target.</source>
        <translation>No se puede preguntar nada sobre este objeto.</translation>
    </message>
    <message>
        <source>Nothing real happens.</source>
        <translation>No ocurre nada real.</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>Probando en una copia…</translation>
    </message>
    <message>
        <source>The manager answered without the states of the copy: it is of an older version.</source>
        <translation>El gestor respondió sin los estados de la copia: es de una versión anterior.</translation>
    </message>
    <message>
        <source>What would wait for an operator after %1</source>
        <translation>Lo que esperaría a un operador tras %1</translation>
    </message>
    <message>
        <source>If this happened (%1), nothing would come of it.</source>
        <translation>Si ocurriera esto (%1), no pasaría nada.</translation>
    </message>
    <message>
        <source>If this happened: %1.</source>
        <translation>Si ocurriera esto: %1.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Then, %1 later</source>
        <translation>Después, %1 más tarde</translation>
    </message>
    <message>
        <source>NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.</source>
        <translation>NO ES REAL: una copia de la instalación como estaba a las %1 (registro %2) y lo que resultaría.</translation>
    </message>
    <message>
        <source>The site has changed since then.</source>
        <translation>La instalación ha cambiado desde entonces.</translation>
    </message>
</context>
<context>
    <name>holdfast::Words</name>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>plataforma</translation>
    </message>
    <message>
        <source>application</source>
        <translation>aplicación</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>Inicialización</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>requested role</comment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>not Active</source>
        <comment>requested role</comment>
        <translation>no Activo</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>requested role</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>proceso terminado</translation>
    </message>
    <message>
        <source>process hangs</source>
        <translation>proceso sin respuesta</translation>
    </message>
    <message>
        <source>start time-out</source>
        <translation>tiempo de inicio agotado</translation>
    </message>
    <message>
        <source>role not acknowledged</source>
        <translation>función sin confirmar</translation>
    </message>
    <message>
        <source>resource fault</source>
        <translation>fallo de recurso</translation>
    </message>
    <message>
        <source>watchdog missed</source>
        <translation>watchdog no atendido</translation>
    </message>
    <message>
        <source>can&apos;t be stopped</source>
        <translation>no se puede detener</translation>
    </message>
    <message>
        <source>boot time-out</source>
        <translation>tiempo de arranque agotado</translation>
    </message>
    <message>
        <source>host lost</source>
        <translation>host perdido</translation>
    </message>
    <message>
        <source>heartbeat lost</source>
        <translation>latido perdido</translation>
    </message>
    <message>
        <source>process restart</source>
        <translation>reinicio de proceso</translation>
    </message>
    <message>
        <source>group restart</source>
        <translation>reinicio de grupo</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>relevo</translation>
    </message>
    <message>
        <source>deactivation</source>
        <translation>desactivación</translation>
    </message>
    <message>
        <source>resource re-initialisation</source>
        <translation>reinicialización de recurso</translation>
    </message>
    <message>
        <source>re-initialisation</source>
        <translation>reinicialización</translation>
    </message>
    <message>
        <source>re-boot</source>
        <translation>rearranque</translation>
    </message>
    <message>
        <source>power cycle</source>
        <translation>ciclo de alimentación</translation>
    </message>
    <message>
        <source>power down</source>
        <translation>corte de alimentación</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>encendido</translation>
    </message>
    <message>
        <source>self-fence</source>
        <translation>autoexclusión</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>inicializándose</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>con fallo</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberado</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>up</source>
        <translation>operativo</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>aislado</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>conectada</translation>
    </message>
    <message>
        <source>off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>en ciclo</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>heartbeat</comment>
        <translation>correcto</translation>
    </message>
    <message>
        <source>late</source>
        <comment>heartbeat</comment>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>heartbeat</comment>
        <translation>perdido</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ejecutada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>generada</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>normalizada</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>reconocida</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítica</translation>
    </message>
    <message>
        <source>major</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Confirmación</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>Equipo independiente</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>Invariante</translation>
    </message>
    <message>
        <source>member unavailable</source>
        <translation>miembro no disponible</translation>
    </message>
    <message>
        <source>pair unprotected</source>
        <translation>par sin protección</translation>
    </message>
    <message>
        <source>pair lost</source>
        <translation>par perdido</translation>
    </message>
    <message>
        <source>member stuck</source>
        <translation>miembro bloqueado</translation>
    </message>
    <message>
        <source>resource faulty</source>
        <translation>recurso con fallo</translation>
    </message>
    <message>
        <source>process faulty</source>
        <translation>proceso con fallo</translation>
    </message>
    <message>
        <source>host down</source>
        <translation>host caído</translation>
    </message>
    <message>
        <source>host powered off</source>
        <translation>host apagado</translation>
    </message>
    <message>
        <source>host isolated</source>
        <translation>host aislado</translation>
    </message>
    <message>
        <source>serial line lost</source>
        <translation>línea serie perdida</translation>
    </message>
    <message>
        <source>independent computer lost</source>
        <translation>equipo independiente perdido</translation>
    </message>
    <message>
        <source>power action failed</source>
        <translation>maniobra de alimentación fallida</translation>
    </message>
    <message>
        <source>waiting for proof</source>
        <translation>pendiente de prueba</translation>
    </message>
    <message>
        <source>recurring fault</source>
        <translation>fallo recurrente</translation>
    </message>
    <message>
        <source>take-over limit reached</source>
        <translation>límite de relevos alcanzado</translation>
    </message>
    <message>
        <source>miswired outlet</source>
        <translation>toma mal cableada</translation>
    </message>
    <message>
        <source>shared resource faulty</source>
        <translation>recurso compartido con fallo</translation>
    </message>
    <message>
        <source>repair failing</source>
        <translation>reparación sin éxito</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>no se puede escribir el diario</translation>
    </message>
    <message>
        <source>hosts&apos; states differ</source>
        <translation>estados de los hosts discrepantes</translation>
    </message>
    <message>
        <source>invariant broken</source>
        <translation>invariante incumplida</translation>
    </message>
    <message>
        <source>configuration rejected</source>
        <translation>configuración rechazada</translation>
    </message>
    <message>
        <source>notification failing</source>
        <translation>fallo de notificación</translation>
    </message>
    <message>
        <source>Off-line</source>
        <comment>command</comment>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>On-line</source>
        <comment>command</comment>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>command</comment>
        <translation>Conmutación</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>command</comment>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <comment>command</comment>
        <translation>Rearranque</translation>
    </message>
    <message>
        <source>Power on</source>
        <comment>command</comment>
        <translation>Encendido</translation>
    </message>
    <message>
        <source>Power off</source>
        <comment>command</comment>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <comment>command</comment>
        <translation>Ciclo de alimentación</translation>
    </message>
    <message>
        <source>Confirm powered off</source>
        <comment>command</comment>
        <translation>Confirmar apagado</translation>
    </message>
    <message>
        <source>Observe mode on</source>
        <comment>command</comment>
        <translation>Activar observación</translation>
    </message>
    <message>
        <source>Observe mode off</source>
        <comment>command</comment>
        <translation>Desactivar observación</translation>
    </message>
    <message>
        <source>Shut down the site</source>
        <comment>command</comment>
        <translation>Parar la instalación</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <comment>command</comment>
        <translation>Reconocer alarma</translation>
    </message>
    <message>
        <source>Shelve alarm</source>
        <comment>command</comment>
        <translation>Aplazar alarma</translation>
    </message>
    <message>
        <source>Apply configuration</source>
        <comment>command</comment>
        <translation>Aplicar configuración</translation>
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
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <source>in service again</source>
        <comment>alarm</comment>
        <translation>de nuevo en servicio</translation>
    </message>
    <message>
        <source>Take alarm out of service</source>
        <comment>command</comment>
        <translation>Poner alarma fuera de servicio</translation>
    </message>
    <message>
        <source>Return alarm to service</source>
        <comment>command</comment>
        <translation>Devolver alarma al servicio</translation>
    </message>
</context>
<context>
    <name>holdfast::Console</name>
    <message>
        <source>This program carries a manager already. Start another one, or a manager of its own (holdfastd), for another site.</source>
        <translation>Este programa ya lleva un gestor. Para otra instalación inicie otro programa o un gestor propio (holdfastd).</translation>
    </message>
    <message>
        <source>The site can&apos;t be opened</source>
        <translation>No se puede abrir la instalación</translation>
    </message>
</context>
<context>
    <name>holdfast::OpenSites</name>
    <message>
        <source>training site</source>
        <translation>instalación de prácticas</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectada</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>the connection</comment>
        <translation>perdida</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Conectando con %1.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>Responde %1.</translation>
    </message>
    <message>
        <source>Connected, no state yet.</source>
        <translation>Conectada, aún sin estado.</translation>
    </message>
    <message>
        <source>Lost since %1: %2</source>
        <translation>Perdida desde las %1: %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>%1 does not answer: what is shown is the last known state.</source>
        <translation>%1 no responde: se muestra el último estado conocido.</translation>
    </message>
</context>
<context>
    <name>holdfast::SitesPanel</name>
    <message>
        <source>Site</source>
        <translation>Instalación</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Open a site…</source>
        <translation>Abrir una instalación…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nueva ventana</translation>
    </message>
    <message>
        <source>One more window of the site that this one shows</source>
        <translation>Una ventana más de la instalación que muestra esta</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>Instalaciones abiertas</translation>
    </message>
    <message>
        <source>Enter brings the site&apos;s window to the front.</source>
        <translation>Intro trae al frente la ventana de la instalación.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>alarms, unacknowledged ones</comment>
        <translation>%1, %2 nuevas</translation>
    </message>
    <message>
        <source>When it was last heard: %1.</source>
        <translation>Cuando se oyó por última vez: %1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocidas</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1, por %2</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>holdfast::Ages</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>表示已看到：停止闪烁，站点不受任何影响。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>转到报警所涉对象</translation>
    </message>
    <message>
        <source>Acknowledge the alarm shown</source>
        <translation>确认所示报警</translation>
    </message>
    <message>
        <source>Show what the alarm is about</source>
        <translation>显示报警所涉对象</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Alarms are not known yet</source>
        <translation>报警状况尚不明</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>无报警</translation>
    </message>
    <message>
        <source>No unacknowledged alarms</source>
        <translation>无未确认报警</translation>
    </message>
    <message>
        <source>Alarm %1 of %2</source>
        <translation>报警 %1/%2</translation>
    </message>
    <message>
        <source>Not acknowledged: %1</source>
        <translation>未确认：%1</translation>
    </message>
    <message>
        <source>%1 — %2 ago</source>
        <comment>alarm, how long</comment>
        <translation>%1 — %2前</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmHealthView</name>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>无法读取日志：%1</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>时间范围(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>至(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>重新统计(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>the last 8 hours</source>
        <translation>最近 8 小时</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Begin of the range</source>
        <translation>范围起点</translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation>范围终点</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>报警健康度</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>时间范围的终点早于起点。</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Export the alarm health</source>
        <translation>导出报警健康度</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>表格 (*.csv);;文本 (*.txt)</translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation>数据已写入 %1。</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmModel</name>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>已消失，未确认</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>设计抑制</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long</comment>
        <translation>持续</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>搁置至 %1</translation>
    </message>
    <message>
        <source>out of service, normal</source>
        <translation>停用，正常</translation>
    </message>
    <message>
        <source>%1; taken out on %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1；%2 由 %3 停用：%4</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>target, alarm</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>site, severity of an alarm</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarm</source>
        <translation>确认所选报警</translation>
    </message>
    <message>
        <source>Shelve the selected alarm</source>
        <translation>搁置所选报警</translation>
    </message>
    <message>
        <source>Show what the selected alarm is about</source>
        <translation>显示所选报警所涉对象</translation>
    </message>
    <message>
        <source>Alarms by incident</source>
        <translation>按事故分组的报警</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>未选择报警。</translation>
    </message>
    <message>
        <source>Hide it for a time, with a reason</source>
        <translation>暂时隐藏，并注明原因</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>该报警已确认。</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>表示已看到：停止闪烁，站点不受任何影响。</translation>
    </message>
    <message>
        <source>Shelve the alarm of %1</source>
        <translation>搁置 %1 的报警</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>时长(&amp;F)</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take the selected alarm out of service</source>
        <translation>停用所选报警</translation>
    </message>
    <message>
        <source>Return the selected alarm to service</source>
        <translation>恢复使用所选报警</translation>
    </message>
    <message>
        <source>Which alarms are listed</source>
        <translation>列出哪些报警</translation>
    </message>
    <message>
        <source>In service (%1)</source>
        <comment>alarms</comment>
        <translation>使用中（%1）</translation>
    </message>
    <message>
        <source>Out of service (%1)</source>
        <comment>alarms</comment>
        <translation>停用（%1）</translation>
    </message>
    <message>
        <source>Nobody is told of it until it is returned to service; it has no expiry</source>
        <translation>恢复使用之前不通知任何人；没有期限</translation>
    </message>
    <message>
        <source>If its condition holds, it is raised anew</source>
        <translation>若条件仍成立，则重新产生</translation>
    </message>
    <message>
        <source>Nobody is told of it, whatever happens, until somebody returns it to service. To put it aside for a time, shelve it.</source>
        <translation>在有人恢复使用之前，无论发生什么都不通知任何人。若只需暂时放在一边，请搁置。</translation>
    </message>
    <message>
        <source>Take the alarm of %1 out of service</source>
        <translation>停用 %1 的报警</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>holdfast::Banners</name>
    <message>
        <source>Back to now</source>
        <translation>返回当前</translation>
    </message>
    <message>
        <source>Connecting to %1. Nothing can be commanded yet.</source>
        <translation>正在连接 %1。尚不能下达命令。</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>正在连接 %1：%2</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.</source>
        <translation>与 %1 的连接于 %2 中断。所示为最后已知状态；命令已禁用。</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.</source>
        <translation>与 %1 的连接于 %2 中断：%3 所示为最后已知状态；命令已禁用。</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1. Commands are disabled.</source>
        <translation>历史画面：站点在 %1 时的状况。命令已禁用。</translation>
    </message>
    <message>
        <source>Observe mode: the manager decides and logs what it would do, and does nothing.</source>
        <translation>观察模式：管理程序只作判断并记录拟采取的动作，不实际执行。</translation>
    </message>
    <message>
        <source>The answers of %1 come late: the last took %2. What is shown is at least that old.</source>
        <translation>%1 的应答迟到：最近一次用了 %2。显示的内容至少有这么旧。</translation>
    </message>
    <message>
        <source>The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are disabled.</source>
        <translation>%1 的管理程序没有应答。显示的是 %2前的最后已知状态；命令已禁用。</translation>
    </message>
</context>
<context>
    <name>holdfast::Bars</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>in service, protected</source>
        <translation>在用，有保护</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>in service, unprotected</source>
        <translation>在用，无保护</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>无服务</translation>
    </message>
    <message>
        <source>restarted, not confirmed since</source>
        <translation>已重启，此后未确认</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>依次使 %n 个离线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>依次使 %n 个上线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>依次倒换 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>依次修复 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1：依次 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>正在制定计划。</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>计划将被拒绝：%1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>计划将被拒绝：%1；%2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>请说明原因：原因将记入日志。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>键入 %1 以确认。</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>已完成 %1 个，共 %2 个。</translation>
    </message>
    <message>
        <source>All are done.</source>
        <translation>全部完成。</translation>
    </message>
    <message>
        <source>%1 of %2 are done; %3 went wrong, %4 were left out.</source>
        <translation>共 %2 个，完成 %1 个；%3 个出错，%4 个未执行。</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>正在执行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Nobody loses service, and nothing is left unprotected.</source>
        <translation>没有服务中断，也没有失去保护的对象。</translation>
    </message>
    <message>
        <source>Not foreseen: what comes before it would be refused.</source>
        <translation>无法预见：之前的命令将被拒绝。</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>已开始。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>包括依赖它的对象：先使其退出服务</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>即使服务中断</translation>
    </message>
    <message>
        <source>Go on with the next although one is refused or fails</source>
        <translation>即使有一个被拒绝或失败也继续下一个</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>连同您的姓名记入日志</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>键入 %1 以确认</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>完成此项后停止</translation>
    </message>
    <message>
        <source>Commands in their order</source>
        <translation>按顺序的命令</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>用于确认的名称</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchRun</name>
    <message>
        <source>The service of %1 would be lost now; that was not agreed to.</source>
        <translation>现在将失去 %1 的服务；这未经同意。</translation>
    </message>
    <message>
        <source>No outcome has come. It may still come; see the list of commands.</source>
        <translation>未收到结果。结果可能稍后到达；请查看命令列表。</translation>
    </message>
</context>
<context>
    <name>holdfast::BudgetList</name>
    <message>
        <source>%1: %2</source>
        <comment>rung, what is used of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>恢复阶梯</translation>
    </message>
    <message>
        <source>never taken</source>
        <translation>从不执行</translation>
    </message>
    <message>
        <source>none of %1 used in %2</source>
        <translation>%2内可用 %1 次，均未使用</translation>
    </message>
    <message>
        <source>all %1 used, the next fault climbs; next resets %2</source>
        <translation>%1 次已用尽，再有故障即升级；%2 后释放 1 次</translation>
    </message>
    <message>
        <source>%1 of %2 used, next resets %3</source>
        <translation>已用 %1/%2，%3 后释放 1 次</translation>
    </message>
    <message>
        <source>No rung of its own: faults climb at once.</source>
        <translation>没有自己的恢复级：故障立即升级。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rung, process</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandDialog</name>
    <message>
        <source>The plan is being made.</source>
        <translation>正在制定计划。</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>正在执行。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>已结束。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>请说明原因：原因将记入日志。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>键入 %1 以确认。</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>正在计划…</translation>
    </message>
    <message>
        <source>Not done: %1
This is the plan for the situation as it is now.</source>
        <translation>未执行：%1
以下是针对当前状况的计划。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>没有计划：%1</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>已发送。</translation>
    </message>
    <message>
        <source>Sent; no acknowledgement yet after %1 s.</source>
        <translation>已发送；%1 秒后仍未收到应答。</translation>
    </message>
    <message>
        <source>Accepted; under way for %1 s.</source>
        <translation>已接受；已执行 %1 秒。</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>用时 %1，已完成。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Timed out: no outcome has come. It may still come; see the list of commands.</source>
        <translation>超时：未收到结果。结果可能稍后到达；请查看命令列表。</translation>
    </message>
    <message>
        <source>Copy as holdfastctl command</source>
        <translation>复制为 holdfastctl 命令</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>包括依赖它的对象：先使其退出服务</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>即使服务中断</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>连同您的姓名记入日志</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>键入 %1 以确认</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>用于确认的名称</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Sent, but no answer came back: whether it is carried out is not known. What became of it is shown here as soon as the manager is heard again; don&apos;t give it a second time before.</source>
        <translation>已发送，但没有收到应答：是否执行未知。一旦重新听到管理程序，结果就会显示在这里；在此之前不要再次下达。</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandForesight</name>
    <message>
        <source>Later commands are planned when it is their turn.</source>
        <translation>后面的命令轮到时再计划。</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>将被拒绝：%1</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>变为主用：%1</translation>
    </message>
    <message>
        <source>No service meanwhile: %1</source>
        <translation>其间无服务：%1</translation>
    </message>
    <message>
        <source>Interrupted for %2: %1</source>
        <translation>中断 %2：%1</translation>
    </message>
    <message>
        <source>Out of service as well: %1</source>
        <translation>同时退出服务：%1</translation>
    </message>
    <message>
        <source>Without protection meanwhile: %1</source>
        <translation>其间无保护：%1</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogModel</name>
    <message>
        <source>under way</source>
        <translation>正在执行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>下达时间</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogView</name>
    <message>
        <source>No command has been given.</source>
        <translation>尚未下达任何命令。</translation>
    </message>
    <message>
        <source>Commands and their outcomes</source>
        <translation>命令及其结果</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message>
        <source>Upgrade %1…</source>
        <translation>升级 %1…</translation>
    </message>
    <message>
        <source>One after the other: off-line, your work, on-line, and on when all is protected</source>
        <translation>依次：离线、您的工作、上线，全部受保护后再继续</translation>
    </message>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>使 %n 个离线…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>使 %n 个上线…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>倒换 %n 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>修复 %n 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>升级这 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>如果 %1 故障…</translation>
    </message>
    <message>
        <source>Try it on a copy of the site; nothing real happens</source>
        <translation>在站点副本上试验；不会真正发生</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandOffers</name>
    <message>
        <source>%1 is not off-line.</source>
        <translation>%1 未离线。</translation>
    </message>
    <message>
        <source>%1 is not paired: there is no other member to switch over to.</source>
        <translation>%1 未成对：没有可倒换到的其他成员。</translation>
    </message>
    <message>
        <source>No member of %1 is Standby.</source>
        <translation>%1 没有处于备用状态的成员。</translation>
    </message>
    <message>
        <source>%1 has no fault counted against it.</source>
        <translation>%1 没有故障计数。</translation>
    </message>
    <message>
        <source>Switch %1 over</source>
        <translation>倒换 %1</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>倒换</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>使 %1 离线</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 is off-line already.</source>
        <translation>%1 已离线。</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>使 %1 上线</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>%1 is off-line: put it on-line first.</source>
        <translation>%1 已离线：请先使其上线。</translation>
    </message>
    <message>
        <source>Take all of %1 off-line</source>
        <translation>使 %1 全部离线</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>此站点没有独立计算机。</translation>
    </message>
    <message>
        <source>Power cycle %1</source>
        <translation>对 %1 断电重启</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>%1 is powered off: power it on instead.</source>
        <translation>%1 已断电：请改用上电。</translation>
    </message>
    <message>
        <source>Power %1 off</source>
        <translation>对 %1 断电</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 已断电。</translation>
    </message>
    <message>
        <source>Power %1 on</source>
        <translation>对 %1 上电</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>上电</translation>
    </message>
    <message>
        <source>%1 has power already.</source>
        <translation>%1 已有电。</translation>
    </message>
    <message>
        <source>Confirm that %1 has no power</source>
        <translation>确认 %1 已无电</translation>
    </message>
    <message>
        <source>Confirm off</source>
        <translation>确认无电</translation>
    </message>
    <message>
        <source>%1 is up: it has power.</source>
        <translation>%1 正在运行：它有电。</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>使 %1 离线以便维护</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Re-boot %1</source>
        <translation>重新引导 %1</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>重新引导</translation>
    </message>
    <message>
        <source>Repair %1: clear its fault counts</source>
        <translation>修复 %1：清除其故障计数</translation>
    </message>
    <message>
        <source>Switch observe mode on</source>
        <translation>开启观察模式</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Observe mode is on already.</source>
        <translation>观察模式已开启。</translation>
    </message>
    <message>
        <source>Switch observe mode off</source>
        <translation>关闭观察模式</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>退出观察</translation>
    </message>
    <message>
        <source>Observe mode is off already.</source>
        <translation>观察模式已关闭。</translation>
    </message>
    <message>
        <source>Shut the site down in order</source>
        <translation>按顺序停运站点</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>停运</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What do you want to do? For example: off cdma, beta, timeline</source>
        <translation>您要做什么？例如：离线 cdma、beta、时间线</translation>
    </message>
    <message>
        <source>Search commands and targets</source>
        <translation>搜索命令和对象</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>holdfast::ConsoleWords</name>
    <message>
        <source>tick “%1”</source>
        <translation>勾选“%1”</translation>
    </message>
    <message>
        <source>give that command by itself, and tick “%1” in its dialog</source>
        <translation>单独下达该命令，并在其对话框中勾选“%1”</translation>
    </message>
    <message>
        <source>tick “%1” in the command&apos;s dialog</source>
        <translation>在命令对话框中勾选“%1”</translation>
    </message>
    <message>
        <source>fill in the reason</source>
        <translation>填写原因</translation>
    </message>
    <message>
        <source>take %1 off-line first</source>
        <translation>请先将 %1 离线</translation>
    </message>
    <message>
        <source>power %1 off first</source>
        <translation>请先将 %1 断电</translation>
    </message>
    <message>
        <source>confirm that %1 is off</source>
        <translation>确认 %1 已断电</translation>
    </message>
</context>
<context>
    <name>holdfast::CrashNote</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved: %1</source>
        <translation>无法保存报告：%1</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. The report helps to mend it; it holds no names of your site.</source>
        <translation>控制台于 %1 崩溃。真实站点的进程没有因此结束。该报告有助于修复问题；其中不含站点中的名称。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the crash report</source>
        <translation>显示崩溃报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>复制崩溃报告</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>保存崩溃报告</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the disk is full.</source>
        <translation>控制台于 %1 崩溃。真实站点的进程均未因此结束。报告为空：磁盘可能已满。</translation>
    </message>
</context>
<context>
    <name>holdfast::DataAges</name>
    <message>
        <source>Age of the data of each host</source>
        <translation>各主机数据的新旧</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 从未收到</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fresh: %1 of %2</source>
        <translation>最新：%1/%2</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>数据：</translation>
    </message>
</context>
<context>
    <name>holdfast::DifferenceModel</name>
    <message>
        <source>Area</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>快照中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>holdfast::Differences</name>
    <message>
        <source>observe mode</source>
        <translation>观察模式</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>rung under way</source>
        <translation>正在执行的级</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>alternates</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>kind of standby</source>
        <translation>备用方式</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>有保护</translation>
    </message>
    <message>
        <source>requested role</source>
        <translation>请求的角色</translation>
    </message>
    <message>
        <source>following</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>last known only</source>
        <translation>仅为最后已知</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>serial line</source>
        <translation>串行线路</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>power cycles</source>
        <translation>断电重启次数</translation>
    </message>
    <message>
        <source>times without power</source>
        <translation>断电次数</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>已消失，未确认</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>热备</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷备</translation>
    </message>
    <message>
        <source>lead-active</source>
        <translation>双主用</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>used: %1</source>
        <comment>how often a rung was taken</comment>
        <translation>已用：%1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 为新增。</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4.</source>
        <comment>target, which value, then, now</comment>
        <translation>%1：%2 原为 %3，现为 %4。</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>holdfast::EventDetails</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Fields of the selected record</source>
        <translation>所选记录的字段</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Time of the selected record</source>
        <translation>所选记录的时间</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>因果链</translation>
    </message>
    <message>
        <source>Select a record to see all of its fields.</source>
        <translation>选择一条记录以查看其全部字段。</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>本地 %1，UTC %2</translation>
    </message>
    <message>
        <source>%1 s after the start</source>
        <translation>启动后 %1 秒</translation>
    </message>
    <message>
        <source>It has no cause: an incident, a command or a start begins here.</source>
        <translation>没有前因：事故、命令或启动由此开始。</translation>
    </message>
    <message>
        <source>Because of:</source>
        <translation>起因：</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Begins incident %1</source>
        <translation>事故 %1 由此开始</translation>
    </message>
    <message>
        <source>Belongs to incident %1</source>
        <translation>属于事故 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 种类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in events</source>
        <translation>在事件中搜索</translation>
    </message>
    <message>
        <source>Target: host, group, member</source>
        <translation>对象：主机、组、成员</translation>
    </message>
    <message>
        <source>Target filter</source>
        <translation>对象筛选</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>所示类型</translation>
    </message>
    <message>
        <source>Which kinds of record are shown</source>
        <translation>显示哪些类型的记录</translation>
    </message>
    <message>
        <source>Only incidents</source>
        <translation>仅事故</translation>
    </message>
    <message>
        <source>Only records that follow from a fault</source>
        <translation>仅显示由故障引起的记录</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>始终显示最新记录</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%2 个事件中的 %1 个</translation>
    </message>
</context>
<context>
    <name>holdfast::Export</name>
    <message>
        <source>The timeline can&apos;t be written: %1</source>
        <translation>无法写入时间线：%1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>请选择其他位置</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;</source>
        <translation>未知格式“%1”</translation>
    </message>
    <message>
        <source>end the name in .png, .pdf, .svg or .csv</source>
        <translation>文件名请以 .png、.pdf、.svg 或 .csv 结尾</translation>
    </message>
</context>
<context>
    <name>holdfast::Faults</name>
    <message>
        <source>%1 ends</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 无响应</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t acknowledge a role</source>
        <translation>%1 不应答角色</translation>
    </message>
    <message>
        <source>%1 can&apos;t be stopped</source>
        <translation>%1 无法停止</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 故障</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 断电</translation>
    </message>
    <message>
        <source>%1 is cut off from all other hosts</source>
        <translation>%1 与其他所有主机断开</translation>
    </message>
    <message>
        <source>The link between %1 and %2 is cut</source>
        <translation>%1 与 %2 之间的链路中断</translation>
    </message>
    <message>
        <source>The serial line of %1 is cut</source>
        <translation>%1 的串行线路中断</translation>
    </message>
    <message>
        <source>%1 sends no beats any more</source>
        <translation>%1 不再发送心跳</translation>
    </message>
    <message>
        <source>The manager of %1 is started again</source>
        <translation>%1 的管理程序重新启动</translation>
    </message>
    <message>
        <source>%1 is re-booted by hand</source>
        <translation>%1 被手动重新引导</translation>
    </message>
    <message>
        <source>The independent computer is gone</source>
        <translation>独立计算机消失</translation>
    </message>
    <message>
        <source>The independent computer is there again</source>
        <translation>独立计算机恢复</translation>
    </message>
    <message>
        <source>the first rung cures it</source>
        <translation>第一级即可消除</translation>
    </message>
    <message>
        <source>re-initialising the resource cures it</source>
        <translation>重新初始化资源即可消除</translation>
    </message>
    <message>
        <source>a process restart cures it</source>
        <translation>进程重启即可消除</translation>
    </message>
    <message>
        <source>a group restart cures it</source>
        <translation>组重启即可消除</translation>
    </message>
    <message>
        <source>taking the member out of service cures it</source>
        <translation>成员退出服务即可消除</translation>
    </message>
    <message>
        <source>re-initialising the host cures it</source>
        <translation>重新初始化主机即可消除</translation>
    </message>
    <message>
        <source>a re-boot cures it</source>
        <translation>重新引导即可消除</translation>
    </message>
    <message>
        <source>a power cycle cures it</source>
        <translation>断电重启即可消除</translation>
    </message>
    <message>
        <source>nothing cures it</source>
        <translation>无法消除</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>None is saved on this site</source>
        <translation>此站点没有已保存的筛选</translation>
    </message>
    <message>
        <source>&amp;Save the present filter…</source>
        <translation>保存当前筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>显示全部内容：没有可保存的筛选。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>There is one of this name: it will be replaced.</source>
        <translation>已有同名的筛选：将被替换。</translation>
    </message>
    <message>
        <source>Rename the filter %1</source>
        <translation>重命名筛选 %1</translation>
    </message>
    <message>
        <source>There is another one of this name.</source>
        <translation>已有另一个同名的筛选。</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>holdfast::ForecastPanel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>“%1”不是有效时间。请写成 250ms、40s、5m 或 1h30m。</translation>
    </message>
    <message>
        <source>A window can&apos;t be read: there is no forecast.</source>
        <translation>有时间窗无法识别：不能预测。</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1：立即</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1：%2后</translation>
    </message>
    <message>
        <source>Faults this slow never reach: %1</source>
        <translation>如此间隔的故障不会升级到：%1</translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation>按这些设置</translation>
    </message>
    <message>
        <source>a fault every</source>
        <translation>故障间隔</translation>
    </message>
    <message>
        <source>Time between two faults</source>
        <translation>两次故障之间的时间</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>例如 40s、5m 或 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Foreseen</name>
    <message>
        <source>not runnable</source>
        <translation>不可运行</translation>
    </message>
    <message>
        <source>without power</source>
        <translation>无电源</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>有保护</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>无保护</translation>
    </message>
    <message>
        <source>%1 is still %2</source>
        <translation>%1 仍为 %2</translation>
    </message>
    <message>
        <source>Alarm, %1: %2: %3</source>
        <comment>severity, target, what</comment>
        <translation>报警，%1：%2：%3</translation>
    </message>
</context>
<context>
    <name>holdfast::FrozenClient</name>
    <message>
        <source>a copy of the site</source>
        <translation>站点副本</translation>
    </message>
    <message>
        <source>This is a copy of the site: nothing can be done with it.</source>
        <translation>这是站点副本：不能对其操作。</translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message>
        <source>the site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>, by %1: “%2”</source>
        <comment>user, reason</comment>
        <translation>，%1：“%2”</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>最频繁的报警</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>没有搁置的报警。</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>按设计抑制</translation>
    </message>
    <message>
        <source>Nothing is off-line: no alarm is suppressed.</source>
        <translation>没有离线的对象：没有被抑制的报警。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>There are more alarms in this range than the console reads: only the newest are counted.</source>
        <translation>该范围内的报警超出控制台读取上限：只统计了最新的。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%1 至 %2 共 %n 个报警。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min on average</source>
        <translation>平均每 10 分钟 %1 个</translation>
    </message>
    <message>
        <source>%1: well within what one operator can handle (1).</source>
        <translation>%1：完全在一名操作员能处理的范围内（1）。</translation>
    </message>
    <message>
        <source>%1: the most that one operator can handle is 2.</source>
        <translation>%1：一名操作员最多能处理 2 个。</translation>
    </message>
    <message>
        <source>%1: more than one operator can handle (2).</source>
        <translation>%1：超出一名操作员能处理的数量（2）。</translation>
    </message>
    <message>
        <source>The most in 10 min: %1, from %2.</source>
        <translation>10 分钟内最多：%1 个，自 %2 起。</translation>
    </message>
    <message>
        <source>Floods (more than 10 in 10 min)</source>
        <translation>报警泛滥（10 分钟内超过 10 个）</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>%n 次泛滥，占时间的 %1；目标为 1 %。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n 个报警</numerusform>
        </translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Without alarms there is nothing to distribute.</source>
        <translation>没有报警，无从分布。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>goal: about 80 %</source>
        <translation>目标：约 80 %</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>goal: about 15 %</source>
        <translation>目标：约 15 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>goal: about 5 %</source>
        <translation>目标：约 5 %</translation>
    </message>
    <message>
        <source>Chattering (3 times or more within a minute)</source>
        <translation>抖动（一分钟内 3 次或更多）</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>一分钟内 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale (open for more than 24 h)</source>
        <translation>陈旧（持续超过 24 小时）</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>%1 is off-line for maintenance</source>
        <translation>%1 因维护而离线</translation>
    </message>
    <message>
        <source>%1 is off-line: %2 raises no alarm about its protection</source>
        <translation>%1 离线：%2 不就其保护发出报警</translation>
    </message>
    <message>
        <source>%1 is off-line: it raises no alarm</source>
        <translation>%1 离线：不发出报警</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>No alarm is out of service.</source>
        <translation>没有停用的报警。</translation>
    </message>
    <message>
        <source>%1, since %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1，自 %2 由 %3：%4</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpKey</name>
    <message>
        <source>Open the handbook (F1)</source>
        <translation>打开手册（F1）</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpSheet</name>
    <message>
        <source>ACTV, Active: it does the work.</source>
        <translation>ACTV，主用：承担工作。</translation>
    </message>
    <message>
        <source>ACTV, Active (following): it runs and serves, its mate leads.</source>
        <translation>ACTV，主用（跟随）：运行并提供服务，由对端主导。</translation>
    </message>
    <message>
        <source>STBY, Standby, hot: it runs and waits to be activated.</source>
        <translation>STBY，热备用：正在运行，等待激活。</translation>
    </message>
    <message>
        <source>STBY, Standby, cold: it is started when it is activated.</source>
        <translation>STBY，冷备用：激活时才启动。</translation>
    </message>
    <message>
        <source>INIT, Initialization: it is being started.</source>
        <translation>INIT，初始化：正在启动。</translation>
    </message>
    <message>
        <source>UNAV, Unavailable: it is out of service.</source>
        <translation>UNAV，不可用：已退出服务。</translation>
    </message>
    <message>
        <source>OFFL, Off-line: an operator took it out; nothing starts it but an operator.</source>
        <translation>OFFL，离线：由操作员退出；只有操作员能使其启动。</translation>
    </message>
    <message>
        <source>??: not known; the shape is that of the last known state.</source>
        <translation>??：未知；形状表示最后已知状态。</translation>
    </message>
    <message>
        <source>Keys and symbols</source>
        <translation>按键和符号</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>In the site matrix and the tree</source>
        <translation>在站点矩阵和树中</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>to the next member, host or group</source>
        <translation>移到下一个成员、主机或组</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母键</translation>
    </message>
    <message>
        <source>to the group or host that begins so</source>
        <translation>移到以此开头的组或主机</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>打开所选对象</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>菜单键、Shift+F10</translation>
    </message>
    <message>
        <source>commands on what is selected</source>
        <translation>对所选对象的命令</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>如何解读</translation>
    </message>
    <message>
        <source>Asked for and not acknowledged yet: it is not Active.</source>
        <translation>已请求但尚未应答：它还不是主用。</translation>
    </message>
    <message>
        <source>In the output of processes</source>
        <translation>在进程输出中</translation>
    </message>
    <message>
        <source>search in it</source>
        <translation>在其中搜索</translation>
    </message>
    <message>
        <source>to the next match, to the one before</source>
        <translation>到下一个匹配、上一个匹配</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>to the newest line, and follow</source>
        <translation>到最新一行并跟随</translation>
    </message>
    <message>
        <source>copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>没有包含所有这些词的页面。</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>%1 — Handbook</source>
        <translation>%1 — 手册</translation>
    </message>
    <message>
        <source>This page isn&apos;t translated yet. It is shown in English.</source>
        <translation>此页尚未翻译，以英文显示。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <source>Down goes to what was found, Return opens it.</source>
        <translation>按向下键转到结果，按回车键打开。</translation>
    </message>
    <message>
        <source>Contents of the handbook</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>Pages that were found</source>
        <translation>找到的页面</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>手册页面</translation>
    </message>
</context>
<context>
    <name>holdfast::HistoryPanel</name>
    <message>
        <source>Select a change first</source>
        <translation>请先选择一项更改</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>生效中的更改</translation>
    </message>
    <message>
        <source>None: the site file is in force as it was written.</source>
        <translation>无：站点文件按原文生效。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take this change out of force …</source>
        <translation>停用此更改…</translation>
    </message>
</context>
<context>
    <name>holdfast::HostView</name>
    <message>
        <source>no beats yet</source>
        <translation>尚无心跳</translation>
    </message>
    <message>
        <source>beats arrive</source>
        <translation>心跳正常</translation>
    </message>
    <message>
        <source>beats late</source>
        <translation>心跳延迟</translation>
    </message>
    <message>
        <source>beats lost</source>
        <translation>心跳丢失</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: power %3, %4; power cycles: %5</source>
        <translation>%2 的插座 %1：电源%3，%4；断电重启次数：%5</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: not known, its line is down</source>
        <translation>%2 的插座 %1：未知，其线路停运</translation>
    </message>
    <message>
        <source>No outlet of an independent computer: this host cannot be fenced by one.</source>
        <translation>未接独立计算机的插座：无法由独立计算机隔离此主机。</translation>
    </message>
    <message>
        <source>%1 and runnable</source>
        <translation>%1，可运行</translation>
    </message>
    <message>
        <source>%1, not runnable</source>
        <translation>%1，不可运行</translation>
    </message>
    <message>
        <source>Last known: %1. Not heard for %2.</source>
        <translation>最后已知：%1。已有 %2未收到消息。</translation>
    </message>
    <message>
        <source>It is %1 for %2; heard %3 ago.</source>
        <translation>%1，已持续 %2；%3前收到消息。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>恢复阶梯限额</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>成员及其对端</translation>
    </message>
</context>
<context>
    <name>holdfast::HostWords</name>
    <message>
        <source>is being taken out of service by an operator</source>
        <translation>正由操作员退出服务</translation>
    </message>
    <message>
        <source>is being re-initialised</source>
        <translation>正在重新初始化</translation>
    </message>
    <message>
        <source>is being re-booted</source>
        <translation>正在重新引导</translation>
    </message>
    <message>
        <source>is being re-booted by an operator</source>
        <translation>正由操作员重新引导</translation>
    </message>
    <message>
        <source>is being power cycled</source>
        <translation>正在断电重启</translation>
    </message>
    <message>
        <source>is being power cycled by an operator</source>
        <translation>正由操作员断电重启</translation>
    </message>
    <message>
        <source>is being powered off by an operator</source>
        <translation>正由操作员断电</translation>
    </message>
    <message>
        <source>is being powered down</source>
        <translation>正在断电</translation>
    </message>
    <message>
        <source>is being powered on</source>
        <translation>正在上电</translation>
    </message>
    <message>
        <source>was added to the site, and its manager has not joined yet</source>
        <translation>已加入站点，但其管理程序尚未接入</translation>
    </message>
    <message>
        <source>has not been heard of yet</source>
        <translation>尚无消息</translation>
    </message>
    <message>
        <source>is Off-line</source>
        <translation>处于离线</translation>
    </message>
    <message>
        <source>is runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>its platform layer is not up yet</source>
        <translation>其平台层尚未就绪</translation>
    </message>
    <message>
        <source>is booting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>sends neither messages nor beats</source>
        <translation>既无消息也无心跳</translation>
    </message>
    <message>
        <source>sends beats but no messages</source>
        <translation>有心跳但无消息</translation>
    </message>
    <message>
        <source>was taken Off-line by an operator</source>
        <translation>已由操作员置为离线</translation>
    </message>
    <message>
        <source>was fenced</source>
        <translation>已被隔离</translation>
    </message>
    <message>
        <source>is powered off</source>
        <translation>已断电</translation>
    </message>
    <message>
        <source>has not been heard of since the site began: its boot is waited for until %1</source>
        <translation>站点启动以来尚无消息：等待其启动至 %1</translation>
    </message>
    <message>
        <source>%1 (attempt %2 of %3 in %4)</source>
        <comment>is being re-booted (attempt 1 of 2 in 30 min)</comment>
        <translation>%1（%4 内第 %2 次，共 %3 次）</translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>以文本形式复制经过</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>复制经过</translation>
    </message>
    <message>
        <source>Story of the incident</source>
        <translation>事故经过</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Select a mark or a bar to read the incident behind it, from its cause downwards.</source>
        <translation>选择标记或条形，即可从起因开始查看其背后的事故。</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>事故 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>始于 %1，共 %n 条记录，最后一条在 %2后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>已执行 %n 级恢复动作。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>sentence, time</comment>
        <translation>%1，%2后</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>lane: state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>holdfast::LaneStatistics</name>
    <message>
        <source>Select a lane to see its time in each state.</source>
        <translation>选择一条泳道，查看其处于各状态的时间。</translation>
    </message>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1：可见的 %3中可用 %2，中断 %n 次，共计 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>各状态时间</translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>%1内，中断 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, planned off-line left out</source>
        <translation>，不计计划内离线</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTree</name>
    <message>
        <source>Search: cdma, OFFL, beta …</source>
        <translation>搜索：cdma、OFFL、beta…</translation>
    </message>
    <message>
        <source>Search in the tree</source>
        <translation>在树中搜索</translation>
    </message>
    <message>
        <source>Hosts, layers, groups, processes and resources</source>
        <translation>主机、层、组、进程和资源</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTreeModel</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>System layer</source>
        <translation>系统层</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>平台层</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>应用层</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
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
        <translation>pid %1，重启次数：%2</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>重启次数：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>持续</translation>
    </message>
    <message>
        <source>Why, process</source>
        <translation>原因、进程</translation>
    </message>
</context>
<context>
    <name>holdfast::Lessons</name>
    <message>
        <source>First fault</source>
        <translation>第一次故障</translation>
    </message>
    <message>
        <source>See a process fail, and the first rung of its ladder repair it.</source>
        <translation>观察进程故障，以及其恢复阶梯的第一级如何修复它。</translation>
    </message>
    <message>
        <source>Open the member cdma@alpha: its processes are listed with their pids.</source>
        <translation>打开成员 cdma@alpha：其中列出各进程及其 pid。</translation>
    </message>
    <message>
        <source>End one of them: with &quot;Kill a process&quot; below, or with kill -9 PID in a terminal.</source>
        <translation>结束其中一个：用下方的“杀死进程”，或在终端中 kill -9 PID。</translation>
    </message>
    <message>
        <source>Watch the member: it stays Active, and its first rung has one try less.</source>
        <translation>观察成员：它仍为主用，其第一级少了一次机会。</translation>
    </message>
    <message>
        <source>a process has ended</source>
        <translation>一个进程已结束</translation>
    </message>
    <message>
        <source>it is restarted</source>
        <translation>它被重启</translation>
    </message>
    <message>
        <source>it runs, and its member is Active</source>
        <translation>它在运行，其成员为主用</translation>
    </message>
    <message>
        <source>A fault of one process costs one restart of that process, nothing more: the member keeps its state, its mate isn&apos;t bothered, and no service is lost. How often that is tried within which time is set in the thresholds; the events show the attempt (&quot;attempt 1 of 3 in 5 min&quot;).</source>
        <translation>一个进程的故障只需重启该进程一次：成员保持其状态，不影响对端，也不会失去服务。在多长时间内尝试多少次由阈值决定；事件中显示尝试次数（“5 分钟内第 1 次，最多 3 次”）。</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Use up a rung, and see the next one taken.</source>
        <translation>用尽一级，观察下一级被采用。</translation>
    </message>
    <message>
        <source>End the same process again, as soon as it runs again.</source>
        <translation>同一进程一旦恢复运行，再次结束它。</translation>
    </message>
    <message>
        <source>Go on until the whole group is restarted. Watch the budget of the rung get shorter.</source>
        <translation>继续，直到整个组被重启。观察该级的剩余次数减少。</translation>
    </message>
    <message>
        <source>Open the timeline: an arrow leads from each fault to what was done about it.</source>
        <translation>打开时间线：箭头从每个故障指向所采取的动作。</translation>
    </message>
    <message>
        <source>it was restarted twice</source>
        <translation>它被重启了两次</translation>
    </message>
    <message>
        <source>its group is restarted</source>
        <translation>其组被重启</translation>
    </message>
    <message>
        <source>Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: process, group, out of service. A fault that comes seldom never climbs; one that comes again and again climbs by itself, at three in the morning, too.</source>
        <translation>故障在滑动时间窗内计数。某一级的次数用尽后采用下一级：进程、组、退出服务。偶发故障不会升级；反复出现的故障会自动升级，凌晨三点也一样。</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Let a member go out of service, and its mate take over.</source>
        <translation>让一个成员退出服务，由对端接管。</translation>
    </message>
    <message>
        <source>Go on ending processes of the Active member of a pair until its group restarts are used up, too.</source>
        <translation>继续结束一对中主用成员的进程，直到其组重启次数也用尽。</translation>
    </message>
    <message>
        <source>Watch the pair: the Standby becomes Active.</source>
        <translation>观察该对：备用成员变为主用。</translation>
    </message>
    <message>
        <source>Wait until the repaired member is back. It comes back as Standby.</source>
        <translation>等待修复的成员恢复。它以备用身份回来。</translation>
    </message>
    <message>
        <source>a member is taken out of service</source>
        <translation>一个成员退出服务</translation>
    </message>
    <message>
        <source>its mate is Active</source>
        <translation>其对端为主用</translation>
    </message>
    <message>
        <source>the repaired member is Standby</source>
        <translation>修复的成员为备用</translation>
    </message>
    <message>
        <source>The mate is activated only when the other one is certainly not Active any more: there are never two. The member that comes back stays Standby, because a second change of roles would cost service again; switch over when it suits you.</source>
        <translation>只有确定另一方不再是主用时才激活对端：绝不会有两个主用。恢复的成员保持备用，因为再次换角色会再次影响服务；请在合适的时候倒换。</translation>
    </message>
    <message>
        <source>Off-line for an upgrade</source>
        <translation>为升级而离线</translation>
    </message>
    <message>
        <source>Take a member of a pair out for work, and put it back.</source>
        <translation>将一对中的一个成员取出检修，再放回。</translation>
    </message>
    <message>
        <source>Select a member of a pair and choose Off-line. Read the plan before you confirm it.</source>
        <translation>选择一对中的一个成员并选“离线”。确认前先看计划。</translation>
    </message>
    <message>
        <source>Give a reason: whoever comes after you reads it.</source>
        <translation>填写原因：接班的人会看到。</translation>
    </message>
    <message>
        <source>Pretend to work on it. Nothing starts it but an operator.</source>
        <translation>假装正在检修。只有操作员能启动它。</translation>
    </message>
    <message>
        <source>Put it on-line again, and wait until the pair is protected.</source>
        <translation>重新上线，等待该对恢复保护。</translation>
    </message>
    <message>
        <source>off-line was ordered with a reason</source>
        <translation>已下达带原因的离线命令</translation>
    </message>
    <message>
        <source>the member is Off-line</source>
        <translation>成员已离线</translation>
    </message>
    <message>
        <source>on-line was ordered</source>
        <translation>已下达上线命令</translation>
    </message>
    <message>
        <source>the pair is protected again</source>
        <translation>该对恢复保护</translation>
    </message>
    <message>
        <source>An Active member is switched over before it goes off-line, so its service goes on. As long as it is Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page on alarm health says so with your reason.</source>
        <translation>主用成员在离线前先倒换，因此服务不中断。在其离线期间，该对不就保护发出报警：这是按设计抑制，报警健康度页面会连同您的原因一并说明。</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>Take a host&apos;s power away and give it back, by the independent computer.</source>
        <translation>通过独立计算机切断并恢复主机电源。</translation>
    </message>
    <message>
        <source>Select a host and choose Power cycle. The plan says who loses service.</source>
        <translation>选择主机并选“断电重启”。计划说明谁会失去服务。</translation>
    </message>
    <message>
        <source>Type the name of the host: what takes power is confirmed twice.</source>
        <translation>输入主机名：断电操作需要二次确认。</translation>
    </message>
    <message>
        <source>Watch the power view: the switch confirms that it is off, then on.</source>
        <translation>观察电源视图：电源开关先证实断开，再证实接通。</translation>
    </message>
    <message>
        <source>Wait until everything on the host is protected again.</source>
        <translation>等待该主机上的一切恢复保护。</translation>
    </message>
    <message>
        <source>a power cycle was ordered</source>
        <translation>已下达断电重启命令</translation>
    </message>
    <message>
        <source>the host has no power</source>
        <translation>主机已断电</translation>
    </message>
    <message>
        <source>the host is up again</source>
        <translation>主机恢复运行</translation>
    </message>
    <message>
        <source>everything on it is protected again</source>
        <translation>其上的一切恢复保护</translation>
    </message>
    <message>
        <source>A power cycle is the last but one rung of a host&apos;s ladder, taken by itself only when re-initialising and re-booting have not helped. That the switch confirms &quot;off&quot; is a proof: nothing on this host can be Active, so mates are activated without waiting.</source>
        <translation>断电重启是主机恢复阶梯的倒数第二级，仅当重新初始化和重新引导无效时才自动采用。电源开关证实“断开”就是证明：该主机上不可能有主用，因此无需等待即可激活对端。</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Cut a host off from the others, and see who may go on.</source>
        <translation>将一台主机与其他主机隔开，看谁可以继续。</translation>
    </message>
    <message>
        <source>Choose &quot;Cut delta off&quot; below: all its cluster links are gone, but it runs and has power.</source>
        <translation>选择下方的“断开 delta”：其所有集群链路中断，但它仍在运行并有电源。</translation>
    </message>
    <message>
        <source>Watch the majority: it may not simply activate mates, since delta might still serve.</source>
        <translation>观察多数方：它不能直接激活对端，因为 delta 可能仍在提供服务。</translation>
    </message>
    <message>
        <source>When the pairs of delta are served elsewhere, choose &quot;Join all hosts&quot;.</source>
        <translation>当 delta 的各对在别处提供服务后，选择“连接所有主机”。</translation>
    </message>
    <message>
        <source>a host can&apos;t be heard any more</source>
        <translation>听不到一台主机</translation>
    </message>
    <message>
        <source>what it served is Active elsewhere</source>
        <translation>其服务在别处为主用</translation>
    </message>
    <message>
        <source>the host is back</source>
        <translation>主机已恢复</translation>
    </message>
    <message>
        <source>Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The others wait for that time, or for a proof by the independent computer, and only then activate mates. That is why a cut network never makes two Actives.</source>
        <translation>失去多数的一方会在已知时间内自行停止服务（自隔离）。其他方等待这段时间，或等待独立计算机的证明，然后才激活对端。因此网络中断绝不会产生两个主用。</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring a service back that was lost altogether.</source>
        <translation>恢复完全失去的服务。</translation>
    </message>
    <message>
        <source>Choose &quot;Break subscriber-db&quot; below: both members of cdma depend on it.</source>
        <translation>选择下方的“破坏 subscriber-db”：cdma 的两个成员都依赖它。</translation>
    </message>
    <message>
        <source>The alarm says that the pair is lost. Acknowledge it: you have seen it.</source>
        <translation>报警显示该对已失效。确认它：表示您已看到。</translation>
    </message>
    <message>
        <source>Find out why: the member&apos;s view says what it waits for.</source>
        <translation>查明原因：成员视图说明它在等什么。</translation>
    </message>
    <message>
        <source>Choose &quot;Mend subscriber-db&quot;, and wait until cdma is protected.</source>
        <translation>选择“修好 subscriber-db”，等待 cdma 恢复保护。</translation>
    </message>
    <message>
        <source>Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.</source>
        <translation>修复 cdma：清除其故障计数，使下次故障时恢复阶梯完整可用。</translation>
    </message>
    <message>
        <source>a pair is lost</source>
        <translation>一对已失效</translation>
    </message>
    <message>
        <source>the alarm is acknowledged</source>
        <translation>报警已确认</translation>
    </message>
    <message>
        <source>its fault counts are cleared</source>
        <translation>其故障计数已清除</translation>
    </message>
    <message>
        <source>A resource that all members share can&apos;t be helped by a take-over: that is what the alarm about a shared resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for afterwards: without it the old faults would still count for a while.</source>
        <translation>所有成员共享的资源无法靠接管挽救：共享资源报警就是这个意思。确认不会改变站点，只表明由谁处理。修复用于事后：否则旧故障还会计数一段时间。</translation>
    </message>
</context>
<context>
    <name>holdfast::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>所选课程</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>重新开始(&amp;B)</translation>
    </message>
    <message>
        <source>Counts what happens from now on</source>
        <translation>从现在起计数</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>下一课(&amp;N)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1（已完成）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What the site has seen</source>
        <translation>站点所见</translation>
    </message>
    <message>
        <source>Done. What happened:</source>
        <translation>完成。发生的事：</translation>
    </message>
    <message>
        <source>&amp;Kill a process of %1</source>
        <translation>杀死 %1 的进程(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cut %1 off</source>
        <translation>断开 %1(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Join all hosts</source>
        <translation>连接所有主机(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Break %1</source>
        <translation>破坏 %1(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Mend %1</source>
        <translation>修好 %1(&amp;M)</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run at the moment</source>
        <translation>%1 目前未运行</translation>
    </message>
    <message>
        <source>wait until it runs again</source>
        <translation>请等待其恢复运行</translation>
    </message>
    <message>
        <source>%1 has no Active member</source>
        <translation>%1 没有主用成员</translation>
    </message>
    <message>
        <source>wait until it has one</source>
        <translation>请等待其出现</translation>
    </message>
</context>
<context>
    <name>holdfast::LinePanel</name>
    <message>
        <source>Release the port</source>
        <translation>释放串口</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Not connected. The managers&apos; own lines are not touched by this.</source>
        <translation>未连接。这不影响管理程序自己的线路。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>正在等待应答。</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>无连接：%1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>作为主机</translation>
    </message>
    <message>
        <source>Baud</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Bits, parity, stop</source>
        <translation>数据位、校验、停止位</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>流控</translation>
    </message>
    <message>
        <source>none</source>
        <comment>parity</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>even</source>
        <comment>parity</comment>
        <translation>偶</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>parity</comment>
        <translation>奇</translation>
    </message>
    <message>
        <source>none</source>
        <comment>flow control</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>重新查找串口</translation>
    </message>
    <message>
        <source>The independent computer expects the name that its configuration gives this line.</source>
        <translation>独立计算机要求使用其配置中为此线路指定的名称。</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Choose one or type a path</source>
        <translation>选择一个或键入路径</translation>
    </message>
    <message>
        <source>Host name on this line</source>
        <translation>此线路上的主机名</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>数据位</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>停止位</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Off-line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>倒换</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>重新引导</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>上电</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Do…</source>
        <translation>执行(&amp;D)…</translation>
    </message>
    <message>
        <source>Find a command or a target (%1)</source>
        <translation>查找命令或对象（%1）</translation>
    </message>
    <message>
        <source>&amp;Search in the tree</source>
        <translation>在树中搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>返回当前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ask again for the state</source>
        <translation>重新查询状态(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Operate mode</source>
        <translation>操作模式(&amp;O)</translation>
    </message>
    <message>
        <source>In view mode no command can be given</source>
        <translation>在查看模式下不能下达命令</translation>
    </message>
    <message>
        <source>Acting &amp;user…</source>
        <translation>操作用户(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>未确认报警闪烁(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>手册(&amp;H)</translation>
    </message>
    <message>
        <source>The handbook at the page of what has the focus</source>
        <translation>在具有焦点的内容所在页打开手册</translation>
    </message>
    <message>
        <source>&amp;Keys and symbols</source>
        <translation>按键和符号(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>关于 Holdfast(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>控制台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Site tree</source>
        <translation>站点树</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
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
        <translation>不适用于 %1。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何对象。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Acting user</source>
        <translation>操作用户</translation>
    </message>
    <message>
        <source>Commands are given, and recorded, in this name:</source>
        <translation>命令以此名义下达并记录：</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>关于 Holdfast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Holdfast %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Holdfast %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Availability manager and maintenance console for process groups on loosely coupled computers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>面向松耦合计算机上进程组的可用性管理程序和维护控制台。本软件为自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>&amp;Upgrade run-book…</source>
        <translation>升级流程(&amp;U)…</translation>
    </message>
    <message>
        <source>Take members or hosts off-line one after the other, work on them, and put them on-line again</source>
        <translation>依次使成员或主机离线，进行工作，然后重新上线</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>升级流程</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>新报警时鸣响(&amp;B)</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>在桌面上显示新报警(&amp;D)</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>此桌面不显示程序消息。</translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>如果 %1 故障…</translation>
    </message>
    <message>
        <source>&amp;Open another site…</source>
        <translation>打开另一站点(&amp;S)…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新窗口(&amp;W)</translation>
    </message>
    <message>
        <source>One more window of this site</source>
        <translation>此站点的又一个窗口</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>打开的站点</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>减少动态效果(&amp;M)</translation>
    </message>
    <message>
        <source>Nothing flashes, slides or blinks</source>
        <translation>没有闪烁、滑动或闪动</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Theme, language, text size, alarms, timeline, start</source>
        <translation>主题、语言、文字大小、报警、时间线、启动</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>导出为 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>The view that is shown, black on white</source>
        <translation>当前视图，白底黑字</translation>
    </message>
    <message>
        <source>This view can&apos;t be printed. Site, member, timeline, events and alarm health can.</source>
        <translation>此视图无法打印。站点、成员、时间线、事件和报警健康度可以打印。</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>显示全部内容：没有可保存的筛选。</translation>
    </message>
    <message>
        <source>Filter the tree: %1</source>
        <translation>筛选树：%1</translation>
    </message>
    <message>
        <source>Save the filter of the tree…</source>
        <translation>保存树的筛选…</translation>
    </message>
    <message>
        <source>Filter events: %1</source>
        <translation>筛选事件：%1</translation>
    </message>
    <message>
        <source>Save the filter of the events…</source>
        <translation>保存事件的筛选…</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberStrips</name>
    <message>
        <source>Members of %1</source>
        <translation>%1 的成员</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberView</name>
    <message>
        <source>Last known state, %1 old: host %2 is not heard.</source>
        <translation>%1前的最后已知状态：收不到主机 %2 的消息。</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2, heard %3 ago.</source>
        <translation>主机 %2 上%1层的组，%3前收到消息。</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2.</source>
        <translation>主机 %2 上%1层的组。</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Protected for %3.</source>
        <translation>对端 %1：%2。有保护已 %3。</translation>
    </message>
    <message>
        <source>Mate %1 is %2. &lt;b&gt;Unprotected for %3.&lt;/b&gt;</source>
        <translation>对端 %1：%2。&lt;b&gt;无保护已 %3。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>恢复阶梯限额</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近的状态转换</translation>
    </message>
    <message>
        <source>Return shows what the process has written</source>
        <translation>按回车键显示该进程的输出</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Show what its processes have written</source>
        <translation>显示其进程的输出</translation>
    </message>
    <message>
        <source>Show the output of this process</source>
        <translation>显示此进程的输出</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Whether they are protected is not known.</source>
        <translation>对端 %1：%2。是否有保护未知。</translation>
    </message>
</context>
<context>
    <name>holdfast::NoteBar</name>
    <message>
        <source>Dismiss this note</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectDialog</name>
    <message>
        <source>Needed.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Letters a-z, digits and . _ - only, at most 63.</source>
        <translation>只能用字母 a-z、数字和 . _ -，最多 63 个。</translation>
    </message>
    <message>
        <source>A count and a time, such as 3 in 5m.</source>
        <translation>次数和时间，例如 3 in 5m。</translation>
    </message>
    <message>
        <source>A time such as 250ms, 5s, 3m or 1h30m.</source>
        <translation>时间，例如 250ms、5s、3m 或 1h30m。</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>整数。</translation>
    </message>
    <message>
        <source>Default: %1, built in</source>
        <translation>默认值：%1，内置</translation>
    </message>
    <message>
        <source>Default: %1, from %2</source>
        <translation>默认值：%1，来自 %2</translation>
    </message>
    <message>
        <source>With commas between: %1</source>
        <translation>用逗号分隔：%1</translation>
    </message>
    <message>
        <source>Program and arguments; what has spaces in double quotes</source>
        <translation>程序和参数；含空格的用双引号</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>需要填写 %1。</translation>
    </message>
    <message>
        <source>* needed. What is left empty has its default.</source>
        <translation>* 必填。留空的用默认值。</translation>
    </message>
    <message>
        <source>One on each host</source>
        <translation>每台主机一个</translation>
    </message>
    <message>
        <source>A pair, hot standby</source>
        <translation>一对，热备用</translation>
    </message>
    <message>
        <source>A pair, cold standby</source>
        <translation>一对，冷备用</translation>
    </message>
    <message>
        <source>A pair, both lead</source>
        <translation>一对，双主用</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectFields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Command of its first process</source>
        <translation>首个进程的命令</translation>
    </message>
    <message>
        <source>Its handshake</source>
        <translation>其握手方式</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Depends on groups</source>
        <translation>依赖的组</translation>
    </message>
    <message>
        <source>Process restarts</source>
        <translation>进程重启</translation>
    </message>
    <message>
        <source>Group restarts</source>
        <translation>组重启</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>回切</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>握手方式</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Start time-out</source>
        <translation>启动超时</translation>
    </message>
    <message>
        <source>Acknowledgement time-out</source>
        <translation>应答超时</translation>
    </message>
    <message>
        <source>Stop time-out</source>
        <translation>停止超时</translation>
    </message>
    <message>
        <source>Kill time-out</source>
        <translation>强制结束超时</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>看门狗</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Least free space</source>
        <translation>最小剩余空间</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>File with the pid</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>Command that looks</source>
        <translation>检查命令</translation>
    </message>
    <message>
        <source>OCF agent</source>
        <translation>OCF 代理</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>检查间隔</translation>
    </message>
    <message>
        <source>Time-out of a look</source>
        <translation>单次检查超时</translation>
    </message>
    <message>
        <source>Good again after</source>
        <translation>恢复正常所需</translation>
    </message>
    <message>
        <source>Outlet of its power</source>
        <translation>电源插座</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>串行线路</translation>
    </message>
    <message>
        <source>Addresses on the bus</source>
        <translation>总线地址</translation>
    </message>
    <message>
        <source>Re-initialisations</source>
        <translation>重新初始化</translation>
    </message>
    <message>
        <source>Re-boots</source>
        <translation>重新引导</translation>
    </message>
    <message>
        <source>Power cycles</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>Boot time-out</source>
        <translation>引导超时</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加组</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>添加进程</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>添加资源</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>添加主机</translation>
    </message>
    <message>
        <source>Add group %1</source>
        <translation>添加组 %1</translation>
    </message>
    <message>
        <source>Add process %1</source>
        <translation>添加进程 %1</translation>
    </message>
    <message>
        <source>Add resource %1</source>
        <translation>添加资源 %1</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>添加主机 %1</translation>
    </message>
</context>
<context>
    <name>holdfast::OutcomeModel</name>
    <message>
        <source>the same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>holdfast::OutletModel</name>
    <message>
        <source>Last known: the line is lost.</source>
        <translation>最后已知：线路已中断。</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>插座</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Power (confirmed)</source>
        <translation>电源（已证实）</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>Offs</source>
        <translation>断电</translation>
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
        <translation>此处缺少若干行：写入量超过了管理程序的保留量。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message>
        <source>All processes</source>
        <translation>所有进程</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>已将 %n 行保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1 can&apos;t be written: %2</source>
        <translation>未保存任何内容：无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>保存显示的行</translation>
    </message>
    <message>
        <source>Host %1 is not reachable.</source>
        <translation>无法连通主机 %1。</translation>
    </message>
    <message>
        <source>The manager does not give it: %1</source>
        <translation>管理程序未提供输出：%1</translation>
    </message>
    <message>
        <source>What is shown is %1 old.</source>
        <translation>显示的是%1前的内容。</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>尚未应答。</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>非实时。</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>实时。</translation>
    </message>
    <message>
        <source>Live; the list stands still while you read.</source>
        <translation>实时；您阅读时列表保持不动。</translation>
    </message>
    <message>
        <source>Stopped: no more lines are taken until you follow again.</source>
        <translation>已停止：重新跟随之前不再获取新行。</translation>
    </message>
    <message>
        <source>Not live: the connection is lost.</source>
        <translation>非实时：连接已断开。</translation>
    </message>
    <message>
        <source>The manager is too old.</source>
        <translation>管理程序版本过旧。</translation>
    </message>
    <message>
        <source>This manager is older: lines have no times, and it is not known whether some are missing.</source>
        <translation>此管理程序版本较旧：各行没有时间，也无法得知是否有缺失。</translation>
    </message>
    <message>
        <source>The console shows the past, this list the present.</source>
        <translation>控制台显示的是过去，此列表显示的是现在。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>%n 行中没有一行符合筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>No state of the site has arrived yet.</source>
        <translation>尚未收到站点状态。</translation>
    </message>
    <message>
        <source>The output of %1 is asked for.</source>
        <translation>正在请求 %1 的输出。</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>未连接管理程序。</translation>
    </message>
    <message>
        <source>The output of %1 can&apos;t be shown.</source>
        <translation>无法显示 %1 的输出。</translation>
    </message>
    <message>
        <source>This manager is older than the console: it can&apos;t give what processes write.</source>
        <translation>此管理程序比控制台旧：无法提供进程的输出。</translation>
    </message>
    <message>
        <source>%1 has written nothing yet.</source>
        <translation>%1 尚未输出任何内容。</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>未在运行。</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%n 行中的 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones left out</source>
        <translation>%1，较早的已略去</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n 行新内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, the expression is wrong at character %1: %2</source>
        <translation>未搜索，表达式在第 %1 个字符处有误：%2</translation>
    </message>
    <message>
        <source>The expression takes too long: not all lines were searched.</source>
        <translation>表达式耗时过长：并非所有行都已搜索。</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>将所选行复制为文本</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>未选择任何行。</translation>
    </message>
    <message>
        <source>There is no line to save.</source>
        <translation>没有可保存的行。</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Member whose output is shown</source>
        <translation>显示其输出的成员</translation>
    </message>
    <message>
        <source>Process whose output is shown</source>
        <translation>显示其输出的进程</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view (End)</source>
        <translation>始终显示最新一行（End）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>在输出中搜索</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>上一个匹配（%1）</translation>
    </message>
    <message>
        <source>Next match (%1)</source>
        <translation>下一个匹配（%1）</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>仅匹配行</translation>
    </message>
    <message>
        <source>Show only lines in which the text is found</source>
        <translation>仅显示包含该文本的行</translation>
    </message>
    <message>
        <source>Only stderr</source>
        <translation>仅 stderr</translation>
    </message>
    <message>
        <source>Show only lines written to stderr</source>
        <translation>仅显示写入 stderr 的行</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Show the new lines and follow</source>
        <translation>显示新行并跟随</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Output of processes</source>
        <translation>进程输出</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Only what commands (exec, OCF agents) write to stderr is told apart; a program writes all into one pipe.</source>
        <translation>只能区分命令（exec、OCF 代理）写入 stderr 的内容；程序的所有输出都写入同一管道。</translation>
    </message>
</context>
<context>
    <name>holdfast::Paper</name>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>已消失，未确认</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>搁置至 %1</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <comment>time, user, reason</comment>
        <translation>自 %1 由 %2：%3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>No alarm is in service.</source>
        <translation>没有使用中的报警。</translation>
    </message>
    <message>
        <source>Alarms out of service</source>
        <translation>停用的报警</translation>
    </message>
    <message>
        <source>Alarms and their health</source>
        <translation>报警及其健康度</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>恢复阶梯限额</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近的状态转换</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>此处保存的记录中没有。</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>成员 %1</translation>
    </message>
    <message>
        <source>There is no such member on this site.</source>
        <translation>此站点没有该成员。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, name of a state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Mate</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member, its state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>protected or not, time</comment>
        <translation>自 %2 起%1</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>有保护</translation>
    </message>
    <message>
        <source>UNPROTECTED</source>
        <translation>无保护</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(last heard %1 ago)</source>
        <translation>（%1前收到消息）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>层：%1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>含“%1”</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>属于 %1</translation>
    </message>
    <message>
        <source>of the kinds %1</source>
        <translation>类型 %1</translation>
    </message>
    <message>
        <source>of incidents</source>
        <translation>属于事故</translation>
    </message>
    <message>
        <source>All events.</source>
        <translation>全部事件。</translation>
    </message>
    <message>
        <source>Only events %1.</source>
        <translation>仅限事件：%1。</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>站点状态尚不明。</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1.</source>
        <translation>过去：%1 时的站点。</translation>
    </message>
    <message>
        <source>The data was %1 old.</source>
        <translation>数据为 %1前的。</translation>
    </message>
    <message>
        <source>NO CONNECTION: the last known state, %1 old.</source>
        <translation>无连接：%1前的最后已知状态。</translation>
    </message>
    <message>
        <source>Printed on %1 by %2. %3</source>
        <comment>time, user, age of the data</comment>
        <translation>%2 于 %1 打印。%3</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are printed.</source>
        <translation>打印了 %2 条中最新的 %1 条。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 的时间线</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最近收到消息</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Outlet %1 of %2</source>
        <translation>%2 的插座 %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>电源%1</translation>
    </message>
    <message>
        <source>not known: its line is down</source>
        <translation>未知：其线路停运</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>成员及其对端</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>There is no such host on this site.</source>
        <translation>此站点没有该主机。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>拓扑图</translation>
    </message>
    <message>
        <source>Thresholds of %1</source>
        <translation>%1 的阈值</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>NOT APPLIED: some of these are only typed in, and not in force.</source>
        <translation>尚未应用：其中一些值只是键入，并未生效。</translation>
    </message>
    <message>
        <source>The limits are not known.</source>
        <translation>限值未知。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>NOT ALL OF THE SITE: only what the search “%1” finds, and its mates. The alarms are those of the whole site.</source>
        <translation>并非整个站点：仅搜索“%1”的结果及其对端。报警为整个站点的报警。</translation>
    </message>
</context>
<context>
    <name>holdfast::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>No service is lost.</source>
        <translation>不会失去任何服务。</translation>
    </message>
    <message>
        <source>The service of %1 is interrupted for %2 while its members change their roles.</source>
        <translation>成员变换角色期间，%1 的服务中断 %2。</translation>
    </message>
    <message>
        <source>The service of %1 is lost until somebody brings it back.</source>
        <translation>%1 的服务将失去，直至有人将其恢复。</translation>
    </message>
    <message>
        <source>The service of %1 is lost for %2.</source>
        <translation>%1 的服务将失去 %2。</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>变为主用：%1</translation>
    </message>
    <message>
        <source>Out of service afterwards: %1</source>
        <translation>此后退出服务：%1</translation>
    </message>
    <message>
        <source>Without protection afterwards: %1</source>
        <translation>此后无保护：%1</translation>
    </message>
    <message>
        <source>Every pair that is protected now stays protected.</source>
        <translation>目前有保护的各对仍有保护。</translation>
    </message>
    <message>
        <source>No other group is affected on: %1</source>
        <translation>以下位置的其他组不受影响：%1</translation>
    </message>
    <message>
        <source>Its last switchover was %1 ago.</source>
        <translation>上次倒换在 %1前。</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 秒</translation>
    </message>
    <message>
        <source>Nothing on this site changes its state.</source>
        <translation>此站点没有任何状态变化。</translation>
    </message>
    <message>
        <source>Step by step, %1 in all</source>
        <translation>分步进行，共 %1</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerActions</name>
    <message>
        <source>Sent; waiting for the switch to confirm.</source>
        <translation>已发送；等待电源开关证实。</translation>
    </message>
    <message>
        <source>power cycle of outlet %1 (%2)</source>
        <translation>插座 %1 断电重启（%2）</translation>
    </message>
    <message>
        <source>power off of outlet %1 (%2)</source>
        <translation>插座 %1 断电（%2）</translation>
    </message>
    <message>
        <source>power on of outlet %1 (%2)</source>
        <translation>插座 %1 上电（%2）</translation>
    </message>
    <message>
        <source>Select an outlet to switch its power.</source>
        <translation>选择一个插座以通断其电源。</translation>
    </message>
    <message>
        <source>Outlet %1: %2</source>
        <translation>插座 %1：%2</translation>
    </message>
    <message>
        <source>No outlet is selected.</source>
        <translation>未选择插座。</translation>
    </message>
    <message>
        <source>Say why: the independent computer keeps the reason.</source>
        <translation>请说明原因：独立计算机将保存原因。</translation>
    </message>
    <message>
        <source>Armed: %1. It is carried out only if you fire it within %2 s.</source>
        <translation>已预置：%1。仅当您在 %2 秒内执行时才会实施。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why its power is switched</source>
        <translation>通断其电源的原因</translation>
    </message>
    <message>
        <source>Arm power cycle</source>
        <translation>预置断电重启</translation>
    </message>
    <message>
        <source>Arm power off</source>
        <translation>预置断电</translation>
    </message>
    <message>
        <source>Arm power on</source>
        <translation>预置上电</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reason of the power action</source>
        <translation>电源操作的原因</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerView</name>
    <message>
        <source>Confirmed by the switch.</source>
        <translation>电源开关已证实。</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>未证实：%1</translation>
    </message>
    <message>
        <source>Connect this console&apos;s own line first, or command the host through its managers.</source>
        <translation>请先连接本控制台自己的线路，或通过管理程序对主机下达命令。</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>此站点没有独立计算机。</translation>
    </message>
    <message>
        <source>No manager is connected; the own line works without one.</source>
        <translation>未连接管理程序；自己的线路无需管理程序即可工作。</translation>
    </message>
    <message>
        <source>%1 on %2 of %3: %4</source>
        <translation>%1，%3 的 %2：%4</translation>
    </message>
    <message>
        <source>As the managers see it</source>
        <translation>管理程序所见</translation>
    </message>
    <message>
        <source>As this console hears it on its own line</source>
        <translation>本控制台在自己的线路上所收</translation>
    </message>
    <message>
        <source>Nothing yet: connect a serial port on the right.</source>
        <translation>暂无内容：请在右侧连接串口。</translation>
    </message>
    <message>
        <source>This console&apos;s own line</source>
        <translation>本控制台自己的线路</translation>
    </message>
    <message>
        <source>Raw frames of the own line</source>
        <translation>自己线路的原始帧</translation>
    </message>
    <message>
        <source>Outlets, as heard on the own line</source>
        <translation>插座，据自己线路所收</translation>
    </message>
    <message>
        <source>Outlets, as the managers see them</source>
        <translation>插座，据管理程序所见</translation>
    </message>
</context>
<context>
    <name>holdfast::PreferenceKeeper</name>
    <message>
        <source>The settings have %1 = &quot;%2&quot;, which can&apos;t be used; &quot;%3&quot; is used instead. Possible: %4.</source>
        <translation>设置中的 %1 = “%2”无法使用；改用“%3”。可用：%4。</translation>
    </message>
</context>
<context>
    <name>holdfast::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written: %1</source>
        <translation>无法写入 PDF：%1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>请选择其他位置</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>打印预览：%1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出为 PDF</translation>
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
        <translation>已停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
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
        <translation>进程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>最后已知：听不到其主机。</translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message>
        <source>Alarms in each 10 min</source>
        <translation>每 10 分钟的报警</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n 个报警；10 分钟内最多：%1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1：10 分钟内 %n 个报警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RemoveDialog</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Choose what is to be removed.</source>
        <translation>请选择要移除的对象。</translation>
    </message>
    <message>
        <source>Remove from the site</source>
        <translation>从站点移除</translation>
    </message>
    <message>
        <source>What is removed must be Off-line. The site file stays as it is: the change can be taken back.</source>
        <translation>要移除的对象必须离线。站点文件保持不变：更改可以撤回。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Groups, processes, resources and hosts</source>
        <translation>组、进程、资源和主机</translation>
    </message>
</context>
<context>
    <name>holdfast::ResourceTable</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>持续</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>最后已知：听不到其主机。</translation>
    </message>
</context>
<context>
    <name>holdfast::Runbook</name>
    <message>
        <source>%1: %2.</source>
        <comment>what, why</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Check that %1 can be spared</source>
        <translation>检查 %1 是否可以停用</translation>
    </message>
    <message>
        <source>Switch %1 over, away from %2</source>
        <translation>将 %1 从 %2 倒换出去</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>使 %1 离线以便维护</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>使 %1 离线</translation>
    </message>
    <message>
        <source>Do the work on %1</source>
        <translation>在 %1 上进行工作</translation>
    </message>
    <message>
        <source>Verify the work on %1</source>
        <translation>验证 %1 上的工作</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>使 %1 上线</translation>
    </message>
    <message>
        <source>Wait until %1 runs and is protected again</source>
        <translation>等待 %1 重新运行并受保护</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>倒换</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>正在执行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>There is no connection to the manager</source>
        <translation>未连接管理程序</translation>
    </message>
    <message>
        <source>The state of the site after the last command hasn&apos;t come yet.</source>
        <translation>尚未收到最后一个命令之后的站点状态。</translation>
    </message>
    <message>
        <source>The site has no %1.</source>
        <translation>站点没有 %1。</translation>
    </message>
    <message>
        <source>The site is in observe mode: nothing would be carried out.</source>
        <translation>站点处于观察模式：不会执行任何操作。</translation>
    </message>
    <message>
        <source>Nothing has been heard of %1 for %2 s.</source>
        <translation>已有 %2 秒未收到 %1 的消息。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t up and runnable</source>
        <translation>%1 未启动或不可运行</translation>
    </message>
    <message>
        <source>%1 is changing its role.</source>
        <translation>%1 正在改变角色。</translation>
    </message>
    <message>
        <source>%1 is Off-line already, by somebody else.</source>
        <translation>%1 已被他人离线。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Active</source>
        <translation>%1 不是主用</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, because of %2</source>
        <translation>由于 %2，%1 没有保护</translation>
    </message>
    <message>
        <source>Alarm %1 is urgent and unacknowledged</source>
        <translation>报警 %1 紧急且未确认</translation>
    </message>
    <message>
        <source>No mate can take over from %1: while it is worked on there is no service.</source>
        <translation>没有对端可接管 %1：工作期间没有服务。</translation>
    </message>
    <message>
        <source>The plan is refused</source>
        <translation>计划被拒绝</translation>
    </message>
    <message>
        <source>The service of %1 would be lost.</source>
        <translation>将失去 %1 的服务。</translation>
    </message>
    <message>
        <source>The command was refused again and again</source>
        <translation>命令反复被拒绝</translation>
    </message>
    <message>
        <source>The command has failed</source>
        <translation>命令失败</translation>
    </message>
    <message>
        <source>The outcome of the command isn&apos;t known</source>
        <translation>命令的结果未知</translation>
    </message>
    <message>
        <source>Nobody serves %2 now: %1 has failed</source>
        <translation>现在无人提供 %2 的服务：%1 已故障</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Off-line any more: somebody has put it on-line.</source>
        <translation>%1 不再离线：有人使其上线。</translation>
    </message>
    <message>
        <source>The command for %1 has ended with status %2.</source>
        <translation>%1 的命令以状态 %2 结束。</translation>
    </message>
    <message>
        <source>Nobody knows how the command for %1 has ended: it was interrupted.</source>
        <translation>%1 的命令被中断，无人知道其如何结束。</translation>
    </message>
    <message>
        <source>The command for %1 could not be started</source>
        <translation>无法启动 %1 的命令</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run yet</source>
        <translation>%1 尚未运行</translation>
    </message>
    <message>
        <source>The run-book can&apos;t be kept</source>
        <translation>无法保存流程</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>由 %1。</translation>
    </message>
    <message>
        <source>Nothing to do: it was so already.</source>
        <translation>无需执行：已是如此。</translation>
    </message>
    <message>
        <source>The run-book isn&apos;t under way.</source>
        <translation>流程未在执行。</translation>
    </message>
    <message>
        <source>The run-book is under way already.</source>
        <translation>流程已在执行。</translation>
    </message>
    <message>
        <source>A command is under way: wait for its outcome.</source>
        <translation>命令正在执行：请等待结果。</translation>
    </message>
    <message>
        <source>What was taken off-line must be put on-line again.</source>
        <translation>已离线的必须重新上线。</translation>
    </message>
    <message>
        <source>No work is waited for.</source>
        <translation>当前没有等待的工作。</translation>
    </message>
    <message>
        <source>The run-book is over.</source>
        <translation>流程已结束。</translation>
    </message>
    <message>
        <source>Waited %1 s in vain. %2</source>
        <translation>白等了 %1 秒。%2</translation>
    </message>
    <message>
        <source>See whether the manager runs; then resume.</source>
        <translation>检查管理程序是否运行；然后继续。</translation>
    </message>
    <message>
        <source>Switch observe mode off; then resume.</source>
        <translation>关闭观察模式；然后继续。</translation>
    </message>
    <message>
        <source>Bring the host back; then resume, or skip.</source>
        <translation>恢复主机；然后继续或跳过。</translation>
    </message>
    <message>
        <source>Ask who did it and why. Put it on-line and resume, or skip %1.</source>
        <translation>查明是谁、为何如此。使其上线并继续，或跳过 %1。</translation>
    </message>
    <message>
        <source>Skip it, or abandon this run-book and make a new one.</source>
        <translation>跳过它，或放弃此流程并新建一个。</translation>
    </message>
    <message>
        <source>Repair it; then resume, or skip.</source>
        <translation>修复它；然后继续或跳过。</translation>
    </message>
    <message>
        <source>Find out what it means and acknowledge it; then resume.</source>
        <translation>查明其含义并确认；然后继续。</translation>
    </message>
    <message>
        <source>Abandon this run-book, and make one that accepts it, or skip.</source>
        <translation>放弃此流程，另建一个接受此情况的流程，或跳过。</translation>
    </message>
    <message>
        <source>Change what is in the way; then resume, or skip.</source>
        <translation>排除障碍；然后继续或跳过。</translation>
    </message>
    <message>
        <source>The manager says: %1. Then resume, or skip.</source>
        <translation>管理程序提示：%1。然后继续或跳过。</translation>
    </message>
    <message>
        <source>Repair the mate; then resume, or skip.</source>
        <translation>修复对端；然后继续或跳过。</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to try again, or skip.</source>
        <translation>在事件中查找原因；然后继续以重试，或跳过。</translation>
    </message>
    <message>
        <source>Resume: the manager is asked again, and nothing is done twice.</source>
        <translation>继续：将再次询问管理程序，不会重复执行。</translation>
    </message>
    <message>
        <source>Repair it, or skip the work: then what is Off-line is put on-line again.</source>
        <translation>修复它，或跳过工作：随后离线的将重新上线。</translation>
    </message>
    <message>
        <source>Stop the work. Skip it, or take it off-line again and resume.</source>
        <translation>停止工作。跳过它，或再次离线后继续。</translation>
    </message>
    <message>
        <source>See its output. Resume to run it again, or say that the work is done.</source>
        <translation>查看其输出。继续以重新运行，或报告工作已完成。</translation>
    </message>
    <message>
        <source>Look what it has done. Resume to run it again, or say that the work is done.</source>
        <translation>查看它做了什么。继续以重新运行，或报告工作已完成。</translation>
    </message>
    <message>
        <source>See its output for the cause; then resume to wait again.</source>
        <translation>在其输出中查找原因；然后继续等待。</translation>
    </message>
    <message>
        <source>Make room, or correct the permissions; then resume.</source>
        <translation>腾出空间或更正权限；然后继续。</translation>
    </message>
    <message>
        <source>Resume when it may go on.</source>
        <translation>可以继续时请继续。</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to wait again.</source>
        <translation>在事件中查找原因；然后继续等待。</translation>
    </message>
    <message>
        <source>went on</source>
        <comment>somebody did</comment>
        <translation>继续执行</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>somebody did</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>somebody did</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>somebody did</comment>
        <translation>跳过</translation>
    </message>
    <message>
        <source>said that the work is done</source>
        <comment>somebody did</comment>
        <translation>报告工作已完成</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>somebody did</comment>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>holdfast::RunbookReport</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This run-book is %1.</source>
        <translation>此流程的状态：%1。</translation>
    </message>
    <message>
        <source>Still off-line: %1.</source>
        <translation>仍离线：%1。</translation>
    </message>
    <message>
        <source>Upgrade of %1 on %2</source>
        <translation>%2 上 %1 的升级</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>开始（UTC）</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>结束（UTC）</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 UTC, step %2: %3 %4.</source>
        <comment>time, number, user, what the user did</comment>
        <translation>%1 UTC，步骤 %2：%3 %4。</translation>
    </message>
    <message>
        <source>It had halted: %1</source>
        <translation>此前已停止：%1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>holdfast::RungEditor</name>
    <message>
        <source>Process restart</source>
        <translation>进程重启</translation>
    </message>
    <message>
        <source>Group restart</source>
        <translation>组重启</translation>
    </message>
    <message>
        <source>Out of service, take-over by the mate</source>
        <translation>退出服务，由对端接管</translation>
    </message>
    <message>
        <source>Re-initialise platform and application layer</source>
        <translation>重新初始化平台层和应用层</translation>
    </message>
    <message>
        <source>Re-boot the host</source>
        <translation>重新引导主机</translation>
    </message>
    <message>
        <source>Power cycle the host</source>
        <translation>主机断电重启</translation>
    </message>
    <message>
        <source>Power down, and left so</source>
        <translation>下电，并保持下电</translation>
    </message>
    <message>
        <source>No limit: the ladder ends here.</source>
        <translation>无限值：恢复阶梯到此为止。</translation>
    </message>
    <message>
        <source>The limit is not known: the manager did not tell it.</source>
        <translation>限值未知：管理程序未告知。</translation>
    </message>
    <message>
        <source>Default: nobody has set it.</source>
        <translation>默认值：无人设置。</translation>
    </message>
    <message>
        <source>Inherited from [defaults], %1.</source>
        <translation>继承自 [defaults]，%1。</translation>
    </message>
    <message>
        <source>Inherited from the group, %1.</source>
        <translation>继承自组，%1。</translation>
    </message>
    <message>
        <source>Inherited from [site], %1.</source>
        <translation>继承自 [site]，%1。</translation>
    </message>
    <message>
        <source>Set here, %1.</source>
        <translation>在此设置，%1。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>“%1”不是有效时间。请写成 250ms、40s、5m 或 1h30m。</translation>
    </message>
    <message>
        <source>Changed from %1 in %2; %3</source>
        <translation>原为 %2 内 %1 次，已更改；%3</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>within</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>撤回更改</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>撤回对 %1 的更改</translation>
    </message>
    <message>
        <source>%1: how many times</source>
        <translation>%1：次数</translation>
    </message>
    <message>
        <source>%1: within which time</source>
        <translation>%1：时间窗</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>例如 40s、5m 或 1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Screenshot</name>
    <message>
        <source>No state of the site arrived: %1</source>
        <translation>未收到站点状态：%1</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; --list-views lists them.</source>
        <translation>没有视图“%1”；--list-views 可列出所有视图。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>holdfast::Sentence</name>
    <message>
        <source>%1: fault %2</source>
        <translation>%1：故障 %2</translation>
    </message>
    <message>
        <source>%1 was ended by %2 and dumped core</source>
        <translation>%1 被 %2 终止并转储核心</translation>
    </message>
    <message>
        <source>%1 was ended by %2</source>
        <translation>%1 被 %2 终止</translation>
    </message>
    <message>
        <source>%1 exited with status %2 (%3)</source>
        <translation>%1 已退出，状态码 %2（%3）</translation>
    </message>
    <message>
        <source>%1 exited with status %2</source>
        <translation>%1 已退出，状态码 %2</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 无响应</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t ready within its start time-out</source>
        <translation>%1 未在启动时限内就绪</translation>
    </message>
    <message>
        <source>%1 didn&apos;t acknowledge its role in time</source>
        <translation>%1 未按时应答其角色</translation>
    </message>
    <message>
        <source>%1 is faulty</source>
        <translation>%1 故障</translation>
    </message>
    <message>
        <source>%1 missed its watchdog</source>
        <translation>%1 未按时触发看门狗</translation>
    </message>
    <message>
        <source>%1 can&apos;t be taken out of service</source>
        <translation>%1 无法退出服务</translation>
    </message>
    <message>
        <source>%1 isn&apos;t back within its boot time-out</source>
        <translation>%1 未在引导时限内恢复</translation>
    </message>
    <message>
        <source>%1 is lost: no messages and no beats</source>
        <translation>%1 失联：既无消息也无心跳</translation>
    </message>
    <message>
        <source>%1 sends no beats to the independent computer</source>
        <translation>%1 未向独立计算机发送心跳</translation>
    </message>
    <message>
        <source>Process restart of %1</source>
        <translation>%1 进程重启</translation>
    </message>
    <message>
        <source>Group restart of %1</source>
        <translation>%1 组重启</translation>
    </message>
    <message>
        <source>%1 is taken out of service</source>
        <translation>%1 正在退出服务</translation>
    </message>
    <message>
        <source>Take-over: %1 is to become Active</source>
        <translation>接管：%1 将转为主用</translation>
    </message>
    <message>
        <source>%1 is being deactivated</source>
        <translation>%1 正在去激活</translation>
    </message>
    <message>
        <source>%1 is re-initialised</source>
        <translation>资源 %1 重新初始化</translation>
    </message>
    <message>
        <source>Re-initialisation of %1</source>
        <translation>%1 重新初始化</translation>
    </message>
    <message>
        <source>Re-boot of %1</source>
        <translation>%1 重新引导</translation>
    </message>
    <message>
        <source>Power cycle of %1</source>
        <translation>%1 断电重启</translation>
    </message>
    <message>
        <source>Power down of %1</source>
        <translation>%1 下电</translation>
    </message>
    <message>
        <source>Power on of %1</source>
        <translation>%1 上电</translation>
    </message>
    <message>
        <source>%1 fences itself</source>
        <translation>%1 自隔离</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, attempt</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>member: from state, to state</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1, to be %2</source>
        <translation>%1，拟转为%2</translation>
    </message>
    <message>
        <source>%1 is asked to be %2</source>
        <translation>要求 %1 转为%2</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1，限时 %2</translation>
    </message>
    <message>
        <source>%1 acknowledged: it is %2</source>
        <translation>%1 已应答：现为%2</translation>
    </message>
    <message>
        <source>%1 refused to be %2</source>
        <translation>%1 拒绝转为%2</translation>
    </message>
    <message>
        <source>%1 is runnable</source>
        <translation>%1 可运行</translation>
    </message>
    <message>
        <source>%1 is not runnable</source>
        <translation>%1 不可运行</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The cluster link to %1 is %2</source>
        <translation>到 %1 的集群链路：%2</translation>
    </message>
    <message>
        <source>the serial line of %1 is %2</source>
        <translation>%1 的串行线路：%2</translation>
    </message>
    <message>
        <source>heartbeat of %1: %2</source>
        <translation>%1 的心跳：%2</translation>
    </message>
    <message>
        <source>power of %1 is %2</source>
        <translation>%1 的电源：%2</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>独立计算机</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>独立计算机 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>independent computer: what it says</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>command and its arguments</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>command: outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, because: %2</source>
        <translation>%1，原因：%2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>command, the operator&apos;s reason</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>The configuration changed</source>
        <translation>配置已更改</translation>
    </message>
    <message>
        <source>The configuration changed by %1</source>
        <translation>配置已由 %1 更改</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>change, the operator&apos;s reason</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (target)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>报警：%1</translation>
    </message>
    <message>
        <source>Alarm raised: %1</source>
        <translation>报警产生：%1</translation>
    </message>
    <message>
        <source>Alarm cleared: %1</source>
        <translation>报警消除：%1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>报警确认：%1</translation>
    </message>
    <message>
        <source>Alarm shelved: %1</source>
        <translation>报警搁置：%1</translation>
    </message>
    <message>
        <source>attempt %1 of %2 in %3</source>
        <translation>%3内第 %1 次，最多 %2 次</translation>
    </message>
    <message>
        <source>the independent computer</source>
        <translation>独立计算机</translation>
    </message>
    <message>
        <source>the manager of %1</source>
        <translation>%1 的管理程序</translation>
    </message>
    <message>
        <source>the managers, together</source>
        <translation>全体管理程序</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>unknown kind: target</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Invariant broken: %1</source>
        <translation>违反不变条件：%1</translation>
    </message>
    <message>
        <source>Alarm taken out of service: %1</source>
        <translation>报警停用：%1</translation>
    </message>
    <message>
        <source>Alarm returned to service: %1</source>
        <translation>报警恢复使用：%1</translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message>
        <source>The log file %1 can&apos;t be written: %2</source>
        <translation>无法写入日志文件 %1：%2</translation>
    </message>
    <message>
        <source>Not sent: the port isn&apos;t open, or doesn&apos;t take what was sent before.</source>
        <translation>未发送：串口未打开，或未接收此前所发内容。</translation>
    </message>
    <message>
        <source>Log the line to a file</source>
        <translation>将线路数据记录到文件</translation>
    </message>
    <message>
        <source>Nothing passes: the line isn&apos;t connected.</source>
        <translation>无数据传输：线路未连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>%n 个完好帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n 个坏帧</numerusform>
        </translation>
    </message>
    <message>
        <source>(checksum %1, form %2, too long %3, cut %4)</source>
        <translation>（校验和 %1，格式 %2，过长 %3，截断 %4）</translation>
    </message>
    <message>
        <source>Hardly a frame is whole: check the baud rate, bits and parity on both ends.</source>
        <translation>几乎没有完整的帧：请检查两端的波特率、数据位和校验。</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Add $ and checksum</source>
        <translation>添加 $ 和校验和</translation>
    </message>
    <message>
        <source>Type only what stands between $ and *, for example: 7 STATUS outlet=2</source>
        <translation>只键入 $ 与 * 之间的内容，例如：7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>7 STATUS outlet=2</source>
        <translation>7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Stop logging to %1</source>
        <translation>停止记录到 %1</translation>
    </message>
    <message>
        <source>Log to file …</source>
        <translation>记录到文件…</translation>
    </message>
    <message>
        <source>Bytes of the serial line</source>
        <translation>串行线路的字节</translation>
    </message>
    <message>
        <source>Frame to send</source>
        <translation>待发送的帧</translation>
    </message>
</context>
<context>
    <name>holdfast::SettingsDialog</name>
    <message>
        <source>What is changed here is in force, but can&apos;t be kept: %1 can&apos;t be written. Make the file writable for you.</source>
        <translation>此处的更改已生效，但无法保存：无法写入 %1。请使该文件可写。</translation>
    </message>
    <message>
        <source>The file is %1. It is put right as soon as something is changed here.</source>
        <translation>文件为 %1。在此更改任何内容后即会修正。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>设置的问题</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>恢复默认值(&amp;D)</translation>
    </message>
    <message>
        <source>All pages as they come with the program</source>
        <translation>所有页面恢复为程序自带的值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>文字大小(&amp;S)：</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Show &amp;Active members in green</source>
        <translation>以绿色显示主用成员(&amp;A)</translation>
    </message>
    <message>
        <source>Otherwise in a calm dark colour, so that only what is abnormal stands out.</source>
        <translation>否则用沉稳的深色，只突出异常。</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>减少动态效果(&amp;R)</translation>
    </message>
    <message>
        <source>Panels don&apos;t glide, menus don&apos;t fade, nothing flashes or blinks.</source>
        <translation>面板不滑动，菜单不淡入，没有任何闪烁。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>未确认报警闪烁(&amp;F)</translation>
    </message>
    <message>
        <source>Only their symbols flash, never a text.</source>
        <translation>只有符号闪烁，文字从不闪烁。</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>新报警时鸣响(&amp;B)</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>在桌面上显示新报警(&amp;N)</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>此桌面不显示程序消息。</translation>
    </message>
    <message>
        <source>Propose to &amp;shelve for:</source>
        <translation>建议搁置时长(&amp;S)：</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>&amp;Span:</source>
        <translation>时间跨度(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Order of the lanes:</source>
        <translation>泳道顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按组</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>按主机</translation>
    </message>
    <message>
        <source>Lanes of group &amp;members</source>
        <translation>成员泳道(&amp;M)</translation>
    </message>
    <message>
        <source>Lanes of &amp;processes and resources</source>
        <translation>进程和资源泳道(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Follow now</source>
        <translation>跟随当前(&amp;F)</translation>
    </message>
    <message>
        <source>What a timeline begins with. One that is open takes a change over at once, and can be changed by its own tools afterwards.</source>
        <translation>时间线的初始显示。已打开的会立即采用更改，之后可用其自身工具更改。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>When &amp;started without a site:</source>
        <translation>未指定站点启动时(&amp;S)：</translation>
    </message>
    <message>
        <source>Ask what to show</source>
        <translation>询问显示什么</translation>
    </message>
    <message>
        <source>Show the site of last time</source>
        <translation>显示上次的站点</translation>
    </message>
    <message>
        <source>Show the training site</source>
        <translation>显示训练站点</translation>
    </message>
    <message>
        <source>A site that is named on the command line is shown in any case. If that of last time can&apos;t be shown, you are asked.</source>
        <translation>命令行指定的站点总会显示。若无法显示上次的站点，则会询问。</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteMatrix</name>
    <message>
        <source>System layer</source>
        <translation>系统层</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>平台层</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>应用层</translation>
    </message>
    <message>
        <source>hot pair</source>
        <translation>热备用对</translation>
    </message>
    <message>
        <source>cold pair</source>
        <translation>冷备用对</translation>
    </message>
    <message>
        <source>lead-active pair</source>
        <translation>双主用对</translation>
    </message>
    <message>
        <source>→ %1 %2</source>
        <comment>requested state, how long ago</comment>
        <translation>→ %1 %2</translation>
    </message>
    <message>
        <source>→ %1, awaiting acknowledgement %2</source>
        <translation>→ %1，等待应答 %2</translation>
    </message>
    <message>
        <source>→ %1, not asked yet, %2</source>
        <translation>→ %1，尚未请求，%2</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>热备</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷备</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>双主</translation>
    </message>
    <message>
        <source>unprotected %1</source>
        <translation>无保护 %1</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>未成对</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>无保护</translation>
    </message>
    <message>
        <source>protected %1</source>
        <translation>有保护 %1</translation>
    </message>
    <message>
        <source>%1, never heard</source>
        <translation>%1，从未收到</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <comment>last known state, age</comment>
        <translation>%1 %2前</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>独立计算机 %1</translation>
    </message>
    <message>
        <source>line %1 up</source>
        <translation>线路 %1 运行</translation>
    </message>
    <message>
        <source>line %1 DOWN: no proof of power can be had over it</source>
        <translation>线路 %1 停运：无法通过它取得断电证明</translation>
    </message>
    <message>
        <source>line not known yet</source>
        <translation>线路状况尚不明</translation>
    </message>
    <message>
        <source>outlet %1, no beats yet</source>
        <translation>插座 %1，尚无心跳</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>插座 %1</translation>
    </message>
    <message>
        <source>outlet %1, beats late</source>
        <translation>插座 %1，心跳延迟</translation>
    </message>
    <message>
        <source>outlet %1, no beats</source>
        <translation>插座 %1，无心跳</translation>
    </message>
    <message>
        <source>outlet %1, beats unknown</source>
        <translation>插座 %1，心跳未知</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>不可运行</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>电源%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runnable, power</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>under way: %1</source>
        <translation>正在执行：%1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>从未收到</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>%1前收到</translation>
    </message>
    <message>
        <source>Site matrix</source>
        <translation>站点矩阵</translation>
    </message>
    <message>
        <source>Hosts are columns, layers and groups are rows.</source>
        <translation>列为主机，行为层和组。</translation>
    </message>
    <message>
        <source>No state of the site has been received yet.</source>
        <translation>尚未收到站点状态。</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>member, state, duration</comment>
        <translation>%1：%2，已 %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Host %1: %2, %3, heard %4 ago</source>
        <translation>主机 %1：%2，%3，%4前收到消息</translation>
    </message>
    <message>
        <source>Group %1, not paired</source>
        <translation>组 %1，未成对</translation>
    </message>
    <message>
        <source>Pair %1, protected</source>
        <translation>配对 %1，有保护</translation>
    </message>
    <message>
        <source>Pair %1, unprotected</source>
        <translation>配对 %1，无保护</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used, the next resets in %4</source>
        <translation>%1：已用 %2/%3，%4 后释放 1 次</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>报警：%1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>protected: ?</source>
        <translation>有保护：?</translation>
    </message>
    <message>
        <source>line not known</source>
        <translation>线路未知</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteStore</name>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>未连接管理程序。</translation>
    </message>
    <message>
        <source>The past is shown: go back to now first.</source>
        <translation>所示为历史画面：请先返回当前。</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>站点状态尚不明。</translation>
    </message>
    <message>
        <source>The console is in view mode: switch to operate mode first.</source>
        <translation>控制台处于查看模式：请先切换到操作模式。</translation>
    </message>
    <message>
        <source>This takes the role administrator, and your certificate has another. Ask an administrator to do it.</source>
        <translation>此操作需要管理员角色，而您的证书是另一角色。请管理员来做。</translation>
    </message>
    <message>
        <source>Your certificate is a viewer&apos;s: it gives no commands. Ask for an operator&apos;s.</source>
        <translation>您的证书是查看者的：不能下达命令。请申请操作员证书。</translation>
    </message>
    <message>
        <source>The manager does not answer: what is shown is the last known state.</source>
        <translation>管理程序没有应答：显示的是最后已知的状态。</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Only what the search “%1” finds: %2 of %3 groups, %4 of %5 hosts.</source>
        <translation>仅显示搜索“%1”的结果：%3 个组中的 %2 个，%5 台主机中的 %4 台。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>隐藏的对象有 %n 条报警。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message>
        <source>Save a snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>快照 (*.json)</translation>
    </message>
    <message>
        <source>Compare with a snapshot</source>
        <translation>与快照比较</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>导出差异</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>表格 (*.csv);;文本 (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>%n 处差异已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>保存快照(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Compare with a snapshot…</source>
        <translation>与快照比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>复制为文本(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>显示(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>cdma, alpha, Standby …</source>
        <translation>cdma、alpha、备用…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Area of differences</source>
        <translation>差异类别</translation>
    </message>
    <message>
        <source>Words that a difference must have</source>
        <translation>差异须包含的词</translation>
    </message>
    <message>
        <source>What differs from the snapshot</source>
        <translation>与快照的差异</translation>
    </message>
    <message>
        <source>What differs from the snapshot, in sentences</source>
        <translation>与快照的差异（语句）</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>未连接管理程序。</translation>
    </message>
    <message>
        <source>The site&apos;s state and configuration as they are now, to a file</source>
        <translation>将站点当前的状态和配置保存到文件</translation>
    </message>
    <message>
        <source>What differs between a file and now</source>
        <translation>文件与现在之间的差异</translation>
    </message>
    <message>
        <source>No snapshot is compared.</source>
        <translation>未比较任何快照。</translation>
    </message>
    <message>
        <source>Save one before you change something; compare with it afterwards. It holds the states of hosts, groups, members, resources, power and alarms, and the whole configuration.</source>
        <translation>更改前先保存一份，之后与其比较。它包含主机、组、成员、资源、电源和报警的状态以及全部配置。</translation>
    </message>
    <message>
        <source>%1: taken %2 by %3 (record %4), compared with now.</source>
        <comment>file, time, user, seq</comment>
        <translation>%1：由 %3 于 %2 保存（记录 %4），与现在比较。</translation>
    </message>
    <message>
        <source>The connection is lost: &quot;now&quot; is the last known state.</source>
        <translation>连接已断开：“现在”为最后已知状态。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差异。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n 处差异。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>显示 %n 处差异中的 %1 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of record %2 is in %3.</source>
        <translation>%1（截至记录 %2）已保存到 %3。</translation>
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
        <translation>要查看什么？</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>站点文件</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>本主机</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Choose a site file first.</source>
        <translation>请先选择站点文件。</translation>
    </message>
    <message>
        <source>Say which of the site&apos;s hosts this computer is.</source>
        <translation>请指明本机是站点中的哪台主机。</translation>
    </message>
    <message>
        <source>Say on which socket the manager listens.</source>
        <translation>请指明管理程序监听的套接字。</translation>
    </message>
    <message>
        <source>Site files (*.toml)</source>
        <translation>站点文件 (*.toml)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>site file, host</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近(&amp;R)</translation>
    </message>
    <message>
        <source>The &amp;training site: FIG. 1 of the patent on this computer</source>
        <translation>训练站点(&amp;T)：本机上的专利图 1</translation>
    </message>
    <message>
        <source>A site of my &amp;own, with the manager of this host in this program</source>
        <translation>自己的站点(&amp;O)，本主机的管理程序在此程序中</translation>
    </message>
    <message>
        <source>A manager that runs on this &amp;computer</source>
        <translation>本机上运行的管理程序(&amp;C)</translation>
    </message>
    <message>
        <source>A manager on &amp;another computer</source>
        <translation>另一台计算机上的管理程序(&amp;A)</translation>
    </message>
    <message>
        <source>alpha, or alpha:%1</source>
        <translation>alpha 或 alpha:%1</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>最近的站点</translation>
    </message>
    <message>
        <source>Enter opens one of them again.</source>
        <translation>按回车键再次打开其中之一。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>证书所在文件夹</translation>
    </message>
    <message>
        <source>There is no file %1. Choose a site file.</source>
        <translation>没有文件 %1。请选择站点文件。</translation>
    </message>
    <message>
        <source>Say on which computer the manager runs.</source>
        <translation>请说明管理程序在哪台计算机上运行。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the one that `holdfastctl pki issue` has made for you.</source>
        <translation>没有文件夹 %1。请选择 `holdfastctl pki issue` 为您建立的那个。</translation>
    </message>
</context>
<context>
    <name>holdfast::StateDiagram</name>
    <message>
        <source>States of %1</source>
        <translation>%1 的状态</translation>
    </message>
    <message>
        <source>No member is selected.</source>
        <translation>未选择成员。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 is %2; %3.</source>
        <translation>%1：%2；%3。</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state code, how long</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>fault, out of service</source>
        <translation>故障，退出服务</translation>
    </message>
    <message>
        <source>operator only</source>
        <translation>仅限操作员</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1，当前状态</translation>
    </message>
    <message>
        <source>%1, requested and not acknowledged</source>
        <translation>%1，已请求未应答</translation>
    </message>
</context>
<context>
    <name>holdfast::StateLegend</name>
    <message>
        <source>unknown, last known shape</source>
        <translation>未知，形状为最后已知</translation>
    </message>
    <message>
        <source>Legend of the states</source>
        <translation>状态图例</translation>
    </message>
</context>
<context>
    <name>holdfast::States</name>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Standby, cold</source>
        <translation>冷备用</translation>
    </message>
    <message>
        <source>Standby, hot</source>
        <translation>热备用</translation>
    </message>
    <message>
        <source>Active (following)</source>
        <translation>主用（跟随）</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>主用</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>unknown, last known: %1</source>
        <translation>未知，最后已知：%1</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusFields</name>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>site, host that answers</comment>
        <translation>%1，经 %2</translation>
    </message>
    <message>
        <source>connected, no state yet</source>
        <translation>已连接，尚无状态</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 运行</translation>
    </message>
    <message>
        <source>%1 DOWN</source>
        <translation>%1 停运</translation>
    </message>
    <message>
        <source>no independent computer</source>
        <translation>无独立计算机</translation>
    </message>
    <message>
        <source>IC: %1</source>
        <comment>IC: independent computers</comment>
        <translation>独立机：%1</translation>
    </message>
    <message>
        <source>Line from the answering host to the independent computer</source>
        <translation>应答主机到独立计算机的线路</translation>
    </message>
    <message>
        <source>Commands are given in this name. Click to change it.</source>
        <translation>命令以此名义下达。单击可更改。</translation>
    </message>
    <message>
        <source>Acting user: %1</source>
        <translation>操作用户：%1</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>view</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Operate mode: commands can be given. Click for view mode.</source>
        <translation>操作模式：可以下达命令。单击切换到查看模式。</translation>
    </message>
    <message>
        <source>View mode: no command can be given. Click for operate mode.</source>
        <translation>查看模式：不能下达命令。单击切换到操作模式。</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>模式：%1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>holdfast::Themes</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdsView</name>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>组…</translation>
    </message>
    <message>
        <source>Process …</source>
        <translation>进程…</translation>
    </message>
    <message>
        <source>Resource …</source>
        <translation>资源…</translation>
    </message>
    <message>
        <source>Host …</source>
        <translation>主机…</translation>
    </message>
    <message>
        <source>The last change is being applied.</source>
        <translation>正在应用上一项更改。</translation>
    </message>
    <message>
        <source>A window can&apos;t be read.</source>
        <translation>有时间窗无法识别。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改一并保存。</translation>
    </message>
    <message>
        <source>Take a change out of force</source>
        <translation>停用更改</translation>
    </message>
    <message>
        <source>Why is %1 taken out of force?</source>
        <translation>为何停用 %1？</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>正在读取配置。</translation>
    </message>
    <message>
        <source>Being applied on every host.</source>
        <translation>正在各主机上应用。</translation>
    </message>
    <message>
        <source>In force on every host: %1</source>
        <translation>已在各主机上生效：%1</translation>
    </message>
    <message>
        <source>Refused, nothing is changed: %1</source>
        <translation>已拒绝，未作更改：%1</translation>
    </message>
    <message>
        <source>The configuration can&apos;t be shown: %1</source>
        <translation>无法显示配置：%1</translation>
    </message>
    <message>
        <source>Ladder of</source>
        <translation>恢复阶梯属于</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚无更改。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why the limits are changed</source>
        <translation>更改限值的原因</translation>
    </message>
    <message>
        <source>Apply on every host</source>
        <translation>应用到各主机</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>撤回全部更改</translation>
    </message>
    <message>
        <source>Process, group or host whose ladder is shown</source>
        <translation>显示其恢复阶梯的进程、组或主机</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>holdfast::TimelineView</name>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation>%1 – %2（%3）</translation>
    </message>
    <message>
        <source>Reading older records…</source>
        <translation>正在读取更早的记录…</translation>
    </message>
    <message>
        <source>The beginning is missing: %1</source>
        <translation>缺少开头部分：%1</translation>
    </message>
    <message>
        <source>Record %1, not loaded</source>
        <translation>记录 %1，未加载</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>此处还有 %n 项：请放大</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known at %2</source>
        <translation>%1：%2 时未知</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2 for %3, since %4</source>
        <translation>%1：%2，已 %3，自 %4 至今</translation>
    </message>
    <message>
        <source>%1: %2 for %3, from %4</source>
        <translation>%1：%2，历时 %3，始于 %4</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 的时间线</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>跟随当前</translation>
    </message>
    <message>
        <source>Keep the present at the right edge (F)</source>
        <translation>使当前时刻保持在右边缘（F）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全览</translation>
    </message>
    <message>
        <source>Show everything that is known (Home)</source>
        <translation>显示所有已知内容（Home）</translation>
    </message>
    <message>
        <source>◀ Fault</source>
        <translation>◀ 故障</translation>
    </message>
    <message>
        <source>Go to the previous fault of the lanes shown (P)</source>
        <translation>转到所示泳道的上一次故障（P）</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>上一次故障</translation>
    </message>
    <message>
        <source>Fault ▶</source>
        <translation>故障 ▶</translation>
    </message>
    <message>
        <source>Go to the next fault of the lanes shown (N)</source>
        <translation>转到所示泳道的下一次故障（N）</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>下一次故障</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Which lanes are shown</source>
        <translation>显示哪些泳道</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the visible range to a file</source>
        <translation>将可见范围写入文件</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>返回当前</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>组成员</translation>
    </message>
    <message>
        <source>Processes and resources</source>
        <translation>进程和资源</translation>
    </message>
    <message>
        <source>Pin or unpin this lane</source>
        <translation>固定或取消固定此泳道</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>筛选泳道</translation>
    </message>
    <message>
        <source>Visible span</source>
        <translation>可见时段</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按组</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>按主机</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>泳道顺序</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults.</source>
        <translation>状态随时间的变化，每条泳道一个条形。左右键平移，加减键缩放，N 和 P 键转到故障。</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>滚动泳道</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyMap</name>
    <message>
        <source>%1 Active, %2 Standby</source>
        <translation>主用 %1，备用 %2</translation>
    </message>
    <message>
        <source>%1 neither</source>
        <comment>members neither Active nor Standby</comment>
        <translation>其他 %1</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>不可运行</translation>
    </message>
    <message>
        <source>%1 is heard on the cluster&apos;s links.</source>
        <translation>在集群链路上能听到 %1。</translation>
    </message>
    <message>
        <source>%1 is not heard on the cluster&apos;s links.</source>
        <translation>在集群链路上听不到 %1。</translation>
    </message>
    <message>
        <source>%1 has no power: nothing is to be heard.</source>
        <translation>%1 没有电源：听不到任何信息。</translation>
    </message>
    <message>
        <source>Whether %1 is heard on the cluster&apos;s links is not known.</source>
        <translation>不知道在集群链路上能否听到 %1。</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>state of the serial line</comment>
        <translation>线路 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>插座 %1</translation>
    </message>
    <message>
        <source>Outlet %1 feeds %2: %3.</source>
        <translation>插座 %1 为 %2 供电：%3。</translation>
    </message>
    <message>
        <source>%1 switches outlet %2.</source>
        <translation>%1 控制插座 %2。</translation>
    </message>
    <message>
        <source>The serial line of %1 to %2, beats: %3.</source>
        <translation>%1 到 %2 的串行线路，心跳：%3。</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are heard</source>
        <translation>可听到 %2 台主机中的 %1 台</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>independent computer</source>
        <translation>独立计算机</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>电源插座</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, kind, state</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>最后已知</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not quite right</source>
        <translation>不完全正常</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>off on purpose</source>
        <translation>人为关闭</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyView</name>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Put back in rows</source>
        <translation>恢复成行</translation>
    </message>
    <message>
        <source>Everything to the place where it was before it was moved</source>
        <translation>全部恢复到移动前的位置</translation>
    </message>
    <message>
        <source>Map of hosts, links, independent computers and outlets</source>
        <translation>主机、链路、独立计算机和插座图</translation>
    </message>
    <message>
        <source>Solid: cluster link. Dashed: serial line. Double: power. ✓ good, △ not quite right, ✕ broken, − off on purpose, ? not known. Drag to move, or Ctrl+arrows.</source>
        <translation>实线：集群链路。虚线：串行线路。双线：电源。✓ 正常，△ 不完全正常，✕ 故障，− 人为关闭，? 未知。拖动或 Ctrl+方向键移动。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message>
        <source>Is new and is started</source>
        <translation>新增，将启动</translation>
    </message>
    <message>
        <source>Goes on; %1 is started beside it</source>
        <translation>继续运行；另启动 %1</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 is started with it</source>
        <translation>未运行；%1 将随其启动</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 no longer belongs to it</source>
        <translation>未运行；%1 不再属于它</translation>
    </message>
    <message>
        <source>Leaves the site</source>
        <translation>离开站点</translation>
    </message>
    <message>
        <source>Depends on other things, or has another pair</source>
        <translation>依赖或配对改变</translation>
    </message>
    <message>
        <source>Goes on; commands count from its next start</source>
        <translation>继续运行；命令在下次启动时生效</translation>
    </message>
    <message>
        <source>Is no longer looked at, and left as it is</source>
        <translation>不再检查，保持原状</translation>
    </message>
    <message>
        <source>Not runnable until it is up: pairs unprotected</source>
        <translation>启动前不可运行：各对无保护</translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>正在计划。</translation>
    </message>
    <message>
        <source>It is being applied on every host.</source>
        <translation>正在应用到每台主机。</translation>
    </message>
    <message>
        <source>Only managers that start know other independent computers: copy the drop-in to every host, then start them again.</source>
        <translation>只有重新启动的管理程序才认识其他独立计算机：把附加文件复制到每台主机，然后重启管理程序。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>请说明原因：原因将随更改一并保存。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>尚无计划。</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚无更改。</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>受影响者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Copy drop-in</source>
        <translation>复制附加文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n 个成员不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>Is new: all on it waits until its manager joins</source>
        <translation>新增：其上的一切等待其管理程序接入</translation>
    </message>
    <message>
        <source>Leaves the site; it has no power, or was never here</source>
        <translation>离开站点；它已断电，或从未接入</translation>
    </message>
    <message>
        <source>Then start the manager of this host again: until now it has known of no others.</source>
        <translation>然后重新启动本主机的管理程序：此前它不知道其他主机。</translation>
    </message>
    <message>
        <source>Then tell the cluster engine: run “%1”, copy corosync.conf to every host, and run “%2” on one of them.</source>
        <translation>然后通知集群引擎：运行“%1”，把 corosync.conf 复制到每台主机，并在其中一台上运行“%2”。</translation>
    </message>
    <message>
        <source>Then install Holdfast on %1, copy the site file with its drop-ins there, and start its manager.</source>
        <translation>然后在 %1 上安装 Holdfast，把站点文件及其附加文件复制到那里，并启动其管理程序。</translation>
    </message>
</context>
<context>
    <name>holdfast::TransitionList</name>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>%1转为%2，%3</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近的状态转换</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>此处保存的记录中没有。</translation>
    </message>
</context>
<context>
    <name>holdfast::Transitions</name>
    <message>
        <source>the manager starts it, for its resources are in service and what it depends upon is runnable</source>
        <translation>管理程序启动它，因其资源在用且所依赖的对象可运行</translation>
    </message>
    <message>
        <source>an operator takes it off-line</source>
        <translation>操作员使其离线</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Active</source>
        <translation>已初始化并应答其为主用</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked</source>
        <translation>已初始化并应答其为备用；冷备用成员只检查资源</translation>
    </message>
    <message>
        <source>its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down</source>
        <translation>启动或应答失败或超时、资源故障，或其主机停运</translation>
    </message>
    <message>
        <source>it has acknowledged its activation, in a take-over or a switchover</source>
        <translation>已在接管或倒换中应答其激活</translation>
    </message>
    <message>
        <source>it is faulty, did not acknowledge, or is taken out of service</source>
        <translation>发生故障、未应答，或被退出服务</translation>
    </message>
    <message>
        <source>it has acknowledged its deactivation in a switchover</source>
        <translation>已在倒换中应答其去激活</translation>
    </message>
    <message>
        <source>an operator takes it off-line, after a switchover where it has a mate</source>
        <translation>操作员使其离线；有对端时先行倒换</translation>
    </message>
    <message>
        <source>an operator puts it on-line; the manager then starts it as any other</source>
        <translation>操作员使其上线；随后管理程序照常启动它</translation>
    </message>
    <message>
        <source>%1 to %2 when %3. (%4)</source>
        <translation>%1转为%2，条件：%3。（%4）</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeDialog</name>
    <message>
        <source>Pauses until you say that it is done.</source>
        <translation>暂停，直到您报告已完成。</translation>
    </message>
    <message>
        <source>Say what is to be upgraded.</source>
        <translation>请指定要升级的对象。</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>正在制定计划。</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>计划将被拒绝：%1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>计划将被拒绝：%1；%2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>请说明原因：原因将记入日志。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>键入 %1 以确认。</translation>
    </message>
    <message>
        <source>New upgrade run-book</source>
        <translation>新建升级流程</translation>
    </message>
    <message>
        <source>Upgrade one after the other</source>
        <translation>依次升级</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>按此顺序</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Also what depends upon a member: take that out of service first</source>
        <translation>也包括依赖于成员的对象：先使其退出服务</translation>
    </message>
    <message>
        <source>Members without a mate may be out of service while they are worked on</source>
        <translation>没有对端的成员在工作期间可以退出服务</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>连同您的姓名记入日志</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>A command that does it, on this computer; empty: you do it, and say so</source>
        <translation>在此计算机上执行工作的命令；留空：由您完成并报告</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>A command that must succeed before on-line; empty: none</source>
        <translation>上线前必须成功的命令；留空：无</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>键入 %1 以确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin the upgrade</source>
        <translation>开始升级</translation>
    </message>
    <message>
        <source>What is upgraded, in this order</source>
        <translation>要升级的对象及顺序</translation>
    </message>
    <message>
        <source>Group, host or member to add</source>
        <translation>要添加的组、主机或成员</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Command that does the work</source>
        <translation>执行工作的命令</translation>
    </message>
    <message>
        <source>Command that verifies the work</source>
        <translation>验证工作的命令</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>用于确认的名称</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>步骤 %1：%2，%3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeView</name>
    <message>
        <source>Leave the work on %1 out? It is put on-line again as it is.</source>
        <translation>略去 %1 上的工作？它将原样重新上线。</translation>
    </message>
    <message>
        <source>Leave %1 out? It stays as it is, and the next one is begun.</source>
        <translation>略去 %1？它保持原样，并开始下一个。</translation>
    </message>
    <message>
        <source>Leave the work out</source>
        <translation>略去工作</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>End this run-book as it is? It can&apos;t be gone on with.</source>
        <translation>就此结束此流程？之后无法继续。</translation>
    </message>
    <message>
        <source>Stays off-line until you put it on-line: %1.</source>
        <translation>在您使其上线之前保持离线：%1。</translation>
    </message>
    <message>
        <source>Abandon the run-book</source>
        <translation>放弃流程</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>升级流程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>尚未执行任何操作。</translation>
    </message>
    <message>
        <source>Done. Everything that was worked on runs and is protected again.</source>
        <translation>完成。所有处理过的对象均已运行并重新受保护。</translation>
    </message>
    <message>
        <source>Halted at “%1”: %2 %3</source>
        <translation>停止于“%1”：%2 %3</translation>
    </message>
    <message>
        <source>Paused. Resume goes on with “%1”.</source>
        <translation>已暂停。继续后执行“%1”。</translation>
    </message>
    <message>
        <source>Paused; off-line now: %2. Resume goes on with “%1”.</source>
        <translation>已暂停；当前离线：%2。继续后执行“%1”。</translation>
    </message>
    <message>
        <source>It pauses after this.</source>
        <translation>此后将暂停。</translation>
    </message>
    <message>
        <source>%1 is off-line. Do your work on it; then say that it is done.</source>
        <translation>%1 已离线。请进行您的工作，然后报告已完成。</translation>
    </message>
    <message>
        <source>Waits for %1, of %2 at most: %3</source>
        <translation>已等待 %1（最多 %2）：%3</translation>
    </message>
    <message>
        <source>%1: its command has been running for %2.</source>
        <translation>%1：其命令已运行 %2。</translation>
    </message>
    <message>
        <source>%1: accepted; its outcome is waited for, for %2 of %3 at most.</source>
        <translation>%1：已接受；等待结果 %2，最多 %3。</translation>
    </message>
    <message>
        <source>%1: being planned and given.</source>
        <translation>%1：正在计划并下达。</translation>
    </message>
    <message>
        <source>No upgrade is under way. A run-book takes one member or host after the other off-line, waits while you work on it, and goes on when everything is protected again.</source>
        <translation>没有正在进行的升级。流程依次使成员或主机离线，等待您完成工作，并在一切重新受保护后继续。</translation>
    </message>
    <message>
        <source>No run-book is open.</source>
        <translation>没有打开的流程。</translation>
    </message>
    <message>
        <source>Work on %1 is done</source>
        <translation>%1 的工作已完成</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>工作已完成</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>跳过…</translation>
    </message>
    <message>
        <source>Skip %1…</source>
        <translation>跳过 %1…</translation>
    </message>
    <message>
        <source>One is open: end it first, or abandon it.</source>
        <translation>已有一个打开：请先完成或放弃它。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>New upgrade…</source>
        <translation>新建升级…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>New upgrade</source>
        <translation>新建升级</translation>
    </message>
    <message>
        <source>Steps of the run-book</source>
        <translation>流程的步骤</translation>
    </message>
    <message>
        <source>What the step&apos;s command has written last</source>
        <translation>步骤命令的最新输出</translation>
    </message>
</context>
<context>
    <name>holdfast::Views</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>报警健康度</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>拓扑图</translation>
    </message>
</context>
<context>
    <name>holdfast::WhatIfView</name>
    <message>
        <source>(the site itself)</source>
        <translation>（站点本身）</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>如果(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;happens:</source>
        <translation>发生(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;and</source>
        <translation>且(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Try it on a copy</source>
        <translation>在副本上试验(&amp;T)</translation>
    </message>
    <message>
        <source>Also show what &amp;stays as it is</source>
        <translation>也显示不变的部分(&amp;S)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Site now and then</source>
        <translation>站点现在与之后</translation>
    </message>
    <message>
        <source>What it happens to</source>
        <translation>发生在何处</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生什么</translation>
    </message>
    <message>
        <source>What makes it go away</source>
        <translation>如何消除</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>会有什么不同</translation>
    </message>
    <message>
        <source>The copied site, now</source>
        <translation>站点副本，现在</translation>
    </message>
    <message>
        <source>The copied site, then</source>
        <translation>站点副本，之后</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新试验</translation>
    </message>
    <message>
        <source>Choose a target and a fault. It is tried on a copy of the site as it is at that moment, by the engine that runs the site. Nothing real happens.</source>
        <translation>选择对象和故障。由运行站点的引擎在当时的站点副本上试验。不会真正发生任何事。</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>未连接管理程序。</translation>
    </message>
    <message>
        <source>Nothing can be asked about this target.</source>
        <translation>无法对该对象提问。</translation>
    </message>
    <message>
        <source>Nothing real happens.</source>
        <translation>不会真正发生。</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>正在副本上试验…</translation>
    </message>
    <message>
        <source>The manager answered without the states of the copy: it is of an older version.</source>
        <translation>管理程序的应答不含副本状态：其版本较旧。</translation>
    </message>
    <message>
        <source>What would wait for an operator after %1</source>
        <translation>%1后需等待操作员处理的事项</translation>
    </message>
    <message>
        <source>If this happened (%1), nothing would come of it.</source>
        <translation>若发生此事（%1），不会有任何后果。</translation>
    </message>
    <message>
        <source>If this happened: %1.</source>
        <translation>若发生此事：%1。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then, %1 later</source>
        <translation>之后，%1 后</translation>
    </message>
    <message>
        <source>NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.</source>
        <translation>并非真实：%1 时（记录 %2）的站点副本及其后果。</translation>
    </message>
    <message>
        <source>The site has changed since then.</source>
        <translation>此后站点已变化。</translation>
    </message>
</context>
<context>
    <name>holdfast::Words</name>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>主用</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>requested role</comment>
        <translation>主用</translation>
    </message>
    <message>
        <source>not Active</source>
        <comment>requested role</comment>
        <translation>非主用</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>requested role</comment>
        <translation>备用</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>进程终止</translation>
    </message>
    <message>
        <source>process hangs</source>
        <translation>进程无响应</translation>
    </message>
    <message>
        <source>start time-out</source>
        <translation>启动超时</translation>
    </message>
    <message>
        <source>role not acknowledged</source>
        <translation>角色未应答</translation>
    </message>
    <message>
        <source>resource fault</source>
        <translation>资源故障</translation>
    </message>
    <message>
        <source>watchdog missed</source>
        <translation>看门狗超时</translation>
    </message>
    <message>
        <source>can&apos;t be stopped</source>
        <translation>无法停止</translation>
    </message>
    <message>
        <source>boot time-out</source>
        <translation>引导超时</translation>
    </message>
    <message>
        <source>host lost</source>
        <translation>主机失联</translation>
    </message>
    <message>
        <source>heartbeat lost</source>
        <translation>心跳丢失</translation>
    </message>
    <message>
        <source>process restart</source>
        <translation>进程重启</translation>
    </message>
    <message>
        <source>group restart</source>
        <translation>组重启</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>退出服务</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>deactivation</source>
        <translation>去激活</translation>
    </message>
    <message>
        <source>resource re-initialisation</source>
        <translation>资源重新初始化</translation>
    </message>
    <message>
        <source>re-initialisation</source>
        <translation>重新初始化</translation>
    </message>
    <message>
        <source>re-boot</source>
        <translation>重新引导</translation>
    </message>
    <message>
        <source>power cycle</source>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>power down</source>
        <translation>下电</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>上电</translation>
    </message>
    <message>
        <source>self-fence</source>
        <translation>自隔离</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>初始化中</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>up</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>引导中</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>孤立</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>已断电</translation>
    </message>
    <message>
        <source>on</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>off</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>断电重启中</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>heartbeat</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>late</source>
        <comment>heartbeat</comment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>heartbeat</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>已产生</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>已消除</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>独立计算机</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>不变条件</translation>
    </message>
    <message>
        <source>member unavailable</source>
        <translation>成员不可用</translation>
    </message>
    <message>
        <source>pair unprotected</source>
        <translation>配对无保护</translation>
    </message>
    <message>
        <source>pair lost</source>
        <translation>配对失效</translation>
    </message>
    <message>
        <source>member stuck</source>
        <translation>成员卡住</translation>
    </message>
    <message>
        <source>resource faulty</source>
        <translation>资源故障</translation>
    </message>
    <message>
        <source>process faulty</source>
        <translation>进程故障</translation>
    </message>
    <message>
        <source>host down</source>
        <translation>主机停运</translation>
    </message>
    <message>
        <source>host powered off</source>
        <translation>主机已断电</translation>
    </message>
    <message>
        <source>host isolated</source>
        <translation>主机孤立</translation>
    </message>
    <message>
        <source>serial line lost</source>
        <translation>串行线路中断</translation>
    </message>
    <message>
        <source>independent computer lost</source>
        <translation>独立计算机失联</translation>
    </message>
    <message>
        <source>power action failed</source>
        <translation>电源操作失败</translation>
    </message>
    <message>
        <source>waiting for proof</source>
        <translation>等待证明</translation>
    </message>
    <message>
        <source>recurring fault</source>
        <translation>故障反复</translation>
    </message>
    <message>
        <source>take-over limit reached</source>
        <translation>达到接管限值</translation>
    </message>
    <message>
        <source>miswired outlet</source>
        <translation>插座接线错误</translation>
    </message>
    <message>
        <source>shared resource faulty</source>
        <translation>共享资源故障</translation>
    </message>
    <message>
        <source>repair failing</source>
        <translation>修复不成功</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>日志无法写入</translation>
    </message>
    <message>
        <source>hosts&apos; states differ</source>
        <translation>主机状态不一致</translation>
    </message>
    <message>
        <source>invariant broken</source>
        <translation>违反不变条件</translation>
    </message>
    <message>
        <source>configuration rejected</source>
        <translation>配置被拒绝</translation>
    </message>
    <message>
        <source>notification failing</source>
        <translation>通知失败</translation>
    </message>
    <message>
        <source>Off-line</source>
        <comment>command</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>On-line</source>
        <comment>command</comment>
        <translation>上线</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>command</comment>
        <translation>倒换</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>command</comment>
        <translation>修复</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <comment>command</comment>
        <translation>重新引导</translation>
    </message>
    <message>
        <source>Power on</source>
        <comment>command</comment>
        <translation>上电</translation>
    </message>
    <message>
        <source>Power off</source>
        <comment>command</comment>
        <translation>断电</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <comment>command</comment>
        <translation>断电重启</translation>
    </message>
    <message>
        <source>Confirm powered off</source>
        <comment>command</comment>
        <translation>确认已断电</translation>
    </message>
    <message>
        <source>Observe mode on</source>
        <comment>command</comment>
        <translation>观察模式开启</translation>
    </message>
    <message>
        <source>Observe mode off</source>
        <comment>command</comment>
        <translation>观察模式关闭</translation>
    </message>
    <message>
        <source>Shut down the site</source>
        <comment>command</comment>
        <translation>停运站点</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <comment>command</comment>
        <translation>确认报警</translation>
    </message>
    <message>
        <source>Shelve alarm</source>
        <comment>command</comment>
        <translation>搁置报警</translation>
    </message>
    <message>
        <source>Apply configuration</source>
        <comment>command</comment>
        <translation>应用配置</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>out of service</source>
        <comment>alarm</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>in service again</source>
        <comment>alarm</comment>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take alarm out of service</source>
        <comment>command</comment>
        <translation>停用报警</translation>
    </message>
    <message>
        <source>Return alarm to service</source>
        <comment>command</comment>
        <translation>恢复使用报警</translation>
    </message>
</context>
<context>
    <name>holdfast::Console</name>
    <message>
        <source>This program carries a manager already. Start another one, or a manager of its own (holdfastd), for another site.</source>
        <translation>此程序已带有一个管理程序。要看另一站点，请再启动一个程序，或单独的管理程序（holdfastd）。</translation>
    </message>
    <message>
        <source>The site can&apos;t be opened</source>
        <translation>无法打开站点</translation>
    </message>
</context>
<context>
    <name>holdfast::OpenSites</name>
    <message>
        <source>training site</source>
        <translation>训练站点</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>the connection</comment>
        <translation>断开</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>正在连接 %1。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 应答。</translation>
    </message>
    <message>
        <source>Connected, no state yet.</source>
        <translation>已连接，尚无状态。</translation>
    </message>
    <message>
        <source>Lost since %1: %2</source>
        <translation>自 %1 起断开：%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>%1 does not answer: what is shown is the last known state.</source>
        <translation>%1 没有应答：显示的是最后已知的状态。</translation>
    </message>
</context>
<context>
    <name>holdfast::SitesPanel</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Open a site…</source>
        <translation>打开站点…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新窗口</translation>
    </message>
    <message>
        <source>One more window of the site that this one shows</source>
        <translation>此窗口所示站点的又一个窗口</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>打开的站点</translation>
    </message>
    <message>
        <source>Enter brings the site&apos;s window to the front.</source>
        <translation>按回车键将该站点的窗口置前。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>alarms, unacknowledged ones</comment>
        <translation>%1，新 %2</translation>
    </message>
    <message>
        <source>When it was last heard: %1.</source>
        <translation>最后一次应答时：%1。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1，经由 %2</translation>
    </message>
</context>
</TS>

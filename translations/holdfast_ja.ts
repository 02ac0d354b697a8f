<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>holdfast::Ages</name>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>アラームを確認済みにし、点滅を止めます。サイトには何も作用しません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>アラームの対象へ移動します</translation>
    </message>
    <message>
        <source>Acknowledge the alarm shown</source>
        <translation>表示中のアラームを確認</translation>
    </message>
    <message>
        <source>Show what the alarm is about</source>
        <translation>アラームの対象を表示</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Alarms are not known yet</source>
        <translation>アラームは未取得です</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>アラームなし</translation>
    </message>
    <message>
        <source>No unacknowledged alarms</source>
        <translation>未確認アラームなし</translation>
    </message>
    <message>
        <source>Alarm %1 of %2</source>
        <translation>アラーム %1/%2</translation>
    </message>
    <message>
        <source>Not acknowledged: %1</source>
        <translation>確認できませんでした: %1</translation>
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
        <translation>ジャーナルを読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>&amp;Range:</source>
        <translation>期間(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>開始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>終了(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>再集計(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>直近1時間</translation>
    </message>
    <message>
        <source>the last 8 hours</source>
        <translation>直近8時間</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>直近24時間</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>直近7日間</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>直近30日間</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>指定した期間</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Begin of the range</source>
        <translation>期間の開始</translation>
    </message>
    <message>
        <source>End of the range</source>
        <translation>期間の終了</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>アラームの健全性</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>期間の終了が開始より前です。</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>ジャーナルを読み取り中…</translation>
    </message>
    <message>
        <source>Export the alarm health</source>
        <translation>アラームの健全性を書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>表 (*.csv);;テキスト (*.txt)</translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation>数値を %1 に書き出しました。</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmModel</name>
    <message>
        <source>unacknowledged</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>復帰・未確認</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>シェルブ中</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>設計による抑制</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>使用除外</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long</comment>
        <translation>継続</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>%1 までシェルブ</translation>
    </message>
    <message>
        <source>out of service, normal</source>
        <translation>使用除外・正常</translation>
    </message>
    <message>
        <source>%1; taken out on %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1。%2 に %3 が使用除外: %4</translation>
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
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>site, severity of an alarm</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>holdfast::AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Shelve…</source>
        <translation>シェルブ…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarm</source>
        <translation>選択したアラームを確認</translation>
    </message>
    <message>
        <source>Shelve the selected alarm</source>
        <translation>選択したアラームをシェルブ</translation>
    </message>
    <message>
        <source>Show what the selected alarm is about</source>
        <translation>選択したアラームの対象を表示</translation>
    </message>
    <message>
        <source>Alarms by incident</source>
        <translation>インシデント別アラーム</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>アラームが選択されていません。</translation>
    </message>
    <message>
        <source>Hide it for a time, with a reason</source>
        <translation>理由を付けて一定時間非表示にします</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>すでに確認済みです。</translation>
    </message>
    <message>
        <source>Seen: it stops flashing. Nothing on the site changes.</source>
        <translation>アラームを確認済みにし、点滅を止めます。サイトには何も作用しません。</translation>
    </message>
    <message>
        <source>Shelve the alarm of %1</source>
        <translation>%1 のアラームをシェルブ</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> 時間</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>シェルブ</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>期間(&amp;F)</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>使用除外…</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>使用に戻す</translation>
    </message>
    <message>
        <source>Take the selected alarm out of service</source>
        <translation>選択したアラームを使用除外にする</translation>
    </message>
    <message>
        <source>Return the selected alarm to service</source>
        <translation>選択したアラームを使用に戻す</translation>
    </message>
    <message>
        <source>Which alarms are listed</source>
        <translation>一覧に表示するアラーム</translation>
    </message>
    <message>
        <source>In service (%1)</source>
        <comment>alarms</comment>
        <translation>使用中（%1）</translation>
    </message>
    <message>
        <source>Out of service (%1)</source>
        <comment>alarms</comment>
        <translation>使用除外（%1）</translation>
    </message>
    <message>
        <source>Nobody is told of it until it is returned to service; it has no expiry</source>
        <translation>使用に戻すまで誰にも通知されません。期限はありません</translation>
    </message>
    <message>
        <source>If its condition holds, it is raised anew</source>
        <translation>条件が続いていれば改めて発生します</translation>
    </message>
    <message>
        <source>Nobody is told of it, whatever happens, until somebody returns it to service. To put it aside for a time, shelve it.</source>
        <translation>誰かが使用に戻すまで、何が起きても通知されません。一時的に外すにはシェルブしてください。</translation>
    </message>
    <message>
        <source>Take the alarm of %1 out of service</source>
        <translation>%1 のアラームを使用除外にする</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>使用除外</translation>
    </message>
</context>
<context>
    <name>holdfast::Banners</name>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Connecting to %1. Nothing can be commanded yet.</source>
        <translation>%1 に接続中です。まだコマンドは実行できません。</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>%1 に接続中: %2</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2. What is shown is the last known state; commands are disabled.</source>
        <translation>%1 との接続が %2 に切れました。表示は最後に確認された状態です。コマンドは無効です。</translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2: %3 What is shown is the last known state; commands are disabled.</source>
        <translation>%1 との接続が %2 に切れました: %3 表示は最後に確認された状態です。コマンドは無効です。</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1. Commands are disabled.</source>
        <translation>過去の表示: %1 時点のサイトです。コマンドは無効です。</translation>
    </message>
    <message>
        <source>Observe mode: the manager decides and logs what it would do, and does nothing.</source>
        <translation>観察モード: マネージャは判断して実行予定の処置を記録しますが、実際には動作しません。</translation>
    </message>
    <message>
        <source>The answers of %1 come late: the last took %2. What is shown is at least that old.</source>
        <translation>%1 の応答が遅れています（直近は %2）。表示は少なくともそれだけ古いものです。</translation>
    </message>
    <message>
        <source>The manager at %1 does not answer. What is shown is the last known state, %2 old; commands are disabled.</source>
        <translation>%1 のマネージャが応答しません。表示は最後に確認された状態（%2前）で、コマンドは無効です。</translation>
    </message>
</context>
<context>
    <name>holdfast::Bars</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>in service, protected</source>
        <translation>運用中・冗長あり</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>in service, unprotected</source>
        <translation>運用中・冗長なし</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>サービス停止</translation>
    </message>
    <message>
        <source>restarted, not confirmed since</source>
        <translation>再起動済み、以後の確認なし</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchDialog</name>
    <message numerus="yes">
        <source>Take %n off-line, one after the other</source>
        <translation>
            <numerusform>%n 件を順にオフライン化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line, one after the other</source>
        <translation>
            <numerusform>%n 件を順にオンライン化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over, one after the other</source>
        <translation>
            <numerusform>%n 件を順に切替</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n, one after the other</source>
        <translation>
            <numerusform>%n 件を順に修復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n, one after the other</source>
        <translation>
            <numerusform>%1: %n 件を順に実行</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>計画を作成中です。</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>計画は拒否されます: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>計画は拒否されます: %1。%2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>理由を入力してください。ジャーナルに記録されます。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>確定するには %1 と入力してください。</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%2 件中 %1 件が完了しました。</translation>
    </message>
    <message>
        <source>All are done.</source>
        <translation>すべて完了しました。</translation>
    </message>
    <message>
        <source>%1 of %2 are done; %3 went wrong, %4 were left out.</source>
        <translation>%2 件中 %1 件が完了、%3 件が失敗、%4 件は未実行です。</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未実行のまま</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計画済み</translation>
    </message>
    <message>
        <source>Nobody loses service, and nothing is left unprotected.</source>
        <translation>サービスの停止はなく、冗長も失われません。</translation>
    </message>
    <message>
        <source>Not foreseen: what comes before it would be refused.</source>
        <translation>予測できません: その前のコマンドが拒否されます。</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>開始しました。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>結果の見込み</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>依存するものも対象に含め、先に切り離す</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>サービスが失われても実行</translation>
    </message>
    <message>
        <source>Go on with the next although one is refused or fails</source>
        <translation>拒否や失敗があっても次へ進む</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>氏名とともにジャーナルに記録されます</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>確定するには %1 と入力</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>これを終えたら停止</translation>
    </message>
    <message>
        <source>Commands in their order</source>
        <translation>実行順のコマンド</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>確定用の名前</translation>
    </message>
</context>
<context>
    <name>holdfast::BatchRun</name>
    <message>
        <source>The service of %1 would be lost now; that was not agreed to.</source>
        <translation>現状では %1 のサービスが失われます。これは承諾されていません。</translation>
    </message>
    <message>
        <source>No outcome has come. It may still come; see the list of commands.</source>
        <translation>結果を受信していません。後から届く可能性があります。コマンド一覧を確認してください。</translation>
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
        <translation>回復段階</translation>
    </message>
    <message>
        <source>never taken</source>
        <translation>実行しない</translation>
    </message>
    <message>
        <source>none of %1 used in %2</source>
        <translation>使用 0/%1 回（時間枠 %2）</translation>
    </message>
    <message>
        <source>all %1 used, the next fault climbs; next resets %2</source>
        <translation>%1 回すべて使用、次の障害で上位段へ。次のリセットまで %2</translation>
    </message>
    <message>
        <source>%1 of %2 used, next resets %3</source>
        <translation>使用 %1/%2 回、次のリセットまで %3</translation>
    </message>
    <message>
        <source>No rung of its own: faults climb at once.</source>
        <translation>固有の段なし: 障害は直ちに上位段へ移行します。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rung, process</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandDialog</name>
    <message>
        <source>The plan is being made.</source>
        <translation>計画を作成中です。</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>実行中です。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>終了しました。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>理由を入力してください。ジャーナルに記録されます。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>確定するには %1 と入力してください。</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>計画作成中…</translation>
    </message>
    <message>
        <source>Not done: %1
This is the plan for the situation as it is now.</source>
        <translation>実行されませんでした: %1
現在の状況に基づく計画を表示しています。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒否: %1</translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation>計画を作成できません: %1</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>送信しました。</translation>
    </message>
    <message>
        <source>Sent; no acknowledgement yet after %1 s.</source>
        <translation>送信済み。%1秒経過、応答はまだありません。</translation>
    </message>
    <message>
        <source>Accepted; under way for %1 s.</source>
        <translation>受付済み。実行中、%1秒経過。</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>%1で完了しました。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Timed out: no outcome has come. It may still come; see the list of commands.</source>
        <translation>タイムアウト: 結果を受信していません。後から届く可能性があります。コマンド一覧を確認してください。</translation>
    </message>
    <message>
        <source>Copy as holdfastctl command</source>
        <translation>holdfastctl コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Also what depends upon it: take that out of service first</source>
        <translation>依存するものも対象に含め、先に切り離す</translation>
    </message>
    <message>
        <source>Even if service is lost</source>
        <translation>サービスが失われても実行</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>氏名とともにジャーナルに記録されます</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>確定するには %1 と入力</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>確定用の名前</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Sent, but no answer came back: whether it is carried out is not known. What became of it is shown here as soon as the manager is heard again; don&apos;t give it a second time before.</source>
        <translation>送信しましたが応答がありません。実行されたかどうかは不明です。マネージャの応答が戻りしだい結果をここに表示します。それまで再度実行しないでください。</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandForesight</name>
    <message>
        <source>Later commands are planned when it is their turn.</source>
        <translation>以降のコマンドは実行時に計画されます。</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>拒否されます: %1</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>アクティブになる: %1</translation>
    </message>
    <message>
        <source>No service meanwhile: %1</source>
        <translation>その間サービス停止: %1</translation>
    </message>
    <message>
        <source>Interrupted for %2: %1</source>
        <translation>%2中断: %1</translation>
    </message>
    <message>
        <source>Out of service as well: %1</source>
        <translation>同時に切離し: %1</translation>
    </message>
    <message>
        <source>Without protection meanwhile: %1</source>
        <translation>その間冗長なし: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogModel</name>
    <message>
        <source>under way</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandLogView</name>
    <message>
        <source>No command has been given.</source>
        <translation>発行されたコマンドはありません。</translation>
    </message>
    <message>
        <source>Commands and their outcomes</source>
        <translation>コマンドとその結果</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandMenu</name>
    <message>
        <source>Upgrade %1…</source>
        <translation>%1 をアップグレード…</translation>
    </message>
    <message>
        <source>One after the other: off-line, your work, on-line, and on when all is protected</source>
        <translation>順に、オフライン化、作業、オンライン化を行い、冗長が戻ってから次へ進む</translation>
    </message>
    <message numerus="yes">
        <source>Take %n off-line…</source>
        <translation>
            <numerusform>%n 件をオフライン化…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n on-line…</source>
        <translation>
            <numerusform>%n 件をオンライン化…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n over…</source>
        <translation>
            <numerusform>%n 件を切替…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n…</source>
        <translation>
            <numerusform>%n 件を修復…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade these %n…</source>
        <translation>
            <numerusform>これら %n 件をアップグレード…</numerusform>
        </translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>%1 に障害が起きたら…</translation>
    </message>
    <message>
        <source>Try it on a copy of the site; nothing real happens</source>
        <translation>サイトのコピーで試します。実際には何も起こりません</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandOffers</name>
    <message>
        <source>%1 is not off-line.</source>
        <translation>%1 はオフラインではありません。</translation>
    </message>
    <message>
        <source>%1 is not paired: there is no other member to switch over to.</source>
        <translation>%1 はペア構成ではないため、切替先のメンバーがありません。</translation>
    </message>
    <message>
        <source>No member of %1 is Standby.</source>
        <translation>%1 にスタンバイのメンバーがありません。</translation>
    </message>
    <message>
        <source>%1 has no fault counted against it.</source>
        <translation>%1 に計上された障害はありません。</translation>
    </message>
    <message>
        <source>Switch %1 over</source>
        <translation>%1 を切替</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>切替</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>%1 をオフライン化</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>%1 is off-line already.</source>
        <translation>%1 はすでにオフラインです。</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>%1 をオンライン化</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 を修復</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>%1 is off-line: put it on-line first.</source>
        <translation>%1 はオフラインです。先にオンラインにしてください。</translation>
    </message>
    <message>
        <source>Take all of %1 off-line</source>
        <translation>%1 全体をオフライン化</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>このサイトには独立コンピュータがありません。</translation>
    </message>
    <message>
        <source>Power cycle %1</source>
        <translation>%1 の電源を再投入</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>%1 is powered off: power it on instead.</source>
        <translation>%1 は電源オフです。電源オンを使用してください。</translation>
    </message>
    <message>
        <source>Power %1 off</source>
        <translation>%1 の電源をオフ</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>電源オフ</translation>
    </message>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 はすでに電源オフです。</translation>
    </message>
    <message>
        <source>Power %1 on</source>
        <translation>%1 の電源をオン</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>電源オン</translation>
    </message>
    <message>
        <source>%1 has power already.</source>
        <translation>%1 にはすでに給電されています。</translation>
    </message>
    <message>
        <source>Confirm that %1 has no power</source>
        <translation>%1 が無電源であることを確認</translation>
    </message>
    <message>
        <source>Confirm off</source>
        <translation>オフを確認</translation>
    </message>
    <message>
        <source>%1 is up: it has power.</source>
        <translation>%1 はアップ状態で、給電されています。</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>%1 を保守のためオフライン化</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保守</translation>
    </message>
    <message>
        <source>Re-boot %1</source>
        <translation>%1 をリブート</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>リブート</translation>
    </message>
    <message>
        <source>Repair %1: clear its fault counts</source>
        <translation>%1 を修復: 障害カウントをクリア</translation>
    </message>
    <message>
        <source>Switch observe mode on</source>
        <translation>観察モードをオン</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>観察</translation>
    </message>
    <message>
        <source>Observe mode is on already.</source>
        <translation>観察モードはすでにオンです。</translation>
    </message>
    <message>
        <source>Switch observe mode off</source>
        <translation>観察モードをオフ</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>実動作</translation>
    </message>
    <message>
        <source>Observe mode is off already.</source>
        <translation>観察モードはすでにオフです。</translation>
    </message>
    <message>
        <source>Shut the site down in order</source>
        <translation>サイトを順序どおりに停止</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>サイト停止</translation>
    </message>
</context>
<context>
    <name>holdfast::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>What do you want to do? For example: off cdma, beta, timeline</source>
        <translation>何を行いますか。例: オフライン cdma、beta、タイムライン</translation>
    </message>
    <message>
        <source>Search commands and targets</source>
        <translation>コマンドと対象を検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
</context>
<context>
    <name>holdfast::ConsoleWords</name>
    <message>
        <source>tick “%1”</source>
        <translation>「%1」にチェックを入れる</translation>
    </message>
    <message>
        <source>give that command by itself, and tick “%1” in its dialog</source>
        <translation>そのコマンドを単独で実行し、ダイアログで「%1」にチェックを入れる</translation>
    </message>
    <message>
        <source>tick “%1” in the command&apos;s dialog</source>
        <translation>コマンドのダイアログで「%1」にチェックを入れる</translation>
    </message>
    <message>
        <source>fill in the reason</source>
        <translation>理由を入力する</translation>
    </message>
    <message>
        <source>take %1 off-line first</source>
        <translation>先に %1 をオフラインにする</translation>
    </message>
    <message>
        <source>power %1 off first</source>
        <translation>先に %1 の電源を切る</translation>
    </message>
    <message>
        <source>confirm that %1 is off</source>
        <translation>%1 の電源が切れていることを確認する</translation>
    </message>
</context>
<context>
    <name>holdfast::CrashNote</name>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>The report can&apos;t be saved: %1</source>
        <translation>報告書を保存できません: %1</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. The report helps to mend it; it holds no names of your site.</source>
        <translation>コンソールは %1 に異常終了しました。これにより実際のサイトのプロセスが終了したことはありません。この報告書は修正に役立ちます。サイトの名前は含まれていません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the crash report</source>
        <translation>異常終了の報告書を表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>異常終了の報告書をコピー</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>異常終了の報告書を保存</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>この通知を閉じる</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>異常終了の報告書</translation>
    </message>
    <message>
        <source>The console crashed on %1. That ended no process of a real site. Its report is empty: perhaps the disk is full.</source>
        <translation>コンソールが %1 に異常終了しました。実サイトのプロセスは終了していません。レポートは空です。ディスクに空きがない可能性があります。</translation>
    </message>
</context>
<context>
    <name>holdfast::DataAges</name>
    <message>
        <source>Age of the data of each host</source>
        <translation>ホスト別のデータ経過時間</translation>
    </message>
    <message>
        <source>%1 never</source>
        <translation>%1 未受信</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fresh: %1 of %2</source>
        <translation>最新: %1/%2</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>データ:</translation>
    </message>
</context>
<context>
    <name>holdfast::DifferenceModel</name>
    <message>
        <source>Area</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>holdfast::Differences</name>
    <message>
        <source>observe mode</source>
        <translation>観察モード</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>rung under way</source>
        <translation>実行中の段</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>alternates</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>kind of standby</source>
        <translation>スタンバイの種別</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>冗長あり</translation>
    </message>
    <message>
        <source>requested role</source>
        <translation>要求された役割</translation>
    </message>
    <message>
        <source>following</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>last known only</source>
        <translation>最後に確認された値のみ</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>再起動回数</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>power</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>ハートビート</translation>
    </message>
    <message>
        <source>serial line</source>
        <translation>シリアル回線</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>power cycles</source>
        <translation>電源再投入回数</translation>
    </message>
    <message>
        <source>times without power</source>
        <translation>電源断の回数</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>復帰・未確認</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>シェルブ中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停止不能</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>ホット</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>コールド</translation>
    </message>
    <message>
        <source>lead-active</source>
        <translation>主導アクティブ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>used: %1</source>
        <comment>how often a rung was taken</comment>
        <translation>使用回数: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 が追加されました。</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 がなくなりました。</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4.</source>
        <comment>target, which value, then, now</comment>
        <translation>%1: %2 は %3 から %4 に変わりました。</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>使用除外</translation>
    </message>
</context>
<context>
    <name>holdfast::EventDetails</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Fields of the selected record</source>
        <translation>選択したレコードの項目</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>選択したレコード</translation>
    </message>
    <message>
        <source>Time of the selected record</source>
        <translation>選択したレコードの時刻</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>原因の連鎖</translation>
    </message>
    <message>
        <source>Select a record to see all of its fields.</source>
        <translation>レコードを選択すると、すべての項目が表示されます。</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>現地 %1、UTC %2</translation>
    </message>
    <message>
        <source>%1 s after the start</source>
        <translation>開始から %1秒</translation>
    </message>
    <message>
        <source>It has no cause: an incident, a command or a start begins here.</source>
        <translation>原因なし: インシデント、コマンドまたは起動の始点です。</translation>
    </message>
    <message>
        <source>Because of:</source>
        <translation>原因:</translation>
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
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Begins incident %1</source>
        <translation>インシデント %1 の始点</translation>
    </message>
    <message>
        <source>Belongs to incident %1</source>
        <translation>インシデント %1 に属する</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
</context>
<context>
    <name>holdfast::EventView</name>
    <message>
        <source>All kinds</source>
        <translation>全種別</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 種別</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in events</source>
        <translation>イベントを検索</translation>
    </message>
    <message>
        <source>Target: host, group, member</source>
        <translation>対象: ホスト、グループ、メンバー</translation>
    </message>
    <message>
        <source>Target filter</source>
        <translation>対象の絞り込み</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>表示する種別</translation>
    </message>
    <message>
        <source>Which kinds of record are shown</source>
        <translation>表示するレコードの種別</translation>
    </message>
    <message>
        <source>Only incidents</source>
        <translation>インシデントのみ</translation>
    </message>
    <message>
        <source>Only records that follow from a fault</source>
        <translation>障害に起因するレコードのみ</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keep the newest record in view</source>
        <translation>最新のレコードを常に表示します</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON でコピー</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>イベント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>イベント %1/%2 件</translation>
    </message>
</context>
<context>
    <name>holdfast::Export</name>
    <message>
        <source>The timeline can&apos;t be written: %1</source>
        <translation>タイムラインを書き込めません: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>別の場所を選択してください</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Unknown format &quot;%1&quot;</source>
        <translation>不明な形式「%1」</translation>
    </message>
    <message>
        <source>end the name in .png, .pdf, .svg or .csv</source>
        <translation>ファイル名の末尾を .png、.pdf、.svg または .csv にしてください</translation>
    </message>
</context>
<context>
    <name>holdfast::Faults</name>
    <message>
        <source>%1 ends</source>
        <translation>%1 が終了する</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 がハングする</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t acknowledge a role</source>
        <translation>%1 が役割に応答しない</translation>
    </message>
    <message>
        <source>%1 can&apos;t be stopped</source>
        <translation>%1 を停止できない</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 に障害が起きる</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 が失われる</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 の電源が失われる</translation>
    </message>
    <message>
        <source>%1 is cut off from all other hosts</source>
        <translation>%1 がほかの全ホストから切り離される</translation>
    </message>
    <message>
        <source>The link between %1 and %2 is cut</source>
        <translation>%1 と %2 の間のリンクが切れる</translation>
    </message>
    <message>
        <source>The serial line of %1 is cut</source>
        <translation>%1 のシリアル回線が切れる</translation>
    </message>
    <message>
        <source>%1 sends no beats any more</source>
        <translation>%1 がハートビートを送らなくなる</translation>
    </message>
    <message>
        <source>The manager of %1 is started again</source>
        <translation>%1 のマネージャが再起動される</translation>
    </message>
    <message>
        <source>%1 is re-booted by hand</source>
        <translation>%1 が手動でリブートされる</translation>
    </message>
    <message>
        <source>The independent computer is gone</source>
        <translation>独立コンピュータがなくなる</translation>
    </message>
    <message>
        <source>The independent computer is there again</source>
        <translation>独立コンピュータが復帰する</translation>
    </message>
    <message>
        <source>the first rung cures it</source>
        <translation>最初の段で直る</translation>
    </message>
    <message>
        <source>re-initialising the resource cures it</source>
        <translation>リソースの再初期化で直る</translation>
    </message>
    <message>
        <source>a process restart cures it</source>
        <translation>プロセス再起動で直る</translation>
    </message>
    <message>
        <source>a group restart cures it</source>
        <translation>グループ再起動で直る</translation>
    </message>
    <message>
        <source>taking the member out of service cures it</source>
        <translation>メンバーの切離しで直る</translation>
    </message>
    <message>
        <source>re-initialising the host cures it</source>
        <translation>ホストの再初期化で直る</translation>
    </message>
    <message>
        <source>a re-boot cures it</source>
        <translation>リブートで直る</translation>
    </message>
    <message>
        <source>a power cycle cures it</source>
        <translation>電源再投入で直る</translation>
    </message>
    <message>
        <source>nothing cures it</source>
        <translation>何をしても直らない</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterButton</name>
    <message>
        <source>Saved filters</source>
        <translation>保存した絞り込み</translation>
    </message>
    <message>
        <source>None is saved on this site</source>
        <translation>このサイトには保存されていません</translation>
    </message>
    <message>
        <source>&amp;Save the present filter…</source>
        <translation>現在の絞り込みを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>すべて表示中のため、保存する絞り込みがありません。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前の変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>絞り込みの保存</translation>
    </message>
    <message>
        <source>There is one of this name: it will be replaced.</source>
        <translation>同じ名前のものがあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Rename the filter %1</source>
        <translation>絞り込み %1 の名前を変更</translation>
    </message>
    <message>
        <source>There is another one of this name.</source>
        <translation>同じ名前の別のものがあります。</translation>
    </message>
</context>
<context>
    <name>holdfast::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>絞り込みの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
</context>
<context>
    <name>holdfast::ForecastPanel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>「%1」は時間として読み取れません。250ms、40s、5m、1h30m の形式で入力してください。</translation>
    </message>
    <message>
        <source>A window can&apos;t be read: there is no forecast.</source>
        <translation>読み取れない時間枠があるため、予測できません。</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1: 直ちに</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1: %2後</translation>
    </message>
    <message>
        <source>Faults this slow never reach: %1</source>
        <translation>この障害間隔では到達しません: %1</translation>
    </message>
    <message>
        <source>With these settings</source>
        <translation>この設定での予測</translation>
    </message>
    <message>
        <source>a fault every</source>
        <translation>障害間隔</translation>
    </message>
    <message>
        <source>Time between two faults</source>
        <translation>障害と障害の間隔</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>例: 40s、5m、1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Foreseen</name>
    <message>
        <source>not runnable</source>
        <translation>実行不可</translation>
    </message>
    <message>
        <source>without power</source>
        <translation>電源なし</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>冗長あり</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>冗長なし</translation>
    </message>
    <message>
        <source>%1 is still %2</source>
        <translation>%1 は%2のままです</translation>
    </message>
    <message>
        <source>Alarm, %1: %2: %3</source>
        <comment>severity, target, what</comment>
        <translation>アラーム、%1: %2: %3</translation>
    </message>
</context>
<context>
    <name>holdfast::FrozenClient</name>
    <message>
        <source>a copy of the site</source>
        <translation>サイトのコピー</translation>
    </message>
    <message>
        <source>This is a copy of the site: nothing can be done with it.</source>
        <translation>これはサイトのコピーです。操作はできません。</translation>
    </message>
</context>
<context>
    <name>holdfast::HealthReport</name>
    <message>
        <source>the site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>, by %1: “%2”</source>
        <comment>user, reason</comment>
        <translation>（%1: 「%2」）</translation>
    </message>
    <message>
        <source>The most frequent alarms</source>
        <translation>多発アラーム</translation>
    </message>
    <message>
        <source>times</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>シェルブ中</translation>
    </message>
    <message>
        <source>No alarm is shelved.</source>
        <translation>シェルブ中のアラームはありません。</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>設計による抑制</translation>
    </message>
    <message>
        <source>Nothing is off-line: no alarm is suppressed.</source>
        <translation>オフラインのものはなく、抑制中のアラームはありません。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>There are more alarms in this range than the console reads: only the newest are counted.</source>
        <translation>この期間のアラームはコンソールの読取り上限を超えています。新しいものだけを数えています。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) from %1 to %2.</source>
        <translation>
            <numerusform>%1 から %2 までに %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in 10 min on average</source>
        <translation>10分あたり平均 %1 件</translation>
    </message>
    <message>
        <source>%1: well within what one operator can handle (1).</source>
        <translation>%1: 1人のオペレータが無理なく対応できる範囲です（1）。</translation>
    </message>
    <message>
        <source>%1: the most that one operator can handle is 2.</source>
        <translation>%1: 1人のオペレータが対応できるのは2件までです。</translation>
    </message>
    <message>
        <source>%1: more than one operator can handle (2).</source>
        <translation>%1: 1人のオペレータが対応できる件数（2）を超えています。</translation>
    </message>
    <message>
        <source>The most in 10 min: %1, from %2.</source>
        <translation>10分間の最多: %1 件（%2 から）。</translation>
    </message>
    <message>
        <source>Floods (more than 10 in 10 min)</source>
        <translation>アラームの洪水（10分に10件超）</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>なし。</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s), %1 of the time; 1 % is the goal.</source>
        <translation>
            <numerusform>洪水 %n 回、時間の %1。目標は 1 %です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Without alarms there is nothing to distribute.</source>
        <translation>アラームがないため配分はありません。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>goal: about 80 %</source>
        <translation>目標: 約 80 %</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>goal: about 15 %</source>
        <translation>目標: 約 15 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>goal: about 5 %</source>
        <translation>目標: 約 5 %</translation>
    </message>
    <message>
        <source>Chattering (3 times or more within a minute)</source>
        <translation>チャタリング（1分間に3回以上）</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a minute</source>
        <translation>
            <numerusform>1分間に %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale (open for more than 24 h)</source>
        <translation>長期継続（24時間超）</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1 is off-line for maintenance</source>
        <translation>%1 は保守のためオフラインです</translation>
    </message>
    <message>
        <source>%1 is off-line: %2 raises no alarm about its protection</source>
        <translation>%1 がオフラインのため、%2 は冗長についてのアラームを出しません</translation>
    </message>
    <message>
        <source>%1 is off-line: it raises no alarm</source>
        <translation>%1 はオフラインのため、アラームを出しません</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>使用除外</translation>
    </message>
    <message>
        <source>No alarm is out of service.</source>
        <translation>使用除外のアラームはありません。</translation>
    </message>
    <message>
        <source>%1, since %2 by %3: %4</source>
        <comment>alarm, date, user, reason</comment>
        <translation>%1、%2 から %3 による: %4</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpKey</name>
    <message>
        <source>Open the handbook (F1)</source>
        <translation>マニュアルを開く（F1）</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpSheet</name>
    <message>
        <source>ACTV, Active: it does the work.</source>
        <translation>ACTV、アクティブ: 処理を実行しています。</translation>
    </message>
    <message>
        <source>ACTV, Active (following): it runs and serves, its mate leads.</source>
        <translation>ACTV、アクティブ（追従）: 動作してサービスを提供し、相手系が主導しています。</translation>
    </message>
    <message>
        <source>STBY, Standby, hot: it runs and waits to be activated.</source>
        <translation>STBY、スタンバイ（ホット）: 動作しており、アクティブ化を待っています。</translation>
    </message>
    <message>
        <source>STBY, Standby, cold: it is started when it is activated.</source>
        <translation>STBY、スタンバイ（コールド）: アクティブ化の際に起動されます。</translation>
    </message>
    <message>
        <source>INIT, Initialization: it is being started.</source>
        <translation>INIT、初期化: 起動処理中です。</translation>
    </message>
    <message>
        <source>UNAV, Unavailable: it is out of service.</source>
        <translation>UNAV、使用不可: 運用から切り離されています。</translation>
    </message>
    <message>
        <source>OFFL, Off-line: an operator took it out; nothing starts it but an operator.</source>
        <translation>OFFL、オフライン: オペレータが切り離しました。起動できるのはオペレータのみです。</translation>
    </message>
    <message>
        <source>??: not known; the shape is that of the last known state.</source>
        <translation>??: 不明。図形は最後に確認された状態を示します。</translation>
    </message>
    <message>
        <source>Keys and symbols</source>
        <translation>キーと記号</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>In the site matrix and the tree</source>
        <translation>サイトマトリクスとツリー</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>to the next member, host or group</source>
        <translation>隣のメンバー、ホスト、グループへ移動</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字キー</translation>
    </message>
    <message>
        <source>to the group or host that begins so</source>
        <translation>その文字で始まるグループまたはホストへ移動</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>選択項目を開く</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu、Shift+F10</translation>
    </message>
    <message>
        <source>commands on what is selected</source>
        <translation>選択項目に対するコマンド</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>表示の見方</translation>
    </message>
    <message>
        <source>Asked for and not acknowledged yet: it is not Active.</source>
        <translation>要求済みで応答待ち: まだアクティブではありません。</translation>
    </message>
    <message>
        <source>In the output of processes</source>
        <translation>プロセスの出力で</translation>
    </message>
    <message>
        <source>search in it</source>
        <translation>出力内を検索</translation>
    </message>
    <message>
        <source>to the next match, to the one before</source>
        <translation>次の一致へ、前の一致へ</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>to the newest line, and follow</source>
        <translation>最新の行へ移動して追従</translation>
    </message>
    <message>
        <source>copy what is selected</source>
        <translation>選択項目をコピー</translation>
    </message>
</context>
<context>
    <name>holdfast::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>これらの語をすべて含むページはありません。</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>%1 — Handbook</source>
        <translation>%1 — マニュアル</translation>
    </message>
    <message>
        <source>This page isn&apos;t translated yet. It is shown in English.</source>
        <translation>このページはまだ翻訳されていません。英語で表示しています。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目次(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>全ページを検索</translation>
    </message>
    <message>
        <source>Down goes to what was found, Return opens it.</source>
        <translation>下矢印で結果へ移動し、Enter で開きます。</translation>
    </message>
    <message>
        <source>Contents of the handbook</source>
        <translation>マニュアルの目次</translation>
    </message>
    <message>
        <source>Pages that were found</source>
        <translation>見つかったページ</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>マニュアルのページ</translation>
    </message>
</context>
<context>
    <name>holdfast::HistoryPanel</name>
    <message>
        <source>Select a change first</source>
        <translation>先に変更を選択してください</translation>
    </message>
    <message>
        <source>Changes in force</source>
        <translation>適用中の変更</translation>
    </message>
    <message>
        <source>None: the site file is in force as it was written.</source>
        <translation>なし: サイトファイルが記述どおりに適用されています。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Take this change out of force …</source>
        <translation>この変更の適用を解除…</translation>
    </message>
</context>
<context>
    <name>holdfast::HostView</name>
    <message>
        <source>no beats yet</source>
        <translation>ハートビート未受信</translation>
    </message>
    <message>
        <source>beats arrive</source>
        <translation>ハートビート正常</translation>
    </message>
    <message>
        <source>beats late</source>
        <translation>ハートビート遅延</translation>
    </message>
    <message>
        <source>beats lost</source>
        <translation>ハートビート喪失</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>ホスト %1</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: power %3, %4; power cycles: %5</source>
        <translation>%2 のアウトレット %1: 電源 %3、%4、電源再投入: %5 回</translation>
    </message>
    <message>
        <source>Outlet %1 of %2: not known, its line is down</source>
        <translation>%2 のアウトレット %1: 不明、回線ダウン</translation>
    </message>
    <message>
        <source>No outlet of an independent computer: this host cannot be fenced by one.</source>
        <translation>独立コンピュータのアウトレットなし: このホストはフェンシングできません。</translation>
    </message>
    <message>
        <source>%1 and runnable</source>
        <translation>%1、実行可能</translation>
    </message>
    <message>
        <source>%1, not runnable</source>
        <translation>%1、実行不可</translation>
    </message>
    <message>
        <source>Last known: %1. Not heard for %2.</source>
        <translation>最後に確認された状態: %1。%2受信なし。</translation>
    </message>
    <message>
        <source>It is %1 for %2; heard %3 ago.</source>
        <translation>%1（%2継続）、最終受信 %3前。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>回復段階の使用状況</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>メンバーと相手系</translation>
    </message>
</context>
<context>
    <name>holdfast::HostWords</name>
    <message>
        <source>is being taken out of service by an operator</source>
        <translation>オペレータが運用から外しています</translation>
    </message>
    <message>
        <source>is being re-initialised</source>
        <translation>再初期化中です</translation>
    </message>
    <message>
        <source>is being re-booted</source>
        <translation>リブート中です</translation>
    </message>
    <message>
        <source>is being re-booted by an operator</source>
        <translation>オペレータの指令でリブート中です</translation>
    </message>
    <message>
        <source>is being power cycled</source>
        <translation>電源再投入中です</translation>
    </message>
    <message>
        <source>is being power cycled by an operator</source>
        <translation>オペレータの指令で電源再投入中です</translation>
    </message>
    <message>
        <source>is being powered off by an operator</source>
        <translation>オペレータの指令で電源を切っています</translation>
    </message>
    <message>
        <source>is being powered down</source>
        <translation>電源を切っています</translation>
    </message>
    <message>
        <source>is being powered on</source>
        <translation>電源を入れています</translation>
    </message>
    <message>
        <source>was added to the site, and its manager has not joined yet</source>
        <translation>サイトに追加されましたが、マネージャはまだ参加していません</translation>
    </message>
    <message>
        <source>has not been heard of yet</source>
        <translation>まだ応答がありません</translation>
    </message>
    <message>
        <source>is Off-line</source>
        <translation>オフラインです</translation>
    </message>
    <message>
        <source>is runnable</source>
        <translation>実行可能です</translation>
    </message>
    <message>
        <source>its platform layer is not up yet</source>
        <translation>プラットフォーム層がまだ起動していません</translation>
    </message>
    <message>
        <source>is booting</source>
        <translation>起動中です</translation>
    </message>
    <message>
        <source>sends neither messages nor beats</source>
        <translation>メッセージもハートビートも届いていません</translation>
    </message>
    <message>
        <source>sends beats but no messages</source>
        <translation>ハートビートは届きますが、メッセージは届いていません</translation>
    </message>
    <message>
        <source>was taken Off-line by an operator</source>
        <translation>オペレータがオフラインにしました</translation>
    </message>
    <message>
        <source>was fenced</source>
        <translation>フェンシングされました</translation>
    </message>
    <message>
        <source>is powered off</source>
        <translation>電源が切れています</translation>
    </message>
    <message>
        <source>has not been heard of since the site began: its boot is waited for until %1</source>
        <translation>サイト開始以来応答がありません: %1 まで起動を待ちます</translation>
    </message>
    <message>
        <source>%1 (attempt %2 of %3 in %4)</source>
        <comment>is being re-booted (attempt 1 of 2 in 30 min)</comment>
        <translation>%1（%4 以内に %3 回中 %2 回目）</translation>
    </message>
</context>
<context>
    <name>holdfast::IncidentStory</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>経過をテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>経過をコピー</translation>
    </message>
    <message>
        <source>Story of the incident</source>
        <translation>インシデントの経過</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Select a mark or a bar to read the incident behind it, from its cause downwards.</source>
        <translation>マークまたはバーを選択すると、関連するインシデントを原因から順に表示します。</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>インシデント %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Began %1, %2 later the last of its %n record(s).</source>
        <translation>
            <numerusform>開始 %1、%2後に最終レコード（全 %n 件）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rung(s) taken.</source>
        <translation>
            <numerusform>回復処置 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>sentence, time</comment>
        <translation>%2 %1</translation>
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
        <translation>レーンを選択すると、状態別の時間が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%1: available %2 of the visible %3, %n outage(s), %4 in all</source>
        <translation>
            <numerusform>%1: 表示範囲 %3 の稼働率 %2、停止 %n 回、計 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>状態別の時間</translation>
    </message>
    <message numerus="yes">
        <source>over %1, %n outage(s)</source>
        <translation>
            <numerusform>対象 %1、停止 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>, planned off-line left out</source>
        <translation>、計画オフラインを除く</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTree</name>
    <message>
        <source>Search: cdma, OFFL, beta …</source>
        <translation>検索: cdma、OFFL、beta…</translation>
    </message>
    <message>
        <source>Search in the tree</source>
        <translation>ツリー内を検索</translation>
    </message>
    <message>
        <source>Hosts, layers, groups, processes and resources</source>
        <translation>ホスト、層、グループ、プロセス、リソース</translation>
    </message>
</context>
<context>
    <name>holdfast::LayerTreeModel</name>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停止不能</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>System layer</source>
        <translation>システム層</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>プラットフォーム層</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>アプリケーション層</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>実行可能</translation>
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
        <translation>pid %1、再起動: %2 回</translation>
    </message>
    <message>
        <source>restarts: %1</source>
        <translation>再起動: %1 回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>継続</translation>
    </message>
    <message>
        <source>Why, process</source>
        <translation>理由、プロセス</translation>
    </message>
</context>
<context>
    <name>holdfast::Lessons</name>
    <message>
        <source>First fault</source>
        <translation>最初の障害</translation>
    </message>
    <message>
        <source>See a process fail, and the first rung of its ladder repair it.</source>
        <translation>プロセスに障害が起き、回復段階の最初の段で直るのを見ます。</translation>
    </message>
    <message>
        <source>Open the member cdma@alpha: its processes are listed with their pids.</source>
        <translation>メンバー cdma@alpha を開きます。プロセスと pid が表示されます。</translation>
    </message>
    <message>
        <source>End one of them: with &quot;Kill a process&quot; below, or with kill -9 PID in a terminal.</source>
        <translation>そのひとつを終了させます。下の「プロセスを強制終了」か、端末で kill -9 PID を使います。</translation>
    </message>
    <message>
        <source>Watch the member: it stays Active, and its first rung has one try less.</source>
        <translation>メンバーを見ます。アクティブのままで、最初の段の残り回数が1つ減ります。</translation>
    </message>
    <message>
        <source>a process has ended</source>
        <translation>プロセスが終了した</translation>
    </message>
    <message>
        <source>it is restarted</source>
        <translation>再起動された</translation>
    </message>
    <message>
        <source>it runs, and its member is Active</source>
        <translation>実行中で、メンバーはアクティブ</translation>
    </message>
    <message>
        <source>A fault of one process costs one restart of that process, nothing more: the member keeps its state, its mate isn&apos;t bothered, and no service is lost. How often that is tried within which time is set in the thresholds; the events show the attempt (&quot;attempt 1 of 3 in 5 min&quot;).</source>
        <translation>ひとつのプロセスの障害は、そのプロセスの再起動1回で済みます。メンバーの状態は変わらず、相手系にも影響せず、サービスも失われません。どの時間内に何回試すかはしきい値で決まり、イベントには試行回数（「試行 1/3（時間枠 5分）」）が出ます。</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>Use up a rung, and see the next one taken.</source>
        <translation>ひとつの段を使い切り、次の段に進むのを見ます。</translation>
    </message>
    <message>
        <source>End the same process again, as soon as it runs again.</source>
        <translation>同じプロセスが再び実行されたら、また終了させます。</translation>
    </message>
    <message>
        <source>Go on until the whole group is restarted. Watch the budget of the rung get shorter.</source>
        <translation>グループ全体が再起動されるまで続けます。段の残り回数が減るのを見ます。</translation>
    </message>
    <message>
        <source>Open the timeline: an arrow leads from each fault to what was done about it.</source>
        <translation>タイムラインを開きます。各障害から処置へ矢印が伸びています。</translation>
    </message>
    <message>
        <source>it was restarted twice</source>
        <translation>2回再起動された</translation>
    </message>
    <message>
        <source>its group is restarted</source>
        <translation>グループが再起動された</translation>
    </message>
    <message>
        <source>Faults are counted in a sliding window. When the tries of a rung are used up, the next rung is taken: process, group, out of service. A fault that comes seldom never climbs; one that comes again and again climbs by itself, at three in the morning, too.</source>
        <translation>障害は移動する時間枠の中で数えられます。ある段の回数を使い切ると次の段に進みます（プロセス、グループ、切離し）。まれな障害では進まず、繰り返す障害では夜中の3時でも自動的に進みます。</translation>
    </message>
    <message>
        <source>Take-over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Let a member go out of service, and its mate take over.</source>
        <translation>メンバーを切り離し、相手系に引き継がせます。</translation>
    </message>
    <message>
        <source>Go on ending processes of the Active member of a pair until its group restarts are used up, too.</source>
        <translation>ペアのアクティブ側のプロセスを終了させ続け、グループ再起動も使い切ります。</translation>
    </message>
    <message>
        <source>Watch the pair: the Standby becomes Active.</source>
        <translation>ペアを見ます。スタンバイがアクティブになります。</translation>
    </message>
    <message>
        <source>Wait until the repaired member is back. It comes back as Standby.</source>
        <translation>修復されたメンバーが戻るのを待ちます。スタンバイとして戻ります。</translation>
    </message>
    <message>
        <source>a member is taken out of service</source>
        <translation>メンバーが切り離された</translation>
    </message>
    <message>
        <source>its mate is Active</source>
        <translation>相手系がアクティブ</translation>
    </message>
    <message>
        <source>the repaired member is Standby</source>
        <translation>修復されたメンバーがスタンバイ</translation>
    </message>
    <message>
        <source>The mate is activated only when the other one is certainly not Active any more: there are never two. The member that comes back stays Standby, because a second change of roles would cost service again; switch over when it suits you.</source>
        <translation>相手系は、もう一方が確実にアクティブでなくなってからアクティブ化されます。アクティブが2つになることはありません。戻ったメンバーはスタンバイのままです。もう一度役割を替えるとまたサービスが途切れるためです。都合のよいときに切り替えてください。</translation>
    </message>
    <message>
        <source>Off-line for an upgrade</source>
        <translation>アップグレードのためのオフライン</translation>
    </message>
    <message>
        <source>Take a member of a pair out for work, and put it back.</source>
        <translation>ペアのメンバーを作業のために外し、元に戻します。</translation>
    </message>
    <message>
        <source>Select a member of a pair and choose Off-line. Read the plan before you confirm it.</source>
        <translation>ペアのメンバーを選び、オフラインを選びます。確定する前に計画を読みます。</translation>
    </message>
    <message>
        <source>Give a reason: whoever comes after you reads it.</source>
        <translation>理由を書きます。あとの担当者が読みます。</translation>
    </message>
    <message>
        <source>Pretend to work on it. Nothing starts it but an operator.</source>
        <translation>作業しているつもりになります。オペレータ以外が起動することはありません。</translation>
    </message>
    <message>
        <source>Put it on-line again, and wait until the pair is protected.</source>
        <translation>オンラインに戻し、ペアが冗長ありになるのを待ちます。</translation>
    </message>
    <message>
        <source>off-line was ordered with a reason</source>
        <translation>理由を付けてオフラインを指令した</translation>
    </message>
    <message>
        <source>the member is Off-line</source>
        <translation>メンバーがオフライン</translation>
    </message>
    <message>
        <source>on-line was ordered</source>
        <translation>オンラインを指令した</translation>
    </message>
    <message>
        <source>the pair is protected again</source>
        <translation>ペアが再び冗長あり</translation>
    </message>
    <message>
        <source>An Active member is switched over before it goes off-line, so its service goes on. As long as it is Off-line its pair raises no alarm about its protection: that is suppressed by design, and the page on alarm health says so with your reason.</source>
        <translation>アクティブなメンバーはオフラインになる前に切り替えられるので、サービスは続きます。オフラインの間、ペアは冗長についてのアラームを出しません。これは設計による抑制で、アラームの健全性のページに理由とともに示されます。</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>Take a host&apos;s power away and give it back, by the independent computer.</source>
        <translation>独立コンピュータでホストの電源を切り、入れ直します。</translation>
    </message>
    <message>
        <source>Select a host and choose Power cycle. The plan says who loses service.</source>
        <translation>ホストを選び、電源再投入を選びます。計画に、サービスを失うものが示されます。</translation>
    </message>
    <message>
        <source>Type the name of the host: what takes power is confirmed twice.</source>
        <translation>ホスト名を入力します。電源を切る操作は二重に確認されます。</translation>
    </message>
    <message>
        <source>Watch the power view: the switch confirms that it is off, then on.</source>
        <translation>電源ビューを見ます。スイッチがオフ、続いてオンを確認します。</translation>
    </message>
    <message>
        <source>Wait until everything on the host is protected again.</source>
        <translation>ホスト上のすべてが再び冗長ありになるのを待ちます。</translation>
    </message>
    <message>
        <source>a power cycle was ordered</source>
        <translation>電源再投入を指令した</translation>
    </message>
    <message>
        <source>the host has no power</source>
        <translation>ホストの電源が切れた</translation>
    </message>
    <message>
        <source>the host is up again</source>
        <translation>ホストが再び稼働</translation>
    </message>
    <message>
        <source>everything on it is protected again</source>
        <translation>その上のすべてが再び冗長あり</translation>
    </message>
    <message>
        <source>A power cycle is the last but one rung of a host&apos;s ladder, taken by itself only when re-initialising and re-booting have not helped. That the switch confirms &quot;off&quot; is a proof: nothing on this host can be Active, so mates are activated without waiting.</source>
        <translation>電源再投入は、ホストの回復段階の最後から2番目の段で、再初期化とリブートで直らないときだけ自動的に行われます。スイッチが「オフ」を確認することは確証になります。そのホストにアクティブはあり得ないので、相手系は待たずにアクティブ化されます。</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分断</translation>
    </message>
    <message>
        <source>Cut a host off from the others, and see who may go on.</source>
        <translation>ホストをほかから切り離し、だれが続けてよいかを見ます。</translation>
    </message>
    <message>
        <source>Choose &quot;Cut delta off&quot; below: all its cluster links are gone, but it runs and has power.</source>
        <translation>下の「delta を切り離す」を選びます。クラスタリンクはすべて切れますが、動作し電源も入っています。</translation>
    </message>
    <message>
        <source>Watch the majority: it may not simply activate mates, since delta might still serve.</source>
        <translation>多数側を見ます。delta がまだサービス中かもしれないので、すぐには相手系をアクティブ化できません。</translation>
    </message>
    <message>
        <source>When the pairs of delta are served elsewhere, choose &quot;Join all hosts&quot;.</source>
        <translation>delta のペアがほかでサービスされたら「全ホストをつなぐ」を選びます。</translation>
    </message>
    <message>
        <source>a host can&apos;t be heard any more</source>
        <translation>ホストからの受信が途絶えた</translation>
    </message>
    <message>
        <source>what it served is Active elsewhere</source>
        <translation>その担当がほかでアクティブ</translation>
    </message>
    <message>
        <source>the host is back</source>
        <translation>ホストが戻った</translation>
    </message>
    <message>
        <source>Whoever has lost the majority stops what it serves by itself, within a known time (self-fence). The others wait for that time, or for a proof by the independent computer, and only then activate mates. That is why a cut network never makes two Actives.</source>
        <translation>多数を失った側は、決まった時間内に自分でサービスを止めます（自己フェンシング）。ほかの側はその時間、または独立コンピュータの確証を待ってから相手系をアクティブ化します。だからネットワークが切れてもアクティブが2つになることはありません。</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Bring a service back that was lost altogether.</source>
        <translation>完全に失われたサービスを取り戻します。</translation>
    </message>
    <message>
        <source>Choose &quot;Break subscriber-db&quot; below: both members of cdma depend on it.</source>
        <translation>下の「subscriber-db を壊す」を選びます。cdma の両メンバーが依存しています。</translation>
    </message>
    <message>
        <source>The alarm says that the pair is lost. Acknowledge it: you have seen it.</source>
        <translation>アラームはペアの喪失を示します。見たことを示すため確認します。</translation>
    </message>
    <message>
        <source>Find out why: the member&apos;s view says what it waits for.</source>
        <translation>原因を調べます。メンバーのビューに、何を待っているかが出ています。</translation>
    </message>
    <message>
        <source>Choose &quot;Mend subscriber-db&quot;, and wait until cdma is protected.</source>
        <translation>「subscriber-db を直す」を選び、cdma が冗長ありになるのを待ちます。</translation>
    </message>
    <message>
        <source>Repair cdma: its fault counts are cleared, so that the next fault finds a whole ladder.</source>
        <translation>cdma を修復します。障害カウントがクリアされ、次の障害では回復段階のすべての段が使えます。</translation>
    </message>
    <message>
        <source>a pair is lost</source>
        <translation>ペアが失われた</translation>
    </message>
    <message>
        <source>the alarm is acknowledged</source>
        <translation>アラームを確認した</translation>
    </message>
    <message>
        <source>its fault counts are cleared</source>
        <translation>障害カウントをクリアした</translation>
    </message>
    <message>
        <source>A resource that all members share can&apos;t be helped by a take-over: that is what the alarm about a shared resource means. Acknowledging changes nothing on the site, it says who looks after it. Repair is for afterwards: without it the old faults would still count for a while.</source>
        <translation>全メンバーが共有するリソースは引継ぎでは救えません。共有リソースのアラームはそのことを示します。確認してもサイトは何も変わらず、だれが対応しているかを示すだけです。修復はそのあとに行います。行わないと古い障害がしばらく数えられます。</translation>
    </message>
</context>
<context>
    <name>holdfast::LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>選択したレッスン</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>やり直す(&amp;B)</translation>
    </message>
    <message>
        <source>Counts what happens from now on</source>
        <translation>これから起こることを数えます</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>次のレッスン(&amp;N)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, title of a lesson</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <translation>%1（完了）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>What the site has seen</source>
        <translation>サイトで確認されたこと</translation>
    </message>
    <message>
        <source>Done. What happened:</source>
        <translation>完了。起きたこと:</translation>
    </message>
    <message>
        <source>&amp;Kill a process of %1</source>
        <translation>%1 のプロセスを強制終了(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cut %1 off</source>
        <translation>%1 を切り離す(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Join all hosts</source>
        <translation>全ホストをつなぐ(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Break %1</source>
        <translation>%1 を壊す(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Mend %1</source>
        <translation>%1 を直す(&amp;M)</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run at the moment</source>
        <translation>%1 は現在実行されていません</translation>
    </message>
    <message>
        <source>wait until it runs again</source>
        <translation>再び実行されるまで待ってください</translation>
    </message>
    <message>
        <source>%1 has no Active member</source>
        <translation>%1 にアクティブなメンバーがありません</translation>
    </message>
    <message>
        <source>wait until it has one</source>
        <translation>アクティブになるまで待ってください</translation>
    </message>
</context>
<context>
    <name>holdfast::LinePanel</name>
    <message>
        <source>Release the port</source>
        <translation>ポートを解放</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Not connected. The managers&apos; own lines are not touched by this.</source>
        <translation>未接続。マネージャ側の回線には影響しません。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>%1 に接続しました。</translation>
    </message>
    <message>
        <source>Waiting for an answer.</source>
        <translation>応答を待っています。</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>接続できません: %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>ホスト名義</translation>
    </message>
    <message>
        <source>Baud</source>
        <translation>ボーレート</translation>
    </message>
    <message>
        <source>Bits, parity, stop</source>
        <translation>データ、パリティ、ストップ</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>フロー制御</translation>
    </message>
    <message>
        <source>none</source>
        <comment>parity</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>even</source>
        <comment>parity</comment>
        <translation>偶数</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>parity</comment>
        <translation>奇数</translation>
    </message>
    <message>
        <source>none</source>
        <comment>flow control</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>software</source>
        <translation>ソフトウェア</translation>
    </message>
    <message>
        <source>Look for ports again</source>
        <translation>ポートを再検索</translation>
    </message>
    <message>
        <source>The independent computer expects the name that its configuration gives this line.</source>
        <translation>独立コンピュータの構成でこの回線に割り当てられた名前を入力してください。</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>シリアルポート</translation>
    </message>
    <message>
        <source>Choose one or type a path</source>
        <translation>選択またはパスを入力</translation>
    </message>
    <message>
        <source>Host name on this line</source>
        <translation>この回線でのホスト名</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>データビット</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>パリティ</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>ストップビット</translation>
    </message>
</context>
<context>
    <name>holdfast::MainWindow</name>
    <message>
        <source>Off-line</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>切替</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <translation>リブート</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>電源オフ</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>電源オン</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Do…</source>
        <translation>実行(&amp;D)…</translation>
    </message>
    <message>
        <source>Find a command or a target (%1)</source>
        <translation>コマンドまたは対象を検索（%1）</translation>
    </message>
    <message>
        <source>&amp;Search in the tree</source>
        <translation>ツリー内を検索(&amp;S)</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>現在に戻る(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ask again for the state</source>
        <translation>状態を再取得(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Operate mode</source>
        <translation>操作モード(&amp;O)</translation>
    </message>
    <message>
        <source>In view mode no command can be given</source>
        <translation>閲覧モードではコマンドを実行できません</translation>
    </message>
    <message>
        <source>Acting &amp;user…</source>
        <translation>操作者(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>未確認アラームを点滅(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>レイアウトを初期状態に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全画面表示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>マニュアル(&amp;H)</translation>
    </message>
    <message>
        <source>The handbook at the page of what has the focus</source>
        <translation>フォーカスのあるもののページでマニュアルを開く</translation>
    </message>
    <message>
        <source>&amp;Keys and symbols</source>
        <translation>キーと記号(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>Holdfast について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>コンソール(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>コマンド(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Site tree</source>
        <translation>サイトツリー</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
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
        <translation>%1 には適用できません。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>何も選択されていません。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>Acting user</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Commands are given, and recorded, in this name:</source>
        <translation>コマンドの発行と記録に使用する名前:</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Holdfast について</translation>
    </message>
    <message>
        <source>&lt;b&gt;Holdfast %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Holdfast %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Availability manager and maintenance console for process groups on loosely coupled computers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
        <translation>疎結合コンピュータ上のプロセスグループ向けの可用性マネージャ兼保守コンソールです。GNU General Public License バージョン 3 以降に基づくフリーソフトウェアであり、無保証です。</translation>
    </message>
    <message>
        <source>&amp;Upgrade run-book…</source>
        <translation>アップグレード手順書(&amp;U)…</translation>
    </message>
    <message>
        <source>Take members or hosts off-line one after the other, work on them, and put them on-line again</source>
        <translation>メンバーまたはホストを順にオフライン化して作業し、再びオンライン化する</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>アップグレード手順書</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>%1 をアップグレード</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>新しいアラームで音を鳴らす(&amp;B)</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>新しいアラームをデスクトップに通知(&amp;D)</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>このデスクトップはプログラムの通知を表示しません。</translation>
    </message>
    <message>
        <source>What if %1 fails…</source>
        <translation>%1 に障害が起きたら…</translation>
    </message>
    <message>
        <source>&amp;Open another site…</source>
        <translation>別のサイトを開く(&amp;S)…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新しいウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>One more window of this site</source>
        <translation>このサイトのウィンドウをもう一つ</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>開いているサイト</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>動きを減らす(&amp;M)</translation>
    </message>
    <message>
        <source>Nothing flashes, slides or blinks</source>
        <translation>点滅やスライドをなくします</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Theme, language, text size, alarms, timeline, start</source>
        <translation>テーマ、言語、文字サイズ、アラーム、タイムライン、起動</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>印刷プレビュー(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>PDF として書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>The view that is shown, black on white</source>
        <translation>表示中のビューを白地に黒で</translation>
    </message>
    <message>
        <source>This view can&apos;t be printed. Site, member, timeline, events and alarm health can.</source>
        <translation>このビューは印刷できません。サイト、メンバー、タイムライン、イベント、アラームの健全性は印刷できます。</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Everything is shown: there is no filter to save.</source>
        <translation>すべて表示中のため、保存する絞り込みがありません。</translation>
    </message>
    <message>
        <source>Filter the tree: %1</source>
        <translation>ツリーを絞り込む: %1</translation>
    </message>
    <message>
        <source>Save the filter of the tree…</source>
        <translation>ツリーの絞り込みを保存…</translation>
    </message>
    <message>
        <source>Filter events: %1</source>
        <translation>イベントを絞り込む: %1</translation>
    </message>
    <message>
        <source>Save the filter of the events…</source>
        <translation>イベントの絞り込みを保存…</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberStrips</name>
    <message>
        <source>Members of %1</source>
        <translation>%1 のメンバー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>holdfast::MemberView</name>
    <message>
        <source>Last known state, %1 old: host %2 is not heard.</source>
        <translation>最後に確認された状態（%1前）: ホスト %2 から受信がありません。</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2, heard %3 ago.</source>
        <translation>ホスト %2 の%1層グループ、最終受信 %3前。</translation>
    </message>
    <message>
        <source>Group of the %1 layer on host %2.</source>
        <translation>ホスト %2 の%1層グループ。</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Protected for %3.</source>
        <translation>相手系 %1 は%2。冗長あり（%3継続）。</translation>
    </message>
    <message>
        <source>Mate %1 is %2. &lt;b&gt;Unprotected for %3.&lt;/b&gt;</source>
        <translation>相手系 %1 は%2。&lt;b&gt;冗長なし（%3継続）。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>回復段階の使用状況</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近の遷移</translation>
    </message>
    <message>
        <source>Return shows what the process has written</source>
        <translation>Enter キーでプロセスの出力を表示</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Show what its processes have written</source>
        <translation>このメンバーのプロセスの出力を表示</translation>
    </message>
    <message>
        <source>Show the output of this process</source>
        <translation>このプロセスの出力を表示</translation>
    </message>
    <message>
        <source>Mate %1 is %2. Whether they are protected is not known.</source>
        <translation>相手系 %1 は%2。冗長があるかは不明。</translation>
    </message>
</context>
<context>
    <name>holdfast::NoteBar</name>
    <message>
        <source>Dismiss this note</source>
        <translation>この通知を閉じる</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectDialog</name>
    <message>
        <source>Needed.</source>
        <translation>必須です。</translation>
    </message>
    <message>
        <source>Letters a-z, digits and . _ - only, at most 63.</source>
        <translation>英小文字 a-z、数字、. _ - のみ、63 文字まで。</translation>
    </message>
    <message>
        <source>A count and a time, such as 3 in 5m.</source>
        <translation>回数と時間。例: 3 in 5m。</translation>
    </message>
    <message>
        <source>A time such as 250ms, 5s, 3m or 1h30m.</source>
        <translation>時間。例: 250ms、5s、3m、1h30m。</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>整数。</translation>
    </message>
    <message>
        <source>Default: %1, built in</source>
        <translation>既定値: %1（組み込み）</translation>
    </message>
    <message>
        <source>Default: %1, from %2</source>
        <translation>既定値: %1（%2 より）</translation>
    </message>
    <message>
        <source>With commas between: %1</source>
        <translation>コンマ区切り: %1</translation>
    </message>
    <message>
        <source>Program and arguments; what has spaces in double quotes</source>
        <translation>プログラムと引数。空白を含むものは二重引用符で囲む</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 は必須です。</translation>
    </message>
    <message>
        <source>* needed. What is left empty has its default.</source>
        <translation>* 必須。空欄は既定値になります。</translation>
    </message>
    <message>
        <source>One on each host</source>
        <translation>各ホストに一つ</translation>
    </message>
    <message>
        <source>A pair, hot standby</source>
        <translation>ペア、ホットスタンバイ</translation>
    </message>
    <message>
        <source>A pair, cold standby</source>
        <translation>ペア、コールドスタンバイ</translation>
    </message>
    <message>
        <source>A pair, both lead</source>
        <translation>ペア、主導アクティブ</translation>
    </message>
</context>
<context>
    <name>holdfast::ObjectFields</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>Command of its first process</source>
        <translation>最初のプロセスのコマンド</translation>
    </message>
    <message>
        <source>Its handshake</source>
        <translation>そのハンドシェイク</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Depends on groups</source>
        <translation>依存するグループ</translation>
    </message>
    <message>
        <source>Process restarts</source>
        <translation>プロセス再起動</translation>
    </message>
    <message>
        <source>Group restarts</source>
        <translation>グループ再起動</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>フェイルバック</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>ハンドシェイク</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Start time-out</source>
        <translation>起動タイムアウト</translation>
    </message>
    <message>
        <source>Acknowledgement time-out</source>
        <translation>応答タイムアウト</translation>
    </message>
    <message>
        <source>Stop time-out</source>
        <translation>停止タイムアウト</translation>
    </message>
    <message>
        <source>Kill time-out</source>
        <translation>強制終了タイムアウト</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>ウォッチドッグ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>プローブ</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Least free space</source>
        <translation>最小空き容量</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>インターフェース</translation>
    </message>
    <message>
        <source>File with the pid</source>
        <translation>PID ファイル</translation>
    </message>
    <message>
        <source>Command that looks</source>
        <translation>確認コマンド</translation>
    </message>
    <message>
        <source>OCF agent</source>
        <translation>OCF エージェント</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>確認間隔</translation>
    </message>
    <message>
        <source>Time-out of a look</source>
        <translation>確認のタイムアウト</translation>
    </message>
    <message>
        <source>Good again after</source>
        <translation>回復とみなすまで</translation>
    </message>
    <message>
        <source>Outlet of its power</source>
        <translation>電源のアウトレット</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>シリアル回線</translation>
    </message>
    <message>
        <source>Addresses on the bus</source>
        <translation>バス上のアドレス</translation>
    </message>
    <message>
        <source>Re-initialisations</source>
        <translation>再初期化</translation>
    </message>
    <message>
        <source>Re-boots</source>
        <translation>リブート</translation>
    </message>
    <message>
        <source>Power cycles</source>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>Boot time-out</source>
        <translation>ブートタイムアウト</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>グループを追加</translation>
    </message>
    <message>
        <source>Add a process</source>
        <translation>プロセスを追加</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>リソースを追加</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>ホストを追加</translation>
    </message>
    <message>
        <source>Add group %1</source>
        <translation>グループ %1 を追加</translation>
    </message>
    <message>
        <source>Add process %1</source>
        <translation>プロセス %1 を追加</translation>
    </message>
    <message>
        <source>Add resource %1</source>
        <translation>リソース %1 を追加</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>ホスト %1 を追加</translation>
    </message>
</context>
<context>
    <name>holdfast::OutcomeModel</name>
    <message>
        <source>the same</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>holdfast::OutletModel</name>
    <message>
        <source>Last known: the line is lost.</source>
        <translation>最後に確認された値: 回線が失われています。</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最終確認: %1</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>アウトレット</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Power (confirmed)</source>
        <translation>電源（確認値）</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>ハートビート</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>再投入</translation>
    </message>
    <message>
        <source>Offs</source>
        <translation>オフ</translation>
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
        <translation>ここで行が欠けています: マネージャの保持量を超えて書き込まれました。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
</context>
<context>
    <name>holdfast::OutputView</name>
    <message>
        <source>All processes</source>
        <translation>すべてのプロセス</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n 行を %1 に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1 can&apos;t be written: %2</source>
        <translation>何も保存されませんでした: %1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>表示中の行を保存</translation>
    </message>
    <message>
        <source>Host %1 is not reachable.</source>
        <translation>ホスト %1 に到達できません。</translation>
    </message>
    <message>
        <source>The manager does not give it: %1</source>
        <translation>マネージャから取得できません: %1</translation>
    </message>
    <message>
        <source>What is shown is %1 old.</source>
        <translation>表示内容は%1前のものです。</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>まだ応答がありません。</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>ライブではありません。</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>ライブ。</translation>
    </message>
    <message>
        <source>Live; the list stands still while you read.</source>
        <translation>ライブ。読んでいる間、一覧は動きません。</translation>
    </message>
    <message>
        <source>Stopped: no more lines are taken until you follow again.</source>
        <translation>停止中: 追従を再開するまで新しい行は取得されません。</translation>
    </message>
    <message>
        <source>Not live: the connection is lost.</source>
        <translation>ライブではありません: 接続が失われました。</translation>
    </message>
    <message>
        <source>The manager is too old.</source>
        <translation>マネージャが古すぎます。</translation>
    </message>
    <message>
        <source>This manager is older: lines have no times, and it is not known whether some are missing.</source>
        <translation>このマネージャは旧版です: 行に時刻がなく、欠けている行があるかは不明です。</translation>
    </message>
    <message>
        <source>The console shows the past, this list the present.</source>
        <translation>コンソールは過去を、この一覧は現在を表示しています。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) passes the filter.</source>
        <translation>
            <numerusform>%n 行のうち、絞り込みに合うものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No state of the site has arrived yet.</source>
        <translation>サイトの状態はまだ届いていません。</translation>
    </message>
    <message>
        <source>The output of %1 is asked for.</source>
        <translation>%1 の出力を要求しています。</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>マネージャに接続されていません。</translation>
    </message>
    <message>
        <source>The output of %1 can&apos;t be shown.</source>
        <translation>%1 の出力を表示できません。</translation>
    </message>
    <message>
        <source>This manager is older than the console: it can&apos;t give what processes write.</source>
        <translation>このマネージャはコンソールより古く、プロセスの出力を提供できません。</translation>
    </message>
    <message>
        <source>%1 has written nothing yet.</source>
        <translation>%1 はまだ何も出力していません。</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>実行されていません。</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>一致 %n 件</numerusform>
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
            <numerusform>%n 行中 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones left out</source>
        <translation>%1（古い行は省略）</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>新しい行 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, the expression is wrong at character %1: %2</source>
        <translation>検索していません。正規表現の %1 文字目に誤りがあります: %2</translation>
    </message>
    <message>
        <source>The expression takes too long: not all lines were searched.</source>
        <translation>正規表現の処理に時間がかかりすぎるため、一部の行は検索されていません。</translation>
    </message>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>選択した行をテキストとしてコピー</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>行が選択されていません。</translation>
    </message>
    <message>
        <source>There is no line to save.</source>
        <translation>保存する行がありません。</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Member whose output is shown</source>
        <translation>出力を表示するメンバー</translation>
    </message>
    <message>
        <source>Process whose output is shown</source>
        <translation>出力を表示するプロセス</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keep the newest line in view (End)</source>
        <translation>最新の行を常に表示します（End）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>出力を検索</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>前の一致（%1）</translation>
    </message>
    <message>
        <source>Next match (%1)</source>
        <translation>次の一致（%1）</translation>
    </message>
    <message>
        <source>Only matches</source>
        <translation>一致のみ</translation>
    </message>
    <message>
        <source>Show only lines in which the text is found</source>
        <translation>テキストが見つかった行だけを表示</translation>
    </message>
    <message>
        <source>Only stderr</source>
        <translation>stderr のみ</translation>
    </message>
    <message>
        <source>Show only lines written to stderr</source>
        <translation>stderr に書き込まれた行だけを表示</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>すべての行を表示</translation>
    </message>
    <message>
        <source>Show the new lines and follow</source>
        <translation>新しい行を表示して追従</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>この通知を閉じる</translation>
    </message>
    <message>
        <source>Output of processes</source>
        <translation>プロセスの出力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Only what commands (exec, OCF agents) write to stderr is told apart; a program writes all into one pipe.</source>
        <translation>区別されるのはコマンド（exec、OCF エージェント）が stderr に書き込んだものだけです。プログラムの出力はすべて1本のパイプに入ります。</translation>
    </message>
</context>
<context>
    <name>holdfast::Paper</name>
    <message>
        <source>unacknowledged</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>gone, unacknowledged</source>
        <translation>復帰・未確認</translation>
    </message>
    <message>
        <source>shelved until %1</source>
        <translation>%1 までシェルブ</translation>
    </message>
    <message>
        <source>since %1 by %2: %3</source>
        <comment>time, user, reason</comment>
        <translation>%1 から %2 による: %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>No alarm is in service.</source>
        <translation>使用中のアラームはありません。</translation>
    </message>
    <message>
        <source>Alarms out of service</source>
        <translation>使用除外のアラーム</translation>
    </message>
    <message>
        <source>Alarms and their health</source>
        <translation>アラームとその健全性</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Budgets of its ladder</source>
        <translation>回復段階の使用状況</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>遷移</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近の遷移</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>ここに保持されているレコードにはありません。</translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>メンバー %1</translation>
    </message>
    <message>
        <source>There is no such member on this site.</source>
        <translation>このサイトにそのメンバーはありません。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>値</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, name of a state</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Mate</source>
        <translation>相手系</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member, its state</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>冗長</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>protected or not, time</comment>
        <translation>%2 から%1</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>冗長あり</translation>
    </message>
    <message>
        <source>UNPROTECTED</source>
        <translation>冗長なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(last heard %1 ago)</source>
        <translation>（最終受信 %1前）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>層: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>「%1」を含む</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>%1 の</translation>
    </message>
    <message>
        <source>of the kinds %1</source>
        <translation>種別 %1</translation>
    </message>
    <message>
        <source>of incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>All events.</source>
        <translation>すべてのイベント。</translation>
    </message>
    <message>
        <source>Only events %1.</source>
        <translation>次のイベントのみ: %1。</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>サイトの状態は未取得です。</translation>
    </message>
    <message>
        <source>THE PAST: the site as it was at %1.</source>
        <translation>過去: %1 時点のサイト。</translation>
    </message>
    <message>
        <source>The data was %1 old.</source>
        <translation>データは %1前のものです。</translation>
    </message>
    <message>
        <source>NO CONNECTION: the last known state, %1 old.</source>
        <translation>接続なし: 最後に確認された状態（%1前）。</translation>
    </message>
    <message>
        <source>Printed on %1 by %2. %3</source>
        <comment>time, user, age of the data</comment>
        <translation>%1 に %2 が印刷。%3</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are printed.</source>
        <translation>%2 件のうち新しい %1 件を印刷しています。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 のタイムライン</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>シェルブ中</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Outlet %1 of %2</source>
        <translation>%2 のアウトレット %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>電源 %1</translation>
    </message>
    <message>
        <source>not known: its line is down</source>
        <translation>不明: 回線ダウン</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Members, beside their mates</source>
        <translation>メンバーと相手系</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>ホスト %1</translation>
    </message>
    <message>
        <source>There is no such host on this site.</source>
        <translation>このサイトにそのホストはありません。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Thresholds of %1</source>
        <translation>%1 のしきい値</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>時間枠</translation>
    </message>
    <message>
        <source>From</source>
        <translation>設定元</translation>
    </message>
    <message>
        <source>NOT APPLIED: some of these are only typed in, and not in force.</source>
        <translation>未適用: この中には入力されただけで有効でない値があります。</translation>
    </message>
    <message>
        <source>The limits are not known.</source>
        <translation>上限は不明です。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>NOT ALL OF THE SITE: only what the search “%1” finds, and its mates. The alarms are those of the whole site.</source>
        <translation>サイト全体ではありません: 検索「%1」に一致するものとその相手系のみ。アラームはサイト全体のものです。</translation>
    </message>
</context>
<context>
    <name>holdfast::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>No service is lost.</source>
        <translation>失われるサービスはありません。</translation>
    </message>
    <message>
        <source>The service of %1 is interrupted for %2 while its members change their roles.</source>
        <translation>%1 のサービスは、メンバーの役割変更中、%2中断します。</translation>
    </message>
    <message>
        <source>The service of %1 is lost until somebody brings it back.</source>
        <translation>%1 のサービスは、復旧操作を行うまで失われます。</translation>
    </message>
    <message>
        <source>The service of %1 is lost for %2.</source>
        <translation>%1 のサービスは %2失われます。</translation>
    </message>
    <message>
        <source>Becomes Active: %1</source>
        <translation>アクティブになる: %1</translation>
    </message>
    <message>
        <source>Out of service afterwards: %1</source>
        <translation>実行後に切離し: %1</translation>
    </message>
    <message>
        <source>Without protection afterwards: %1</source>
        <translation>実行後に冗長なし: %1</translation>
    </message>
    <message>
        <source>Every pair that is protected now stays protected.</source>
        <translation>現在冗長ありのペアはすべて維持されます。</translation>
    </message>
    <message>
        <source>No other group is affected on: %1</source>
        <translation>次のホストの他グループに影響なし: %1</translation>
    </message>
    <message>
        <source>Its last switchover was %1 ago.</source>
        <translation>前回の切替は %1前です。</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1秒</translation>
    </message>
    <message>
        <source>Nothing on this site changes its state.</source>
        <translation>このサイトの状態は何も変わりません。</translation>
    </message>
    <message>
        <source>Step by step, %1 in all</source>
        <translation>手順別、合計 %1</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerActions</name>
    <message>
        <source>Sent; waiting for the switch to confirm.</source>
        <translation>送信済み。スイッチの確認を待っています。</translation>
    </message>
    <message>
        <source>power cycle of outlet %1 (%2)</source>
        <translation>アウトレット %1（%2）の電源再投入</translation>
    </message>
    <message>
        <source>power off of outlet %1 (%2)</source>
        <translation>アウトレット %1（%2）の電源オフ</translation>
    </message>
    <message>
        <source>power on of outlet %1 (%2)</source>
        <translation>アウトレット %1（%2）の電源オン</translation>
    </message>
    <message>
        <source>Select an outlet to switch its power.</source>
        <translation>電源を操作するアウトレットを選択してください。</translation>
    </message>
    <message>
        <source>Outlet %1: %2</source>
        <translation>アウトレット %1: %2</translation>
    </message>
    <message>
        <source>No outlet is selected.</source>
        <translation>アウトレットが選択されていません。</translation>
    </message>
    <message>
        <source>Say why: the independent computer keeps the reason.</source>
        <translation>理由を入力してください。独立コンピュータに記録されます。</translation>
    </message>
    <message>
        <source>Armed: %1. It is carried out only if you fire it within %2 s.</source>
        <translation>準備完了: %1。%2秒以内に実行しない場合は取り消されます。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why its power is switched</source>
        <translation>電源を操作する理由</translation>
    </message>
    <message>
        <source>Arm power cycle</source>
        <translation>電源再投入を準備</translation>
    </message>
    <message>
        <source>Arm power off</source>
        <translation>電源オフを準備</translation>
    </message>
    <message>
        <source>Arm power on</source>
        <translation>電源オンを準備</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>準備解除</translation>
    </message>
    <message>
        <source>Reason of the power action</source>
        <translation>電源操作の理由</translation>
    </message>
</context>
<context>
    <name>holdfast::PowerView</name>
    <message>
        <source>Confirmed by the switch.</source>
        <translation>スイッチにより確認済みです。</translation>
    </message>
    <message>
        <source>Not confirmed: %1</source>
        <translation>未確認: %1</translation>
    </message>
    <message>
        <source>Connect this console&apos;s own line first, or command the host through its managers.</source>
        <translation>先にこのコンソールの回線を接続するか、マネージャ経由でホストを操作してください。</translation>
    </message>
    <message>
        <source>This site has no independent computer.</source>
        <translation>このサイトには独立コンピュータがありません。</translation>
    </message>
    <message>
        <source>No manager is connected; the own line works without one.</source>
        <translation>マネージャに接続されていません。コンソールの回線はマネージャなしで使用できます。</translation>
    </message>
    <message>
        <source>%1 on %2 of %3: %4</source>
        <translation>%1（%3 の %2）: %4</translation>
    </message>
    <message>
        <source>As the managers see it</source>
        <translation>マネージャの認識</translation>
    </message>
    <message>
        <source>As this console hears it on its own line</source>
        <translation>コンソールの回線での受信内容</translation>
    </message>
    <message>
        <source>Nothing yet: connect a serial port on the right.</source>
        <translation>データなし: 右側でシリアルポートを接続してください。</translation>
    </message>
    <message>
        <source>This console&apos;s own line</source>
        <translation>コンソールの回線</translation>
    </message>
    <message>
        <source>Raw frames of the own line</source>
        <translation>コンソール回線の生フレーム</translation>
    </message>
    <message>
        <source>Outlets, as heard on the own line</source>
        <translation>アウトレット（コンソール回線）</translation>
    </message>
    <message>
        <source>Outlets, as the managers see them</source>
        <translation>アウトレット（マネージャの認識）</translation>
    </message>
</context>
<context>
    <name>holdfast::PreferenceKeeper</name>
    <message>
        <source>The settings have %1 = &quot;%2&quot;, which can&apos;t be used; &quot;%3&quot; is used instead. Possible: %4.</source>
        <translation>設定の %1 =「%2」は使えないため、「%3」を使います。使える値: %4。</translation>
    </message>
</context>
<context>
    <name>holdfast::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written: %1</source>
        <translation>PDF を書き込めません: %1</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>別の場所を選択してください</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>印刷: %1</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <translation>印刷プレビュー: %1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>PDF として書き出し</translation>
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
        <translation>停止</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>停止不能</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
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
        <translation>プロセス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>最後に確認された値: ホストの応答がありません。</translation>
    </message>
</context>
<context>
    <name>holdfast::RateChart</name>
    <message>
        <source>Alarms in each 10 min</source>
        <translation>10分ごとのアラーム件数</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s); the most in 10 min: %1.</source>
        <translation>
            <numerusform>%n 件。10分間の最多: %1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s) in 10 min</source>
        <translation>
            <numerusform>%1: 10分間に %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::RemoveDialog</name>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Choose what is to be removed.</source>
        <translation>削除するものを選んでください。</translation>
    </message>
    <message>
        <source>Remove from the site</source>
        <translation>サイトから削除</translation>
    </message>
    <message>
        <source>What is removed must be Off-line. The site file stays as it is: the change can be taken back.</source>
        <translation>削除するものはオフラインでなければなりません。サイトファイルはそのまま残り、変更は元に戻せます。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Groups, processes, resources and hosts</source>
        <translation>グループ、プロセス、リソース、ホスト</translation>
    </message>
</context>
<context>
    <name>holdfast::ResourceTable</name>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: for how long in this state</comment>
        <translation>継続</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Last known: its host is not heard.</source>
        <translation>最後に確認された値: ホストの応答がありません。</translation>
    </message>
</context>
<context>
    <name>holdfast::Runbook</name>
    <message>
        <source>%1: %2.</source>
        <comment>what, why</comment>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>Check that %1 can be spared</source>
        <translation>%1 を切り離せることを確認</translation>
    </message>
    <message>
        <source>Switch %1 over, away from %2</source>
        <translation>%1 を %2 から切替</translation>
    </message>
    <message>
        <source>Take %1 off-line for maintenance</source>
        <translation>%1 を保守のためオフライン化</translation>
    </message>
    <message>
        <source>Take %1 off-line</source>
        <translation>%1 をオフライン化</translation>
    </message>
    <message>
        <source>Do the work on %1</source>
        <translation>%1 の作業を実施</translation>
    </message>
    <message>
        <source>Verify the work on %1</source>
        <translation>%1 の作業を検証</translation>
    </message>
    <message>
        <source>Put %1 on-line</source>
        <translation>%1 をオンライン化</translation>
    </message>
    <message>
        <source>Wait until %1 runs and is protected again</source>
        <translation>%1 が動作し冗長が戻るまで待つ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>切替</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>On-line</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗長</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>halted</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>There is no connection to the manager</source>
        <translation>マネージャに接続されていません</translation>
    </message>
    <message>
        <source>The state of the site after the last command hasn&apos;t come yet.</source>
        <translation>最後のコマンド後のサイトの状態をまだ受信していません。</translation>
    </message>
    <message>
        <source>The site has no %1.</source>
        <translation>サイトに %1 はありません。</translation>
    </message>
    <message>
        <source>The site is in observe mode: nothing would be carried out.</source>
        <translation>サイトは観察モードです。何も実行されません。</translation>
    </message>
    <message>
        <source>Nothing has been heard of %1 for %2 s.</source>
        <translation>%1 からの受信が %2秒間ありません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t up and runnable</source>
        <translation>%1 は起動して実行可能な状態ではありません</translation>
    </message>
    <message>
        <source>%1 is changing its role.</source>
        <translation>%1 は役割を変更中です。</translation>
    </message>
    <message>
        <source>%1 is Off-line already, by somebody else.</source>
        <translation>%1 は他の人によりすでにオフラインです。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Active</source>
        <translation>%1 はアクティブではありません</translation>
    </message>
    <message>
        <source>%1 isn&apos;t protected, because of %2</source>
        <translation>%2 のため %1 に冗長がありません</translation>
    </message>
    <message>
        <source>Alarm %1 is urgent and unacknowledged</source>
        <translation>アラーム %1 は緊急かつ未確認です</translation>
    </message>
    <message>
        <source>No mate can take over from %1: while it is worked on there is no service.</source>
        <translation>%1 を引き継げる相手系がありません。作業中はサービスが停止します。</translation>
    </message>
    <message>
        <source>The plan is refused</source>
        <translation>計画が拒否されました</translation>
    </message>
    <message>
        <source>The service of %1 would be lost.</source>
        <translation>%1 のサービスが失われます。</translation>
    </message>
    <message>
        <source>The command was refused again and again</source>
        <translation>コマンドが繰り返し拒否されました</translation>
    </message>
    <message>
        <source>The command has failed</source>
        <translation>コマンドが失敗しました</translation>
    </message>
    <message>
        <source>The outcome of the command isn&apos;t known</source>
        <translation>コマンドの結果が不明です</translation>
    </message>
    <message>
        <source>Nobody serves %2 now: %1 has failed</source>
        <translation>%2 のサービスが停止しています: %1 に障害が発生しました</translation>
    </message>
    <message>
        <source>%1 isn&apos;t Off-line any more: somebody has put it on-line.</source>
        <translation>%1 はもうオフラインではありません。誰かがオンライン化しました。</translation>
    </message>
    <message>
        <source>The command for %1 has ended with status %2.</source>
        <translation>%1 のコマンドが状態 %2 で終了しました。</translation>
    </message>
    <message>
        <source>Nobody knows how the command for %1 has ended: it was interrupted.</source>
        <translation>%1 のコマンドは中断され、どう終了したか不明です。</translation>
    </message>
    <message>
        <source>The command for %1 could not be started</source>
        <translation>%1 のコマンドを起動できませんでした</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t run yet</source>
        <translation>%1 はまだ動作していません</translation>
    </message>
    <message>
        <source>The run-book can&apos;t be kept</source>
        <translation>手順書を保存できません</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>%1 による。</translation>
    </message>
    <message>
        <source>Nothing to do: it was so already.</source>
        <translation>すでにその状態のため、実行不要でした。</translation>
    </message>
    <message>
        <source>The run-book isn&apos;t under way.</source>
        <translation>手順書は実行中ではありません。</translation>
    </message>
    <message>
        <source>The run-book is under way already.</source>
        <translation>手順書はすでに実行中です。</translation>
    </message>
    <message>
        <source>A command is under way: wait for its outcome.</source>
        <translation>コマンドを実行中です。結果を待ってください。</translation>
    </message>
    <message>
        <source>What was taken off-line must be put on-line again.</source>
        <translation>オフライン化したものは再びオンライン化する必要があります。</translation>
    </message>
    <message>
        <source>No work is waited for.</source>
        <translation>作業待ちではありません。</translation>
    </message>
    <message>
        <source>The run-book is over.</source>
        <translation>手順書は終了しています。</translation>
    </message>
    <message>
        <source>Waited %1 s in vain. %2</source>
        <translation>%1秒待ちましたが満たされません。%2</translation>
    </message>
    <message>
        <source>See whether the manager runs; then resume.</source>
        <translation>マネージャの動作を確認してから再開してください。</translation>
    </message>
    <message>
        <source>Switch observe mode off; then resume.</source>
        <translation>観察モードをオフにしてから再開してください。</translation>
    </message>
    <message>
        <source>Bring the host back; then resume, or skip.</source>
        <translation>ホストを復旧してから再開するか、スキップしてください。</translation>
    </message>
    <message>
        <source>Ask who did it and why. Put it on-line and resume, or skip %1.</source>
        <translation>誰がなぜ行ったか確認してください。オンライン化して再開するか、%1 をスキップしてください。</translation>
    </message>
    <message>
        <source>Skip it, or abandon this run-book and make a new one.</source>
        <translation>スキップするか、この手順書を中止して新しく作成してください。</translation>
    </message>
    <message>
        <source>Repair it; then resume, or skip.</source>
        <translation>修復してから再開するか、スキップしてください。</translation>
    </message>
    <message>
        <source>Find out what it means and acknowledge it; then resume.</source>
        <translation>内容を調べて確認してから再開してください。</translation>
    </message>
    <message>
        <source>Abandon this run-book, and make one that accepts it, or skip.</source>
        <translation>この手順書を中止し、停止を承諾する手順書を作成するか、スキップしてください。</translation>
    </message>
    <message>
        <source>Change what is in the way; then resume, or skip.</source>
        <translation>妨げを取り除いてから再開するか、スキップしてください。</translation>
    </message>
    <message>
        <source>The manager says: %1. Then resume, or skip.</source>
        <translation>マネージャの指示: %1。その後再開するか、スキップしてください。</translation>
    </message>
    <message>
        <source>Repair the mate; then resume, or skip.</source>
        <translation>相手系を修復してから再開するか、スキップしてください。</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to try again, or skip.</source>
        <translation>イベントで原因を確認し、再開して再試行するか、スキップしてください。</translation>
    </message>
    <message>
        <source>Resume: the manager is asked again, and nothing is done twice.</source>
        <translation>再開してください。マネージャに再度問い合わせ、二重には実行しません。</translation>
    </message>
    <message>
        <source>Repair it, or skip the work: then what is Off-line is put on-line again.</source>
        <translation>修復するか、作業をスキップしてください。スキップするとオフラインのものをオンライン化します。</translation>
    </message>
    <message>
        <source>Stop the work. Skip it, or take it off-line again and resume.</source>
        <translation>作業を止めてください。スキップするか、再度オフライン化して再開してください。</translation>
    </message>
    <message>
        <source>See its output. Resume to run it again, or say that the work is done.</source>
        <translation>出力を確認してください。再開して再実行するか、作業完了を報告してください。</translation>
    </message>
    <message>
        <source>Look what it has done. Resume to run it again, or say that the work is done.</source>
        <translation>何が行われたか確認してください。再開して再実行するか、作業完了を報告してください。</translation>
    </message>
    <message>
        <source>See its output for the cause; then resume to wait again.</source>
        <translation>出力で原因を確認し、再開して再度待ってください。</translation>
    </message>
    <message>
        <source>Make room, or correct the permissions; then resume.</source>
        <translation>空き容量を確保するか権限を直してから再開してください。</translation>
    </message>
    <message>
        <source>Resume when it may go on.</source>
        <translation>進めてよくなったら再開してください。</translation>
    </message>
    <message>
        <source>See the events for the cause; then resume to wait again.</source>
        <translation>イベントで原因を確認し、再開して再度待ってください。</translation>
    </message>
    <message>
        <source>went on</source>
        <comment>somebody did</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>somebody did</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>halted</source>
        <comment>somebody did</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>somebody did</comment>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>said that the work is done</source>
        <comment>somebody did</comment>
        <translation>作業完了を報告</translation>
    </message>
    <message>
        <source>abandoned</source>
        <comment>somebody did</comment>
        <translation>中止</translation>
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
        <translation>この手順書の状態: %1。</translation>
    </message>
    <message>
        <source>Still off-line: %1.</source>
        <translation>まだオフライン: %1。</translation>
    </message>
    <message>
        <source>Upgrade of %1 on %2</source>
        <translation>%2 の %1 のアップグレード</translation>
    </message>
    <message>
        <source>Run-book</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手作業</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>開始（UTC）</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>終了（UTC）</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>%1 UTC, step %2: %3 %4.</source>
        <comment>time, number, user, what the user did</comment>
        <translation>%1 UTC、手順 %2: %3 が%4。</translation>
    </message>
    <message>
        <source>It had halted: %1</source>
        <translation>停止していた理由: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>holdfast::RungEditor</name>
    <message>
        <source>Process restart</source>
        <translation>プロセス再起動</translation>
    </message>
    <message>
        <source>Group restart</source>
        <translation>グループ再起動</translation>
    </message>
    <message>
        <source>Out of service, take-over by the mate</source>
        <translation>切離し、相手系が引継ぎ</translation>
    </message>
    <message>
        <source>Re-initialise platform and application layer</source>
        <translation>プラットフォーム層とアプリケーション層を再初期化</translation>
    </message>
    <message>
        <source>Re-boot the host</source>
        <translation>ホストをリブート</translation>
    </message>
    <message>
        <source>Power cycle the host</source>
        <translation>ホストの電源再投入</translation>
    </message>
    <message>
        <source>Power down, and left so</source>
        <translation>電源断、そのまま維持</translation>
    </message>
    <message>
        <source>No limit: the ladder ends here.</source>
        <translation>上限なし: 回復段階はここで終わります。</translation>
    </message>
    <message>
        <source>The limit is not known: the manager did not tell it.</source>
        <translation>上限不明: マネージャから通知されていません。</translation>
    </message>
    <message>
        <source>Default: nobody has set it.</source>
        <translation>既定値: 設定されていません。</translation>
    </message>
    <message>
        <source>Inherited from [defaults], %1.</source>
        <translation>[defaults] から継承、%1。</translation>
    </message>
    <message>
        <source>Inherited from the group, %1.</source>
        <translation>グループから継承、%1。</translation>
    </message>
    <message>
        <source>Inherited from [site], %1.</source>
        <translation>[site] から継承、%1。</translation>
    </message>
    <message>
        <source>Set here, %1.</source>
        <translation>ここで設定、%1。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as 250ms, 40s, 5m or 1h30m.</source>
        <translation>「%1」は時間として読み取れません。250ms、40s、5m、1h30m の形式で入力してください。</translation>
    </message>
    <message>
        <source>Changed from %1 in %2; %3</source>
        <translation>変更前: %2 に %1 回。%3</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 回</translation>
    </message>
    <message>
        <source>never</source>
        <translation>実行しない</translation>
    </message>
    <message>
        <source>within</source>
        <translation>時間枠</translation>
    </message>
    <message>
        <source>Take the change back</source>
        <translation>変更を取り消す</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>%1 の変更を取り消す</translation>
    </message>
    <message>
        <source>%1: how many times</source>
        <translation>%1: 回数</translation>
    </message>
    <message>
        <source>%1: within which time</source>
        <translation>%1: 時間枠</translation>
    </message>
    <message>
        <source>For example 40s, 5m or 1h30m</source>
        <translation>例: 40s、5m、1h30m</translation>
    </message>
</context>
<context>
    <name>holdfast::Screenshot</name>
    <message>
        <source>No state of the site arrived: %1</source>
        <translation>サイトの状態を受信できませんでした: %1</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot;; --list-views lists them.</source>
        <translation>ビュー「%1」はありません。--list-views で一覧を表示できます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
</context>
<context>
    <name>holdfast::Sentence</name>
    <message>
        <source>%1: fault %2</source>
        <translation>%1: 障害 %2</translation>
    </message>
    <message>
        <source>%1 was ended by %2 and dumped core</source>
        <translation>%1 が %2 で終了し、コアダンプを出力</translation>
    </message>
    <message>
        <source>%1 was ended by %2</source>
        <translation>%1 が %2 で終了</translation>
    </message>
    <message>
        <source>%1 exited with status %2 (%3)</source>
        <translation>%1 が終了ステータス %2（%3）で終了</translation>
    </message>
    <message>
        <source>%1 exited with status %2</source>
        <translation>%1 が終了ステータス %2 で終了</translation>
    </message>
    <message>
        <source>%1 hangs</source>
        <translation>%1 がハング</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t ready within its start time-out</source>
        <translation>%1 が起動タイムアウトまでに準備未完了</translation>
    </message>
    <message>
        <source>%1 didn&apos;t acknowledge its role in time</source>
        <translation>%1 が時間内に役割の応答を返さず</translation>
    </message>
    <message>
        <source>%1 is faulty</source>
        <translation>%1 に障害</translation>
    </message>
    <message>
        <source>%1 missed its watchdog</source>
        <translation>%1 がウォッチドッグに未応答</translation>
    </message>
    <message>
        <source>%1 can&apos;t be taken out of service</source>
        <translation>%1 を切り離せず</translation>
    </message>
    <message>
        <source>%1 isn&apos;t back within its boot time-out</source>
        <translation>%1 がブートタイムアウトまでに復帰せず</translation>
    </message>
    <message>
        <source>%1 is lost: no messages and no beats</source>
        <translation>%1 を喪失: メッセージもハートビートもなし</translation>
    </message>
    <message>
        <source>%1 sends no beats to the independent computer</source>
        <translation>%1 から独立コンピュータへのハートビートなし</translation>
    </message>
    <message>
        <source>Process restart of %1</source>
        <translation>%1 のプロセス再起動</translation>
    </message>
    <message>
        <source>Group restart of %1</source>
        <translation>%1 のグループ再起動</translation>
    </message>
    <message>
        <source>%1 is taken out of service</source>
        <translation>%1 を切離し</translation>
    </message>
    <message>
        <source>Take-over: %1 is to become Active</source>
        <translation>引継ぎ: %1 をアクティブ化</translation>
    </message>
    <message>
        <source>%1 is being deactivated</source>
        <translation>%1 を非アクティブ化</translation>
    </message>
    <message>
        <source>%1 is re-initialised</source>
        <translation>リソース %1 を再初期化</translation>
    </message>
    <message>
        <source>Re-initialisation of %1</source>
        <translation>%1 の再初期化</translation>
    </message>
    <message>
        <source>Re-boot of %1</source>
        <translation>%1 のリブート</translation>
    </message>
    <message>
        <source>Power cycle of %1</source>
        <translation>%1 の電源再投入</translation>
    </message>
    <message>
        <source>Power down of %1</source>
        <translation>%1 の電源断</translation>
    </message>
    <message>
        <source>Power on of %1</source>
        <translation>%1 の電源オン</translation>
    </message>
    <message>
        <source>%1 fences itself</source>
        <translation>%1 が自己フェンシング</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action, attempt</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>member: from state, to state</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, to be %2</source>
        <translation>%1、目標は%2</translation>
    </message>
    <message>
        <source>%1 is asked to be %2</source>
        <translation>%1 に%2への移行を要求</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1（期限 %2）</translation>
    </message>
    <message>
        <source>%1 acknowledged: it is %2</source>
        <translation>%1 が応答: %2</translation>
    </message>
    <message>
        <source>%1 refused to be %2</source>
        <translation>%1 が%2への移行を拒否</translation>
    </message>
    <message>
        <source>%1 is runnable</source>
        <translation>%1 は実行可能</translation>
    </message>
    <message>
        <source>%1 is not runnable</source>
        <translation>%1 は実行不可</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 は%2</translation>
    </message>
    <message>
        <source>The cluster link to %1 is %2</source>
        <translation>%1 へのクラスタリンクは%2</translation>
    </message>
    <message>
        <source>the serial line of %1 is %2</source>
        <translation>%1 のシリアル回線は%2</translation>
    </message>
    <message>
        <source>heartbeat of %1: %2</source>
        <translation>%1 のハートビート: %2</translation>
    </message>
    <message>
        <source>power of %1 is %2</source>
        <translation>%1 の電源は%2</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>独立コンピュータ</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>独立コンピュータ %1</translation>
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
        <translation>%1、理由: %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>command, the operator&apos;s reason</comment>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>The configuration changed</source>
        <translation>構成を変更</translation>
    </message>
    <message>
        <source>The configuration changed by %1</source>
        <translation>%1 により構成を変更</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>change, the operator&apos;s reason</comment>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>alarm (target)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>アラーム: %1</translation>
    </message>
    <message>
        <source>Alarm raised: %1</source>
        <translation>アラーム発生: %1</translation>
    </message>
    <message>
        <source>Alarm cleared: %1</source>
        <translation>アラーム復帰: %1</translation>
    </message>
    <message>
        <source>Alarm acknowledged: %1</source>
        <translation>アラーム確認: %1</translation>
    </message>
    <message>
        <source>Alarm shelved: %1</source>
        <translation>アラームシェルブ: %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2 in %3</source>
        <translation>試行 %1/%2（時間枠 %3）</translation>
    </message>
    <message>
        <source>the independent computer</source>
        <translation>独立コンピュータ</translation>
    </message>
    <message>
        <source>the manager of %1</source>
        <translation>%1 のマネージャ</translation>
    </message>
    <message>
        <source>the managers, together</source>
        <translation>マネージャ全体</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>unknown kind: target</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Invariant broken: %1</source>
        <translation>不変条件違反: %1</translation>
    </message>
    <message>
        <source>Alarm taken out of service: %1</source>
        <translation>アラーム使用除外: %1</translation>
    </message>
    <message>
        <source>Alarm returned to service: %1</source>
        <translation>アラーム使用再開: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::SerialTerminal</name>
    <message>
        <source>The log file %1 can&apos;t be written: %2</source>
        <translation>ログファイル %1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Not sent: the port isn&apos;t open, or doesn&apos;t take what was sent before.</source>
        <translation>未送信: ポートが開いていないか、前回の送信分が処理されていません。</translation>
    </message>
    <message>
        <source>Log the line to a file</source>
        <translation>回線の通信をファイルに記録</translation>
    </message>
    <message>
        <source>Nothing passes: the line isn&apos;t connected.</source>
        <translation>通信なし: 回線が接続されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n good frame(s)</source>
        <translation>
            <numerusform>正常 %n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>不正 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(checksum %1, form %2, too long %3, cut %4)</source>
        <translation>（チェックサム %1、形式 %2、長さ超過 %3、欠損 %4）</translation>
    </message>
    <message>
        <source>Hardly a frame is whole: check the baud rate, bits and parity on both ends.</source>
        <translation>正常なフレームがほとんどありません。両端のボーレート、データビット、パリティを確認してください。</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>Add $ and checksum</source>
        <translation>$ とチェックサムを付加</translation>
    </message>
    <message>
        <source>Type only what stands between $ and *, for example: 7 STATUS outlet=2</source>
        <translation>$ と * の間の部分のみを入力してください。例: 7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>7 STATUS outlet=2</source>
        <translation>7 STATUS outlet=2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Stop logging to %1</source>
        <translation>%1 への記録を停止</translation>
    </message>
    <message>
        <source>Log to file …</source>
        <translation>ファイルに記録…</translation>
    </message>
    <message>
        <source>Bytes of the serial line</source>
        <translation>シリアル回線のデータ</translation>
    </message>
    <message>
        <source>Frame to send</source>
        <translation>送信するフレーム</translation>
    </message>
</context>
<context>
    <name>holdfast::SettingsDialog</name>
    <message>
        <source>What is changed here is in force, but can&apos;t be kept: %1 can&apos;t be written. Make the file writable for you.</source>
        <translation>ここでの変更は有効ですが保存できません: %1 に書き込めません。ファイルを書き込み可能にしてください。</translation>
    </message>
    <message>
        <source>The file is %1. It is put right as soon as something is changed here.</source>
        <translation>ファイルは %1 です。ここで何か変更すると修正されます。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>設定の問題</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>既定値に戻す(&amp;D)</translation>
    </message>
    <message>
        <source>All pages as they come with the program</source>
        <translation>すべてのページをプログラムの既定値にします</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>テーマ(&amp;T):</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>文字サイズ(&amp;S):</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Show &amp;Active members in green</source>
        <translation>アクティブのメンバーを緑で表示(&amp;A)</translation>
    </message>
    <message>
        <source>Otherwise in a calm dark colour, so that only what is abnormal stands out.</source>
        <translation>オフの場合は落ち着いた暗色で、異常だけが目立ちます。</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>動きを減らす(&amp;R)</translation>
    </message>
    <message>
        <source>Panels don&apos;t glide, menus don&apos;t fade, nothing flashes or blinks.</source>
        <translation>パネルは滑らず、メニューはフェードせず、点滅もありません。</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>&amp;Flash unacknowledged alarms</source>
        <translation>未確認アラームを点滅(&amp;F)</translation>
    </message>
    <message>
        <source>Only their symbols flash, never a text.</source>
        <translation>点滅するのは記号だけで、文字は点滅しません。</translation>
    </message>
    <message>
        <source>&amp;Beep at a new alarm</source>
        <translation>新しいアラームで音を鳴らす(&amp;B)</translation>
    </message>
    <message>
        <source>Show new alarms on the &amp;desktop</source>
        <translation>新しいアラームをデスクトップに通知(&amp;N)</translation>
    </message>
    <message>
        <source>This desktop shows no messages of programs.</source>
        <translation>このデスクトップはプログラムの通知を表示しません。</translation>
    </message>
    <message>
        <source>Propose to &amp;shelve for:</source>
        <translation>シェルブ時間の初期値(&amp;S):</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> 時間</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>&amp;Span:</source>
        <translation>表示範囲(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Order of the lanes:</source>
        <translation>レーンの並び順(&amp;O):</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>グループ順</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>ホスト順</translation>
    </message>
    <message>
        <source>Lanes of group &amp;members</source>
        <translation>メンバーのレーン(&amp;M)</translation>
    </message>
    <message>
        <source>Lanes of &amp;processes and resources</source>
        <translation>プロセスとリソースのレーン(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Follow now</source>
        <translation>現在に追従(&amp;F)</translation>
    </message>
    <message>
        <source>What a timeline begins with. One that is open takes a change over at once, and can be changed by its own tools afterwards.</source>
        <translation>タイムラインの初期表示です。開いているものにはすぐ反映され、その後はタイムライン側で変更できます。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>When &amp;started without a site:</source>
        <translation>サイト指定なしの起動時(&amp;S):</translation>
    </message>
    <message>
        <source>Ask what to show</source>
        <translation>何を表示するか尋ねる</translation>
    </message>
    <message>
        <source>Show the site of last time</source>
        <translation>前回のサイトを表示</translation>
    </message>
    <message>
        <source>Show the training site</source>
        <translation>訓練サイトを表示</translation>
    </message>
    <message>
        <source>A site that is named on the command line is shown in any case. If that of last time can&apos;t be shown, you are asked.</source>
        <translation>コマンドラインで指定したサイトは常に表示されます。前回のサイトを表示できない場合は尋ねます。</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteMatrix</name>
    <message>
        <source>System layer</source>
        <translation>システム層</translation>
    </message>
    <message>
        <source>Platform layer</source>
        <translation>プラットフォーム層</translation>
    </message>
    <message>
        <source>Application layer</source>
        <translation>アプリケーション層</translation>
    </message>
    <message>
        <source>hot pair</source>
        <translation>ホットペア</translation>
    </message>
    <message>
        <source>cold pair</source>
        <translation>コールドペア</translation>
    </message>
    <message>
        <source>lead-active pair</source>
        <translation>主導アクティブペア</translation>
    </message>
    <message>
        <source>→ %1 %2</source>
        <comment>requested state, how long ago</comment>
        <translation>→ %1 %2</translation>
    </message>
    <message>
        <source>→ %1, awaiting acknowledgement %2</source>
        <translation>→ %1、応答待ち %2</translation>
    </message>
    <message>
        <source>→ %1, not asked yet, %2</source>
        <translation>→ %1、未要求、%2</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>ホット</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>コールド</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>主導</translation>
    </message>
    <message>
        <source>unprotected %1</source>
        <translation>冗長なし %1</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>ペアなし</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>冗長なし</translation>
    </message>
    <message>
        <source>protected %1</source>
        <translation>冗長あり %1</translation>
    </message>
    <message>
        <source>%1, never heard</source>
        <translation>%1、未受信</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <comment>last known state, age</comment>
        <translation>%1 %2前</translation>
    </message>
    <message>
        <source>Independent computer %1</source>
        <translation>独立コンピュータ %1</translation>
    </message>
    <message>
        <source>line %1 up</source>
        <translation>回線 %1 アップ</translation>
    </message>
    <message>
        <source>line %1 DOWN: no proof of power can be had over it</source>
        <translation>回線 %1 ダウン: この回線では電源状態の確証が得られません</translation>
    </message>
    <message>
        <source>line not known yet</source>
        <translation>回線状態は未取得</translation>
    </message>
    <message>
        <source>outlet %1, no beats yet</source>
        <translation>アウトレット %1、ハートビート未受信</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>アウトレット %1</translation>
    </message>
    <message>
        <source>outlet %1, beats late</source>
        <translation>アウトレット %1、ハートビート遅延</translation>
    </message>
    <message>
        <source>outlet %1, no beats</source>
        <translation>アウトレット %1、ハートビートなし</translation>
    </message>
    <message>
        <source>outlet %1, beats unknown</source>
        <translation>アウトレット %1、ハートビート不明</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>実行不可</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>電源 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runnable, power</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>under way: %1</source>
        <translation>実行中: %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>未受信</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>受信 %1前</translation>
    </message>
    <message>
        <source>Site matrix</source>
        <translation>サイトマトリクス</translation>
    </message>
    <message>
        <source>Hosts are columns, layers and groups are rows.</source>
        <translation>列はホスト、行は層とグループです。</translation>
    </message>
    <message>
        <source>No state of the site has been received yet.</source>
        <translation>サイトの状態をまだ受信していません。</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>member, state, duration</comment>
        <translation>%1: %2（%3継続）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Host %1: %2, %3, heard %4 ago</source>
        <translation>ホスト %1: %2、%3、最終受信 %4前</translation>
    </message>
    <message>
        <source>Group %1, not paired</source>
        <translation>グループ %1、ペアなし</translation>
    </message>
    <message>
        <source>Pair %1, protected</source>
        <translation>ペア %1、冗長あり</translation>
    </message>
    <message>
        <source>Pair %1, unprotected</source>
        <translation>ペア %1、冗長なし</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used, the next resets in %4</source>
        <translation>%1: 使用 %2/%3 回、次のリセットまで %4</translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <translation>アラーム: %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <source>protected: ?</source>
        <translation>冗長: ?</translation>
    </message>
    <message>
        <source>line not known</source>
        <translation>回線は不明</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最終確認: %1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検索に一致</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteStore</name>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>マネージャに接続されていません。</translation>
    </message>
    <message>
        <source>The past is shown: go back to now first.</source>
        <translation>過去を表示しています。先に現在に戻ってください。</translation>
    </message>
    <message>
        <source>The state of the site is not known yet.</source>
        <translation>サイトの状態は未取得です。</translation>
    </message>
    <message>
        <source>The console is in view mode: switch to operate mode first.</source>
        <translation>コンソールは閲覧モードです。先に操作モードに切り替えてください。</translation>
    </message>
    <message>
        <source>This takes the role administrator, and your certificate has another. Ask an administrator to do it.</source>
        <translation>これには管理者の役割が必要ですが、あなたの証明書は別の役割です。管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Your certificate is a viewer&apos;s: it gives no commands. Ask for an operator&apos;s.</source>
        <translation>あなたの証明書は閲覧者のもので、コマンドは出せません。オペレータの証明書を求めてください。</translation>
    </message>
    <message>
        <source>The manager does not answer: what is shown is the last known state.</source>
        <translation>マネージャが応答しません。表示は最後に確認された状態です。</translation>
    </message>
</context>
<context>
    <name>holdfast::SiteView</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Only what the search “%1” finds: %2 of %3 groups, %4 of %5 hosts.</source>
        <translation>検索「%1」に一致するもののみ: グループ %2/%3、ホスト %4/%5。</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) of what is hidden.</source>
        <translation>
            <numerusform>非表示の対象のアラーム: %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::SnapshotView</name>
    <message>
        <source>Save a snapshot</source>
        <translation>スナップショットを保存</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>スナップショット (*.json)</translation>
    </message>
    <message>
        <source>Compare with a snapshot</source>
        <translation>スナップショットと比較</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>差分を書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation>表 (*.csv);;テキスト (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are in %1.</source>
        <translation>
            <numerusform>差分 %n 件を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a snapshot…</source>
        <translation>スナップショットを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Compare with a snapshot…</source>
        <translation>スナップショットと比較(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>テキストとしてコピー(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>表示(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>絞り込み(&amp;F):</translation>
    </message>
    <message>
        <source>cdma, alpha, Standby …</source>
        <translation>cdma、alpha、スタンバイ…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Area of differences</source>
        <translation>差分の区分</translation>
    </message>
    <message>
        <source>Words that a difference must have</source>
        <translation>差分に含まれるべき語</translation>
    </message>
    <message>
        <source>What differs from the snapshot</source>
        <translation>スナップショットとの差分</translation>
    </message>
    <message>
        <source>What differs from the snapshot, in sentences</source>
        <translation>スナップショットとの差分（文）</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>マネージャに接続されていません。</translation>
    </message>
    <message>
        <source>The site&apos;s state and configuration as they are now, to a file</source>
        <translation>現在のサイトの状態と構成をファイルに保存します</translation>
    </message>
    <message>
        <source>What differs between a file and now</source>
        <translation>ファイルと現在との差分</translation>
    </message>
    <message>
        <source>No snapshot is compared.</source>
        <translation>比較中のスナップショットはありません。</translation>
    </message>
    <message>
        <source>Save one before you change something; compare with it afterwards. It holds the states of hosts, groups, members, resources, power and alarms, and the whole configuration.</source>
        <translation>何かを変える前に保存し、あとで比較します。ホスト、グループ、メンバー、リソース、電源、アラームの状態と全構成が含まれます。</translation>
    </message>
    <message>
        <source>%1: taken %2 by %3 (record %4), compared with now.</source>
        <comment>file, time, user, seq</comment>
        <translation>%1: %2 に %3 が保存（レコード %4）。現在と比較中。</translation>
    </message>
    <message>
        <source>The connection is lost: &quot;now&quot; is the last known state.</source>
        <translation>接続が切れています。「現在」は最後に確認された状態です。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>差分はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>差分 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s) are shown.</source>
        <translation>
            <numerusform>差分 %n 件のうち %1 件を表示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of record %2 is in %3.</source>
        <translation>%1（レコード %2 時点）を %3 に保存しました。</translation>
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
        <translation>何を表示しますか？</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>サイトファイル</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>このホスト</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>ソケット</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Choose a site file first.</source>
        <translation>先にサイトファイルを選択してください。</translation>
    </message>
    <message>
        <source>Say which of the site&apos;s hosts this computer is.</source>
        <translation>このコンピュータがサイトのどのホストかを指定してください。</translation>
    </message>
    <message>
        <source>Say on which socket the manager listens.</source>
        <translation>マネージャが待ち受けるソケットを指定してください。</translation>
    </message>
    <message>
        <source>Site files (*.toml)</source>
        <translation>サイトファイル (*.toml)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>site file, host</comment>
        <translation>%2 の %1</translation>
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
        <translation>訓練サイト(&amp;T): このコンピュータ上の特許の図 1</translation>
    </message>
    <message>
        <source>A site of my &amp;own, with the manager of this host in this program</source>
        <translation>自分のサイト(&amp;O)、このホストのマネージャをこのプログラムで</translation>
    </message>
    <message>
        <source>A manager that runs on this &amp;computer</source>
        <translation>このコンピュータで動くマネージャ(&amp;C)</translation>
    </message>
    <message>
        <source>A manager on &amp;another computer</source>
        <translation>別のコンピュータのマネージャ(&amp;A)</translation>
    </message>
    <message>
        <source>alpha, or alpha:%1</source>
        <translation>alpha または alpha:%1</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>最近のサイト</translation>
    </message>
    <message>
        <source>Enter opens one of them again.</source>
        <translation>Enter でもう一度開きます。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>証明書のフォルダ</translation>
    </message>
    <message>
        <source>There is no file %1. Choose a site file.</source>
        <translation>ファイル %1 がありません。サイトファイルを選んでください。</translation>
    </message>
    <message>
        <source>Say on which computer the manager runs.</source>
        <translation>マネージャが動くコンピュータを指定してください。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose the one that `holdfastctl pki issue` has made for you.</source>
        <translation>フォルダ %1 がありません。`holdfastctl pki issue` が作ったフォルダを選んでください。</translation>
    </message>
</context>
<context>
    <name>holdfast::StateDiagram</name>
    <message>
        <source>States of %1</source>
        <translation>%1 の状態</translation>
    </message>
    <message>
        <source>No member is selected.</source>
        <translation>メンバーが選択されていません。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 は%2です。</translation>
    </message>
    <message>
        <source>%1 is %2; %3.</source>
        <translation>%1 は%2です。%3。</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>最終確認: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state code, how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>fault, out of service</source>
        <translation>障害、切離し</translation>
    </message>
    <message>
        <source>operator only</source>
        <translation>オペレータのみ</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1、現在の状態</translation>
    </message>
    <message>
        <source>%1, requested and not acknowledged</source>
        <translation>%1、要求済み・応答待ち</translation>
    </message>
</context>
<context>
    <name>holdfast::StateLegend</name>
    <message>
        <source>unknown, last known shape</source>
        <translation>不明、図形は最終確認状態</translation>
    </message>
    <message>
        <source>Legend of the states</source>
        <translation>状態の凡例</translation>
    </message>
</context>
<context>
    <name>holdfast::States</name>
    <message>
        <source>Unavailable</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>初期化</translation>
    </message>
    <message>
        <source>Standby, cold</source>
        <translation>スタンバイ（コールド）</translation>
    </message>
    <message>
        <source>Standby, hot</source>
        <translation>スタンバイ（ホット）</translation>
    </message>
    <message>
        <source>Active (following)</source>
        <translation>アクティブ（追従）</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>unknown, last known: %1</source>
        <translation>不明、最終確認: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::StatusFields</name>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>site, host that answers</comment>
        <translation>%1（%2 経由）</translation>
    </message>
    <message>
        <source>connected, no state yet</source>
        <translation>接続済み、状態未取得</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>接続断</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>接続: %1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 不明</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 アップ</translation>
    </message>
    <message>
        <source>%1 DOWN</source>
        <translation>%1 ダウン</translation>
    </message>
    <message>
        <source>no independent computer</source>
        <translation>独立コンピュータなし</translation>
    </message>
    <message>
        <source>IC: %1</source>
        <comment>IC: independent computers</comment>
        <translation>IC: %1</translation>
    </message>
    <message>
        <source>Line from the answering host to the independent computer</source>
        <translation>応答ホストから独立コンピュータへの回線</translation>
    </message>
    <message>
        <source>Commands are given in this name. Click to change it.</source>
        <translation>コマンドはこの名前で発行されます。クリックして変更します。</translation>
    </message>
    <message>
        <source>Acting user: %1</source>
        <translation>操作者: %1</translation>
    </message>
    <message>
        <source>operate</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>view</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>Operate mode: commands can be given. Click for view mode.</source>
        <translation>操作モード: コマンドを実行できます。クリックすると閲覧モードになります。</translation>
    </message>
    <message>
        <source>View mode: no command can be given. Click for operate mode.</source>
        <translation>閲覧モード: コマンドは実行できません。クリックすると操作モードになります。</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>モード: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
</context>
<context>
    <name>holdfast::Themes</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
</context>
<context>
    <name>holdfast::ThresholdsView</name>
    <message>
        <source>Add …</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>グループ…</translation>
    </message>
    <message>
        <source>Process …</source>
        <translation>プロセス…</translation>
    </message>
    <message>
        <source>Resource …</source>
        <translation>リソース…</translation>
    </message>
    <message>
        <source>Host …</source>
        <translation>ホスト…</translation>
    </message>
    <message>
        <source>The last change is being applied.</source>
        <translation>前回の変更を適用中です。</translation>
    </message>
    <message>
        <source>A window can&apos;t be read.</source>
        <translation>読み取れない時間枠があります。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>理由を入力してください。変更とともに記録されます。</translation>
    </message>
    <message>
        <source>Take a change out of force</source>
        <translation>変更の適用を解除</translation>
    </message>
    <message>
        <source>Why is %1 taken out of force?</source>
        <translation>なぜ %1 の適用を解除しますか？</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>構成を読み込み中です。</translation>
    </message>
    <message>
        <source>Being applied on every host.</source>
        <translation>全ホストに適用中です。</translation>
    </message>
    <message>
        <source>In force on every host: %1</source>
        <translation>全ホストで有効: %1</translation>
    </message>
    <message>
        <source>Refused, nothing is changed: %1</source>
        <translation>拒否されました。変更はありません: %1</translation>
    </message>
    <message>
        <source>The configuration can&apos;t be shown: %1</source>
        <translation>構成を表示できません: %1</translation>
    </message>
    <message>
        <source>Ladder of</source>
        <translation>回復段階の対象</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>変更はまだありません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the limits are changed</source>
        <translation>上限を変更する理由</translation>
    </message>
    <message>
        <source>Apply on every host</source>
        <translation>全ホストに適用</translation>
    </message>
    <message>
        <source>Take all changes back</source>
        <translation>すべての変更を取り消す</translation>
    </message>
    <message>
        <source>Process, group or host whose ladder is shown</source>
        <translation>回復段階を表示するプロセス、グループまたはホスト</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>しきい値</translation>
    </message>
</context>
<context>
    <name>holdfast::TimelineView</name>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation>%1 ～ %2（%3）</translation>
    </message>
    <message>
        <source>Reading older records…</source>
        <translation>過去のレコードを読み込み中…</translation>
    </message>
    <message>
        <source>The beginning is missing: %1</source>
        <translation>先頭部分がありません: %1</translation>
    </message>
    <message>
        <source>Record %1, not loaded</source>
        <translation>レコード %1、未読込</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here: zoom in</source>
        <translation>
            <numerusform>ほかに %n 件: 拡大してください</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known at %2</source>
        <translation>%1: %2 時点では不明</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %3 時点で%2</translation>
    </message>
    <message>
        <source>%1: %2 for %3, since %4</source>
        <translation>%1: %2、%3継続中（%4 から）</translation>
    </message>
    <message>
        <source>%1: %2 for %3, from %4</source>
        <translation>%1: %2、%3間（%4 から）</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>原因: %1</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 のタイムライン</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>タイムラインを書き出す</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1 ファイル (*.%2)</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>現在に追従</translation>
    </message>
    <message>
        <source>Keep the present at the right edge (F)</source>
        <translation>現在を右端に保ちます（F）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show everything that is known (Home)</source>
        <translation>既知の全範囲を表示します（Home）</translation>
    </message>
    <message>
        <source>◀ Fault</source>
        <translation>◀ 障害</translation>
    </message>
    <message>
        <source>Go to the previous fault of the lanes shown (P)</source>
        <translation>表示中のレーンの前の障害へ移動します（P）</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>前の障害</translation>
    </message>
    <message>
        <source>Fault ▶</source>
        <translation>障害 ▶</translation>
    </message>
    <message>
        <source>Go to the next fault of the lanes shown (N)</source>
        <translation>表示中のレーンの次の障害へ移動します（N）</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>次の障害</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Which lanes are shown</source>
        <translation>表示するレーン</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Write the visible range to a file</source>
        <translation>表示範囲をファイルに書き込みます</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>グループメンバー</translation>
    </message>
    <message>
        <source>Processes and resources</source>
        <translation>プロセスとリソース</translation>
    </message>
    <message>
        <source>Pin or unpin this lane</source>
        <translation>このレーンを固定または固定解除</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>レーンを絞り込み</translation>
    </message>
    <message>
        <source>Visible span</source>
        <translation>表示期間</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>グループ順</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>ホスト順</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>レーンの並び順</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>States over time, one bar a lane. Left and Right pan, plus and minus zoom, N and P go to faults.</source>
        <translation>状態の時間推移を、レーンごとに1本のバーで示します。左右キーで移動、+ と - で拡大・縮小、N と P で障害へ移動します。</translation>
    </message>
    <message>
        <source>Scroll lanes</source>
        <translation>レーンをスクロール</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyMap</name>
    <message>
        <source>%1 Active, %2 Standby</source>
        <translation>アクティブ %1、スタンバイ %2</translation>
    </message>
    <message>
        <source>%1 neither</source>
        <comment>members neither Active nor Standby</comment>
        <translation>どちらでもない %1</translation>
    </message>
    <message>
        <source>not runnable</source>
        <translation>実行不可</translation>
    </message>
    <message>
        <source>%1 is heard on the cluster&apos;s links.</source>
        <translation>%1 はクラスタリンクで聞こえています。</translation>
    </message>
    <message>
        <source>%1 is not heard on the cluster&apos;s links.</source>
        <translation>%1 はクラスタリンクで聞こえません。</translation>
    </message>
    <message>
        <source>%1 has no power: nothing is to be heard.</source>
        <translation>%1 は電源が切れており、何も聞こえません。</translation>
    </message>
    <message>
        <source>Whether %1 is heard on the cluster&apos;s links is not known.</source>
        <translation>%1 がクラスタリンクで聞こえているかは不明です。</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>state of the serial line</comment>
        <translation>回線 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>outlet %1</source>
        <translation>アウトレット %1</translation>
    </message>
    <message>
        <source>Outlet %1 feeds %2: %3.</source>
        <translation>アウトレット %1 は %2 に給電: %3。</translation>
    </message>
    <message>
        <source>%1 switches outlet %2.</source>
        <translation>%1 はアウトレット %2 を切り替えます。</translation>
    </message>
    <message>
        <source>The serial line of %1 to %2, beats: %3.</source>
        <translation>%1 から %2 へのシリアル回線、ハートビート: %3。</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are heard</source>
        <translation>%2 台中 %1 台が聞こえる</translation>
    </message>
    <message>
        <source>host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>independent computer</source>
        <translation>独立コンピュータ</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>電源アウトレット</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, kind, state</comment>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>最後に確認された状態</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not quite right</source>
        <translation>やや異常</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>off on purpose</source>
        <translation>意図的に停止</translation>
    </message>
</context>
<context>
    <name>holdfast::TopologyView</name>
    <message>
        <source>Show everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Put back in rows</source>
        <translation>並べ直す</translation>
    </message>
    <message>
        <source>Everything to the place where it was before it was moved</source>
        <translation>すべて動かす前の位置に戻します</translation>
    </message>
    <message>
        <source>Map of hosts, links, independent computers and outlets</source>
        <translation>ホスト、リンク、独立コンピュータ、アウトレットのマップ</translation>
    </message>
    <message>
        <source>Solid: cluster link. Dashed: serial line. Double: power. ✓ good, △ not quite right, ✕ broken, − off on purpose, ? not known. Drag to move, or Ctrl+arrows.</source>
        <translation>実線: クラスタリンク。破線: シリアル回線。二重線: 電源。✓ 正常、△ やや異常、✕ 異常、− 意図的に停止、? 不明。ドラッグまたは Ctrl+矢印で移動。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
</context>
<context>
    <name>holdfast::TransactionPanel</name>
    <message>
        <source>Is new and is started</source>
        <translation>新規。起動されます</translation>
    </message>
    <message>
        <source>Goes on; %1 is started beside it</source>
        <translation>継続。%1 が並んで起動されます</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 is started with it</source>
        <translation>停止中。%1 は共に起動されます</translation>
    </message>
    <message>
        <source>Isn&apos;t running; %1 no longer belongs to it</source>
        <translation>停止中。%1 は含まれなくなります</translation>
    </message>
    <message>
        <source>Leaves the site</source>
        <translation>サイトから外れます</translation>
    </message>
    <message>
        <source>Depends on other things, or has another pair</source>
        <translation>依存先またはペアが変わります</translation>
    </message>
    <message>
        <source>Goes on; commands count from its next start</source>
        <translation>継続。コマンドは次回起動から有効</translation>
    </message>
    <message>
        <source>Is no longer looked at, and left as it is</source>
        <translation>確認されなくなり、そのまま残ります</translation>
    </message>
    <message>
        <source>Not runnable until it is up: pairs unprotected</source>
        <translation>起動まで実行不可。ペアは冗長なし</translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>計画中です。</translation>
    </message>
    <message>
        <source>It is being applied on every host.</source>
        <translation>全ホストに適用中です。</translation>
    </message>
    <message>
        <source>Only managers that start know other independent computers: copy the drop-in to every host, then start them again.</source>
        <translation>他の独立コンピュータは起動時にのみ読み込まれます。ドロップインを全ホストにコピーし、マネージャを再起動してください。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>理由を入力してください。変更とともに記録されます。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>まだ計画がありません。</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>変更はまだありません。</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>影響を受けるもの</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>How</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Copy drop-in</source>
        <translation>ドロップインをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are not touched.</source>
        <translation>
            <numerusform>%n 個のメンバーは影響を受けません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Is new: all on it waits until its manager joins</source>
        <translation>新規: マネージャが参加するまで、その上のすべては待機</translation>
    </message>
    <message>
        <source>Leaves the site; it has no power, or was never here</source>
        <translation>サイトから外れる（電源なし、または一度も参加していない）</translation>
    </message>
    <message>
        <source>Then start the manager of this host again: until now it has known of no others.</source>
        <translation>その後、このホストのマネージャを再起動してください。これまで他のホストを知りませんでした。</translation>
    </message>
    <message>
        <source>Then tell the cluster engine: run “%1”, copy corosync.conf to every host, and run “%2” on one of them.</source>
        <translation>その後クラスタエンジンに知らせます: 「%1」を実行し、corosync.conf を全ホストにコピーし、そのうちの1台で「%2」を実行してください。</translation>
    </message>
    <message>
        <source>Then install Holdfast on %1, copy the site file with its drop-ins there, and start its manager.</source>
        <translation>その後 %1 に Holdfast をインストールし、サイトファイルとドロップインをコピーして、マネージャを起動してください。</translation>
    </message>
</context>
<context>
    <name>holdfast::TransitionList</name>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>%3 に %1から%2</translation>
    </message>
    <message>
        <source>Last transitions</source>
        <translation>最近の遷移</translation>
    </message>
    <message>
        <source>None in the records that are kept here.</source>
        <translation>ここに保持されているレコードにはありません。</translation>
    </message>
</context>
<context>
    <name>holdfast::Transitions</name>
    <message>
        <source>the manager starts it, for its resources are in service and what it depends upon is runnable</source>
        <translation>リソースが運用中で、依存先が実行可能であるため、マネージャが起動した</translation>
    </message>
    <message>
        <source>an operator takes it off-line</source>
        <translation>オペレータがオフラインにした</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Active</source>
        <translation>初期化が完了し、アクティブになったことを応答した</translation>
    </message>
    <message>
        <source>it is initialised and has acknowledged that it is Standby; a cold one only has its resources checked</source>
        <translation>初期化が完了し、スタンバイになったことを応答した（コールドの場合はリソースの点検のみ行った）</translation>
    </message>
    <message>
        <source>its start or acknowledgement failed or timed out, a resource is faulty, or its host goes down</source>
        <translation>起動もしくは応答が失敗またはタイムアウトした、リソースに障害が発生した、またはホストがダウンした</translation>
    </message>
    <message>
        <source>it has acknowledged its activation, in a take-over or a switchover</source>
        <translation>引継ぎまたは切替で、アクティブ化を応答した</translation>
    </message>
    <message>
        <source>it is faulty, did not acknowledge, or is taken out of service</source>
        <translation>障害が発生した、応答しなかった、または切り離された</translation>
    </message>
    <message>
        <source>it has acknowledged its deactivation in a switchover</source>
        <translation>切替で、非アクティブ化を応答した</translation>
    </message>
    <message>
        <source>an operator takes it off-line, after a switchover where it has a mate</source>
        <translation>オペレータがオフラインにした（相手系がある場合は切替後に行う）</translation>
    </message>
    <message>
        <source>an operator puts it on-line; the manager then starts it as any other</source>
        <translation>オペレータがオンラインにした（その後はマネージャが通常どおり起動する）</translation>
    </message>
    <message>
        <source>%1 to %2 when %3. (%4)</source>
        <translation>%1から%2へ: %3とき。（%4）</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeDialog</name>
    <message>
        <source>Pauses until you say that it is done.</source>
        <translation>作業完了を報告するまで待ちます。</translation>
    </message>
    <message>
        <source>Say what is to be upgraded.</source>
        <translation>アップグレードの対象を指定してください。</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>計画を作成中です。</translation>
    </message>
    <message>
        <source>The plan would be refused: %1</source>
        <translation>計画は拒否されます: %1</translation>
    </message>
    <message>
        <source>The plan would be refused: %1; %2</source>
        <translation>計画は拒否されます: %1。%2</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the journal.</source>
        <translation>理由を入力してください。ジャーナルに記録されます。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>確定するには %1 と入力してください。</translation>
    </message>
    <message>
        <source>New upgrade run-book</source>
        <translation>新しいアップグレード手順書</translation>
    </message>
    <message>
        <source>Upgrade one after the other</source>
        <translation>順にアップグレード</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>この順序で</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>手順の一覧</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Also what depends upon a member: take that out of service first</source>
        <translation>メンバーに依存するものも先に切り離す</translation>
    </message>
    <message>
        <source>Members without a mate may be out of service while they are worked on</source>
        <translation>相手系のないメンバーは作業中に切り離されてよい</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>Kept in the journal with your name</source>
        <translation>氏名とともにジャーナルに記録されます</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>A command that does it, on this computer; empty: you do it, and say so</source>
        <translation>このコンピュータで作業を行うコマンド。空欄なら手作業で行い報告する</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>A command that must succeed before on-line; empty: none</source>
        <translation>オンライン化の前に成功すべきコマンド。空欄ならなし</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>確定するには %1 と入力</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Begin the upgrade</source>
        <translation>アップグレードを開始</translation>
    </message>
    <message>
        <source>What is upgraded, in this order</source>
        <translation>アップグレードの対象と順序</translation>
    </message>
    <message>
        <source>Group, host or member to add</source>
        <translation>追加するグループ、ホスト、メンバー</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Command that does the work</source>
        <translation>作業を行うコマンド</translation>
    </message>
    <message>
        <source>Command that verifies the work</source>
        <translation>作業を検証するコマンド</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>確定用の名前</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeModel</name>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>手順 %1: %2、%3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>holdfast::UpgradeView</name>
    <message>
        <source>Leave the work on %1 out? It is put on-line again as it is.</source>
        <translation>%1 の作業を省きますか？ そのままオンライン化します。</translation>
    </message>
    <message>
        <source>Leave %1 out? It stays as it is, and the next one is begun.</source>
        <translation>%1 を省きますか？ そのままにして次へ進みます。</translation>
    </message>
    <message>
        <source>Leave the work out</source>
        <translation>作業を省く</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 を省く</translation>
    </message>
    <message>
        <source>End this run-book as it is? It can&apos;t be gone on with.</source>
        <translation>この手順書をこのまま終了しますか？ 再開はできません。</translation>
    </message>
    <message>
        <source>Stays off-line until you put it on-line: %1.</source>
        <translation>オンライン化するまでオフラインのまま: %1。</translation>
    </message>
    <message>
        <source>Abandon the run-book</source>
        <translation>手順書を中止</translation>
    </message>
    <message>
        <source>Upgrade run-book</source>
        <translation>アップグレード手順書</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>Done. Everything that was worked on runs and is protected again.</source>
        <translation>完了。作業した対象はすべて動作し、冗長が戻っています。</translation>
    </message>
    <message>
        <source>Halted at “%1”: %2 %3</source>
        <translation>「%1」で停止: %2 %3</translation>
    </message>
    <message>
        <source>Paused. Resume goes on with “%1”.</source>
        <translation>一時停止中。再開すると「%1」から続けます。</translation>
    </message>
    <message>
        <source>Paused; off-line now: %2. Resume goes on with “%1”.</source>
        <translation>一時停止中。現在オフライン: %2。再開すると「%1」から続けます。</translation>
    </message>
    <message>
        <source>It pauses after this.</source>
        <translation>この後で一時停止します。</translation>
    </message>
    <message>
        <source>%1 is off-line. Do your work on it; then say that it is done.</source>
        <translation>%1 はオフラインです。作業を行い、完了したら報告してください。</translation>
    </message>
    <message>
        <source>Waits for %1, of %2 at most: %3</source>
        <translation>待機 %1（最大 %2）: %3</translation>
    </message>
    <message>
        <source>%1: its command has been running for %2.</source>
        <translation>%1: コマンドは %2 実行中です。</translation>
    </message>
    <message>
        <source>%1: accepted; its outcome is waited for, for %2 of %3 at most.</source>
        <translation>%1: 受付済み。結果を待っています（%2、最大 %3）。</translation>
    </message>
    <message>
        <source>%1: being planned and given.</source>
        <translation>%1: 計画して発行中です。</translation>
    </message>
    <message>
        <source>No upgrade is under way. A run-book takes one member or host after the other off-line, waits while you work on it, and goes on when everything is protected again.</source>
        <translation>実行中のアップグレードはありません。手順書はメンバーやホストを順にオフライン化し、作業の間待機し、冗長が戻ってから次へ進みます。</translation>
    </message>
    <message>
        <source>No run-book is open.</source>
        <translation>開いている手順書はありません。</translation>
    </message>
    <message>
        <source>Work on %1 is done</source>
        <translation>%1 の作業が完了</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>作業が完了</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>スキップ…</translation>
    </message>
    <message>
        <source>Skip %1…</source>
        <translation>%1 をスキップ…</translation>
    </message>
    <message>
        <source>One is open: end it first, or abandon it.</source>
        <translation>開いている手順書があります。先に終えるか中止してください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>報告書を保存…</translation>
    </message>
    <message>
        <source>New upgrade…</source>
        <translation>新しいアップグレード…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>New upgrade</source>
        <translation>新しいアップグレード</translation>
    </message>
    <message>
        <source>Steps of the run-book</source>
        <translation>手順書の手順</translation>
    </message>
    <message>
        <source>What the step&apos;s command has written last</source>
        <translation>手順のコマンドの最新の出力</translation>
    </message>
</context>
<context>
    <name>holdfast::Views</name>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Alarm health</source>
        <translation>アラームの健全性</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
</context>
<context>
    <name>holdfast::WhatIfView</name>
    <message>
        <source>(the site itself)</source>
        <translation>（サイト自体）</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>もし(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;happens:</source>
        <translation>が起きたら(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;and</source>
        <translation>そして(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Try it on a copy</source>
        <translation>コピーで試す(&amp;T)</translation>
    </message>
    <message>
        <source>Also show what &amp;stays as it is</source>
        <translation>変わらないものも表示(&amp;S)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Site now and then</source>
        <translation>サイトの現在とその後</translation>
    </message>
    <message>
        <source>What it happens to</source>
        <translation>何に起きるか</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>何が起きるか</translation>
    </message>
    <message>
        <source>What makes it go away</source>
        <translation>何で直るか</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>変わるもの</translation>
    </message>
    <message>
        <source>The copied site, now</source>
        <translation>コピーしたサイト、現在</translation>
    </message>
    <message>
        <source>The copied site, then</source>
        <translation>コピーしたサイト、その後</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Choose a target and a fault. It is tried on a copy of the site as it is at that moment, by the engine that runs the site. Nothing real happens.</source>
        <translation>対象と障害を選びます。その時点のサイトのコピーで、サイトを動かしているエンジンが試します。実際には何も起こりません。</translation>
    </message>
    <message>
        <source>There is no connection to a manager.</source>
        <translation>マネージャに接続されていません。</translation>
    </message>
    <message>
        <source>Nothing can be asked about this target.</source>
        <translation>この対象については試せません。</translation>
    </message>
    <message>
        <source>Nothing real happens.</source>
        <translation>実際には何も起こりません。</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>コピーで試しています…</translation>
    </message>
    <message>
        <source>The manager answered without the states of the copy: it is of an older version.</source>
        <translation>マネージャの応答にコピーの状態がありません。古いバージョンです。</translation>
    </message>
    <message>
        <source>What would wait for an operator after %1</source>
        <translation>%1後にオペレータを待つもの</translation>
    </message>
    <message>
        <source>If this happened (%1), nothing would come of it.</source>
        <translation>これが起きても（%1）、何も変わりません。</translation>
    </message>
    <message>
        <source>If this happened: %1.</source>
        <translation>これが起きたら: %1。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then, %1 later</source>
        <translation>その後（%1後）</translation>
    </message>
    <message>
        <source>NOT REAL: a copy of the site as it was at %1 (record %2), and what would come of it.</source>
        <translation>実際ではありません: %1 時点（レコード %2）のサイトのコピーと、その成り行きです。</translation>
    </message>
    <message>
        <source>The site has changed since then.</source>
        <translation>その後サイトは変化しています。</translation>
    </message>
</context>
<context>
    <name>holdfast::Words</name>
    <message>
        <source>system</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>初期化</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Off-line</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>requested role</comment>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>not Active</source>
        <comment>requested role</comment>
        <translation>非アクティブ</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>requested role</comment>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>process ended</source>
        <translation>プロセス終了</translation>
    </message>
    <message>
        <source>process hangs</source>
        <translation>プロセスハング</translation>
    </message>
    <message>
        <source>start time-out</source>
        <translation>起動タイムアウト</translation>
    </message>
    <message>
        <source>role not acknowledged</source>
        <translation>役割応答なし</translation>
    </message>
    <message>
        <source>resource fault</source>
        <translation>リソース障害</translation>
    </message>
    <message>
        <source>watchdog missed</source>
        <translation>ウォッチドッグ未応答</translation>
    </message>
    <message>
        <source>can&apos;t be stopped</source>
        <translation>停止不能</translation>
    </message>
    <message>
        <source>boot time-out</source>
        <translation>ブートタイムアウト</translation>
    </message>
    <message>
        <source>host lost</source>
        <translation>ホスト喪失</translation>
    </message>
    <message>
        <source>heartbeat lost</source>
        <translation>ハートビート喪失</translation>
    </message>
    <message>
        <source>process restart</source>
        <translation>プロセス再起動</translation>
    </message>
    <message>
        <source>group restart</source>
        <translation>グループ再起動</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>切離し</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>deactivation</source>
        <translation>非アクティブ化</translation>
    </message>
    <message>
        <source>resource re-initialisation</source>
        <translation>リソース再初期化</translation>
    </message>
    <message>
        <source>re-initialisation</source>
        <translation>再初期化</translation>
    </message>
    <message>
        <source>re-boot</source>
        <translation>リブート</translation>
    </message>
    <message>
        <source>power cycle</source>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>power down</source>
        <translation>電源断</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>電源オン</translation>
    </message>
    <message>
        <source>self-fence</source>
        <translation>自己フェンシング</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>initialising</source>
        <translation>初期化中</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>運用中</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解放済み</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>up</source>
        <translation>アップ</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>ブート中</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>喪失</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>孤立</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>フェンス済み</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>電源オフ</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>再投入中</translation>
    </message>
    <message>
        <source>none</source>
        <comment>heartbeat</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>heartbeat</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>late</source>
        <comment>heartbeat</comment>
        <translation>遅延</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>heartbeat</comment>
        <translation>喪失</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>復帰</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>シェルブ中</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>処置</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>遷移</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Independent computer</source>
        <translation>独立コンピュータ</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Invariant</source>
        <translation>不変条件</translation>
    </message>
    <message>
        <source>member unavailable</source>
        <translation>メンバー使用不可</translation>
    </message>
    <message>
        <source>pair unprotected</source>
        <translation>ペア冗長なし</translation>
    </message>
    <message>
        <source>pair lost</source>
        <translation>ペア喪失</translation>
    </message>
    <message>
        <source>member stuck</source>
        <translation>メンバー停止不能</translation>
    </message>
    <message>
        <source>resource faulty</source>
        <translation>リソース障害</translation>
    </message>
    <message>
        <source>process faulty</source>
        <translation>プロセス障害</translation>
    </message>
    <message>
        <source>host down</source>
        <translation>ホストダウン</translation>
    </message>
    <message>
        <source>host powered off</source>
        <translation>ホスト電源オフ</translation>
    </message>
    <message>
        <source>host isolated</source>
        <translation>ホスト孤立</translation>
    </message>
    <message>
        <source>serial line lost</source>
        <translation>シリアル回線喪失</translation>
    </message>
    <message>
        <source>independent computer lost</source>
        <translation>独立コンピュータ喪失</translation>
    </message>
    <message>
        <source>power action failed</source>
        <translation>電源操作失敗</translation>
    </message>
    <message>
        <source>waiting for proof</source>
        <translation>確証待ち</translation>
    </message>
    <message>
        <source>recurring fault</source>
        <translation>障害再発</translation>
    </message>
    <message>
        <source>take-over limit reached</source>
        <translation>引継ぎ上限到達</translation>
    </message>
    <message>
        <source>miswired outlet</source>
        <translation>アウトレット誤配線</translation>
    </message>
    <message>
        <source>shared resource faulty</source>
        <translation>共有リソース障害</translation>
    </message>
    <message>
        <source>repair failing</source>
        <translation>修復失敗</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>ジャーナル書込み不能</translation>
    </message>
    <message>
        <source>hosts&apos; states differ</source>
        <translation>ホスト間状態不一致</translation>
    </message>
    <message>
        <source>invariant broken</source>
        <translation>不変条件違反</translation>
    </message>
    <message>
        <source>configuration rejected</source>
        <translation>構成拒否</translation>
    </message>
    <message>
        <source>notification failing</source>
        <translation>通知の失敗</translation>
    </message>
    <message>
        <source>Off-line</source>
        <comment>command</comment>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>On-line</source>
        <comment>command</comment>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Switchover</source>
        <comment>command</comment>
        <translation>切替</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>command</comment>
        <translation>修復</translation>
    </message>
    <message>
        <source>Re-boot</source>
        <comment>command</comment>
        <translation>リブート</translation>
    </message>
    <message>
        <source>Power on</source>
        <comment>command</comment>
        <translation>電源オン</translation>
    </message>
    <message>
        <source>Power off</source>
        <comment>command</comment>
        <translation>電源オフ</translation>
    </message>
    <message>
        <source>Power cycle</source>
        <comment>command</comment>
        <translation>電源再投入</translation>
    </message>
    <message>
        <source>Confirm powered off</source>
        <comment>command</comment>
        <translation>電源オフを確認</translation>
    </message>
    <message>
        <source>Observe mode on</source>
        <comment>command</comment>
        <translation>観察モードオン</translation>
    </message>
    <message>
        <source>Observe mode off</source>
        <comment>command</comment>
        <translation>観察モードオフ</translation>
    </message>
    <message>
        <source>Shut down the site</source>
        <comment>command</comment>
        <translation>サイト停止</translation>
    </message>
    <message>
        <source>Acknowledge alarm</source>
        <comment>command</comment>
        <translation>アラーム確認</translation>
    </message>
    <message>
        <source>Shelve alarm</source>
        <comment>command</comment>
        <translation>アラームシェルブ</translation>
    </message>
    <message>
        <source>Apply configuration</source>
        <comment>command</comment>
        <translation>構成を適用</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>out of service</source>
        <comment>alarm</comment>
        <translation>使用除外</translation>
    </message>
    <message>
        <source>in service again</source>
        <comment>alarm</comment>
        <translation>使用再開</translation>
    </message>
    <message>
        <source>Take alarm out of service</source>
        <comment>command</comment>
        <translation>アラームを使用除外</translation>
    </message>
    <message>
        <source>Return alarm to service</source>
        <comment>command</comment>
        <translation>アラームの使用を再開</translation>
    </message>
</context>
<context>
    <name>holdfast::Console</name>
    <message>
        <source>This program carries a manager already. Start another one, or a manager of its own (holdfastd), for another site.</source>
        <translation>このプログラムはすでにマネージャを一つ動かしています。別のサイトには、もう一つ起動するか、単独のマネージャ（holdfastd）を使ってください。</translation>
    </message>
    <message>
        <source>The site can&apos;t be opened</source>
        <translation>サイトを開けません</translation>
    </message>
</context>
<context>
    <name>holdfast::OpenSites</name>
    <message>
        <source>training site</source>
        <translation>訓練サイト</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>the connection</comment>
        <translation>切断</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>%1 に接続しています。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 が応答しています。</translation>
    </message>
    <message>
        <source>Connected, no state yet.</source>
        <translation>接続済み、状態はまだありません。</translation>
    </message>
    <message>
        <source>Lost since %1: %2</source>
        <translation>%1 から切断: %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1 does not answer: what is shown is the last known state.</source>
        <translation>%1 が応答しません。表示は最後に確認された状態です。</translation>
    </message>
</context>
<context>
    <name>holdfast::SitesPanel</name>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Open a site…</source>
        <translation>サイトを開く…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>One more window of the site that this one shows</source>
        <translation>このウィンドウが示すサイトのウィンドウをもう一つ</translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation>開いているサイト</translation>
    </message>
    <message>
        <source>Enter brings the site&apos;s window to the front.</source>
        <translation>Enter でそのサイトのウィンドウを手前に出します。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>alarms, unacknowledged ones</comment>
        <translation>%1、新規 %2</translation>
    </message>
    <message>
        <source>When it was last heard: %1.</source>
        <translation>最後に応答した時: %1。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>site, how it is reached</comment>
        <translation>%1、経由 %2</translation>
    </message>
</context>
</TS>

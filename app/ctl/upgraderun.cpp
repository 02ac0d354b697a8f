#include "upgraderun.h"

#include "commands.h"

#include <runbook/words.h>

#include <QJsonArray>
#include <QSocketNotifier>

#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

UpgradeRun::UpgradeRun(Session &session, const QString &directory, bool interactive)
    : QObject(&session), m_session(session), m_runner(session.client(), directory), m_interactive(interactive)
{
}

void UpgradeRun::begin(RunbookVerb verb)
{
    m_session.client().subscribe(std::nullopt); // before the first command: its end can't be missed
    connect(&m_runner, &RunbookRunner::stepChanged, this, &UpgradeRun::tellStep);
    connect(&m_runner, &RunbookRunner::changed, this, &UpgradeRun::follow);
    connect(&m_runner, &RunbookRunner::failed, &m_session, [this](const QString &why) {
        m_session.fail(Error{why.toStdString(), {}, {}});
    });
    m_session.onInterrupt([this] { interrupted(); });
    m_begun = true;
    m_runner.operate(verb, operatorName());
}

void UpgradeRun::tellStep(int position)
{
    const Runbook &book = m_runner.book();
    const RunbookStep &step = book.steps[static_cast<std::size_t>(position)];
    m_told = {};
    if (m_session.json()) {
        QJsonObject object = toJson(step);
        object[u"step"_s] = position + 1;
        object[u"of"_s] = static_cast<int>(book.steps.size());
        m_session.print(object);
        return;
    }
    const bool isWork = step.kind == StepKind::Work || step.kind == StepKind::Verify;
    if (step.state == StepState::Waiting || (step.state == StepState::Running && !isWork))
        return;
    QString line = u"[%1/%2] %3: %4"_s.arg(QString::number(position + 1), QString::number(book.steps.size()),
                                           stepText(step), word(step.state));
    if (!step.note.isNone())
        line += u": "_s + sentence(step.note);
    m_session.print(line);
    if (step.state == StepState::Running && step.attempt > 0)
        m_session.print(u"      its output is in %1"_s.arg(m_runner.outputPath(position)));
}

void UpgradeRun::tellWaiting()
{
    const Finding &waits = m_runner.progress().waitsFor;
    const bool passing = waits.cause == Cause::OldState; // it comes within moments; if not, what it halts with says so
    if (waits.isNone() || passing || waits.cause == m_told.cause || m_session.json())
        return;
    m_told = waits;
    m_session.print(u"      waits: %1"_s.arg(sentence(waits)));
}

void UpgradeRun::follow()
{
    if (m_session.isFinished() || !m_begun)
        return;
    tellWaiting();
    if (m_runner.book().state == RunState::Running && m_runner.progress().phase == RunbookProgress::Phase::Person)
        ask();
    else if (m_runner.book().state != RunState::Running && m_runner.book().state != RunState::Ready)
        conclude();
}

// The pause point. Who isn't there is not waited for: --done goes on.
void UpgradeRun::ask()
{
    const Runbook &book = m_runner.book();
    if (m_asked == book.current)
        return;
    m_asked = book.current;
    if (m_interactive) {
        m_session.print(u"Do the work on %1. Then press Enter (s: skip it, h: halt)."_s.arg(book.step()->unit));
        auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(input, &QSocketNotifier::activated, this, [this, input] {
            input->setEnabled(false);
            input->deleteLater();
            answer();
        });
        return;
    }
    m_session.complain(u"waits for the work on %1 (say `holdfastctl upgrade --done` when it is done)"_s.arg(
        book.step()->unit));
    m_session.finish(Exit::Refused);
}

void UpgradeRun::answer()
{
    char line[64] = {};
    const ssize_t count = ::read(STDIN_FILENO, line, sizeof line - 1);
    m_asked = -1;
    const bool halts = count <= 0 || line[0] == 'h' || line[0] == 'H';
    const bool skips = line[0] == 's' || line[0] == 'S';
    m_runner.operate(halts ? RunbookVerb::Halt : skips ? RunbookVerb::Skip : RunbookVerb::WorkDone, operatorName());
}

void UpgradeRun::interrupted()
{
    m_runner.operate(RunbookVerb::Halt, operatorName());
    conclude();
}

void UpgradeRun::conclude()
{
    if (m_session.isFinished())
        return;
    const Runbook &book = m_runner.book();
    if (m_session.json()) {
        const auto state = name(book.state);
        m_session.print(QJsonObject{{u"upgrade"_s, book.id},
                                    {u"state"_s, QString::fromLatin1(state.data(), qsizetype(state.size()))},
                                    {u"halt"_s, toJson(book)[u"halt"_s]},
                                    {u"left_offline"_s, QJsonArray::fromStringList(book.leftOffline())}});
    }
    if (book.state == RunState::Done)
        return m_session.finish();
    const QString step = book.step() != nullptr ? stepText(*book.step()) + u": "_s : QString();
    QString text = step + sentence(book.halt);
    if (const QStringList left = book.leftOffline(); !left.isEmpty())
        text += u" Off-line now: %1."_s.arg(left.join(u", "_s));
    m_session.complain(text);
    if (const QString output = m_runner.outputPath(book.current); !output.isEmpty())
        m_session.complain(u"its output is in %1"_s.arg(output));
    if (m_runner.progress().phase == RunbookProgress::Phase::Program)
        m_session.complain(u"its command goes on by itself; --resume waits for its end"_s);
    m_session.complain(todoFor(book.halt) + u" (holdfastctl upgrade --resume, --done, --skip, --abandon)"_s);
    m_session.finish(book.halt.cause == Cause::NoConnection ? Exit::NoManager
                     : book.halt.waitedS > 0                ? Exit::TimedOut
                                                            : Exit::Refused);
}

} // namespace holdfast::ctl

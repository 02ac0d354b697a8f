#include "rack.h"

#include "image.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// What is another each time.
QString withoutNumbers(QString line)
{
    static const QRegularExpression session(u"session [0-9A-F]+"_s);
    static const QRegularExpression incident(u" \\[incident .*\\]"_s);
    static const QRegularExpression milliseconds(u"[0-9]+ ms"_s);
    return line.replace(session, u"session"_s).remove(incident).replace(milliseconds, u"N ms"_s);
}

QString inToml(const QStringList &words)
{
    return u"[\""_s + words.join(u"\", \""_s) + u"\"]"_s;
}

} // namespace

Rack::Rack(const QStringList &names)
    : m_directory(QDir(qEnvironmentVariable("HOLDFAST_KEEP", m_temporary.path())).absolutePath())
    , m_names(names)
{
    m_directory.mkpath(u"."_s);
    m_guardian.watchOver(m_directory.path());
    for (const QString &name : names)
        m_machines[name] = std::make_unique<Machine>(name, m_directory.filePath(name));
    QObject::connect(&m_independent, &QProcess::readyReadStandardError, &m_independent, [this] { readLog(); });
}

Rack::~Rack()
{
    m_independent.terminate();
    m_independent.waitForFinished();
    for (const auto &[name, machine] : m_machines) {
        const QStringList off = machine->switchCommand(u"off"_s);
        QProcess::execute(off.first(), off.mid(1));
    }
}

QByteArray Rack::log() const
{
    QByteArray all = "the independent computer's log:\n" + m_log;
    for (const auto &[name, machine] : m_machines)
        all += "the console of " + name.toUtf8() + ":\n" + machine->console();
    return all;
}

Outcome Rack::start()
{
    const QString image = m_directory.filePath(u"root.img"_s);
    if (const auto outcome = makeRootImage(image, m_names); !outcome)
        return outcome;
    for (const auto &[name, machine] : m_machines) {
        if (const auto outcome = machine->assemble(testKernel(), image); !outcome)
            return outcome;
        const QStringList on = machine->switchCommand(u"on"_s);
        if (QProcess::execute(on.first(), on.mid(1)) != 0)
            return Error{"the machine does not start", name.toStdString(), "see what qemu said above"};
    }
    if (const auto outcome = writeConfig(); !outcome)
        return outcome;
    m_independent.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic"),
                        {u"--config"_s, m_directory.filePath(u"ic.toml"_s)});
    if (eventually([this] { return m_independent.readAllStandardOutput().contains("ready"); }))
        return done();
    return Error{"it does not open its lines", "holdfast-ic", m_log.toStdString()};
}

Outcome Rack::writeConfig()
{
    QString text = u"[ic]\nname = \"rack-7\"\nstate = \"%1\"\n"_s.arg(m_directory.filePath(u"ic-state.toml"_s));
    // By itself it cycles one machine twice here: frozen, and in a panic.
    text += u"[watch]\ncycle_limit = { count = 2, within = \"1h\" }\n"_s;
    int number = 0;
    for (const QString &name : m_names) {
        Machine &each = machine(name);
        text += u"[[outlet]]\nnumber = %1\nhost = \"%2\"\ncycle_off_for = \"500ms\"\n"_s.arg(++number).arg(name)
            + u"switch = { kind = \"qmp\", socket = \"%1\", start = %2 }\n"_s.arg(
                m_directory.filePath(name + u"/power.sock"_s), inToml(each.switchCommand(u"on"_s)))
            + u"[[line]]\nport = \"%1\"\nhost = \"%2\"\n"_s.arg(each.cable().link(PtyPair::End::Second), name);
    }
    QFile file(m_directory.filePath(u"ic.toml"_s));
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0)
        return done();
    return Error{file.errorString().toStdString(), file.fileName().toStdString(), {}};
}

void Rack::readLog()
{
    m_independent.setReadChannel(QProcess::StandardError);
    while (m_independent.canReadLine()) {
        const QByteArray bytes = m_independent.readLine();
        m_log += bytes;
        const QString line = QString::fromUtf8(bytes).trimmed();
        const QDateTime at = QDateTime::fromString(line.section(u' ', 0, 0), Qt::ISODateWithMs);
        m_logged.push_back({std::chrono::milliseconds(at.toMSecsSinceEpoch()),
                            withoutNumbers(line.section(u' ', 1))});
    }
}

// All of them have the clock of this computer. Of one millisecond comes first what the independent computer ordered, then
// what became of it, then its word that it did.
std::vector<Happening> Rack::sorted()
{
    std::vector<Happening> all = m_logged;
    for (const auto &[name, machine] : m_machines)
        all.insert(all.end(), machine->happened().begin(), machine->happened().end());
    std::ranges::stable_sort(all, {}, [](const Happening &each) {
        const bool ordered = each.what.contains(u" ordered by ") && !each.what.contains(u" confirms ");
        return std::pair(each.at, each.what.contains(u" confirms ") ? 2 : ordered ? 0 : 1);
    });
    return all;
}

QStringList Rack::happened()
{
    QStringList all;
    for (const Happening &each : sorted())
        all << each.what;
    return all;
}

std::optional<std::chrono::milliseconds> Rack::when(const QString &what)
{
    const std::vector<Happening> all = sorted();
    const auto found = std::ranges::find(all, what, &Happening::what);
    return found == all.end() ? std::nullopt : std::optional(found->at);
}

void Rack::forget()
{
    m_logged.clear();
    for (const auto &[name, machine] : m_machines)
        machine->forget();
}

} // namespace holdfast

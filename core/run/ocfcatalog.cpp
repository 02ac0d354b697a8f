#include <run/ocfcatalog.h>

#include <run/ocfagent.h>

#include <QEventLoop>
#include <QXmlStreamReader>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace holdfast {

namespace {

struct Kept
{
    std::string version;
    AgentDescription description;
};

std::map<std::string, Kept> &kept()
{
    static std::map<std::string, Kept> all;
    return all;
}

std::string fileOf(const std::string &agent)
{
    return OcfAgent{agent, {}, {}}.launch("meta-data", {}).argv.front();
}

/// Another file, or another content of it, is another version; "" where there is no file.
std::string versionOf(const std::string &file)
{
    struct stat status
    {
    };
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return file + '#' + std::to_string(status.st_ino) + '#' + std::to_string(status.st_size) + '#'
        + std::to_string(status.st_mtim.tv_sec) + '.' + std::to_string(status.st_mtim.tv_nsec);
}

AgentDescription notInstalled(const std::string &agent, const std::string &file)
{
    const int error = ::access(file.c_str(), X_OK) == 0 ? 0 : errno;
    const std::string why = error == 0 ? "it can't be started" : std::strerror(error);
    return {AgentDescription::Knowledge::NotInstalled,
            "there is no agent " + agent + " here: " + file + ": " + why,
            {}};
}

QString attribute(const QXmlStreamReader &xml, const char *name)
{
    return xml.attributes().value(QLatin1StringView(name)).toString();
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true" || value == u"yes";
}

/// "20s", "20", "20000ms", "2min": what agents write; zero for anything else.
Duration actionTimeout(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    const long long number = text.first(digits).toLongLong();
    const QStringView unit = text.sliced(digits).trimmed();
    if (unit.isEmpty() || unit == u"s" || unit == u"sec")
        return std::chrono::seconds(number);
    if (unit == u"ms" || unit == u"msec")
        return std::chrono::milliseconds(number);
    if (unit == u"m" || unit == u"min")
        return std::chrono::minutes(number);
    if (unit == u"h" || unit == u"hr")
        return std::chrono::hours(number);
    return {};
}

AgentParameter readParameter(QXmlStreamReader &xml)
{
    AgentParameter parameter;
    parameter.name = attribute(xml, "name").toStdString();
    parameter.required = isTrue(attribute(xml, "required"));
    while (xml.readNextStartElement()) {
        if (xml.name() == u"content") {
            parameter.type = attribute(xml, "type").toStdString();
            while (xml.readNextStartElement()) {
                if (xml.name() == u"option")
                    parameter.choices.push_back(attribute(xml, "value").toStdString());
                xml.skipCurrentElement();
            }
        } else if (xml.name() == u"deprecated") {
            parameter.replacedBy = "-";
            while (xml.readNextStartElement()) {
                if (xml.name() == u"replaced-with")
                    parameter.replacedBy = attribute(xml, "name").toStdString();
                xml.skipCurrentElement();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return parameter;
}

AgentAction readAction(QXmlStreamReader &xml)
{
    const AgentAction action{attribute(xml, "name").toStdString(),
                             actionTimeout(attribute(xml, "timeout"))};
    xml.skipCurrentElement();
    return action;
}

/// A short sample of rubbish, in one line, for a person.
std::string sample(const QByteArray &bytes)
{
    QByteArray text = bytes.left(40).simplified();
    for (char &c : text) {
        if (c < ' ' || c == 0x7f)
            c = '?';
    }
    return '"' + text.toStdString() + (bytes.size() > 40 ? "...\"" : "\"");
}

AgentDescription describe(const CommandResult &result)
{
    const auto unreadable = [](std::string why) {
        return AgentDescription{
            AgentDescription::Knowledge::Unreadable, "its meta-data can't be had: " + why, {}};
    };
    if (result.isCut)
        return unreadable("it wrote more than 64 KiB");
    if (!result.ok())
        return unreadable(ocfReason(result));
    auto metadata = parseAgentMetadata(result.output);
    if (!metadata)
        return unreadable(metadata.error().message());
    return {AgentDescription::Knowledge::Read, {}, std::move(*metadata)};
}

} // namespace

Expected<AgentMetadata> parseAgentMetadata(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return Error{"it wrote nothing", {}, {}};
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != u"resource-agent")
        return Error{"it wrote " + sample(bytes) + ", which isn't the XML of an agent", {}, {}};
    AgentMetadata metadata;
    while (xml.readNextStartElement()) {
        const bool parameters = xml.name() == u"parameters";
        if (!parameters && xml.name() != u"actions") {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (parameters && xml.name() == u"parameter")
                metadata.parameters.push_back(readParameter(xml));
            else if (!parameters && xml.name() == u"action")
                metadata.actions.push_back(readAction(xml));
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        return Error{"line " + std::to_string(xml.lineNumber())
                         + " of its XML: " + xml.errorString().toStdString(),
                     {},
                     {}};
    return metadata;
}

OcfCatalog::~OcfCatalog() = default;

const AgentDescription *OcfCatalog::known(const std::string &agent)
{
    const std::string file = fileOf(agent);
    const auto found = kept().find(file);
    const bool same = found != kept().end() && !found->second.version.empty()
        && found->second.version == versionOf(file);
    return same ? &found->second.description : nullptr;
}

void OcfCatalog::ask(const std::string &agent, Answer answer)
{
    const auto sayLater = [this, answer](AgentDescription description) {
        QMetaObject::invokeMethod(
            this, [answer, description = std::move(description)] { answer(description); },
            Qt::QueuedConnection);
    };
    if (const AgentDescription *const description = known(agent)) {
        sayLater(*description);
        return;
    }
    const std::string file = fileOf(agent);
    const std::string version = versionOf(file);
    if (version.empty() || ::access(file.c_str(), X_OK) != 0) {
        sayLater(notInstalled(agent, file)); // not kept: it may be installed any moment
        return;
    }
    Question &question = m_questions[agent];
    question.waiting.push_back(std::move(answer));
    if (question.run)
        return;
    Launch launch = OcfAgent{agent, agent, {}}.launch("meta-data", patience);
    question.run =
        std::make_unique<CommandRun>(std::move(launch), patience, nullptr, "meta-data of " + agent);
    connect(question.run.get(), &CommandRun::finished, this,
            [this, agent, version](const CommandResult &result) {
                onAnswered(agent, version, result);
            });
}

void OcfCatalog::onAnswered(const std::string &agent, const std::string &version,
                            const CommandResult &result)
{
    Question question = std::move(m_questions[agent]);
    m_questions.erase(agent);
    question.run.release()->deleteLater(); // we are within its signal
    const std::string file = fileOf(agent);
    AgentDescription description;
    if (result.end == CommandResult::End::NotStarted) {
        description = {AgentDescription::Knowledge::NotInstalled,
                       "agent " + agent + ": " + result.complaint,
                       {}};
    } else {
        description = describe(result);
        kept()[file] = {version, description};
    }
    for (const Answer &answer : question.waiting)
        answer(description);
}

AgentDescription askAgent(const std::string &agent)
{
    OcfCatalog catalog;
    QEventLoop loop;
    AgentDescription description;
    catalog.ask(agent, [&](const AgentDescription &answered) {
        description = answered;
        loop.quit();
    });
    loop.exec();
    return description;
}

} // namespace holdfast

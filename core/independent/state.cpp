#include <independent/state.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <toml++/toml.h>

#include <fcntl.h>
#include <sstream>
#include <unistd.h>

namespace holdfast::ic {

namespace {

// A TOML basic string; what we keep came in frames and is printable ASCII.
std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out += '"';
}

template <class Number>
Number numberAt(const toml::table &table, std::string_view key)
{
    const auto value = table[key].value<std::int64_t>();
    if (!value || *value < 0)
        throw std::string(key) + " is missing or no count";
    return static_cast<Number>(*value);
}

std::string textAt(const toml::table &table, std::string_view key)
{
    const auto value = table[key].value<std::string>();
    if (!value)
        throw std::string(key) + " is missing";
    return *value;
}

template <class Each>
void forEachTable(const toml::table &file, std::string_view key, Each &&each)
{
    const toml::array *array = file[key].as_array();
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        if (const toml::table *table = array->get(i)->as_table())
            each(*table);
    }
}

KeptState readState(const toml::table &file)
{
    KeptState state;
    forEachTable(file, "outlet", [&](const toml::table &outlet) {
        const auto power = fromName<PowerState>(textAt(outlet, "power"));
        if (power != PowerState::On && power != PowerState::Off)
            throw std::string("power is neither on nor off");
        state.outlets[numberAt<int>(outlet, "number")] = {*power, numberAt<int>(outlet, "cycles"),
                                                          numberAt<int>(outlet, "offs")};
    });
    if (const toml::table *vote = file["vote"].as_table()) {
        state.vote = {numberAt<std::uint64_t>(*vote, "epoch"), textAt(*vote, "ring"), textAt(*vote, "members"), {}};
        const toml::array *holders = (*vote)["holders"].as_array();
        for (std::size_t i = 0; holders && i < holders->size(); ++i)
            state.vote.holders.push_back(holders->get(i)->value_or(std::string()));
    }
    forEachTable(file, "incident", [&](const toml::table &incident) {
        state.incidents.push_back({textAt(incident, "id"), numberAt<int>(incident, "outlet")});
    });
    forEachTable(file, "session", [&](const toml::table &session) {
        state.sessions[textAt(session, "host")] = textAt(session, "id");
    });
    return state;
}

// A rename is only on the disk when its directory is.
void syncDirectoryOf(const QString &path)
{
    const int directory = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                                 O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace

std::string toToml(const KeptState &state)
{
    std::ostringstream out;
    out << "# State of the independent computer; written by it at every change.\nversion = 1\n";
    for (const auto &[number, outlet] : state.outlets)
        out << "\n[[outlet]]\nnumber = " << number << "\npower = " << quoted(std::string(name(outlet.power)))
            << "\ncycles = " << outlet.cycles << "\noffs = " << outlet.offs << '\n';
    if (state.vote.epoch > 0) {
        out << "\n[vote]\nepoch = " << state.vote.epoch << "\nring = " << quoted(state.vote.ring)
            << "\nmembers = " << quoted(state.vote.members) << "\nholders = [";
        for (std::size_t i = 0; i < state.vote.holders.size(); ++i)
            out << (i == 0 ? "" : ", ") << quoted(state.vote.holders[i]);
        out << "]\n";
    }
    for (const auto &incident : state.incidents)
        out << "\n[[incident]]\nid = " << quoted(incident.incident) << "\noutlet = " << incident.outlet << '\n';
    for (const auto &[host, session] : state.sessions)
        out << "\n[[session]]\nhost = " << quoted(host) << "\nid = " << quoted(session) << '\n';
    return out.str();
}

Expected<KeptState> stateFromToml(std::string_view text)
{
    try {
        const toml::table file = toml::parse(text);
        if (file["version"].value_or(0) != 1)
            return Error{"its version is not 1", {}, {}};
        return readState(file);
    } catch (const toml::parse_error &error) {
        return Error{std::string(error.description()), {}, {}};
    } catch (const std::string &fault) {
        return Error{fault, {}, {}};
    }
}

StateFile::Loaded StateFile::load() const
{
    const QString path = QString::fromStdString(m_path);
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Error{"the state can't be read: " + file.errorString().toStdString(), m_path, "see to its rights"}};
    const QByteArray text = file.readAll();
    auto state = stateFromToml({text.constData(), static_cast<std::size_t>(text.size())});
    if (state)
        return {std::move(*state), std::nullopt};
    file.close();
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(path, aside);
    return {{}, Error{"the state is damaged (" + state.error().what + "); it is moved to " + aside.toStdString()
                          + " and every outlet counts as on",
                      m_path, "check each outlet"}};
}

Outcome StateFile::save(const KeptState &state) const
{
    const QString path = QString::fromStdString(m_path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(toToml(state));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{"the state can't be written: " + file.errorString().toStdString(), m_path,
                     "see to the disk and to the rights of the directory"};
    syncDirectoryOf(path);
    return done();
}

} // namespace holdfast::ic

#include <independent/state.h>
#include <power/frame.h>
#include <run/descriptor.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast::ic {

namespace {

constexpr std::size_t secondBytes = 192 * 1024; ///< the longest state, all of mostIncidents escaped
constexpr std::string_view wholeMark = "\n# whole "; ///< a line of its own: no value holds a line feed

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
    forEachTable(file, "cycle", [&](const toml::table &cycle) {
        state.cycles.push_back({textAt(cycle, "host"), numberAt<std::int64_t>(cycle, "at")});
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

struct Copy {
    std::optional<KeptState> state;
    std::uint64_t serial = 0;
    std::optional<Error> fault; ///< it is there and no good
};

// The second copy ends with a checksum, since an overwriting may have been cut, and then with what was there before.
bool isWhole(std::string &text)
{
    const auto mark = text.find(wholeMark);
    if (mark == std::string::npos || text.substr(mark + wholeMark.size(), 4) != checksumText(text.substr(0, mark)))
        return false;
    text.resize(mark);
    return true;
}

Copy readCopy(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, 0,
                Error{"the state can't be read: " + file.errorString().toStdString(), path, "see to its rights"}};
    const bool isSecond = path.ends_with(".second");
    std::string text = file.readAll().toStdString();
    Copy copy;
    auto state = isSecond && !isWhole(text) ? Error{"its end is missing", {}, {}} : stateFromToml(text, &copy.serial);
    if (state) {
        copy.state = std::move(*state);
        return copy;
    }
    copy.serial = 0;
    copy.fault = Error{"the state is damaged (" + state.error().what + ")", path, "check each outlet"};
    if (!isSecond) {
        file.close();
        const QString aside = QString::fromStdString(path) + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(QString::fromStdString(path), aside);
        copy.fault->what += "; it is moved to " + aside.toStdString();
    }
    return copy;
}

} // namespace

std::string toToml(const KeptState &state, std::uint64_t serial)
{
    std::ostringstream out;
    out << "# State of the independent computer; written by it at every change.\nversion = 1\nserial = " << serial
        << '\n';
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
    for (const auto &cycle : state.cycles)
        out << "\n[[cycle]]\nhost = " << quoted(cycle.host) << "\nat = " << cycle.at << '\n';
    for (const auto &[host, session] : state.sessions)
        out << "\n[[session]]\nhost = " << quoted(host) << "\nid = " << quoted(session) << '\n';
    return out.str();
}

Expected<KeptState> stateFromToml(std::string_view text, std::uint64_t *serial)
{
    try {
        const toml::table file = toml::parse(text);
        if (file["version"].value_or(0) != 1)
            return Error{"its version is not 1", {}, {}};
        if (serial)
            *serial = static_cast<std::uint64_t>(file["serial"].value_or(std::int64_t(0)));
        return readState(file);
    } catch (const toml::parse_error &error) {
        return Error{std::string(error.description()), {}, {}};
    } catch (const std::string &fault) {
        return Error{fault, {}, {}};
    }
}

StateFile::Loaded StateFile::load()
{
    Loaded loaded;
    const Copy first = readCopy(m_path), second = readCopy(secondPath());
    if (first.fault) {
        const bool kept = second.state.has_value();
        loaded.damage = Error{first.fault->what
                                  + (kept ? "; the second copy " + secondPath() + " is taken"
                                          : std::string("; every outlet counts as on")),
                              m_path, kept ? "see to the disk" : first.fault->todo};
    }
    if (!first.state && !first.fault && second.fault)
        loaded.damage = Error{second.fault->what + "; every outlet counts as on", secondPath(), second.fault->todo};
    const bool takeSecond = second.state && (!first.state || second.serial > first.serial);
    const Copy &taken = takeSecond ? second : first;
    loaded.state = taken.state.value_or(KeptState{});
    m_serial = std::max(first.serial, second.serial);
    return loaded;
}

Outcome StateFile::save(const KeptState &state)
{
    const std::string text = toToml(state, ++m_serial);
    const Outcome first = saveFirst(text), second = saveSecond(text);
    m_trouble.reset();
    if (first && second)
        return done();
    const Error &error = first ? second.error() : first.error();
    m_trouble = Error{"the state can't be written: " + error.what
                          + (first    ? "; the file beside it is up to date"
                                 : second ? "; it is kept in " + secondPath()
                                          : std::string("; a restart would forget what changes from now on")),
                      error.where, "see to the disk and to the rights of the directory"};
    if (!first && !second)
        return *m_trouble;
    return done();
}

Outcome StateFile::saveFirst(const std::string &text) const
{
    const QString path = QString::fromStdString(m_path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    // commit() does not notice that its own flush failed, and would put an empty file in the place of the good one.
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.flush() || !file.commit())
        return Error{file.errorString().toStdString(), m_path, {}};
    syncDirectoryOf(path);
    return done();
}

Outcome StateFile::saveSecond(std::string text) const
{
    text += std::string(wholeMark) + checksumText(text) + '\n';
    const Descriptor file(::open(secondPath().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
    if (!file || text.size() > secondBytes)
        return Error{file ? "it is too long" : std::strerror(errno), secondPath(), {}};
    struct stat present {};
    if (::fstat(file.get(), &present) != 0 || present.st_size < static_cast<off_t>(secondBytes))
        text.resize(secondBytes, '\n'); // once, so that every block is there
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::pwrite(file.get(), text.data() + written, text.size() - written,
                                       static_cast<off_t>(written));
        if (count <= 0)
            return Error{std::strerror(errno), secondPath(), {}};
        written += static_cast<std::size_t>(count);
    }
    if (::fdatasync(file.get()) != 0)
        return Error{std::strerror(errno), secondPath(), {}};
    return done();
}

} // namespace holdfast::ic

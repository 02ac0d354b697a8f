#include <model/recordfields.h>

#include <model/text.h>

#include <cstdio>

namespace holdfast {

namespace {

// std::in_place keeps a string_view from choosing the bool alternative.
FieldValue text(std::string_view value)
{
    return FieldValue{std::in_place_type<std::string>, value};
}

FieldValue number(std::uint64_t value)
{
    return FieldValue{std::in_place_type<std::int64_t>, static_cast<std::int64_t>(value)};
}

FieldValue seconds(Duration value)
{
    if (value % 1s == Duration::zero())
        return FieldValue{std::in_place_type<std::int64_t>, value / 1s};
    return FieldValue{std::in_place_type<double>, std::chrono::duration<double>(value).count()};
}

// Appends the keys of one kind of detail.
struct DetailFields {
    Fields &out;
    const Site &site;
    const Record &record;

    void operator()(const FaultDetail &d) const
    {
        out.emplace_back("fault", text(name(d.fault)));
        if (d.fault != Fault::ProcessExit)
            return;
        if (d.exit.signal != 0)
            out.emplace_back("signal", number(static_cast<std::uint64_t>(d.exit.signal)));
        else
            out.emplace_back("status", FieldValue{std::in_place_type<std::int64_t>, d.exit.status});
        if (d.exit.coreDumped)
            out.emplace_back("core_dumped", true);
        if (d.used.cpu > Duration::zero())
            out.emplace_back("cpu_s", seconds(d.used.cpu));
        if (d.used.maxRssKib > 0)
            out.emplace_back("max_rss_kib", FieldValue{std::in_place_type<std::int64_t>, d.used.maxRssKib});
    }
    void operator()(const ActionDetail &d) const
    {
        out.emplace_back("action", text(name(d.action)));
        if (d.observed)
            out.emplace_back("observed", true);
        if (d.limit == 0)
            return;
        out.emplace_back("attempt", number(static_cast<std::uint64_t>(d.attempt)));
        out.emplace_back("limit", number(static_cast<std::uint64_t>(d.limit)));
        out.emplace_back("window_s", seconds(d.window));
    }
    void operator()(const TransitionDetail &d) const
    {
        out.emplace_back("from", text(name(d.from)));
        out.emplace_back("to", text(name(d.to)));
        if (d.intended)
            out.emplace_back("intended", text(name(*d.intended)));
    }
    void operator()(const AckDetail &d) const
    {
        out.emplace_back("role", text(name(d.role)));
        out.emplace_back("ok", d.ok);
    }
    void operator()(const RoleDetail &d) const
    {
        out.emplace_back("role", text(name(d.role)));
        out.emplace_back("timeout_s", seconds(d.timeout));
    }
    void operator()(const ResourceDetail &d) const { out.emplace_back("state", text(name(d.state))); }
    void operator()(const HostDetail &d) const
    {
        out.emplace_back("state", text(name(d.state)));
        if (d.runnable)
            out.emplace_back("runnable", *d.runnable);
    }
    void operator()(const LinkDetail &d) const { out.emplace_back("state", text(name(d.state))); }
    void operator()(const IcDetail &d) const
    {
        if (d.ic < site.config.independentComputers.size())
            out.emplace_back("ic", text(site.config.independentComputers[d.ic].name));
        if (d.line != LinkState::Unknown)
            out.emplace_back("line", text(name(d.line)));
        if (d.beats != BeatState::None)
            out.emplace_back("beats", text(name(d.beats)));
        if (d.power != PowerState::Unknown)
            out.emplace_back("power", text(name(d.power)));
    }
    void operator()(const CommandDetail &d) const
    {
        out.emplace_back("command", text(name(d.command)));
        out.emplace_back("args", text(d.args));
        out.emplace_back("reason", text(d.reason));
        out.emplace_back("outcome", text(name(d.outcome)));
        if (!d.why.empty())
            out.emplace_back("why", text(d.why));
        if (!d.id.empty())
            out.emplace_back("id", text(d.id));
    }
    void operator()(const ConfigDetail &d) const
    {
        out.emplace_back("drop_in", text(d.dropIn));
        out.emplace_back("hash", text(d.hash));
        out.emplace_back("reason", text(d.reason));
    }
    void operator()(const AlarmDetail &d) const
    {
        out.emplace_back("id", number(d.id));
        out.emplace_back("alarm", text(name(d.alarm)));
        out.emplace_back("severity", text(name(d.severity)));
        out.emplace_back("state", text(name(d.state)));
    }
    void operator()(const InvariantDetail &d) const { out.emplace_back("invariant", text(d.invariant)); }
};

void appendQuoted(std::string &out, std::string_view value)
{
    out += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", byte);
            out += escape;
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendValue(std::string &out, const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        out += *flag ? "true" : "false";
    else if (const auto *integer = std::get_if<std::int64_t>(&value))
        out += std::to_string(*integer);
    else if (const auto *real = std::get_if<double>(&value))
        out += secondsText(std::chrono::round<Duration>(std::chrono::duration<double>(*real)));
    else
        appendQuoted(out, std::get<std::string>(value));
}

} // namespace

Fields fields(const Record &record, const Site &site)
{
    Fields out;
    out.reserve(16);
    out.emplace_back("seq", number(record.seq));
    if (isValid(record.originHost))
        out.emplace_back("origin", text(site.nameOf(record.originHost) + ":" + std::to_string(record.origin)));
    else
        out.emplace_back("origin", text(""));
    out.emplace_back("kind", text(name(record.kind())));
    out.emplace_back("host", text(site.nameOf(record.host)));
    out.emplace_back("target", text(nameOf(record.target, site)));
    out.emplace_back("cause", number(record.cause));
    out.emplace_back("root", number(record.root));
    out.emplace_back("by", text(nameOf(record.by, site)));
    std::visit(DetailFields{out, site, record}, record.detail);
    out.emplace_back("text", text(sentence(record, site)));
    return out;
}

std::string nameOf(const Target &target, const Site &site)
{
    switch (target.kind) {
    case Target::Kind::None: return {};
    case Target::Kind::Host: return site.nameOf(target.host());
    case Target::Kind::Member: return site.nameOf(target.member());
    case Target::Kind::Process: return site.nameOf(target.process());
    case Target::Kind::Instance: return site.nameOf(target.instance());
    case Target::Kind::Group: return site.at(target.group()).name;
    }
    return {};
}

Target targetNamed(std::string_view name, const Site &site)
{
    if (const HostId host = site.host(name); isValid(host))
        return host;
    if (const MemberId member = site.member(name); isValid(member))
        return member;
    if (const ProcessId process = site.process(name); isValid(process))
        return process;
    if (const InstanceId instance = site.instance(name); isValid(instance))
        return instance;
    if (const GroupId group = site.group(name); isValid(group))
        return group;
    return {};
}

std::string nameOf(const Actor &actor, const Site &site)
{
    switch (actor.kind) {
    case Actor::Kind::Manager: return isValid(actor.host) ? "manager@" + site.nameOf(actor.host) : "manager";
    case Actor::Kind::User: return actor.user;
    case Actor::Kind::IndependentComputer: return "independent-computer";
    }
    return {};
}

std::string secondsText(Duration time)
{
    char buffer[40];
    const long long us = time.count();
    std::snprintf(buffer, sizeof buffer, "%s%lld.%06lld", us < 0 ? "-" : "", std::abs(us) / 1000000,
                  std::abs(us) % 1000000);
    std::string out = buffer;
    while (out.back() == '0')
        out.pop_back();
    if (out.back() == '.')
        out.pop_back();
    return out;
}

std::string toJsonLine(const Record &record, const Site &site, std::string_view t)
{
    std::string out = "{";
    for (const auto &[key, value] : fields(record, site)) {
        if (out.size() > 1)
            out += ',';
        appendQuoted(out, key);
        out += ':';
        appendValue(out, value);
        if (key == "origin") {
            out += ",\"t\":";
            out += t;
        }
    }
    out += '}';
    return out;
}

} // namespace holdfast

#include <bus/component.h>

#include <model/codec.h>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace holdfast {

namespace {

constexpr qsizetype longestSnapshot = qsizetype(64) << 20;
constexpr qsizetype mostHeld = qsizetype(256) << 20;

struct Silent { // they are left out of the decision about this view
    std::vector<EndpointKey> view;
    std::vector<EndpointKey> silent;
};
struct Founding { // nobody else is waited for
    std::vector<EndpointKey> view;
};
struct SnapshotAnswer {
    std::uint64_t component = 0;
    EndpointKey joiner;
    std::map<EndpointKey, Reassembly::Partial> partials; ///< what follows may be the rest of these
    std::string snapshot;
    BusKnowledge known; ///< of it
};

template <class T>
QByteArray bytesOf(const T &value)
{
    return QByteArray::fromStdString(encode(value));
}

template <class T>
std::optional<T> valueOf(const QByteArray &bytes)
{
    return decode<T>({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

template <class Container, class T>
bool contains(const Container &container, const T &value)
{
    return std::ranges::find(container, value) != container.end();
}

// Of another protocol only the beginning of an announcement is known.
std::string foreignVersion(const QByteArray &bytes)
{
    Reader reader({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    std::string version;
    reader(version);
    return reader.ok() ? version : "of another kind";
}

// Who of the voters is here, and whose vote counts.
struct Presence {
    std::set<HostId> present, standing;
};

// README.md: more than half of the voters by those that have been where there was quorum since they booted; or by
// anybody with the independent computer's vote; or all.
bool isQuorum(const std::vector<HostId> &voters, const Presence &here, bool device, bool deviceVote)
{
    const auto among = [&](const std::set<HostId> &hosts) {
        return std::ranges::count_if(voters, [&](HostId host) { return hosts.contains(host); });
    };
    const auto all = static_cast<std::ptrdiff_t>(voters.size());
    if (all != 0 && among(here.present) == all)
        return true;
    const bool counts = device && all % 2 == 0;
    const auto votes = among(deviceVote ? here.present : here.standing) + (counts && deviceVote ? 1 : 0);
    return 2 * votes > all + (counts ? 1 : 0);
}

} // namespace

// Those that have stayed together since they were a component.
struct Component::Side {
    std::vector<EndpointKey> members;
    bool quorate = false;
    std::uint64_t term = 0; ///< the highest, of those with the state: what one was delivered, all were
    std::uint64_t oldest = std::numeric_limits<std::uint64_t>::max(); ///< incarnation; of those with the state
    EndpointKey speaker; ///< the oldest
};

Component::Component(BusIdentity identity, BusTimes times, EndpointKey self, std::uint64_t begun,
                     const BusKnowledge &known, std::function<std::uint64_t()> random)
    : m_identity(std::move(identity)), m_times(times), m_self(self), m_begun(begun), m_known(known),
      m_random(std::move(random)), m_data(Bus::maximumMessage), m_snapshots(longestSnapshot)
{
}

// ---- the engine's events ------------------------------------------------------------------------------------------

HostId Component::hostOf(EndpointKey key) const
{
    const auto found = m_members.find(key);
    return found == m_members.end() ? noId<HostId> : found->second.id.host;
}

void Component::changed(const std::vector<EndpointKey> &view, const std::vector<EndpointKey> &left)
{
    if (m_out)
        return;
    if (m_decided && !m_complete) {
        m_held.clear(); // asked for again at the point that comes
        m_heldBytes = 0;
    }
    for (Held &held : m_held)
        held.beforeChange = true;
    for (const EndpointKey key : left) {
        m_side.erase(key);
        m_leftOut.erase(key);
        m_snapshots.forget(key);
    }
    m_view = view;
    std::ranges::sort(m_view);
    m_decided = false;
    m_founding = false;
    m_announced.clear();
    m_foreign.clear();
    m_announceNeeded = true;
}

void Component::received(EndpointKey sender, const QByteArray &bytes)
{
    const auto frame = frameFrom(bytes);
    if (m_out || !frame)
        return;
    if (frame->header.protocol != busProtocol) {
        if (frame->header.kind == FrameKind::Announcement && !m_decided) {
            m_foreign[sender] = foreignVersion(frame->piece);
            tryDecide();
        }
        return;
    }
    switch (frame->header.kind) {
    case FrameKind::Announcement:
        if (auto announcement = valueOf<Announcement>(frame->piece);
            announcement && !m_decided && announcement->view == m_view) {
            m_announced[sender] = std::move(*announcement);
            tryDecide();
        }
        return;
    case FrameKind::Silent:
        if (const auto silent = valueOf<Silent>(frame->piece); silent && !m_decided && silent->view == m_view)
            decide({silent->silent.begin(), silent->silent.end()}, m_founding);
        return;
    case FrameKind::Founding:
        if (const auto founding = valueOf<Founding>(frame->piece); founding && m_founding && founding->view == m_view)
            decide({}, true);
        return;
    case FrameKind::Data: takeData(sender, *frame); return;
    case FrameKind::Snapshot: takeSnapshot(sender, *frame); return;
    }
}

void Component::flush()
{
    if (std::exchange(m_announceNeeded, false) && !m_out)
        announce();
}

void Component::announce()
{
    Announcement own;
    own.version = m_identity.version;
    own.site = m_identity.site;
    own.hostName = m_identity.hostName;
    own.structure = m_identity.structure;
    own.view = m_view;
    own.out.assign(m_leftOut.begin(), m_leftOut.end());
    own.host = m_identity.host;
    own.incarnation = m_incarnation;
    own.begun = m_begun;
    own.known = m_known;
    own.component = m_id;
    own.side.assign(m_side.begin(), m_side.end());
    own.admission = m_id != 0 ? m_members.at(m_self).admission : 0;
    own.complete = m_complete;
    own.voters = m_identity.voters;
    own.device = m_identity.device;
    own.deviceVote = m_deviceVote;
    own.standing = m_standing;
    own.lastLife = m_lastLife;
    own.name = m_random() | 1; // never 0
    transmit(FrameKind::Announcement, bytesOf(own));
    const auto rank = std::ranges::find(m_view, m_self) - m_view.begin();
    m_outputs.emplace_back(Wait{m_times.silence * (1 + rank)});
}

void Component::timeout()
{
    if (m_out || m_decided)
        return;
    std::vector<EndpointKey> missing;
    if (m_founding) {
        const EndpointKey founder = founderOf(m_announced);
        if (founder == m_self)
            return transmit(FrameKind::Founding, bytesOf(Founding{m_view}));
        missing.push_back(founder); // it has had time enough
    } else {
        const std::set<EndpointKey> out = leftOut();
        std::ranges::copy_if(m_view, std::back_inserter(missing), [&](EndpointKey key) {
            return !m_announced.contains(key) && !m_foreign.contains(key) && !out.contains(key);
        });
    }
    transmit(FrameKind::Silent, bytesOf(Silent{m_view, missing}));
    m_outputs.emplace_back(Wait{m_times.silence});
}

// ---- the decision -------------------------------------------------------------------------------------------------

// From announcements only: others may never have heard why somebody was left out.
std::set<EndpointKey> Component::leftOut() const
{
    std::set<EndpointKey> out;
    for (const auto &[key, announcement] : m_announced)
        out.insert(announcement.out.begin(), announcement.out.end());
    return out;
}

void Component::tryDecide()
{
    if (m_founding) // a foreigner's second announcement changes nothing
        return;
    const std::set<EndpointKey> out = leftOut();
    const bool all = std::ranges::all_of(m_view, [&](EndpointKey key) {
        return m_announced.contains(key) || m_foreign.contains(key) || out.contains(key);
    });
    if (all)
        decide({}, false);
}

std::vector<Component::Side> Component::sidesOf(const Announced &announced) const
{
    std::map<std::pair<std::uint64_t, std::vector<EndpointKey>>, Side> sides;
    for (const auto &[key, announcement] : announced) {
        if (announcement.component == 0)
            continue;
        Side &side = sides[{announcement.component, announcement.side}];
        side.members.push_back(key);
        if (announcement.complete)
            side.term = std::max(side.term, announcement.known.term);
        if (announcement.complete && announcement.incarnation < side.oldest) {
            side.oldest = announcement.incarnation;
            side.speaker = key;
        }
    }
    std::vector<Side> result;
    for (auto &[name, side] : sides) {
        if (side.oldest == std::numeric_limits<std::uint64_t>::max())
            continue; // nobody in it has the state
        side.quorate = isQuorum(announced, side.members, announced.at(side.speaker));
        result.push_back(std::move(side));
    }
    return result;
}

// Of those that haven't the others' state: who knows most; who has waited longest among those.
EndpointKey Component::founderOf(const Announced &announced) const
{
    const auto best = std::ranges::min_element(announced, [](const auto &a, const auto &b) {
        return std::tuple(a.second.complete, b.second.known, a.second.begun, a.first)
            < std::tuple(b.second.complete, a.second.known, b.second.begun, b.first);
    });
    return best == announced.end() || best->second.complete ? EndpointKey{} : best->first;
}

void Component::decide(const std::set<EndpointKey> &silent, bool foundingDue)
{
    std::set<EndpointKey> out = leftOut();
    out.insert(silent.begin(), silent.end());
    if (out.contains(m_self))
        return leave("this manager was silent for too long; it joins again", true);
    Announced announced = m_announced;
    std::erase_if(announced, [&](const auto &entry) { return out.contains(entry.first); });
    if (announced.empty())
        return;
    const std::vector<Side> sides = sidesOf(announced);
    const auto best = std::ranges::max_element(sides, [](const Side &a, const Side &b) {
        return std::tuple(a.quorate, a.term, a.members.size(), b.oldest)
            < std::tuple(b.quorate, b.term, b.members.size(), a.oldest);
    });
    const EndpointKey founder = founderOf(announced);
    if (best != sides.end()) {
        const auto knowing = announced.find(founder);
        if (best->quorate || knowing == announced.end() || knowing->second.known.term <= best->term)
            return form(announced, best->members, {});
        return form(announced, {founder}, founder);
    }
    std::vector<EndpointKey> all;
    for (const auto &[key, announcement] : announced)
        all.push_back(key);
    if (foundingDue || isQuorum(announced, all, announced.at(founder)))
        return form(announced, {founder}, founder);
    m_founding = true;
    m_announced = std::move(announced);
    const auto rank = std::ranges::find(m_view, m_self) - m_view.begin();
    m_outputs.emplace_back(
        Wait{founder == m_self ? m_times.founding : m_times.founding + m_times.silence * (1 + rank)});
}

// Takes those out of @p announced that can't take part with the chosen. @return whether this endpoint can.
bool Component::refuse(Announced &announced, const std::vector<EndpointKey> &chosen)
{
    const auto sided = [&](EndpointKey key) { return contains(chosen, key); };
    const auto speaker = *std::ranges::min_element(chosen, {}, [&](EndpointKey key) {
        return std::pair(!announced.at(key).complete, announced.at(key).incarnation);
    });
    const Announcement its = announced.at(speaker);
    std::map<HostId, EndpointKey> taken;
    for (const EndpointKey key : chosen)
        taken.emplace(announced.at(key).host, key);
    std::string why;
    std::erase_if(announced, [&](const auto &entry) {
        const auto &[key, other] = entry;
        std::string reason;
        if (other.version != its.version)
            reason = other.hostName + " runs version " + other.version + ", the other hosts run " + its.version
                + ": install the same version everywhere";
        else if (other.site != its.site)
            reason = other.hostName + " reads the file of site " + other.site + ", the other hosts that of " + its.site
                + ": give --site the same file everywhere";
        else if (other.structure != its.structure)
            reason = "the site file of " + other.hostName + " differs from that of " + its.hostName
                + " in its hosts, groups, processes or resources: copy the file of the running hosts, then start again";
        else if (!sided(key) && !taken.emplace(other.host, key).second)
            reason = "a manager of " + other.hostName + " is on the bus already, on node "
                + std::to_string(taken.at(other.host).node) + ": give --host the name of this host";
        if (!reason.empty() && key == m_self)
            why = "refused by the other hosts: " + reason;
        return !reason.empty();
    });
    if (why.empty())
        return true;
    leave(std::move(why), false);
    return false;
}

void Component::form(const Announced &all, const std::vector<EndpointKey> &chosen, EndpointKey founder)
{
    Announced announced = all;
    if (!refuse(announced, chosen))
        return;
    if (founder == m_self && !m_foreign.empty())
        return leave("the other hosts run version " + m_foreign.begin()->second + ", which this one ("
                         + m_identity.version + ") can't talk to: install the same version everywhere",
                     false);
    m_outputs.emplace_back(Wait{});
    const bool stays = m_complete && contains(chosen, m_self);
    if (m_complete)
        releaseHeld(true);
    const std::uint64_t name = all.at(*std::ranges::min_element(chosen)).name;
    if (!stays && founder != m_self) {
        const auto speaker = std::ranges::min_element(chosen, {}, [&](EndpointKey key) {
            return std::pair(!all.at(key).complete, all.at(key).incarnation);
        });
        m_identity.voters = all.at(*speaker).voters; // as they count; it has the state soon, and counts by that
    }
    admit(announced, {chosen.begin(), chosen.end()}, founder, name);
    m_decided = true;
    m_founding = false;
    if (!stays) {
        m_complete = false;
        m_held.clear();
        m_heldBytes = 0;
        m_data.clear();
        m_asked.clear();
    }
    std::vector<EndpointKey> gone; // in the middle of a message
    for (const auto &[key, partial] : m_data.partials()) {
        if (!m_members.contains(key))
            gone.push_back(key);
    }
    for (const EndpointKey key : gone)
        m_data.forget(key);
    tellMembership();
    if (stays)
        releaseHeld(false);
    if (founder == m_self) {
        m_complete = true;
        m_outputs.emplace_back(Alone{});
    }
    askForSnapshots();
}

void Component::admit(const Announced &announced, const std::set<EndpointKey> &chosen, EndpointKey founder,
                      std::uint64_t name)
{
    std::vector<EndpointKey> fresh;
    for (const auto &[key, announcement] : announced) {
        m_lastLife = std::max({m_lastLife, announcement.lastLife, announcement.incarnation});
        if (announcement.incarnation == 0)
            fresh.push_back(key);
    }
    std::ranges::sort(fresh, {}, [&](EndpointKey key) {
        return std::tuple(key != founder, announced.at(key).begun, key);
    });
    m_id = name;
    m_members.clear();
    m_side.clear();
    for (const auto &[key, announcement] : announced) {
        const bool stays = chosen.contains(key) && key != founder;
        m_members[key] = {{hostIn(announcement), announcement.incarnation}, stays ? announcement.admission : name,
                          (stays && announcement.complete) || key == founder, announcement.standing};
        m_side.insert(key);
    }
    for (const EndpointKey key : fresh) {
        m_lastLife = std::max(m_lastLife + 1, announced.at(key).begun);
        m_members[key].id.incarnation = m_lastLife;
    }
    m_incarnation = m_members.at(m_self).id.incarnation;
    m_leftOut.clear();
    std::ranges::copy_if(m_view, std::inserter(m_leftOut, m_leftOut.end()),
                         [this](EndpointKey key) { return !m_members.contains(key); });
}

// The oldest that has the state is asked here, at the same point that everybody sees.
void Component::askForSnapshots()
{
    const auto isOlder = [](const auto &a, const auto &b) {
        return std::pair(!a.second.complete, a.second.id.incarnation)
            < std::pair(!b.second.complete, b.second.id.incarnation);
    };
    const auto provider = std::ranges::min_element(m_members, isOlder);
    m_asked.clear();
    if (provider->first != m_self || !m_complete)
        return;
    std::vector<std::pair<std::uint64_t, EndpointKey>> joiners;
    for (const auto &[key, member] : m_members) {
        if (!member.complete)
            joiners.emplace_back(member.id.incarnation, key);
    }
    std::ranges::sort(joiners);
    for (const auto &[life, key] : joiners) {
        m_asked[++m_lastToken] = {key, m_id, m_data.partials()};
        m_outputs.emplace_back(Wanted{m_members.at(key).id.host, m_lastToken});
    }
}

void Component::tellMembership()
{
    Membership membership;
    for (const auto &[key, member] : m_members) {
        if (isValid(member.id.host)) // else its file has a host more than ours: it is told so with its snapshot
            membership.members.push_back(member.id);
    }
    std::ranges::sort(membership.members, {}, [](const BusMember &m) { return std::pair(m.incarnation, m.host); });
    m_quorate = membership.quorate = countQuorum();
    if (m_quorate) {
        m_standing = true;
        for (auto &[key, member] : m_members)
            member.standing = true;
    }
    m_outputs.emplace_back(std::move(membership));
}

bool Component::countQuorum() const
{
    Presence here;
    for (const auto &[key, member] : m_members) {
        here.present.insert(member.id.host);
        if (member.standing)
            here.standing.insert(member.id.host);
    }
    return holdfast::isQuorum(m_identity.voters, here, m_identity.device, m_deviceVote);
}

bool Component::isQuorum(const Announced &announced, const std::vector<EndpointKey> &members,
                         const Announcement &speaker) const
{
    Presence here;
    bool vote = false;
    for (const EndpointKey key : members) {
        const Announcement &its = announced.at(key);
        here.present.insert(its.host);
        if (its.standing)
            here.standing.insert(its.host);
        vote = vote || its.deviceVote;
    }
    return holdfast::isQuorum(speaker.voters, here, speaker.device, vote);
}

// Before the decision, too: while a ring is being formed the engine waits for the answer. Who hasn't said yet who it is
// is taken for one with a vote: if it turns out to have none there is time enough to ask.
bool Component::wantsVote() const
{
    if (!m_identity.device || m_out || m_view.empty())
        return false;
    Presence here;
    std::size_t unknown = 0;
    for (const EndpointKey key : m_view) {
        const auto member = m_members.find(key);
        const auto announced = m_announced.find(key);
        if (member != m_members.end()) {
            here.present.insert(member->second.id.host);
            if (member->second.standing)
                here.standing.insert(member->second.id.host);
        } else if (m_decided) {
            continue; // left out, or refused
        } else if (key == m_self || announced != m_announced.end()) {
            here.present.insert(key == m_self ? m_identity.host : announced->second.host);
            if (key == m_self ? m_standing : announced->second.standing)
                here.standing.insert(key == m_self ? m_identity.host : announced->second.host);
        } else {
            ++unknown;
        }
    }
    for (const HostId host : m_identity.voters) {
        if (unknown > 0 && here.present.insert(host).second) {
            here.standing.insert(host);
            --unknown;
        }
    }
    if (!holdfast::isQuorum(m_identity.voters, here, true, false))
        return holdfast::isQuorum(m_identity.voters, here, true, true);
    // One of them is enough; the more hold it, the longer those who are left have to wait for it.
    return m_decided && here.present.size() < m_identity.hosts && *here.present.begin() == m_identity.host;
}

// ---- messages -----------------------------------------------------------------------------------------------------

void Component::takeData(EndpointKey sender, const BusFrame &frame)
{
    const auto member = m_members.find(sender);
    if (member == m_members.end() || member->second.admission != frame.header.admission)
        return;
    if (m_decided && m_complete)
        hear(sender, frame);
    else if (m_decided || (m_complete && m_side.contains(sender)))
        hold(sender, frame);
}

void Component::hold(EndpointKey sender, const BusFrame &frame)
{
    m_heldBytes += frame.piece.size();
    m_held.push_back({sender, frame, false});
    if (m_heldBytes > mostHeld)
        leave("more was sent than can be kept while the state is being fetched; this manager joins again", true);
}

void Component::releaseHeld(bool beforeChange)
{
    while (!m_held.empty() && m_held.front().beforeChange == beforeChange) {
        const Held held = std::move(m_held.front());
        m_held.pop_front();
        m_heldBytes -= held.frame.piece.size();
        hear(held.sender, held.frame);
    }
}

void Component::hear(EndpointKey sender, const BusFrame &frame)
{
    const auto member = m_members.find(sender);
    if (member == m_members.end())
        return; // it was left out meanwhile
    if (auto message = m_data.take(sender, frame))
        m_outputs.emplace_back(Delivered{member->second.id.host, std::move(*message)});
}

void Component::takeSnapshot(EndpointKey sender, const BusFrame &frame)
{
    const auto bytes = m_snapshots.take(sender, frame);
    auto answer = bytes ? valueOf<SnapshotAnswer>(*bytes) : std::nullopt;
    if (!answer || !m_decided || answer->component != m_id)
        return;
    const auto joiner = m_members.find(answer->joiner);
    if (joiner == m_members.end() || joiner->second.complete)
        return;
    joiner->second.complete = true;
    if (joiner->first != m_self)
        return;
    m_complete = true;
    m_known = answer->known;
    m_data.setPartials(std::move(answer->partials));
    m_outputs.emplace_back(Restored{QByteArray::fromStdString(answer->snapshot)});
    releaseHeld(false);
}

// ---- what the user does -------------------------------------------------------------------------------------------

void Component::send(const QByteArray &message)
{
    if (!takesPart() || !m_complete || message.size() > Bus::maximumMessage)
        return;
    for (QByteArray &frame : framesOf(FrameKind::Data, m_members.at(m_self).admission, ++m_lastNumber, message))
        m_outputs.emplace_back(Transmit{std::move(frame)});
}

void Component::provide(std::uint64_t token, const QByteArray &snapshot)
{
    auto asked = m_asked.extract(token);
    if (asked.empty() || m_out || !m_decided)
        return;
    Asked &its = asked.mapped();
    SnapshotAnswer answer{its.component, its.joiner, std::move(its.partials), snapshot.toStdString(), m_known};
    transmit(FrameKind::Snapshot, bytesOf(answer));
}

void Component::setVoters(std::vector<HostId> voters)
{
    m_identity.voters = std::move(voters);
    if (m_decided && takesPart() && m_quorate != countQuorum())
        tellMembership();
}

void Component::setHosts(const std::vector<HostId> &now, std::size_t count)
{
    m_structureBefore = m_identity.structure;
    m_nowCalled = now;
    m_identity.host = now[index(m_identity.host)];
    m_identity.hosts = count;
    for (HostId &voter : m_identity.voters)
        voter = now[index(voter)];
    std::erase(m_identity.voters, noId<HostId>);
    for (auto &[key, member] : m_members)
        member.id.host = now[index(member.id.host)];
    if (m_decided && takesPart())
        tellMembership(); // what waits to be told may be in the old numbers
}

// What was announced just before hosts were called otherwise, and is decided upon after.
HostId Component::hostIn(const Announcement &announcement) const
{
    const bool before = announcement.structure == m_structureBefore && announcement.structure != m_identity.structure
        && index(announcement.host) < m_nowCalled.size();
    return before ? m_nowCalled[index(announcement.host)] : announcement.host;
}

void Component::setDeviceVote(bool cast)
{
    m_deviceVote = cast;
    if (m_decided && takesPart() && m_quorate != countQuorum())
        tellMembership();
}

void Component::transmit(FrameKind kind, const QByteArray &message)
{
    for (QByteArray &frame : framesOf(kind, 0, ++m_lastNumber, message))
        m_outputs.emplace_back(Transmit{std::move(frame)});
}

void Component::leave(std::string why, bool rejoin)
{
    m_out = true;
    m_outputs.emplace_back(Wait{});
    m_outputs.emplace_back(Out{std::move(why), rejoin});
}

std::optional<Component::Output> Component::next()
{
    if (m_outputs.empty())
        return std::nullopt;
    Output output = std::move(m_outputs.front());
    m_outputs.pop_front();
    return output;
}

} // namespace holdfast

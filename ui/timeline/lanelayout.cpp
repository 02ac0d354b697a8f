#include <timeline/lanelayout.h>

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace holdfast {

namespace {

class Arrangement
{
public:
    Arrangement(const std::vector<Lane> &lanes, const LaneChoice &choice) : m_lanes(lanes), m_choice(choice)
    {
        for (int i = 0; i < int(lanes.size()); ++i) {
            const Lane &lane = lanes[std::size_t(i)];
            switch (lane.kind) {
            case LaneKind::Group: m_groups.push_back(i); break;
            case LaneKind::Host: m_hosts.push_back(i); break;
            case LaneKind::Member: m_byHost[lane.host].push_back(i); m_byGroup[lane.group].push_back(i); break;
            case LaneKind::Process: m_processes[lane.name.section(u'/', 0, 0)].push_back(i); break;
            case LaneKind::Resource: m_resources[lane.host].push_back(i); break;
            }
        }
    }

    std::vector<LaneRow> rows()
    {
        for (int i = 0; i < int(m_lanes.size()); ++i) {
            if (m_choice.pinned.contains(m_lanes[std::size_t(i)].name))
                m_rows.push_back({i, 0, true});
        }
        const bool byGroup = m_choice.order == LaneChoice::Order::ByGroup;
        if (byGroup) {
            for (const int group : m_groups) {
                add(group, 0);
                addMembers(m_byGroup.value(m_lanes[std::size_t(group)].name), 1);
            }
        }
        for (const int host : m_hosts) {
            add(host, 0);
            std::vector<int> members = m_byHost.value(m_lanes[std::size_t(host)].name);
            if (byGroup) // they stand below their pair
                std::erase_if(members, [this](int lane) { return m_lanes[std::size_t(lane)].paired; });
            std::stable_sort(members.begin(), members.end(), [this](int a, int b) {
                return m_lanes[std::size_t(a)].layer < m_lanes[std::size_t(b)].layer;
            });
            addMembers(members, 1);
            if (m_choice.details) {
                for (const int resource : m_resources.value(m_lanes[std::size_t(host)].name))
                    add(resource, 1);
            }
        }
        return std::move(m_rows);
    }

private:
    void addMembers(const std::vector<int> &members, int depth)
    {
        for (const int member : members) {
            if (m_choice.members)
                add(member, depth);
            if (m_choice.details) {
                for (const int process : m_processes.value(m_lanes[std::size_t(member)].name))
                    add(process, depth + 1);
            }
        }
    }
    void add(int lane, int depth)
    {
        const QString &name = m_lanes[std::size_t(lane)].name;
        if (m_choice.pinned.contains(name))
            return;
        const auto has = [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); };
        if (std::all_of(m_words.begin(), m_words.end(), has))
            m_rows.push_back({lane, m_words.isEmpty() ? depth : 0, false});
    }

    const std::vector<Lane> &m_lanes;
    const LaneChoice &m_choice;
    QStringList m_words = m_choice.filter.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> m_groups, m_hosts;
    QHash<QString, std::vector<int>> m_byHost, m_byGroup, m_processes, m_resources;
    std::vector<LaneRow> m_rows;
};

} // namespace

std::vector<LaneRow> arrange(const std::vector<Lane> &lanes, const LaneChoice &choice)
{
    return Arrangement(lanes, choice).rows();
}

std::vector<int> rowsOfLanes(const TimelineData &data, const std::vector<LaneRow> &rows)
{
    const std::vector<Lane> &lanes = data.lanes();
    std::vector<int> out(lanes.size(), -1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        out[std::size_t(rows[row].lane)] = int(row);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (out[i] >= 0 || (lanes[i].kind != LaneKind::Process && lanes[i].kind != LaneKind::Resource))
            continue;
        const bool process = lanes[i].kind == LaneKind::Process;
        const int carrier = data.laneOf(process ? lanes[i].name.section(u'/', 0, 0) : lanes[i].host);
        if (carrier >= 0)
            out[i] = out[std::size_t(carrier)];
    }
    return out;
}

} // namespace holdfast

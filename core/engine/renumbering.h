// renumbering.h - what an identifier of one site is called in another that has the same things by
// name (room-internal, and for what managers keep).
#pragma once

#include <engine/facts.h>
#include <model/codec.h>
#include <model/site.h>

namespace holdfast {

/// Both sites have the same hosts in the same order. Members, processes and instances are the same
/// by their names.
class Renumbering
{
public:
    Renumbering(const Site &from, const Site &to);

    // noId: the new site has no such thing.
    [[nodiscard]] MemberId of(MemberId id) const { return looked(m_members, id); }
    [[nodiscard]] ProcessId of(ProcessId id) const { return looked(m_processes, id); }
    [[nodiscard]] InstanceId of(InstanceId id) const { return looked(m_instances, id); }
    [[nodiscard]] GroupId of(GroupId id) const { return looked(m_groups, id); }

    /// Every identifier inside a value: an event, an order, an alarm. Vectors that are indexed by
    /// identifiers keep their order: those are the caller's.
    /// @return false where one names what the new site doesn't have.
    template <class T> [[nodiscard]] bool apply(T &value) const
    {
        bool known = true;
        walk(value, known);
        return known;
    }

private:
    template <class Id> static Id looked(const std::vector<Id> &table, Id id)
    {
        return index(id) < table.size() ? table[index(id)] : noId<Id>;
    }
    template <class Id> void change(Id &id, bool &known) const
    {
        if (!isValid(id))
            return;
        id = of(id);
        known = known && isValid(id);
    }
    void walk(MemberId &id, bool &known) const { change(id, known); }
    void walk(ProcessId &id, bool &known) const { change(id, known); }
    void walk(InstanceId &id, bool &known) const { change(id, known); }
    void walk(GroupId &id, bool &known) const { change(id, known); }
    void walk(Target &target, bool &known) const;
    void walk(CauseRef &cause, bool &known) const;
    void walk(std::string &, bool &) const { }
    template <class Rep, class Period> void walk(std::chrono::duration<Rep, Period> &, bool &) const
    {
    }
    template <class Clock, class D> void walk(std::chrono::time_point<Clock, D> &, bool &) const { }
    template <class T> void walk(std::optional<T> &value, bool &known) const
    {
        if (value)
            walk(*value, known);
    }
    template <class T> void walk(std::vector<T> &values, bool &known) const
    {
        for (T &value : values)
            walk(value, known);
    }
    template <class... T> void walk(std::variant<T...> &value, bool &known) const
    {
        std::visit([&](auto &content) { walk(content, known); }, value);
    }
    template <class T> void walk(T &value, bool &known) const
    {
        if constexpr (!detail::isScalar<T>)
            std::apply([&](auto &...member) { (walk(member, known), ...); },
                       detail::membersOf(value));
    }

    std::vector<MemberId> m_members;
    std::vector<ProcessId> m_processes;
    std::vector<InstanceId> m_instances;
    std::vector<GroupId> m_groups;
};

} // namespace holdfast

#include <engine/agenda.h>

#include <algorithm>

namespace holdfast {

void Agenda::reset(std::size_t count)
{
    m_at.assign(count, never);
    m_place.assign(count, nowhere);
    m_heap.clear();
}

void Agenda::place(std::size_t position, std::uint32_t number)
{
    m_heap[position] = number;
    m_place[number] = static_cast<std::uint32_t>(position);
}

void Agenda::rise(std::size_t position)
{
    const std::uint32_t number = m_heap[position];
    while (position > 0 && before(number, m_heap[(position - 1) / 2])) {
        place(position, m_heap[(position - 1) / 2]);
        position = (position - 1) / 2;
    }
    place(position, number);
}

void Agenda::sink(std::size_t position)
{
    const std::uint32_t number = m_heap[position];
    for (std::size_t child = 2 * position + 1; child < m_heap.size(); child = 2 * position + 1) {
        if (child + 1 < m_heap.size() && before(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!before(m_heap[child], number))
            break;
        place(position, m_heap[child]);
        position = child;
    }
    place(position, number);
}

void Agenda::set(std::uint32_t number, Timestamp at)
{
    if (m_at[number] == at)
        return;
    m_at[number] = at;
    const std::uint32_t position = m_place[number];
    if (at == never) {
        m_place[number] = nowhere;
        const std::uint32_t last = m_heap.back();
        m_heap.pop_back();
        if (last == number)
            return;
        place(position, last);
        rise(position);
        sink(m_place[last]);
    } else if (position == nowhere) {
        m_heap.push_back(number);
        rise(m_heap.size() - 1);
    } else {
        rise(position);
        sink(m_place[number]);
    }
}

void Agenda::due(Timestamp now, std::vector<std::uint32_t> &out) const
{
    out.clear();
    // Below one that isn't due nothing is.
    std::size_t checked = 0;
    if (!m_heap.empty() && m_at[m_heap.front()] <= now)
        out.push_back(0);
    for (; checked < out.size(); ++checked) {
        for (std::size_t child = 2 * out[checked] + 1;
             child <= 2 * out[checked] + 2 && child < m_heap.size(); ++child) {
            if (m_at[m_heap[child]] <= now)
                out.push_back(static_cast<std::uint32_t>(child));
        }
    }
    for (std::uint32_t &position : out)
        position = m_heap[position];
    std::ranges::sort(out);
}

} // namespace holdfast

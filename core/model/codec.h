// codec.h - plain values as bytes and back: one description of every struct, derived by the compiler from its members.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace holdfast {

/// Appends values to a byte string: little-endian fixed-width numbers, counted sequences, members in declaration order.
/// Used for what a host keeps over restarts and what it puts on the bus; the two ends run the same version (checked on
/// join), so there are no field tags. Types: arithmetic, enumerations, durations, time points, strings, optionals,
/// variants, vectors, maps, pairs, and aggregates of up to 28 such members.
class Writer
{
public:
    std::string bytes;
    template <class T>
    void operator()(const T &value);
};

/// Reads what Writer wrote. After malformed input ok() is false and values are unspecified; never reads past the end.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    void fail()
    {
        m_ok = false;
        m_rest = {};
    }
    template <class T>
    void operator()(T &value);

private:
    bool take(void *to, std::size_t count)
    {
        if (m_rest.size() < count) {
            fail();
            return false;
        }
        std::memcpy(to, m_rest.data(), count);
        m_rest.remove_prefix(count);
        return true;
    }
    std::size_t takeCount()
    {
        std::uint32_t count = 0;
        // A count larger than the bytes that are left can't be true: no unbounded allocation from damaged input.
        if (take(&count, sizeof count) && count > m_rest.size())
            m_ok = false;
        return m_ok ? count : 0;
    }

    std::string_view m_rest;
    bool m_ok = true;
};

namespace detail {

// An aggregate's members are counted by trying how many braces initialise it, and reached by structured binding.
struct Anything {
    template <class T>
    operator T() const;
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>)
{
    return requires { T{((void)I, Anything{})...}; };
}

template <class T, std::size_t N = 28>
constexpr std::size_t memberCount()
{
    if constexpr (takes<T>(std::make_index_sequence<N>{}))
        return N;
    else if constexpr (N == 0)
        return 0;
    else
        return memberCount<T, N - 1>();
}

// A type that is no aggregate says its members itself: `auto codecMembers() { return std::tie(...); }` (also const).
template <class T>
    requires requires(T &value) { value.codecMembers(); }
auto membersOf(T &value)
{
    return value.codecMembers();
}

template <class T>
auto membersOf(T &value)
{
    constexpr std::size_t count = memberCount<std::remove_const_t<T>>();
    static_assert(count <= 28, "codec.h handles aggregates of up to 28 members");
    // clang-format off
    if constexpr (count == 0) { return std::tie(); }
    else if constexpr (count == 1) { auto &[a] = value; return std::tie(a); }
    else if constexpr (count == 2) { auto &[a, b] = value; return std::tie(a, b); }
    else if constexpr (count == 3) { auto &[a, b, c] = value; return std::tie(a, b, c); }
    else if constexpr (count == 4) { auto &[a, b, c, d] = value; return std::tie(a, b, c, d); }
    else if constexpr (count == 5) { auto &[a, b, c, d, e] = value; return std::tie(a, b, c, d, e); }
    else if constexpr (count == 6) { auto &[a, b, c, d, e, f] = value; return std::tie(a, b, c, d, e, f); }
    else if constexpr (count == 7) { auto &[a, b, c, d, e, f, g] = value; return std::tie(a, b, c, d, e, f, g); }
    else if constexpr (count == 8) { auto &[a, b, c, d, e, f, g, h] = value; return std::tie(a, b, c, d, e, f, g, h); }
    else if constexpr (count == 9) { auto &[a, b, c, d, e, f, g, h, i] = value; return std::tie(a, b, c, d, e, f, g, h, i); }
    else if constexpr (count == 10) { auto &[a, b, c, d, e, f, g, h, i, j] = value; return std::tie(a, b, c, d, e, f, g, h, i, j); }
    else if constexpr (count == 11) { auto &[a, b, c, d, e, f, g, h, i, j, k] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k); }
    else if constexpr (count == 12) { auto &[a, b, c, d, e, f, g, h, i, j, k, l] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l); }
    else if constexpr (count == 13) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m); }
    else if constexpr (count == 14) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
    else if constexpr (count == 15) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
    else if constexpr (count == 16) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
    else if constexpr (count == 17) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q); }
    else if constexpr (count == 18) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r); }
    else if constexpr (count == 19) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s); }
    else if constexpr (count == 20) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t); }
    else if constexpr (count == 21) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u); }
    else if constexpr (count == 22) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v); }
    else if constexpr (count == 23) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w); }
    else if constexpr (count == 24) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x); }
    else if constexpr (count == 25) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y); }
    else if constexpr (count == 26) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z); }
    else if constexpr (count == 27) { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa); }
    else { auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb] = value; return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb); }
    // clang-format on
}

template <class T>
inline constexpr bool isScalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

template <class Variant, std::size_t I = 0>
bool emplaceAlternative(Variant &variant, std::size_t alternative)
{
    if constexpr (I == std::variant_size_v<Variant>) {
        return false;
    } else {
        if (alternative != I)
            return emplaceAlternative<Variant, I + 1>(variant, alternative);
        variant.template emplace<I>();
        return true;
    }
}

// Writer and Reader differ in scalars and counts only; Visit walks a value for both.
template <class T>
struct Visit {
    static void write(Writer &w, const T &value)
    {
        if constexpr (isScalar<T>)
            w.bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        else
            std::apply([&w](const auto &...member) { (w(member), ...); }, membersOf(value));
    }
    template <class R, class Take>
    static void read(R &r, T &value, Take &&take)
    {
        if constexpr (isScalar<T>)
            take(&value, sizeof value);
        else
            std::apply([&r](auto &...member) { (r(member), ...); }, membersOf(value));
    }
};

} // namespace detail

template <class Rep, class Period>
void visitWrite(Writer &w, const std::chrono::duration<Rep, Period> &value)
{
    w(value.count());
}
template <class Clock, class D>
void visitWrite(Writer &w, const std::chrono::time_point<Clock, D> &value)
{
    w(value.time_since_epoch());
}
inline void visitWrite(Writer &w, const std::string &value)
{
    w(static_cast<std::uint32_t>(value.size()));
    w.bytes += value;
}
template <class T>
void visitWrite(Writer &w, const std::optional<T> &value)
{
    w(value.has_value());
    if (value)
        w(*value);
}
template <class... T>
void visitWrite(Writer &w, const std::variant<T...> &value)
{
    w(static_cast<std::uint8_t>(value.index()));
    std::visit([&w](const auto &alternative) { w(alternative); }, value);
}
template <class T>
void visitWrite(Writer &w, const std::vector<T> &value)
{
    w(static_cast<std::uint32_t>(value.size()));
    for (const auto &element : value)
        w(element);
}
template <class K, class V>
void visitWrite(Writer &w, const std::map<K, V> &value)
{
    w(static_cast<std::uint32_t>(value.size()));
    for (const auto &[key, mapped] : value) {
        w(key);
        w(mapped);
    }
}
template <class A, class B>
void visitWrite(Writer &w, const std::pair<A, B> &value)
{
    w(value.first);
    w(value.second);
}

template <class T>
void Writer::operator()(const T &value)
{
    if constexpr (requires { visitWrite(*this, value); })
        visitWrite(*this, value);
    else
        detail::Visit<T>::write(*this, value);
}

namespace detail {

template <class T>
struct ReadInto {
    template <class Take, class Count>
    static void run(Reader &r, T &value, Take &&take, Count &&)
    {
        Visit<T>::read(r, value, take);
    }
};
template <class Rep, class Period>
struct ReadInto<std::chrono::duration<Rep, Period>> {
    template <class Take, class Count>
    static void run(Reader &r, std::chrono::duration<Rep, Period> &value, Take &&, Count &&)
    {
        Rep count{};
        r(count);
        value = std::chrono::duration<Rep, Period>(count);
    }
};
template <class Clock, class D>
struct ReadInto<std::chrono::time_point<Clock, D>> {
    template <class Take, class Count>
    static void run(Reader &r, std::chrono::time_point<Clock, D> &value, Take &&, Count &&)
    {
        D since{};
        r(since);
        value = std::chrono::time_point<Clock, D>(since);
    }
};
template <>
struct ReadInto<std::string> {
    template <class Take, class Count>
    static void run(Reader &, std::string &value, Take &&take, Count &&count)
    {
        value.resize(count());
        if (!value.empty())
            take(value.data(), value.size());
    }
};
template <class T>
struct ReadInto<std::optional<T>> {
    template <class Take, class Count>
    static void run(Reader &r, std::optional<T> &value, Take &&, Count &&)
    {
        std::uint8_t present = 0;
        r(present);
        value.reset();
        if (present != 0)
            r(value.emplace());
    }
};
template <class... T>
struct ReadInto<std::variant<T...>> {
    template <class Take, class Count>
    static void run(Reader &r, std::variant<T...> &value, Take &&, Count &&)
    {
        std::uint8_t alternative = 0;
        r(alternative);
        if (emplaceAlternative(value, alternative))
            std::visit([&r](auto &content) { r(content); }, value);
        else
            r.fail(); // no such alternative
    }
};
template <class T>
struct ReadInto<std::vector<T>> {
    template <class Take, class Count>
    static void run(Reader &r, std::vector<T> &value, Take &&, Count &&count)
    {
        value.clear();
        const std::size_t size = count();
        for (std::size_t i = 0; i < size && r.ok(); ++i) {
            T element{};
            r(element);
            value.push_back(std::move(element));
        }
    }
};
template <class K, class V>
struct ReadInto<std::map<K, V>> {
    template <class Take, class Count>
    static void run(Reader &r, std::map<K, V> &value, Take &&, Count &&count)
    {
        value.clear();
        const std::size_t size = count();
        for (std::size_t i = 0; i < size && r.ok(); ++i) {
            std::pair<K, V> element{};
            r(element);
            value.insert(std::move(element));
        }
    }
};
template <class A, class B>
struct ReadInto<std::pair<A, B>> {
    template <class Take, class Count>
    static void run(Reader &r, std::pair<A, B> &value, Take &&, Count &&)
    {
        r(value.first);
        r(value.second);
    }
};

} // namespace detail

template <class T>
void Reader::operator()(T &value)
{
    if (!m_ok)
        return;
    detail::ReadInto<T>::run(
        *this, value, [this](void *to, std::size_t count) { return take(to, count); }, [this] { return takeCount(); });
}

/// The bytes of a value.
template <class T>
[[nodiscard]] std::string encode(const T &value)
{
    Writer writer;
    writer(value);
    return std::move(writer.bytes);
}

/// The value, nullopt for bytes that are damaged, too short or too long.
template <class T>
[[nodiscard]] std::optional<T> decode(std::string_view bytes)
{
    Reader reader(bytes);
    T value{};
    reader(value);
    if (!reader.ok() || !reader.atEnd())
        return std::nullopt;
    return value;
}

} // namespace holdfast

// expected.h - a value or the Error why there is none (std::expected comes with C++23).
#pragma once

#include <model/error.h>

#include <utility>
#include <variant>

namespace holdfast {

template <class T>
class [[nodiscard]] Expected
{
public:
    Expected(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Expected(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    T &operator*() { return std::get<0>(m_content); }
    const T &operator*() const { return std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }
    const T *operator->() const { return &std::get<0>(m_content); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success, or the Error.
using Outcome = Expected<std::monostate>;
inline Outcome done() { return std::monostate{}; }

} // namespace holdfast

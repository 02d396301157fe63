#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace waylight {

/// What went wrong with something from outside (a file, a pack, a face), where, and what to do.
/// `where` is "file" or "file:line" or empty.
struct Error {
    std::string where;
    std::string message;

    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }
};

/// A value or the reason why there is none. Our own mistakes are asserts, never an Error.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    /// By value, so that `for (x : *f())` and `const auto& x = *f()` do not look into a Result that is gone.
    [[nodiscard]] T operator*() && { return std::move(value()); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const Error& error() const {
        assert(!*this);
        return std::get<Error>(m_state);
    }

private:
    const T& value() const {
        assert(*this);
        return std::get<T>(m_state);
    }
    T& value() {
        assert(*this);
        return std::get<T>(m_state);
    }

    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason for failure.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    [[nodiscard]] const Error& error() const {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

}  // namespace waylight

#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace waylight {

/// A length on the screen in 26.6 fixed point: 64 steps to a pixel. Integers keep a Frame the same byte for byte on every machine.
class Px {
public:
    constexpr Px() = default;

    static constexpr Px of(int whole) { return Px(whole * 64); }
    static constexpr Px raw(std::int32_t steps) { return Px(steps); }
    static Px nearest(double pixels) { return Px(static_cast<std::int32_t>(std::lround(pixels * 64.0))); }

    [[nodiscard]] constexpr std::int32_t steps() const { return m_steps; }
    [[nodiscard]] constexpr int floor() const { return m_steps >> 6; }
    [[nodiscard]] constexpr int ceil() const { return (m_steps + 63) >> 6; }
    [[nodiscard]] constexpr int round() const { return (m_steps + 32) >> 6; }
    [[nodiscard]] constexpr float to_float() const { return static_cast<float>(m_steps) / 64.0F; }
    /// The same length moved to the nearest whole pixel, so that edges are sharp.
    [[nodiscard]] constexpr Px snapped() const { return of(round()); }

    /// This length times numerator over denominator, rounded to the nearest step.
    [[nodiscard]] constexpr Px scaled(std::int64_t numerator, std::int64_t denominator) const {
        const std::int64_t product = m_steps * numerator;
        const std::int64_t half = denominator / 2;
        return Px(static_cast<std::int32_t>((product >= 0 ? product + half : product - half) / denominator));
    }

    constexpr auto operator<=>(const Px&) const = default;
    constexpr Px operator-() const { return Px(-m_steps); }
    constexpr Px& operator+=(Px other) {
        m_steps += other.m_steps;
        return *this;
    }
    constexpr Px& operator-=(Px other) {
        m_steps -= other.m_steps;
        return *this;
    }
    friend constexpr Px operator+(Px a, Px b) { return a += b; }
    friend constexpr Px operator-(Px a, Px b) { return a -= b; }
    friend constexpr Px operator*(Px a, int times) { return Px(a.m_steps * times); }
    friend constexpr Px operator*(int times, Px a) { return a * times; }
    friend constexpr Px operator/(Px a, int parts) { return Px(a.m_steps / parts); }

private:
    explicit constexpr Px(std::int32_t steps) : m_steps(steps) {}
    std::int32_t m_steps = 0;
};

/// A half-open range of bytes in a UTF-8 text.
struct ByteRange {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return to - from; }
    [[nodiscard]] constexpr bool empty() const { return from == to; }
    [[nodiscard]] constexpr bool contains(std::uint32_t byte) const { return from <= byte && byte < to; }
    constexpr bool operator==(const ByteRange&) const = default;
};

/// Time since an arbitrary start, in milliseconds. The only clock value that rooms exchange.
struct Milliseconds {
    std::int64_t count = 0;

    constexpr auto operator<=>(const Milliseconds&) const = default;
    friend constexpr Milliseconds operator+(Milliseconds a, Milliseconds b) { return {a.count + b.count}; }
    friend constexpr Milliseconds operator-(Milliseconds a, Milliseconds b) { return {a.count - b.count}; }
};

/// How fast a voice reads, in steps that a child can tell apart.
enum class Speed : std::uint8_t { Slower, AsMade, Faster };

enum class Direction : std::uint8_t { LeftToRight, RightToLeft };

}  // namespace waylight

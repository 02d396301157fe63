#pragma once

#include <algorithm>

#include "base/units.h"

namespace waylight {

struct Point {
    Px x;
    Px y;
    constexpr bool operator==(const Point&) const = default;
};

struct Size {
    Px width;
    Px height;
    constexpr bool operator==(const Size&) const = default;
};

/// A rectangle in physical screen coordinates: x grows to the right, y downwards. Mirroring for right-to-left happens before.
struct Rect {
    Px x;
    Px y;
    Px width;
    Px height;

    [[nodiscard]] constexpr Px right() const { return x + width; }
    [[nodiscard]] constexpr Px bottom() const { return y + height; }
    [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] constexpr bool empty() const { return width <= Px() || height <= Px(); }
    [[nodiscard]] constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] constexpr bool contains(const Rect& r) const {
        return r.x >= x && r.right() <= right() && r.y >= y && r.bottom() <= bottom();
    }
    [[nodiscard]] constexpr bool overlaps(const Rect& r) const {
        return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
    }
    [[nodiscard]] constexpr Rect grown(Px by) const { return {x - by, y - by, width + by * 2, height + by * 2}; }
    [[nodiscard]] constexpr Rect moved(Px dx, Px dy) const { return {x + dx, y + dy, width, height}; }
    [[nodiscard]] constexpr Rect snapped() const {
        const Px left = x.snapped();
        const Px top = y.snapped();
        return {left, top, right().snapped() - left, bottom().snapped() - top};
    }
    constexpr bool operator==(const Rect&) const = default;
};

}  // namespace waylight

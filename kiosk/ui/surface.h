#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/units.h"

namespace waylight::ui {

/// A screen: pixels and real millimetres. Square pixels are assumed, so the width in millimetres says it all.
struct Surface {
    int width = 1280;
    int height = 800;
    int width_mm = 217;

    bool operator==(const Surface&) const = default;

    [[nodiscard]] bool is_portrait() const { return height > width; }
    [[nodiscard]] double height_mm() const { return static_cast<double>(width_mm) * height / width; }
    /// One design unit in millimetres (look: 1 u = 1 mm for eyes 500 mm away; the distance follows from the diagonal).
    [[nodiscard]] double unit_mm() const;
    /// Shorter than 120 mm: flat ledge, no words under the discs.
    [[nodiscard]] bool is_compact() const;
    /// Design units in pixels.
    [[nodiscard]] Px u(double units) const;
    /// Real millimetres in pixels.
    [[nodiscard]] Px mm(double millimetres) const;
    /// Design units, but not under a floor in real millimetres.
    [[nodiscard]] Px u_at_least(double units, double millimetres) const;

    /// "800x480@154mm"
    [[nodiscard]] std::string name() const;
};

/// Reads "800x480@154mm" or "800x480" (then the width in millimetres is a plausible one for those pixels).
std::optional<Surface> parse_surface(std::string_view text);

}  // namespace waylight::ui

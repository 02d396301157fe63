#pragma once

#include <array>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "text/paragraph.h"
#include "ui/theme.h"

/// What is drawn, back to front, in physical pixels (26.6). Plain data: whoever plays it needs to know nothing about screens.
namespace waylight::ui {

/// Radii of a rectangle's corners.
struct Corners {
    Px top_left, top_right, bottom_right, bottom_left;
    bool operator==(const Corners&) const = default;
    static Corners all(Px radius) { return {radius, radius, radius, radius}; }
};

/// A filled rectangle with rounded corners; a disc is a square with radii of half its side.
struct FillShape {
    Rect rect;
    Corners corners;
    Colour colour;
    bool operator==(const FillShape&) const = default;
};

/// Whether any of `box` lies in the shape; its rounded corners are none of it.
bool reaches(const FillShape& shape, const Rect& box);

/// The outline of such a rectangle; the line's middle runs along its edge.
struct StrokeShape {
    Rect rect;
    Corners corners;
    Px width;
    Colour colour;
    bool operator==(const StrokeShape&) const = default;
};

/// A filled convex polygon, clockwise.
struct FillPolygon {
    std::vector<Point> points;
    Colour colour;
    bool operator==(const FillPolygon&) const = default;
};

/// A line through points.
struct StrokeLine {
    std::vector<Point> points;
    Px width;
    Colour colour;
    bool operator==(const StrokeLine&) const = default;
};

/// A row of dots from `from` to the right: the line under a glossary word.
struct DotRow {
    Point from;
    Px length;
    Px pitch;
    Px radius;
    Colour colour;
    bool operator==(const DotRow&) const = default;
};

/// Everything outside a rounded rectangle's corners, within the rectangle, painted over: how a picture gets round corners.
struct CornerMask {
    Rect rect;
    Corners corners;
    Colour colour;
    bool operator==(const CornerMask&) const = default;
};

/// A part of a picture (opaque), scaled to fill `rect` (whole pixels). `source` is in the picture's own pixels.
/// Whether it is decoded yet is never in a Frame; until it is, its place shows `ground`.
struct DrawPicture {
    std::string name;  ///< "resting" and "sorry" are compiled in
    Rect rect;
    Rect source;
    Colour ground;
    int dim_permille = 0;  ///< how much of the page colour is mixed in (dark theme)
    Colour dim_colour;
    bool operator==(const DrawPicture&) const = default;
};

/// A pictogram with transparent ground, scaled to fill `rect`.
struct DrawIcon {
    std::string name;  ///< "next", "next.contrast", "next.off"
    Rect rect;
    bool operator==(const DrawIcon&) const = default;
};

/// A paragraph with its top left corner at `origin`; a run's tint picks its colour. `node` is the access-tree node that carries
/// the words, or -1 for text that is only decoration.
struct DrawText {
    std::shared_ptr<const text::Paragraph> paragraph;
    Point origin;
    std::array<Colour, 4> tints;
    int node = -1;
    bool operator==(const DrawText&) const = default;
};

/// Diagonal stripes in a frame of this thickness along the inside of `rect`: the mark of trial packs.
struct StripedBorder {
    Rect rect;
    Px thickness;
    Px pitch;
    Colour first;
    Colour second;
    bool operator==(const StripedBorder&) const = default;
};

using Command =
    std::variant<FillShape, StrokeShape, FillPolygon, StrokeLine, DotRow, CornerMask, DrawPicture, DrawIcon, DrawText, StripedBorder>;

struct DrawList {
    Colour ground;  ///< the whole surface is cleared to it first
    std::vector<Command> commands;
    bool operator==(const DrawList&) const = default;

    [[nodiscard]] std::string dump() const;
};

/// The smallest rectangle that holds everything a command paints.
Rect bounds_of(const Command& command);

}  // namespace waylight::ui

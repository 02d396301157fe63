#pragma once

#include <cstdint>
#include <vector>

#include "app/present/image.h"
#include "ui/theme.h"

/// A frame as triangles and whole-pixel rectangles: what Dear ImGui's draw list made of it, without Dear ImGui's types.
namespace waylight::present {

/// One corner of a triangle or rectangle. Places are in 1/256 pixel; (u, v) is in whole texels.
struct Vertex {
    static constexpr int one_pixel = 256;
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t u = 0;
    std::int32_t v = 0;
    ui::Colour colour;
};

enum class Fill : std::uint8_t {
    Flat,    ///< triangles in the colour of their corners; only alpha varies inside one
    Glyphs,  ///< rectangles: coverage of an atlas page times the colour
    Opaque,  ///< rectangles: an image as it is
    Blended  ///< rectangles: an image with transparent parts
};

/// Triangles (three indices each) that are filled in the same way, drawn after those of the batch before.
struct Batch {
    Fill fill = Fill::Flat;
    int page = 0;                  ///< for Glyphs
    const Image* image = nullptr;  ///< for Opaque and Blended; belongs to whoever gave it
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Mesh {
    ui::Colour ground;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<Batch> batches;
};

}  // namespace waylight::present

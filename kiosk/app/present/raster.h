#pragma once

#include <functional>

#include "app/present/mesh.h"

namespace waylight::present {

/// Coverage bytes of an atlas page (text::Atlas::page_side squared).
using GlyphPage = std::function<const std::vector<std::uint8_t>&(int page)>;

/// Fills a mesh in memory, in integers: the same mesh gives the same bytes on every machine. Corners keep their place to 1/256 pixel,
/// which SDL 2.26's software renderer does not do (it cuts them to whole pixels: round things become polygons).
void draw(const Mesh& mesh, const GlyphPage& glyphs, Canvas canvas);

/// The same over what is there already, without the mesh's ground.
void draw_over(const Mesh& mesh, const GlyphPage& glyphs, Canvas canvas);

}  // namespace waylight::present

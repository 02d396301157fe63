#pragma once

#include <vector>

#include "app/present/mesh.h"

struct ImDrawData;
struct ImFontAtlas;

namespace waylight::app {

/// A part of a panel as triangles, and the part of the window it may fill. Its places count from that part's top left corner.
struct Inked {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    present::Mesh mesh;
};

/// What Dear ImGui draws with one texture, flat colours and letters mixed, taken apart: flat triangles, and whole-pixel rectangles of a
/// glyph page. Parts that do not lie in the window are left out.
std::vector<Inked> inked(const ImDrawData& drawn, const ImFontAtlas& atlas, int window_width, int window_height);

/// The atlas's letters as a page that present::draw_over reads.
std::vector<std::uint8_t> glyph_page(ImFontAtlas& atlas);

/// Draws the parts over what is there.
void put_ink(const std::vector<Inked>& parts, const std::vector<std::uint8_t>& page, present::Canvas canvas);

}  // namespace waylight::app

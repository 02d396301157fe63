#include "app/desk/ink.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/present/raster.h"
#include "text/atlas.h"

namespace waylight::app {
namespace {

using present::Fill;
using present::Vertex;

ui::Colour unpacked(ImU32 colour) {
    const auto channel = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

/// The part of the window that a command may fill; nothing to draw when its width or height is not above 0.
Inked part_of(const ImDrawCmd& command, int window_width, int window_height) {
    const auto edge = [](float value, int most) { return std::clamp(static_cast<int>(std::lround(value)), 0, most); };
    const int left = edge(command.ClipRect.x, window_width), top = edge(command.ClipRect.y, window_height);
    return {left, top, edge(command.ClipRect.z, window_width) - left, edge(command.ClipRect.w, window_height) - top, {}};
}

class Inker {
public:
    Inker(const ImDrawList& list, const ImFontAtlas& atlas) : m_list(list), m_atlas(atlas) {}

    void ink(const ImDrawCmd& command, Inked& part) const {
        const ImDrawIdx* indices = m_list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
            const ImDrawVert* corners[3];
            for (unsigned corner = 0; corner < 3; ++corner)
                corners[corner] = &m_list.VtxBuffer[static_cast<int>(command.VtxOffset + indices[i + corner])];
            const bool is_flat = std::all_of(std::begin(corners), std::end(corners), [&](const ImDrawVert* v) { return is_white(*v); });
            add_triangle(corners, is_flat ? Fill::Flat : Fill::Glyphs, part);
        }
    }

private:
    [[nodiscard]] bool is_white(const ImDrawVert& vertex) const {
        return vertex.uv.x == m_atlas.TexUvWhitePixel.x && vertex.uv.y == m_atlas.TexUvWhitePixel.y;
    }

    void add_triangle(const ImDrawVert* const (&corners)[3], Fill fill, Inked& part) const {
        std::vector<present::Batch>& batches = part.mesh.batches;
        if (batches.empty() || batches.back().fill != fill)
            batches.push_back({fill, 0, nullptr, static_cast<std::uint32_t>(part.mesh.indices.size()), 0});
        batches.back().count += 3;
        for (const ImDrawVert* corner : corners) {
            part.mesh.indices.push_back(static_cast<std::uint32_t>(part.mesh.vertices.size()));
            part.mesh.vertices.push_back(fill == Fill::Flat ? flat(*corner, part) : of_glyph(*corner, part));
        }
    }

    static Vertex flat(const ImDrawVert& vertex, const Inked& part) {
        const auto fixed = [](float value) { return static_cast<std::int32_t>(std::lround(value * Vertex::one_pixel)); };
        return {fixed(vertex.pos.x - static_cast<float>(part.x)), fixed(vertex.pos.y - static_cast<float>(part.y)), 0, 0,
                unpacked(vertex.col)};
    }

    /// Letters stand on whole pixels.
    [[nodiscard]] Vertex of_glyph(const ImDrawVert& vertex, const Inked& part) const {
        const auto whole = [](float value) { return static_cast<std::int32_t>(std::lround(value)); };
        return {(whole(vertex.pos.x) - part.x) * Vertex::one_pixel, (whole(vertex.pos.y) - part.y) * Vertex::one_pixel,
                whole(vertex.uv.x * static_cast<float>(m_atlas.TexWidth)), whole(vertex.uv.y * static_cast<float>(m_atlas.TexHeight)),
                unpacked(vertex.col)};
    }

    const ImDrawList& m_list;
    const ImFontAtlas& m_atlas;
};

}  // namespace

std::vector<Inked> inked(const ImDrawData& drawn, const ImFontAtlas& atlas, int window_width, int window_height) {
    std::vector<Inked> parts;
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        const Inker inker(*drawn.CmdLists[i], atlas);
        for (const ImDrawCmd& command : drawn.CmdLists[i]->CmdBuffer) {
            Inked part = part_of(command, window_width, window_height);
            if (part.width <= 0 || part.height <= 0) continue;
            inker.ink(command, part);
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

std::vector<std::uint8_t> glyph_page(ImFontAtlas& atlas) {
    unsigned char* letters = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&letters, &width, &height);
    constexpr int side = text::Atlas::page_side;
    std::vector<std::uint8_t> page(static_cast<std::size_t>(side) * side);
    for (int y = 0; y < std::min(height, side); ++y)
        std::copy_n(letters + static_cast<std::ptrdiff_t>(y) * width, std::min(width, side),
                    page.begin() + static_cast<std::ptrdiff_t>(y) * side);
    return page;
}

void put_ink(const std::vector<Inked>& parts, const std::vector<std::uint8_t>& page, present::Canvas canvas) {
    const present::GlyphPage pages = [&](int) -> const std::vector<std::uint8_t>& { return page; };
    for (const Inked& part : parts)
        present::draw_over(part.mesh, pages, {part.width, part.height, canvas.pitch, canvas.row(part.y) + part.x});
}

}  // namespace waylight::app

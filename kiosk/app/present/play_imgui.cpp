#include "app/present/play_imgui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace waylight::present {
namespace {

using namespace ui;

constexpr float circle_error = 0.1F;  ///< pixels between a chord and its arc; more is visible on the large discs
constexpr float fringe = 0.5F;        ///< half the width of an anti-aliased edge
constexpr float quarter = IM_PI / 2;

/// What a texture number of ImDrawList stands for; 0 is flat colour.
struct Texture {
    Fill fill;
    int page;
    const Image* image;
};

ImVec2 vec(Point point) { return {point.x.to_float(), point.y.to_float()}; }
ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha); }
Colour unpacked(ImU32 colour) {
    const auto channel = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

/// Where an arc that rounds a corner lies: its centre, and the quarter it turns through (0 begins at the left side, going clockwise).
struct Corner {
    ImVec2 tip;
    ImVec2 centre;
    float radius = 0;
    int turn = 0;

    [[nodiscard]] float from() const { return IM_PI + static_cast<float>(turn) * quarter; }
};

std::array<Corner, 4> corners_of(const Rect& rect, const Corners& corners) {
    const float left = rect.x.to_float(), top = rect.y.to_float(), right = rect.right().to_float(), bottom = rect.bottom().to_float();
    const float most = std::min(right - left, bottom - top) / 2;
    const auto corner = [&](float x, float y, Px radius, int turn) {
        const float r = std::clamp(radius.to_float(), 0.0F, most);
        return Corner{{x, y}, {x == left ? x + r : x - r, y == top ? y + r : y - r}, r, turn};
    };
    return {corner(left, top, corners.top_left, 0), corner(right, top, corners.top_right, 1),
            corner(right, bottom, corners.bottom_right, 2), corner(left, bottom, corners.bottom_left, 3)};
}

/// ImDrawList's edges go wrong where two points of a path are the same.
void drop_doubles(ImVector<ImVec2>& path) {
    const auto same = [](const ImVec2& a, const ImVec2& b) { return std::abs(a.x - b.x) < 0.01F && std::abs(a.y - b.y) < 0.01F; };
    path.resize(static_cast<int>(std::unique(path.begin(), path.end(), same) - path.begin()));
    if (path.Size > 1 && same(path.front(), path.back())) path.pop_back();
}

using Polygon = std::vector<ImVec2>;

/// The part of a convex polygon on one side of an upright or level line (Sutherland and Hodgman).
void cut(const Polygon& polygon, float ImVec2::*axis, float limit, float side, Polygon& kept) {
    kept.clear();
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const ImVec2 a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        const float from = (a.*axis - limit) * side, to = (b.*axis - limit) * side;
        if (from >= 0) kept.push_back(a);
        if ((from < 0) == (to < 0)) continue;
        const float share = from / (from - to);
        kept.emplace_back(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    }
}

/// ImDrawList writes to what it is given without a look at it: here is nothing that is not there.
void* memory_of(std::size_t size, void* /*unused*/) { return ::operator new(size); }
void give_back(void* memory, void* /*unused*/) { ::operator delete(memory); }

}  // namespace

struct Player::State {
    text::Atlas& atlas;
    Assets& assets;
    ImDrawListSharedData shared;
    ImDrawList list;
    std::vector<Texture> textures;
    Mesh mesh;
    Polygon arc, band, half_band;  ///< kept, so that a frame that was drawn before needs no new memory

    State(text::Atlas& glyphs, Assets& pictures) : atlas(glyphs), assets(pictures), list(&shared) {
        shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
        shared.ClipRectFullscreen = ImVec4(-8192, -8192, 8192, 8192);
        shared.SetCircleTessellationMaxError(circle_error);
    }

    void begin() {
        textures.clear();
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
        list.PushTextureID(nullptr);
    }

    void outline(const Rect& rect, const Corners& corners) {
        for (const Corner& corner : corners_of(rect, corners)) {
            if (corner.radius < fringe) {
                list.PathLineTo(corner.tip);
            } else {
                list.PathArcTo(corner.centre, corner.radius, corner.from(), corner.from() + quarter);
            }
        }
        drop_doubles(list._Path);
    }

    void fill_convex(const Polygon& points, Colour colour) {
        list._Path.resize(0);
        for (const ImVec2& point : points) list.PathLineTo(point);
        drop_doubles(list._Path);
        list.PathFillConvex(packed(colour));
    }

    void textured(const Texture& texture, ImVec2 place, ImVec2 size, ImVec2 texel, Colour colour) {
        const auto known = std::find_if(textures.begin(), textures.end(), [&](const Texture& other) {
            return other.fill == texture.fill && other.page == texture.page && other.image == texture.image;
        });
        const auto number = static_cast<std::intptr_t>(known - textures.begin()) + 1;
        if (known == textures.end()) textures.push_back(texture);
        const ImVec2 far_place(place.x + size.x, place.y + size.y);
        const ImVec2 far_texel(texel.x + size.x, texel.y + size.y);
        list.AddImage(reinterpret_cast<ImTextureID>(number), place, far_place, texel, far_texel, packed(colour));
    }

    void whole_image(Fill fill, const Image& image, const Rect& rect) {
        const Colour white{255, 255, 255, 255};
        textured({fill, 0, &image}, {static_cast<float>(rect.x.round()), static_cast<float>(rect.y.round())},
                 {static_cast<float>(image.width), static_cast<float>(image.height)}, {0, 0}, white);
    }

    void operator()(const FillShape& shape) {
        if (shape.corners == Corners{}) {
            const Rect sharp = shape.rect.snapped();
            list.AddRectFilled(vec({sharp.x, sharp.y}), vec({sharp.right(), sharp.bottom()}), packed(shape.colour));
            return;
        }
        outline(shape.rect, shape.corners);
        list.PathFillConvex(packed(shape.colour));
    }

    void operator()(const StrokeShape& shape) {
        outline(shape.rect, shape.corners);
        list.PathStroke(packed(shape.colour), ImDrawFlags_Closed, shape.width.to_float());
    }

    void operator()(const FillPolygon& polygon) {
        for (const Point& point : polygon.points) list.PathLineTo(vec(point));
        drop_doubles(list._Path);
        list.PathFillConvex(packed(polygon.colour));
    }

    void operator()(const StrokeLine& line) {
        for (const Point& point : line.points) list.PathLineTo(vec(point));
        list.PathStroke(packed(line.colour), ImDrawFlags_None, line.width.to_float());
    }

    void operator()(const DotRow& row) {
        for (Px x = row.radius; x + row.radius <= row.length; x += row.pitch) {
            list.AddCircleFilled(vec({row.from.x + x, row.from.y}), row.radius.to_float(), packed(row.colour));
        }
    }

    void operator()(const CornerMask& mask) {
        for (const Corner& corner : corners_of(mask.rect, mask.corners)) {
            if (corner.radius >= fringe) fill_outside(corner, packed(mask.colour));
        }
    }

    /// Between a corner's tip and its arc: a fan from the tip to just outside the arc, and a fringe across it. ImDrawList has no
    /// anti-aliased shape with a hollow side.
    void fill_outside(const Corner& corner, ImU32 colour) {
        list.PathArcTo(corner.centre, corner.radius, corner.from(), corner.from() + quarter);
        arc.assign(list._Path.begin(), list._Path.end());
        list.PathClear();
        const int steps = static_cast<int>(arc.size()) - 1;
        list.PrimReserve(steps * 9, steps * 2 + 3);
        const unsigned tip = list._VtxCurrentIdx;
        list.PrimWriteVtx(corner.tip, {0, 0}, colour);
        for (const ImVec2& point : arc) {
            const ImVec2 out((point.x - corner.centre.x) / corner.radius * fringe, (point.y - corner.centre.y) / corner.radius * fringe);
            list.PrimWriteVtx({point.x + out.x, point.y + out.y}, {0, 0}, colour);
            list.PrimWriteVtx({point.x - out.x, point.y - out.y}, {0, 0}, colour & ~IM_COL32_A_MASK);
        }
        for (int i = 0; i < steps; ++i) {
            const unsigned outer = tip + 1 + static_cast<unsigned>(i) * 2;
            for (const unsigned index : {tip, outer, outer + 2, outer, outer + 1, outer + 2, outer + 1, outer + 3, outer + 2}) {
                list.PrimWriteIdx(static_cast<ImDrawIdx>(index));
            }
        }
    }

    void operator()(const DrawPicture& picture) {
        if (const Image* image = assets.picture(picture)) {
            whole_image(Fill::Opaque, *image, picture.rect);
        } else {
            (*this)(FillShape{picture.rect, {}, picture.ground});
        }
    }

    void operator()(const DrawIcon& icon) {
        if (const Image* image = assets.icon(icon)) whole_image(Fill::Blended, *image, icon.rect);
    }

    void operator()(const DrawText& drawn) {
        for (const text::Line& line : drawn.paragraph->lines) {
            for (const text::GlyphRun& run : line.runs) draw_run(run, drawn);
        }
    }

    void draw_run(const text::GlyphRun& run, const DrawText& drawn) {
        const Colour colour = drawn.tints[run.tint % drawn.tints.size()];
        for (const text::Glyph& glyph : run.glyphs) {
            int x = 0;
            const text::AtlasGlyph picture = atlas.glyph(run.face, run.em, glyph.id, drawn.origin.x + glyph.x, x);
            if (picture.width == 0) continue;
            const int y = (drawn.origin.y + glyph.y).round();
            textured({Fill::Glyphs, picture.page, nullptr}, {static_cast<float>(x + picture.left), static_cast<float>(y - picture.top)},
                     {static_cast<float>(picture.width), static_cast<float>(picture.height)},
                     {static_cast<float>(picture.x), static_cast<float>(picture.y)}, colour);
        }
    }

    void operator()(const StripedBorder& border) {
        const Rect frame = border.rect.snapped();
        const Px thick = border.thickness.snapped();
        const Px inner = frame.height - thick * 2;
        for (const Rect& side :
             {Rect{frame.x, frame.y, frame.width, thick}, Rect{frame.x, frame.bottom() - thick, frame.width, thick},
              Rect{frame.x, frame.y + thick, thick, inner}, Rect{frame.right() - thick, frame.y + thick, thick, inner}}) {
            (*this)(FillShape{side, {}, border.first});
            stripe(side, frame, border);
        }
    }

    /// Every second band of x + y, so that stripes meet at the frame's corners.
    void stripe(const Rect& side, const Rect& frame, const StripedBorder& border) {
        const float pitch = std::max(border.pitch.to_float(), 2.0F);
        const float left = side.x.to_float(), right = side.right().to_float();
        const float top = side.y.to_float(), bottom = side.bottom().to_float();
        const float origin = frame.x.to_float() + frame.y.to_float();
        const int last = static_cast<int>((right + bottom - origin) / pitch);
        for (int number = static_cast<int>((left + top - origin) / pitch); number <= last; ++number) {
            const float sum = origin + static_cast<float>(number) * pitch;
            const float end = sum + pitch / 2;
            band = {{sum - top, top}, {end - top, top}, {end - bottom, bottom}, {sum - bottom, bottom}};
            cut(band, &ImVec2::x, left, 1, half_band);
            cut(half_band, &ImVec2::x, right, -1, band);
            if (band.size() > 2) fill_convex(band, border.second);
        }
    }

    void take_vertices() {
        mesh.vertices.clear();
        mesh.vertices.reserve(static_cast<std::size_t>(list.VtxBuffer.Size));
        const auto fixed = [](float value) { return static_cast<std::int32_t>(std::lround(value * Vertex::one_pixel)); };
        for (const ImDrawVert& vertex : list.VtxBuffer) {
            mesh.vertices.push_back({fixed(vertex.pos.x), fixed(vertex.pos.y), static_cast<std::int32_t>(vertex.uv.x),
                                     static_cast<std::int32_t>(vertex.uv.y), unpacked(vertex.col)});
        }
    }

    void take_batches() {
        mesh.indices.clear();
        mesh.batches.clear();
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0) continue;
            Batch batch;
            if (const auto number = reinterpret_cast<std::intptr_t>(command.TextureId); number > 0) {
                const Texture& texture = textures[static_cast<std::size_t>(number - 1)];
                batch = {texture.fill, texture.page, texture.image, 0, 0};
            }
            batch.first = static_cast<std::uint32_t>(mesh.indices.size());
            batch.count = command.ElemCount;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i < command.ElemCount; ++i) mesh.indices.push_back(command.VtxOffset + indices[i]);
            mesh.batches.push_back(batch);
        }
    }
};

Player::Player(text::Atlas& atlas, Assets& assets) {
    ImGui::SetAllocatorFunctions(memory_of, give_back);
    m_state = std::make_unique<State>(atlas, assets);
}
Player::~Player() = default;

const Mesh& Player::play(const DrawList& draw_list) {
    State& state = *m_state;
    state.begin();
    for (const Command& command : draw_list.commands) std::visit(state, command);
    state.mesh.ground = draw_list.ground;
    state.take_vertices();
    state.take_batches();
    return state.mesh;
}

}  // namespace waylight::present

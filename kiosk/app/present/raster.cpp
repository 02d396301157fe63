#include "app/present/raster.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <span>

#include "text/atlas.h"

namespace waylight::present {
namespace {

constexpr int one = Vertex::one_pixel;
constexpr int half = one / 2;

std::uint32_t opaque(ui::Colour colour) {
    return 0xFF000000U | static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
}

/// `source` over `below` at alpha 0 to 255. Two channels at once: none can overflow into its neighbour.
std::uint32_t blended(std::uint32_t below, std::uint32_t source, std::uint32_t alpha) {
    const std::uint32_t share = alpha + (alpha >> 7);
    const std::uint32_t rest = 256 - share;
    const std::uint32_t red_blue = ((below & 0xFF00FF) * rest + (source & 0xFF00FF) * share + 0x800080) >> 8;
    const std::uint32_t green = ((below & 0x00FF00) * rest + (source & 0x00FF00) * share + 0x008000) >> 8;
    return 0xFF000000U | (red_blue & 0xFF00FF) | (green & 0x00FF00);
}

/// Rounded down and up to whole pixel centres: the first pixel whose centre is at or after `place`.
int first_pixel(std::int64_t place) { return static_cast<int>((place - half + one - 1) >> 8); }

/// A straight edge from its upper to its lower end. Both triangles beside it compute the same places, so nothing is drawn twice.
struct Edge {
    std::int64_t x;
    std::int64_t y;
    std::int64_t slope;  ///< x per y, 16 fraction bits

    Edge(const Vertex& upper, const Vertex& lower)
        : x(upper.x), y(upper.y), slope((static_cast<std::int64_t>(lower.x - upper.x) * 65536) / (lower.y - upper.y)) {}
    [[nodiscard]] std::int64_t at(std::int64_t row) const { return x + ((slope * (row - y)) >> 16); }
};

/// Alpha over a triangle, 12 fraction bits.
struct AlphaPlane {
    std::int64_t at_origin = 0;
    std::int64_t per_x = 0;  ///< for one pixel
    Vertex origin;
    std::int64_t rise_x = 0;
    std::int64_t rise_y = 0;
    std::int64_t area = 1;
    bool flat = true;

    explicit AlphaPlane(const std::array<Vertex, 3>& v) : origin(v[0]) {
        flat = v[0].colour.alpha == v[1].colour.alpha && v[0].colour.alpha == v[2].colour.alpha;
        if (flat) return;
        const std::int64_t x1 = v[1].x - v[0].x, y1 = v[1].y - v[0].y, x2 = v[2].x - v[0].x, y2 = v[2].y - v[0].y;
        const std::int64_t a1 = v[1].colour.alpha - v[0].colour.alpha, a2 = v[2].colour.alpha - v[0].colour.alpha;
        area = x1 * y2 - x2 * y1;
        flat = area == 0;
        if (flat) return;
        rise_x = a1 * y2 - a2 * y1;
        rise_y = x1 * a2 - x2 * a1;
        per_x = (rise_x * one * 4096) / area;
    }
    [[nodiscard]] std::int64_t at(std::int64_t x, std::int64_t y) const {
        return std::int64_t{origin.colour.alpha} * 4096 + ((x - origin.x) * rise_x + (y - origin.y) * rise_y) * 4096 / area;
    }
};

void fill_span(std::uint32_t* pixels, int count, ui::Colour colour) {
    if (colour.alpha == 255) {
        std::fill_n(pixels, count, opaque(colour));
        return;
    }
    const std::uint32_t source = opaque(colour);
    for (int i = 0; i < count; ++i) pixels[i] = blended(pixels[i], source, colour.alpha);
}

void shade_span(std::uint32_t* pixels, int count, ui::Colour colour, std::int64_t alpha, std::int64_t step) {
    const std::uint32_t source = opaque(colour);
    for (int i = 0; i < count; ++i, alpha += step) {
        const std::int64_t here = std::clamp<std::int64_t>((alpha + 2048) >> 12, 0, 255);
        if (here > 0) pixels[i] = blended(pixels[i], source, static_cast<std::uint32_t>(here));
    }
}

/// The rows between `upper` and `lower`, between two edges.
void fill_rows(const Edge& a, const Edge& b, std::int32_t upper, std::int32_t lower, const AlphaPlane& alpha, Canvas canvas) {
    const int end = std::min(first_pixel(lower), canvas.height);
    for (int y = std::max(first_pixel(upper), 0); y < end; ++y) {
        const std::int64_t middle = static_cast<std::int64_t>(y) * one + half;
        const auto [left, right] = std::minmax({a.at(middle), b.at(middle)});
        const int from = std::max(first_pixel(left), 0);
        const int to = std::min(first_pixel(right), canvas.width);
        if (from >= to) continue;
        std::uint32_t* pixels = canvas.row(y) + from;
        if (alpha.flat) {
            fill_span(pixels, to - from, alpha.origin.colour);
        } else {
            shade_span(pixels, to - from, alpha.origin.colour, alpha.at(static_cast<std::int64_t>(from) * one + half, middle), alpha.per_x);
        }
    }
}

void fill_triangle(std::array<Vertex, 3> v, Canvas canvas) {
    std::sort(v.begin(), v.end(), [](const Vertex& a, const Vertex& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
    if (v[0].y == v[2].y) return;
    const AlphaPlane alpha(v);
    if (alpha.flat && v[0].colour.alpha == 0) return;
    const Edge whole(v[0], v[2]);
    if (v[0].y != v[1].y) fill_rows(whole, Edge(v[0], v[1]), v[0].y, v[1].y, alpha, canvas);
    if (v[1].y != v[2].y) fill_rows(whole, Edge(v[1], v[2]), v[1].y, v[2].y, alpha, canvas);
}

/// A whole-pixel rectangle that lies on the canvas, and the texel of its top left pixel.
struct Patch {
    int x, y, width, height, u, v;
};

Patch patch_of(const Vertex& first, const Vertex& last, Canvas canvas) {
    assert(first.x % one == 0 && first.y % one == 0 && last.x % one == 0 && last.y % one == 0);
    const int x = first.x / one, y = first.y / one;
    const int left = std::max(x, 0), top = std::max(y, 0);
    const int right = std::min(last.x / one, canvas.width), bottom = std::min(last.y / one, canvas.height);
    return {left, top, right - left, bottom - top, first.u + left - x, first.v + top - y};
}

void draw_glyph(const Patch& patch, const std::vector<std::uint8_t>& page, ui::Colour colour, Canvas canvas) {
    const std::uint32_t source = opaque(colour);
    for (int y = 0; y < patch.height; ++y) {
        const std::uint8_t* cover = page.data() + static_cast<std::ptrdiff_t>(patch.v + y) * text::Atlas::page_side + patch.u;
        std::uint32_t* pixels = canvas.row(patch.y + y) + patch.x;
        for (int x = 0; x < patch.width; ++x) {
            if (cover[x] == 0) continue;
            pixels[x] = blended(pixels[x], source, (cover[x] * colour.alpha + 127U) / 255U);
        }
    }
}

void copy_image(const Patch& patch, const Image& image, Canvas canvas) {
    if (patch.width <= 0) return;
    for (int y = 0; y < patch.height; ++y) {
        std::memcpy(canvas.row(patch.y + y) + patch.x, image.row(patch.v + y) + patch.u, static_cast<std::size_t>(patch.width) * 4);
    }
}

void blend_image(const Patch& patch, const Image& image, Canvas canvas) {
    for (int y = 0; y < patch.height; ++y) {
        const std::uint32_t* source = image.row(patch.v + y) + patch.u;
        std::uint32_t* pixels = canvas.row(patch.y + y) + patch.x;
        for (int x = 0; x < patch.width; ++x) {
            if (source[x] >> 24 != 0) pixels[x] = blended(pixels[x], source[x], source[x] >> 24);
        }
    }
}

/// Rectangles are two triangles of six indices; the first corner is the top left one, the third the bottom right one.
void draw_patches(const Mesh& mesh, const Batch& batch, std::span<const std::uint32_t> indices, const GlyphPage& glyphs, Canvas canvas) {
    for (std::size_t i = 0; i + 5 < indices.size(); i += 6) {
        const Vertex& first = mesh.vertices[indices[i]];
        const Patch patch = patch_of(first, mesh.vertices[indices[i + 2]], canvas);
        if (batch.fill == Fill::Glyphs) draw_glyph(patch, glyphs(batch.page), first.colour, canvas);
        if (batch.fill == Fill::Opaque) copy_image(patch, *batch.image, canvas);
        if (batch.fill == Fill::Blended) blend_image(patch, *batch.image, canvas);
    }
}

void fill_triangles(const Mesh& mesh, std::span<const std::uint32_t> indices, Canvas canvas) {
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        fill_triangle({mesh.vertices[indices[i]], mesh.vertices[indices[i + 1]], mesh.vertices[indices[i + 2]]}, canvas);
    }
}

}  // namespace

void draw(const Mesh& mesh, const GlyphPage& glyphs, Canvas canvas) {
    for (int y = 0; y < canvas.height; ++y) std::fill_n(canvas.row(y), canvas.width, opaque(mesh.ground));
    draw_over(mesh, glyphs, canvas);
}

void draw_over(const Mesh& mesh, const GlyphPage& glyphs, Canvas canvas) {
    for (const Batch& batch : mesh.batches) {
        const auto indices = std::span(mesh.indices).subspan(batch.first, batch.count);
        if (batch.fill == Fill::Flat) {
            fill_triangles(mesh, indices, canvas);
        } else {
            draw_patches(mesh, batch, indices, glyphs, canvas);
        }
    }
}

}  // namespace waylight::present

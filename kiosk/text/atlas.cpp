#include "text/atlas.h"

#include <stb_rect_pack.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "text/raster.h"
#include "text/shaper_state.h"

namespace waylight::text {
namespace {

constexpr int padding = 2;  ///< empty pixels to the right of and below each picture, and at the page's left and top
constexpr Px least_whole_pixel_em = Px::of(32);
constexpr int steps_in_quarter = 16;

struct Page {
    std::vector<std::uint8_t> pixels = std::vector<std::uint8_t>(std::size_t{Atlas::page_side} * Atlas::page_side);
    std::vector<stbrp_node> nodes = std::vector<stbrp_node>(Atlas::page_side);
    stbrp_context context{};
    std::optional<Atlas::Dirty> dirty;

    Page() { start_packing(); }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    void start_packing() {
        constexpr int side = Atlas::page_side - padding;
        stbrp_init_target(&context, side, side, nodes.data(), static_cast<int>(nodes.size()));
        dirty = Atlas::Dirty{0, 0, Atlas::page_side, Atlas::page_side};
    }
    void empty() {
        std::fill(pixels.begin(), pixels.end(), std::uint8_t{0});
        start_packing();
    }

    /// False when there is no room left.
    bool add(const GlyphPicture& picture, AtlasGlyph& place) {
        stbrp_rect rect{0, picture.width + padding, picture.height + padding, 0, 0, 0};
        if (stbrp_pack_rects(&context, &rect, 1) == 0) return false;
        place.x = rect.x + padding;
        place.y = rect.y + padding;
        for (int row = 0; row < picture.height; ++row) {
            const auto from = picture.coverage.begin() + std::ptrdiff_t{row} * picture.width;
            std::copy(from, from + picture.width, pixels.begin() + std::ptrdiff_t{place.y + row} * Atlas::page_side + place.x);
        }
        spoil({place.x, place.y, picture.width, picture.height});
        return true;
    }

    void spoil(const Atlas::Dirty& added) {
        if (!dirty) dirty = added;
        const int right = std::max(dirty->x + dirty->width, added.x + added.width);
        const int bottom = std::max(dirty->y + dirty->height, added.y + added.height);
        const int left = std::min(dirty->x, added.x);
        const int top = std::min(dirty->y, added.y);
        dirty = Atlas::Dirty{left, top, right - left, bottom - top};
    }
};

struct Snapped {
    int pixel;
    int quarter;
};

Snapped snap(Px x, Px em) {
    if (em >= least_whole_pixel_em) return {x.round(), 0};
    return {x.floor(), (x.steps() & 63) / steps_in_quarter};
}

std::uint64_t key_of(FaceId face, Px em, std::uint32_t glyph_id, int quarter) {
    const auto size = static_cast<std::uint64_t>(em.steps());  // 24 bits are 262,144 pixels; a font has at most 65,536 glyphs
    return std::uint64_t{face} << 48 | (size & 0xFFFFFF) << 20 | std::uint64_t{glyph_id & 0xFFFF} << 2 |
           static_cast<std::uint64_t>(quarter);
}

}  // namespace

struct Atlas::State {
    FaceSet& faces;
    std::deque<Page> pages;  ///< kept when cleared: fresh memory costs more than drawing into it
    std::size_t used_pages = 0;
    std::unordered_map<std::uint64_t, AtlasGlyph> glyphs;
    std::unordered_map<FaceId, Rasteriser> rasterisers;

    Rasteriser* rasteriser(FaceId face) {
        const auto found = rasterisers.find(face);
        if (found != rasterisers.end()) return &found->second;
        const Face* opened = faces.open(face);
        return opened == nullptr ? nullptr : &rasterisers.emplace(face, Rasteriser(opened->data())).first->second;
    }

    Page& begin_page() {
        if (used_pages < pages.size()) {
            pages[used_pages].empty();
        } else {
            pages.emplace_back();
        }
        return pages[used_pages++];  // only now: there may have been no memory for it
    }

    AtlasGlyph add(const GlyphPicture& picture) {
        AtlasGlyph glyph{0, 0, 0, picture.width, picture.height, picture.left, picture.top};
        if (std::max(picture.width, picture.height) > page_side - 2 * padding) return {};
        if (picture.width == 0) return glyph;
        if (used_pages == 0 || !pages[used_pages - 1].add(picture, glyph)) begin_page().add(picture, glyph);
        glyph.page = static_cast<int>(used_pages) - 1;
        return glyph;
    }
};

Atlas::Atlas(Shaper& shaper) : m_state(std::make_unique<State>(State{shaper.m_state->faces, {}, 0, {}, {}})) {}
Atlas::~Atlas() = default;

AtlasGlyph Atlas::glyph(FaceId face, Px em, std::uint32_t glyph_id, Px x, int& pixel_x) {
    const Snapped snapped = snap(x, em);
    pixel_x = snapped.pixel;
    const std::uint64_t key = key_of(face, em, glyph_id, snapped.quarter);
    if (const auto found = m_state->glyphs.find(key); found != m_state->glyphs.end()) return found->second;
    Rasteriser* rasteriser = m_state->rasteriser(face);
    const Px shift = Px::raw(snapped.quarter * steps_in_quarter);
    const AtlasGlyph made = rasteriser == nullptr ? AtlasGlyph() : m_state->add(rasteriser->draw(glyph_id, em, shift));
    m_state->glyphs.emplace(key, made);
    return made;
}

int Atlas::page_count() const { return static_cast<int>(m_state->used_pages); }

const std::vector<std::uint8_t>& Atlas::page(int index) const { return m_state->pages[static_cast<std::size_t>(index)].pixels; }

std::optional<Atlas::Dirty> Atlas::take_dirty(int index) {
    return std::exchange(m_state->pages[static_cast<std::size_t>(index)].dirty, std::nullopt);
}

void Atlas::clear() {
    m_state->glyphs.clear();
    m_state->used_pages = 0;
}

}  // namespace waylight::text

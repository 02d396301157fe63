#include "app/present/painter.h"

#include "app/present/raster.h"

namespace waylight::present {
namespace {

constexpr int most_pages = 6;  ///< of glyphs, 1 MiB each: more than two screens in three scripts need

}  // namespace

Image blank_image(int width, int height) {
    return {width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFF000000U)};
}

Painter::Painter(text::Shaper& shaper, Assets& assets) : m_atlas(shaper), m_player(m_atlas, assets) {}

void Painter::paint(const ui::DrawList& draw_list, Canvas canvas) {
    if (m_atlas.page_count() > most_pages) m_atlas.clear();
    const Mesh& mesh = m_player.play(draw_list);
    const auto page = [this](int index) -> const std::vector<std::uint8_t>& { return m_atlas.page(index); };
    draw(mesh, page, canvas);
}

}  // namespace waylight::present

#pragma once

#include "app/present/image.h"
#include "app/present/play_imgui.h"
#include "text/atlas.h"
#include "ui/draw_list.h"

namespace waylight::present {

/// Puts frames into memory: plays them, fills them, keeps their glyphs. The same frame with the same assets gives the same bytes.
class Painter {
public:
    /// Both are borrowed.
    Painter(text::Shaper& shaper, Assets& assets);

    void paint(const ui::DrawList& draw_list, Canvas canvas);

private:
    text::Atlas m_atlas;
    Player m_player;
};

}  // namespace waylight::present

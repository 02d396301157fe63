#pragma once

#include <memory>

#include "app/present/mesh.h"
#include "text/atlas.h"
#include "ui/draw_list.h"

namespace waylight::present {

/// Where the pixels behind a name come from. What is returned stays as it is until the mesh has been drawn.
class Assets {
public:
    virtual ~Assets() = default;
    /// The crop at exactly the asked size; null while it is not decoded, and for ever when it is damaged.
    virtual const Image* picture(const ui::DrawPicture& picture) = 0;
    virtual const Image* icon(const ui::DrawIcon& icon) = 0;
};

/// Plays a draw list on a standalone ImDrawList (no context, no windows, no IO), which gives the anti-aliased geometry and the batches.
class Player {
public:
    Player(text::Atlas& atlas, Assets& assets);
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    /// Valid until the next call.
    const Mesh& play(const ui::DrawList& draw_list);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waylight::present

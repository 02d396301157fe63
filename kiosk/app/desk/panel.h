#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/page.h"
#include "app/desk/pick.h"
#include "app/desk/press.h"

namespace waylight::app {

/// What an author pointed at, and what is known of it.
struct Finding {
    Picked picked;
    std::optional<WrittenAt> written;  ///< nothing: not known, or not known yet
    std::string trace;                 ///< stages of the text layer; empty for what has no words
};

/// What the panel shows.
struct PanelView {
    const PressNews& press;
    std::optional<screens::Session> session;  ///< nothing: there is no page yet, and all that follows is empty
    ui::Surface surface;
    std::string place;
    std::vector<std::string> places;
    std::vector<std::string> languages;
    std::vector<std::string> broken;  ///< rules that this frame breaks
    const Finding* finding = nullptr;
    Times times;
};

/// What the author asked for.
struct Wishes {
    std::optional<std::string> place;
    std::optional<screens::Session> session;
    std::optional<ui::Surface> surface;
    std::optional<bool> shows_tree;
};

/// The authors' panel. Words of visitors are never drawn here, since Dear ImGui does not shape: what its face lacks is left out.
class Panel {
public:
    static constexpr int width = 440;

    /// To be called within a pass of the toolkit.
    Wishes draw(const PanelView& view, int window_width, int window_height);

private:
    void draw_places(const PanelView& view, Wishes& wishes);

    std::array<char, 64> m_filter{};
    bool m_shows_tree = false;
};

/// A text with "…" in the place of letters that the panel's face does not have.
std::string legible(const std::string& text);

}  // namespace waylight::app

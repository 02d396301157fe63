#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/pick.h"
#include "app/loop.h"

namespace waylight::app {

/// How long the last frames took, in milliseconds, oldest first.
struct Times {
    std::deque<float> build;
    std::deque<float> paint;
};

/// The page on the desk: what a visitor sees on the chosen surface. It stays where it is while packs come and go.
class Page {
public:
    /// All are borrowed; the window is asked for nothing but to wake up.
    Page(const House& house, Screen& window, const Clock& clock);

    /// Opens the packs that are there now. The page that is shown stays when they cannot be shown.
    Result<void> open();
    [[nodiscard]] bool is_open() const { return m_exhibition != nullptr; }

    // All that follows needs an open page.
    [[nodiscard]] const ui::Frame& frame() const { return m_exhibition->visit->frame(); }
    [[nodiscard]] const screens::Session& session() const { return m_exhibition->visit->session(); }
    [[nodiscard]] std::vector<std::string> languages() const { return tags_of(m_exhibition->library); }
    /// Every place of this language on this surface.
    const std::vector<std::string>& places();
    /// What every stage of the text layer makes of a request.
    std::string trace(const text::ParagraphRequest& request) { return m_exhibition->shaper.trace(request); }

    void take(const screens::Input& input);
    void go_on_as(const screens::Session& session);
    Result<void> go_to(const std::string& place);
    void show_on(const ui::Surface& surface);
    [[nodiscard]] const ui::Surface& surface() const { return m_surface; }

    /// The page with outlines over it, in the surface's size.
    const present::Image& paint(bool with_tree, const std::vector<Rect>& picked);
    [[nodiscard]] const Times& times() const { return m_times; }

private:
    [[nodiscard]] screens::Start start_of_session() const;

    const House& m_house;
    Screen& m_window;
    const Clock& m_clock;
    ui::Surface m_surface;
    std::unique_ptr<Exhibition> m_exhibition;
    std::optional<std::vector<std::string>> m_places;  ///< nothing: not known yet
    present::Image m_image;
    Times m_times;
};

}  // namespace waylight::app

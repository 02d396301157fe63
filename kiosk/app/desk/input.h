#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/geometry.h"

union SDL_Event;
struct ImGuiIO;

namespace waylight::app {

/// SDL's events for the panel. Dear ImGui 1.86 sees only how things stand at each pass, so a press and its release are given to two
/// passes: else a quick click would be lost.
class PanelInput {
public:
    /// Asks SDL for the events that a visitor's window does without. Needs SDL's video.
    static void start();

    void take(const SDL_Event& event);
    /// True while another pass is needed to give all that was taken.
    [[nodiscard]] bool has_more() const { return !m_waiting.empty(); }
    /// What belongs to one pass, in order.
    void give(ImGuiIO& io);
    /// Where the right button was pressed since the last call.
    std::optional<Point> take_right_click() { return std::exchange(m_right_click, std::nullopt); }
    /// Which of SDL's keys are the ones that text fields know.
    static void name_keys(ImGuiIO& io);

private:
    struct Moved {
        float x, y;
    };
    struct Button {
        int button;
        bool down;
    };
    struct Wheel {
        float by;
    };
    struct Text {
        std::string words;
    };
    struct Key {
        int scancode;
        bool down;
        bool ctrl, shift;
    };
    using Step = std::variant<Moved, Button, Wheel, Text, Key>;
    static bool ends_pass(const Step& step);

    std::deque<Step> m_waiting;
    std::optional<Point> m_right_click;
};

}  // namespace waylight::app

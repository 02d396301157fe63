#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "screens/screens.h"

union SDL_Event;
struct SDL_KeyboardEvent;
struct SDL_TouchFingerEvent;

namespace waylight::app {

/// True while SDL sees this finger on this touch screen.
bool is_finger_down(std::int64_t touch_screen, std::int64_t finger);

/// Turns SDL's events into inputs: left button, first finger, and the few keys that mean something. Remembers which finger is the
/// first, and whether Shift is pressed alone.
class Hands {
public:
    using IsFingerDown = std::function<bool(std::int64_t touch_screen, std::int64_t finger)>;
    explicit Hands(IsFingerDown is_down = is_finger_down) : m_is_down(std::move(is_down)) {}

    /// Nothing when the event means nothing here. `window` is its size in pixels.
    std::optional<screens::Input> read(const SDL_Event& event, Size window);

private:
    std::optional<screens::Input> finger(const SDL_TouchFingerEvent& event, Size window, bool down);
    std::optional<screens::Input> key_down(const SDL_KeyboardEvent& event);
    std::optional<screens::Input> key_up(const SDL_KeyboardEvent& event);

    IsFingerDown m_is_down;
    struct Finger {
        std::int64_t touch_screen;
        std::int64_t finger;
        bool operator==(const Finger&) const = default;
    };
    std::optional<Finger> m_finger;
    bool m_shift_alone = false;
};

}  // namespace waylight::app

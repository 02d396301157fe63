#pragma once

#include <cstdint>
#include <optional>

#include "screens/screens.h"

union SDL_Event;
struct SDL_KeyboardEvent;
struct SDL_TouchFingerEvent;

namespace waylight::app {

/// Turns SDL's events into inputs: left button, first finger, and the few keys that mean something. Remembers which finger is the
/// first, and whether Shift is pressed alone.
class Hands {
public:
    /// Nothing when the event means nothing here. `window` is its size in pixels.
    std::optional<screens::Input> read(const SDL_Event& event, Size window);

private:
    std::optional<screens::Input> finger(const SDL_TouchFingerEvent& event, Size window, bool down);
    std::optional<screens::Input> key_down(const SDL_KeyboardEvent& event);
    std::optional<screens::Input> key_up(const SDL_KeyboardEvent& event);

    std::optional<std::int64_t> m_finger;
    bool m_shift_alone = false;
};

}  // namespace waylight::app

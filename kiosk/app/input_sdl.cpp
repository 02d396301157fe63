#include "app/input_sdl.h"

#include <SDL.h>

namespace waylight::app {
namespace {

using screens::Input;
using screens::Key;
using screens::KeyDown;

bool is_shift(SDL_Keycode code) { return code == SDLK_LSHIFT || code == SDLK_RSHIFT; }

std::optional<Key> key_of(const SDL_Keysym& symbol) {
    switch (symbol.sym) {
    case SDLK_LEFT:
        return Key::Left;
    case SDLK_RIGHT:
        return Key::Right;
    case SDLK_TAB:
        return (symbol.mod & KMOD_SHIFT) != 0 ? Key::FocusPrevious : Key::FocusNext;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return Key::Choose;
    case SDLK_ESCAPE:
        return Key::Escape;
    case SDLK_h:
        return Key::Help;
    case SDLK_l:
    case SDLK_SPACE:
        return Key::Listen;
    default:
        break;
    }
    const bool other_alphabet = symbol.sym > 127 && (symbol.sym & SDLK_SCANCODE_MASK) == 0;
    if (!other_alphabet) return std::nullopt;
    if (symbol.scancode == SDL_SCANCODE_H) return Key::Help;
    return symbol.scancode == SDL_SCANCODE_L ? std::optional(Key::Listen) : std::nullopt;
}

}  // namespace

bool is_finger_down(std::int64_t touch_screen, std::int64_t finger) {
    for (int i = 0; i < SDL_GetNumTouchFingers(touch_screen); ++i) {
        const SDL_Finger* const down = SDL_GetTouchFinger(touch_screen, i);
        if (down != nullptr && down->id == finger) return true;
    }
    return false;
}

std::optional<Input> Hands::read(const SDL_Event& event, Size window) {
    const bool left_button = event.button.button == SDL_BUTTON_LEFT;
    switch (event.type) {
    case SDL_MOUSEBUTTONDOWN:
        return left_button ? std::optional<Input>(screens::PointerDown{{Px::of(event.button.x), Px::of(event.button.y)}}) : std::nullopt;
    case SDL_MOUSEBUTTONUP:
        return left_button ? std::optional<Input>(screens::PointerUp{{Px::of(event.button.x), Px::of(event.button.y)}}) : std::nullopt;
    case SDL_WINDOWEVENT:
        return event.window.event == SDL_WINDOWEVENT_LEAVE ? std::optional<Input>(screens::PointerAway{}) : std::nullopt;
    case SDL_FINGERDOWN:
        return finger(event.tfinger, window, true);
    case SDL_FINGERUP:
        return finger(event.tfinger, window, false);
    case SDL_KEYDOWN:
        return key_down(event.key);
    case SDL_KEYUP:
        return key_up(event.key);
    default:
        return std::nullopt;
    }
}

std::optional<Input> Hands::finger(const SDL_TouchFingerEvent& event, Size window, bool down) {
    const Finger touching{event.touchId, event.fingerId};
    // That a finger was lifted can be lost: one that is down no more must not end touch for good.
    if (down && m_finger && (*m_finger == touching || !m_is_down(m_finger->touch_screen, m_finger->finger))) m_finger.reset();
    if (down == m_finger.has_value() || (m_finger && *m_finger != touching)) return std::nullopt;
    const Point at{Px::nearest(static_cast<double>(event.x * window.width.to_float())),
                   Px::nearest(static_cast<double>(event.y * window.height.to_float()))};
    m_finger = down ? std::optional(touching) : std::nullopt;
    return down ? Input(screens::PointerDown{at}) : Input(screens::PointerUp{at});
}

std::optional<Input> Hands::key_down(const SDL_KeyboardEvent& event) {
    if (event.repeat != 0) return std::nullopt;
    m_shift_alone = is_shift(event.keysym.sym);
    const std::optional<Key> key = key_of(event.keysym);
    return key ? std::optional<Input>(KeyDown{*key}) : std::nullopt;
}

/// Shift counts when it is let go, so that Shift-Tab is no Shift.
std::optional<Input> Hands::key_up(const SDL_KeyboardEvent& event) {
    if (!is_shift(event.keysym.sym) || !m_shift_alone) return std::nullopt;
    m_shift_alone = false;
    return KeyDown{Key::Shift};
}

}  // namespace waylight::app

#include "app/desk/input.h"

#include <SDL.h>
#include <imgui.h>

#include <cfloat>

namespace waylight::app {
namespace {

/// The button's number in Dear ImGui, or -1.
int button_of(Uint8 button) {
    switch (button) {
    case SDL_BUTTON_LEFT:
        return ImGuiMouseButton_Left;
    case SDL_BUTTON_RIGHT:
        return ImGuiMouseButton_Right;
    default:
        return -1;
    }
}

}  // namespace

void PanelInput::start() {
    for (const Uint32 type : {SDL_MOUSEMOTION, SDL_MOUSEWHEEL, SDL_TEXTINPUT}) SDL_EventState(type, SDL_ENABLE);
    SDL_StartTextInput();
}

void PanelInput::take(const SDL_Event& event) {
    switch (event.type) {
    case SDL_MOUSEMOTION:
        m_waiting.emplace_back(Moved{static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)});
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event.type == SDL_MOUSEBUTTONDOWN && event.button.button == SDL_BUTTON_RIGHT)
            m_right_click = {Px::of(event.button.x), Px::of(event.button.y)};
        if (const int button = button_of(event.button.button); button >= 0) {
            m_waiting.emplace_back(Moved{static_cast<float>(event.button.x), static_cast<float>(event.button.y)});
            m_waiting.emplace_back(Button{button, event.type == SDL_MOUSEBUTTONDOWN});
        }
        break;
    case SDL_MOUSEWHEEL:
        m_waiting.emplace_back(Wheel{static_cast<float>(event.wheel.y)});
        break;
    case SDL_TEXTINPUT:
        m_waiting.emplace_back(Text{event.text.text});
        break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        m_waiting.emplace_back(Key{event.key.keysym.scancode, event.type == SDL_KEYDOWN, (event.key.keysym.mod & KMOD_CTRL) != 0,
                                   (event.key.keysym.mod & KMOD_SHIFT) != 0});
        break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_LEAVE) m_waiting.emplace_back(Moved{-FLT_MAX, -FLT_MAX});
        break;
    default:
        break;
    }
}

bool PanelInput::ends_pass(const Step& step) { return std::holds_alternative<Button>(step) || std::holds_alternative<Key>(step); }

void PanelInput::give(ImGuiIO& io) {
    struct GiveOne {
        ImGuiIO& io;
        void operator()(const Moved& to) const { io.MousePos = {to.x, to.y}; }
        void operator()(const Button& button) const { io.MouseDown[button.button] = button.down; }
        void operator()(const Wheel& wheel) const { io.MouseWheel += wheel.by; }
        void operator()(const Text& text) const { io.AddInputCharactersUTF8(text.words.c_str()); }
        void operator()(const Key& key) const {
            io.KeysDown[key.scancode] = key.down;
            io.KeyCtrl = key.ctrl;
            io.KeyShift = key.shift;
        }
    };
    for (bool ends = false; !ends && !m_waiting.empty();) {
        // A button must find the pointer where it was at the pass before.
        const bool moves_on =
            std::holds_alternative<Moved>(m_waiting.front()) && m_waiting.size() > 1 && std::holds_alternative<Button>(m_waiting[1]);
        ends = ends_pass(m_waiting.front()) || moves_on;
        std::visit(GiveOne{io}, m_waiting.front());
        m_waiting.pop_front();
    }
}

void PanelInput::name_keys(ImGuiIO& io) {
    io.KeyMap[ImGuiKey_LeftArrow] = SDL_SCANCODE_LEFT;
    io.KeyMap[ImGuiKey_RightArrow] = SDL_SCANCODE_RIGHT;
    io.KeyMap[ImGuiKey_Home] = SDL_SCANCODE_HOME;
    io.KeyMap[ImGuiKey_End] = SDL_SCANCODE_END;
    io.KeyMap[ImGuiKey_Delete] = SDL_SCANCODE_DELETE;
    io.KeyMap[ImGuiKey_Backspace] = SDL_SCANCODE_BACKSPACE;
    io.KeyMap[ImGuiKey_Enter] = SDL_SCANCODE_RETURN;
    io.KeyMap[ImGuiKey_Escape] = SDL_SCANCODE_ESCAPE;
    io.KeyMap[ImGuiKey_A] = SDL_SCANCODE_A;
}

}  // namespace waylight::app

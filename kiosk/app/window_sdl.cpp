#include "app/window_sdl.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/desktop_x11.h"
#include "app/input_sdl.h"

namespace waylight::app {
namespace {

constexpr int display = 0;
constexpr Uint32 nap_ms = 15;             ///< on drivers that SDL polls every millisecond
constexpr int between_looks_ms = 10'000;  ///< at the size of the desktop: asking X wakes twice, and rest may cost 0.3 wakings a second

struct CloseWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

Error sdl_error(const char* what) { return {"", std::string(what) + ": " + SDL_GetError()}; }

/// SDL's names for drivers that paint where nobody looks; it falls back to them by itself.
bool is_unseen(std::string_view driver) { return driver == "offscreen" || driver == "dummy" || driver == "evdev"; }
bool waits_by_itself(std::string_view driver) { return driver == "x11" || driver == "wayland"; }

Result<void> start_video() {
    SDL_SetHint(SDL_HINT_APP_NAME, "Waylight");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");           // a captured mouse eats touches on X11
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");    // a kiosk's window may be closed by nobody
    SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);  // else libdbus starts a bus, which writes into the home folder
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return Error{"", std::string("there is no display: ") + SDL_GetError() + "; --tour needs none"};
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    const char* asked = std::getenv("SDL_VIDEODRIVER");  // SDL also takes a list, and falls back within it
    if (is_unseen(driver) && (asked == nullptr || driver != asked)) {
        return Error{"", "there is no display that somebody could see; set DISPLAY, or use --tour, which needs none"};
    }
    if (driver != "wayland" && driver != "KMSDRM") SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // those two have nothing else
    SDL_StopTextInput();
    for (const Uint32 type : {SDL_MOUSEMOTION, SDL_FINGERMOTION, SDL_MOUSEWHEEL, SDL_TEXTINPUT, SDL_TEXTEDITING})
        SDL_EventState(type, SDL_IGNORE);
    return {};
}

/// Millimetres for the whole width of the display: what was said, else what it says itself, else nothing.
struct Density {
    int pixels = 0;
    int mm = 0;
};

Density density_of(const House& house, int width_at_first) {
    if (house.options.width_mm > 0) return {width_at_first, house.options.width_mm};
    SDL_DisplayMode mode;
    if (SDL_GetDesktopDisplayMode(display, &mode) != 0) return {};
    if (house.site.screen_width_mm > 0) return {mode.w, house.site.screen_width_mm};
    float diagonal = 0, horizontal = 0, vertical = 0;
    if (SDL_GetDisplayDPI(display, &diagonal, &horizontal, &vertical) != 0 || !is_plausible_density(horizontal, vertical)) return {};
    return {mode.w, static_cast<int>(std::lround(static_cast<float>(mode.w) / horizontal * 25.4F))};
}

class Window final : public Screen {
public:
    Window(const House& house, std::function<void(const SDL_Event&)> listener) : m_house(house), m_listener(std::move(listener)) {}
    ~Window() override {
        m_own.reset();
        m_window.reset();
        SDL_Quit();
    }

    Result<void> open() {
        if (Result<void> started = start_video(); !started) return started;
        m_polls = !waits_by_itself(SDL_GetCurrentVideoDriver());
        m_wake_type = SDL_RegisterEvents(1);
        SDL_Rect place{SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 0, 0};
        const ui::Surface asked = m_house.options.window.value_or(ui::Surface{});
        if (!is_kiosk()) {
            place.w = asked.width;
            place.h = asked.height;
        } else if (SDL_GetDisplayBounds(display, &place) != 0) {
            return sdl_error("the size of the display is not known");
        }
        // Without a window manager a full-screen window keeps the size it was made with: make it as large as the display.
        const Uint32 flags = is_kiosk() ? SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
        m_window.reset(SDL_CreateWindow("Waylight", place.x, place.y, place.w, place.h, flags));
        if (!m_window) return sdl_error("no window can be opened");
        if (is_kiosk()) SDL_ShowCursor(SDL_DISABLE);
        SDL_SetWindowMinimumSize(m_window.get(), 480, 320);
        m_width_at_first = place.w;
        return {};
    }

    std::vector<Event> wait(std::optional<Milliseconds> at_most) override {
        std::vector<Event> events;
        SDL_Event event;
        if (!wait_for(event, at_most)) return events;
        do {
            take(event, events);
        } while (SDL_PollEvent(&event) != 0);
        return events;
    }

    void wake() override {
        SDL_Event event{};
        event.type = m_wake_type;
        SDL_PushEvent(&event);
    }

    [[nodiscard]] ui::Surface surface() const override {
        const Size size = size_now();
        const std::string pixels = std::to_string(size.width.floor()) + "x" + std::to_string(size.height.floor());
        ui::Surface surface = ui::parse_surface(pixels).value_or(ui::Surface{});
        const Density density = density_of(m_house, m_width_at_first);
        if (density.mm == 0) return surface;
        surface.width_mm = is_kiosk() ? density.mm : millimetres(surface.width, density.pixels, density.mm);
        return surface;
    }

    Result<present::Canvas> canvas() override {
        SDL_Surface* target = SDL_GetWindowSurface(m_window.get());
        if (target == nullptr) return sdl_error("there is nothing to draw on");
        const Uint32 format = target->format->format;
        if (format != SDL_PIXELFORMAT_ARGB8888 && format != SDL_PIXELFORMAT_RGB888) target = own_surface(target->w, target->h);
        if (target == nullptr) return sdl_error("there is no memory to draw in");
        return present::Canvas{target->w, target->h, target->pitch / 4, static_cast<std::uint32_t*>(target->pixels)};
    }

    Result<void> present() override {
        if (m_own) SDL_BlitSurface(m_own.get(), nullptr, SDL_GetWindowSurface(m_window.get()), nullptr);
        if (SDL_UpdateWindowSurface(m_window.get()) != 0) return sdl_error("what was drawn cannot be shown");
        return {};
    }

private:
    [[nodiscard]] bool is_kiosk() const { return m_house.options.kiosk; }

    bool wait_for(SDL_Event& event, std::optional<Milliseconds> at_most) {
        const int limit = at_most ? static_cast<int>(at_most->count) : -1;
        if (m_polls) return poll_for(event, limit);
        if (!is_kiosk()) return SDL_WaitEventTimeout(&event, limit) != 0;
        return wait_and_look(event, limit);
    }

    /// Looks at the desktop's size while it waits.
    bool wait_and_look(SDL_Event& event, int limit) {
        for (int left = limit;; left -= limit < 0 ? 0 : between_looks_ms) {
            const bool is_last = limit >= 0 && left <= between_looks_ms;
            const bool has_event = SDL_WaitEventTimeout(&event, is_last ? left : between_looks_ms) != 0;
            follow_desktop();
            if (has_event || is_last) return has_event;
        }
    }

    static bool poll_for(SDL_Event& event, int limit) {
        const Uint64 start = SDL_GetTicks64();
        while (SDL_PollEvent(&event) == 0) {
            if (limit >= 0 && SDL_GetTicks64() - start >= static_cast<Uint64>(limit)) return false;
            SDL_Delay(nap_ms);
        }
        return true;
    }

    void take(const SDL_Event& event, std::vector<Event>& events) {
        if (m_listener) m_listener(event);
        const bool of_window = event.type == SDL_WINDOWEVENT;
        if (event.type == SDL_QUIT) events.emplace_back(Quit{});
        if (event.type == m_wake_type) events.emplace_back(Woken{});
        if (event.type == SDL_DISPLAYEVENT && is_kiosk()) fill_display();
        if (of_window && event.window.event == SDL_WINDOWEVENT_CLOSE && !is_kiosk()) events.emplace_back(Quit{});
        if (of_window && (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)) {
            events.emplace_back(Exposed{});
        }
        if (const auto input = m_hands.read(event, size_now())) events.emplace_back(*input);
    }

    /// Another screen was plugged in.
    void fill_display() {
        SDL_Rect bounds;
        if (SDL_GetDisplayBounds(display, &bounds) == 0) fill(bounds);
    }

    /// SDL 2.26 hears of screens that come and go, but not of a new mode. X knows; where there is one screen, the desktop is its size.
    void follow_desktop() {
        const std::optional<Size> desktop = SDL_GetNumVideoDisplays() == 1 ? x11_desktop(m_window.get()) : std::nullopt;
        if (desktop && *desktop != size_now()) fill({0, 0, desktop->width.floor(), desktop->height.floor()});
    }

    void fill(const SDL_Rect& bounds) {
        SDL_SetWindowFullscreen(m_window.get(), 0);  // SDL leaves a full-screen window at the size of the mode that it remembers
        SDL_SetWindowPosition(m_window.get(), bounds.x, bounds.y);
        SDL_SetWindowSize(m_window.get(), bounds.w, bounds.h);
    }

    [[nodiscard]] Size size_now() const {
        int width = 0, height = 0;
        SDL_GetWindowSize(m_window.get(), &width, &height);
        return {Px::of(width), Px::of(height)};
    }

    /// For windows whose pixels have another form: drawn apart and converted.
    SDL_Surface* own_surface(int width, int height) {
        if (!m_own || m_own->w != width || m_own->h != height) {
            m_own.reset(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
            SDL_SetSurfaceBlendMode(m_own.get(), SDL_BLENDMODE_NONE);
        }
        return m_own.get();
    }

    const House& m_house;
    std::function<void(const SDL_Event&)> m_listener;
    std::unique_ptr<SDL_Window, CloseWindow> m_window;
    std::unique_ptr<SDL_Surface, FreeSurface> m_own;
    Hands m_hands;
    int m_width_at_first = 0;
    Uint32 m_wake_type = 0;
    bool m_polls = false;
};

}  // namespace

int millimetres(int pixels, int of_pixels, int of_mm) {
    return std::max(1, static_cast<int>(std::lround(static_cast<double>(pixels) * of_mm / of_pixels)));
}

bool is_plausible_density(float horizontal_dpi, float vertical_dpi) {
    const bool invented = std::abs(horizontal_dpi - 96) < 0.5F;
    const bool square = std::abs(horizontal_dpi - vertical_dpi) < 0.1F * horizontal_dpi;
    return horizontal_dpi > 20 && horizontal_dpi < 500 && square && !invented;
}

Result<std::unique_ptr<Screen>> open_window(const House& house, std::function<void(const SDL_Event&)> listener) {
    auto window = std::make_unique<Window>(house, std::move(listener));
    if (const Result<void> opened = window->open(); !opened) return opened.error();
    return std::unique_ptr<Screen>(std::move(window));
}

}  // namespace waylight::app

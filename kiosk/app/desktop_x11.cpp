#include "app/desktop_x11.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>

namespace waylight::app {

std::optional<Size> x11_desktop(SDL_Window* window) {
    SDL_SysWMinfo about;
    SDL_VERSION(&about.version);
    if (SDL_GetWindowWMInfo(window, &about) == SDL_FALSE || about.subsystem != SDL_SYSWM_X11) return std::nullopt;
    Display* const display = about.info.x11.display;  // NOLINT(cppcoreguidelines-pro-type-union-access): SDL's own type
    XWindowAttributes root;
    if (XGetWindowAttributes(display, XDefaultRootWindow(display), &root) == 0) return std::nullopt;
    return Size{Px::of(root.width), Px::of(root.height)};
}

}  // namespace waylight::app

#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/present/image.h"
#include "base/units.h"
#include "screens/screens.h"
#include "ui/surface.h"

namespace waylight::app {

struct Quit {};     ///< end the program
struct Exposed {};  ///< what was shown may be gone, or the size is another
struct Woken {};    ///< somebody called wake()
using Event = std::variant<Quit, Exposed, Woken, screens::Input>;

/// What a visitor sees and touches. The real one is a window; tests have one that nobody sees.
class Screen {
public:
    virtual ~Screen() = default;

    /// Waits until something happens, at most this long (nothing: for ever). Also returns without events.
    virtual std::vector<Event> wait(std::optional<Milliseconds> at_most) = 0;
    /// From any thread: wait() returns with Woken.
    virtual void wake() = 0;

    [[nodiscard]] virtual ui::Surface surface() const = 0;
    /// Where to draw the next frame, all of it; as large as the surface. An error while there is nothing to draw on.
    virtual Result<present::Canvas> canvas() = 0;
    virtual Result<void> present() = 0;
};

}  // namespace waylight::app

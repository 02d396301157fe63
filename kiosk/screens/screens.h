#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "model/library.h"
#include "screens/session.h"
#include "text/shaper.h"
#include "ui/frame.h"

/// Every place a visitor can be: two pure functions, build() and update().
namespace waylight::screens {

struct PointerDown {
    Point at;
};
struct PointerUp {
    Point at;
};
struct PointerAway {};  ///< the finger left the screen or the window without a tap
enum class Key : std::uint8_t { Left, Right, Help, Listen, FocusNext, FocusPrevious, Choose, Shift, Escape };
struct KeyDown {
    Key key;
};
struct Quiet {
    Milliseconds lasting;
};  ///< nobody has touched anything for so long
struct Stayed {
    Milliseconds lasting;
};  ///< the same screen has been seen for so long
struct Heard {
    Milliseconds position;
};  ///< the voice has come so far in the session's clip; negative: in the silence that leads in
using Input = std::variant<PointerDown, PointerUp, PointerAway, KeyDown, Quiet, Heard, Stayed>;

/// The pictograms that screens show, by their names in the picture kit.
inline constexpr std::array<std::string_view, 29> icons_of_screens{
    "adult",      "back",        "bigger",   "child",      "close",        "door",       "finished",  "hide",
    "highlight",  "home",        "language", "leaf",       "listen",       "minus",      "next",      "others-hear",
    "phone",      "plus",        "say",      "speed-fast", "speed-normal", "speed-slow", "text-size", "theme-contrast",
    "theme-dark", "theme-light", "tip",      "tools",      "young"};

/// em of the text steps 1 to 5 in design units: cap heights of 0.42 to 0.92 degrees.
inline constexpr std::array<double, 5> em_of_step{5.1, 5.9, 7.0, 8.7, 11.1};

/// How long nobody needs to touch anything before the kiosk asks whether somebody is still there.
struct Patience {
    Milliseconds alone{120'000};
    Milliseconds together{600'000};
};
/// For authors, who look at one page for long.
inline constexpr Patience endless_patience{{1'000'000'000'000'000}, {1'000'000'000'000'000}};

/// What screens are built from besides the Session. All borrowed.
struct Stage {
    const model::Library& library;
    text::Shaper& shaper;
    ui::Surface surface;
    bool escape_hides = true;         ///< Esc = Hide only in a window
    bool show_professionals = false;  ///< the adults' shelf: in a window until a code is set
    bool public_room = false;         ///< red booklets are not drawn
    Patience patience = {};
    bool has_speaker = true;  ///< false: the place wants silence, and nothing offers to read
};

ui::Frame build(const Session& session, const Stage& stage);

/// What an input means on the frame that the visitor sees; nothing when it means nothing.
std::optional<Action> update(const Session& session, const Input& input, const ui::Frame& frame, const Stage& stage, Milliseconds now);

/// A Session that stands at a PLACE of the command line ("reader:SLUG/PAGE-ID/2", "word:asylum", "help"); an error names what is wrong.
Result<Session> session_at(std::string_view place, const Start& start, const Stage& stage);

/// Every PLACE that exists in this language on this surface at this text step: places, pages, parts, words.
std::vector<std::string> all_places(const Start& start, const Stage& stage);

/// Those of them where the voice can read, while it does ("hearing:help"), and one before it begins.
std::vector<std::string> all_places_while_heard(const Start& start, const Stage& stage);

}  // namespace waylight::screens

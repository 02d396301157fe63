#pragma once

#include <optional>

#include "screens/screens.h"

/// What passes while somebody takes a break: the sun of a calm picture breathes, and after a while the choices come.
namespace waylight::screens {

/// The sun grows for 4 seconds and settles for 6, in steps like this one.
inline constexpr Milliseconds breath_step{100};
inline constexpr int steps_in = 40;
inline constexpr int steps_out = 60;

/// Where the sun stands in the picture "break", in the picture's own pixels. It sets behind a straight piece of the horizon, so that it
/// can grow without a second picture before it.
struct BreakSun {
    int x, y, radius, horizon;
};
inline constexpr BreakSun break_sun{1010, 522, 116, 556};

/// How large the sun is at a step of the session's breathing, in permille of its radius at rest: 1000 to 1250. Whoever wants less motion
/// would see something else here; nothing but this and action_of_stay() moves the picture.
int sun_permille(int breath);

/// What it means that Break has been on the screen for so long; nothing elsewhere and while nothing changes.
std::optional<Action> action_of_stay(const Session& session, const Stage& stage, Milliseconds lasting);

/// How long Break must stay on the screen until that means something new; nothing: nothing moves here.
std::optional<Milliseconds> next_change_of_stay(const Session& session, const Stage& stage);

}  // namespace waylight::screens

#pragma once

#include <optional>

#include "screens/screens.h"

/// When nobody is there any more: after a while a question with a sinking sun, then the resting picture and a new Session.
namespace waylight::screens {

/// The sun sinks in this many steps of one second.
inline constexpr int countdown_steps = 30;
inline constexpr Milliseconds countdown_step{1000};

/// How long nobody needs to touch anything; a break lasts as long.
Milliseconds patience_with(const Session& session, const Stage& stage);

/// What it means that nobody has touched anything for so long; nothing where nobody is waited for (resting and Sorry) and while nothing
/// changes. A finger that lies on the question holds it back.
std::optional<Action> action_of_quiet(const Session& session, const Stage& stage, Milliseconds lasting);

/// How long nobody may touch anything until that means something new; nothing: for ever.
std::optional<Milliseconds> next_change_of_quiet(const Session& session, const Stage& stage);

}  // namespace waylight::screens

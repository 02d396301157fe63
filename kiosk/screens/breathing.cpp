#include "screens/breathing.h"

#include <algorithm>

#include "screens/idle.h"

namespace waylight::screens {
namespace {

constexpr int growth_permille = 250;

/// The way from 0 to `growth_permille` after `step` of `steps`: slow at both ends, no holding.
int eased(int step, int steps) {
    const std::int64_t done = step, all = steps;
    return static_cast<int>(growth_permille * done * done * (3 * all - 2 * done) / (all * all * all));
}

}  // namespace

int sun_permille(int breath) {
    const int step = (std::max(breath, 1) - 1) % (steps_in + steps_out);
    return 1000 + (step <= steps_in ? eased(step, steps_in) : eased(steps_in + steps_out - step, steps_out));
}

std::optional<Action> action_of_stay(const Session& session, const Stage& stage, Milliseconds lasting) {
    if (session.breath == 0) return std::nullopt;
    if (lasting >= patience_with(session, stage)) return Breathe{0};
    const int breath = static_cast<int>(lasting.count / breath_step.count) + 1;
    return breath == session.breath ? std::nullopt : std::optional<Action>(Breathe{breath});
}

std::optional<Milliseconds> next_change_of_stay(const Session& session, const Stage& stage) {
    if (session.breath == 0) return std::nullopt;
    return std::min(patience_with(session, stage), Milliseconds{session.breath * breath_step.count});
}

}  // namespace waylight::screens

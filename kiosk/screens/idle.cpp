#include "screens/idle.h"

namespace waylight::screens {
namespace {

bool is_waited_for(const Session& session, const Stage& stage) {
    const bool is_taking_a_break = session.breath > 0;
    return stage.library.usable() && session.place != Place::Resting && session.place != Place::Sorry && !is_taking_a_break;
}

}  // namespace

/// Whoever reads in two languages has an adult beside them, who talks with them between the pages.
Milliseconds patience_with(const Session& session, const Stage& stage) {
    return session.pair.empty() ? stage.patience.alone : stage.patience.together;
}

std::optional<Action> action_of_quiet(const Session& session, const Stage& stage, Milliseconds lasting) {
    if (!is_waited_for(session, stage)) return std::nullopt;
    const Milliseconds over = lasting - patience_with(session, stage);
    if (over.count >= countdown_steps * countdown_step.count) return Hide{};
    const int step = over.count < 0 ? 0 : static_cast<int>(over.count / countdown_step.count) + 1;
    if (step == session.countdown || (step == 0 && !session.pressed.empty())) return std::nullopt;
    return CountDown{step};
}

std::optional<Milliseconds> next_change_of_quiet(const Session& session, const Stage& stage) {
    if (!is_waited_for(session, stage)) return std::nullopt;
    return patience_with(session, stage) + Milliseconds{session.countdown * countdown_step.count};
}

}  // namespace waylight::screens

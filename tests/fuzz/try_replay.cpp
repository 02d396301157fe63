#include "app/replay.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {

void try_replay(ByteView bytes) {
    const Result<std::vector<app::ReplayEvent>> events = app::parse_replay(text_of(bytes), "fuzz.replay");
    if (!events) return require(!events.error().message.empty(), "a refusal says why");
    Milliseconds last;
    for (const app::ReplayEvent& event : *events) {
        require(event.at >= last, "time runs forwards");
        last = event.at;
    }
}

}  // namespace waylight::fuzz

#include "fuzz/fuzz_file.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "model/site.h"

namespace waylight::fuzz {

void try_site(ByteView bytes) {
    static const FuzzFile file("site.toml");
    bool is_sound = true;
    const model::Site site = model::read_site(file.holding(bytes), [&](const Error&) { is_sound = false; });
    require(is_sound || site.room == model::Room::Public, "in a place that is not known the room is public");
    require(site.screen_width_mm >= 0, "no screen has less than no width");
}

}  // namespace waylight::fuzz

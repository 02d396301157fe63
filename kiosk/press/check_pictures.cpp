#include "press/check.h"
#include "press/paint/value_rules.h"

namespace waylight::press {
namespace {

/// A kind of thing that is there for nothing.
struct Idle {
    std::string file;
    std::string one;
    std::string many;
    std::string remedy;  ///< "use it, or take it out"
};

/// What nothing shows does no harm, and may be for a page that is still to come.
void tell(const Idle& idle, const kit::NameSet& names, Diagnostics& diagnostics) {
    if (names.empty()) return;
    diagnostics.note({idle.file}, std::to_string(names.size()) + (names.size() == 1 ? idle.one : idle.many) + " (" +
                                      kit::rule::some_of({names.begin(), names.end()}) + "); " + idle.remedy);
}

}  // namespace

void check_unused_pictures(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics) {
    const std::string folder = sources.folder + "/pictures/";
    const kit::NameSet used = used_pictures(sources);
    kit::NameSet unused;
    kit::NameSet undescribed;
    for (const auto& [name, scene] : drawings.pictures) {
        if (!used.contains(name)) unused.insert(name);
        if (!sources.pictures.contains(name)) undescribed.insert(name);
    }
    const std::string remedy = "show each somewhere, or take it out";
    tell({folder + "scenes", " scene is shown by no page, cover or word", " scenes are shown by no page, cover or word", remedy}, unused,
         diagnostics);
    tell({folder + "pictures.toml", " scene has no table here", " scenes have no table here", "give each its alt and focus"}, undescribed,
         diagnostics);
    tell({folder + "rooms", " room is in no scene", " rooms are in no scene", remedy}, drawings.unused.rooms, diagnostics);
    tell({folder + "parts", " part is drawn nowhere", " parts are drawn nowhere", remedy}, drawings.unused.parts, diagnostics);
}

}  // namespace waylight::press

#include "press/check.h"
#include "press/hint.h"
#include "press/paint/value_rules.h"

namespace waylight::press {
namespace {

/// What harms nobody, and may wait for another day.
struct Remark {
    std::string file;
    std::string one;
    std::string many;
    std::string remedy;  ///< "use it, or take it out"
};

void tell(const Remark& remark, const kit::NameSet& names, Diagnostics& diagnostics) {
    if (names.empty()) return;
    diagnostics.note({remark.file}, std::to_string(names.size()) + (names.size() == 1 ? remark.one : remark.many) + " (" +
                                        kit::rule::some_of({names.begin(), names.end()}) + "); " + remark.remedy);
}

constexpr std::size_t many_people = 3;
constexpr std::size_t fewest_tones = 3;

/// Whoever looks at people together shall find somebody like themselves. A family may rightly look alike.
/// Compiled into the program: there may be no pack when it is shown.
constexpr std::string_view picture_without_packs = "sorry";

bool look_alike(const std::vector<kit::Shown>& people) {
    kit::NameSet names;
    kit::NameSet tones;
    for (const kit::Shown& person : people) {
        names.insert(person.who);
        tones.insert(person.looks.skin);
    }
    return names.size() >= many_people && tones.size() < fewest_tones;
}

}  // namespace

void check_pictograms(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics) {
    for (const auto& [name, place] : drawings.pictograms)
        if (!sources.icons.contains(name))
            diagnostics.problem(place, "the pictogram " + in_quotes(name) + " has no words; write [\"" + name +
                                           "\"] with alt = \"...\" into pictures/icons.toml");
    for (const auto& [name, alt] : sources.icons)
        if (!drawings.pictograms.contains(name))
            diagnostics.problem(alt.place, "there is no pictogram " + in_quotes(name) +
                                               hint(name, keys_of(drawings.pictograms), "draw <g id=\"icon-" + name + "\">"));
}

void check_skin_tones(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics) {
    kit::NameSet alike;
    for (const auto& [name, scene] : drawings.pictures)
        if (look_alike(scene.people)) alike.insert(name);
    tell({sources.folder + "/pictures/scenes", " scene has three people or more and fewer than three skin tones",
          " scenes have three people or more and fewer than three skin tones", "draw others of the cast, save where they are a family"},
         alike, diagnostics);
}

void check_unused_pictures(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics) {
    const std::string folder = sources.folder + "/pictures/";
    const kit::NameSet used = used_pictures(sources);
    kit::NameSet unused;
    kit::NameSet undescribed;
    for (const auto& [name, scene] : drawings.pictures) {
        if (!used.contains(name) && name != picture_without_packs) unused.insert(name);
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

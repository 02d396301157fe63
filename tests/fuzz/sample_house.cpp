#include "fuzz/sample_house.h"

#include "fuzz/input.h"
#include "ui/shaper_for_tests.h"

namespace waylight::fuzz {

text::Shaper& shared_shaper() {
    static text::Shaper shaper(test::built_fonts());
    return shaper;
}

void build_every_place(const model::Library& library) {
    const screens::Stage stage{library, shared_shaper(), *ui::parse_surface("800x480@154mm"), true, true, false};
    std::vector<std::string> tags = test::languages_of(library);
    if (tags.empty()) tags.emplace_back();
    for (const std::string& tag : tags) {
        const screens::Start start{tag, "", ui::ThemeName::Light, 3};
        for (const std::string& place : screens::all_places(start, stage)) {
            const Result<screens::Session> session = screens::session_at(place, start, stage);
            require(bool(session), "a place that is listed is there");
            const ui::Frame frame = screens::build(*session, stage);
            require(!frame.draw.commands.empty(), "a place shows something");
        }
    }
}

}  // namespace waylight::fuzz

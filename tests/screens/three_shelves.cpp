#include "screens/three_shelves.h"

#include "ui/shaper_for_tests.h"

namespace waylight::test {
namespace {

model::Library open_shelves(SampleFolder& folder) {
    using model::BlockKind;
    SampleBase base;
    SampleLocale english("en");
    base.library.booklets.insert(base.library.booklets.end(), {"words", "steps"});
    base.booklets["words"] = {"T1", model::Shelf::YoungPeople, model::Sensitivity::Green, "", {}};
    base.booklets["words"].pages.push_back({"word", "", model::Sensitivity::Green, false, {BlockKind::Text}, false, {}, {}, {}});
    english.booklets["words"] = {"", "Words", {{"word", {"A word", {"This is a word."}, ""}}}};
    base.booklets["steps"] = {"P1", model::Shelf::Professionals, model::Sensitivity::Green, "", {}};
    base.booklets["steps"].pages.push_back(
        {"now",
         "",
         model::Sensitivity::Green,
         false,
         {BlockKind::Text, BlockKind::Step, BlockKind::Step, BlockKind::CheckItem, BlockKind::Contact, BlockKind::ContactText},
         false,
         {},
         {},
         {}});
    english.booklets["steps"] = {
        "",
        "Steps",
        {{"now", {"Now", {"Do this.", "First. Wait.", "Second.", "A tick.", "**Childline** {childline.phone}", "For children."}, ""}}}};
    folder.add(base);
    folder.add(english, base);
    folder.add(SampleLocale("ro"), base);
    return folder.open();
}

}  // namespace

ThreeShelves::ThreeShelves() : m_library(open_shelves(m_folder)), m_shaper(built_fonts()) {}

screens::Stage ThreeShelves::stage(bool show_professionals) {
    screens::Stage stage{m_library, m_shaper, *ui::parse_surface("1280x800@217mm")};
    stage.show_professionals = show_professionals;
    return stage;
}

}  // namespace waylight::test

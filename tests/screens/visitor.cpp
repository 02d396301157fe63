#include "screens/visitor.h"

#include <array>
#include <stdexcept>

#include "ui/shaper_for_tests.h"

namespace waylight::test {
namespace {

model::Library open_sample(SampleFolder& folder) {
    SampleBase base;
    base.booklets["asking"].pages[1].adults_only = false;
    base.booklets["asking"].pages[1].blocks.resize(6);
    base.booklets["calling"].pages[0].blocks.resize(2);
    SampleLocale english("en");
    SampleLocale mirrored("ar");
    for (SampleLocale* locale : {&english, &mirrored}) {
        locale->ui["ledge.hide"] = "Hide";
        locale->ui["ledge.help"] = "Help";
        locale->ui["ledge.back"] = "Back";
        locale->ui["ledge.next"] = "Next";
        locale->ui["ledge.shelf"] = "Booklets";
        locale->ui["number.say"] = "Number {number}";
        locale->ui["tab.language"] = "Languages";
        locale->ui["tab.tip"] = "For you";
        locale->ui["word.open"] = "What {word} means";
        locale->pictures["welcome"] = "People wave";
        locale->pictures["phone"] = "A child rings";
    }
    mirrored.about.direction = Direction::RightToLeft;
    mirrored.about.script = "Arab";
    mirrored.about.name_in_sentence = "العربية";
    const auto say_card = [](SampleLocale& locale, const std::array<const char*, 4>& sentences) {
        const char* const ids[] = {"help.show.need", "help.show.speak", "help.show.interpreter", "help.show.stay"};
        for (std::size_t i = 0; i < sentences.size(); ++i) locale.ui[ids[i]] = sentences[i];
    };
    say_card(english, {"I need help.", "I speak {language}.", "Please get an interpreter.", "Stay with me."});
    say_card(mirrored, {"أحتاج إلى مساعدة.", "أتحدث {language}.", "أرجو منكم إحضار مترجم شفوي.", "أرجو منكم البقاء معي."});
    for (SampleLocale* locale : {&english, &mirrored}) {
        const std::string long_sentence = "This is one long sentence of many short words that has to find its room on a small screen.";
        locale->booklets["asking"].pages["next-step"].blocks.assign(6, long_sentence);
    }
    SampleLocale partial("ro");
    partial.booklets.erase("asking");
    for (SampleLocale* locale : {&english, &mirrored, &partial})
        locale->booklets["calling"].pages["number"].blocks = {"Ring {childline.phone}.", "It costs nothing."};
    folder.add(base);
    for (const SampleLocale* locale : {&english, &mirrored, &partial}) folder.add(*locale, base);
    return folder.open();
}

}  // namespace

SampleHouse::SampleHouse() : m_library(open_sample(m_folder)), m_shaper(built_fonts()) {}

screens::Stage SampleHouse::stage(const std::string& surface) {
    screens::Stage stage{m_library, m_shaper, *ui::parse_surface(surface)};
    return stage;
}

Visitor::Visitor(screens::Stage stage, screens::Start start, const std::string& place) : m_stage(stage), m_start(std::move(start)) {
    Result<screens::Session> session = screens::session_at(place, m_start, m_stage);
    if (!session) throw std::runtime_error(session.error().text());
    m_session = *std::move(session);
    look();
}

void Visitor::look() { m_frame = screens::build(m_session, m_stage); }

void Visitor::input(const screens::Input& input) {
    if (const auto action = screens::update(m_session, input, m_frame, m_stage, m_now))
        m_session = screens::applied(m_session, *action, m_start);
    look();
}

void Visitor::tap(const std::string& id) {
    const ui::Node* node = m_frame.tree.find(id);
    if (node == nullptr) throw std::runtime_error("there is no " + id + " on " + m_frame.place + "\n" + m_frame.tree.dump());
    const Point at = node->bounds.front().centre();
    input(screens::PointerDown{at});
    input(screens::PointerUp{at});
}

}  // namespace waylight::test

#include "screens/visitor.h"

#include <array>
#include <stdexcept>

#include "model/show_card.h"
#include "ui/shaper_for_tests.h"

namespace waylight::test {
namespace {

/// Sounds for what the sample locales say.
void speak(SampleLocale& locale) {
    const auto add = [&](const model::TextName& name, const std::string& text) {
        locale.narration[name.catalogue][name.key] = sample_clip(text);
    };
    add(model::name_of_greeting(), locale.about.greeting);
    add(model::name_of_number("childline.phone"), model::isolated_number("0800 1111"));
    add(model::name_of_interface("help.fault"), locale.ui.at("help.fault"));
    add(model::name_of_interface("comfort.sample"), locale.ui.at("comfort.sample"));
    for (const char* id : {"break.go-on", "break.talk", "break.finish"}) add(model::name_of_interface(id), locale.ui.at(id));
    add(model::name_of_word("asylum"), locale.glossary.at("asylum").word);
    add(model::name_of_meaning("asylum"), "A safe place.");
    add(model::name_of_heading("asking", "safe-place"), "A safe place");
    add(model::name_of_block("asking", "safe-place", 0), "You may ask for asylum.");
    add(model::name_of_block("asking", "safe-place", 1), "A lawyer helps with it.");
    add(model::name_of_tip("asking", "safe-place"), "Say it slowly.");
    add(model::name_of_heading("asking", "next-step"), "Next");
    const auto text_of = [&](model::UiText id) { return locale.ui.at(std::string(model::ui_text_ids[static_cast<std::size_t>(id)])); };
    const bool is_english = locale.about.tag == "en";
    const auto add_card = [&](const std::string& child, const std::string& language) {
        add(model::name_of_card(child), model::joined_sentences(model::show_card_sentences(text_of, language, child != "en")));
    };
    add_card(locale.about.tag, locale.about.name_in_sentence);
    if (is_english) add_card("ar", SampleLocale("ar").about.english);
    const std::vector<std::string>& blocks = locale.booklets.at("asking").pages.at("next-step").blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) add(model::name_of_block("asking", "next-step", i), blocks[i]);
}

model::Library open_sample(SampleFolder& folder, bool is_spoken) {
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
        locale->ui["ledge.break"] = "Break";
        locale->ui["break.go-on"] = "Go on";
        locale->ui["break.talk"] = "Talk to someone";
        locale->ui["break.finish"] = "Finish";
        locale->ui["number.say"] = "Number {number}";
        locale->ui["tab.language"] = "Languages";
        locale->ui["tab.tip"] = "For you";
        for (const std::string_view id : model::ui_text_ids)
            if (id.starts_with("comfort.")) locale->ui[std::string(id)] = "Word";
        locale->ui["comfort.sample"] = "It is so now.";
        locale->ui["word.open"] = "What {word} means";
        locale->pictures["welcome"] = "People wave";
        locale->pictures["break"] = "A cat sleeps";
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
    if (is_spoken)
        for (SampleLocale* locale : {&english, &mirrored}) speak(*locale);
    folder.add(base);
    for (const SampleLocale* locale : {&english, &mirrored, &partial}) folder.add(*locale, base);
    return folder.open();
}

}  // namespace

SampleHouse::SampleHouse(bool is_spoken) : m_library(open_sample(m_folder, is_spoken)), m_shaper(built_fonts()) {}

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

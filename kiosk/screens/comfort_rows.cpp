#include "screens/comfort.h"
#include "screens/help_items.h"
#include "screens/listening.h"

namespace waylight::screens {
namespace {

using model::UiText;

constexpr int largest_step = static_cast<int>(em_of_step.size());

/// Only where it leads to.
ComfortRow size_row(const Session& session) {
    ComfortRow row{"comfort.size", UiText::comfort_size, "text-size", false, {}};
    const int step = session.text_step;
    if (step > 1) row.choices.push_back({"comfort.size.smaller", UiText::comfort_size_smaller, ChooseTextStep{step - 1}, false, "minus"});
    if (step < largest_step)
        row.choices.push_back({"comfort.size.larger", UiText::comfort_size_larger, ChooseTextStep{step + 1}, false, "plus"});
    return row;
}

ComfortRow theme_row(const Session& session) {
    const auto choice = [&](const std::string& id, UiText name, ui::ThemeName theme, const char* icon) {
        return ComfortChoice{"comfort.theme." + id, name, ChooseTheme{theme}, session.theme == theme, icon};
    };
    return {"comfort.theme",
            UiText::comfort_theme,
            "tip",
            false,
            {choice("light", UiText::comfort_theme_light, ui::ThemeName::Light, "theme-light"),
             choice("dark", UiText::comfort_theme_dark, ui::ThemeName::Dark, "theme-dark"),
             choice("contrast", UiText::comfort_theme_contrast, ui::ThemeName::Contrast, "theme-contrast")}};
}

ComfortRow speed_row(const Session& session) {
    const auto choice = [&](const std::string& id, UiText name, Speed speed, const char* icon) {
        return ComfortChoice{"comfort.speed." + id, name, ChooseSpeed{speed}, session.speed == speed, icon};
    };
    return {"comfort.speed",
            UiText::comfort_speed,
            "say",
            true,
            {choice("slower", UiText::comfort_speed_slower, Speed::Slower, "speed-slow"),
             choice("as-made", UiText::comfort_speed_as_made, Speed::AsMade, "speed-normal"),
             choice("faster", UiText::comfort_speed_faster, Speed::Faster, "speed-fast")}};
}

ComfortRow loudness_row(const Session& session) {
    const auto choice = [&](const std::string& id, UiText name, Loudness loudness) {
        return ComfortChoice{"comfort.loudness." + id, name, ChooseLoudness{loudness}, session.loudness == loudness};
    };
    return {"comfort.loudness",
            UiText::comfort_loudness,
            "listen",
            true,
            {choice("softest", UiText::comfort_loudness_softest, Loudness::Softest),
             choice("softer", UiText::comfort_loudness_softer, Loudness::Softer),
             choice("normal", UiText::comfort_loudness_normal, Loudness::Normal)}};
}

ComfortRow marking_row(const Session& session) {
    const auto choice = [&](const std::string& id, UiText name, Marking marking) {
        return ComfortChoice{"comfort.marking." + id, name, ChooseMarking{marking}, session.marking == marking};
    };
    return {"comfort.marking",
            UiText::comfort_marking,
            "highlight",
            true,
            {choice("word", UiText::comfort_marking_word, Marking::Word),
             choice("sentence", UiText::comfort_marking_sentence, Marking::Sentence),
             choice("none", UiText::comfort_marking_none, Marking::None)}};
}

}  // namespace

std::vector<ComfortRow> comfort_rows(const View& view) {
    const Session& session = view.session;
    std::vector<ComfortRow> rows{size_row(session), theme_row(session)};
    if (!reading_of(view.locale.about.tag, sample_item().passage.text, view.stage)) return rows;
    for (ComfortRow (*row)(const Session&) : {speed_row, loudness_row, marking_row}) rows.push_back(row(session));
    return rows;
}

ReadItem sample_item() { return {"comfort.sample", passage_of(UiText::comfort_sample), 0}; }

}  // namespace waylight::screens

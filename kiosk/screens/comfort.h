#pragma once

#include <string>
#include <vector>

#include "screens/view.h"

/// What can be chosen on Comfort. For the screens' own files only.
namespace waylight::screens {

/// One picture that can be touched.
struct ComfortChoice {
    std::string id;  ///< "comfort.speed.slower"
    model::UiText name;
    Action action;
    bool is_chosen = false;
    std::string icon = {};  ///< empty: drawn from what it does
};

/// What goes together: one of these is always chosen, or (text size) they lead step by step.
struct ComfortRow {
    std::string id;  ///< "comfort.speed"
    model::UiText name;
    std::string icon;
    bool is_of_voice = false;
    std::vector<ComfortChoice> choices;
};

/// Plus and minus say enough.
inline bool has_word(const ComfortChoice& choice) { return !std::holds_alternative<ChooseTextStep>(choice.action); }

/// Rows about the voice are there only where something can be heard.
std::vector<ComfortRow> comfort_rows(const View& view);

/// The sentence that shows how words look and are read.
ReadItem sample_item();

}  // namespace waylight::screens

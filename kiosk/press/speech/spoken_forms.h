#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/sources.h"

namespace waylight::press {

/// How words are said that voices would read wrongly: one entry of spoken.toml.
struct SpokenForm {
    Written phrase;                  ///< as it is displayed: "NHS", "24/7"
    std::string said;                ///< "N H S", "twenty-four seven"
    std::vector<std::string> words;  ///< of the phrase, without the punctuation round them
};

/// A word as it is displayed, without the punctuation round it.
std::string_view without_punctuation(std::string_view word);

/// The form of a phrase, whose words are those that the language's readers see; a phrase of signs alone has none.
SpokenForm make_spoken_form(Written phrase, std::string said, std::string_view tag);

/// The longest form whose words are the displayed words from `at` on, or null.
const SpokenForm* find_form(const std::vector<SpokenForm>& forms, const std::vector<std::string_view>& displayed, std::size_t at);

}  // namespace waylight::press

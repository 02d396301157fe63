#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/rich_text.h"
#include "model/ui_text.h"

/// The card that a child shows to an adult, in one language: "I need help. I speak ... . Please get an interpreter. Stay with me."
namespace waylight::model {

/// Its sentences, in order. `text_of` gives an interface text in the card's language and `spoken_language` is the child's language as
/// that language names it; a child whose language is English needs no interpreter.
std::vector<std::string> show_card_sentences(const std::function<std::string(UiText)>& text_of, const std::string& spoken_language,
                                             bool needs_interpreter);

/// The sentences as they stand one after the other, and as they are read.
std::string joined_sentences(const std::vector<std::string>& sentences);

}  // namespace waylight::model

#pragma once

#include <string>
#include <vector>

#include "model/narration.h"
#include "model/rich_text.h"
#include "press/editions.h"

namespace waylight::press {

/// A text that is heard, as it is displayed.
struct TextToSay {
    model::TextName name;
    model::RichText text;
    Place place;             ///< where its words are written
    std::string person_for;  ///< whose speech a release has from people only: "Y4", "Help"; else empty
};

/// What is heard in one language: its whole booklets, words of screens, glossary, pictures, numbers, the card
/// that a child shows (in English for every child), and greeting. Words of screens whose
/// {placeholders} only a visit fills in are not among them.
std::vector<TextToSay> texts_to_say(const Sources& sources, const Edition& edition);

}  // namespace waylight::press

#pragma once

#include <string>
#include <vector>

#include "model/rich_text.h"
#include "press/locale_source.h"

namespace waylight::press {

/// What is said at once, and the words that are marked meanwhile: one, unless a spoken form stands for several.
struct Saying {
    std::string text;                  ///< words, or the digits of one group of a telephone number
    bool digits = false;               ///< said one by one
    std::vector<ByteRange> words;      ///< into RichText::text, in order
    const SpokenForm* form = nullptr;  ///< of spoken.toml, where one was used
};
using SayingList = std::vector<Saying>;

/// A text as sentences that are said one by one, each the words that are displayed in it; sentences without a word are left out.
std::vector<SayingList> sentences_to_say(const model::RichText& text, const LocaleSource& locale);

}  // namespace waylight::press

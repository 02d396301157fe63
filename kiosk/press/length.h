#pragma once

#include <string_view>
#include <vector>

namespace waylight::press {

/// Words of a text as writers count them: what stands between spaces. A number with its no-break spaces is one.
int count_words(std::string_view text);

/// The words of each sentence, in the order they are read.
std::vector<int> words_of_sentences(std::string_view text, std::string_view tag);

}  // namespace waylight::press

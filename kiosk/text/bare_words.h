#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"

namespace waylight::text {

/// A text for comparing: without case and compatibility forms (Unicode's NFKC_Casefold), Arabic vowel marks and stretches, and with a
/// straight apostrophe for a curly one.
std::string folded(std::string_view text);

/// Words and numbers by the language's rules (UAX 29), without the punctuation round them; "children’s" is one word.
std::vector<ByteRange> bare_words(std::string_view text, std::string_view language);

}  // namespace waylight::text

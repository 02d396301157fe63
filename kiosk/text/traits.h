#pragma once

#include <string>
#include <vector>

#include "text/script_tag.h"

namespace waylight::text {

/// What the Unicode Standard says of a code point by itself, wherever it stands.
struct Traits {
    ScriptTag script;              ///< its own; none for common, inherited and unassigned ones
    bool is_space = false;         ///< white space that hangs over a line's end (no-break spaces do not)
    bool is_ignorable = false;     ///< not drawn and chooses no face: isolates, joiners, variation selectors
    bool is_number_part = false;   ///< a line is not cut between two of these
    bool extends_cluster = false;  ///< in one grapheme cluster with what is before it, unless that ends one
    bool ends_cluster = false;     ///< nothing extends it: control characters
    bool joins_clusters = false;   ///< can be in one grapheme cluster with others by the rules that only ICU knows
    bool joins_letters = false;    ///< a letter behind it can look different: cursive scripts, and marks that letters join across
    bool turns = false;            ///< right-to-left, or able to give another bidi level in a left-to-right paragraph
    bool opens_pair = false;       ///< opens a bracket or a quotation mark
};

Traits traits_of(char32_t c);

/// What closes a bracket or a quotation mark: one of a few characters; none when `c` opens nothing.
std::u32string closings_of(char32_t c);

/// The scripts that use a code point which belongs to no single one: Arabic, Syriac and others the comma U+060C.
std::vector<ScriptTag> scripts_that_use(char32_t c);

}  // namespace waylight::text

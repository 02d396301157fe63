#pragma once

#include <optional>
#include <span>

#include "base/units.h"

namespace waylight::audio {

/// When a word is spoken, in the clip as it was made.
struct WordTimes {
    Milliseconds from;
    Milliseconds to;
};

/// The index of the word that is being spoken at a time in a clip. In a pause it is still the word before; before the first there is none.
/// `words` begin one after another.
std::optional<std::size_t> spoken_at(std::span<const WordTimes> words, Milliseconds time);

}  // namespace waylight::audio

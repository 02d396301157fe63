#pragma once

#include <string>

#include "press/recordings/recorded_texts.h"

namespace waylight::press {

enum class ReadingState : std::uint8_t { Missing, Done, Outdated };
ReadingState state_of(const TextToSay& text, const RecordedTexts& recorded);

/// What a narrator reads, as plain text: text by text in the order of the kiosk, the name of the file to record, how long that takes,
/// whether it is done, and the words, a line for each sentence. Telephone numbers stand digit by digit, as they are to be read.
std::string script_of(const std::vector<TextToSay>& texts, const RecordedTexts& recorded, std::string_view tag, bool only_missing);

/// How many of how many texts are recorded: altogether, and for each booklet or other part.
std::string summary_of(const std::vector<TextToSay>& texts, const RecordedTexts& recorded, std::string_view tag);

/// The words of a text as they are to be read aloud.
std::string words_to_read(const model::RichText& text, ByteRange bytes);

}  // namespace waylight::press

#pragma once

#include "press/editions.h"
#include "text/shaper.h"

/// What can be wrong with words. Every check tells all it finds.
namespace waylight::press {

/// Characters, marks, placeholders and digits of every text, and of a translation against its English.
void check_texts(const Sources& sources, const Edition& edition, Diagnostics& diagnostics);

/// One text's characters: control characters, spaces, quotation marks, letters that look right and are not.
void check_characters(const Written& text, std::string_view tag, Diagnostics& diagnostics);

/// How much stands on an English page, how long its sentences are, and how long a word's meaning.
void check_reading(const Sources& sources, Diagnostics& diagnostics);

/// Every text can be drawn: its script has a face, and the face every character.
void check_glyphs(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics);

/// Every page can be shown in parts on the smallest screen at the largest text.
void check_fit(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics);

}  // namespace waylight::press

#pragma once

#include <filesystem>

#include "press/editions.h"
#include "press/paint/compose.h"
#include "text/shaper.h"

/// What can be wrong with words and pictures. Every check tells all it finds.
namespace waylight::press {

/// Characters, marks, placeholders and digits of every text, and of a translation against its English.
void check_texts(const Sources& sources, const Edition& edition, Diagnostics& diagnostics);

/// One text's characters: control characters, spaces, quotation marks, letters that look right and are not.
void check_characters(const Written& text, std::string_view tag, Diagnostics& diagnostics);

/// One text as it is shown: quotation marks of its language, in pairs, with the spaces that it writes round them and before ; : ! ?
void check_typography(const Place& place, std::string_view shown_text, std::string_view tag, Diagnostics& diagnostics);

/// How much stands on a page in every language, how long its sentences are, and how long a word's meaning and
/// the words for a pictogram.
void check_reading(const Sources& sources, const std::vector<Edition>& editions, Diagnostics& diagnostics);

/// What is read aloud in place of a picture: how long it is in English, and that it says at once what happens.
void check_alts(const Sources& sources, Diagnostics& diagnostics);

/// How hard an English booklet is to read: its reading level and the length of its sentences on average.
void check_level(const Sources& sources, Diagnostics& diagnostics);

/// Words to avoid and phrases that are never said, as the language's wording.toml lists them, on the shelves that it lists them for.
void check_wording(const Sources& sources, const std::vector<SourceText>& texts, const Edition& edition, Diagnostics& diagnostics);

/// Words that neither the language's dictionary nor its words.txt knows, and words of that list that nothing uses. Nothing is said of a
/// language that names no dictionary; a note when it is not installed.
void check_spelling(const Sources& sources, const Edition& edition, const std::filesystem::path& dictionaries, Diagnostics& diagnostics);

/// Numbers that a voice would guess at and that no spoken form says, and spoken forms that nothing uses (notes). Nothing is said of a
/// language without a voice.
void check_speech(const Sources& sources, const Edition& edition, Diagnostics& diagnostics);

/// The {names} of English interface texts are those that ui.toml lists and that screens fill in.
void check_placeholders(const Sources& sources, Diagnostics& diagnostics);

/// Facts that no page rests on and words that none marks (notes), and statements that no page answers. Takes sources without any other
/// problem.
void check_unused(const Sources& sources, Diagnostics& diagnostics);

/// Where an English alt text names a helper, somebody in the picture has the signs by which a child knows one.
void check_signs(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics);

/// Every pictogram of the kit has words, and all words of icons.toml are of one.
void check_pictograms(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics);

/// Scenes that nothing shows or describes, rooms and parts that nothing is drawn with (notes). Takes a project without any other problem.
void check_unused_pictures(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics);

/// Scenes of three people or more who have fewer than three skin tones (a note).
void check_skin_tones(const Sources& sources, const Drawings& drawings, Diagnostics& diagnostics);

/// Every file of the font table is a font; false, and told, when one is not.
bool check_fonts(const text::FontTable& fonts, Diagnostics& diagnostics);

/// Every text can be drawn: its script has a face, and the face every character.
void check_glyphs(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics);

/// Every heading leaves room for a sentence on the smallest screen at the largest text.
void check_headings(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics);

/// Every place of every language holds on the smallest screens, from the smallest text to the largest. Takes sources without any
/// other problem. `scratch` is a folder for packs that are made to be looked at; it is taken away again.
void check_screens(const Sources& sources, const std::vector<Edition>& editions, const text::FontTable& fonts,
                   const std::filesystem::path& scratch, Diagnostics& diagnostics);

}  // namespace waylight::press

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "base/tree.h"

/// What is heard: which text has a sound, and when each of its words is spoken.
namespace waylight::model {

/// Names a text that can be heard. Screens ask by it and the press writes by it, so both make names here only.
struct TextName {
    std::string catalogue;  ///< a booklet's slug, or one of the words below
    std::string key;        ///< "PAGE-ID/block-1"
    bool operator==(const TextName&) const = default;
};

TextName name_of_title(const std::string& slug);
TextName name_of_heading(const std::string& slug, const std::string& page);
TextName name_of_block(const std::string& slug, const std::string& page, std::size_t index);  ///< index from 0, as in Page::blocks
TextName name_of_tip(const std::string& slug, const std::string& page);
TextName name_of_interface(const std::string& id);
TextName name_of_word(const std::string& term);
TextName name_of_meaning(const std::string& term);
TextName name_of_alt(const std::string& picture);
TextName name_of_number(const std::string& fact);  ///< a fact's key; read digit by digit
TextName name_of_greeting();
TextName name_of_card(const std::string& child);  ///< the show-this card of a child who speaks this language (a tag)

/// The entries of a locale's pack.
std::string narration_entry(std::string_view catalogue);  ///< "narration/CATALOGUE.json"
std::string sound_entry(const TextName& name);            ///< "audio/CATALOGUE/KEY.opus"

/// One word of a text as it is displayed, and when it is spoken.
struct SpokenWord {
    int byte_from = 0;  ///< into RichText::text, on the edges of code points
    int byte_to = 0;
    int ms_from = 0;  ///< from the beginning of the sound
    int ms_to = 0;
    bool operator==(const SpokenWord&) const = default;
};

/// The sound of one text.
struct Clip {
    std::string text_hash;  ///< BLAKE2b-256 in hex of the text as it is displayed: another text is not played
    std::string made;       ///< what spoke: "espeak-ng 1.51 ro+f2 120", "recording"
    bool recorded = false;  ///< a person's voice
    int milliseconds = 0;
    std::vector<SpokenWord> words;  ///< one after another, in bytes and in time; empty where nobody knows when each is spoken
    bool operator==(const Clip&) const = default;
};

/// locale: narration/CATALOGUE.json, by TextName::key
using NarrationDocument = std::map<std::string, Clip, std::less<>>;

Tree encode(const NarrationDocument& document);
Result<NarrationDocument> decode_narration(const Tree& tree, const std::string& where);

/// Whether a clip is the sound of this text, and its words lie on whole characters of it.
bool is_sound_of(const Clip& clip, std::string_view text);

}  // namespace waylight::model

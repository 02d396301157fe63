#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "press/po.h"
#include "press/scope.h"
#include "press/sources.h"
#include "press/speech/spoken_forms.h"
#include "press/wording.h"

namespace waylight::press {

/// What translators wrote in locales/TAG/.
struct LocaleSource {
    std::string tag;
    Place place;  ///< of its locale.toml
    Written name;
    Written name_in_sentence;  ///< as in "I speak ...": the name itself where it is not written
    Written english;
    Written greeting;
    Written script;  ///< ISO 15924
    Direction direction = Direction::LeftToRight;
    int size_permille = 1000;
    int words_percent = 100;  ///< of the English's ceilings: how many words this language needs to say the same
    int serial = 1;
    std::vector<WordingRule> wording;
    Written spelling;                               ///< the name of a dictionary, or empty
    std::vector<Written> words;                     ///< that the dictionary does not know, and that are right
    Written voice;                                  ///< who speaks: "espeak:ro+f2"; empty: nobody
    Written align_with;                             ///< a near voice that recordings are laid beside where there is no voice, or empty
    int voice_rate = 0;                             ///< words a minute
    std::vector<SpokenForm> spoken;                 ///< words that are said otherwise than they are written
    std::string folder;                             ///< as messages show it
    ById<PoFile> catalogues;                        ///< by name: "ui", "glossary", "pictures", "icons", a booklet's slug
    std::set<std::string, std::less<>> unreadable;  ///< catalogues that are there but told problems
};

/// Reads locales/TAG/locale.toml alone; nothing when it is missing or not TOML.
std::optional<LocaleSource> read_locale_table(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Reads locales/TAG/words.txt, one word a line; none where it is not there.
std::vector<Written> read_words(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Reads locales/TAG/spoken.toml: "as it is displayed" = "as it is said"; none where it is not there.
std::vector<SpokenForm> read_spoken(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Reads the locales of a folder that the scope reads, sorted by tag, the source language among them. A folder named templates is none.
std::vector<LocaleSource> read_locales(const std::filesystem::path& locales, const Scope& scope, Diagnostics& diagnostics);

}  // namespace waylight::press

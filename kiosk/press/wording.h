#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/documents.h"
#include "press/diagnostics.h"
#include "press/phrase.h"
#include "press/sources.h"

namespace waylight::press {

/// Which part of a booklet a text is; words of screens, of the glossary and of pictures are Text.
enum class TextPart : std::uint8_t { Title, Heading, Text, Tip };

/// Words that children should not read, as locales/TAG/wording.toml lists them, and what to do instead.
struct WordingRule {
    Place place;
    std::string id;  ///< of the content brief, of what is never said ("N20"); empty for words to avoid
    std::string remedy;
    std::vector<Phrase> phrases;
    std::vector<std::string> unless_after;  ///< folded words that turn a phrase round: "not"
    std::vector<model::Shelf> shelves;
    std::vector<TextPart> parts;  ///< empty means all
    std::vector<Written> except;  ///< "booklet/page-id", "glossary/term", "ui/id": texts that may say it
};

/// Reads locales/TAG/wording.toml; nothing is avoided where there is none.
std::vector<WordingRule> read_wording(const std::filesystem::path& folder, std::string_view tag, Diagnostics& diagnostics);

}  // namespace waylight::press

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/sources.h"

namespace waylight::press {

/// What may stand in a text beside words.
enum class TextKind : std::uint8_t {
    Plain,      ///< nothing
    Interface,  ///< {name} placeholders that a screen fills in
    Rich,       ///< **strong**, [word](term:ID), {fact.key}
};

/// One English text that is displayed and translated.
struct SourceText {
    std::string catalogue;  ///< name of its PO file: "ui", "glossary", "pictures", "icons" or a booklet's slug
    std::string context;    ///< msgctxt: "safe-place/heading"
    std::string english;
    TextKind kind = TextKind::Plain;
    bool is_heading = false;
    Place place;
    std::string note;  ///< for translators; may be empty
};

/// What identifies a text: two blocks of one page share a context.
struct TextKey {
    std::string catalogue;
    std::string context;
    std::string english;
    auto operator<=>(const TextKey&) const = default;
};
inline TextKey key_of(const SourceText& text) { return {text.catalogue, text.context, text.english}; }

/// The msgctxt of a block of a page: "safe-place/steps".
std::string context_of(const PageSource& page, const BlockSource& block);

/// What stands on the page for a block in some language: a contact's name is strong and has its number beside it.
std::string with_number(const BlockSource& block, std::string text);

/// Every text, catalogue by catalogue, in the order it is written in.
std::vector<SourceText> source_texts(const Sources& sources);

/// What a booklet needs besides its own catalogue: ids of the terms it marks and of the pictures it shows, theirs included.
struct BookletNeeds {
    std::set<std::string, std::less<>> terms;
    std::set<std::string, std::less<>> pictures;
};
BookletNeeds needs_of(const BookletSource& booklet, const Sources& sources);

/// A mark in a text as written: "**", "(term:asylum)", "{childline.phone}". Each occurrence once, sorted.
std::vector<std::string> marks_of(std::string_view text, TextKind kind);

/// The ids of marks with this opening, such as "(term:" or "{".
std::vector<std::string> ids_of(const std::vector<std::string>& marks, std::string_view opening);

}  // namespace waylight::press

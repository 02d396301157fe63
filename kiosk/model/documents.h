#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/tree.h"
#include "base/units.h"

/// The JSON documents inside packs as plain values. The press encodes them, the kiosk decodes them; nothing else knows their form.
/// decode_* refuses unknown keys, wrong kinds and anything out of range; it never throws.
namespace waylight::model {

enum class Shelf : std::uint8_t { Younger, YoungPeople, Professionals };
enum class Sensitivity : std::uint8_t { Green, Amber, Red };

/// What a block of a page is: sentences, an item of a list, a box to tick on paper, a step of several, a service to turn to (its name
/// and number), and what that service is for.
enum class BlockKind : std::uint8_t { Text, ListItem, CheckItem, Step, Contact, ContactText };

/// base: library.json
struct PictureInfo {
    int width = 0;
    int height = 0;
    int focus_x = 0;  ///< the point that stays visible when the picture is cropped
    int focus_y = 0;
    bool operator==(const PictureInfo&) const = default;
};
struct LibraryDocument {
    static constexpr int current_format = 1;
    int format = current_format;  ///< a document of another format is refused
    std::vector<std::string> booklets;
    std::map<std::string, PictureInfo, std::less<>> pictures;
    std::vector<std::string> icons;
    bool operator==(const LibraryDocument&) const = default;
};

/// base: facts.json. Only what the kiosk shows; sources stay with the authors.
struct FactEntry {
    std::string id;
    std::string value;        ///< a telephone number, or empty
    std::vector<int> groups;  ///< digits in each group; they add up to the number's digits
    std::vector<Shelf> audience;
    std::string source_date;
    std::string checked_on;  ///< empty when nobody has checked it on the live page
    bool operator==(const FactEntry&) const = default;
};
using FactsDocument = std::map<std::string, FactEntry, std::less<>>;

/// base: glossary.json, statements.json
struct TermEntry {
    std::string number;   ///< "G01"
    std::string picture;  ///< may be empty
    bool operator==(const TermEntry&) const = default;
};
using GlossaryDocument = std::map<std::string, TermEntry, std::less<>>;
using StatementsDocument = std::map<std::string, std::string, std::less<>>;

/// base: booklets/SLUG.json
struct PageStructure {
    std::string id;
    std::string picture;
    Sensitivity sensitivity = Sensitivity::Green;
    bool adults_only = false;
    std::vector<BlockKind> blocks;
    bool has_tip = false;
    std::vector<std::string> numbers;  ///< keys of facts
    std::vector<std::string> facts;    ///< ids
    std::vector<std::string> answers;
    bool operator==(const PageStructure&) const = default;
};
struct BookletStructure {
    std::string code;
    Shelf shelf = Shelf::Younger;
    Sensitivity sensitivity = Sensitivity::Green;
    std::string cover;
    std::vector<PageStructure> pages;
    bool operator==(const BookletStructure&) const = default;
};

/// locale: locale.json
struct LocaleDocument {
    std::string tag;
    std::string name;
    std::string name_in_sentence;
    std::string english;
    std::string greeting;
    std::string script;
    Direction direction = Direction::LeftToRight;
    int size_permille = 1000;
    bool operator==(const LocaleDocument&) const = default;
};

/// locale: ui.json, pictures.json: id -> text with placeholders
using TextsDocument = std::map<std::string, std::string, std::less<>>;

/// locale: glossary.json
struct TermTexts {
    std::string word;
    std::string meaning;
    bool operator==(const TermTexts&) const = default;
};
using GlossaryTextsDocument = std::map<std::string, TermTexts, std::less<>>;

/// locale: booklets/SLUG.json. Texts with their marks, as authors write them.
struct PageTexts {
    std::string heading;
    std::vector<std::string> blocks;  ///< in the order of the structure's
    std::string tip;
    bool operator==(const PageTexts&) const = default;
};
struct BookletTexts {
    std::string base_hash;  ///< of the base booklet it was pressed against
    std::string title;
    std::map<std::string, PageTexts, std::less<>> pages;  ///< by page id
    bool operator==(const BookletTexts&) const = default;
};

Tree encode(const LibraryDocument& document);
Tree encode(const FactsDocument& document);
Tree encode(const GlossaryDocument& document);
Tree encode_texts(const TextsDocument& document);  ///< also statements.json
Tree encode(const GlossaryTextsDocument& document);
Tree encode(const BookletStructure& document);
Tree encode(const LocaleDocument& document);
Tree encode(const BookletTexts& document);

Result<LibraryDocument> decode_library(const Tree& tree, const std::string& where);
Result<FactsDocument> decode_facts(const Tree& tree, const std::string& where);
Result<GlossaryDocument> decode_glossary(const Tree& tree, const std::string& where);
Result<TextsDocument> decode_texts(const Tree& tree, const std::string& where);
Result<GlossaryTextsDocument> decode_glossary_texts(const Tree& tree, const std::string& where);
Result<BookletStructure> decode_booklet(const Tree& tree, const std::string& where);
Result<LocaleDocument> decode_locale(const Tree& tree, const std::string& where);
Result<BookletTexts> decode_booklet_texts(const Tree& tree, const std::string& where);

}  // namespace waylight::model

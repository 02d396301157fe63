#include <algorithm>

#include "model/digits.h"
#include "model/documents.h"
#include "model/table_reader.h"
#include "model/words.h"

namespace waylight::model {
namespace {

constexpr int largest_picture_side = 4096;
constexpr int most_digits_in_group = 12;
constexpr int most_format = 1'000'000;

/// The document, or the first fault that was found while reading it.
template <typename Document>
Result<Document> checked(Document document, TableReader& reader, const Faults& faults) {
    reader.finish();
    if (faults.first()) return *faults.first();
    return document;
}

PictureInfo read_picture(TableReader& reader) {
    PictureInfo picture;
    picture.width = reader.whole("width", 1, largest_picture_side);
    picture.height = reader.whole("height", 1, largest_picture_side);
    picture.focus_x = reader.whole("focus_x", 0, picture.width - 1);
    picture.focus_y = reader.whole("focus_y", 0, picture.height - 1);
    return picture;
}

/// Digits, single spaces between their groups and perhaps a plus before them: what can be drawn as tiles.
bool is_telephone_number(std::string_view value) {
    if (value.starts_with('+')) value.remove_prefix(1);
    char before = ' ';
    for (const char c : value) {
        if (c == ' ' ? before == ' ' : c < '0' || c > '9') return false;
        before = c;
    }
    return before != ' ';
}

void check_number(const FactEntry& fact, TableReader& reader) {
    if (!fact.value.empty() && !is_telephone_number(fact.value))
        reader.refuse("value", "is no telephone number; write digits with single spaces between their groups");
    const auto digits = std::count_if(fact.value.begin(), fact.value.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::ptrdiff_t sum = 0;
    for (const int group : fact.groups) sum += group;
    if (sum != digits)
        reader.refuse("groups", "add up to " + std::to_string(sum) + "; the number has " + std::to_string(digits) + " digits");
}

FactEntry read_fact(TableReader& reader) {
    FactEntry fact;
    fact.id = reader.text("id");
    fact.value = reader.text("value");
    fact.groups = reader.wholes("groups", 1, most_digits_in_group);
    fact.audience = reader.choice_list<Shelf>("audience", shelf_words);
    fact.source_date = reader.text("source_date");
    fact.checked_on = reader.text("checked_on");
    check_number(fact, reader);
    return fact;
}

void check_format(int format, TableReader& reader) {
    if (format < LibraryDocument::current_format)
        reader.refuse("format", "is " + std::to_string(format) + ", older than this program reads: press the packs again");
    if (format > LibraryDocument::current_format)
        reader.refuse("format", "is " + std::to_string(format) + ", made by a newer Waylight: update the program");
}

}  // namespace

Result<LibraryDocument> decode_library(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    LibraryDocument document;
    document.format = reader.whole("format", 0, most_format);
    check_format(document.format, reader);
    document.booklets = reader.texts("booklets");
    reader.each_member("pictures", [&](const std::string& name, TableReader& picture) { document.pictures[name] = read_picture(picture); });
    document.icons = reader.texts("icons");
    return checked(std::move(document), reader, faults);
}

Result<FactsDocument> decode_facts(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    FactsDocument document;
    reader.each_own_member([&](const std::string& key, TableReader& fact) { document[key] = read_fact(fact); });
    return checked(std::move(document), reader, faults);
}

Result<GlossaryDocument> decode_glossary(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    GlossaryDocument document;
    reader.each_own_member([&](const std::string& id, TableReader& term) {
        document[id] = TermEntry{term.text("number"), term.text("picture")};
    });
    return checked(std::move(document), reader, faults);
}

Result<TextsDocument> decode_texts(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    TextsDocument document = reader.own_texts();
    return checked(std::move(document), reader, faults);
}

Result<GlossaryTextsDocument> decode_glossary_texts(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    GlossaryTextsDocument document;
    reader.each_own_member([&](const std::string& id, TableReader& term) {
        document[id] = TermTexts{term.text("word"), term.text("meaning")};
    });
    return checked(std::move(document), reader, faults);
}

Result<LocaleDocument> decode_locale(const Tree& tree, const std::string& where) {
    constexpr int smallest_permille = 500;
    constexpr int largest_permille = 2000;
    Faults faults(where);
    TableReader reader(tree, "", faults);
    LocaleDocument document;
    document.tag = reader.text("tag");
    document.name = reader.text("name");
    document.name_in_sentence = reader.text("name_in_sentence");
    document.english = reader.text("english");
    document.greeting = reader.text("greeting");
    document.script = reader.text("script");
    document.direction = reader.choice<Direction>("direction", direction_words);
    document.size_permille = reader.whole("size_permille", smallest_permille, largest_permille);
    if (document.tag.empty()) reader.refuse("tag", "is empty");
    if (document.name.empty()) reader.refuse("name", "is empty");
    const std::pair<const char*, const std::string*> words[] = {{"name", &document.name},
                                                                {"name_in_sentence", &document.name_in_sentence},
                                                                {"english", &document.english},
                                                                {"greeting", &document.greeting}};
    for (const auto& [key, text] : words)
        if (has_typed_number({*text, {}})) reader.refuse(key, "has a number of three digits or more typed into it");
    return checked(std::move(document), reader, faults);
}

}  // namespace waylight::model

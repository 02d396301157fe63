#include <algorithm>
#include <set>

#include "model/documents.h"
#include "model/table_reader.h"
#include "model/words.h"

namespace waylight::model {
namespace {

constexpr std::size_t most_blocks = 64;

constexpr std::size_t longest_code = 4;

/// A shelf's letter and a number, and a letter where several belong together: "Y3", "P6A".
bool is_code(std::string_view code) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() < 2 || code.size() > longest_code || !is_capital(code[0])) return false;
    const std::string_view number = code.substr(1, code.size() - (is_capital(code.back()) ? 2 : 1));
    return !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
}

bool is_hash(std::string_view hash) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return hash.size() == 64 && std::all_of(hash.begin(), hash.end(), is_hex);
}

PageStructure read_page(TableReader& reader) {
    PageStructure page;
    page.id = reader.text("id");
    page.picture = reader.text("picture");
    page.sensitivity = reader.choice<Sensitivity>("sensitivity", sensitivity_words);
    page.adults_only = reader.flag("adults_only");
    page.blocks = reader.choice_list<BlockKind>("blocks", block_words);
    if (page.blocks.size() > most_blocks) reader.refuse("blocks", "are more than " + std::to_string(most_blocks));
    page.has_tip = reader.flag("has_tip");
    page.numbers = reader.texts("numbers");
    page.facts = reader.texts("facts");
    page.answers = reader.texts("answers");
    return page;
}

std::vector<PageStructure> read_pages(TableReader& booklet) {
    std::vector<PageStructure> pages;
    std::set<std::string> ids;
    booklet.each_item("pages", [&](TableReader& reader) {
        pages.push_back(read_page(reader));
        if (!ids.insert(pages.back().id).second) reader.refuse("id", "is \"" + pages.back().id + "\", as that of an earlier page");
    });
    if (pages.empty()) booklet.refuse("pages", "is empty; a booklet has at least one page");
    return pages;
}

}  // namespace

Result<BookletStructure> decode_booklet(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    BookletStructure document;
    document.code = reader.text("code");
    if (!is_code(document.code))
        reader.refuse("code", "is \"" + document.code + "\"; it must be a capital letter and a number, as in Y3 or P6A");
    document.shelf = reader.choice<Shelf>("shelf", shelf_words);
    document.sensitivity = reader.choice<Sensitivity>("sensitivity", sensitivity_words);
    document.cover = reader.text("cover");
    document.pages = read_pages(reader);
    reader.finish();
    if (faults.first()) return *faults.first();
    return document;
}

Result<BookletTexts> decode_booklet_texts(const Tree& tree, const std::string& where) {
    Faults faults(where);
    TableReader reader(tree, "", faults);
    BookletTexts document;
    document.base_hash = reader.text("base_hash");
    if (!is_hash(document.base_hash)) reader.refuse("base_hash", "is not 64 hex digits; press the pack again");
    document.title = reader.text("title");
    reader.each_member("pages", [&](const std::string& id, TableReader& page) {
        document.pages[id] = PageTexts{page.text("heading"), page.texts("blocks"), page.text("tip")};
    });
    reader.finish();
    if (faults.first()) return *faults.first();
    return document;
}

}  // namespace waylight::model

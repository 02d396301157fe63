#include "press/read_booklet.h"

#include "press/fields.h"

namespace waylight::press {
namespace {

/// TOML gives a key to the table above it, so one that comes late falls into a number's.
constexpr std::array<std::string_view, 9> keys_of_page{"id",   "picture", "sensitivity", "adults_only", "heading",
                                                       "text", "tip",     "facts",       "answers"};

std::vector<Written> read_numbers(const std::vector<Tree>& tables, const std::string& file, Diagnostics& diagnostics) {
    std::vector<Written> facts;
    for (const Tree& table : tables) {
        Fields fields(table, {file, table.line}, diagnostics);
        facts.push_back(fields.text("fact"));
        for (const std::string_view key : keys_of_page) fields.misplaced(key, "[[page]]; write it above [[page.number]]");
        fields.finish();
    }
    return facts;
}

PageSource read_page(const Tree& table, const std::string& file, Diagnostics& diagnostics) {
    const Place place{file, table.line};
    Fields fields(table, place, diagnostics);
    PageSource page;
    page.id = fields.text("id");
    page.picture = fields.optional_text("picture");
    page.sensitivity = fields.optional_choice<model::Sensitivity>("sensitivity", sensitivity_names);
    page.adults_only = fields.flag("adults_only");
    page.heading = fields.text("heading");
    page.text = fields.texts("text");
    page.tip = fields.optional_text("tip");
    page.numbers = read_numbers(fields.tables("number"), file, diagnostics);
    page.facts = fields.texts("facts");
    page.answers = fields.texts("answers");
    fields.finish();
    if (page.text.empty()) diagnostics.problem(place, "the page has no text; write text = [\"...\"]");
    return page;
}

}  // namespace

std::optional<BookletSource> read_booklet(const std::filesystem::path& path, Diagnostics& diagnostics) {
    const std::optional<Tree> tree = read_toml_file(path, diagnostics);
    if (!tree) return std::nullopt;
    BookletSource booklet;
    booklet.slug = path.stem().string();
    booklet.place = {shown(path), 1};
    Fields fields(*tree, booklet.place, diagnostics);
    booklet.code = fields.text("code");
    booklet.shelf = fields.choice<model::Shelf>("shelf", shelf_names).value_or(model::Shelf::Younger);
    booklet.sensitivity = fields.choice<model::Sensitivity>("sensitivity", sensitivity_names).value_or(model::Sensitivity::Green);
    booklet.title = fields.text("title");
    booklet.cover = fields.text("cover");
    for (const Tree& page : fields.tables("page")) booklet.pages.push_back(read_page(page, booklet.place.file, diagnostics));
    fields.finish();
    if (booklet.pages.empty()) diagnostics.problem(booklet.place, "the booklet has no page; write [[page]] and its keys");
    return booklet;
}

}  // namespace waylight::press

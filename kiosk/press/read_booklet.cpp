#include "press/read_booklet.h"

#include <algorithm>
#include <functional>

#include "press/fields.h"

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 9> keys_of_page{"id",   "picture", "sensitivity", "adults_only", "heading",
                                                       "text", "tip",     "facts",       "answers"};

/// The tables below a page: its numbers, lists, checklists, steps and contacts.
class PageTables {
public:
    PageTables(const std::string& file, Diagnostics& diagnostics) : m_file(file), m_diagnostics(diagnostics) {}

    std::vector<Written> read_numbers(const std::vector<Tree>& tables) {
        std::vector<Written> facts;
        for (const Tree& table : tables) read(table, "number", [&](Fields& fields) { facts.push_back(fields.text("fact")); });
        return facts;
    }

    void read_items(const std::vector<Tree>& tables, std::string_view name, model::BlockKind kind) {
        for (const Tree& table : tables) read(table, name, [&](Fields& fields) { add_items(fields, kind); });
    }

    void read_contacts(const std::vector<Tree>& tables) {
        for (const Tree& table : tables) read(table, "contact", [&](Fields& fields) { add_contact(fields); });
    }

    /// Lists and contacts in the order that they are written in, whatever their kind.
    std::vector<BlockSource> in_order() {
        const auto line = [](const BlockSource& block) { return block.text.place.line; };
        std::stable_sort(m_blocks.begin(), m_blocks.end(), [&](const auto& a, const auto& b) { return line(a) < line(b); });
        return std::move(m_blocks);
    }

private:
    /// TOML gives a key to the table above it, so one of the page's that comes late falls into this one.
    void read(const Tree& table, std::string_view name, const std::function<void(Fields&)>& take) {
        Fields fields(table, {m_file, table.line}, m_diagnostics);
        take(fields);
        for (const std::string_view key : keys_of_page)
            if (name != "contact" || key != "text") fields.misplaced(key, "[[page]]; write it above [[page." + std::string(name) + "]]");
        fields.finish();
    }

    void add_items(Fields& fields, model::BlockKind kind) {
        const std::vector<Written> items = fields.texts("items");
        if (items.empty()) fields.problem("the list is empty; write items = [\"...\"]");
        for (const Written& item : items) m_blocks.push_back({kind, item, {}});
    }

    void add_contact(Fields& fields) {
        m_blocks.push_back({model::BlockKind::Contact, fields.text("name"), fields.optional_text("fact")});
        const Written text = fields.optional_text("text");
        if (!text.text.empty()) m_blocks.push_back({model::BlockKind::ContactText, text, {}});
    }

    const std::string& m_file;
    Diagnostics& m_diagnostics;
    std::vector<BlockSource> m_blocks;
};

PageSource read_page(const Tree& table, const std::string& file, Diagnostics& diagnostics) {
    const Place place{file, table.line};
    Fields fields(table, place, diagnostics);
    PageSource page;
    page.id = fields.text("id");
    page.picture = fields.optional_text("picture");
    page.sensitivity = fields.optional_choice<model::Sensitivity>("sensitivity", sensitivity_names);
    page.adults_only = fields.flag("adults_only");
    page.heading = fields.text("heading");
    for (const Written& text : fields.texts("text")) page.blocks.push_back({model::BlockKind::Text, text, {}});
    const bool has_text = !page.blocks.empty();
    page.tip = fields.optional_text("tip");
    PageTables tables(file, diagnostics);
    page.numbers = tables.read_numbers(fields.tables("number"));
    tables.read_items(fields.tables("list"), "list", model::BlockKind::ListItem);
    tables.read_items(fields.tables("checklist"), "checklist", model::BlockKind::CheckItem);
    tables.read_items(fields.tables("steps"), "steps", model::BlockKind::Step);
    tables.read_contacts(fields.tables("contact"));
    for (BlockSource& block : tables.in_order()) page.blocks.push_back(std::move(block));
    page.facts = fields.texts("facts");
    page.answers = fields.texts("answers");
    fields.finish();
    if (!has_text) diagnostics.problem(place, "the page has no text; write text = [\"...\"]");
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

#include "model/booklet_builder.h"

#include <algorithm>

#include "model/digits.h"

namespace waylight::model {
namespace {

/// Builds page after page; stops at the first fault.
class BookletBuilder {
public:
    BookletBuilder(const BaseContent& base, const Glossary& glossary, const std::string& where)
        : m_base(base), m_reader(base, glossary), m_where(where) {}

    Result<Page> build(const PageStructure& structure, const PageTexts& texts) {
        m_page_where = m_where + ": page \"" + structure.id + "\"";
        if (texts.blocks.size() != structure.blocks.size())
            fault("has " + std::to_string(texts.blocks.size()) + " blocks instead of " + std::to_string(structure.blocks.size()));
        if (structure.has_tip == texts.tip.empty()) fault(texts.tip.empty() ? "lacks its tip" : "has a tip the base does not know");
        Page page;
        page.id = structure.id;
        page.number = ++m_number;
        page.picture = structure.picture;
        page.sensitivity = structure.sensitivity;
        page.adults_only = structure.adults_only;
        page.heading = read(texts.heading, "heading");
        for (std::size_t i = 0; i < std::min(texts.blocks.size(), structure.blocks.size()); ++i)
            page.blocks.push_back({structure.blocks[i], read(texts.blocks[i], "text")});
        if (structure.has_tip) page.tip = read(texts.tip, "tip");
        for (const std::string& key : structure.numbers) page.numbers.push_back(m_base.numbers.find(key)->second);
        add_terms(page.heading, page.terms);
        for (const Block& block : page.blocks) add_terms(block.text, page.terms);
        if (m_fault) return *m_fault;
        return page;
    }

private:
    void fault(const std::string& message) {
        if (!m_fault) m_fault = Error{m_page_where, message + "; press the locale's pack again"};
    }

    RichText read(const std::string& source, const std::string& part) {
        if (source.empty()) fault("lacks its " + part);
        const Result<RichText> text = m_reader.read(source, m_page_where + " " + part);
        if (!text && !m_fault) m_fault = text.error();
        return text ? *text : RichText{};
    }

    static void add_terms(const RichText& text, std::vector<std::string>& terms) {
        for (const Mark& mark : text.marks)
            if (mark.kind == MarkKind::Term && std::find(terms.begin(), terms.end(), mark.id) == terms.end()) terms.push_back(mark.id);
    }

    const BaseContent& m_base;
    TextReader m_reader;
    const std::string& m_where;
    std::string m_page_where;
    int m_number = 0;
    std::optional<Error> m_fault;
};

Error stale(const std::string& where) { return {where, "was pressed against another base pack; press both again, and install both"}; }

}  // namespace

Result<RichText> TextReader::read(const std::string& source, const std::string& where) const {
    const auto number_of = [this](std::string_view key) { return m_base.number_of(key); };
    Result<RichText> text = parse_rich_text(source, number_of, where);
    if (!text) return text;
    for (const Mark& mark : text->marks)
        if (mark.kind == MarkKind::Term && !m_glossary.contains(mark.id))
            return Error{where, "marks the word \"" + mark.id + "\", which the glossary does not explain"};
    if (has_typed_number(*text)) return Error{where, "has a number of three digits or more typed into it; only a placeholder may bring it"};
    return text;
}

Result<std::string> TextReader::read_plain(const std::string& source, const std::string& where) const {
    const Result<RichText> text = read(source, where);
    if (!text) return text.error();
    if (!text->marks.empty()) return Error{where, "has a mark where none can be shown"};
    return text->text;
}

Result<Booklet> build_booklet(const std::string& slug, const BookletTexts& texts, const BaseContent& base, const Glossary& glossary,
                              const std::string& where) {
    const BookletStructure& structure = base.booklets.find(slug)->second;
    if (texts.base_hash != base.pack.hash_of(booklet_entry(slug))) return stale(where);
    const Result<std::string> title = TextReader(base, glossary).read_plain(texts.title, where + ": title");
    if (!title) return title.error();
    if (title->empty()) return Error{where, "lacks its title; press the locale's pack again"};
    if (texts.pages.size() > structure.pages.size()) return Error{where, "has pages the base does not know; press the locale's pack again"};
    Booklet booklet{slug, structure.code, structure.shelf, structure.sensitivity, *title, structure.cover, {}};
    BookletBuilder builder(base, glossary, where);
    for (const PageStructure& page : structure.pages) {
        const auto found = texts.pages.find(page.id);
        if (found == texts.pages.end()) return Error{where, "lacks the page \"" + page.id + "\"; press the locale's pack again"};
        Result<Page> built = builder.build(page, found->second);
        if (!built) return built.error();
        booklet.pages.push_back(*std::move(built));
    }
    return booklet;
}

}  // namespace waylight::model

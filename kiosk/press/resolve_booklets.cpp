#include <algorithm>
#include <array>

#include "press/hint.h"
#include "press/names.h"
#include "press/read_booklet.h"
#include "press/resolve.h"
#include "press/texts.h"

namespace waylight::press {
namespace {

constexpr std::size_t longest_code = 4;
constexpr std::array<std::string_view, 4> shared_catalogues{"ui", "glossary", "pictures", "icons"};
constexpr std::array<char, 3> shelf_letters{'Y', 'T', 'P'};

/// What all pages of one booklet are held against.
class Resolver {
public:
    Resolver(const Sources& sources, const BookletSource& booklet, Diagnostics& diagnostics)
        : m_sources(sources), m_booklet(booklet), m_diagnostics(diagnostics) {
        for (const auto& [key, fact] : sources.facts) m_fact_ids.push_back(fact.id.text);
    }

    void resolve() {
        if (const std::string fault = fault_of_name(m_booklet.slug); !fault.empty())
            problem(m_booklet.place, "the file name " + in_quotes(m_booklet.slug) + " " + fault + "; rename the file");
        if (std::find(shared_catalogues.begin(), shared_catalogues.end(), m_booklet.slug) != shared_catalogues.end())
            problem(m_booklet.place, "no booklet may be called " + in_quotes(m_booklet.slug) + ", its translation would be " +
                                         m_booklet.slug + ".po; rename the file");
        check_code();
        check_picture(m_booklet.cover, "cover");
        for (const PageSource& page : m_booklet.pages) check_page(page);
    }

private:
    void problem(const Place& place, std::string message) { m_diagnostics.problem(place, std::move(message)); }

    void check_code() {
        const std::string& code = m_booklet.code.text;
        if (code.empty()) return;
        const bool known = std::find(shelf_letters.begin(), shelf_letters.end(), code[0]) != shelf_letters.end();
        const bool is_sub = code.back() >= 'A' && code.back() <= 'Z';  // one of several that belong together
        const std::string number = code.substr(1, code.size() - (is_sub ? 2 : 1));
        const bool formed =
            known && code.size() <= longest_code && !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
        if (!formed)
            return problem(m_booklet.code.place,
                           "the code " + in_quotes(code) + " is no shelf's letter and a number; write one like Y3, T1, P2 or P6A");
        const std::string_view shelf = shelf_names[static_cast<std::size_t>(m_booklet.shelf)];
        const char letter = shelf_letters[static_cast<std::size_t>(m_booklet.shelf)];
        if (code[0] != letter)
            problem(m_booklet.code.place, "the code " + in_quotes(code) + " does not fit the shelf \"" + std::string(shelf) +
                                              "\"; its codes begin with " + letter);
    }

    void check_picture(const Written& picture, std::string_view what) {
        if (picture.text.empty() || m_sources.scenes.contains(picture.text)) return;
        const std::vector<std::string> scenes(m_sources.scenes.begin(), m_sources.scenes.end());
        problem(picture.place, "there is no " + std::string(what) + " " + in_quotes(picture.text) +
                                   hint(picture.text, scenes,
                                        "describe it in pictures/pictures.toml, and draw pictures/scenes/" + picture.text + ".json"));
    }

    void check_page(const PageSource& page) {
        check_page_id(page.id);
        check_picture(page.picture, "picture");
        for (const Written& number : page.numbers) check_number(page, number, number.text);
        for (const Written& fact : page.facts) check_fact(page, fact);
        for (const Written& statement : page.answers) check_statement(statement);
        check_marks(page, page.heading);
        for (const BlockSource& block : page.blocks) {
            check_marks(page, block.text);
            if (!block.number.text.empty()) check_number(page, block.number, block.number.text);
        }
        check_marks(page, page.tip);
        check_blocks(page);
    }

    void check_page_id(const Written& id) {
        if (id.text.empty()) return;
        if (const std::string fault = fault_of_name(id.text); !fault.empty())
            problem(id.place, "the page id " + in_quotes(id.text) + " " + fault + "; choose one like \"safe-place\"");
        const auto [first, is_new] = m_pages.try_emplace(id.text, id.place);
        if (!is_new)
            problem(id.place, "the page id " + in_quotes(id.text) + " is already used in line " + std::to_string(first->second.line) +
                                  "; give this page another");
    }

    /// Two equal blocks of a page would be one entry for translators.
    void check_blocks(const PageSource& page) {
        for (std::size_t i = 1; i < page.blocks.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (page.blocks[i].text.text == page.blocks[j].text.text)
                    problem(page.blocks[i].text.place, "the page says this twice; take one of the two out");
    }

    void check_fact(const PageSource& page, const Written& written) {
        const auto is_it = [&](const auto& entry) { return entry.second.id.text == written.text; };
        const auto found = std::find_if(m_sources.facts.begin(), m_sources.facts.end(), is_it);
        if (found != m_sources.facts.end()) return check_audience(page, found->second, written);
        problem(written.place, "there is no fact " + in_quotes(written.text) + hint(written.text, m_fact_ids, "write it in facts.toml"));
    }

    /// A telephone number, drawn as tiles or named in a text.
    void check_number(const PageSource& page, const Written& written, const std::string& key) {
        const auto found = m_sources.facts.find(key);
        if (found == m_sources.facts.end())
            return problem(written.place, "there is no telephone number " + in_quotes(key) +
                                              hint(key, keys_of(m_sources.facts), "write it in facts.toml"));
        if (found->second.value.text.empty())
            return problem(written.place, "the fact " + in_quotes(key) + " is no telephone number; name one that has a value");
        check_audience(page, found->second, {found->second.id.text, written.place});
    }

    void check_audience(const PageSource& page, const FactSource& fact, const Written& written) {
        const auto fits = [&](model::Shelf shelf) {
            return std::find(fact.audience.begin(), fact.audience.end(), shelf) != fact.audience.end();
        };
        const std::string_view shelf = shelf_names[static_cast<std::size_t>(m_booklet.shelf)];
        const bool for_adults = page.adults_only || m_booklet.shelf == model::Shelf::Professionals;
        if (!fits(m_booklet.shelf) && !(page.adults_only && fits(model::Shelf::Professionals)))
            problem(written.place, "the fact " + in_quotes(written.text) + " is not for the shelf \"" + std::string(shelf) +
                                       "\" (facts.toml, audience); leave it out or rest on another");
        if (!for_adults && fact.confidence >= Confidence::Low)
            problem(written.place, "the fact " + in_quotes(written.text) +
                                       " is not sure enough for a child's page (facts.toml, confidence); leave it out or rest on another");
    }

    void check_statement(const Written& statement) {
        if (m_sources.statements.contains(statement.text)) return;
        problem(statement.place, "there is no statement " + in_quotes(statement.text) +
                                     hint(statement.text, keys_of(m_sources.statements), "write it in statements.toml"));
    }

    void check_marks(const PageSource& page, const Written& text) {
        const std::vector<std::string> marks = marks_of(text.text, TextKind::Rich);
        for (const std::string& key : ids_of(marks, "{")) check_number(page, text, key);
        for (const std::string& term : ids_of(marks, "(term:"))
            if (!m_sources.glossary.contains(term))
                problem(text.place,
                        "there is no term " + in_quotes(term) + hint(term, keys_of(m_sources.glossary), "write it in glossary.toml"));
    }

    const Sources& m_sources;
    const BookletSource& m_booklet;
    Diagnostics& m_diagnostics;
    std::vector<std::string> m_fact_ids;
    std::map<std::string, Place> m_pages;
};

}  // namespace

void resolve_booklets(const Sources& sources, Diagnostics& diagnostics) {
    std::map<std::string, Place> codes;
    for (const BookletSource& booklet : sources.booklets) {
        Resolver(sources, booklet, diagnostics).resolve();
        const auto [first, is_new] = codes.try_emplace(booklet.code.text, booklet.code.place);
        if (!is_new && !booklet.code.text.empty())
            diagnostics.problem(booklet.code.place, "the code " + in_quotes(booklet.code.text) + " is already that of " +
                                                        first->second.file + "; give this booklet another");
    }
}

}  // namespace waylight::press

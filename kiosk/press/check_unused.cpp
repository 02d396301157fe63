#include "model/emergency.h"
#include "press/check.h"
#include "press/names.h"

namespace waylight::press {
namespace {

using Ids = std::set<std::string, std::less<>>;

/// Everything that pages lean on. Numbers are named by their keys, facts by their ids.
struct Leaned {
    Ids facts;
    Ids numbers;
    Ids terms;
    Ids statements;

    explicit Leaned(const Sources& sources) {
        for (const model::EmergencyNumber& number : model::emergency_card) numbers.insert(std::string(number.key));
        for (const BookletSource& booklet : sources.booklets) {
            add(needs_of(booklet, sources).terms, terms);
            for (const PageSource& page : booklet.pages) add_page(page);
        }
        for (const auto& [id, term] : sources.glossary) add_numbers(term.meaning);
    }

private:
    static void add(const auto& some, Ids& all) { all.insert(some.begin(), some.end()); }
    static void add_texts(const std::vector<Written>& some, Ids& all) {
        for (const Written& text : some) all.insert(text.text);
    }
    void add_numbers(const Written& text) { add(ids_of(marks_of(text.text, TextKind::Rich), "{"), numbers); }
    void add_page(const PageSource& page) {
        add_texts(page.facts, facts);
        add_texts(page.numbers, numbers);
        add_texts(page.answers, statements);
        add_numbers(page.heading);
        add_numbers(page.tip);
        for (const BlockSource& block : page.blocks) {
            add_numbers(block.text);
            if (!block.number.text.empty()) numbers.insert(block.number.text);
        }
    }
};

/// What nothing leans on does no harm, and may be for a page that is still to come.
void tell_unused(const std::string& file, const Ids& unused, const std::string& one, const std::string& many, Diagnostics& diagnostics) {
    if (unused.empty()) return;
    diagnostics.note({file}, std::to_string(unused.size()) + (unused.size() == 1 ? one : many) + " (" + first_names(unused) + "); use " +
                                 (unused.size() == 1 ? "it, or take it out" : "them, or take them out"));
}

void check_statements(const Sources& sources, const Leaned& leaned, Diagnostics& diagnostics) {
    for (const auto& [id, says] : sources.statements)
        if (!leaned.statements.contains(id))
            diagnostics.problem(says.place, "no page answers the statement " + in_quotes(id) +
                                                "; write it into answers of the page that tells this, or write that page");
}

}  // namespace

void check_unused(const Sources& sources, Diagnostics& diagnostics) {
    const Leaned leaned(sources);
    Ids facts;
    for (const auto& [key, fact] : sources.facts)
        if (!leaned.facts.contains(fact.id.text) && !leaned.numbers.contains(key)) facts.insert(key);
    tell_unused(sources.folder + "/facts.toml", facts, " fact is what no page rests on", " facts are what no page rests on", diagnostics);
    Ids terms;
    for (const auto& [id, term] : sources.glossary)
        if (!leaned.terms.contains(id)) terms.insert(id);
    tell_unused(sources.folder + "/glossary.toml", terms, " word is marked by no page", " words are marked by no page", diagnostics);
    check_statements(sources, leaned, diagnostics);
}

}  // namespace waylight::press

#include <algorithm>
#include <array>

#include "press/check.h"
#include "press/display.h"
#include "press/length.h"

namespace waylight::press {
namespace {

/// What readers of a shelf can take in: the most of everything, of the English text.
struct Ceiling {
    int page_words;
    int page_sentences;
    int sentence_words;
    int booklet_pages;
    int booklet_words;
};
constexpr std::array<Ceiling, 3> ceilings{{{45, 4, 12, 16, 500}, {90, 7, 15, 16, 1000}, {160, 10, 20, 20, 3000}}};  // by model::Shelf
constexpr int block_sentences = 4;
constexpr int meaning_words = 15;
constexpr int pictogram_words = 12;
/// Over a page languages keep to their words_percent; single sentences vary more, and two short ones are often better than one long.
constexpr int sentence_percent = 130;

/// What is counted, and what to do when there is too much of it: who translates can neither leave out nor begin a new page.
struct Unit {
    std::string_view what;
    std::string_view name;
    std::string_view for_author;
    std::string_view for_translator;
};
constexpr Unit words_of_sentence{"a sentence has", "words", "shorten it, or make two sentences of it", "shorten it"};
constexpr Unit sentences_of_block{"the block has", "sentences", "make two blocks of it", "join some, as the English does"};
constexpr Unit words_of_page{"the page has", "words", "shorten it, or make two pages of it", "say it in fewer words"};
constexpr Unit sentences_of_page{"the page has", "sentences", "leave some out, or make two pages of it", "join some, as the English does"};
constexpr Unit words_of_booklet{"the booklet has", "words", "shorten it", "say it in fewer words"};
constexpr Unit pages_of_booklet{"the booklet has", "pages", "make two of it", ""};
constexpr Unit words_of_meaning{"the meaning has", "words", "shorten it", "shorten it"};
constexpr Unit words_of_pictogram{"the pictogram has", "words", "shorten it", "shorten it"};

class Reader {
public:
    Reader(const Sources& sources, const Edition& edition, Diagnostics& diagnostics)
        : m_sources(sources), m_edition(edition), m_diagnostics(diagnostics), m_counter(edition.locale->tag, edition.locale->script.text) {}

    void read(const BookletSource& booklet) {
        m_slug = booklet.slug;
        m_ceiling = &ceilings[static_cast<std::size_t>(booklet.shelf)];
        int words = 0;
        for (const PageSource& page : booklet.pages) words += read_page(page);
        const Place place = m_edition.is_source() ? booklet.place : Place{m_edition.locale->folder + "/" + booklet.slug + ".po", 1};
        hold(words, in_language(m_ceiling->booklet_words), words_of_booklet, place, booklet.place);
        if (m_edition.is_source()) hold(static_cast<int>(booklet.pages.size()), m_ceiling->booklet_pages, pages_of_booklet, place, place);
    }

    void read_meaning(const std::string& id, const TermSource& term) {
        hold_few("glossary", id + "/meaning", term.meaning, meaning_words, words_of_meaning);
    }

    void read_pictogram(const std::string& name, const Written& alt) {
        hold_few("icons", name + "/alt", alt, pictogram_words, words_of_pictogram);
    }

private:
    int read_page(const PageSource& page) {
        int words = 0;
        int sentences = 0;
        Place place = page.id.place;
        for (const BlockSource& block : page.blocks) {
            if (block.kind == model::BlockKind::Contact) continue;  // a name is no sentence
            const Written* text = find(m_slug, context_of(page, block), block.text);
            if (text == nullptr) continue;
            if (!m_edition.is_source() && place == page.id.place) place = text->place;
            sentences += read_block(*text, block.text.place, words);
        }
        hold(words, in_language(m_ceiling->page_words), words_of_page, place, page.id.place);
        if (m_counter.knows_sentences()) hold(sentences, in_sentences(m_ceiling->page_sentences), sentences_of_page, place, page.id.place);
        return words;
    }

    int read_block(const Written& text, const Place& english, int& words) {
        const std::vector<int> sentences = m_counter.of_sentences(plain(text));
        for (const int in_sentence : sentences) {
            if (m_counter.knows_sentences())
                hold(in_sentence, in_sentences(m_ceiling->sentence_words), words_of_sentence, text.place, english);
            words += in_sentence;
        }
        hold(static_cast<int>(sentences.size()), in_sentences(block_sentences), sentences_of_block, text.place, english);
        return static_cast<int>(sentences.size());
    }

    /// The text in this language; none when it is not translated.
    [[nodiscard]] const Written* find(const std::string& catalogue, const std::string& context, const Written& english) const {
        const auto found = m_edition.texts.find({catalogue, context, english.text});
        return found == m_edition.texts.end() ? nullptr : &found->second.written;
    }

    [[nodiscard]] std::string plain(const Written& text) const {
        const Result<model::RichText> shown_text = displayed(text.text, TextKind::Rich, m_sources.facts);
        return shown_text ? shown_text->text : std::string();  // marks that cannot be read are told elsewhere
    }

    void hold_few(const std::string& catalogue, const std::string& context, const Written& english, int most_words, const Unit& unit) {
        // Translators are told this number, so a language that needs fewer may use them all.
        const int most = std::max(most_words, in_language(most_words));
        if (const Written* text = find(catalogue, context, english))
            hold(m_counter.count(plain(*text)), most, unit, text->place, english.place);
    }

    /// What the same takes in this language, in whole words.
    [[nodiscard]] int in_language(int words) const { return words * m_edition.locale->words_percent / 100; }
    [[nodiscard]] int in_sentences(int count) const {
        return m_edition.is_source() ? count : count * std::max(m_edition.locale->words_percent, sentence_percent) / 100;
    }

    /// What is too long in English is the author's to shorten, not the translator's.
    void hold(int count, int most, const Unit& unit, const Place& place, const Place& english) {
        if (count <= most || (!m_edition.is_source() && m_diagnostics.blames(english))) return;
        m_diagnostics.problem(place, std::string(unit.what) + " " + std::to_string(count) + " " + std::string(unit.name) + ", and " +
                                         std::to_string(most) + " is the most for its readers; " +
                                         std::string(m_edition.is_source() ? unit.for_author : unit.for_translator));
    }

    const Sources& m_sources;
    const Edition& m_edition;
    Diagnostics& m_diagnostics;
    WordCounter m_counter;
    std::string m_slug;
    const Ceiling* m_ceiling = nullptr;
};

void read_all(const Sources& sources, const Edition& edition, Diagnostics& diagnostics) {
    Reader reader(sources, edition, diagnostics);
    for (const BookletSource& booklet : sources.booklets) reader.read(booklet);
    for (const auto& [id, term] : sources.glossary) reader.read_meaning(id, term);
    for (const auto& [name, alt] : sources.icons) reader.read_pictogram(name, alt);
}

}  // namespace

void check_reading(const Sources& sources, const std::vector<Edition>& editions, Diagnostics& diagnostics) {
    for (const bool is_source : {true, false})
        for (const Edition& edition : editions)
            if (edition.is_source() == is_source) read_all(sources, edition, diagnostics);
}

}  // namespace waylight::press

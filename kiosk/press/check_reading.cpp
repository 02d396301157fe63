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

class Reader {
public:
    Reader(const Sources& sources, Diagnostics& diagnostics) : m_sources(sources), m_diagnostics(diagnostics) {}

    void read(const BookletSource& booklet) {
        m_ceiling = &ceilings[static_cast<std::size_t>(booklet.shelf)];
        int words = 0;
        for (const PageSource& page : booklet.pages) words += read_page(page);
        hold(words, m_ceiling->booklet_words, booklet.place, "the booklet has", "words", "shorten it");
        hold(static_cast<int>(booklet.pages.size()), m_ceiling->booklet_pages, booklet.place, "the booklet has", "pages", "make two of it");
    }

    void read_meaning(const TermSource& term) {
        hold(count_words(plain(term.meaning)), meaning_words, term.meaning.place, "the meaning has", "words", "shorten it");
    }

private:
    int read_page(const PageSource& page) {
        int words = 0;
        int sentences = 0;
        for (const BlockSource& block : page.blocks) {
            if (block.kind == model::BlockKind::Contact) continue;  // a name is no sentence
            const int in_block = read_block(block.text, words);
            hold(in_block, block_sentences, block.text.place, "the block has", "sentences", "make two blocks of it");
            sentences += in_block;
        }
        hold(words, m_ceiling->page_words, page.id.place, "the page has", "words", "shorten it, or make two pages of it");
        hold(sentences, m_ceiling->page_sentences, page.id.place, "the page has", "sentences", "leave some out, or make two pages of it");
        return words;
    }

    int read_block(const Written& block, int& words) {
        const std::vector<int> sentences = words_of_sentences(plain(block), source_tag);
        for (const int in_sentence : sentences) {
            hold(in_sentence, m_ceiling->sentence_words, block.place, "a sentence has", "words", "shorten it, or make two sentences of it");
            words += in_sentence;
        }
        return static_cast<int>(sentences.size());
    }

    [[nodiscard]] std::string plain(const Written& text) const {
        const Result<model::RichText> shown_text = displayed(text.text, TextKind::Rich, m_sources.facts);
        return shown_text ? shown_text->text : std::string();  // marks that cannot be read are told elsewhere
    }

    void hold(int count, int most, const Place& place, std::string_view what, std::string_view unit, std::string_view remedy) {
        if (count <= most) return;
        m_diagnostics.problem(place, std::string(what) + " " + std::to_string(count) + " " + std::string(unit) + ", and " +
                                         std::to_string(most) + " is the most for its readers; " + std::string(remedy));
    }

    const Sources& m_sources;
    Diagnostics& m_diagnostics;
    const Ceiling* m_ceiling = nullptr;
};

}  // namespace

void check_reading(const Sources& sources, Diagnostics& diagnostics) {
    Reader reader(sources, diagnostics);
    for (const BookletSource& booklet : sources.booklets) reader.read(booklet);
    for (const auto& [id, term] : sources.glossary) reader.read_meaning(term);
}

}  // namespace waylight::press

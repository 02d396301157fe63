#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "press/check.h"
#include "press/display.h"
#include "press/length.h"

namespace waylight::press {
namespace {

/// What readers of a shelf can read without help, by model::Shelf.
struct LevelCeiling {
    double level;           ///< of the Automated Readability Index: reading ages of about 7, 9 and 12
    double sentence_words;  ///< on average
};
constexpr std::array<LevelCeiling, 3> ceilings{{{2, 8}, {4, 11}, {7, 15}}};

/// Smith and Senter, "Automated Readability Index", AMRL-TR-66-220, 1967. It holds for English alone.
double readability(double letters_per_word, double words_per_sentence) {
    return 4.71 * letters_per_word + 0.5 * words_per_sentence - 21.43;
}

std::string two_decimals(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", number);
    return text.data();
}

/// ASCII letters, and those of names from other languages.
bool is_letter(char32_t c) {
    const bool is_ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_ascii || (c >= 0xC0 && c < 0x2000);
}

/// A web address is several words, "brother-in-law’s" is one.
bool holds_together(char32_t c) { return c == '-' || c == U'’'; }

/// Counts the blocks of one booklet. What a word of the glossary means is on the page's card, and a number is read digit by digit: neither
/// makes a page harder to read, so letters are counted in the other words only.
class LevelMeter {
public:
    void read(const model::RichText& block) {
        for (const int words : m_counter.of_sentences(block.text)) {
            ++m_sentences;
            m_words += words;
        }
        for (std::uint32_t at = 0; at < block.text.size();) {
            const Decoded next = decode_utf8(block.text, at);
            take(next.code_point, is_explained(block, at));
            at += next.bytes;
        }
        end_word();
    }

    [[nodiscard]] bool is_empty() const { return m_sentences == 0 || m_counted_words == 0; }
    [[nodiscard]] double words_per_sentence() const { return static_cast<double>(m_words) / m_sentences; }
    [[nodiscard]] double letters_per_word() const { return static_cast<double>(m_letters) / m_counted_words; }

private:
    static bool is_explained(const model::RichText& block, std::uint32_t byte) {
        return std::any_of(block.marks.begin(), block.marks.end(),
                           [&](const model::Mark& mark) { return mark.kind != model::MarkKind::Strong && mark.bytes.contains(byte); });
    }

    void take(char32_t c, bool explained) {
        if (is_letter(c) && !explained)
            ++m_letters_of_word;
        else if (explained || !holds_together(c))
            end_word();
    }

    void end_word() {
        if (m_letters_of_word > 0) ++m_counted_words;
        m_letters += m_letters_of_word;
        m_letters_of_word = 0;
    }

    const WordCounter m_counter{source_tag, "Latn"};
    int m_sentences = 0;
    int m_words = 0;
    int m_counted_words = 0;
    int m_letters = 0;
    int m_letters_of_word = 0;
};

void check_booklet(const BookletSource& booklet, const Sources& sources, Diagnostics& diagnostics) {
    LevelMeter meter;
    for (const PageSource& page : booklet.pages)
        for (const BlockSource& block : page.blocks)
            if (block.kind != model::BlockKind::Contact)  // a name is no sentence
                if (const Result<model::RichText> text = displayed(block.text.text, TextKind::Rich, sources.facts)) meter.read(*text);
    if (meter.is_empty()) return;
    const LevelCeiling& most = ceilings[static_cast<std::size_t>(booklet.shelf)];
    const double level = readability(meter.letters_per_word(), meter.words_per_sentence());
    if (meter.words_per_sentence() > most.sentence_words)
        diagnostics.problem(booklet.place, "a sentence has " + two_decimals(meter.words_per_sentence()) + " words on average, and " +
                                               two_decimals(most.sentence_words) +
                                               " is the most for its readers; make two of the longest sentences");
    if (level > most.level)
        diagnostics.problem(booklet.place, "the reading level is " + two_decimals(level) + ", and " + two_decimals(most.level) +
                                               " is the most for its readers; choose shorter words (they have " +
                                               two_decimals(meter.letters_per_word()) + " letters) and shorter sentences");
}

}  // namespace

void check_level(const Sources& sources, Diagnostics& diagnostics) {
    for (const BookletSource& booklet : sources.booklets) check_booklet(booklet, sources, diagnostics);
}

}  // namespace waylight::press

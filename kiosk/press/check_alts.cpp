#include <algorithm>
#include <array>

#include "press/check.h"
#include "press/length.h"
#include "press/phrase.h"

namespace waylight::press {
namespace {

constexpr int fewest_words = 5;
constexpr int most_words = 45;

/// A screen reader has said "image" before it reads an alt text. Who listens wants to hear what happens, not that there is a picture of it.
constexpr std::array<std::string_view, 13> openings{"image of",    "picture of",    "photo of",      "photograph of",   "illustration of",
                                                    "image shows", "picture shows", "in this image", "in this picture", "picture where",
                                                    "we see",      "you see",       "you can see"};
/// "A picture of ..." begins so, too.
constexpr std::size_t words_before = 1;

std::optional<ByteRange> opening_of(const WordedText& text, const std::vector<Phrase>& phrases) {
    if (text.sentences().empty() || text.sentences().front().empty()) return std::nullopt;
    const std::vector<WordedText::Word>& first = text.sentences().front();
    const std::size_t last = std::min(words_before, first.size() - 1);
    for (const Phrase& phrase : phrases)
        if (const std::optional<ByteRange> found = phrase.find_in(text); found && found->from <= first[last].bytes.from) return found;
    return std::nullopt;
}

class AltChecker {
public:
    explicit AltChecker(Diagnostics& diagnostics) : m_diagnostics(diagnostics), m_counter(source_tag, "Latn") {
        for (const std::string_view opening : openings) m_openings.emplace_back(opening, source_tag);
    }

    void check_length(const std::string& name, const Written& alt) {
        const int words = m_counter.count(alt.text);
        if (alt.text.empty()) return;  // told by who read it
        if (words < fewest_words)
            tell(name, alt,
                 "has " + std::to_string(words) + " words; say who does what, and where the light is, in " + std::to_string(fewest_words) +
                     " at least");
        if (words > most_words)
            tell(name, alt, "has " + std::to_string(words) + " words; say it in " + std::to_string(most_words) + ", it is read aloud");
    }

    void check_opening(const std::string& name, const Written& alt) {
        if (const std::optional<ByteRange> opening = opening_of(WordedText(alt.text, source_tag), m_openings))
            tell(name, alt, "begins with " + in_quotes(alt.text.substr(0, opening->to)) + "; say at once who does what");
    }

private:
    void tell(const std::string& name, const Written& alt, const std::string& what) {
        m_diagnostics.problem(alt.place, "the alt text of " + in_quotes(name) + " " + what);
    }

    Diagnostics& m_diagnostics;
    WordCounter m_counter;
    std::vector<Phrase> m_openings;
};

}  // namespace

void check_alts(const Sources& sources, Diagnostics& diagnostics) {
    AltChecker checker(diagnostics);
    for (const auto& [name, picture] : sources.pictures) {
        checker.check_length(name, picture.alt);
        checker.check_opening(name, picture.alt);
    }
    // How long a pictogram's words may be is one rule in all languages, and check_reading's.
    for (const auto& [name, alt] : sources.icons) checker.check_opening(name, alt);
}

}  // namespace waylight::press

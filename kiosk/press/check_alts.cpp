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

}  // namespace

void check_alts(const Sources& sources, Diagnostics& diagnostics) {
    std::vector<Phrase> phrases;
    for (const std::string_view opening : openings) phrases.emplace_back(opening, source_tag);
    const WordCounter counter(source_tag, "Latn");
    for (const auto& [name, picture] : sources.pictures) {
        const Written& alt = picture.alt;
        const std::string whose = "the alt text of " + in_quotes(name) + " ";
        const auto tell = [&](const std::string& what) { diagnostics.problem(alt.place, whose + what); };
        const int words = counter.count(alt.text);
        if (alt.text.empty()) continue;  // told by who read it
        if (words < fewest_words)
            tell("has " + std::to_string(words) + " words; say who does what, and where the light is, in " + std::to_string(fewest_words) +
                 " at least");
        if (words > most_words)
            tell("has " + std::to_string(words) + " words; say it in " + std::to_string(most_words) + ", it is read aloud");
        if (const std::optional<ByteRange> opening = opening_of(WordedText(alt.text, source_tag), phrases))
            tell("begins with " + in_quotes(alt.text.substr(0, opening->to)) + "; say at once who does what");
    }
}

}  // namespace waylight::press

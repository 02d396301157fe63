#include "press/speech/spoken_forms.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/unicode.h"

namespace waylight::press {
namespace {

constexpr std::u32string_view punctuation =
    U"\"'()[].,;:?!\u00A0\u00AB\u00BB\u060C\u061B\u061F\u06D4\u0964\u2010\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2039\u203A"
    U"\u2066\u2067\u2068\u2069\u3001\u3002";

bool is_punctuation(char32_t c) { return punctuation.find(c) != std::u32string_view::npos; }

bool begins_with(const std::vector<std::string>& phrase, const std::vector<std::string_view>& displayed, std::size_t at) {
    return at + phrase.size() <= displayed.size() &&
           std::equal(phrase.begin(), phrase.end(), displayed.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const std::string& word, std::string_view shown) { return word == without_punctuation(shown); });
}

}  // namespace

std::string_view without_punctuation(std::string_view word) {
    std::size_t first = word.size();
    std::size_t last = 0;
    for (std::uint32_t at = 0; at < word.size();) {
        const Decoded next = decode_utf8(word, at);
        if (!is_punctuation(next.code_point)) {
            first = std::min<std::size_t>(first, at);
            last = at + next.bytes;
        }
        at += next.bytes;
    }
    return first < last ? word.substr(first, last - first) : std::string_view();
}

SpokenForm make_spoken_form(Written phrase, std::string said, std::string_view tag) {
    SpokenForm form{std::move(phrase), std::move(said), {}};
    const std::string_view text = form.phrase.text;
    for (const ByteRange word : text::find_words(text, tag))
        if (const std::string_view bare = without_punctuation(text.substr(word.from, word.size())); !bare.empty())
            form.words.emplace_back(bare);
    return form;
}

const SpokenForm* find_form(const std::vector<SpokenForm>& forms, const std::vector<std::string_view>& displayed, std::size_t at) {
    const SpokenForm* longest = nullptr;
    for (const SpokenForm& form : forms)
        if (begins_with(form.words, displayed, at) && (longest == nullptr || form.words.size() > longest->words.size())) longest = &form;
    return longest;
}

}  // namespace waylight::press

#include "press/speech/utterance.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/shaper.h"
#include "text/unicode.h"

namespace waylight::press {
namespace {

/// Turns the words of one sentence into what is said for them.
class SentenceReader {
public:
    SentenceReader(const model::RichText& text, const LocaleSource& locale, ByteRange sentence)
        : m_text(text), m_locale(locale), m_sentence(sentence) {
        const std::string_view view(text.text);
        for (const ByteRange word : text::find_words(view.substr(sentence.from, sentence.size()), locale.tag)) {
            m_words.push_back({sentence.from + word.from, sentence.from + word.to});
            m_displayed.push_back(view.substr(m_words.back().from, m_words.back().size()));
        }
    }

    SayingList read() {
        SayingList sayings;
        for (std::size_t at = 0; at < m_words.size();) {
            if (const model::Mark* number = number_in(m_words[at])) {
                sayings.push_back({digits_of(m_words[at], *number), true, {m_words[at]}, nullptr});
                ++at;
            } else if (const SpokenForm* form = find_form(m_locale.spoken, m_displayed, at)) {
                add_form(sayings, at, *form);
                at += form->words.size();
            } else {
                sayings.push_back({std::string(m_displayed[at]) + after(at), false, {m_words[at]}, nullptr});
                ++at;
            }
        }
        return sayings;
    }

private:
    [[nodiscard]] const model::Mark* number_in(ByteRange word) const {
        const auto is_it = [&](const model::Mark& mark) {
            return mark.kind == model::MarkKind::Number && mark.bytes.from < word.to && word.from < mark.bytes.to;
        };
        const auto found = std::find_if(m_text.marks.begin(), m_text.marks.end(), is_it);
        return found == m_text.marks.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string digits_of(ByteRange word, const model::Mark& number) const {
        std::string digits;
        for (std::uint32_t at = std::max(word.from, number.bytes.from); at < std::min(word.to, number.bytes.to); ++at)
            if (const char c = m_text.text[at]; c >= '0' && c <= '9') digits += c;
        return digits;
    }

    /// A dash or a mark that stands alone: it makes a pause.
    [[nodiscard]] std::string after(std::size_t word) const {
        const std::uint32_t to = word + 1 < m_words.size() ? m_words[word + 1].from : m_sentence.to;
        const std::string sign(trimmed(std::string_view(m_text.text).substr(m_words[word].to, to - m_words[word].to)));
        return sign.empty() ? "" : " " + sign;
    }

    /// Without blanks and invisible characters.
    static std::string_view trimmed(std::string_view text) {
        while (!text.empty() && (text.front() == ' ' || text.starts_with(isolate_start)))
            text.remove_prefix(text.front() == ' ' ? 1 : isolate_start.size());
        while (!text.empty() && (text.back() == ' ' || text.ends_with(isolate_start)))
            text.remove_suffix(text.back() == ' ' ? 1 : isolate_start.size());
        return text;
    }

    /// All at once: what a form says has its own number of words.
    void add_form(SayingList& sayings, std::size_t at, const SpokenForm& form) const {
        const std::size_t count = form.words.size();
        const std::size_t last = at + count - 1;
        const std::string_view shown = m_displayed[last];
        const std::string_view bare = without_punctuation(shown);
        const std::string punctuation(shown.substr(static_cast<std::size_t>(bare.data() - shown.data()) + bare.size()));
        sayings.push_back({form.said + punctuation + after(last),
                           false,
                           {m_words.begin() + static_cast<std::ptrdiff_t>(at), m_words.begin() + static_cast<std::ptrdiff_t>(at + count)},
                           &form});
    }

    const model::RichText& m_text;
    const LocaleSource& m_locale;
    ByteRange m_sentence;
    std::vector<ByteRange> m_words;
    std::vector<std::string_view> m_displayed;
};

}  // namespace

std::vector<SayingList> sentences_to_say(const model::RichText& text, const LocaleSource& locale) {
    std::vector<SayingList> sentences;
    for (const ByteRange sentence : text::sentences(text.text, locale.tag))
        if (SayingList sayings = SentenceReader(text, locale, sentence).read(); !sayings.empty()) sentences.push_back(std::move(sayings));
    return sentences;
}

}  // namespace waylight::press

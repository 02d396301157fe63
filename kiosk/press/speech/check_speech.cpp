#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "model/digits.h"
#include "press/check.h"
#include "press/speech/texts_to_say.h"
#include "press/speech/utterance.h"

namespace waylight::press {
namespace {

/// As many digits or more are a year, a number of a law, a telephone number: voices guess which.
constexpr int fewest_guessed = 3;

bool has_long_number(std::string_view word) {
    int digits = 0;
    for (std::uint32_t at = 0; at < word.size() && digits < fewest_guessed;) {
        const Decoded next = decode_utf8(word, at);
        digits = model::decimal_digit(next.code_point) ? digits + 1 : 0;
        at += next.bytes;
    }
    return digits >= fewest_guessed;
}

class SpeechChecker {
public:
    SpeechChecker(const LocaleSource& locale, Diagnostics& diagnostics) : m_locale(locale), m_diagnostics(diagnostics) {}

    void check(const TextToSay& text) {
        for (const SayingList& sentence : sentences_to_say(text.text, m_locale))
            for (const Saying& saying : sentence) check(saying, text);
    }

    void tell_unused() {
        for (const SpokenForm& form : m_locale.spoken)
            if (!m_used.contains(form.phrase.text))
                m_diagnostics.note(form.phrase.place, "no text that is spoken shows " + in_quotes(form.phrase.text) + "; take it out");
    }

private:
    void check(const Saying& saying, const TextToSay& text) {
        if (saying.form != nullptr) m_used.insert(saying.form->phrase.text);
        if (saying.digits || !has_long_number(saying.text)) return;
        const ByteRange shown_at = saying.words.front();
        const std::string shown_word(without_punctuation(std::string_view(text.text.text).substr(shown_at.from, shown_at.size())));
        const std::string what = saying.form != nullptr ? "is said as " + in_quotes(saying.form->said) + ", which still holds a number"
                                                        : "is a number that voices may misread";
        m_diagnostics.problem(text.place, in_quotes(shown_word) + " " + what + "; write how it is said into " + m_locale.folder +
                                              "/spoken.toml: " + in_quotes(shown_word) + " = \"...\"");
    }

    const LocaleSource& m_locale;
    Diagnostics& m_diagnostics;
    std::set<std::string> m_used;
};

}  // namespace

void check_speech(const Sources& sources, const Edition& edition, Diagnostics& diagnostics) {
    if (edition.locale->voice.text.empty()) return;
    SpeechChecker checker(*edition.locale, diagnostics);
    for (const TextToSay& text : texts_to_say(sources, edition)) checker.check(text);
    checker.tell_unused();
}

}  // namespace waylight::press

// Words and sentences: what is read aloud, marked and tapped.
#include <catch2/catch.hpp>

#include "text/bare_words.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

std::vector<std::string> words_of(Shaper& shaper, const ParagraphRequest& request) {
    std::vector<std::string> words;
    for (const ByteRange word : shaper.layout(request)->words()) words.push_back(slice(request.text, word));
    return words;
}

std::vector<std::string> sentences_of(const std::string& text, const std::string& language) {
    std::vector<std::string> found;
    for (const ByteRange sentence : sentences(text, language)) found.push_back(slice(text, sentence));
    return found;
}

}  // namespace

TEST_CASE("words carry the punctuation that touches them") {
    Shaper shaper(built_fonts());
    using Words = std::vector<std::string>;
    CHECK(words_of(shaper, request_of("en", "\"Stop!\" she said -- it's (not) 3.5 well-being…")) ==
          Words{"\"Stop!\"", "she", "said", "it's", "(not)", "3.5", "well-", "being…"});
    CHECK(words_of(shaper, request_of("en", "one(two)[three]")) == Words{"one", "(two)", "[three]"});
    CHECK(words_of(shaper, request_of("ar", "اتصل، \u20660800\u00A01111\u2069.")) == Words{"اتصل،", "0800", "1111\u2069."});
    CHECK(words_of(shaper, request_of("ti", "ጌጋኻ፡ ኣይኮነን።")) == Words{"ጌጋኻ፡", "ኣይኮነን።"});
    CHECK(words_of(shaper, request_of("th", "ขอความปลอดภัย")).size() == 3);
    CHECK(words_of(shaper, request_of("en", " - . → ")).empty());
    CHECK(words_of(shaper, request_of("en", "\u2066a\u2069 (\u2066b\u2069) \u200Ec")) == Words{"a", "(\u2066b\u2069)", "c"});
}

TEST_CASE("sentences are found with the language's rules and keep the space behind them") {
    using Sentences = std::vector<std::string>;
    CHECK(sentences_of("You are safe.  Who helps you? \"We do!\" they say. ", "en") ==
          Sentences{"You are safe.  ", "Who helps you? ", "\"We do!\" ", "they say. "});
    CHECK(sentences_of("هل أنت بخير؟ نعم. شكرا", "ar") == Sentences{"هل أنت بخير؟ ", "نعم. ", "شكرا"});
    CHECK(sentences_of("ሰላም። ደሓን ዶ፧ እወ።", "ti") == Sentences{"ሰላም። ", "ደሓን ዶ፧ ", "እወ።"});
    CHECK(sentences_of("Τι κάνεις; Καλά.", "el") == Sentences{"Τι κάνεις; ", "Καλά."});
    CHECK(sentences_of("", "en").empty());
    CHECK(sentences_of("It costs 3.50 here.", "en").size() == 1);
}

TEST_CASE("a telephone number that begins a sentence keeps the mark that holds it together") {
    using Sentences = std::vector<std::string>;
    const std::pair<const char*, const char*> beginnings[] = {
        {"ar", "مجاني. "}, {"ar", "هل أنت بخير؟ "}, {"ti", "ነጻ እዩ። "}, {"fa", "رایگان است. "}, {"en", "It is free! "}};
    for (const auto& [language, first] : beginnings) {
        for (const std::string number : {"0800\u00A01111", "+44\u00A020\u00A07946\u00A00958"}) {
            for (const std::string opener : {"\u2066", "\u2067", "\u2068", "\u202A", "\u202B", "\u202D", "\u202E", "\u2067\u2066"}) {
                const std::string second = opener + number + "\u2069 " + first;
                CHECK(sentences_of(first + second, language) == Sentences{first, second});
            }
        }
    }
    CHECK(sentences_of("Free. \u2066", "en") == Sentences{"Free. \u2066"});
    CHECK(sentences_of("Call \u2066116\u00A0000\u2069. Then say.", "en") == Sentences{"Call \u2066116\u00A0000\u2069. ", "Then say."});
}

TEST_CASE("bare words leave out what stands round them") {
    const auto found = [](const std::string& text, const std::string& language) {
        std::vector<std::string> words;
        for (const ByteRange word : bare_words(text, language)) words.push_back(slice(text, word));
        return words;
    };
    CHECK(found("“Stop”, the child’s words (2).", "en") == std::vector<std::string>{"Stop", "the", "child’s", "words", "2"});
    CHECK(found("М’ята, так?", "uk") == std::vector<std::string>{"М’ята", "так"});
    CHECK(found("«هل تسمع؟»", "ar") == std::vector<std::string>{"هل", "تسمع"});
    CHECK(found("", "en").empty());
}

TEST_CASE("folded texts are equal where only case, Arabic vowel marks or the apostrophe differ") {
    CHECK(folded("ȘCOALĂ") == "școală");
    CHECK(folded("s\u0326") == folded("ș"));
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("Don’t") == "don't");
    CHECK(folded("طِفْلٌ") == folded("طفل"));
    CHECK(folded("طفـــل") == folded("طفل"));
    CHECK(folded("𞤀") == "𞤢");
    CHECK(folded("ﷺ") == folded("صلى الله عليه وسلم"));
}

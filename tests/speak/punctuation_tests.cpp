// What engines are given instead of what is printed.
#include <catch2/catch.hpp>

#include "speak/ascii.h"
#include "speak/espeak.h"
#include "speak/punctuation.h"

using namespace waylight::speak;

TEST_CASE("signs that are not said are taken out, and what makes a pause stays") {
    const auto [printed, said] = GENERATE(table<std::string, std::string>({{"“people”", "people"},
                                                                           {"(word)", "word"},
                                                                           {"word,", "word,"},
                                                                           {"“word”,", "word,"},
                                                                           {"word”.", "word."},
                                                                           {"word.”", "word."},
                                                                           {"word –", "word,"},
                                                                           {"word…", "word,"},
                                                                           {"word?!", "word?"},
                                                                           {"it’s", "it's"},
                                                                           {"friends’", "friends"},
                                                                           {"u-o", "u-o"},
                                                                           {"كلمة،", "كلمة,"},
                                                                           {"كلمة؟", "كلمة?"},
                                                                           {"«كلمة»", "كلمة"},
                                                                           {"\u2066word\u2069", "word"},
                                                                           {"two\u00A0words", "two words"},
                                                                           {"…", ""},
                                                                           {"", ""}}));
    CHECK(read_aloud(printed) == said);
}

TEST_CASE("no full stop ends a sentence, for some voices read it aloud") {
    CHECK(read_aloud_last("Z.") == "Z");
    CHECK(read_aloud_last("5.") == "5");
    CHECK(read_aloud_last("you?”") == "you?");
    CHECK(read_aloud_last("Stop!") == "Stop!");
}

TEST_CASE("the engine gets a mark for each unit, escaped words, and digits one by one with a pause between their groups") {
    CHECK(ssml_of({{"Tom", false}, {"&", false}, {"Ann", false}}) ==
          "<speak><mark name=\"0\"/>Tom <mark name=\"1\"/>&amp; <mark name=\"2\"/>Ann</speak>");
    CHECK(ssml_of({{"Call", false}, {"0800", true}, {"1111", true}}) ==
          "<speak><mark name=\"0\"/>Call <mark name=\"1\"/><say-as interpret-as=\"telephone\">0800</say-as>, "
          "<mark name=\"2\"/><say-as interpret-as=\"telephone\">1111</say-as></speak>");
}

TEST_CASE("an engine that knows ASCII only gets the nearest letters") {
    CHECK(as_ascii("Bună, André") == "Buna, Andre");
    CHECK(as_ascii("Țară și ŞŢ") == "Tara si ST");
    CHECK(as_ascii("£5 ☎") == "5 ");
}

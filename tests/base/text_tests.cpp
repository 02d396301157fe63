#include <catch2/catch.hpp>

#include "base/nearest.h"
#include "base/utf8.h"

using namespace waylight;

namespace {

std::string encoded(char32_t code_point) {
    std::string text;
    append_utf8(text, code_point);
    return text;
}

}  // namespace

TEST_CASE("every code point that is a character survives UTF-8") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string text = encoded(c);
        const Decoded back = decode_utf8(text, 0);
        if (back.code_point != c || back.bytes != text.size() || !is_valid_utf8(text)) FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
}

TEST_CASE("UTF-8 uses one to four bytes, as the standard says") {
    CHECK(encoded(U'A') == "A");
    CHECK(encoded(U'\u00E9') == "\xC3\xA9");
    CHECK(encoded(U'\u0639') == "\xD8\xB9");
    CHECK(encoded(U'\u2066') == "\xE2\x81\xA6");
    CHECK(encoded(U'\U0001F600') == "\xF0\x9F\x98\x80");
}

TEST_CASE("ill-formed UTF-8 is one replacement character for each bad byte, and never an error") {
    struct Case {
        const char* why;
        std::string bytes;
        std::size_t replacements;
    };
    const std::vector<Case> cases{
        {"a continuation byte alone", "\x80", 1},
        {"two continuation bytes alone", "\xBF\xBF", 2},
        {"an overlong slash of two bytes", "\xC0\xAF", 2},
        {"an overlong DEL", "\xC1\xBF", 2},
        {"an overlong slash of three bytes", "\xE0\x80\xAF", 3},
        {"an overlong slash of four bytes", "\xF0\x80\x80\xAF", 4},
        {"the first surrogate", "\xED\xA0\x80", 3},
        {"the last surrogate", "\xED\xBF\xBF", 3},
        {"one above the last code point", "\xF4\x90\x80\x80", 4},
        {"a lead byte above F4", "\xF5\x80\x80\x80", 4},
        {"the byte FE", "\xFE", 1},
        {"the byte FF", "\xFF", 1},
        {"a two-byte form cut at the end", "\xC3", 1},
        {"a three-byte form cut at the end", "\xE2\x81", 2},
        {"a four-byte form cut at the end", "\xF0\x9F\x98", 3},
        {"a lead byte before a letter", "\xC3(", 1},
        {"a three-byte form with a letter inside", "\xE2(\xA6", 2},
    };
    for (const Case& c : cases) {
        INFO(c.why);
        CHECK_FALSE(is_valid_utf8(c.bytes));
        const std::string repaired = repaired_utf8(c.bytes);
        CHECK(is_valid_utf8(repaired));
        std::size_t replacements = 0;
        for (std::size_t at = repaired.find("\uFFFD"); at != std::string::npos; at = repaired.find("\uFFFD", at + 1)) ++replacements;
        CHECK(replacements == c.replacements);
    }
}

TEST_CASE("a replacement character that somebody wrote is well-formed") {
    CHECK(is_valid_utf8("a\uFFFDb"));
    CHECK(repaired_utf8("a\uFFFDb") == "a\uFFFDb");
}

TEST_CASE("repairing keeps what stands around the damage") {
    CHECK(repaired_utf8("salut\xC3 \u0645\u0631\u062D\u0628\u0627") == "salut\uFFFD \u0645\u0631\u062D\u0628\u0627");
}

TEST_CASE("the nearest word is the one that was meant") {
    const std::vector<std::string> keys{"heading", "picture", "text", "tip"};
    CHECK(nearest("headnig", keys) == "heading");
    CHECK(nearest("pictures", keys) == "picture");
    CHECK(nearest("heading", keys) == "heading");
    CHECK_FALSE(nearest("narration", keys));
    CHECK(edit_distance("", "tip") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("ab", "ba") == 1);
}

TEST_CASE("what was written by a stranger gives one line that a terminal does not obey") {
    CHECK(without_controls("locales/ro: \u0219i \u0639") == "locales/ro: \u0219i \u0639");
    CHECK(without_controls("a\x1B[2Jb\nc\x7F") == "a\\x1b[2Jb\\x0ac\\x7f");
    CHECK(without_controls("\u009Bm") == "\\xc2\\x9bm");
    CHECK(without_controls("\xFF \uFFFD") == "\\xff \uFFFD");
}

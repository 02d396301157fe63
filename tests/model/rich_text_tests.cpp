#include <unicode/uchar.h>

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "model/digits.h"
#include "model/rich_text.h"

using namespace waylight;
using namespace waylight::model;

namespace {

std::optional<std::string> number_of(std::string_view key) {
    return key == "childline.phone" ? std::optional<std::string>("0800 1111") : std::nullopt;
}

Result<RichText> parsed(std::string_view source) { return parse_rich_text(source, number_of, "page"); }

std::string fault(std::string_view source) {
    const Result<RichText> text = parsed(source);
    return text ? "accepted" : text.error().text();
}

/// "strong 0-4 'word'": the marks as somebody would describe them.
std::vector<std::string> marks_of(std::string_view source) {
    const Result<RichText> text = parsed(source);
    if (!text) return {text.error().text()};
    std::vector<std::string> lines;
    for (const Mark& mark : text->marks) {
        const char* kinds[] = {"strong", "term", "number"};
        const std::string marked = text->text.substr(mark.bytes.from, mark.bytes.size());
        lines.push_back(std::string(kinds[static_cast<int>(mark.kind)]) + (mark.id.empty() ? "" : " " + mark.id) + " '" + marked + "'");
    }
    return lines;
}

bool is_typed(const std::string& source) {
    const Result<RichText> text = parsed(source);
    REQUIRE(text);
    return has_typed_number(*text);
}

const std::string number = "\u2066"
                           "0800\u00A0"
                           "1111\u2069";
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text without marks stays as it is") {
    for (const char* source : {"", "Hello.", "\u0645\u0631\u062D\u0628\u0627 (a) #1 & \"b\" _c_ ~", "a\u200Fb"}) {
        REQUIRE(parsed(source));
        CHECK(parsed(source)->text == source);
        CHECK(parsed(source)->marks.empty());
    }
}

TEST_CASE("marks are taken out and remembered in bytes") {
    const Result<RichText> text = parsed("\u00C9 **tr\u00E8s** [mot](term:word-1) {childline.phone}!");
    REQUIRE(text);
    CHECK(text->text == "\u00C9 tr\u00E8s mot " + number + "!");
    CHECK(text->marks == std::vector<Mark>{{{3, 8}, MarkKind::Strong, ""},
                                           {{9, 12}, MarkKind::Term, "word-1"},
                                           {{13, 29}, MarkKind::Number, "childline.phone"}});
    CHECK(marks_of("**a** **b**") == Lines{"strong 'a'", "strong 'b'"});
    CHECK(marks_of("[a](term:x)[b](term:y)") == Lines{"term x 'a'", "term y 'b'"});
}

TEST_CASE("strong may hold words and numbers, the outer mark first") {
    CHECK(marks_of("**a [b](term:x) {childline.phone}**") ==
          Lines{"strong 'a b " + number + "'", "term x 'b'", "number childline.phone '" + number + "'"});
}

TEST_CASE("marks that are nested wrongly or not closed are refused") {
    const std::string not_closed = "page: has a ** without its second **";
    const std::string bad_word = "page: has a [word](term:ID) whose word is empty or holds another mark; put ** outside of [ and ]";
    CHECK(fault("a **b") == not_closed);
    CHECK(fault("**a** **b") == not_closed);
    CHECK(fault("****") == "page: has nothing between ** and **");
    CHECK(fault("[**a**](term:x)") == bad_word);
    CHECK(fault("**a [b**](term:x)") == bad_word);
    CHECK(fault("[a [b](term:x)](term:y)") == bad_word);
    CHECK(fault("[{childline.phone}](term:x)") == bad_word);
    CHECK(fault("[](term:x)") == bad_word);
    CHECK(fault("[a] and [b](term:x)") == bad_word);
}

TEST_CASE("whatever looks like a mark and is none is refused") {
    const std::string no_word = "page: has a \"[\" that begins no [word](term:ID)";
    const std::string bad_id = "page: has a [word](term:ID) whose ID is not made of a to z, 0 to 9, . and -";
    const std::string no_fact = "page: has a \"{\" that begins no {fact.key}";
    for (const char* source : {"[a]", "[a](x)", "[a](http://x)", "[a](term:x", "[", "[a] (term:x)"}) CHECK(fault(source) == no_word);
    for (const char* source : {"[a](term:)", "[a](term:X)", "[a](term:x y)", "[a](term:\u0639)"}) CHECK(fault(source) == bad_id);
    for (const char* source : {"{", "{}", "{childline phone}", "{Childline}", "{a", "{{childline.phone}}"}) CHECK(fault(source) == no_fact);
    for (const char* source : {"a * b", "*a*", "a]", "a}", "<b>a</b>", "`a`", "***"}) CHECK(fault(source) != "accepted");
    CHECK(fault("a]") == "page: has a \"]\" that belongs to no mark; only **strong**, [word](term:ID) and {fact.key} are known");
}

TEST_CASE("a placeholder that stands for nothing is refused") {
    CHECK(fault("{childline.fax}") == "page: has the placeholder {childline.fax}, but no fact of that key has a number");
}

TEST_CASE("control characters and ill-formed UTF-8 are refused") {
    const std::string control = "page: has a line break or another control character; write it on one line";
    for (const char* source : {"a\nb", "a\tb", "a\x7F", "\x1B[0m"}) CHECK(fault(source) == control);
    CHECK(fault(std::string_view("a\0b", 3)) == control);
    CHECK(fault("a\xC3") == "page: is not UTF-8; save the file as UTF-8");
}

TEST_CASE("a number is isolated, unbreakable and always in its own order") {
    CHECK(isolated_number("0800 1111") == number);
    CHECK(isolated_number("999") == "\u2066"
                                    "999\u2069");
    CHECK(parsed("\u0627\u062A\u0635\u0644 \u0628\u0640 {childline.phone}.")->text ==
          "\u0627\u062A\u0635\u0644 \u0628\u0640 " + number + ".");
}

TEST_CASE("placeholders of the interface are filled in, unknown ones stay") {
    CHECK(fill_in("Page {page} of {pages}", {{"page", "3"}, {"pages", "8"}}) == "Page 3 of 8");
    CHECK(fill_in("{a}{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}{b}");
    CHECK(fill_in("{unknown} {", {{"page", "3"}}) == "{unknown} {");
    CHECK(fill_in("{} { {page}", {{"page", "3"}}) == "{} { 3");
    CHECK(fill_in("", {}).empty());
}

TEST_CASE("digits are those of Unicode, in every script") {
    for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
        const int expected = u_charType(c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(c) : -1;
        if (decimal_digit(static_cast<char32_t>(c)).value_or(-1) != expected) FAIL("U+" << std::hex << c);
    }
}

TEST_CASE("three digits in a row are a typed number in any script, with anything invisible between them") {
    for (const char* source : {"112", "a112b", "0800", "12345678901234567890", "\u0661\u0661\u0662", "\u0967\u0967\u0968",
                               "1\u0661"
                               "2",
                               "\uFF11\uFF11\uFF12",
                               "1\u200B"
                               "1\u200F"
                               "2",
                               "1\u00AD"
                               "12",
                               "1\uFE0F"
                               "1\uFE0F"
                               "2",
                               "112 {childline.phone}", "{childline.phone} 112", "**1**12"})
        CHECK(is_typed(source));
    for (const char* source : {"", "11", "1 1 2", "11-12", "1a12", "{childline.phone}", "{childline.phone}{childline.phone}"})
        CHECK_FALSE(is_typed(source));
}

TEST_CASE("a year from 1900 to 2099 is no typed number") {
    for (const char* source : {"1900", "1989", "2099", "\u0661\u0669\u0668\u0669", "in 2024, in 2025"}) CHECK_FALSE(is_typed(source));
    for (const char* source : {"1899", "2100", "0999", "19000", "198", "20240", "2024112"}) CHECK(is_typed(source));
}

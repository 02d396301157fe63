// How long and how hard words may be. Every message names the place, what is wrong and what to do.
#include <catch2/catch.hpp>

#include "press/length.h"
#include "press/trial_project.h"

using waylight::test::Lines;
using waylight::test::TrialProject;

namespace {

const std::string booklet = "content/booklets/kites.toml";

/// What check tells of the booklet as a whole once this block stands in it.
Lines told_of_booklet(const std::string& block, const std::string& shelf = "younger") {
    const TrialProject project;
    project.replace(booklet, "It needs wind, not rain.", block);
    if (shelf != "younger") {
        project.replace(booklet, "\"younger\"", "\"" + shelf + "\"");
        project.replace(booklet, "\"Y7\"", shelf == "professionals" ? "\"P7\"" : "\"T7\"");
        project.replace("content/facts.toml", "audience = [\"younger\"]", "audience = [\"" + shelf + "\"]");
    }
    Lines told;
    for (const std::string& line : project.check())
        if (line.starts_with(booklet + ":1: ")) told.push_back(line.substr(booklet.size() + 4));
    return told;
}

}  // namespace

TEST_CASE("a booklet is no harder to read than its shelf allows") {
    CHECK(told_of_booklet("Go up.") == Lines{});
    const std::string hard = "Extraordinary aeronautical considerations notwithstanding, everybody participates.";
    CHECK(told_of_booklet(hard) == Lines{"the reading level is 11.81, and 2.00 is the most for its readers; choose shorter words (they "
                                         "have 6.50 letters) and shorter sentences"});
    CHECK(told_of_booklet(hard, "young-people").size() == 1);
    CHECK(told_of_booklet(hard, "professionals").size() == 1);
    CHECK(told_of_booklet("Considerable aeronautical effort participates.", "professionals") == Lines{});
    CHECK(told_of_booklet("Considerable aeronautical effort participates.", "young-people").size() == 1);
}

TEST_CASE("a word of the glossary and a number make a page no harder") {
    CHECK(told_of_booklet("A [multidisciplinaryintercontinentalaeronaut](term:kite) can fly.") == Lines{});
    CHECK(told_of_booklet("A **multidisciplinaryintercontinentalaeronaut** can fly.").size() == 1);
}

TEST_CASE("sentences are short on average, too") {
    const TrialProject project;
    for (const std::string block : {"A [kite](term:kite) is **light**.", "It needs wind, not rain.", "One kite can fly with 2 strings."})
        project.replace(booklet, block, block.substr(0, block.size() - 1) + ", and so we go to it now.");
    const Lines told = project.check();
    REQUIRE(told.size() >= 1);
    CHECK(told[0] == booklet + ":1: a sentence has 10.25 words on average, and 8.00 is the most for its readers; make two of the longest "
                               "sentences");
}

namespace {

const std::string vi_kites = "locales/vi/kites.po";
const std::string vi_table = "locales/vi/locale.toml";

/// "one one ...": so many words.
std::string words(int count) {
    std::string text = "Một";
    for (int i = 1; i < count; ++i) text += " một";
    return text;
}

/// What check tells of the translation once this block stands in it.
Lines told_of_translation(const std::string& block, const std::string& percent = "") {
    const TrialProject project;
    project.replace(vi_kites, "\"\"\n\"Nó cần gió, \"\n\"không cần mưa.\"", "\"" + block + "\"");
    if (!percent.empty()) project.append(vi_table, "words_percent = " + percent + "\n");
    Lines told = project.check();
    for (std::string& line : told)
        if (line.starts_with(vi_kites + ":")) line.erase(0, vi_kites.size() + 1);
    return told;
}

}  // namespace

TEST_CASE("a translated sentence may be somewhat longer than an English one") {
    CHECK(told_of_translation(words(15) + ".") == Lines{});
    CHECK(told_of_translation(words(16) + ".") == Lines{"21: a sentence has 16 words, and 15 is the most for its readers; shorten it"});
    CHECK(told_of_translation(words(16) + ".", "85") == told_of_translation(words(16) + "."));
    CHECK(told_of_translation(words(16) + ".", "140") == Lines{});
}

TEST_CASE("a translated page has as many words more than the English as its language needs") {
    const std::string page = words(15) + ". " + words(15) + ". " + words(15) + ".";
    CHECK(told_of_translation(page, "140") == Lines{});
    CHECK(told_of_translation(page) == Lines{});
    CHECK(told_of_translation(page, "85") == Lines{"17: the page has 50 words, and 38 is the most for its readers; say it in fewer words"});
}

TEST_CASE("a translated page has few sentences, too") {
    CHECK(told_of_translation("Một. Hai. Ba. Bốn.") == Lines{});
    CHECK(told_of_translation("Một. Hai. Ba. Bốn. Năm.") ==
          Lines{"17: the page has 6 sentences, and 5 is the most for its readers; join some, as the English does"});
    CHECK(told_of_translation("Một. Hai. Ba. Bốn. Năm. Sáu.")[1] ==
          "21: the block has 6 sentences, and 5 is the most for its readers; join some, as the English does");
}

TEST_CASE("a translated meaning and a translated booklet keep to their ceilings") {
    const TrialProject project;
    project.replace("locales/vi/glossary.po", "Đồ chơi", words(20) + " đồ chơi");
    const Lines told = project.check();
    REQUIRE(told.size() == 1);
    CHECK(told[0].ends_with(" words, and 17 is the most for its readers; shorten it"));
}

TEST_CASE("a booklet is not longer than its readers can take in") {
    const TrialProject project;
    std::string pages;
    for (char id = 'a'; id <= 'p'; ++id) {
        pages += std::string("\n[[page]]\nid = \"") + id + "\"\npicture = \"kite\"\nheading = \"Up " + id + "\"\ntext = [\n";
        for (const std::string end : {"up", "on", "in", "by"}) pages += "    \"Go on as we go to it, all of us, " + end + ".\",\n";
        pages += "]\n";
    }
    project.append(booklet, pages);
    const Lines told = project.check();
    CHECK(told[0].starts_with(booklet + ":1: a sentence has "));
    CHECK(told[1] == booklet + ":1: the booklet has 18 pages, and 16 is the most for its readers; make two of it");
    CHECK(told[2] == booklet + ":1: the booklet has 724 words, and 500 is the most for its readers; shorten it");
}

TEST_CASE("what is too long in English is told to its author alone") {
    const TrialProject project;
    const std::string english = "It needs a lot of good wind, and not a single drop of rain at all.";
    project.replace(booklet, "It needs wind, not rain.", english);
    project.replace(vi_kites, "It needs wind, not rain.", english);
    project.replace(vi_kites, "\"\"\n\"Nó cần gió, \"\n\"không cần mưa.\"", "\"" + words(16) + ".\"");
    CHECK(project.check() ==
          Lines{booklet + ":13: a sentence has 16 words, and 12 is the most for its readers; shorten it, or make two sentences of it"});
}

TEST_CASE("words are counted as their script writes them") {
    using waylight::press::WordCounter;
    CHECK(WordCounter("en", "Latn").count("You can ring 0800\u00A01111.") == 4);
    CHECK(WordCounter("en", "Latn").of_sentences("Go up. Go up and down.") == std::vector<int>{2, 4});
    CHECK(WordCounter("th", "Thai").count("เด็กขอความช่วยเหลือได้") > 3);
    CHECK_FALSE(WordCounter("th", "Thai").knows_sentences());
    CHECK(WordCounter("my", "Mymr").of_sentences("ကလေးများသည် အကူအညီ တောင်းနိုင်သည်။ ဟုတ်တယ်။").size() == 2);
    CHECK(WordCounter("zh", "Hans").count("孩子可以请求帮助。") > 2);
}

TEST_CASE("how many words a language needs is a sensible number, and none of the English's business") {
    const TrialProject project;
    project.append(vi_table, "words_percent = 20\n");
    project.append("locales/en/locale.toml", "words_percent = 110\n");
    CHECK(project.check() ==
          Lines{"locales/en/locale.toml:1: the English is what other languages are measured by; take words_percent out",
                vi_table + ":1: words_percent is outside of 50 to 200; write 100 for a language that needs as many words as English"});
}

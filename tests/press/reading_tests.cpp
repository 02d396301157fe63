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

#include <catch2/catch.hpp>
#include <functional>

#include "model/sample_library.h"

using namespace waylight;
using namespace waylight::test;
using Lines = std::vector<std::string>;

namespace {

struct Shelf {
    std::vector<std::string> slugs;
    Lines refused;
};

Shelf shelf_with(const SampleLocale& ro, const SampleBase& base = {}) {
    SampleFolder folder;
    folder.add(base);
    folder.add(ro, base);
    const model::Library library = folder.open();
    Shelf shelf;
    const model::Locale* locale = library.locale("ro");
    REQUIRE(locale != nullptr);
    for (const model::Booklet& booklet : locale->booklets) shelf.slugs.push_back(booklet.slug);
    CHECK(library.locale("ro") == locale);
    shelf.refused = folder.refused();
    return shelf;
}

/// Changes the texts of "asking" and expects it off the shelf with this one line, and "calling" still there.
void check_off_shelf(const std::function<void(model::BookletTexts&)>& change, const std::string& line) {
    SampleLocale ro("ro");
    change(ro.booklets["asking"]);
    const Shelf shelf = shelf_with(ro);
    CHECK(shelf.slugs == Lines{"calling"});
    CHECK(shelf.refused == Lines{"ro.waypack/booklets/asking.json: " + line});
}

std::string& first_block(model::BookletTexts& texts) { return texts.pages["safe-place"].blocks[0]; }

const std::string again = "; press the locale's pack again";
const std::string typed = "has a number of three digits or more typed into it; only a placeholder may bring it";
const std::string page_text = "page \"safe-place\" text: ";

}  // namespace

TEST_CASE("a booklet that is not translated is not on the shelf, and that is nothing to complain about") {
    SampleLocale ro("ro");
    ro.booklets.erase("asking");
    const Shelf shelf = shelf_with(ro);
    CHECK(shelf.slugs == Lines{"calling"});
    CHECK(shelf.refused.empty());
}

TEST_CASE("a booklet pressed against another base is off the shelf") {
    check_off_shelf([](auto& texts) { texts.base_hash = std::string(64, '0'); },
                    "was pressed against another base pack; press both again, and install both");
}

TEST_CASE("a booklet that is not complete is off the shelf") {
    check_off_shelf([](auto& t) { t.title.clear(); }, "lacks its title" + again);
    check_off_shelf([](auto& t) { t.pages.erase("next-step"); }, "lacks the page \"next-step\"" + again);
    check_off_shelf([](auto& t) { t.pages["other"] = t.pages["next-step"]; }, "has pages the base does not know" + again);
    check_off_shelf([](auto& t) { t.pages["next-step"].heading.clear(); }, "page \"next-step\": lacks its heading" + again);
    check_off_shelf([](auto& t) { t.pages["safe-place"].blocks.pop_back(); }, "page \"safe-place\": has 1 blocks instead of 2" + again);
    check_off_shelf([](auto& t) { t.pages["next-step"].blocks.push_back("More."); },
                    "page \"next-step\": has 2 blocks instead of 1" + again);
    check_off_shelf([](auto& t) { first_block(t).clear(); }, "page \"safe-place\": lacks its text" + again);
    check_off_shelf([](auto& t) { t.pages["safe-place"].tip.clear(); }, "page \"safe-place\": lacks its tip" + again);
    check_off_shelf([](auto& t) { t.pages["next-step"].tip = "New."; }, "page \"next-step\": has a tip the base does not know" + again);
}

TEST_CASE("a booklet with an unknown word, fact or mark is off the shelf") {
    check_off_shelf([](auto& t) { first_block(t) = "A [solicitor](term:solicitor)."; },
                    page_text + "marks the word \"solicitor\", which the glossary does not explain");
    check_off_shelf([](auto& t) { first_block(t) = "Ring {childline.fax}."; },
                    page_text + "has the placeholder {childline.fax}, but no fact of that key has a number");
    check_off_shelf([](auto& t) { first_block(t) = "Ring {childline.free}."; },
                    page_text + "has the placeholder {childline.free}, but no fact of that key has a number");
    check_off_shelf([](auto& t) { first_block(t) = "**bold"; }, page_text + "has a ** without its second **");
    check_off_shelf([](auto& t) { t.title = "A **title**"; }, "title: has a mark where none can be shown");
}

TEST_CASE("a word whose explanation cannot be shown takes the booklets that need it along") {
    SampleLocale ro("ro");
    ro.glossary["asylum"].meaning = "Ring 08001112.";
    const Shelf shelf = shelf_with(ro);
    CHECK(shelf.slugs == Lines{"calling"});
    CHECK(
        shelf.refused ==
        Lines{"ro.waypack/glossary.json: \"asylum\": " + typed,
              "ro.waypack/booklets/asking.json: page \"safe-place\" text: marks the word \"asylum\", which the glossary does not explain"});
}

TEST_CASE("a number typed in any script takes its booklet off the shelf") {
    check_off_shelf([](auto& t) { first_block(t) = "Ring 08001111."; }, page_text + typed);
    check_off_shelf([](auto& t) { first_block(t) = "Ring 999"; }, page_text + typed);
    check_off_shelf([](auto& t) { first_block(t) = "\u0627\u062A\u0635\u0644 \u0660\u0668\u0660\u0660"; }, page_text + typed);
    check_off_shelf([](auto& t) { first_block(t) = "\u06F0\u06F8\u06F0"; }, page_text + typed);
    check_off_shelf([](auto& t) { first_block(t) = "**1**1**1**"; }, page_text + typed);
    check_off_shelf([](auto& t) { t.pages["safe-place"].heading = "999"; }, "page \"safe-place\" heading: " + typed);
    check_off_shelf([](auto& t) { t.pages["safe-place"].tip = "999"; }, "page \"safe-place\" tip: " + typed);
    check_off_shelf([](auto& t) { t.title = "999"; }, "title: " + typed);
}

TEST_CASE("small numbers, years and placeholders stay") {
    SampleLocale ro("ro");
    first_block(ro.booklets["asking"]) = "From 7 to 17, in 1989 or \u0661\u0669\u0668\u0669: {childline.phone} and {emergency.phone}.";
    CHECK(shelf_with(ro).refused.empty());
}

TEST_CASE("a damaged or incoherent booklet of the base is off every shelf with one line") {
    SampleBase base;
    base.booklets["asking"].pages[0].numbers = {"childline.fax"};
    const Shelf shelf = shelf_with(SampleLocale("ro"), base);
    CHECK(shelf.slugs == Lines{"calling"});
    CHECK(shelf.refused ==
          Lines{"base.waypack/booklets/asking.json: page \"safe-place\" shows the number \"childline.fax\", which no fact has; "
                "press the packs again"});

    SampleFolder folder;
    folder.add(SampleBase());
    folder.add(SampleLocale("en"));
    folder.add(SampleLocale("ro"));
    folder.damage("base", "next-step");
    const model::Library library = folder.open();
    CHECK(library.locale("ro")->booklets.size() == 1);
    CHECK(library.locale("en")->booklets.size() == 1);
    CHECK(folder.refused() ==
          Lines{"base.waypack/booklets/asking.json: is damaged: its hash does not hold; copy the pack again from where it came from"});
}

TEST_CASE("a damaged booklet of a locale leaves only that shelf") {
    SampleFolder folder;
    folder.add(SampleBase());
    folder.add(SampleLocale("en"));
    folder.add(SampleLocale("ro"));
    folder.damage("ro", "One step at a time.");
    const model::Library library = folder.open();
    CHECK(library.locale("ro")->find_booklet("asking") == nullptr);
    CHECK(library.locale("ro")->find_booklet("calling") != nullptr);
    CHECK(library.locale("en")->find_booklet("asking") != nullptr);
    CHECK(folder.refused() ==
          Lines{"ro.waypack/booklets/asking.json: is damaged: its hash does not hold; copy the pack again from where it came from"});
}

TEST_CASE("alt texts that cannot be trusted are left out, and nothing else") {
    SampleLocale ro("ro");
    ro.pictures["door"] = "A door with 0800 on it";
    const Shelf shelf = shelf_with(ro);
    CHECK(shelf.slugs == Lines{"calling", "asking"});
    CHECK(shelf.refused == Lines{"ro.waypack/pictures.json: \"door\": " + typed});
}

// Everything the project was asked to tell is told, on the pages that were planned for it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "press/sources.h"

using namespace waylight;

namespace {

press::Sources real_sources() {
    press::Diagnostics diagnostics;
    std::optional<press::Sources> sources = press::read_sources(std::filesystem::path(WAYLIGHT_SOURCE_FOLDER) / "content", diagnostics);
    REQUIRE(sources);
    return *std::move(sources);
}

/// "booklet/page" and "booklet" of every page that answers each statement.
std::map<std::string, std::set<std::string>> places_of_answers(const press::Sources& sources) {
    std::map<std::string, std::set<std::string>> places;
    for (const press::BookletSource& booklet : sources.booklets)
        for (const press::PageSource& page : booklet.pages)
            for (const press::Written& statement : page.answers)
                places[statement.text].insert({booklet.slug, booklet.slug + "/" + page.id.text});
    return places;
}

}  // namespace

TEST_CASE("every statement is answered by the pages that were planned for it") {
    constexpr std::size_t statements = 78;
    const press::Sources sources = real_sources();
    const std::map<std::string, std::set<std::string>> places = places_of_answers(sources);
    CHECK(sources.statements.size() == statements);
    std::ifstream plan(WAYLIGHT_SOURCE_FOLDER "/tests/press/fixtures/coverage.txt");
    std::set<std::string> planned;
    for (std::string line; std::getline(plan, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string statement;
        words >> statement;
        planned.insert(statement);
        CAPTURE(statement);
        CHECK(sources.statements.contains(statement));
        REQUIRE(places.contains(statement));
        for (std::string place; words >> place;) {
            CAPTURE(place);
            CHECK(places.at(statement).contains(place));
        }
    }
    CHECK(planned.size() == statements);
}

TEST_CASE("the library is whole: every booklet that was planned, each with its pages") {
    const std::map<std::string, std::size_t> pages_of{
        {"Y1", 8},  {"Y2", 7},  {"Y3", 8},  {"Y4", 9},  {"Y5", 14}, {"Y6", 11}, {"Y7", 10}, {"Y8", 10}, {"Y9", 8},  {"Y10", 8},
        {"T1", 9},  {"T2", 11}, {"T3", 15}, {"T4", 10}, {"T5", 10}, {"T6", 8},  {"T7", 8},  {"T8", 8},  {"P1", 11}, {"P2", 19},
        {"P3", 11}, {"P4", 8},  {"P5", 8},  {"P6A", 4}, {"P6B", 4}, {"P6C", 4}, {"P6D", 4}, {"P6E", 4}, {"P7", 9},  {"P8", 6}};
    std::map<std::string, std::size_t> found;
    for (const press::BookletSource& booklet : real_sources().booklets) found[booklet.code.text] = booklet.pages.size();
    CHECK(found == pages_of);
}

TEST_CASE("no cover, title or heading for the young names trafficking, and one booklet for children does, once") {
    const auto names_it = [](const std::string& text) {
        std::string lower = text;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return lower.find("traffick") != std::string::npos;
    };
    std::vector<std::string> pages_that_name_it;
    for (const press::BookletSource& booklet : real_sources().booklets) {
        if (booklet.shelf == model::Shelf::Professionals) continue;
        CAPTURE(booklet.slug);
        CHECK_FALSE(names_it(booklet.slug + booklet.title.text + booklet.cover.text));
        for (const press::PageSource& page : booklet.pages) {
            CAPTURE(page.id.text);
            CHECK_FALSE(names_it(page.id.text + page.heading.text + page.picture.text));
            for (const press::BlockSource& block : page.blocks)
                if (booklet.shelf == model::Shelf::Younger && names_it(block.text.text)) pages_that_name_it.push_back(booklet.code.text);
        }
    }
    CHECK(pages_that_name_it == std::vector<std::string>{"Y4"});
}

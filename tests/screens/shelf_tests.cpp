// Three shelves, and the pages of professionals: lists, steps, contacts.
#include <catch2/catch.hpp>

#include <algorithm>

#include "screens/three_shelves.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::screens;
using test::ThreeShelves;
using test::Visitor;

namespace {

const Start english{"en", "", ui::ThemeName::Light, 3};
const Start romanian{"ro", "", ui::ThemeName::Light, 3};

std::vector<std::string> words_on(const ui::Frame& frame) {
    std::vector<std::string> words;
    for (const ui::Node& node : frame.tree.nodes)
        if (node.id.starts_with("text.")) words.push_back(node.name);
    return words;
}

}  // namespace

TEST_CASE("children and young people have a shelf each, and Back from a booklet leads to its own") {
    ThreeShelves house;
    Visitor visitor(house.stage(false), english, "shelf");
    CHECK(visitor.sees("shelf.asking"));
    CHECK_FALSE(visitor.sees("shelf.words"));
    CHECK(visitor.frame().tree.find("shelves.younger")->state.chosen);
    visitor.tap("shelves.young-people");
    CHECK(visitor.place() == "shelf:young-people");
    CHECK_FALSE(visitor.sees("shelf.asking"));
    CHECK(visitor.frame().tree.find("shelves.young-people")->state.chosen);
    visitor.tap("shelf.words");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "shelf:young-people");
    visitor.tap("shelf.words");
    visitor.tap("ledge.next");
    CHECK(visitor.place() == "shelf:young-people");
    Visitor reader(house.stage(false), english, "reader:words/word");
    reader.tap("ledge.back");
    CHECK(reader.place() == "shelf:young-people");
    visitor.tap("ledge.hide");
    visitor.tap("resting.open");
    visitor.tap("welcome.en");
    CHECK(visitor.place() == "shelf");
}

TEST_CASE("where a language has one shelf there is nothing to choose, and another shelf's name leads to it") {
    ThreeShelves house;
    Visitor visitor(house.stage(true), romanian, "shelf:young-people");
    CHECK(visitor.place() == "shelf");
    CHECK(visitor.sees("shelf.asking"));
    CHECK_FALSE(visitor.sees("shelves.younger"));
    CHECK_FALSE(visitor.sees("shelves.professionals"));
}

TEST_CASE("the adults' shelf has its door only where it may be opened") {
    ThreeShelves house;
    CHECK_FALSE(Visitor(house.stage(false), english, "shelf").sees("shelves.professionals"));
    CHECK_FALSE(Visitor(house.stage(false), english, "shelf:professionals").sees("shelf.steps"));
    Visitor visitor(house.stage(true), english, "shelf");
    visitor.tap("shelves.professionals");
    CHECK(visitor.place() == "shelf:professionals");
    CHECK(visitor.sees("shelf.steps"));
}

TEST_CASE("every shelf is among the places of a tour") {
    ThreeShelves house;
    const auto has = [&](bool show_professionals, const std::string& place) {
        const std::vector<std::string> places = all_places(english, house.stage(show_professionals));
        return std::find(places.begin(), places.end(), place) != places.end();
    };
    CHECK(has(true, "shelf"));
    CHECK(has(true, "shelf:young-people"));
    CHECK(has(true, "shelf:professionals"));
    CHECK_FALSE(has(false, "shelf:professionals"));
}

TEST_CASE("steps are numbered, ticks are empty boxes, a contact has its number, and adults' words are smaller") {
    ThreeShelves house;
    Visitor adult(house.stage(true), english, "reader:steps/now");
    std::vector<std::string> words = words_on(adult.frame());
    while (adult.session().place == Place::Reader && words.size() < 9) {
        adult.tap("ledge.next");
        const std::vector<std::string> more = words_on(adult.frame());
        words.insert(words.end(), more.begin(), more.end());
    }
    CHECK(words == std::vector<std::string>{"Do this.", "First.", "1", "Wait.", "Second.", "2", "A tick.",
                                            "Childline \u2066"
                                            "0800\u00A0"
                                            "1111\u2069",
                                            "For children."});
    const auto height_of_first_line = [&](const std::string& place) {
        return Visitor(house.stage(true), english, place).frame().tree.find("text.1")->bounds.front().height;
    };
    CHECK(height_of_first_line("reader:steps/now") < height_of_first_line("reader:words/word"));
}

#include <catch2/catch.hpp>

#include "base/tree.h"

using namespace waylight;

namespace {

std::string toml_error(std::string_view text) {
    const Result<Tree> tree = read_toml(text, "page.toml");
    return tree ? "no error" : tree.error().text();
}

std::string json_error(std::string_view text, int most_depth = 32) {
    const Result<Tree> tree = read_json(text, "page.json", most_depth);
    return tree ? "no error" : tree.error().text();
}

std::string nested(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

}  // namespace

TEST_CASE("TOML and JSON with one meaning give the same tree") {
    const Result<Tree> toml = read_toml("a = 1\nb = true\nc = \"\u00E9\"\nd = [1, \"x\"]\n[e]\nf = -7\n", "t");
    const Result<Tree> json = read_json(R"({"e":{"f":-7},"d":[1,"x"],"c":"é","b":true,"a":1})", "j");
    REQUIRE(toml);
    REQUIRE(json);
    CHECK(*toml == *json);
    CHECK(*json->find("a")->integer() == 1);
    CHECK(*json->find("b")->boolean());
    CHECK(*json->find("c")->string() == "\u00E9");
    CHECK(json->find("d")->list()->size() == 2);
    CHECK(*json->find("e")->find("f")->integer() == -7);
    CHECK(json->find("z") == nullptr);
    CHECK(json->find("a")->find("anything") == nullptr);
}

TEST_CASE("a TOML value knows its line") {
    const Result<Tree> tree = read_toml("one = 1\n\n[page]\nheading = \"x\"\n[[list]]\nid = \"a\"\n", "t");
    REQUIRE(tree);
    CHECK(tree->find("one")->line == 1);
    CHECK(tree->find("page")->find("heading")->line == 4);
    CHECK(tree->find("list")->list()->front().find("id")->line == 6);
}

TEST_CASE("TOML that our formats do not use is refused with its line") {
    const std::string whole = "; write a text or a whole number instead";
    CHECK_THAT(toml_error("a = 1\nb = 1.5\n"), Catch::StartsWith("page.toml:2: ") && Catch::EndsWith(whole));
    CHECK_THAT(toml_error("b = 2024-05-01\n"), Catch::StartsWith("page.toml:1: ") && Catch::EndsWith(whole));
    CHECK_THAT(toml_error("\n\nb = [12:00:00]\n"), Catch::StartsWith("page.toml:3: ") && Catch::EndsWith(whole));
    CHECK_THAT(toml_error("b = { c = inf }\n"), Catch::StartsWith("page.toml:1: ") && Catch::EndsWith(whole));
}

TEST_CASE("broken TOML is refused with its line") {
    CHECK_THAT(toml_error("a = 1\na = 2\n"), Catch::StartsWith("page.toml:2: cannot be read as TOML"));
    CHECK_THAT(toml_error("a = 1\n\nb = \"open\n"), Catch::StartsWith("page.toml:3: cannot be read as TOML"));
    CHECK_THAT(toml_error("a = \"\xFF\"\n"), Catch::StartsWith("page.toml:1: cannot be read as TOML"));
    CHECK_THAT(toml_error("= 1"), Catch::StartsWith("page.toml:1: cannot be read as TOML"));
}

TEST_CASE("JSON that our formats do not use is refused") {
    CHECK(json_error("{\"a\":null}") == "page.json: null is not allowed");
    CHECK(json_error("{\"a\":1.0}") == "page.json: a number with a point is not allowed");
    CHECK(json_error("{\"a\":1e3}") == "page.json: a number with a point is not allowed");
    CHECK(json_error("{\"a\":18446744073709551615}") == "page.json: a number is too large");
    CHECK(json_error("{\"a\":99999999999999999999}") == "page.json: a number is too large");
    CHECK(json_error("{\"a\":-9223372036854775809}") == "page.json: a number is too large");
    CHECK(json_error("{\"a\":1,\"b\":2,\"a\":3}") == "page.json: the key \"a\" is written twice");
    CHECK(json_error("{\"a\":{\"b\":1},\"c\":{\"b\":1}}") == "no error");
}

TEST_CASE("JSON may be nested to the stated depth and no deeper") {
    CHECK(json_error(nested(32)) == "no error");
    CHECK(json_error(nested(33)) == "page.json: is nested too deeply");
    CHECK(json_error("{\"a\":{\"b\":1}}", 2) == "no error");
    CHECK(json_error("{\"a\":{\"b\":{}}}", 2) == "page.json: is nested too deeply");
    CHECK(json_error(nested(100000)) == "page.json: is nested too deeply");
}

TEST_CASE("broken JSON is refused with its byte") {
    CHECK_THAT(json_error(""), Catch::StartsWith("page.json: is not JSON at byte "));
    CHECK_THAT(json_error("{\"a\":1"), Catch::StartsWith("page.json: is not JSON at byte "));
    CHECK_THAT(json_error("{\"a\":1,}"), Catch::StartsWith("page.json: is not JSON at byte 8"));
    CHECK_THAT(json_error("{} {}"), Catch::StartsWith("page.json: is not JSON at byte "));
    CHECK_THAT(json_error("{\"a\":\"\xC0\xAF\"}"), Catch::StartsWith("page.json: is not JSON at byte "));
    CHECK_THAT(json_error("// comment\n{}"), Catch::StartsWith("page.json: is not JSON at byte "));
}

TEST_CASE("written JSON is sorted, the same every time, and reads back") {
    const Tree tree(Tree::Table{{"b", Tree::List{1, "two", true, Tree::Table{}}},
                                {"a", "quote \" backslash \\ line\nend\x01\x1F \u0639"},
                                {"c", Tree(std::int64_t{INT64_MIN})}});
    const std::string text = write_json(tree);
    CHECK(
        text ==
        "{\"a\":\"quote \\\" backslash \\\\ line\\u000aend\\u0001\\u001f \u0639\",\"b\":[1,\"two\",true,{}],\"c\":-9223372036854775808}\n");
    const Result<Tree> back = read_json(text, "j");
    REQUIRE(back);
    CHECK(*back == tree);
}

TEST_CASE("a tree says in words what kind it is") {
    CHECK(Tree(true).kind() == "true or false");
    CHECK(Tree(1).kind() == "a whole number");
    CHECK(Tree("x").kind() == "a text");
    CHECK(Tree(Tree::List{}).kind() == "a list");
    CHECK(Tree().kind() == "a table");
}

TEST_CASE("JSON that people write may have points, and everything knows its line") {
    const Result<Tree> tree = read_written_json("{\n\"a\": 0.5,\n\"b\": [1,\n{\"c\": \"x\\\"{\"}\n],\n\"d\":\n{}}", "scene.json");
    REQUIRE(tree);
    CHECK(tree->line == 1);
    CHECK(*tree->find("a")->decimal() == 0.5);
    CHECK(tree->find("a")->number() == 0.5);
    CHECK(tree->find("a")->line == 2);
    CHECK(tree->find("a")->kind() == "a number with a point");
    CHECK(tree->find("b")->line == 3);
    CHECK(tree->find("b")->list()->front().number() == 1);
    CHECK(tree->find("b")->list()->back().line == 4);
    CHECK(tree->find("d")->line == 7);
    CHECK(write_json(*tree->find("a")) == "0.5\n");
    CHECK_FALSE(tree->number());
}

TEST_CASE("JSON that people write wrongly is refused with its line") {
    const auto told = [](std::string_view text) { return read_written_json(text, "scene.json", 3).error().text(); };
    CHECK(told("{\n\"a\": 1,\n\"a\": 2}") == "scene.json:3: \"a\" stands twice; take one out");
    CHECK(told("{\"a\":\n[\n[[1]]]}") == "scene.json:3: is nested too deeply");
    CHECK(told("{\"a\":\n null}") == "scene.json:1: null is not allowed");
    CHECK(told("{\n\"a\" 1}") ==
          "scene.json:2: cannot be read as JSON: unexpected number literal; expected ':'; put this line right, or the "
          "one before it");
    CHECK(told("\xFF") == "scene.json:1: is not UTF-8; save it again as UTF-8");
}

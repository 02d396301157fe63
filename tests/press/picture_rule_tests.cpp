// What STYLE.md forbids and a program can see: each rule is broken once, and told with file and line.
#include <algorithm>
#include <catch2/catch.hpp>

#include "press/paint/compose.h"
#include "press/paint/safe_area.h"
#include "press/running.h"
#include "press/trial_project.h"

using namespace waylight;
using test::Kit;
using test::Lines;
using test::TrialProject;

namespace {

const std::string parts = "content/pictures/parts/props-odd.svg";
const std::string kite = "content/pictures/scenes/kite.json";

/// A project with the real kit, one more file of parts and one scene.
struct Pictures : TrialProject {
    Pictures() : TrialProject(Kit::Real) {}

    /// What composing tells.
    [[nodiscard]] Lines composed() const {
        press::Diagnostics diagnostics;
        static_cast<void>(press::compose(path("content/pictures"), diagnostics));
        return told(diagnostics);
    }

    /// What is told of these lines in a file of parts, from line 2 on.
    [[nodiscard]] Lines told_of_parts(const std::string& lines) const {
        write(parts, "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + lines + "\n</svg>\n");
        return composed();
    }

    /// What is told of a scene of these items, one a line from line 2 on.
    [[nodiscard]] Lines told_of_scene(const std::string& items) const {
        write(kite, "{\"items\": [\n" + items + "\n]}\n");
        return composed();
    }
};

std::string of_parts(int line, const std::string& message) { return parts + ":" + std::to_string(line) + ": " + message; }
std::string of_kite(int line, const std::string& message) { return kite + ":" + std::to_string(line) + ": " + message; }

}  // namespace

TEST_CASE("words in a picture are refused, wherever they are written") {
    const Pictures pictures;
    const std::string advice = " writes words into a picture, which many children cannot read; take it out, or draw a sign";
    CHECK(pictures.told_of_parts("<g id=\"prop-odd-note\"><path class=\"f-ink\" d=\"M0,0 H9\"/>\n<text x=\"1\" y=\"2\">Hello</text></g>") ==
          Lines{of_parts(3, "<text>" + advice)});
    CHECK(pictures.told_of_parts("<g id=\"prop-odd-note\">\n<g><tspan>Hello</tspan></g></g>") == Lines{of_parts(3, "<tspan>" + advice)});
    CHECK(pictures.told_of_parts("\n<text>Hello</text>") == Lines{of_parts(3, "<text>" + advice)});
    pictures.remove(parts);
    const Lines told = pictures.told_of_scene(R"({"rect": [0, 0, 9, 9], "f": "sea"},
{"text": "Hello", "at": [1, 2]})");
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with(of_kite(3, "the item has none of room, who, ")));
}

TEST_CASE("a part that is named after a letter or a number is refused") {
    const Pictures pictures;
    const auto refusal = [](const std::string& name) {
        return "the part \"" + name +
               "\": it is named after a letter or a number, and pictures hold neither; draw a sign, and name it after what it is";
    };
    CHECK(pictures.told_of_parts(
              "<g id=\"prop-odd-key-a\"/>\n<g id=\"prop-odd-coin-20\"/>\n<g id=\"prop-odd-key\"/>\n<g id=\"x-odd-pin\"/>") ==
          Lines{of_parts(2, refusal("prop-odd-key-a")), of_parts(3, refusal("prop-odd-coin-20"))});
}

TEST_CASE("a colour that is not of the palette is refused in parts, scenes, rooms and of people") {
    const Pictures pictures;
    const std::string advice = R"( is a colour beside the palette; write class="f-NAME s-NAME", palette.json lists the names)";
    CHECK(pictures.told_of_parts("<g id=\"prop-odd-box\"><rect fill=\"#123456\"/>\n<g stroke=\"red\"/>\n<path style=\"fill:#ABC\"/>\n"
                                 "<ellipse fill=\"url(#blush)\"/><ellipse fill=\"url(#sun)\"/></g>") ==
          Lines{of_parts(2, "fill=\"#123456\"" + advice), of_parts(3, "stroke=\"red\"" + advice),
                of_parts(4, "style=\"fill:#ABC\"" + advice), of_parts(5, "fill=\"url(#sun)\"" + advice)});
    pictures.remove(parts);
    CHECK(pictures.told_of_scene("{\"rect\": [0, 0, 9, 9],\n\"f\": \"#F7BF54\"}") ==
          Lines{of_kite(3, R"("f": there is no colour "#F7BF54"; palette.json lists them)")});
    CHECK(pictures.told_of_scene(R"({"who": "amina", "at": [1, 2], "wear": {"topc": "#F7BF54"}})") ==
          Lines{of_kite(2, R"("topc": there is no colour "#F7BF54"; palette.json lists them)")});
    pictures.write("content/pictures/rooms/den.json", "{\"roles\": {\n\"wall\": \"#F7BF54\"}, \"items\": []}\n");
    pictures.replace("content/pictures/cast.json", R"("scarfc": "apricot")", R"("scarfc": "#F4A77C")");
    CHECK(pictures.told_of_scene("") ==
          Lines{"content/pictures/cast.json:" + std::to_string(pictures.line_of("content/pictures/cast.json", "#F4A77C")) +
                    R"(: "scarfc": there is no colour "#F4A77C"; palette.json lists them)",
                R"(content/pictures/rooms/den.json:2: "wall": there is no colour "#F7BF54"; palette.json lists them)"});
}

TEST_CASE("SVG that the kit does not draw is refused") {
    const Pictures pictures;
    CHECK(
        pictures.told_of_parts("<g id=\"prop-odd-box\" transform=\"scale(2)\">\n<image href=\"a.png\"/></g>\n<rect x=\"1\"/>\n"
                               "<g id=\"prop-odd-bag\"><g filter=\"url(#f)\"/></g>") ==
        Lines{of_parts(2, "a part's own transform is not drawn; write it at a <g> inside of the part"),
              of_parts(3, "<image> is not drawn; a part is made of circle, ellipse, g, path, rect"),
              of_parts(3, "href=\"a.png\" is not drawn; a part's shapes have class, cx, cy, d, fill-rule, height, opacity, r, rx, ry, "
                          "stroke-dasharray, stroke-width, transform, width, x, y"),
              of_parts(4, "<rect> stands outside of every part; write it into a <g id=\"...\">"),
              of_parts(5, "filter=\"url(#f)\" is not drawn; a part's shapes have class, cx, cy, d, fill-rule, height, opacity, r, rx, ry, "
                          "stroke-dasharray, stroke-width, transform, width, x, y")});
}

TEST_CASE("an alt text says in five to forty-five words what happens, and nothing of pictures") {
    const std::string file = "content/pictures/pictures.toml";
    const auto told_of = [&](const std::string& alt) {
        const TrialProject project;
        project.replace(file, "A red kite flies over a green hill.", alt);
        project.replace("locales/vi/pictures.po", "A red kite flies over a green hill.", alt);
        return project.check();
    };
    const auto refusal = [&](const std::string& what) { return Lines{file + ":2: the alt text of \"kite\" " + what}; };
    std::string long_one = "A kite";
    for (int i = 0; i < 43; ++i) long_one += " flies";
    CHECK(told_of("A kite flies up high.") == Lines{});
    CHECK(told_of(long_one + ".") == Lines{});
    CHECK(told_of("A kite flies up.") == refusal("has 4 words; say who does what, and where the light is, in 5 at least"));
    CHECK(told_of(long_one + " on.") == refusal("has 46 words; say it in 45, it is read aloud"));
    CHECK(told_of("An image of a kite in the sun.") == refusal("begins with \"An image of\"; say at once who does what"));
    CHECK(told_of("Picture of a kite in the sun.") == refusal("begins with \"Picture of\"; say at once who does what"));
    CHECK(told_of("A girl looks at a picture of a kite.") == Lines{});
}

TEST_CASE("a face or a full hand where upright screens cut is told, and how far to move it") {
    const Pictures pictures;
    const std::string out = " reaches out of what upright screens show of a picture; move it ";
    const std::string amina = "{\"who\": \"amina\", \"at\": ";
    CHECK(pictures.told_of_scene(amina + "[800, 1100], \"l\": {\"to\": \"down\", \"hold\": \"mug\"}}") == Lines{});
    CHECK(pictures.told_of_scene("\n" + amina + "[1400, 1100]}") == Lines{of_kite(3, "\"amina\": the head" + out + "64 px to the left")});
    CHECK(pictures.told_of_scene(amina + "[250, 600], \"s\": 1.4}") ==
          Lines{of_kite(2, "\"amina\": the head" + out + "40 px to the right, 228 px down")});
    CHECK(pictures.told_of_scene(amina + "[1450, 1100], \"view\": \"back\"}") == Lines{});
    CHECK(pictures.told_of_scene(amina + "[300, 1100], \"l\": {\"to\": [190, 800], \"hold\": \"mug\"}, \"r\": [190, 790]}") ==
          Lines{of_kite(2, "\"amina\": a hand that holds something" + out + "10 px to the right")});
    CHECK(pictures.told_of_scene("{\"group\": [" + amina + "[800, 1100]}], \"at\": [-700, 0]}") ==
          Lines{of_kite(2, "\"amina\": the head" + out + "164 px to the right")});
    CHECK(pictures.told_of_scene("{\"inset\": [800, 600, 300], \"items\": [\n" + amina + "[1450, 1100]}]}") ==
          Lines{of_kite(3, "\"amina\": the head" + out + "114 px to the left")});
}

TEST_CASE("an arm that lies over the sign of who it belongs to is told") {
    const Pictures pictures;
    const std::string worker = R"({"who": "social-worker", "at": [800, 1100], "r": "down", "l": )";
    const std::string over =
        R"("social-worker": an arm lies over "x-lanyard", by which a child knows who this is; move the hand, or turn the elbow out)";
    CHECK(pictures.told_of_scene(worker + R"("down"})") == Lines{});
    CHECK(pictures.told_of_scene(worker + R"([800, 730]})") == Lines{of_kite(2, over)});
    CHECK(pictures.told_of_scene(worker + R"([880, 730], "behind": "l"})") == Lines{});
    CHECK(pictures.told_of_scene(worker + R"([800, 730], "view": "back"})") == Lines{});
    CHECK(pictures.told_of_scene(R"({"who": "social-worker", "s": 0.5, "at": [800, 1000], "r": "down", "l": [800, 815]})") == Lines{});
    CHECK(pictures.told_of_parts(R"(<g id="x-pin" data-sign="0 60"><circle cx="0" cy="60" r="9"/></g>)") ==
          Lines{of_parts(
              2, "the part \"x-pin\": data-sign is not \"x y radius\", three numbers; write the circle that has to be seen of it")});
}

TEST_CASE("a scene that takes too much room when it is painted is told by build and look") {
    const TrialProject project(Kit::Real);
    std::string items;
    for (const std::string part : {"prop-grass", "prop-sprig", "prop-brush", "prop-leafmark"})
        items += R"({"scatter": ")" + part + R"(", "in": [0, 0, 1600, 1200], "n": 2000, "seed": 5, "s": 0.6},)" + "\n";
    project.write(kite, "{\"items\": [\n" + items + R"({"glow": [800, 600, 900], "kind": "dawn"}]})");
    const Lines built = project.build();
    REQUIRE_FALSE(built.empty());
    CHECK_FALSE(std::filesystem::exists(project.path("build/packs/base.waypack")));
    CHECK(built.back().starts_with(kite + ": the painted picture takes "));
    CHECK(built.back().ends_with(" KB, and 400 is the most; scatter fewer things, draw larger ones, or make glows flatter"));
    const test::Ran look =
        test::run({"pictures", "--quiet", "--content", project.path("content").string(), "--look", project.path("look").string(), "kite"});
    CHECK(look.exit_code == 1);
    CHECK(test::holds(look.output, ": the painted picture takes "));
}

TEST_CASE("scenes, rooms and parts that nothing shows are told, and scenes that nobody described") {
    const TrialProject project;
    const std::string folder = "content/pictures/";
    project.write(folder + "scenes/hill.json", test::tiny_scene("coral"));
    project.write(folder + "rooms/den.json", R"({"roles": {}, "items": []})");
    project.write(parts, "<svg>\n<g id=\"prop-odd-tree\"/>\n<g id=\"prop-odd-tree-night\"/>\n<g id=\"icon-odd\"/>\n</svg>\n");
    project.append(folder + "icons.toml", "[\"odd\"]\nalt = \"A bird\"\n");
    project.append("locales/vi/icons.po", "\nmsgctxt \"odd/alt\"\nmsgid \"A bird\"\nmsgstr \"Con chim\"\n");
    const Lines told = project.check();
    CHECK(told == Lines{folder + "parts: note: 2 parts are drawn nowhere (prop-odd-tree, prop-odd-tree-night); show each somewhere, "
                                 "or take it out",
                        folder + "pictures.toml: note: 1 scene has no table here (hill); give each its alt and focus",
                        folder + "rooms: note: 1 room is in no scene (den); show each somewhere, or take it out",
                        folder + "scenes: note: 1 scene is shown by no page, cover or word (hill); show each somewhere, or take it out"});
    CHECK(project.build() == told);
    project.write(folder + "scenes/hill.json", R"({"items": [{"room": "den"}, {"prop": "odd-tree", "at": [1, 2]}]})");
    project.append(folder + "pictures.toml", "\n[\"hill\"]\nalt = \"A green hill in the sun.\"\n");
    CHECK(project.check() == Lines{told.back()});
}

TEST_CASE("a helper whom an alt text names bears the signs of one") {
    const auto told_of = [](const std::string& alt, const std::string& person, const std::string& more = "") {
        const TrialProject project(Kit::Real);
        project.replace("content/pictures/pictures.toml", "focus = [900, 400]", more);
        for (const std::string file : {"content/pictures/pictures.toml", "locales/vi/pictures.po"})
            project.replace(file, "A red kite flies over a green hill.", alt);
        project.write(kite, "{\"items\": [{\"at\": [800, 1100], " + person + "}]}\n");
        Lines told = project.check();
        std::erase_if(told, [](const std::string& line) { return line.find(": note:") != std::string::npos; });
        return told;
    };
    const auto refusal = [](const std::string& what) {
        return Lines{"content/pictures/pictures.toml:2: the alt text of \"kite\" " + what};
    };
    const std::string amina = R"("who": "amina")";
    CHECK(told_of("A doctor listens to a girl.", R"("who": "doctor")") == Lines{});
    CHECK(
        told_of("A doctor listens to a girl.", amina) ==
        refusal(
            "names a doctor, and nobody in its scene has the signs of one; draw doctor, somebody with x-stethoscope, or say it otherwise"));
    CHECK(told_of("A doctor listens to a girl.", amina + R"(, "wear": {"extras": ["stethoscope"]})") == Lines{});
    CHECK(told_of("A girl sits in the doctor\u2019s room.", amina) == Lines{});
    CHECK(told_of("A path leads to a doctor.", amina, "not_shown = [\"doctor\"]") == Lines{});
    CHECK(told_of("Two social workers listen to us.", R"("who": "home-office-worker")") ==
          refusal(
              "names a social worker, and nobody in its scene has the signs of one; draw social-worker, somebody with x-lanyard, or say it "
              "otherwise"));
    CHECK(told_of("Two social workers listen to us.", amina + R"(, "wear": {"extras": ["lanyard"]})") == Lines{});
    CHECK(told_of("Her solicitor listens to her.", R"("who": "solicitor")") == Lines{});
    CHECK(told_of("Her solicitor listens to her.", amina) ==
          refusal("names a solicitor, and nobody in its scene has the signs of one; draw solicitor, or say it otherwise"));
}

TEST_CASE("signs name people, parts and pictures that there are") {
    const TrialProject project(Kit::Real);
    const std::string file = "content/pictures/cast.json";
    const std::string line = file + ":" + std::to_string(project.line_of(file, "\"nurse\": {\"words\"")) + ": ";
    const std::string nurse = R"("who": ["nurse"], "wears": ["x-fob"])";
    project.replace(file, nurse, R"("who": ["nurs"], "wears": ["x-fobs"], "c": {"topp": "teal"})");
    CHECK(project.check() == Lines{line + R"("c": there is no role "topp"; did you mean "top"?)",
                                   line + R"("wears": there is no part "x-fobs"; did you mean "x-fob"?)",
                                   line + R"("who": there is no person "nurs"; did you mean "nurse"?)"});
    project.replace(file, R"("who": ["nurs"], "wears": ["x-fobs"], "c": {"topp": "teal"})", nurse);
    project.replace("content/pictures/pictures.toml", "focus = [900, 400]", "not_shown = [\"docter\"]");
    CHECK(project.check().back() ==
          R"(content/pictures/pictures.toml:3: "not_shown": cast.json has no sign "docter"; did you mean "doctor"?)");
}

TEST_CASE("three people with fewer than three skin tones are told in a note") {
    const Pictures pictures;
    const std::string alike =
        "content/pictures/scenes: note: 1 scene has three people or more and fewer than three skin tones (kite); draw "
        "others of the cast, save where they are a family";
    const auto is_told = [&](const std::string& third) {
        pictures.write(kite, R"({"items": [{"who": "amina", "at": [500, 1100]}, {"who": "omar", "at": [800, 1100]},)" + third + "]}");
        const Lines told = pictures.check();
        return std::find(told.begin(), told.end(), alike) != told.end();
    };
    CHECK(is_told(R"({"who": "danylo", "at": [1100, 1100]})"));
    CHECK_FALSE(is_told(R"({"who": "danylo", "at": [1100, 1100]}, {"who": "kofi", "at": [1200, 1100]})"));
    CHECK_FALSE(is_told(R"({"who": "omar", "at": [1100, 1100]})"));
    CHECK(is_told(R"({"who": "danylo", "at": [1100, 1100], "wear": {"skin": "s5"}})"));
}

TEST_CASE("a focus where upright screens cut is told") {
    const auto told_of = [](const std::string& focus) {
        const TrialProject project;
        project.replace("content/pictures/pictures.toml", "focus = [900, 400]", "focus = " + focus);
        return project.check();
    };
    const Lines refusal{
        "content/pictures/pictures.toml:2: the focus of \"kite\" lies outside of what upright screens show of a picture; write "
        "[x, y] between [200, 60] and [1400, 1140]"};
    CHECK(told_of("[200, 60]") == Lines{});
    CHECK(told_of("[1400, 1140]") == Lines{});
    CHECK(told_of("[199, 600]") == refusal);
    CHECK(told_of("[800, 1141]") == refusal);
}

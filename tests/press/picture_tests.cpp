// Scenes, the kit and the cache: what is told, and what a damaged or shared cache does to packs.
#include <catch2/catch.hpp>
#include <chrono>
#include <future>

#include "base/files.h"
#include "press/cache_lock.h"
#include "press/paint/compose.h"
#include "press/paint/paint.h"
#include "press/png.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::Kit;
using test::Lines;
using test::TrialProject;

namespace {

const std::string kite = "content/pictures/scenes/kite.json";

/// A project with the real kit that reads only what these tests spoil.
struct RealKit : TrialProject {
    RealKit() : TrialProject(Kit::Real) {}

    /// What composing tells.
    [[nodiscard]] Lines composed() const {
        press::Diagnostics diagnostics;
        static_cast<void>(press::compose(path("content/pictures"), diagnostics));
        return told(diagnostics);
    }

    /// What is told of a scene of these items, one a line from line 2 on.
    [[nodiscard]] Lines told_of(const std::string& items) const {
        write(kite, "{\"items\": [\n" + items + "\n]}\n");
        return composed();
    }
};

std::string of_kite(int line, const std::string& message) { return kite + ":" + std::to_string(line) + ": " + message; }

std::vector<fs::path> painted_in(const TrialProject& project) { return list_files(project.path("build/cache/png"), ".png"); }

void spoil(const fs::path& file, std::size_t at) {
    Result<Bytes> bytes = read_file(file);
    REQUIRE(bytes);
    bytes->at(at) ^= std::byte{1};
    REQUIRE(write_file(file, *bytes));
}

std::string base_pack(const TrialProject& project) { return project.read("build/packs/base.waypack"); }

}  // namespace

TEST_CASE("an unknown name in a scene is told with its line and the nearest one") {
    const RealKit kit;
    CHECK(kit.told_of(R"({"prop": "mugg", "at": [1, 2]})") == Lines{of_kite(2, R"("prop": there is no prop "mugg"; did you mean "mug"?)")});
    CHECK(kit.told_of(R"({"who": "aminah", "at": [1, 2]})") ==
          Lines{of_kite(2, R"("who": there is no person "aminah"; did you mean "amina"?)")});
    CHECK(kit.told_of("{\"rect\": [0, 0, 9, 9], \"f\": \"cream\"},\n{\"rect\": [0, 0, 9, 9], \"f\": \"craem.d\"}") ==
          Lines{of_kite(3, R"("f": there is no colour "craem"; did you mean "cream"?)")});
    CHECK(kit.told_of(R"({"who": "amina", "at": [1, 2], "pose": "kneal"})") ==
          Lines{of_kite(2, R"("pose": there is no pose "kneal"; did you mean "kneel"?)")});
    CHECK(kit.told_of("{\"who\": \"amina\", \"at\": [1, 2], \"face\": \"smiel\",\n\"l\": {\"to\": \"wave\", \"hand\": \"hould\"}, \"r\": "
                      "\"lapp\"}") == Lines{of_kite(2, R"("face": there is no face "smiel"; did you mean "smile"?)"),
                                            of_kite(3, R"("hand": there is no hand "hould"; did you mean "hold"?)"),
                                            of_kite(3, R"("r": there is no reach "lapp"; did you mean "lap"?)")});
}

TEST_CASE("what would silently be painted otherwise is refused") {
    const RealKit kit;
    CHECK(kit.told_of(R"({"rect": [0, 0, 9, 9], "fil": "cream"})") ==
          Lines{of_kite(2, R"(unknown key "fil"; an item with "rect" takes rect, f, s, w, dash, o, r)")});
    CHECK(kit.told_of(R"({"who": "amina", "at": [1, 2], "wear": {"hair": "nosuch"}})") ==
          Lines{of_kite(2, R"("hair": there is no hair "nosuch"; draw one in parts/)")});
    CHECK(kit.told_of(R"({"d": "nosuch", "f": "cream"})") ==
          Lines{of_kite(2, R"("d": "nosuch" is no path; write one such as "M0,0 L100,0 L50,80Z")")});
    CHECK(kit.told_of(R"({"d": "M0,0 L5", "f": "cream"})") ==
          Lines{of_kite(2, R"("d": L in the path has 1 numbers; it takes 2 or a multiple)")});
    CHECK(kit.told_of(R"({"rect": [0, 0, "9", 9], "f": "cream"})") ==
          Lines{of_kite(2, R"("rect": [0, 0, "9", 9] is no list of 4 numbers; write [x, y, z, w])")});
    CHECK(kit.told_of(R"({"rect": [0, 0, 9, 9], "f": "cream", "f": "sand"})") == Lines{of_kite(2, R"("f" stands twice; take one out)")});
    CHECK(kit.told_of(R"({"prop": "mug", "at": [1, 2], "c": {"z": "teal"}})") ==
          Lines{of_kite(2, R"(unknown key "z"; "prop-mug" takes a, bark)")});
    CHECK(kit.told_of(R"({"who": "amina", "at": [1, 2], "front": "later"})") ==
          Lines{of_kite(2, R"("front": "later" and no {"front_of": ...} after it; arms and head are missing)")});
    CHECK(kit.told_of(R"({"grid": "prop-star", "in": [0, 0, 900, 900], "step": [0.001, 1]})") ==
          Lines{of_kite(2, R"("step": [0.001, 1] makes more than 2000 copies; write larger steps)")});
}

TEST_CASE("rooms, and what scenes say of them, are held against rules of their own") {
    const RealKit kit;
    CHECK(kit.told_of(R"({"room": "kichen"})") == Lines{of_kite(2, R"("room": there is no room "kichen"; did you mean "kitchen"?)")});
    CHECK(kit.told_of(R"({"room": "kitchen", "c": {"wal": "rose"}})") == Lines{of_kite(2, R"(unknown key "wal"; did you mean "wall"?)")});
    CHECK(kit.told_of(R"({"room": "kitchen", "c": {"wall": "rose.l"}})") ==
          Lines{of_kite(2, R"("wall": "rose.l" has a shade; name a colour alone)")});
    CHECK(kit.told_of(R"({"who": "amina", "at": [1, 2], "carry": {"hold": "mugg"}, "view": "bak"})") ==
          Lines{of_kite(2, R"("hold": there is no prop "mugg"; did you mean "mug"?)"),
                of_kite(2, R"("view": there is no view "bak"; did you mean "back"?)")});
    kit.write("content/pictures/rooms/den.json", R"({"roles": {"wall": "cream", "door": "tael"}, "items": [
{"rect": [0, 0, 9, 9], "f": "wall.d"},
{"rect": [0, 0, 9, 9], "f": "wal.d"},
{"who": "amina", "at": [1, 2]}
]})");
    const std::string den = "content/pictures/rooms/den.json:";
    CHECK(kit.told_of("") == Lines{den + R"(1: "door": there is no colour "tael"; did you mean "teal"?)",
                                   den + R"(3: "f": there is no colour "wal"; palette.json lists them)",
                                   den + R"(4: a room holds no "who"; write it in the scene)"});
}

TEST_CASE("all faults of all scenes are told at once by check, those of unused scenes too") {
    const TrialProject project(Kit::Real);
    project.write(kite, "{\"items\": [}\n");
    project.write("content/pictures/scenes/unused.json", "{\"itms\": []}\n");
    project.write("content/pictures/scenes/Two Kites.json", "{\"items\": []}\n");
    const Lines told = project.check();
    CHECK(
        told ==
        Lines{R"(content/pictures/scenes/Two Kites.json:1: the file's name has other characters than a-z, 0-9 and -; rename it)",
              of_kite(1,
                      "cannot be read as JSON: unexpected '}'; expected '[', '{', or a literal; put this line right, or the one before it"),
              R"(content/pictures/scenes/unused.json:1: a scene needs "items"; write "items": ...)",
              R"(content/pictures/scenes/unused.json:1: unknown key "itms"; did you mean "items"?)"});
    CHECK(project.build() == told);
}

TEST_CASE("a broken palette, cast or parts file is told with its line") {
    const RealKit palette;
    palette.replace("content/pictures/palette.json", "\"honey\":", "\"honey\"");
    CHECK(palette.composed() ==
          Lines{"content/pictures/palette.json:3: cannot be read as JSON: unexpected string literal; expected ':'; put this line "
                "right, or the one before it"});
    const RealKit parts;
    parts.replace("content/pictures/parts/props.svg", "<g id=\"prop-openbook\"", "<g id=\"prop-openbook\" <");
    const Lines told = parts.composed();
    REQUIRE(told.size() == 1);
    const int line = parts.line_of("content/pictures/parts/props.svg", "prop-openbook");
    CHECK(told[0].starts_with("content/pictures/parts/props.svg:" + std::to_string(line) + ": cannot be read as SVG: "));
    const RealKit colours;
    colours.replace("content/pictures/parts/props.svg", "class=\"f-a.d\"", "class=\"f-aa.d\"");
    colours.replace("content/pictures/cast.json", "\"hair\": \"puffs\"", "\"hair\": \"pufs\"");
    const Lines both = colours.composed();
    REQUIRE(both.size() == 2);
    CHECK(both[0] == "content/pictures/cast.json:" + std::to_string(colours.line_of("content/pictures/cast.json", "\"blessing\"")) +
                         R"(: "hair": there is no hair "pufs"; did you mean "puffs"?)");
    CHECK(both[1].find(": there is no colour or role \"aa\"; ") != std::string::npos);
}

TEST_CASE("a pictogram that screens show and the kit lacks is told") {
    const RealKit kit;
    kit.replace("content/pictures/parts/icons.svg", "id=\"icon-phone\"", "id=\"icon-phon\"");
    CHECK(kit.composed() ==
          Lines{R"(content/pictures/parts/icons.svg:1: the pictogram "phone", which screens show, is missing; did you mean "phon"?)"});
}

TEST_CASE("a damaged picture in the cache is painted again and never signed") {
    const TrialProject project;
    CHECK(project.build() == Lines{});
    const std::string sound = base_pack(project);
    for (const fs::path& png : painted_in(project)) spoil(png, fs::file_size(png) / 2);
    CHECK(project.build() == Lines{});
    CHECK(base_pack(project) == sound);
    for (const fs::path& png : painted_in(project)) fs::resize_file(png, fs::file_size(png) - 4);
    CHECK(project.build() == Lines{});
    CHECK(base_pack(project) == sound);
    for (const fs::path& png : painted_in(project)) CHECK(press::is_whole_png(*read_file(png)));
}

TEST_CASE("what is painted from another drawing, in another size, with other options or tools has another name in the cache") {
    using Options = std::vector<std::string_view>;
    const Options options{"--quality", "80-98"};
    const std::string name = press::cached_name("<svg/>", {8, 6}, options, "tools 1");
    CHECK(press::cached_name("<svg/>", {8, 6}, options, "tools 1") == name);
    CHECK(press::cached_name("<svg />", {8, 6}, options, "tools 1") != name);
    CHECK(press::cached_name("<svg/>", {8, 7}, options, "tools 1") != name);
    CHECK(press::cached_name("<svg/>", {9, 6}, options, "tools 1") != name);
    CHECK(press::cached_name("<svg/>", {8, 6}, options, "tools 2") != name);
    for (const Options& other : {Options{}, Options{"--quality", "80-97"}, Options{"--quality", "80-98", "--nofs"}})
        CHECK(press::cached_name("<svg/>", {8, 6}, other, "tools 1") != name);
}

TEST_CASE("a scene lies in the cache under the options that its colours were reduced with") {
    const TrialProject project;
    REQUIRE(project.build() == Lines{});
    press::Diagnostics diagnostics;
    const std::optional<press::Drawings> drawings = press::compose(project.path("content/pictures"), diagnostics);
    REQUIRE(drawings);
    const Result<std::string> tools = press::tool_versions();
    REQUIRE(tools);
    const std::string& svg = drawings->pictures.at("kite").svg;
    const fs::path cache = project.path("build/cache/png");
    const press::PngSize size{press::scene_width, press::scene_height};
    CHECK(fs::exists(cache / press::cached_name(svg, size, press::scene_colours, *tools)));
    CHECK_FALSE(fs::exists(cache / press::cached_name(svg, size, {}, *tools)));
}

TEST_CASE("a PNG is whole from its signature to its end") {
    const TrialProject project;
    REQUIRE(project.build() == Lines{});
    const Bytes png = *read_file(painted_in(project)[0]);
    CHECK(press::is_whole_png(png));
    for (const std::size_t at : {std::size_t{1}, std::size_t{17}, png.size() / 2, png.size() - 2}) {
        Bytes changed = png;
        changed[at] ^= std::byte{4};
        CHECK_FALSE(press::is_whole_png(changed));
    }
    for (std::size_t size = 0; size < png.size(); size += 7) CHECK_FALSE(press::is_whole_png(ByteView(png).first(size)));
    Bytes longer = png;
    longer.push_back(std::byte{0});
    CHECK_FALSE(press::is_whole_png(longer));
    CHECK_FALSE(press::is_whole_png({}));
}

TEST_CASE("two presses with one cache wait for each other") {
    const TrialProject project;
    press::Progress progress(press::Progress::Style::Quiet);
    std::future<Lines> build;
    {
        const Result<press::CacheLock> lock = press::CacheLock::take(project.path("build/cache"), progress);
        REQUIRE(lock);
        build = std::async(std::launch::async, [&] { return project.build(); });
        CHECK(build.wait_for(std::chrono::milliseconds(300)) == std::future_status::timeout);
    }
    CHECK(build.get() == Lines{});
    auto first = std::async(std::launch::async, [&] { return project.build(); });
    project.write(kite, test::tiny_scene("coral"));
    CHECK(project.build() == Lines{});
    CHECK(first.get() == Lines{});
}

TEST_CASE("what a press left unfinished is taken away") {
    const TrialProject project;
    project.write("build/cache/png/abc.png.unfinished", "half");
    CHECK(project.build() == Lines{});
    CHECK_FALSE(fs::exists(project.path("build/cache/png/abc.png.unfinished")));
    CHECK_FALSE(fs::exists(project.path("build/cache/screens")));
}

TEST_CASE("a cache that cannot be written is told with its remedy") {
    const TrialProject project;
    project.write("build/cache", "a file");
    CHECK(project.check() == Lines{"build/cache: cannot be written (Not a directory); name another folder with --cache"});
}

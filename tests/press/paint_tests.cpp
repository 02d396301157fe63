// The painter: colours, limbs, chance, and every person in every pose. Numbers that stand here were told by the Python that composed the
// first scenes: a change to any of them moves something in every picture.
#include <catch2/catch.hpp>
#include <cmath>

#include "base/files.h"
#include "press/paint/canvas.h"
#include "press/paint/compose.h"
#include "press/paint/icons.h"
#include "press/paint/limb.h"
#include "press/paint/person.h"
#include "press/paint/scatter.h"
#include "press/paint/scene.h"
#include "press/png.h"
#include "press/running.h"
#include "press/trial_project.h"
#include "screens/breathing.h"

using namespace waylight;
namespace kit = press::kit;
namespace fs = std::filesystem;

namespace {

const kit::Kit& real_kit() {
    static const kit::Kit kit = [] {
        press::Diagnostics diagnostics;
        return press::sound_kit(fs::path(WAYLIGHT_SOURCE_FOLDER) / "content" / "pictures", diagnostics).value();
    }();
    return kit;
}

Tree json(std::string_view text) {
    const Result<Tree> tree = read_written_json(text, "test");
    REQUIRE(tree);
    return *tree;
}

std::string drawn(std::string_view items) { return kit::draw_items(json(items), real_kit()); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The colour of a pixel, from the PNG of one pixel.
bool is_painted(const std::string& svg) {
    const Result<Bytes> empty = kit::paint_svg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 40, 30);
    const Result<Bytes> png = kit::paint_svg(svg, 40, 30);
    REQUIRE(empty);
    REQUIRE(png);
    return press::is_whole_png(*png) && *png != *empty;
}

}  // namespace

TEST_CASE("a shade is a mix towards plum or paper, and a role takes the place of a colour") {
    const kit::Palette& palette = real_kit().palette;
    CHECK(kit::paint_of(palette.colour("teal")) == "#2D8085");
    CHECK(kit::paint_of(palette.colour("teal.d")) == "#336B75");
    CHECK(kit::paint_of(palette.colour("coral.dd")) == "#964A49");
    CHECK(kit::paint_of(palette.colour("honey.l")) == "#FAD288");
    CHECK(kit::paint_of(palette.colour("sea.ll")) == "#D9E8DD");
    const kit::Roles roles{{"a", palette.colour("teal")}, {"b", std::nullopt}};
    CHECK(kit::paint_of(palette.colour("a.d", roles)) == "#336B75");
    CHECK(kit::paint_of(palette.colour("b.d", roles)) == "none");
}

TEST_CASE("an arm bends where it can, and ends where it reaches to") {
    const kit::Joint near = kit::joint({0, 0}, {60, 80}, 70, kit::Bend::Right);
    CHECK(near.elbow.x == Approx(-9.191835884530839));
    CHECK(near.elbow.y == Approx(69.39387691339813));
    CHECK(near.end.x == Approx(60));
    const kit::Joint far = kit::joint({0, 0}, {600, 800}, 70, kit::Bend::Left);
    CHECK(far.end.x == Approx(83.58));
    CHECK(far.end.y == Approx(111.44));
    CHECK(kit::distance(far.elbow, far.end) == Approx(70));
}

TEST_CASE("a tube is one outline, and two lines along it where it has an edge") {
    const std::vector<kit::Point> points = kit::curve({0, 0}, {10, 50}, {0, 100});
    const std::string plain = kit::tube(points, {.fill = kit::Rgb{}, .from_radius = 20, .to_radius = 10});
    CHECK(
        plain.starts_with("<path fill=\"#000000\" d=\"M-19.6,3.9 L-18.1,8.8 L-16.6,13.7 L-15.1,18.6 L-13.6,23.5 L-12.1,28.4 L-11.8,29.6 "));
    CHECK(plain.find("<path", 1) == std::string::npos);
    const std::string edged = kit::tube(points, {.fill = kit::Rgb{}, .from_radius = 20, .to_radius = 10, .edge = 3});
    CHECK(edged.starts_with(plain));
    CHECK(std::count(edged.begin(), edged.end(), '<') == 3);
}

TEST_CASE("the same seed scatters as it always did") {
    const auto spots = kit::scattered(json(R"({"in": [0, 0, 100, 50], "n": 3, "seed": 3})"));
    REQUIRE(spots.size() == 3);
    CHECK(std::lround(spots[0].at.x) == 84);
    CHECK(std::lround(spots[1].at.x) == 54);
    CHECK(std::lround(spots[2].at.y) == 30);
    CHECK(kit::fixed(spots[0].size, 2) == "0.87");
    const auto large = kit::scattered(json(R"({"in": [0, 0, 1, 1], "n": 1, "seed": 1099511627783})"));
    CHECK(large[0].at.y == Approx(0.6137037779936511));
    CHECK(large[0].at.x == Approx(0.8149162973309487));
}

TEST_CASE("shapes, groups, light and round windows are plain SVG") {
    CHECK(drawn(R"([{"rect": [0, 0, 9.5, 9], "f": "cream"}])") == R"(<rect x="0" y="0" width="9.5" height="9" rx="0" fill="#FCEBCF"/>)");
    CHECK(drawn(R"([{"d": "M0,0 H9", "s": "ink", "w": 3, "dash": "1 2", "cap": "butt", "o": 0.5}])") ==
          R"(<g opacity="0.5"><path d="M0,0 H9" fill="none" stroke="#33213F" stroke-linecap="butt" stroke-linejoin="round" )"
          R"(stroke-width="3" stroke-dasharray="1 2"/></g>)");
    CHECK(drawn(R"([{"group": [{"glow": [1, 2, 3], "kind": "dawn"}], "at": [5, 6], "s": 0.5}])") ==
          R"svg(<g transform="translate(5 6) scale(0.5)"><circle cx="1" cy="2" r="3" fill="url(#dawn)"/></g>)svg");
    CHECK(holds(drawn(R"([{"inset": [80, 90, 10], "items": []}])"), R"svg(<g clip-path="url(#inset80-90)"></g>)svg"));
    CHECK(holds(drawn(R"([{"prop": "mug", "at": [1, 2], "s": 0.8, "flip": true}])"),
                R"svg(<g transform="translate(1 2) scale(-0.8 0.8)">)svg"));
}

TEST_CASE("arms and head of a person can come after a table") {
    const std::string whole = drawn(R"([{"who": "amina", "at": [800, 600], "pose": "half"}])");
    const std::string parted =
        drawn(R"([{"who": "amina", "at": [800, 600], "pose": "half", "front": "later"}, {"oval": [1, 2, 3, 4], "f": "wood"},
                                         {"front_of": "amina"}])");
    const std::size_t table = parted.find("<ellipse cx=\"1\"");
    REQUIRE(table != std::string::npos);
    CHECK(parted.size() > whole.size());
    CHECK(parted.find("<ellipse", table + 1) != std::string::npos);
}

TEST_CASE("everybody can take every pose, look and clothes, and is seen") {
    const kit::Kit& kit = real_kit();
    for (const std::string& name : kit.cast.names) {
        for (const std::string_view pose : kit::pose_names) {
            const std::string view(kit::view_names.at(name.size() % kit::view_names.size()));
            const std::string item = R"([{"who": ")" + name + R"(", "at": [800, 1100], "view": ")" + view + R"(", "pose": ")" +
                                     std::string(pose) +
                                     R"(", "dir": 1, "lean": 5, "look": [0.5, 0.2], "l": "wave", "r": {"to": [900, 700], "hold": "mug"}}])";
            const std::string body = drawn(item);
            CAPTURE(name, pose);
            CHECK_FALSE(holds(body, "nan"));
            CHECK_FALSE(holds(body, "inf"));
            CHECK_FALSE(holds(body, "class="));
            CHECK(is_painted(kit::document(body, 1600, 1200, kit.palette)));
        }
    }
}

TEST_CASE("no ear shows under a bob or a scarf") {
    const auto ears = [](const std::string& looks) {
        const std::string ear = R"( -50) scale()";
        const std::string drawing = drawn(R"([{"who": "tesfa", "at": [800, 1100], "wear": {)" + looks + "}}]");
        int count = 0;
        for (std::size_t at = drawing.find(ear); at != std::string::npos; at = drawing.find(ear, at + 1)) ++count;
        return count;
    };
    CHECK(ears(R"("hair": "crop")") == 2);
    CHECK(ears(R"("hair": "bob")") == 0);
    CHECK(ears(R"("hair": "hijab", "scarfc": "teal")") == 0);
}

TEST_CASE("an apron ends at the lap of who sits turned aside, and who sits on the floor has one seat") {
    const auto carer = [](const std::string& pose) { return drawn(R"([{"who": "foster-carer", "at": [800, 1100], )" + pose + "}]"); };
    const std::string hanging = "L70,226";
    CHECK(holds(carer(R"("pose": "stand")"), hanging));
    CHECK(!holds(carer(R"("pose": "sit", "seat": 200, "dir": 1)"), hanging));
    CHECK(!holds(carer(R"("pose": "floor", "dir": -1)"), hanging));
    const auto between_the_hips = [](const std::string& items) {
        const Result<Bytes> png =
            kit::paint_svg(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="799 1087 2 2">)" + items + "</svg>", 2, 2);
        REQUIRE(png);
        return *png;
    };
    const std::string trousers = kit::paint_of(real_kit().palette.colour("night"));
    const std::string plain = R"(<rect x="700" y="1000" width="200" height="200" fill=")" + trousers + R"("/>)";
    CHECK(between_the_hips(carer(R"("pose": "floor", "dir": -1)")) == between_the_hips(plain));
}

TEST_CASE("a knee that is up, a gaze that goes down and a hand that holds another one are drawn differently") {
    const auto drawn_with = [](const std::string& key) { return drawn(R"([{"who": "teacher", "at": [800, 1100])" + key + "}]"); };
    const std::string kneels = R"(, "pose": "kneel")";
    CHECK(drawn_with(kneels) != drawn_with(kneels + R"(, "knee": "l")"));
    CHECK(drawn_with(kneels + R"(, "knee": "r")") != drawn_with(kneels + R"(, "knee": "l")"));
    CHECK(drawn_with(kneels + R"(, "dir": 1)") != drawn_with(kneels + R"(, "dir": 1, "knee": "l")"));

    const std::string lid = "M-11.2,-1.2";
    CHECK(holds(drawn_with(R"(, "look": [0, 0.8])"), lid));
    CHECK(holds(drawn_with(R"(, "face": "read")"), lid));
    CHECK_FALSE(holds(drawn_with(R"(, "look": [0, 0.3])"), lid));
    CHECK_FALSE(holds(drawn_with(R"(, "look": [0, 0.8], "face": "rest")"), lid));

    CHECK(drawn_with(R"(, "l": {"to": [700, 800], "hand": "clasp"})") != drawn_with(R"(, "l": [700, 800])"));
}

TEST_CASE("who sits turned aside has the farther arm behind the nearer one, and a narrower body") {
    const auto sitting = [](const std::string& direction) {
        return drawn(
            R"([{"who": "teacher", "at": [800, 1100], "pose": "sit", "dir": )" + direction +
            R"(, "l": {"to": [760, 800], "hold": "mug", "c": {"a": "brick"}}, "r": {"to": [840, 800], "hold": "mug", "c": {"a": "moss"}}}])");
    };
    const auto is_left_first = [](const std::string& svg) { return svg.find("#B5493A") < svg.find("#41704F"); };
    REQUIRE(holds(sitting("1"), "#B5493A"));
    REQUIRE(holds(sitting("1"), "#41704F"));
    CHECK(is_left_first(sitting("0")));
    CHECK_FALSE(is_left_first(sitting("1")));
    CHECK(is_left_first(sitting("-1")));
    CHECK(holds(sitting("0"), "scale(1.000 1.000)"));
    CHECK(holds(sitting("-1"), "scale(0.820 1.000)"));
}

TEST_CASE("a room takes the scene's colours and time of day") {
    const std::string day = drawn(R"([{"room": "kitchen"}])");
    CHECK(holds(day, kit::paint_of(real_kit().palette.colour("cream"))));
    const std::string rose = drawn(R"([{"room": "kitchen", "c": {"wall": "brick"}, "flip": true}])");
    CHECK(holds(rose, kit::paint_of(real_kit().palette.colour("brick.d"))));
    CHECK(rose.starts_with("<g transform=\"translate(1600 0) scale(-1 1)\">"));
    CHECK(drawn(R"([{"room": "kitchen", "time": "night"}])") != day);
}

TEST_CASE("a pictogram has no disc, and its own colours in each variant") {
    const std::string usual = kit::draw_icon(real_kit(), "home", "");
    CHECK_FALSE(holds(usual, "r=\"31\""));
    CHECK(holds(usual, "#33213F"));
    CHECK(holds(kit::draw_icon(real_kit(), "home", ".contrast"), "#FFFFFF"));
    CHECK(holds(kit::draw_icon(real_kit(), "home", ".off"), "#8F8796"));
    CHECK_FALSE(holds(kit::draw_icon(real_kit(), "home", ".off"), "#33213F"));
}

TEST_CASE("the sun of Break stands in its picture where the kiosk lets it breathe") {
    const Tree scene = json(*read_text_file(real_kit().folder / "scenes" / "break.json"));
    std::vector<std::int64_t> sun;
    for (const Tree& item : *scene.find("items")->list())
        if (const Tree* oval = item.find("oval"); oval != nullptr && *item.find("f")->string() == "honey")
            for (const Tree& number : *oval->list()) sun.push_back(std::lround(*number.number()));
    const auto& at = screens::break_sun;
    CHECK(sun == std::vector<std::int64_t>{at.x, at.y, at.radius, at.radius});
}

TEST_CASE("what cannot be drawn is an error with its reason") {
    const Result<Bytes> broken = kit::paint_svg("<svg", 10, 10);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().text().starts_with("librsvg: "));
}

TEST_CASE("looks and sheets are painted into a folder") {
    const test::TrialProject project;
    const std::string folder = project.path("look").string();
    const auto pictures = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"pictures", "--quiet", "--content", project.path("content").string()});
        return test::run(words);
    };
    CHECK(pictures({"--look", folder, "kite"}).output == "3 files written to " + folder + "\n");
    for (const std::string name : {"kite", "kite-small", "kite-grey"})
        CHECK(press::is_whole_png(*read_file(project.path("look/" + name + ".png"))));
    CHECK(press::png_size(*read_file(project.path("look/kite-small.png")))->width == 300);
    CHECK(pictures({"--sheet", folder}).output == "1 file written to " + folder + "\n");
    CHECK(pictures({"--sheet", folder, "icons"}).exit_code == 0);
    CHECK(press::is_whole_png(*read_file(project.path("look/kites.png"))));
    CHECK(press::is_whole_png(*read_file(project.path("look/icons.png"))));

    const test::Ran unknown = pictures({"--look", folder, "kiet"});
    CHECK(unknown.exit_code == 1);
    CHECK(test::holds(unknown.output, R"(scenes/kiet.json: is not there; did you mean "kite"?)"));
    CHECK(test::holds(pictures({"--sheet", folder, "kitse"}).output, R"(there is no booklet and no sheet "kitse"; did you mean "kites"?)"));
    CHECK(pictures({"--look", project.path("content/pictures/look").string(), "kite"}).exit_code == 2);
    CHECK(pictures({"kite"}).exit_code == 2);
}

// What the authors' desk knows: what is saved, what is pointed at, what the press says, and where the page lies.
#include <catch2/catch.hpp>

#include "app/desk/page.h"
#include "app/desk/page_view.h"
#include "app/desk/press.h"
#include "app/desk/watch.h"
#include "model/sample_library.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::app;

namespace {

namespace fs = std::filesystem;

void save(const fs::path& file, const std::string& text) { REQUIRE(write_file(file, bytes_of(text))); }

/// A window that nobody opens.
class NoWindow final : public Screen {
public:
    std::vector<Event> wait(std::optional<Milliseconds>) override { return {}; }
    void wake() override {}
    [[nodiscard]] ui::Surface surface() const override { return {}; }
    Result<present::Canvas> canvas() override { return Error{"", "there is no window"}; }
    Result<void> present() override { return {}; }
};

struct DeskRoom {
    test::SampleFolder folder;
    test::TemporaryFolder keys;
    House house{{}, test::built_fonts(), {}, {}, std::make_shared<Complaints>()};
    NoWindow window;
    ManualClock clock;

    DeskRoom() {
        test::add_sound_packs(folder);
        house.options.packs = folder.path();
        house.options.keys = keys.path();
        house.options.locales = {"ro"};
        house.options.places = {"reader:asking/safe-place"};
        save(keys.path() / "trial.pub", test::first_test_key().public_file);
        look_again(house);
    }
};

const ui::DrawText& text_of_node(const ui::Frame& frame, const std::string& id) {
    for (const ui::Command& command : frame.draw.commands) {
        const auto* text = std::get_if<ui::DrawText>(&command);
        if (text != nullptr && text->node >= 0 && frame.tree.nodes[static_cast<std::size_t>(text->node)].id == id) return *text;
    }
    throw std::runtime_error("no words for " + id);
}

}  // namespace

TEST_CASE("a watch notices what is saved, comes and goes, once") {
    const test::TemporaryFolder folder;
    save(folder.path() / "booklets/kites.toml", "one");
    Watch watch({folder.path(), folder.path() / "not-there"});
    CHECK_FALSE(watch.changed());
    save(folder.path() / "booklets/kites.toml", "another");
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    save(folder.path() / "ro/kites.po", "new");
    CHECK(watch.changed());
    fs::remove(folder.path() / "ro/kites.po");
    CHECK(watch.changed());
    save(folder.path() / "booklets/.kites.toml.swp", "an editor's");
    save(folder.path() / "booklets/kites.toml~", "an editor's");
    CHECK_FALSE(watch.changed());
}

TEST_CASE("the press is asked for drafts of the sources, of the languages on the page") {
    Options options;
    options.content = "c";
    options.translations = "l";
    options.packs = "desk";
    options.keys = "k";
    options.fonts = "f";
    const std::vector<std::string> build = build_command(options, {"ro", "en"});
    CHECK(fs::path(build[0]).filename() == "waylight-press");
    CHECK(std::vector<std::string>(build.begin() + 1, build.end()) ==
          std::vector<std::string>{"build", "--quiet", "--content", "c", "--locales", "l", "--draft", "--out", "desk", "--fonts", "f",
                                   "--key", "k/trial.key", "--only", "ro,en"});
    CHECK(build_command(options, {}).back() == "k/trial.key");
    Picked picked;
    picked.place = "reader:kites/wind";
    picked.language = "ro";
    picked.words = "Un loc sigur";
    const std::vector<std::string> where = where_command(options, picked);
    CHECK(std::vector<std::string>(where.end() - 3, where.end()) ==
          std::vector<std::string>{"--locale=ro", "--place=reader:kites/wind", "Un loc sigur"});
}

TEST_CASE("what the press answers is understood") {
    CHECK(written_at("kites/wind/text\nvi.po:9\nkites.toml:3\n") == WrittenAt{"kites/wind/text", "vi.po:9", "kites.toml:3"});
    CHECK(written_at("kites/wind/text\nkites.toml:3\n") == WrittenAt{"kites/wind/text", "kites.toml:3", ""});
    CHECK_FALSE(written_at("no text in vi shows these words\n"));
    const PressNews fine = news_of({0, "a.po: note: \"Kites\" is left out\n1 pack written to desk, 2 unchanged, 0 pictures painted\n"});
    CHECK(fine.state == PressNews::State::Fine);
    CHECK(fine.told == std::vector<std::string>{"a.po: note: \"Kites\" is left out"});
    const PressNews refused = news_of({1, "kites.toml:5: there is no cover\n1 problem\n"});
    CHECK(refused.state == PressNews::State::Refused);
    CHECK(refused.told == std::vector<std::string>{"kites.toml:5: there is no cover"});
    CHECK(news_of({2, "one line alone\n"}).told == std::vector<std::string>{"one line alone"});
}

TEST_CASE("a page stays where it is when packs come, and when they cannot be shown") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    CHECK(page.frame().place == "reader:asking/safe-place");
    CHECK(page.languages() == std::vector<std::string>{"en", "ro"});
    REQUIRE(page.go_to("reader:asking/next-step"));
    const ui::Frame before = page.frame();
    test::SampleLocale romanian("ro");
    romanian.booklets["asking"].pages["next-step"].heading = "Other words";
    room.folder.add(romanian);
    REQUIRE(page.open());
    CHECK(page.frame().place == before.place);
    CHECK(page.frame() != before);
    CHECK(page.frame().tree.find("heading")->name == "Other words");
    const ui::Frame last = page.frame();
    room.folder.add_garbage("base");
    CHECK_FALSE(page.open());
    CHECK(page.frame() == last);
}

TEST_CASE("an author changes language, size of words, colours and screen, and stays on the page") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    screens::Session session = page.session();
    session.locale = "en";
    session.text_step = 5;
    session.theme = ui::ThemeName::Dark;
    page.go_on_as(session);
    page.show_on({800, 480, 154});
    CHECK(page.frame().place == "reader:asking/safe-place");
    CHECK(page.frame().theme == ui::ThemeName::Dark);
    CHECK(page.frame().surface == ui::Surface{800, 480, 154});
    CHECK(page.session().text_step == 5);
    const std::vector<std::string>& places = page.places();
    CHECK(std::count(places.begin(), places.end(), "reader:asking/safe-place") == 1);
    CHECK(std::count(places.begin(), places.end(), "tools:asking/safe-place") == 1);
    CHECK_FALSE(page.go_to("reader:asking/no-such-page"));
    CHECK(page.times().build.size() == 3);
}

TEST_CASE("an author may look at one page for a day") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    room.clock.advance({24 * 3600 * 1000});
    page.take(screens::KeyDown{screens::Key::FocusNext});
    CHECK(page.frame().place == "reader:asking/safe-place");
}

TEST_CASE("a word is pointed at with its paragraph, its node and its place") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    const ui::DrawText& heading = text_of_node(page.frame(), "heading");
    const Rect word = heading.paragraph->boxes({2, 6}).front().moved(heading.origin.x, heading.origin.y);
    const std::optional<Picked> picked = pick(page.frame(), word.centre());
    REQUIRE(picked);
    CHECK(picked->place == "reader:asking/safe-place");
    CHECK(picked->node == "heading");
    CHECK(picked->language == "ro");
    CHECK(picked->words == "A safe place");
    CHECK(picked->word == ByteRange{2, 6});
    CHECK(picked->outline == std::vector<Rect>{word});
    REQUIRE(picked->request);
    CHECK(page.trace(*picked->request).find("\"A safe place\"") != std::string::npos);
}

TEST_CASE("what has no words is pointed at by its name, and nothing where nothing is") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    const ui::Node* picture = page.frame().tree.find("picture");
    const std::optional<Picked> picked = pick(page.frame(), picture->bounds.front().centre());
    REQUIRE(picked);
    CHECK(picked->node == "picture");
    CHECK(picked->words == "An open door");
    CHECK(picked->outline == picture->bounds);
    CHECK_FALSE(picked->request);
    CHECK_FALSE(pick(page.frame(), {Px::of(-5), Px::of(-5)}));
}

TEST_CASE("outlines are drawn over the page, and only when they are asked for") {
    DeskRoom room;
    Page page(room.house, room.window, room.clock);
    REQUIRE(page.open());
    const present::Image plain = page.paint(false, {});
    const present::Image again = page.paint(false, {});
    CHECK((plain.pixels == again.pixels));  // as one value: a million pixels would be printed
    const Rect rect{Px::of(600), Px::of(300), Px::of(40), Px::of(30)};
    const present::Image marked = page.paint(false, {rect});
    const auto pixel = [](const present::Image& image, int x, int y) { return image.row(y)[x]; };
    CHECK(pixel(marked, 597, 315) != pixel(plain, 597, 315));
    CHECK(pixel(marked, 620, 315) == pixel(plain, 620, 315));
    CHECK_FALSE((page.paint(true, {}).pixels == plain.pixels));
}

TEST_CASE("a page lies in the middle of its room, as large as it is or as there is room") {
    CHECK(view_of({800, 480, 154}, 1280, 800) == PageView{240, 160, 800, 480});
    CHECK(view_of({1920, 1080, 344}, 1280, 800) == PageView{0, 40, 1280, 720});
    CHECK(view_of({1080, 1920, 268}, 1280, 800) == PageView{415, 0, 450, 800});
    CHECK(view_of({1080, 1920, 268}, 1, 1).width == 1);
    const PageView half{0, 40, 960, 540};
    CHECK(on_page(half, {1920, 1080, 344}, {Px::of(480), Px::of(310)}) == Point{Px::of(960), Px::of(540)});
}

TEST_CASE("a smaller view shows the mean of what it hides, one of the same size every pixel") {
    present::Image page = present::blank_image(4, 2);
    page.pixels = {0xFF000000, 0xFFFFFFFF, 0xFF102030, 0xFF102030, 0xFFFFFFFF, 0xFF000000, 0xFF102030, 0xFF102030};
    present::Image window = present::blank_image(6, 4);
    put_into_view(page, {1, 1, 2, 1}, present::canvas_of(window));
    CHECK(window.row(1)[1] == 0xFF808080);
    CHECK(window.row(1)[2] == 0xFF102030);
    CHECK(window.row(1)[3] == 0xFF000000);
    CHECK(window.row(2)[1] == 0xFF000000);
    put_into_view(page, {2, 2, 4, 2}, present::canvas_of(window));
    CHECK(window.row(2)[3] == 0xFFFFFFFF);
    CHECK(window.row(3)[5] == 0xFF102030);
}

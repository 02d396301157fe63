// From sources to packs that the kiosk opens.
#include <catch2/catch.hpp>

#include <set>

#include "base/files.h"
#include "model/library.h"
#include "pack/pack.h"
#include "press/paint/canvas.h"
#include "press/png.h"
#include "press/publish.h"
#include "press/running.h"
#include "press/subprocess.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::Kit;
using test::Lines;
using test::TrialProject;

namespace {

/// Builds what must build.
press::BuildReport built(const TrialProject& project, const Lines& only = {}) {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const std::optional<press::BuildReport> report = press::build(project.folders(), only, diagnostics, progress);
    for (const std::string& line : project.told(diagnostics)) UNSCOPED_INFO(line);
    REQUIRE(report);
    CHECK(diagnostics.clean());
    return *report;
}

model::Library open_library(const TrialProject& project, Lines& refused) {
    return model::Library::open(project.folders().out, project.keys(), {}, [&](const Error& error) { refused.push_back(error.text()); });
}

std::map<std::string, std::string> packs_of(const TrialProject& project) {
    std::map<std::string, std::string> packs;
    for (const fs::path& path : list_files(project.folders().out, ".waypack"))
        packs[path.filename().string()] = project.read("build/packs/" + path.filename().string());
    return packs;
}

/// When each file of the cache was written.
std::map<std::string, fs::file_time_type> cache_of(const TrialProject& project) {
    std::map<std::string, fs::file_time_type> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project.folders().cache))
        if (entry.is_regular_file()) files[entry.path().string()] = entry.last_write_time();
    return files;
}

}  // namespace

TEST_CASE("a new booklet and a new language are added by writing only TOML, PO and JSON") {
    std::set<std::string> kinds;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(WAYLIGHT_SOURCE_FOLDER) / "tests" / "press" / "fixtures" / "kites"))
        if (entry.is_regular_file()) kinds.insert(entry.path().extension().string());
    CHECK(kinds == std::set<std::string>{".toml", ".po", ".json"});

    const TrialProject project(Kit::Real);
    built(project);
    Lines refused;
    const model::Library library = open_library(project, refused);
    CHECK(library.trial());
    const model::Locale* vietnamese = library.locale("vi");
    CHECK(refused == Lines{});
    REQUIRE(vietnamese != nullptr);
    CHECK(vietnamese->about.name == "Tiếng Việt");
    CHECK(vietnamese->about.name_in_sentence == "tiếng Việt");
    CHECK(vietnamese->text(model::UiText::ledge_hide) == "Chữ hide");
    CHECK(vietnamese->alt("kite") == "Con diều đỏ bay trên đồi xanh.");
    CHECK(vietnamese->glossary.at("kite").meaning.text == "Đồ chơi bay trong gió nhờ một sợi dây.");
    REQUIRE(vietnamese->booklets.size() == 1);
    const model::Booklet& kites = vietnamese->booklets[0];
    CHECK(kites.title == "Những con diều");
    CHECK(kites.code == "Y7");
    REQUIRE(kites.pages.size() == 2);
    CHECK(kites.pages[0].blocks[0].text.text == "Một con diều rất nhẹ.");
    CHECK(kites.pages[0].terms == Lines{"kite"});
    CHECK(kites.pages[0].blocks[1].text.text == "Nó cần gió, không cần mưa.");
    CHECK(kites.pages[0].tip.text == "Hãy cùng nhau giữ sợi dây.");
    CHECK(kites.pages[1].blocks[0].text.text == "Em có thể gọi \u2066"
                                                "0800\u00A0"
                                                "1111\u2069.");
    REQUIRE(kites.pages[1].numbers.size() == 1);
    CHECK(kites.pages[1].numbers[0].value == "0800 1111");
}

TEST_CASE("the base pack holds the pictures that something uses, with size and focus, and every icon") {
    const TrialProject project;
    project.write("content/pictures/scenes/unused.json", test::tiny_scene("coral"));
    project.append("content/pictures/pictures.toml", "\n[\"unused\"]\nalt = \"Nobody ever sees this hill.\"\n");
    built(project);
    Lines refused;
    const model::Library library = open_library(project, refused);
    REQUIRE(library.picture("kite") != nullptr);
    CHECK(*library.picture("kite") == model::PictureInfo{1600, 1200, 900, 400});
    CHECK(*library.picture("welcome") == model::PictureInfo{1600, 1200, 800, 600});
    CHECK(library.picture("unused") == nullptr);
    const Result<Bytes> icon = library.icon_bytes("next.off");
    REQUIRE(icon);
    CHECK(press::png_size(*icon)->width == 192);
    const Result<Bytes> picture = library.picture_bytes("resting");
    REQUIRE(picture);
    CHECK(press::png_size(*picture)->height == 1200);
}

TEST_CASE("a second build with nothing changed paints nothing and writes nothing") {
    const TrialProject project;
    const press::BuildReport first = built(project);
    CHECK(first.painted == 6);  // of the tiny kit: three different scenes, and one pictogram in three variants
    CHECK(first.written == Lines{"base.waypack", "en.waypack", "vi.waypack"});
    const auto cache = cache_of(project);
    const press::BuildReport second = built(project);
    CHECK(second.painted == 0);
    CHECK(second.written == Lines{});
    CHECK(second.unchanged == Lines{"base.waypack", "en.waypack", "vi.waypack"});
    CHECK(cache_of(project) == cache);
}

TEST_CASE("a change costs what it changes") {
    const TrialProject project;
    built(project);
    project.replace("locales/vi/kites.po", "Những con diều", "Các con diều");
    CHECK(built(project).written == Lines{"vi.waypack"});
    project.replace("content/facts.toml", "source_date = \"2026\"", "source_date = \"2027\"");
    CHECK(built(project).written == Lines{"base.waypack"});

    project.write("content/pictures/scenes/second.json", test::tiny_scene("coral"));
    project.append("content/pictures/pictures.toml", "\n[\"second\"]\nalt = \"A second kite flies there.\"\n");
    project.replace("content/glossary.toml", "picture = \"kite\"", "picture = \"second\"");
    CHECK(built(project).painted == 1);
}

TEST_CASE("a translation of another base is pressed again when the booklet's structure changes") {
    const TrialProject project;
    built(project);
    project.replace("content/booklets/kites.toml", "facts = [\"F90\"]", "facts = [\"F90\", \"F13\"]");
    CHECK(built(project).written == Lines{"base.waypack", "en.waypack", "vi.waypack"});
    Lines refused;
    CHECK(open_library(project, refused).locale("vi")->booklets.size() == 1);
    CHECK(refused == Lines{});
}

TEST_CASE("the same sources and key give the same bytes in another folder with another cache") {
    const TrialProject one;
    const TrialProject two;
    two.write("build/keys/trial.key", one.read("build/keys/trial.key"));
    built(one);
    built(two);
    CHECK(packs_of(one) == packs_of(two));
    CHECK(packs_of(one).size() == 3);
}

TEST_CASE("only the packs of the named languages are made, and the base") {
    const TrialProject project;
    CHECK(built(project, {"vi"}).written == Lines{"base.waypack", "vi.waypack"});
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    CHECK_FALSE(press::build(project.folders(), {"vii"}, diagnostics, progress));
    CHECK(project.told(diagnostics) == Lines{"--only: there is no locale \"vii\"; did you mean \"vi\"?"});
}

TEST_CASE("a language that is not whole keeps no other waiting, and its old pack is kept") {
    const TrialProject project;
    project.copy_locale("vi", "ro");
    built(project);
    const auto before = packs_of(project);
    project.replace("locales/ro/ui.po", "Chữ hide", "");
    project.replace("locales/vi/kites.po", "Những con diều", "Các con diều");
    CHECK(built(project).written == Lines{"vi.waypack"});
    CHECK(packs_of(project).at("ro.waypack") == before.at("ro.waypack"));
    const Lines told = project.build({"ro"});
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(": \"ro\" is left out: of the words on screens") != std::string::npos);
}

TEST_CASE("faults of languages that are not named keep no pack back, those of the content do") {
    const TrialProject project;
    project.copy_locale("vi", "ro");
    project.replace("locales/ro/kites.po", " {childline.phone}.\"\n\nmsg", ".\"\n\nmsg");
    CHECK(project.build({"vi"}) == Lines{});
    CHECK(project.build({"ro"}).size() == 1);
    project.replace("content/booklets/kites.toml", "It needs wind, not rain.", "It doesn't need rain.");
    CHECK(project.build({"vi"})[0].starts_with("content/booklets/kites.toml:13: a straight apostrophe"));
}

TEST_CASE("problems keep the old packs") {
    const TrialProject project;
    built(project);
    const auto before = packs_of(project);
    project.replace("locales/vi/kites.po", "Những con diều", "Các con diều");
    project.replace("content/booklets/kites.toml", "(term:kite)", "(term:bird)");
    const auto cache = cache_of(project);
    project.write("content/pictures/scenes/second.json", "{}");
    CHECK_FALSE(project.build().empty());
    CHECK(packs_of(project) == before);
    CHECK(cache_of(project) == cache);
}

TEST_CASE("a booklet that is not whole in a language is not in its pack") {
    const TrialProject project;
    project.replace("locales/vi/kites.po", "msgctxt \"wind/tip\"", "#, fuzzy\nmsgctxt \"wind/tip\"");
    built(project);
    Lines refused;
    const model::Library library = open_library(project, refused);
    CHECK(library.locale("vi")->booklets.empty());
    CHECK(library.locale("en")->booklets.size() == 1);
    CHECK(refused == Lines{});
}

TEST_CASE("the pack of a language that is gone is pointed out") {
    const TrialProject project;
    built(project);
    project.remove("locales/vi");
    CHECK(project.build() == Lines{"build/packs/vi.waypack: note: there is no locale \"vi\" any more; delete this pack"});
}

TEST_CASE("pictures that cannot be painted are told") {
    const TrialProject project;
    project.write("tools/pngquant", "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho out of colours\nexit 1\n");
    fs::permissions(project.path("tools/pngquant"), fs::perms::owner_all);
    const test::SearchPath path(project.path("tools").string() + ":" + test::SearchPath::usual());
    const Lines told = project.build();
    REQUIRE(told.size() == 3);
    CHECK(told[0] == "break: cannot be painted: pngquant failed: out of colours; look at it with waylight-press pictures --look");
}

TEST_CASE("a program that is not installed is told with its remedy") {
    const Result<press::Completed> run = press::run_program({"waylight-no-such-program"});
    REQUIRE_FALSE(run);
    CHECK(run.error().text() ==
          "waylight-no-such-program: cannot be started (No such file or directory); run packaging/deps to install what is missing");
    CHECK(press::last_line("one\ntwo\n\n") == "two");
    CHECK(press::last_line("") == "it said nothing");
}

TEST_CASE("a focus outside of its picture is told") {
    const TrialProject project;
    project.replace("content/pictures/pictures.toml", "[900, 400]", "[1700, 400]");
    CHECK(project.build() == Lines{"content/pictures/pictures.toml:2: the focus of \"kite\" lies outside of what upright screens show of a "
                                   "picture; write [x, y] between [200, 60] and [1400, 1140]"});
    project.replace("content/pictures/pictures.toml", "[1700, 400]", "[1700]");
    CHECK(project.build() == Lines{"content/pictures/pictures.toml:1: \"focus\" needs two numbers; write focus = [x, y] in scene pixels"});
}

TEST_CASE("packs that the kiosk would refuse are told before they are put in place") {
    const TrialProject project;
    const Result<pack::SecretKey> key = pack::read_secret_key(project.folders().key);
    REQUIRE(key);
    press::Diagnostics diagnostics;
    const press::PackFiles packs = press::sign_contents({{"base", 1, {}}}, *key, diagnostics);
    REQUIRE(diagnostics.clean());
    press::prove(packs, *key, project.path("build/proof"), diagnostics);
    CHECK_FALSE(diagnostics.clean());
    CHECK_FALSE(fs::exists(project.path("build/proof")));
}

TEST_CASE("a picture that the kiosk would refuse keeps packs from being written") {
    const TrialProject project;
    built(project);
    project.remove("build/packs");
    const Result<Bytes> small = press::kit::paint_svg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 16, 48);
    REQUIRE(small);
    for (const fs::path& png : list_files(project.path("build/cache/png"), ".png")) REQUIRE(write_file(png, *small));
    const Lines told = project.build();
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("base.waypack/library.json: ") != std::string::npos);
    CHECK_FALSE(fs::exists(project.path("build/packs/base.waypack")));
}

TEST_CASE("the real content and every real translation leave no problem") {
    const fs::path source(WAYLIGHT_SOURCE_FOLDER);
    press::Folders folders;
    folders.content = source / "content";
    folders.locales = source / "locales";
    folders.fonts = fs::path(WAYLIGHT_BUILD_FOLDER) / "fonts";
    const test::TemporaryFolder cache;
    folders.cache = cache.path();
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto project = press::check(folders, {}, diagnostics, progress);
    REQUIRE(project);
    Lines told;
    for (const press::Diagnostic& diagnostic : diagnostics.sorted())
        if (diagnostic.severity != press::Severity::Note) told.push_back(diagnostic.text());
    CHECK(told == Lines{});
    CHECK(project->sources.booklets.size() >= 30);
    CHECK(project->editions.size() >= 3);
}

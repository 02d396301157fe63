// The words for pictograms: each has some, in English and as far as somebody translated them; and no pack holds what no screen shows.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "press/build.h"
#include "press/trial_project.h"
#include "screens/screens.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::Lines;
using test::TrialProject;

namespace {

const std::string toml = "content/pictures/icons.toml";
const std::string po = "locales/vi/icons.po";

std::string at_line(const TrialProject& project, const std::string& file, const std::string& text) {
    return file + ":" + std::to_string(project.line_of(file, text)) + ": ";
}

/// What is told when these words stand for the first pictogram in English, or, where `file` is the Vietnamese, in its translation.
Lines told_of(const std::string& words, const std::string& file = toml) {
    const TrialProject project;
    project.replace(file, file == toml ? "A adult" : "Hình adult", words);
    if (file == toml) project.replace(po, "A adult", words);
    return project.check();
}

/// The packs, byte for byte.
std::map<std::string, Bytes> packs_of(const TrialProject& project) {
    std::map<std::string, Bytes> packs;
    for (const fs::path& pack : list_files(project.folders().out, ".waypack")) packs[pack.filename().string()] = *read_file(pack);
    return packs;
}

}  // namespace

TEST_CASE("a pictogram without words is told where it is drawn, and words without a pictogram where they stand") {
    const TrialProject project;
    project.write("content/pictures/parts/icons-odd.svg", "<svg>\n<g id=\"icon-odd-bird\"/>\n</svg>\n");
    project.replace(toml, "[\"back\"]", "[\"bach\"]");
    project.replace(po, "\"back/alt\"", "\"bach/alt\"");
    const std::string write_it = "\"] with alt = \"...\" into pictures/icons.toml";
    const Lines told{at_line(project, toml, "\"A back\"") + R"(there is no pictogram "bach"; did you mean "back"?)",
                     "content/pictures/parts/icons-odd.svg:2: the pictogram \"odd-bird\" has no words; write [\"odd-bird" + write_it,
                     at_line(project, "content/pictures/parts/icons.svg", "\"icon-back\"") +
                         "the pictogram \"back\" has no words; write [\"back" + write_it};
    CHECK(project.check() == told);
    CHECK(project.build() == told);
    project.append(toml, "[\"odd-bird\"]\nalt = \"A bird\"\n[\"sock\"]\nalt = \"A sock\"\n");
    CHECK(project.check().at(1) == at_line(project, toml, "\"A sock\"") + R"(there is no pictogram "sock"; draw <g id="icon-sock">)");
}

TEST_CASE("a pictogram has one to twelve words in every language, and more where a language needs more") {
    const auto words = [](int count) {
        std::string all = "one";
        for (int i = 1; i < count; ++i) all += " two";
        return all;
    };
    const auto refusal = [](const std::string& file, const std::string& count, const std::string& most) {
        const TrialProject project;
        return Lines{at_line(project, file, file == toml ? "\"A adult\"" : "\"Hình adult\"") + "the pictogram has " + count +
                     " words, and " + most + " is the most for its readers; shorten it"};
    };
    CHECK(told_of("Bird") == Lines{});
    CHECK(told_of(words(12)) == Lines{});
    CHECK(told_of(words(13)) == refusal(toml, "13", "12"));
    CHECK(told_of("").at(0) == toml + ":2: \"alt\" is empty; write its text");
    CHECK(told_of(words(13), po) == Lines{});  // 115 words for 100 of English
    CHECK(told_of(words(14), po) == refusal(po, "14", "13"));
}

TEST_CASE("a pictogram's words do not begin with a picture, and words to avoid are told there, too") {
    CHECK(told_of("A picture of a bird") ==
          Lines{toml + ":2: the alt text of \"adult\" begins with \"A picture of\"; say at once who does what"});
    const TrialProject project;
    project.write("locales/en/wording.toml", "[[avoid]]\nwords = [\"adult\"]\nuse = \"grown-up\"\nexcept = [\"icons/young\"]\n");
    CHECK(project.check() == Lines{toml + ":2: \"adult\" is to be avoided; write: grown-up"});
}

TEST_CASE("pictograms that a language has no words for yet are a note, and keep nothing waiting") {
    const TrialProject project;
    const std::string note = "note: of the pictograms' words in \"vi\" ";
    project.replace(po, "\"Hình child\"", "\"\"");
    const Lines one{at_line(project, po, "msgstr \"\"\n\nmsgctxt \"close/alt\"") + note +
                    "1 text is not translated (child/alt); translate it"};
    CHECK(project.check() == one);
    CHECK(project.build() == one);
    CHECK(packs_of(project).contains("vi.waypack"));
    project.remove(po);
    const std::string count = std::to_string(screens::icons_of_screens.size());
    CHECK(project.check() == Lines{po + ": " + note + count +
                                   " texts are new or changed in English (adult/alt, back/alt, bigger/alt ...); run waylight-press merge, "
                                   "then translate them"});
}

TEST_CASE("packs hold no words of pictograms: no screen shows them") {
    const TrialProject project;
    REQUIRE(project.build() == Lines{});
    const auto packs = packs_of(project);
    REQUIRE(packs.size() == 3);
    for (const std::string& file : {toml, po}) project.replace(file, "A adult", "A bird on a wire");
    project.replace(po, "Hình adult", "Con chim");
    CHECK(project.build() == Lines{});
    CHECK(packs_of(project) == packs);
}

TEST_CASE("no booklet may be called like the file of the pictograms' words") {
    const TrialProject project;
    fs::rename(project.path("content/booklets/kites.toml"), project.path("content/booklets/icons.toml"));
    project.replace("content/library.toml", "kites", "icons");
    const Lines told = project.check();
    const std::string refusal =
        R"(content/booklets/icons.toml:1: no booklet may be called "icons", its translation would be icons.po; rename the file)";
    CHECK(std::find(told.begin(), told.end(), refusal) != told.end());
}

TEST_CASE("every pictogram has words in English and Romanian, and those that screens show in every language") {
    const fs::path root(WAYLIGHT_SOURCE_FOLDER);
    press::Folders folders;
    folders.content = root / "content";
    folders.locales = root / "locales";
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto project = press::read_project(folders, {}, diagnostics, progress);
    REQUIRE(project);
    for (const press::Edition& edition : project->editions) {
        const bool needs_all = edition.locale->tag == "en" || edition.locale->tag == "ro";
        for (const auto& [name, alt] : project->sources.icons) {
            CAPTURE(edition.locale->tag, name);
            const auto& shown = screens::icons_of_screens;
            if (needs_all || std::find(shown.begin(), shown.end(), name) != shown.end())
                CHECK_FALSE(edition.text("icons", name + "/alt", alt.text).empty());
        }
    }
}

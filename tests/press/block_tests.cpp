// Lists, checklists, steps and contacts of a page, and pictures that nobody has drawn yet.
#include <catch2/catch.hpp>

#include <algorithm>

#include "model/library.h"
#include "press/trial_project.h"

using waylight::test::Lines;
using waylight::test::TrialProject;

namespace {

const std::string booklet = "content/booklets/kites.toml";

constexpr auto blocks = R"(
[[page.steps]]
items = ["Unroll.", "Run. Look up."]

[[page.contact]]
name = "Kite line"
fact = "childline.phone"
text = "For lost kites."

[[page.checklist]]
items = ["Tail"]
)";

/// The English booklet of the packs that were built, its blocks as "kind: text".
Lines blocks_on_page(const TrialProject& project, std::size_t page) {
    using waylight::model::BlockKind;
    const waylight::model::Library library =
        waylight::model::Library::open(project.folders().out, project.keys(), {}, [](const waylight::Error&) {});
    REQUIRE(library.locale("en") != nullptr);
    REQUIRE(library.locale("en")->booklets.size() == 1);
    const std::vector<std::string> kinds{"text", "list", "check", "step", "contact", "for"};
    Lines found;
    for (const waylight::model::Block& block : library.locale("en")->booklets[0].pages[page].blocks)
        found.push_back(kinds[static_cast<std::size_t>(block.kind)] + ": " + block.text.text);
    return found;
}

}  // namespace

TEST_CASE("lists and contacts stand on the page in the order they are written in") {
    const TrialProject project;
    project.replace(booklet, "code = \"Y7\"", "code = \"T7\"");
    project.replace(booklet, "shelf = \"younger\"", "shelf = \"young-people\"");
    project.replace("content/facts.toml", "audience = [\"younger\"]", "audience = [\"young-people\"]");
    project.append(booklet, blocks);
    CHECK(project.build() == Lines{"locales/vi/kites.po: note: \"Kites\" is left out of \"vi\": 5 texts are new or changed in English "
                                   "(string/steps, string/steps, string/contact ...); run waylight-press merge, then translate them"});
    const Lines found = blocks_on_page(project, 1);
    REQUIRE(found.size() == 7);
    CHECK(Lines(found.begin() + 2, found.end()) == Lines{"step: Unroll.", "step: Run. Look up.",
                                                         "contact: Kite line \u2066"
                                                         "0800\u00A0"
                                                         "1111\u2069",
                                                         "for: For lost kites.", "check: Tail"});
}

TEST_CASE("what is wrong in a list or a contact is told") {
    const auto told_with = [](const std::string& table) {
        const TrialProject project;
        project.append(booklet, table);
        Lines told = project.check();
        std::erase_if(told, [](const std::string& line) { return line.find(": note:") != std::string::npos; });
        return told;
    };
    CHECK(told_with("\n[[page.steps]]\n") == Lines{booklet + ":31: the list is empty; write items = [\"...\"]"});
    CHECK(told_with("\n[[page.contact]]\nname = \"Line\"\nfact = \"childline.phon\"\n") ==
          Lines{booklet + ":33: there is no telephone number \"childline.phon\"; did you mean \"childline.phone\"?"});
    CHECK(told_with("\n[[page.contact]]\nname = \"**Line**\"\n") ==
          Lines{booklet + ":32: marks and placeholders mean nothing here; write plain words"});
    CHECK(told_with("\n[[page.list]]\nitems = [\"Red\"]\ntip = \"Hold.\"\n") ==
          Lines{booklet + ":33: \"tip\" belongs to [[page]]; write it above [[page.list]]"});
    CHECK(told_with("\n[[page.list]]\nitems = [\"You can ring {childline.phone}.\"]\n") ==
          Lines{booklet + ":32: the page says this twice; take one of the two out"});
}

TEST_CASE("a page whose picture is described and not drawn yet stands without it") {
    const TrialProject project;
    project.append("content/pictures/pictures.toml",
                   "\n[\"hill\"]\nalt = \"A green hill in the sun.\"\n\n[\"lake\"]\nalt = \"A blue lake in the sun.\"\n");
    project.replace(booklet, "cover = \"kite\"", "cover = \"lake\"");
    project.replace(booklet, "id = \"string\"\npicture = \"kite\"", "id = \"string\"\npicture = \"hill\"");
    CHECK(project.build() == Lines{"content/pictures/pictures.toml: note: 2 pictures are described and not drawn yet (hill, lake), and the "
                                   "pages stand without; draw each in pictures/scenes"});
    const waylight::model::Library library =
        waylight::model::Library::open(project.folders().out, project.keys(), {}, [](const waylight::Error&) {});
    const waylight::model::Booklet& kites = library.locale("en")->booklets.at(0);
    CHECK(kites.cover.empty());
    CHECK(kites.pages[0].picture == "kite");
    CHECK(kites.pages[1].picture.empty());
}

TEST_CASE("a picture that is described and asked for nowhere is told") {
    const TrialProject project;
    project.append("content/pictures/pictures.toml", "\n[\"hill\"]\nalt = \"A green hill in the sun.\"\n");
    CHECK(project.check() == Lines{"content/pictures/pictures.toml:18: there is no picture \"hill\"; draw pictures/scenes/hill.json"});
}

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "base/tree.h"
#include "model/emergency.h"
#include "model/ui_text.h"

using namespace waylight;
namespace fs = std::filesystem;

namespace {

Tree content(const std::string& name) {
    const fs::path path = fs::path(WAYLIGHT_SOURCE_FOLDER) / "content" / name;
    Result<Tree> tree = read_toml(*read_text_file(path), path.string());
    REQUIRE(tree);
    return *std::move(tree);
}

struct Generated {
    int exit_code = 0;
    std::string header;
    std::string message;
};

Generated generated_from(const std::string& toml) {
    const test::TemporaryFolder folder;
    const fs::path in = folder.path() / "ui.toml";
    const fs::path out = folder.path() / "ui_text.h";
    const fs::path err = folder.path() / "err";
    REQUIRE(write_file(in, bytes_of(toml)));
    const std::string command = "'" WAYLIGHT_GENERATE_UI_TEXT "' '" + in.string() + "' '" + out.string() + "' 2>'" + err.string() + "'";
    const int status = std::system(command.c_str());
    const Result<std::string> header = read_text_file(out);
    return {WEXITSTATUS(status), header ? *header : std::string(), *read_text_file(err)};
}

}  // namespace

TEST_CASE("the compiled-in emergency card is what the facts say") {
    const Tree facts = content("facts.toml");
    const std::array<std::pair<std::string_view, std::string_view>, 2> ids{{{"childline.phone", "F01"}, {"emergency.phone", "F13"}}};
    REQUIRE(model::emergency_card.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const model::EmergencyNumber& number = model::emergency_card[i];
        CHECK(number.key == ids[i].first);
        const Tree* fact = facts.find(number.key);
        REQUIRE(fact != nullptr);
        CHECK(*fact->find("value")->string() == number.value);
        CHECK(*fact->find("id")->string() == ids[i].second);
    }
}

TEST_CASE("the interface's ids are those of ui.toml, both ways") {
    const Tree texts = content("ui.toml");
    REQUIRE(texts.table()->size() == model::ui_text_count);
    for (const std::string_view id : model::ui_text_ids) CHECK(texts.find(id) != nullptr);
    CHECK(model::ui_text_ids[static_cast<std::size_t>(model::UiText::ledge_hide)] == "ledge.hide");
    CHECK(model::ui_text_ids[static_cast<std::size_t>(model::UiText::help_show_need)] == "help.show.need");
}

TEST_CASE("the header names each id once, in order") {
    const Generated good = generated_from("[\"b.two-words\"]\ntext = \"x\"\n[\"a.one\"]\ntext = \"y\"\nnote = \"z\"\n");
    CHECK(good.exit_code == 0);
    CHECK(good.message.empty());
    CHECK_THAT(good.header, Catch::Contains("enum class UiText : std::uint16_t {\n    a_one,\n    b_two_words,\n};\n"));
    CHECK_THAT(good.header, Catch::Contains("ui_text_count = 2;"));
    CHECK_THAT(good.header, Catch::Contains("{{\n    \"a.one\",\n    \"b.two-words\",\n}};\n"));
}

TEST_CASE("the header names the placeholders of each id") {
    const Generated good = generated_from("[\"a.b\"]\ntext = \"{x} {y}\"\nplaceholders = [\"x\", \"y\"]\n[\"a.c\"]\ntext = \"z\"\n");
    CHECK_THAT(good.header, Catch::Contains("ui_text_placeholders{{\n    \"x y\",\n    \"\",\n}};\n"));
    CHECK_THAT(generated_from("[\"a.b\"]\ntext = \"{x}\"\nplaceholders = \"x\"\n").message,
               Catch::Contains("ui.toml:1: placeholders are no list of names; write them as in placeholders = [\"page\", \"pages\"]"));
    CHECK_THAT(generated_from("[\"a.b\"]\ntext = \"{x}\"\nplaceholders = [\"{x}\"]\n").message,
               Catch::Contains("placeholders are no list of names"));
}

TEST_CASE("ids that cannot become an enum stop the build with their line") {
    CHECK_THAT(generated_from("[\"a.b\"]\ntext = \"x\"\n[ledge.hide]\ntext = \"x\"\n").message,
               Catch::Contains("ui.toml:3: \"ledge\" is no id of a text"));
    CHECK_THAT(generated_from("[\"A.b\"]\ntext = \"x\"\n").message, Catch::Contains("ui.toml:1: \"A.b\" is no id of a text"));
    CHECK_THAT(generated_from("[\"a.b\"]\nnote = \"x\"\n").message, Catch::Contains("ui.toml:1: \"a.b\" has no text"));
    CHECK_THAT(generated_from("[\"a.b-c\"]\ntext = \"x\"\n[\"a.b.c\"]\ntext = \"x\"\n").message,
               Catch::Contains("ui.toml:3: \"a.b.c\" is too like another id"));
    const Generated broken = generated_from("[\"a.b\"\n");
    CHECK(broken.exit_code == 1);
    CHECK(broken.header.empty());
}

// fonts.toml: what is read from it, and what is said of its mistakes.
#include <catch2/catch.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/files.h"
#include "base/tree.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

std::filesystem::path folder_with_table(const std::string& toml) {
    const std::filesystem::path folder = std::filesystem::path(WAYLIGHT_BUILD_FOLDER) / "tests" / "text" / "font-table";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fonts.toml") << toml;
    std::ofstream(folder / "here.ttf") << "x";
    return folder;
}

/// "NotoSansOldTurkic-Regular" is of the script that Unicode calls Old_Turkic; nothing for what is named after no script.
std::string script_of_file(std::string name) {
    name.erase(name.find('-'));
    for (const std::string family : {"NotoSans", "NotoSerif", "NotoLooped", "NotoTraditional"}) {
        if (name.starts_with(family)) name.erase(0, family.size());
    }
    const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
    return code == UCHAR_INVALID_CODE ? "" : uscript_getShortName(static_cast<UScriptCode>(code));
}

}  // namespace

TEST_CASE("every row of the font table names files that are there") {
    const std::filesystem::path folder = WAYLIGHT_BUILD_FOLDER "/fonts";
    const Result<Tree> tree = read_toml(*read_text_file(folder / "fonts.toml"), "fonts.toml");
    REQUIRE(tree);
    for (const char* group : {"script", "dyslexic"}) {
        for (const auto& [script, row] : *tree->find(group)->table()) {
            INFO(group << "." << script);
            CHECK(std::filesystem::file_size(folder / *row.find("regular")->string()) > 1000);
            CHECK(std::filesystem::file_size(folder / *row.find("bold")->string()) > 1000);
            CHECK(std::filesystem::file_size(folder / "licences" / (*row.find("package")->string() + ".txt")) > 100);
            CHECK_FALSE(row.find("licence")->string()->empty());
        }
    }
    CHECK(read_font_table(folder)->scripts.size() == tree->find("script")->table()->size());
}

TEST_CASE("a font table says line and reason of what is wrong with it") {
    const auto message = [](const std::string& toml) { return read_font_table(folder_with_table(toml)).error().text(); };
    CHECK_THAT(message("[script.Latn]\nregular = \"gone.ttf\"\nbold = \"here.ttf\"\n"),
               Catch::Contains("fonts.toml:2: [script.Latn] \"gone.ttf\" is not in"));
    CHECK_THAT(message("[script.Latn]\nregular = \"here.ttf\"\n"), Catch::Contains("needs bold = \"FILE\""));
    CHECK_THAT(message("[script.Latn]\nregular = \"../here.ttf\"\nbold = \"here.ttf\"\n"),
               Catch::Contains("must be a file name without a folder"));
    CHECK_THAT(message("[script.Latn]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\nline_permille = 0\n"), Catch::Contains("fonts.toml:4"));
    CHECK_THAT(message("[script.Latin]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\n"), Catch::Contains("four letters"));
    const std::string arabic = "[script.Aran]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\n";
    CHECK_THAT(message(arabic + "languages = [\"ur\"]\n"), Catch::Contains("needs variant_of = \"XXXX\""));
    CHECK_THAT(message(arabic + "variant_of = \"Arab\"\n"), Catch::Contains("fonts.toml:4: [script.Aran] is a variant: needs languages"));
    CHECK_THAT(message(arabic + "variant_of = \"Arab\"\nlanguages = [1]\n"), Catch::Contains("fonts.toml:5: [script.Aran] languages must"));
    CHECK_THAT(message("x = 1\n"), Catch::Contains("holds no [script.XXXX] table"));
    CHECK_THAT(read_font_table("no-such-folder").error().text(), Catch::Contains("no-such-folder"));
}

TEST_CASE("a kiosk does without a script whose face is missing, but not without Latin") {
    const std::string latin = "[script.Latn]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\n";
    const std::string arabic = "[script.Arab]\nregular = \"gone.ttf\"\nbold = \"here.ttf\"\n";
    std::vector<std::string> left_out;
    const auto note = [&](const Error& error) { left_out.push_back(error.text()); };
    const Result<FontTable> table = read_font_table(folder_with_table(latin + arabic), note);
    REQUIRE(table);
    CHECK(table->find("Latn") != nullptr);
    CHECK(table->find("Arab") == nullptr);
    REQUIRE(left_out.size() == 1);
    CHECK_THAT(left_out.front(), Catch::Contains("[script.Arab] \"gone.ttf\" is not in"));
    CHECK_FALSE(read_font_table(folder_with_table(latin + arabic)));
    CHECK_THAT(read_font_table(folder_with_table(arabic), note).error().text(), Catch::Contains("no face that can be used for Latin"));
}

TEST_CASE("sizes of a row follow the look") {
    const FontTable table = built_fonts();
    CHECK(table.find("Arab")->size_permille == 1220);
    CHECK(table.find("Ethi")->size_permille == 1060);
    CHECK(table.find("Xxxx") == nullptr);
    Shaper shaper(table);
    const Px em = Px::of(20);
    const auto line_height = [&](const char* script, const char* language, Leading leading) {
        ParagraphRequest request;
        request.script = script;
        request.language = language;
        request.em = em;
        request.leading = leading;
        return shaper.line_height(request);
    };
    CHECK(line_height("Latn", "en", Leading::Body) == Px::of(30));
    CHECK(line_height("Latn", "en", Leading::Heading) == em.scaled(1220, 1000));
    CHECK(line_height("Arab", "ar", Leading::Body) == em.scaled(1220 * 1600, 1'000'000));
    CHECK(line_height("Arab", "ur-PK", Leading::Body) == em.scaled(2800, 1000));
    CHECK(line_height("Xxxx", "en", Leading::Body) == line_height("Latn", "en", Leading::Body));
    const auto paragraph = shaper.layout(request_for(sample("en")));
    CHECK(paragraph->lines.front().baseline == Px::of(15) + em.scaled(360, 1000));
    CHECK(paragraph->lines.back().y + paragraph->line_height == paragraph->height());
}

TEST_CASE("a variant of a script is the row of its languages, in any country and script, and of no other") {
    const FontTable table = built_fonts();
    for (const char* language : {"ur", "ur-PK", "ur-Arab-IN", "pnb", "pa-Arab"}) CHECK(table.find("Arab", language)->script == "Aran");
    for (const char* language : {"ar", "fa", "ps", "u", "urx", ""}) CHECK(table.find("Arab", language)->script == "Arab");
    CHECK(table.find("Guru", "pa")->script == "Guru");
    CHECK(table.find("Latn", "ur")->script == "Latn");
    CHECK(table.find("Xxxx", "ur") == nullptr);
}

TEST_CASE("every script of Noto's core has a row, but for those of the past, of ciphers and of signs") {
    const FontTable table = built_fonts();
    std::set<std::string> without_row;
    std::size_t with_row = 0;
    for (const std::filesystem::path& file : list_files(WAYLIGHT_NOTO_FOLDER, ".ttf")) {
        const std::string script = script_of_file(file.filename().string());
        if (table.find(script) != nullptr) ++with_row;
        if (!script.empty() && table.find(script) == nullptr) without_row.insert(script);
    }
    CHECK(with_row > 100);
    CHECK(without_row == std::set<std::string>{"Aghb", "Armi", "Avst", "Bhks", "Brah", "Cari", "Cprt", "Dsrt", "Dupl", "Egyp", "Elba",
                                               "Elym", "Glag", "Goth", "Hatr", "Hluw", "Hung", "Ital", "Khar", "Kthi", "Lina", "Linb",
                                               "Lyci", "Lydi", "Mahj", "Mani", "Marc", "Mult", "Narb", "Nbat", "Ogam", "Orkh", "Palm",
                                               "Perm", "Phag", "Phli", "Phlp", "Phnx", "Prti", "Runr", "Sarb", "Sgnw", "Shaw", "Sidd",
                                               "Sogd", "Sogo", "Soyo", "Tang", "Ugar", "Xpeo", "Xsux", "Zanb"});
}

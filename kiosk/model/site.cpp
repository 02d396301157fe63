#include "model/site.h"

#include <array>

#include "base/files.h"
#include "base/tree.h"
#include "model/table_reader.h"

namespace waylight::model {
namespace {

constexpr std::array<std::pair<std::string_view, Room>, 2> room_words{{{"private", Room::Private}, {"public", Room::Public}}};
constexpr int narrowest_screen_mm = 50;
constexpr int widest_screen_mm = 5000;

}  // namespace

Result<Site> read_site(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path);
    if (!text) return text.error();
    const Result<Tree> tree = read_toml(*text, path.string());
    if (!tree) return tree.error();
    Faults faults(path.string());
    TableReader reader(*tree, "", faults);
    Site site;
    if (reader.has("languages")) site.languages = reader.texts("languages");
    if (reader.has("room")) site.room = reader.choice<Room>("room", room_words);
    if (reader.has("screen_width_mm")) site.screen_width_mm = reader.whole("screen_width_mm", narrowest_screen_mm, widest_screen_mm);
    reader.finish();
    if (faults.first()) return *faults.first();
    return site;
}

}  // namespace waylight::model

#include "model/site.h"

#include <array>

#include "base/files.h"
#include "base/tree.h"
#include "model/table_reader.h"

namespace waylight::model {
namespace {

constexpr std::array<std::pair<std::string_view, Room>, 2> room_words{{{"private", Room::Private}, {"public", Room::Public}}};
constexpr std::array<std::pair<std::string_view, Speaker>, 3> speaker_words{
    {{"off", Speaker::Off}, {"quiet", Speaker::Quiet}, {"on", Speaker::On}}};
constexpr int narrowest_screen_mm = 50;
constexpr int widest_screen_mm = 5000;
constexpr int shortest_idle_seconds = 30;  // a page takes a slow reader longer
constexpr int longest_idle_seconds = 3600;

struct Key {
    const char* name;
    void (*read)(TableReader&, const char* name, Site&);
};

/// For what this program cannot do yet: a site file may already say it.
void read_later(TableReader& /*reader*/, const char* /*name*/, Site& /*site*/) {}
void read_languages(TableReader& reader, const char* name, Site& site) { site.languages = reader.texts(name); }
void read_room(TableReader& reader, const char* name, Site& site) { site.room = reader.choice<Room>(name, room_words); }
void read_speaker(TableReader& reader, const char* name, Site& site) { site.speaker = reader.choice<Speaker>(name, speaker_words); }
void read_volume_ceiling(TableReader& reader, const char* name, Site& site) { site.volume_ceiling = reader.whole(name, 1, 100); }
void read_width(TableReader& reader, const char* name, Site& site) {
    site.screen_width_mm = reader.whole(name, narrowest_screen_mm, widest_screen_mm);
}
void read_idle(TableReader& reader, const char* name, Site& site) {
    site.idle_seconds = reader.whole(name, shortest_idle_seconds, longest_idle_seconds);
}
void read_idle_together(TableReader& reader, const char* name, Site& site) {
    site.idle_seconds_together = reader.whole(name, shortest_idle_seconds, longest_idle_seconds);
}

constexpr std::array<Key, 9> keys{{{"adults_code", read_later},
                                   {"contacts", read_later},
                                   {"idle_seconds", read_idle},
                                   {"idle_seconds_together", read_idle_together},
                                   {"languages", read_languages},
                                   {"room", read_room},
                                   {"screen_width_mm", read_width},
                                   {"speaker", read_speaker},
                                   {"volume_ceiling", read_volume_ceiling}}};

/// The site with one member of the file taken in, or what is wrong with that member.
Result<Site> with_member(Site site, const Tree& member, const std::string& where) {
    Faults faults(where);
    TableReader reader(member, "", faults);
    for (const Key& key : keys)
        if (reader.has(key.name)) key.read(reader, key.name, site);
    reader.finish();
    if (faults.first()) return *faults.first();
    return site;
}

}  // namespace

Site read_site(const std::filesystem::path& path, const std::function<void(const Error&)>& refused) {
    Site site;
    bool is_sound = true;
    const auto refuse = [&](const Error& error) {
        is_sound = false;
        refused(error);
    };
    const Result<std::string> text = read_text_file(path);
    const Result<Tree> tree = text ? read_toml(*text, path.string()) : text.error();
    if (!tree) refuse(tree.error());
    for (const auto& [name, value] : tree ? *tree->table() : Tree::Table()) {
        Result<Site> more = with_member(site, Tree(Tree::Table{{name, value}}), path.string());
        if (more) {
            site = *std::move(more);
        } else {
            refuse(more.error());
        }
    }
    if (!is_sound) site.room = Room::Public;
    return site;
}

}  // namespace waylight::model

#include "press/paint/compose.h"

#include "press/folders.h"
#include "press/hint.h"
#include "press/names.h"
#include "press/paint/icons.h"
#include "press/paint/proof.h"
#include "press/paint/safe_area.h"
#include "press/paint/scene.h"
#include "press/paint/signs_seen.h"
#include "press/sources.h"
#include "screens/screens.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

using Files = std::map<std::string, fs::path>;

Files scene_files(const kit::Kit& kit, Diagnostics& diagnostics) {
    Files files;
    for (const fs::path& file : files_in(kit.folder / "scenes", ".json", diagnostics)) files.emplace(file.stem().string(), file);
    return files;
}

void keep_named(Files& files, const kit::Kit& kit, const std::set<std::string>& names, Diagnostics& diagnostics) {
    for (const std::string& name : names)
        if (!files.contains(name))
            diagnostics.problem({shown(kit.folder / "scenes" / (name + ".json"))}, "is not there" + hint(name, keys_of(files), "draw it"));
    std::erase_if(files, [&](const auto& file) { return !names.contains(file.first); });
}

/// Nothing, and every fault told, when the scene cannot be read or breaks a rule.
std::optional<DrawnScene> compose_scene(const fs::path& file, const kit::Kit& kit, const kit::Rules& rules, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.problems();
    if (const std::string wrong = fault_of_name(file.stem().string()); !wrong.empty())
        diagnostics.problem({shown(file), 1}, "the file's name " + wrong + "; rename it");
    const std::optional<Tree> scene = kit::read_table(file, diagnostics);
    if (!scene) return std::nullopt;
    kit::prove_scene(file, *scene, kit, rules, diagnostics);
    // From here on every name leads somewhere and every number is one: drawing cannot fail.
    if (diagnostics.problems() > before) return std::nullopt;
    DrawnScene drawn{file, kit::draw_scene(*scene, kit), kit::people_in(*scene, kit), {}};
    kit::collect_texts(*scene, drawn.texts);
    return drawn;
}

kit::NameSet texts_of(const DrawnScenes& scenes) {
    kit::NameSet texts;
    for (const auto& [name, scene] : scenes) texts.insert(scene.texts.begin(), scene.texts.end());
    return texts;
}

/// Those that screens show; the kit holds more.
std::map<std::string, std::string> compose_icons(const kit::Kit& kit) {
    std::map<std::string, std::string> icons;
    for (const std::string_view name : screens::icons_of_screens)
        for (const std::string_view variant : kit::icon_variants)
            icons.emplace(std::string(name) + std::string(variant), kit::draw_icon(kit, name, variant));
    return icons;
}

}  // namespace

std::optional<kit::Kit> sound_kit(const fs::path& folder, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.problems();
    std::optional<kit::Kit> kit = kit::read_kit(folder, diagnostics);
    if (kit) kit::prove_kit(*kit, kit::Rules(*kit), screens::icons_of_screens, diagnostics);
    return diagnostics.problems() == before ? std::move(kit) : std::nullopt;
}

DrawnScenes compose_scenes(const kit::Kit& kit, const std::set<std::string>& names, Diagnostics& diagnostics) {
    Files files = scene_files(kit, diagnostics);
    if (!names.empty()) keep_named(files, kit, names, diagnostics);
    const kit::Rules rules(kit);
    DrawnScenes pictures;
    for (const auto& [name, file] : files)
        if (std::optional<DrawnScene> scene = compose_scene(file, kit, rules, diagnostics)) pictures.emplace(name, *std::move(scene));
    return pictures;
}

std::optional<Drawings> compose(const fs::path& folder, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.problems();
    const std::optional<kit::Kit> kit = kit::read_kit(folder, diagnostics);
    if (!kit) return std::nullopt;
    kit::prove_kit(*kit, kit::Rules(*kit), screens::icons_of_screens, diagnostics);
    Drawings drawings{compose_scenes(*kit, {}, diagnostics), {}, kit::icon_places(*kit), {}, kit->cast.signs};
    for (const auto& [name, scene] : drawings.pictures) {
        kit::prove_safe_area(scene.file, scene.people, diagnostics);
        kit::prove_signs_seen(scene.file, scene.people, diagnostics);
    }
    if (diagnostics.problems() > before) return std::nullopt;
    drawings.icons = compose_icons(*kit);
    drawings.unused = kit::unused_in(*kit, texts_of(drawings.pictures));
    return drawings;
}

}  // namespace waylight::press

#include "press/paint/kit.h"

#include <vector>

#include "base/files.h"
#include "press/folders.h"
#include "press/sources.h"

namespace waylight::press::kit {
namespace fs = std::filesystem;
namespace {

Roles roles_of(const Part& part, const Palette& palette, const Roles& roles) {
    Roles all = roles;
    for (const auto& [role, colour] : part.defaults) all.emplace(role, colour == "none" ? std::nullopt : palette.colour(colour));
    return all;
}

Named<Room> read_rooms(const fs::path& folder, Diagnostics& diagnostics) {
    Named<Room> rooms;
    for (const fs::path& file : files_in(folder, ".json", diagnostics)) {
        const std::optional<Tree> tree = read_sections(file, {"roles"}, diagnostics);
        if (!tree) continue;
        Room room{file, *tree, {}};
        for (const auto& [role, colour] : *tree->find("roles")->table())
            if (colour.string() != nullptr) room.roles.emplace(role, *colour.string());
        rooms.emplace(file.stem().string(), std::move(room));
    }
    return rooms;
}

}  // namespace

std::string Kit::draw(std::string_view name, const Roles& roles, std::string_view transform) const {
    const Part* part = parts.find(name);
    if (part == nullptr) return "";
    const Roles all = roles_of(*part, palette, roles);
    std::string body;
    if (const Part* under = parts.find(part->under()))
        for (const Element& element : under->drawing) body += painted(element, palette, all);
    for (const Element& element : part->drawing) body += painted(element, palette, all);
    return group(transform, body);
}

std::optional<Tree> read_sections(const fs::path& path, const std::vector<std::string>& sections, Diagnostics& diagnostics) {
    std::optional<Tree> tree = read_table(path, diagnostics);
    if (!tree) return tree;
    const std::size_t before = diagnostics.problems();
    for (const std::string& name : sections) {
        const Tree* section = tree->find(name);
        if (section == nullptr || section->table() == nullptr)
            diagnostics.problem({shown(path), 1}, in_quotes(name) + " is missing; write " + in_quotes(name) + ": { ... }");
    }
    return diagnostics.problems() == before ? tree : std::nullopt;
}

std::optional<Tree> read_table(const fs::path& path, Diagnostics& diagnostics) {
    const Result<std::string> text = read_text_file(path);
    if (!text) {
        tell_unreadable(path, text.error(), "the kit cannot do without it", diagnostics);
        return std::nullopt;
    }
    const Result<Tree> tree = read_written_json(*text, shown(path));
    if (!tree) {
        diagnostics.problem(tree.error());
        return std::nullopt;
    }
    if (tree->table() != nullptr) return *tree;
    diagnostics.problem({shown(path), 1}, "is no JSON object; write { ... } round it");
    return std::nullopt;
}

std::optional<Kit> read_kit(const fs::path& folder, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.problems();
    const std::optional<Tree> palette = read_sections(folder / "palette.json", {"colours", "skin", "shades", "hair"}, diagnostics);
    const std::optional<Tree> cast =
        read_sections(folder / "cast.json", {"ages", "faces", "eyes", "reach", "touch", "hands", "roles", "signs", "cast"}, diagnostics);
    Parts parts = read_parts(folder / "parts", diagnostics);
    Named<Room> rooms = read_rooms(folder / "rooms", diagnostics);
    if (!palette || !cast || diagnostics.problems() > before) return std::nullopt;
    return Kit{folder, *palette, *cast, palette_of(*palette), std::move(parts), cast_of(*cast), std::move(rooms)};
}

}  // namespace waylight::press::kit

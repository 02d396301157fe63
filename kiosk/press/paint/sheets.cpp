#include "press/paint/sheets.h"

#include <algorithm>
#include <array>

#include "press/paint/icons.h"
#include "press/paint/scene.h"

namespace waylight::press::kit {
namespace {

constexpr int sheet_width = 1600;

std::string background(const Kit& kit, std::string_view colour, int height) {
    return "<rect width=\"" + std::to_string(sheet_width) + "\" height=\"" + std::to_string(height) + "\" fill=\"" +
           paint_of(kit.palette.colour(colour)) + "\"/>";
}

std::string move_to(int x, int y) { return "translate(" + std::to_string(x) + " " + std::to_string(y) + ")"; }

Sheet finished(const Kit& kit, std::string_view colour, const std::string& body, int height) {
    return {document(background(kit, colour, height) + body, sheet_width, height, kit.palette), sheet_width, height};
}

/// The face that a button has under each variant.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> faces{
    {{"", "honey.l"}, {"", "sea"}, {"", "apricot"}, {"", "lilac"}, {".contrast", "contrast"}, {".off", "cream.d"}}};

/// One pictogram on every face, 84 pixels from each to the next.
std::string icon_row(const Kit& kit, const std::string& name, int x, int y) {
    std::string row;
    for (const auto& [variant, face] : faces) {
        row += "<circle cx=\"" + std::to_string(x + 40) + "\" cy=\"" + std::to_string(y + 40) + "\" r=\"40\" fill=\"" +
               paint_of(kit.palette.colour(face)) + "\"/>" + group(move_to(x + 8, y + 8), icon_body(kit, name, variant));
        x += 84;
    }
    return row;
}

Rgb hair_colour(const Kit& kit, std::string_view name) {
    const auto found = kit.palette.hair.find(name);
    return found == kit.palette.hair.end() ? Rgb{} : found->second;
}

/// Parts of people without a person: usual clothes, brown hair.
Roles anybody(const Kit& kit) {
    Roles roles;
    for (const auto& [role, colour] : kit.cast.roles) roles.emplace(role, kit.palette.colour(colour));
    if (!kit.palette.skin.empty()) {
        const Skin middle = std::next(kit.palette.skin.begin(), static_cast<std::ptrdiff_t>(kit.palette.skin.size() - 1) / 2)->second;
        roles.insert({{"skin", middle.skin}, {"lip", middle.lip}});
    }
    for (const std::string role : {"hair", "brow"}) roles.emplace(role, hair_colour(kit, "brown"));
    for (const std::string role : {"eye", "mouth"}) roles.emplace(role, hair_colour(kit, role));
    return roles;
}

bool is_of_people(std::string_view part) { return !part.starts_with("prop-") && !part.starts_with("icon-"); }

}  // namespace

Sheet icon_sheet(const Kit& kit) {
    constexpr int columns = 3;
    const std::vector<std::string> names = icon_names(kit);
    std::string body;
    for (int i = 0; i < static_cast<int>(names.size()); ++i)
        body += icon_row(kit, names[static_cast<std::size_t>(i)], 20 + i % columns * 530, 20 + i / columns * 92);
    return finished(kit, "paper", body, 40 + (static_cast<int>(names.size()) + columns - 1) / columns * 92);
}

Sheet part_sheet(const Kit& kit, std::string_view file) {
    constexpr int columns = 8;
    const Roles roles = anybody(kit);
    std::string body;
    int count = 0;
    for (const Part& part : kit.parts.all()) {
        if (part.sheet != file) continue;
        const std::string place = move_to(130 + count % columns * 190, 230 + count / columns * 260) + " scale(.45)";
        body += kit.draw(part.name, is_of_people(part.name) ? roles : Roles{}, place);
        ++count;
    }
    return finished(kit, "cream", body, 60 + (count + columns - 1) / columns * 260);
}

Sheet cast_sheet(const Kit& kit) {
    constexpr int columns = 9;
    constexpr std::array<double, 3> looks{-.6, 0, .6};
    Tree::List items;
    int count = 0;
    for (const std::string& name : kit.cast.names) {
        const Tree::List at{Tree(110 + count % columns * 172), Tree(570 + count / columns * 590)};
        items.emplace_back(Tree::Table{
            {"who", Tree(name)}, {"at", Tree(at)}, {"s", Tree(.78)}, {"look", Tree(looks[static_cast<std::size_t>(count) % 3])}});
        ++count;
    }
    return finished(kit, "paper", draw_items(Tree(items), kit), std::max(1, (count + columns - 1) / columns) * 590 + 20);
}

std::vector<std::string> part_files(const Kit& kit) {
    std::vector<std::string> files;
    for (const Part& part : kit.parts.all())
        if (files.empty() || files.back() != part.sheet) files.push_back(part.sheet);
    return files;
}

}  // namespace waylight::press::kit

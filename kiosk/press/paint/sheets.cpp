#include "press/paint/sheets.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "press/paint/icons.h"
#include "press/paint/proof.h"
#include "press/paint/scene.h"

namespace waylight::press::kit {
namespace {

constexpr int icon_sheet_width = 1600;

std::string background(const Kit& kit, std::string_view colour, int width, int height) {
    return "<rect width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" fill=\"" +
           paint_of(kit.palette.colour(colour)) + "\"/>";
}

std::string move_to(int x, int y) { return "translate(" + std::to_string(x) + " " + std::to_string(y) + ")"; }

Sheet finished(const Kit& kit, std::string_view colour, const std::string& body, int width, int height) {
    return {document(background(kit, colour, width, height) + body, width, height, kit.palette), width, height};
}

/// A drawing round the point below the middle of its cell, and its name.
struct Cell {
    std::string name;
    std::string drawing;
};

struct Raster {
    int columns = 0;
    int width = 0;  ///< of a cell
    int height = 0;
};

Sheet in_rows(const Kit& kit, const std::vector<Cell>& cells, Raster raster, std::string_view ground) {
    std::string body;
    for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
        const Cell& cell = cells[static_cast<std::size_t>(i)];
        const std::string label = R"(<text y="30" font-size="20" font-family="sans-serif" text-anchor="middle">)" + cell.name + "</text>";
        const int x = i % raster.columns * raster.width + raster.width / 2;
        const int y = (i / raster.columns + 1) * raster.height - 40;
        body += group(move_to(x, y), cell.drawing + label);
    }
    const int rows = std::max(1, (static_cast<int>(cells.size()) + raster.columns - 1) / raster.columns);
    return finished(kit, ground, body, raster.columns * raster.width, rows * raster.height);
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

/// The largest number in an attribute, and of all in an element.
double extent(std::string_view value) {
    double most = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        double number = 0;
        const auto [end, failure] = std::from_chars(value.data() + at, value.data() + value.size(), number);
        if (failure != std::errc()) continue;
        most = std::max(most, std::abs(number));
        at = static_cast<std::size_t>(end - value.data()) - 1;
    }
    return most;
}

double extent(const Element& element) {
    double most = 0;
    for (const auto& [name, value] : element.attributes)
        if (name != "class") most = std::max(most, extent(value));
    for (const Element& child : element.children) most = std::max(most, extent(child));
    return most;
}

/// How far a part reaches from its origin, about.
double extent(const Part& part) {
    double most = 60;
    for (const Element& element : part.drawing) most = std::max(most, extent(element));
    return most;
}

bool is_of_people(std::string_view part) { return !part.starts_with("prop-") && !part.starts_with("icon-"); }

}  // namespace

Sheet icon_sheet(const Kit& kit) {
    constexpr int columns = 3;
    const std::vector<std::string> names = icon_names(kit);
    std::string body;
    for (int i = 0; i < static_cast<int>(names.size()); ++i)
        body += icon_row(kit, names[static_cast<std::size_t>(i)], 20 + i % columns * 530, 20 + i / columns * 92);
    return finished(kit, "paper", body, icon_sheet_width, 40 + (static_cast<int>(names.size()) + columns - 1) / columns * 92);
}

Sheet part_sheet(const Kit& kit, std::string_view file) {
    const Roles roles = anybody(kit);
    std::vector<Cell> cells;
    for (const Part& part : kit.parts.all()) {
        if (!part.sheet.starts_with(file)) continue;
        const std::string place = "translate(0 -60) scale(" + fixed(std::min(1., 105 / extent(part)), 3) + ")";
        const std::string name = part.name.starts_with("prop-") ? part.name.substr(5) : part.name;
        cells.push_back({name, kit.draw(part.name, is_of_people(part.name) ? roles : Roles{}, place)});
    }
    return in_rows(kit, cells, {8, 200, 260}, "sage");
}

Sheet cast_sheet(const Kit& kit) {
    constexpr std::array<double, 3> looks{-.6, 0, .6};
    std::vector<Cell> cells;
    for (const std::string& name : kit.cast.names) {
        const auto person = kit.cast.people.find(name);
        const bool is_baby = person != kit.cast.people.end() && person->second.age == "baby";
        Tree::Table item{{"who", Tree(name)}, {"at", Tree(Tree::List{Tree(0), Tree(0)})}, {"s", Tree(.66)}};
        item.emplace("look", Tree(looks[cells.size() % looks.size()]));
        item.emplace("pose", Tree(is_baby ? "floor" : "stand"));
        cells.push_back({name, draw_items(Tree(Tree::List{Tree(item)}), kit)});
    }
    return in_rows(kit, cells, {10, 180, 500}, "paper");
}

Sheet room_sheet(const Kit& kit) {
    std::vector<Cell> cells;
    for (const auto& [name, room] : kit.rooms) {
        const Tree item(Tree::Table{{"room", Tree(name)}});
        cells.push_back({name, R"(<svg x="-390" y="-590" width="780" height="585" viewBox="0 0 1600 1200">)" +
                                   draw_items(Tree(Tree::List{item}), kit) + "</svg>"});
    }
    return in_rows(kit, cells, {3, 800, 640}, "cream");
}

std::optional<Sheet> pose_sheet(const Kit& kit, Diagnostics& diagnostics) {
    const std::filesystem::path file = kit.folder / "poses.json";
    const std::size_t before = diagnostics.problems();
    const std::optional<Tree> poses = read_sections(file, {"poses"}, diagnostics);
    if (!poses) return std::nullopt;
    const Rules rules(kit);
    std::vector<std::pair<int, Cell>> by_line;
    for (const auto& [name, items] : *poses->find("poses")->table()) {
        Tree scene(Tree::Table{{"items", items}});
        scene.line = items.line;
        const std::size_t sound = diagnostics.problems();
        prove_scene(file, scene, kit, rules, diagnostics);
        if (diagnostics.problems() > sound) continue;
        by_line.push_back({items.line, {name, group("translate(0 -20) scale(.72)", draw_items(items, kit))}});
    }
    if (diagnostics.problems() > before) return std::nullopt;
    std::stable_sort(by_line.begin(), by_line.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Cell> cells;
    for (auto& [line, cell] : by_line) cells.push_back(std::move(cell));
    return in_rows(kit, cells, {6, 400, 500}, "cream");
}

std::vector<std::string> part_files(const Kit& kit) {
    std::vector<std::string> files;
    for (const Part& part : kit.parts.all())
        if (files.empty() || files.back() != part.sheet) files.push_back(part.sheet);
    return files;
}

}  // namespace waylight::press::kit

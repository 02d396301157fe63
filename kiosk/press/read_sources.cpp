#include <algorithm>
#include <array>
#include <functional>

#include "press/fields.h"
#include "press/folders.h"
#include "press/hint.h"
#include "press/read_booklet.h"
#include "press/sources.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 4> confidence_names{"high", "medium", "low", "not-verified"};
constexpr std::array<std::string_view, 6> nation_names{"uk", "england", "wales", "scotland", "northern-ireland", "romania"};
enum class Nation : std::uint8_t { UnitedKingdom, England, Wales, Scotland, NorthernIreland, Romania };
constexpr std::array<std::string_view, 1> spoken_names{"digits"};
enum class Spoken : std::uint8_t { Digits };

/// `[childline.phone]` without quotation marks is a table in a table.
bool forgot_quotation_marks(const Tree& tree) {
    if (tree.table() == nullptr || tree.table()->empty()) return false;
    return std::all_of(tree.table()->begin(), tree.table()->end(), [](const auto& member) { return member.second.table() != nullptr; });
}

template <typename T>
using ReadOne = std::function<T(Fields&)>;

/// A file of named tables. False when it cannot be read at all.
template <typename T>
bool read_named(const fs::path& path, ById<T>& into, const ReadOne<T>& read_one, Diagnostics& diagnostics) {
    const std::optional<Tree> tree = read_toml_file(path, diagnostics);
    if (!tree) return false;
    for (const auto& [id, entry] : *tree->table()) {
        const Place place{shown(path), entry.line};
        if (forgot_quotation_marks(entry)) {
            const std::string full = id + "." + entry.table()->begin()->first;
            diagnostics.problem(place, "write the name in quotation marks: [\"" + full + "\"]");
            continue;
        }
        Fields fields(entry, place, diagnostics);
        into.emplace(id, read_one(fields));
        fields.finish();
    }
    return true;
}

FactSource read_fact(Fields& fields) {
    FactSource fact;
    fact.id = fields.text("id");
    fact.place = fact.id.place;
    fact.value = fields.optional_text("value");
    fact.groups = fields.numbers("groups");
    fields.optional_choice<Spoken>("spoken", spoken_names);
    fields.text("says");
    fields.choices<Nation>("nations", nation_names);
    fact.audience = fields.choices<model::Shelf>("audience", shelf_names);
    fields.text("source");
    fact.source_date = fields.text("source_date").text;
    fact.confidence = fields.choice<Confidence>("confidence", confidence_names).value_or(Confidence::NotVerified);
    fact.gate = fields.flag("gate");
    fact.checked_on = fields.optional_text("checked_on");
    return fact;
}

TermSource read_term(Fields& fields) {
    return {fields.text("number"), fields.text("word"), fields.text("meaning"), fields.optional_text("picture")};
}

Written read_statement(Fields& fields) {
    fields.flag("lost");
    return fields.text("says");
}

InterfaceSource read_interface(Fields& fields) {
    return {fields.text("text"), fields.optional_text("note").text, fields.texts("placeholders")};
}

PictureSource read_picture(Fields& fields) {
    PictureSource picture{fields.text("alt"), {}, fields.texts("not_shown")};
    const std::vector<int> focus = fields.numbers("focus");
    if (focus.size() == 2)
        picture.focus = {focus[0], focus[1]};
    else if (!focus.empty())
        fields.problem("\"focus\" needs two numbers; write focus = [x, y] in scene pixels");
    return picture;
}

Written read_icon(Fields& fields) { return fields.text("alt"); }

bool read_library(const fs::path& path, Sources& sources, Diagnostics& diagnostics) {
    const std::optional<Tree> tree = read_toml_file(path, diagnostics);
    if (!tree) return false;
    sources.library = {shown(path), 1};
    Fields fields(*tree, sources.library, diagnostics);
    sources.serial = fields.serial();
    sources.listed = fields.texts("booklets");
    fields.finish();
    return true;
}

void read_booklets(const fs::path& folder, Sources& sources, Diagnostics& diagnostics) {
    for (const fs::path& path : files_in(folder, ".toml", diagnostics)) sources.booklet_files.insert(path.stem().string());
    std::set<std::string, std::less<>> unread = sources.booklet_files;
    for (const Written& slug : sources.listed)
        if (unread.erase(slug.text) > 0)
            if (std::optional<BookletSource> booklet = read_booklet(folder / (slug.text + ".toml"), diagnostics))
                sources.booklets.push_back(std::move(*booklet));
}

}  // namespace

std::string shown(const fs::path& path) {
    std::error_code code;
    const fs::path full = fs::weakly_canonical(path, code);
    if (code) return path.string();
    const fs::path relative = full.lexically_relative(fs::current_path(code));
    const bool below = !relative.empty() && *relative.begin() != "..";
    return below ? relative.string() : full.string();
}

std::optional<Sources> read_sources(const fs::path& content, Diagnostics& diagnostics) {
    Sources sources;
    sources.folder = shown(content);
    bool readable = read_library(content / "library.toml", sources, diagnostics);
    readable &= read_named<FactSource>(content / "facts.toml", sources.facts, read_fact, diagnostics);
    readable &= read_named<TermSource>(content / "glossary.toml", sources.glossary, read_term, diagnostics);
    readable &= read_named<Written>(content / "statements.toml", sources.statements, read_statement, diagnostics);
    readable &= read_named<InterfaceSource>(content / "ui.toml", sources.interface, read_interface, diagnostics);
    readable &= read_named<PictureSource>(content / "pictures" / "pictures.toml", sources.pictures, read_picture, diagnostics);
    readable &= read_named<Written>(content / "pictures" / "icons.toml", sources.icons, read_icon, diagnostics);
    for (const fs::path& scene : files_in(content / "pictures" / "scenes", ".json", diagnostics))
        sources.scenes.insert(scene.stem().string());
    read_booklets(content / "booklets", sources, diagnostics);
    if (!readable || diagnostics.environment_failed()) return std::nullopt;
    return sources;
}

}  // namespace waylight::press

#include "text/font_table.h"

#include <algorithm>
#include <optional>

#include "base/files.h"
#include "base/tree.h"

namespace waylight::text {
namespace {

struct Row {
    const std::filesystem::path& folder;
    const std::string& name;  ///< of fonts.toml, for messages
    const std::string& script;
    const Tree& table;

    [[nodiscard]] Error error(const Tree& at, const std::string& message) const {
        return {name + ":" + std::to_string(at.line), "[script." + script + "] " + message};
    }
};

Result<std::string> read_face(const Row& row, std::string_view key) {
    const Tree* value = row.table.find(key);
    const std::string* file = value == nullptr ? nullptr : value->string();
    if (file == nullptr) return row.error(row.table, "needs " + std::string(key) + " = \"FILE\"");
    if (std::filesystem::path(*file).filename() != *file)
        return row.error(*value, "\"" + *file + "\" must be a file name without a folder");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(row.folder / *file, ignored)) {
        return row.error(*value,
                         "\"" + *file + "\" is not in " + row.folder.string() + "; build the target waylight_fonts to copy it there");
    }
    return *file;
}

/// Keeps `size` when the table does not say.
Result<void> read_size(const Row& row, std::string_view key, int& size) {
    constexpr std::int64_t most = 10000;
    const Tree* value = row.table.find(key);
    if (value == nullptr) return {};
    const std::int64_t* number = value->integer();
    if (number == nullptr || *number <= 0 || *number > most) return row.error(*value, std::string(key) + " must be between 1 and 10000");
    size = static_cast<int>(*number);
    return {};
}

/// A variant says of which script and for which languages; other rows say neither.
Result<void> read_variant(const Row& row, ScriptFaces& faces) {
    const Tree* script = row.table.find("variant_of");
    const Tree* languages = row.table.find("languages");
    if (script == nullptr && languages == nullptr) return {};
    if (script == nullptr || script->string() == nullptr || script->string()->size() != 4)
        return row.error(row.table, "is for some languages: needs variant_of = \"XXXX\", the script that others write with another face");
    if (languages == nullptr || languages->list() == nullptr || languages->list()->empty())
        return row.error(*script, "is a variant: needs languages = [\"LANGUAGE\"]");
    faces.variant_of = *script->string();
    for (const Tree& language : *languages->list()) {
        if (language.string() == nullptr) return row.error(*languages, "languages must be texts, such as \"ur\"");
        faces.languages.push_back(*language.string());
    }
    return {};
}

Result<ScriptFaces> read_row(const Row& row) {
    ScriptFaces faces;
    faces.script = row.script;
    if (row.script.size() != 4) return row.error(row.table, "must be an ISO 15924 code of four letters");
    const Result<std::string> regular = read_face(row, "regular");
    if (!regular) return regular.error();
    const Result<std::string> bold = read_face(row, "bold");
    if (!bold) return bold.error();
    faces.regular = *regular;
    faces.bold = *bold;
    if (const Result<void> variant = read_variant(row, faces); !variant) return variant.error();
    const std::pair<const char*, int*> sizes[] = {{"size_permille", &faces.size_permille},
                                                  {"line_permille", &faces.line_permille},
                                                  {"heading_line_permille", &faces.heading_line_permille},
                                                  {"baseline_permille", &faces.baseline_permille}};
    for (const auto& [key, size] : sizes) {
        if (const Result<void> read = read_size(row, key, *size); !read) return read.error();
    }
    return faces;
}

}  // namespace

const ScriptFaces* FontTable::find(std::string_view script) const {
    const auto found = std::find_if(scripts.begin(), scripts.end(), [&](const ScriptFaces& row) { return row.script == script; });
    return found == scripts.end() ? nullptr : &*found;
}

const ScriptFaces* FontTable::find(std::string_view script, std::string_view language) const {
    const std::string_view name = language.substr(0, language.find('-'));
    const auto is_variant = [&](const ScriptFaces& row) {
        return row.variant_of == script && std::find(row.languages.begin(), row.languages.end(), name) != row.languages.end();
    };
    const auto found = std::find_if(scripts.begin(), scripts.end(), is_variant);
    return found == scripts.end() ? find(script) : &*found;
}

Result<FontTable> read_font_table(const std::filesystem::path& folder) {
    std::optional<Error> first;
    Result<FontTable> table = read_font_table(folder, [&](const Error& error) { first = first.value_or(error); });
    return first ? *first : table;
}

Result<FontTable> read_font_table(const std::filesystem::path& folder, const std::function<void(const Error&)>& left_out) {
    const std::string name = (folder / "fonts.toml").string();
    const Result<std::string> text = read_text_file(name);
    if (!text) return text.error();
    const Result<Tree> tree = read_toml(*text, name);
    if (!tree) return tree.error();
    const Tree* rows = tree->find("script");
    if (rows == nullptr || rows->table() == nullptr) return Error{name, "holds no [script.XXXX] table"};
    FontTable table{folder, {}};
    for (const auto& [script, row] : *rows->table()) {
        const Result<ScriptFaces> faces = read_row({folder, name, script, row});
        if (faces) {
            table.scripts.push_back(*faces);
        } else {
            left_out(faces.error());
        }
    }
    if (table.find("Latn") == nullptr)
        return Error{name, "gives no face that can be used for Latin letters, without which nothing is shown"};
    return table;
}

}  // namespace waylight::text

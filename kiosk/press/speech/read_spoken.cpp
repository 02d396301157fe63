#include "press/fields.h"
#include "press/locale_source.h"

namespace waylight::press {

std::vector<SpokenForm> read_spoken(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const std::filesystem::path path = folder / "spoken.toml";
    std::vector<SpokenForm> forms;
    std::error_code code;
    if (!std::filesystem::exists(path, code)) return forms;
    const std::optional<Tree> tree = read_toml_file(path, diagnostics);
    if (!tree) return forms;
    for (const auto& [phrase, said] : *tree->table()) {
        const Place place{shown(path), said.line};
        if (said.string() == nullptr || said.string()->empty()) {
            diagnostics.problem(place,
                                in_quotes(phrase) + " has no words to say; write \"...\" = \"...\", as it is displayed and as it is said");
            continue;
        }
        SpokenForm form = make_spoken_form({phrase, place}, *said.string(), folder.filename().string());
        if (form.words.empty())
            diagnostics.problem(place, in_quotes(phrase) + " holds no word; write the words as they are displayed");
        else
            forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace waylight::press

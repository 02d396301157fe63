#include "press/trial_project.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "base/files.h"
#include "model/ui_text.h"
#include "press/paint/icons.h"
#include "press/sources.h"
#include "screens/screens.h"

namespace waylight::test {
namespace fs = std::filesystem;
namespace {

const fs::path source_folder = WAYLIGHT_SOURCE_FOLDER;

/// "My hide" for "ledge.hide": as short as real words, or no screen would hold them.
std::string words_for(std::string_view id, std::string before) {
    std::string words = std::move(before) + std::string(id.substr(id.find('.') + 1));
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '.' || c == '-'; }, ' ');
    return words;
}

/// What screens fill into one text: " {page} {pages}", and the line that lists them.
struct Placeholders {
    explicit Placeholders(std::string_view names) {
        std::istringstream words{std::string(names)};
        std::string list;
        for (std::string name; words >> name;) {
            in_text += " {" + name + "}";
            list += (list.empty() ? "\"" : ", \"") + name + "\"";
        }
        if (!list.empty()) in_toml = "placeholders = [" + list + "]\n";
    }
    std::string in_text;
    std::string in_toml;
};

/// Screens gain words all the time; a booklet's author does not write them.
void write_words_of_screens(const TrialProject& project) {
    std::string toml;
    std::string po = "msgid \"\"\nmsgstr \"Language: vi\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
    for (std::size_t i = 0; i < model::ui_text_count; ++i) {
        const std::string id(model::ui_text_ids[i]);
        const Placeholders placeholders(model::ui_text_placeholders[i]);
        const std::string english = words_for(id, "My ") + placeholders.in_text;
        toml += "[\"" + id + "\"]\ntext = \"" + english + "\"\n" + placeholders.in_toml + "note = \"A note.\"\n\n";
        po += "\nmsgctxt \"" + id + "\"\nmsgid \"" + english + "\"\nmsgstr \"" + words_for(id, "Chữ ") + placeholders.in_text + "\"\n";
    }
    project.write("content/ui.toml", toml);
    project.write("locales/vi/ui.po", po);
}

void write_words_of_pictograms(const TrialProject& project, const std::vector<std::string>& names) {
    std::string toml;
    std::string po = "msgid \"\"\nmsgstr \"Language: vi\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
    for (const std::string& name : names) {
        const std::string english = words_for(name, "A ");
        toml += "[\"" + name + "\"]\nalt = \"" + english + "\"\n";
        po += "\nmsgctxt \"" + name + "/alt\"\nmsgid \"" + english + "\"\nmsgstr \"" + words_for(name, "Hình ") + "\"\n";
    }
    project.write("content/pictures/icons.toml", toml);
    project.write("locales/vi/icons.po", po);
}

const fs::path real_kit = source_folder / "content" / "pictures";

void install_real_kit(const TrialProject& project) {
    for (const std::string& name : press::pictures_of_screens)
        fs::copy_file(real_kit / "scenes" / (name + ".json"), project.path("content/pictures/scenes/" + name + ".json"));
    for (const fs::path& file : list_files(real_kit, ".json")) fs::copy_file(file, project.path("content/pictures") / file.filename());
    for (const std::string folder : {"parts", "rooms"})
        fs::copy(real_kit / folder, project.path("content/pictures/" + folder), fs::copy_options::recursive);
    press::Diagnostics diagnostics;
    write_words_of_pictograms(project, press::kit::icon_names(press::kit::read_kit(real_kit, diagnostics).value()));
}

/// Scenes of one colour, and a dot for every pictogram.
void install_tiny_kit(const TrialProject& project) {
    for (const std::string& name : press::pictures_of_screens)
        project.write("content/pictures/scenes/" + name + ".json", tiny_scene(name == "phone" ? "sea" : "sky"));
    std::string icons = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n";
    for (const std::string_view icon : screens::icons_of_screens)
        icons += "<g id=\"icon-" + std::string(icon) + "\"><circle class=\"f-ink\" cx=\"32\" cy=\"32\" r=\"12\"/></g>\n";
    project.write("content/pictures/parts/icons.svg", icons + "</svg>\n");
    write_words_of_pictograms(project, {screens::icons_of_screens.begin(), screens::icons_of_screens.end()});
    project.write("content/pictures/cast.json",
                  R"({"ages": {}, "faces": {}, "eyes": {}, "reach": {}, "touch": {}, "hands": {}, "roles": {}, "signs": {}, "cast": {}})");
    fs::copy_file(real_kit / "palette.json", project.path("content/pictures/palette.json"));
}

}  // namespace

TrialProject::TrialProject(Kit kit) {
    fs::copy(source_folder / "tests" / "press" / "fixtures" / "kites", m_folder.path(), fs::copy_options::recursive);
    write_words_of_screens(*this);
    kit == Kit::Real ? install_real_kit(*this) : install_tiny_kit(*this);
    const pack::KeyPairFiles pair = pack::make_key_pair("TRIAL key of a test");
    write("build/keys/trial.key", pair.secret_file);
    write("build/keys/trial.pub", pair.public_file);
}

std::string tiny_scene(const std::string& colour) { return "{\"items\": [{\"rect\": [0, 0, 1600, 1200], \"f\": \"" + colour + "\"}]}\n"; }

press::Folders TrialProject::folders() const {
    return {path("content"),
            path("locales"),
            fs::path(WAYLIGHT_BUILD_FOLDER) / "fonts",
            path("build/cache"),
            path("build/packs"),
            path("build/keys/trial.key"),
            path("dictionaries"),
            fs::path(WAYLIGHT_BUILD_FOLDER) / "waylight-speak"};
}

std::string TrialProject::read(const std::string& file) const {
    const Result<std::string> text = read_text_file(path(file));
    if (!text) throw std::runtime_error(text.error().text());
    return *text;
}

void TrialProject::write(const std::string& file, const std::string& text) const {
    if (const Result<void> written = write_file(path(file), bytes_of(text)); !written) throw std::runtime_error(written.error().text());
}

void TrialProject::replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error(file + " does not hold: " + from);
    write(file, text.replace(at, from.size(), to));
}

void TrialProject::remove(const std::string& file) const {
    if (fs::remove_all(path(file)) == 0) throw std::runtime_error(file + " is not there");
}

void TrialProject::copy_locale(const std::string& from, const std::string& to) const {
    fs::copy(path("locales/" + from), path("locales/" + to), fs::copy_options::recursive);
    for (const std::string key : {"name = \"", "english = \""}) replace("locales/" + to + "/locale.toml", key, key + to + ": ");
    for (const fs::path& po : list_files(path("locales/" + to), ".po"))
        replace("locales/" + to + "/" + po.filename().string(), "Language: " + from, "Language: " + to);
}

std::vector<std::string> TrialProject::told(const press::Diagnostics& diagnostics) const {
    const std::string prefix = fs::weakly_canonical(m_folder.path()).string() + "/";
    std::vector<std::string> lines;
    for (const press::Diagnostic& diagnostic : diagnostics.sorted()) {
        std::string line = diagnostic.text();
        for (std::size_t at = line.find(prefix); at != std::string::npos; at = line.find(prefix)) line.erase(at, prefix.size());
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> TrialProject::check() const {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    static_cast<void>(press::check(folders(), {}, diagnostics, progress));
    return told(diagnostics);
}

std::vector<std::string> TrialProject::build(const std::vector<std::string>& only) const {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    static_cast<void>(press::build(folders(), only, diagnostics, progress));
    return told(diagnostics);
}

int TrialProject::line_of(const std::string& file, const std::string& text) const {
    const std::string all = read(file);
    const std::size_t at = all.find(text);
    if (at == std::string::npos) throw std::runtime_error(file + " does not hold: " + text);
    return 1 + static_cast<int>(std::count(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::vector<pack::PublicKey> TrialProject::keys() const {
    const Result<std::vector<pack::PublicKey>> keys =
        pack::read_public_keys(path("build/keys"), [](const Error& error) { throw std::runtime_error(error.text()); });
    if (!keys) throw std::runtime_error(keys.error().text());
    return *keys;
}

}  // namespace waylight::test

#include "press/paint/look.h"

#include <algorithm>
#include <array>

#include "press/hint.h"
#include "press/paint/canvas.h"
#include "press/paint/compose.h"
#include "press/paint/contact_sheet.h"
#include "press/paint/paint.h"
#include "press/paint/safe_area.h"
#include "press/paint/sheets.h"
#include "press/paint/signs_seen.h"
#include "press/sources.h"
#include "press/undrawn.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr int small_width = 300;

/// Writes PNG files into a folder and counts them.
class Folder {
public:
    Folder(fs::path folder, Diagnostics& diagnostics) : m_folder(std::move(folder)), m_diagnostics(diagnostics) {
        std::error_code code;
        fs::create_directories(m_folder, code);
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] fs::path file(const std::string& name) const { return m_folder / (name + ".png"); }

    /// False, and told, when it cannot be painted or written.
    bool put(const std::string& name, const Result<Bytes>& png) {
        if (!png) return fail(png.error());
        if (const Result<void> written = write_file(file(name), *png); !written) return fail(written.error());
        if (const Result<void> reduced = reduce_colours(file(name), scene_colours); !reduced) return fail(reduced.error());
        ++m_count;
        return true;
    }

private:
    bool fail(const Error& error) {
        m_diagnostics.problem(error, Severity::Environment);
        return false;
    }

    fs::path m_folder;
    Diagnostics& m_diagnostics;
    int m_count = 0;
};

Result<Bytes> paint_grey(const std::string& svg) {
    kit::Canvas canvas(scene_width, scene_height);
    if (const Result<void> drawn = canvas.draw(svg, {0, 0, scene_width, scene_height}); !drawn) return drawn.error();
    canvas.take_colour_away();
    return canvas.png();
}

void look_at(const std::string& name, const DrawnScene& scene, Folder& folder, Diagnostics& diagnostics) {
    if (!folder.put(name, kit::paint_svg(scene.svg, scene_width, scene_height))) return;
    // Told after it is painted: who puts it right wants to see it.
    std::error_code code;
    const std::uintmax_t bytes = fs::file_size(folder.file(name), code);
    if (!code) prove_weight({shown(scene.file)}, bytes, diagnostics);
    kit::prove_safe_area(scene.file, scene.people, diagnostics);
    kit::prove_signs_seen(scene.file, scene.people, diagnostics);
    if (folder.put(name + "-small", kit::paint_svg(scene.svg, small_width, small_width * scene_height / scene_width)))
        folder.put(name + "-grey", paint_grey(scene.svg));
}

/// Sheets that are no booklet's and no file's of parts.
constexpr std::array<std::string_view, 4> own_sheets{"icons", "cast", "rooms", "poses"};

/// Nothing when there is no such sheet, or, and then told, when it cannot be drawn.
std::optional<kit::Sheet> sheet_named(const kit::Kit& kit, const std::string& name, Diagnostics& diagnostics) {
    if (name == "icons") return icon_sheet(kit);
    if (name == "cast") return cast_sheet(kit);
    if (name == "rooms") return room_sheet(kit);
    if (name == "poses") return pose_sheet(kit, diagnostics);
    return part_sheet(kit, name);
}

class Sheets {
public:
    Sheets(const Sources& sources, const kit::Kit& kit, Folder& folder, Diagnostics& diagnostics)
        : m_sources(sources), m_kit(kit), m_folder(folder), m_diagnostics(diagnostics) {}

    void paint(const std::string& name) {
        const auto booklet =
            std::find_if(m_sources.booklets.begin(), m_sources.booklets.end(), [&](const auto& b) { return b.slug == name; });
        if (booklet != m_sources.booklets.end())
            paint_booklet(*booklet);
        else if (const std::vector<std::string> all = names(); std::find(all.begin(), all.end(), name) == all.end())
            m_diagnostics.problem({"--sheet"},
                                  "there is no booklet and no sheet " + in_quotes(name) + hint(name, all, "--help lists them"));
        else if (const std::optional<kit::Sheet> sheet = sheet_named(m_kit, name, m_diagnostics))
            m_folder.put(name, kit::paint_svg(sheet->svg, sheet->width, sheet->height));
    }

private:
    void paint_booklet(const BookletSource& booklet) {
        std::set<std::string> drawn;
        for (const std::string& picture : pictures_of(booklet))
            if (m_sources.scenes.contains(picture)) drawn.insert(picture);
        // Without a name all scenes would be composed.
        const DrawnScenes drawings = drawn.empty() ? DrawnScenes() : compose_scenes(m_kit, drawn, m_diagnostics);
        m_folder.put(booklet.slug, contact_sheet(booklet, drawings));
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names = part_files(m_kit);
        names.insert(names.end(), own_sheets.begin(), own_sheets.end());
        for (const BookletSource& booklet : m_sources.booklets) names.push_back(booklet.slug);
        return names;
    }

    const Sources& m_sources;
    const kit::Kit& m_kit;
    Folder& m_folder;
    Diagnostics& m_diagnostics;
};

std::vector<std::string> slugs_of(const Sources& sources) {
    std::vector<std::string> slugs;
    for (const BookletSource& booklet : sources.booklets) slugs.push_back(booklet.slug);
    return slugs;
}

}  // namespace

int paint_looks(const fs::path& content, const std::vector<std::string>& names, const fs::path& folder, Diagnostics& diagnostics,
                Progress& progress) {
    const std::optional<kit::Kit> kit = sound_kit(content / "pictures", diagnostics);
    if (!kit) return 0;
    const DrawnScenes drawings = compose_scenes(*kit, {names.begin(), names.end()}, diagnostics);
    if (!diagnostics.clean()) return 0;
    progress.stage("painting " + std::to_string(drawings.size()) + " pictures");
    Folder files(folder, diagnostics);
    int done = 0;
    for (const auto& [name, scene] : drawings) {
        look_at(name, scene, files, diagnostics);
        progress.step(++done, static_cast<int>(drawings.size()));
    }
    return files.count();
}

int paint_sheets(const fs::path& content, const std::vector<std::string>& names, const fs::path& folder, Diagnostics& diagnostics,
                 Progress& progress) {
    const std::optional<Sources> sources = read_sources(content, diagnostics);
    const std::optional<kit::Kit> kit = sound_kit(content / "pictures", diagnostics);
    if (!sources || !kit || !diagnostics.clean()) return 0;
    const std::vector<std::string> wanted = names.empty() ? slugs_of(*sources) : names;
    progress.stage("painting " + std::to_string(wanted.size()) + " sheets");
    Folder files(folder, diagnostics);
    Sheets sheets(*sources, *kit, files, diagnostics);
    int done = 0;
    for (const std::string& name : wanted) {
        sheets.paint(name);
        progress.step(++done, static_cast<int>(wanted.size()));
    }
    return files.count();
}

}  // namespace waylight::press

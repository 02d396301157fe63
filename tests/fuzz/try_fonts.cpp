#include "fuzz/input.h"
#include "fuzz/sample_house.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

namespace fs = std::filesystem;

/// fonts.toml is read beside the faces that it names.
class FontsFolder {
public:
    FontsFolder() {
        const text::FontTable& built = shared_shaper().fonts();
        for (const text::ScriptFaces& row : built.scripts)
            for (const std::string& file : {row.regular, row.bold})
                if (!fs::exists(m_folder.path() / file)) fs::create_symlink(fs::absolute(built.folder / file), m_folder.path() / file);
    }
    [[nodiscard]] const fs::path& with_table(ByteView bytes) const {
        require(bool(write_file(m_folder.path() / "fonts.toml", bytes)), "a table is written");
        return m_folder.path();
    }

private:
    test::TemporaryFolder m_folder;
};

}  // namespace

void try_fonts(ByteView bytes) {
    static const FontsFolder folder;
    const Result<text::FontTable> table = text::read_font_table(folder.with_table(bytes), [](const Error&) {});
    if (!table) return require(!table.error().message.empty(), "a refusal says why");
    text::Shaper shaper(*table);
    text::ParagraphRequest request;
    request.text = "Ring 999";
    request.script = "Latn";
    request.em = Px::of(20);
    request.width = Px::of(200);
    require(!shaper.layout(request)->lines.empty(), "Latin letters are set");
}

}  // namespace waylight::fuzz

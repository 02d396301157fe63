#include "text/raster.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "base/memory_watch.h"

namespace waylight::text {

struct Rasteriser::Handles {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    Px em;

    Handles() = default;
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;
    ~Handles() {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }

    bool load(std::uint32_t glyph_id, Px size) {
        if (face == nullptr) return false;
        if (size != em && FT_Set_Char_Size(face, size.steps(), size.steps(), 72, 72) != 0) return false;
        em = size;
        return FT_Load_Glyph(face, glyph_id, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
    }

    bool draw(std::uint32_t glyph_id, Px size, Px shift) {
        if (!load(glyph_id, size)) return false;
        FT_Outline_Translate(&face->glyph->outline, shift.steps(), 0);
        return FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) == 0;
    }
};

Rasteriser::Rasteriser(ByteView font_file) : m_handles(std::make_unique<Handles>()) {
    const MemoryWatch memory;  // FreeType begins without the parts that it got no memory for
    const FT_Error failed = FT_Init_FreeType(&m_handles->library);
    memory.check();
    if (failed != 0) return;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(font_file.data());
    if (FT_New_Memory_Face(m_handles->library, bytes, static_cast<FT_Long>(font_file.size()), 0, &m_handles->face) != 0)
        m_handles->face = nullptr;
    memory.check();
}
Rasteriser::~Rasteriser() = default;
Rasteriser::Rasteriser(Rasteriser&&) noexcept = default;
Rasteriser& Rasteriser::operator=(Rasteriser&&) noexcept = default;

GlyphPicture Rasteriser::draw(std::uint32_t glyph_id, Px em, Px shift) {
    GlyphPicture picture;
    const MemoryWatch memory;
    const bool is_drawn = m_handles->draw(glyph_id, em, shift);
    memory.check();
    if (!is_drawn) return picture;
    FT_GlyphSlot slot = m_handles->face->glyph;
    const FT_Bitmap& bitmap = slot->bitmap;
    if (bitmap.width == 0 || bitmap.rows == 0) return picture;
    picture = {static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), slot->bitmap_left, slot->bitmap_top, {}};
    picture.coverage.reserve(std::size_t{bitmap.width} * bitmap.rows);
    for (unsigned row = 0; row < bitmap.rows; ++row) {
        const unsigned char* pixels = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        picture.coverage.insert(picture.coverage.end(), pixels, pixels + bitmap.width);
    }
    return picture;
}

}  // namespace waylight::text

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/files.h"
#include "base/units.h"

namespace waylight::text {

/// A glyph's coverage, 0 to 255, row by row from the top; left and top as in AtlasGlyph.
struct GlyphPicture {
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;
    std::vector<std::uint8_t> coverage;
};

/// Draws grey glyphs of one font file, unhinted. The file's bytes must outlive it.
class Rasteriser {
public:
    explicit Rasteriser(ByteView font_file);
    ~Rasteriser();
    Rasteriser(Rasteriser&&) noexcept;
    Rasteriser& operator=(Rasteriser&&) noexcept;

    /// The glyph at a size, moved to the right by `shift` (less than a pixel). Empty when it has no ink or cannot be read.
    GlyphPicture draw(std::uint32_t glyph_id, Px em, Px shift);

private:
    struct Handles;
    std::unique_ptr<Handles> m_handles;
};

}  // namespace waylight::text

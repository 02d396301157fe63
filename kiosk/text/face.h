#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "base/units.h"
#include "text/script_tag.h"

namespace waylight::text {

constexpr char32_t dotted_circle = 0x25CC;

/// One glyph as HarfBuzz returned it, in font units.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::uint32_t character = 0;  ///< the first code point of its cluster
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    bool unsafe_to_break = false;  ///< a line cut before its cluster changes the shapes on both sides
};

/// What to shape: the code points [from, to) of a text that shares context only within [context_from, context_to).
struct ShapeJob {
    std::u32string_view text;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t context_from = 0;
    std::uint32_t context_to = 0;
    ScriptTag script;
    std::string_view language;
    Direction direction = Direction::LeftToRight;
};

/// One font file, opened. Owns the file's bytes and HarfBuzz's handles; shapes at font-unit scale, so that one result serves every size.
class Face {
public:
    static Result<std::unique_ptr<Face>> open(const std::filesystem::path& file);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    [[nodiscard]] int units_per_em() const;
    /// The bytes of the font file; valid as long as the face.
    [[nodiscard]] ByteView data() const;
    /// Whether all of a grapheme cluster's characters (without default-ignorable ones) can be drawn, also by composing or
    /// decomposing them as HarfBuzz does.
    [[nodiscard]] bool covers(std::u32string_view cluster) const;
    /// What HarfBuzz puts under a mark without a letter.
    [[nodiscard]] bool is_dotted_circle(const ShapedGlyph& glyph) const;
    /// An empty glyph that stands for a default-ignorable character: the space glyph without advance.
    [[nodiscard]] bool is_invisible(const ShapedGlyph& glyph) const;
    /// Appends the glyphs from left to right.
    void shape(const ShapeJob& job, std::vector<ShapedGlyph>& glyphs) const;

private:
    struct Handles;
    explicit Face(std::unique_ptr<Handles> handles);
    [[nodiscard]] char32_t drawn_as(char32_t c) const;
    [[nodiscard]] bool maps(char32_t c) const;
    [[nodiscard]] bool has(char32_t c) const;
    [[nodiscard]] bool has_decomposed(char32_t c) const;
    std::unique_ptr<Handles> m_handles;
};

}  // namespace waylight::text

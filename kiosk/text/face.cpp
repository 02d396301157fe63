#include "text/face.h"

#include <hb.h>

#include <algorithm>

#include "base/memory_watch.h"
#include "base/utf8.h"

namespace waylight::text {
namespace {

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* handle) const {
        destroy(handle);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using Set = std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>>;

/// One bit for each code point up to the last that the face maps.
std::vector<bool> read_coverage(hb_face_t* face) {
    const Set set(hb_set_create());
    hb_face_collect_unicodes(face, set.get());
    const hb_codepoint_t last = hb_set_get_max(set.get());
    std::vector<bool> coverage(last == HB_SET_VALUE_INVALID ? 0 : last + 1);
    for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(set.get(), &c);) coverage[c] = true;
    return coverage;
}

/// HarfBuzz draws any of these as a space of the right width when the face has only U+0020.
bool is_made_from_space(char32_t c) { return c > U' ' && is_space(c); }

hb_direction_t hb_direction(Direction direction) { return direction == Direction::RightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR; }

/// HarfBuzz looks through all languages that it was ever asked for; runs mostly ask for the one before.
hb_language_t hb_language(std::string_view name) {
    thread_local std::string last_name;
    thread_local hb_language_t last = HB_LANGUAGE_INVALID;
    if (last == HB_LANGUAGE_INVALID || last_name != name) {
        last_name = name;
        last = hb_language_from_string(name.data(), static_cast<int>(name.size()));
    }
    return last;
}

void fill_buffer(hb_buffer_t* buffer, const ShapeJob& job) {
    static_assert(sizeof(char32_t) == sizeof(hb_codepoint_t));
    const auto* text = reinterpret_cast<const hb_codepoint_t*>(job.text.data()) + job.context_from;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_codepoints(buffer, text, static_cast<int>(job.context_to - job.context_from), job.from - job.context_from,
                             static_cast<int>(job.to - job.from));
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(job.script.value));
    hb_buffer_set_language(buffer, hb_language(job.language));
    hb_buffer_set_direction(buffer, hb_direction(job.direction));
}

}  // namespace

struct Face::Handles {
    Blob blob;
    HbFace face;
    Font font;
    Buffer buffer;
    std::vector<bool> coverage;
    int units_per_em = 1000;
    std::uint32_t space_glyph = 0;
    std::uint32_t dotted_circle_glyph = 0;  ///< 0: the face has none
};

Face::Face(std::unique_ptr<Handles> handles) : m_handles(std::move(handles)) {}
Face::~Face() = default;

Result<std::unique_ptr<Face>> Face::open(const std::filesystem::path& file) {
    auto handles = std::make_unique<Handles>();
    const MemoryWatch memory;
    handles->blob.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    memory.check();
    if (!handles->blob) return Error{file.string(), "cannot be read; build the target waylight_fonts to copy it again"};
    handles->face.reset(hb_face_create(handles->blob.get(), 0));
    const unsigned glyphs = hb_face_get_glyph_count(handles->face.get());
    memory.check();
    if (glyphs == 0) return Error{file.string(), "is no font file; install its package again"};
    handles->font.reset(hb_font_create(handles->face.get()));
    handles->buffer.reset(hb_buffer_create());
    handles->coverage = read_coverage(handles->face.get());
    handles->units_per_em = static_cast<int>(hb_face_get_upem(handles->face.get()));
    hb_font_get_nominal_glyph(handles->font.get(), U' ', &handles->space_glyph);
    hb_font_get_nominal_glyph(handles->font.get(), dotted_circle, &handles->dotted_circle_glyph);
    memory.check();
    return std::unique_ptr<Face>(new Face(std::move(handles)));
}

int Face::units_per_em() const { return m_handles->units_per_em; }

ByteView Face::data() const {
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(m_handles->blob.get(), &length);
    return bytes_of({bytes, length});
}

bool Face::maps(char32_t c) const { return c < m_handles->coverage.size() && m_handles->coverage[c]; }

/// Another hyphen for one that the face lacks: OpenDyslexic has only U+002D.
char32_t Face::drawn_as(char32_t c) const {
    constexpr char32_t hyphen = 0x2010;
    constexpr char32_t no_break_hyphen = 0x2011;
    if ((c != hyphen && c != no_break_hyphen) || maps(c)) return c;
    return maps(hyphen) ? hyphen : U'-';
}

bool Face::has(char32_t c) const { return maps(drawn_as(c)) || (is_made_from_space(c) && maps(U' ')); }

bool Face::has_decomposed(char32_t c) const {
    if (has(c)) return true;
    hb_codepoint_t first = 0;
    hb_codepoint_t second = 0;
    if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), c, &first, &second)) return false;
    return has_decomposed(first) && (second == 0 || has(second));
}

bool Face::covers(std::u32string_view cluster) const {
    if (cluster.size() == 1) return has_decomposed(cluster[0]);
    hb_codepoint_t composed = 0;
    for (const char32_t c : cluster) {
        hb_codepoint_t with_mark = 0;
        const bool composes = composed != 0 && hb_unicode_compose(hb_unicode_funcs_get_default(), composed, c, &with_mark);
        if (composes && has(with_mark)) {
            composed = with_mark;
        } else {
            if (!has_decomposed(c)) return false;
            if (composed == 0) composed = c;
        }
    }
    return true;
}

bool Face::is_dotted_circle(const ShapedGlyph& glyph) const { return glyph.id != 0 && glyph.id == m_handles->dotted_circle_glyph; }

bool Face::is_invisible(const ShapedGlyph& glyph) const { return glyph.id == m_handles->space_glyph && glyph.advance == 0; }

void Face::shape(const ShapeJob& job, std::vector<ShapedGlyph>& glyphs) const {
    hb_buffer_t* buffer = m_handles->buffer.get();
    const MemoryWatch memory;
    fill_buffer(buffer, job);
    unsigned count = 0;
    hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i) infos[i].codepoint = drawn_as(infos[i].codepoint);
    hb_shape(m_handles->font.get(), buffer, nullptr, 0);
    memory.check();
    infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    glyphs.reserve(glyphs.size() + count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({infos[i].codepoint, infos[i].cluster + job.context_from, positions[i].x_advance, positions[i].x_offset,
                          positions[i].y_offset, unsafe});
    }
}

}  // namespace waylight::text

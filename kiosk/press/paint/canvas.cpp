#include "press/paint/canvas.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <string>

namespace waylight::press::kit {
namespace {

struct Unreference {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unreference>;

/// Takes over what librsvg says.
Error error_of(GError* error) {
    const Owned<GError> owned(error);
    return {"", "librsvg: " + std::string(owned ? owned->message : "it did not say why")};
}

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
    const ByteView bytes = std::as_bytes(std::span(data, length));
    static_cast<Bytes*>(to)->insert(static_cast<Bytes*>(to)->end(), bytes.begin(), bytes.end());
    return CAIRO_STATUS_SUCCESS;
}

std::string version(unsigned int major, unsigned int minor, unsigned int micro) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(micro);
}

}  // namespace

struct Canvas::Surface {
    Owned<cairo_surface_t> pixels;
    Owned<cairo_t> pen;
};

Canvas::Canvas(int width, int height) : m_surface(std::make_unique<Surface>()) {
    m_surface->pixels.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    m_surface->pen.reset(cairo_create(m_surface->pixels.get()));
}

Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

void Canvas::fill(Rgb colour) {
    cairo_set_source_rgb(m_surface->pen.get(), colour.red / 255., colour.green / 255., colour.blue / 255.);
    cairo_paint(m_surface->pen.get());
}

Result<void> Canvas::draw(std::string_view svg, Box box) {
    GError* error = nullptr;
    const Owned<RsvgHandle> handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) return error_of(error);
    const RsvgRectangle viewport{box.x, box.y, box.width, box.height};
    cairo_t* pen = m_surface->pen.get();
    cairo_save(pen);
    cairo_rectangle(pen, box.x, box.y, box.width, box.height);
    cairo_clip(pen);
    const bool is_drawn = rsvg_handle_render_document(handle.get(), pen, &viewport, &error) != FALSE;
    cairo_restore(pen);
    return is_drawn ? Result<void>() : error_of(error);
}

void Canvas::write(std::string_view words, double x, double y, double size) {
    cairo_t* pen = m_surface->pen.get();
    cairo_set_source_rgb(pen, 0, 0, 0);
    cairo_select_font_face(pen, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(pen, size);
    cairo_move_to(pen, x, y);
    cairo_show_text(pen, std::string(words).c_str());
}

void Canvas::take_colour_away() {
    cairo_t* pen = m_surface->pen.get();
    cairo_save(pen);
    cairo_set_operator(pen, CAIRO_OPERATOR_HSL_SATURATION);
    cairo_set_source_rgb(pen, .5, .5, .5);
    cairo_paint(pen);
    cairo_restore(pen);
}

Result<Bytes> Canvas::png() const {
    Bytes bytes;
    const cairo_status_t status = cairo_surface_write_to_png_stream(m_surface->pixels.get(), append, &bytes);
    if (status != CAIRO_STATUS_SUCCESS) return Error{"", "cairo: " + std::string(cairo_status_to_string(status))};
    return bytes;
}

Result<Bytes> paint_svg(std::string_view svg, int width, int height) {
    Canvas canvas(width, height);
    const Box whole{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (const Result<void> drawn = canvas.draw(svg, whole); !drawn) return drawn.error();
    return canvas.png();
}

std::string painter_version() {
    return "librsvg " + version(rsvg_major_version, rsvg_minor_version, rsvg_micro_version) + " cairo " + cairo_version_string();
}

}  // namespace waylight::press::kit

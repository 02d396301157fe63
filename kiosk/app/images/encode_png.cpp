#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

#include "app/images/images.h"

namespace waylight::images {
namespace {

/// Flat colours need no filter: half the time, and smaller files (measured on Welcome at 1280 x 800: 57 ms to 27, 302 KB to 284).
[[maybe_unused]] const bool is_set_up = [] {
    stbi_write_force_png_filter = 0;
    stbi_write_png_compression_level = 5;
    return true;
}();

void append(void* context, void* data, int size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    static_cast<Bytes*>(context)->insert(static_cast<Bytes*>(context)->end(), bytes, bytes + size);
}

}  // namespace

Bytes encode_png(const Image& image) {
    std::vector<std::uint8_t> colours;
    colours.reserve(image.pixels.size() * 3);
    for (const std::uint32_t pixel : image.pixels) {
        for (const int shift : {16, 8, 0}) colours.push_back(static_cast<std::uint8_t>(pixel >> shift));
    }
    Bytes bytes;
    stbi_write_png_to_func(append, &bytes, image.width, image.height, 3, colours.data(), image.width * 3);
    return bytes;
}

}  // namespace waylight::images

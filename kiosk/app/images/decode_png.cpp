#include <cstddef>
#include <cstdlib>

namespace {

/// What one block of memory may hold while a picture is decoded. A few bytes of PNG can ask for gigabytes, and stb_image hands its
/// allocators no context.
thread_local std::size_t most_in_a_block = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// True when the machine gave less than that: the picture is sound, and another time it can be decoded.
thread_local bool has_run_out = false;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void* given(void* memory) {
    has_run_out = has_run_out || memory == nullptr;
    return memory;
}

void* block(std::size_t size) { return size <= most_in_a_block ? given(std::malloc(size)) : nullptr; }
void* larger_block(void* memory, std::size_t size) { return size <= most_in_a_block ? given(std::realloc(memory, size)) : nullptr; }

}  // namespace

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC  // Debian's libstb.so has the same names and reads far more than PNG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 4096
#define STBI_MALLOC(size) block(size)
#define STBI_REALLOC(memory, size) larger_block(memory, size)
#define STBI_FREE(memory) std::free(memory)
#include <stb_image.h>

#include <algorithm>
#include <new>
#include <utility>

#include "app/images/images.h"

namespace waylight::images {
namespace {

Error not_decoded(const std::string& where) {
    if (std::exchange(has_run_out, false)) throw std::bad_alloc();
    return {where, std::string("the picture cannot be decoded: ") + stbi_failure_reason() + "; press the packs again"};
}

/// Room for the file's own bytes, for its largest kind of pixel, and for a byte at the start of each row.
std::size_t most_for(std::size_t file_bytes, int width, int height) {
    constexpr std::size_t bytes_of_pixel = 8, least = 4096;
    const auto rows = static_cast<std::size_t>(height);
    return std::max(2 * file_bytes + least, (static_cast<std::size_t>(width) * bytes_of_pixel + 1) * rows);
}

}  // namespace

Result<Extent> png_size(ByteView bytes, const std::string& where) {
    Extent size;
    int channels = 0;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    most_in_a_block = most_for(bytes.size(), 0, 0);
    if (stbi_info_from_memory(data, static_cast<int>(bytes.size()), &size.width, &size.height, &channels) == 0) return not_decoded(where);
    return size;
}

Result<Decoded> decode_png(ByteView bytes, const std::string& where) {
    const Result<Extent> size = png_size(bytes, where);
    if (!size) return size.error();
    most_in_a_block = most_for(bytes.size(), size->width, size->height);
    Decoded picture;
    int channels = 0;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    stbi_uc* pixels =
        stbi_load_from_memory(data, static_cast<int>(bytes.size()), &picture.width, &picture.height, &channels, STBI_rgb_alpha);
    if (pixels == nullptr) return not_decoded(where);
    picture.pixels.reset(reinterpret_cast<std::uint32_t*>(pixels));
    return picture;
}

}  // namespace waylight::images

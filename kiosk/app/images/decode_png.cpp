#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC  // Debian's libstb.so has the same names and reads far more than PNG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 4096
#include <stb_image.h>

#include "app/images/images.h"

namespace waylight::images {

Result<Decoded> decode_png(ByteView bytes, const std::string& where) {
    Decoded picture;
    int channels = 0;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    stbi_uc* pixels =
        stbi_load_from_memory(data, static_cast<int>(bytes.size()), &picture.width, &picture.height, &channels, STBI_rgb_alpha);
    if (pixels == nullptr) return Error{where, std::string("the picture cannot be decoded: ") + stbi_failure_reason()};
    picture.pixels.reset(reinterpret_cast<std::uint32_t*>(pixels));
    return picture;
}

}  // namespace waylight::images

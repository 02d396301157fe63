#pragma once

#include <cstdint>
#include <vector>

namespace waylight::present {

/// Pixels as 0xAARRGGBB, alpha not multiplied in; rows end to end.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    [[nodiscard]] const std::uint32_t* row(int y) const { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

/// Borrowed memory to draw on: a window's surface or an Image. `pitch` is in pixels; the alpha byte is always 255.
struct Canvas {
    int width = 0;
    int height = 0;
    int pitch = 0;
    std::uint32_t* pixels = nullptr;

    [[nodiscard]] std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
};

Image blank_image(int width, int height);
inline Canvas canvas_of(Image& image) { return {image.width, image.height, image.width, image.pixels.data()}; }

}  // namespace waylight::present

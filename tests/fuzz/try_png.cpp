#include "app/images/images.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "press/png.h"

namespace waylight::fuzz {
namespace {

/// Larger ones are slow for a fuzzer, and no other code.
constexpr int most_pixels = 1 << 20;

void try_scaling(const images::Decoded& picture, Input sizes) {
    const int width = sizes.number(1, 300), height = sizes.number(1, 300);
    const Rect whole{{}, {}, Px::of(picture.width), Px::of(picture.height)};
    const Rect part{Px::of(sizes.number(0, picture.width - 1)), Px::of(sizes.number(0, picture.height - 1)), Px::of(1), Px::of(1)};
    present::Image image;
    images::scale(picture, whole, width, height, images::Alpha::Opaque, image);
    require(image.pixels.size() == static_cast<std::size_t>(width * height), "a picture has the size that was asked for");
    images::scale(picture, part, width, height, images::Alpha::Kept, image);
}

}  // namespace

/// A PNG; its last bytes also choose the sizes to which it is scaled.
void try_png(ByteView bytes) {
    static_cast<void>(press::is_whole_png(bytes));
    static_cast<void>(press::png_size(bytes));
    const Result<images::Extent> size = images::png_size(bytes, "fuzz.png");
    if (!size || static_cast<std::int64_t>(size->width) * size->height > most_pixels) return;
    const Result<images::Decoded> picture = images::decode_png(bytes, "fuzz.png");
    if (!picture) return require(!picture.error().message.empty(), "a refusal says why");
    require(picture->width == size->width && picture->height == size->height, "a picture is as large as it says");
    try_scaling(*picture, Input(bytes.last(std::min<std::size_t>(bytes.size(), 8))));
}

}  // namespace waylight::fuzz

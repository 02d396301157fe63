#pragma once

#include <cstdlib>
#include <memory>
#include <string>

#include "app/present/image.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/result.h"

/// Pixels in and out of files, and from one size to another.
namespace waylight::images {

using present::Image;

/// Pixels as they come out of a file: bytes R, G, B, A. Memory of the C library, as stb_image gives it.
struct Decoded {
    struct Free {
        void operator()(std::uint32_t* memory) const { std::free(memory); }
    };
    int width = 0;
    int height = 0;
    std::unique_ptr<std::uint32_t, Free> pixels;

    [[nodiscard]] const std::uint32_t* row(int y) const { return pixels.get() + static_cast<std::ptrdiff_t>(y) * width; }
};

struct Extent {
    int width = 0;
    int height = 0;
    bool operator==(const Extent&) const = default;
};

/// What a PNG says of itself before anything is decoded. `where` goes into the error.
Result<Extent> png_size(ByteView bytes, const std::string& where);

/// Decodes a PNG of at most 4096 x 4096 pixels. Takes no more memory than a picture of the size it says can need.
Result<Decoded> decode_png(ByteView bytes, const std::string& where);

enum class Alpha : std::uint8_t { Opaque, Kept };

/// The part `source` (in the picture's own pixels) in width x height pixels, put into `target`, whose memory is used again.
/// Opaque takes every pixel for solid; Kept lets the empty parts of a pictogram lend no colour to its edge.
void scale(const Decoded& picture, const Rect& source, int width, int height, Alpha alpha, Image& target);

/// A PNG of what is on the screen: alpha is left out.
Bytes encode_png(const Image& image);

/// Makes malloc keep what is freed: pictures need the same megabytes again and again, and fresh pages cost ten times as much as decoding
/// does (measured: 40 ms to 3.5 ms for the resting picture).
void keep_freed_memory();

}  // namespace waylight::images

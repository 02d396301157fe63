#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

#include "app/images/images.h"

// Weighted means with a triangle as wide as two source pixels or two target pixels, whichever is wider. Whole numbers: weights add up to
// 256, so a weighed channel fits 16 bits. Across, a pixel's four channels lie in the four lanes of one word, and one multiplication weighs
// all; down, the compiler weighs eight channels at once (this file is built with -O3).

namespace waylight::images {
namespace {

static_assert(std::endian::native == std::endian::little, "a pixel's first byte is taken for the lowest one");

constexpr int whole = 256;
constexpr int half = whole / 2;
constexpr std::uint64_t low_bytes = 0x00FF00FF00FF00FF;
constexpr std::uint64_t lane_half = 0x0080008000800080;

/// Which source pixels make each target pixel, and how much of it: the same number of them for every one.
struct Taps {
    std::size_t each = 1;
    std::vector<int> firsts;
    std::vector<std::uint16_t> weights;  ///< `each` for every target pixel
};

/// Gives out `whole` among the source pixels from `first` on: those nearer to `middle` than `reach` have a share.
void share_out(double middle, double reach, int first, std::span<std::uint16_t> weights) {
    const auto weight = [&](std::size_t i) { return std::max(0.0, 1 - std::abs(first + static_cast<int>(i) - middle) / reach); };
    double sum = 0, so_far = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weight(i);
    if (sum == 0) {  // outside of the picture: its edge goes on
        weights[middle < first ? 0 : weights.size() - 1] = whole;
        return;
    }
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        so_far += weight(i);
        const int due = static_cast<int>(std::lround(so_far / sum * whole));
        weights[i] = static_cast<std::uint16_t>(due - given);
        given = due;
    }
}

/// `from` and `length`: the part of the source's `limit` pixels that fills `count` target pixels.
Taps taps_of(double from, double length, int limit, int count) {
    const double ratio = length / count;
    const double reach = std::max(1.0, ratio);
    Taps taps;
    const int each = std::min(limit, static_cast<int>(std::ceil(reach * 2)));
    taps.each = static_cast<std::size_t>(each);
    taps.weights.resize(static_cast<std::size_t>(count) * taps.each);
    for (int i = 0; i < count; ++i) {
        const double middle = from + (i + 0.5) * ratio - 0.5;
        taps.firsts.push_back(std::clamp(static_cast<int>(std::floor(middle - reach)) + 1, 0, limit - each));
        share_out(middle, reach, taps.firsts.back(), std::span(taps.weights).subspan(static_cast<std::size_t>(i) * taps.each, taps.each));
    }
    return taps;
}

/// 0xAARRGGBB of bytes R, G, B, A.
std::uint32_t turned(std::uint32_t pixel) { return (pixel & 0xFF00FF00U) | (pixel & 0xFF) << 16 | (pixel >> 16 & 0xFF); }

/// Empty parts weigh nothing: colours are multiplied by their alpha.
std::uint32_t weakened(std::uint32_t pixel) {
    const std::uint32_t strength = pixel >> 24;
    std::uint32_t all = strength << 24;
    for (const int shift : {0, 8, 16}) all |= ((pixel >> shift & 0xFF) * strength + 127) / 255 << shift;
    return all;
}

std::uint32_t strengthened(std::uint32_t pixel) {
    const std::uint32_t strength = pixel >> 24;
    if (strength == 0) return 0;
    std::uint32_t all = strength << 24;
    for (const int shift : {0, 8, 16}) all |= std::min(255U, ((pixel >> shift & 0xFF) * 255 + strength / 2) / strength) << shift;
    return all;
}

/// Channels 0, 2, 1, 3 in four lanes, and back.
std::uint64_t lanes(std::uint32_t pixel) { return (pixel & 0x00FF00FFU) | static_cast<std::uint64_t>(pixel >> 8 & 0x00FF00FFU) << 32; }
std::uint32_t pixel_of(std::uint64_t lanes) { return static_cast<std::uint32_t>(lanes | lanes >> 24); }

class Scaler {
public:
    Scaler(const Decoded& picture, const Rect& source, int width, int height, Alpha alpha)
        : m_picture(picture), m_alpha(alpha),
          m_columns(taps_of(static_cast<double>(source.x.to_float()), static_cast<double>(source.width.to_float()), picture.width, width)),
          m_rows(taps_of(static_cast<double>(source.y.to_float()), static_cast<double>(source.height.to_float()), picture.height, height)),
          m_width(m_columns.firsts.size()), m_wide(static_cast<std::size_t>(picture.width)), m_lines(m_rows.each * m_width),
          m_sums(m_width * 4), m_next(m_rows.firsts.front()) {}

    void fill(Image& target) {
        for (std::size_t y = 0; y < m_rows.firsts.size(); ++y) {
            const int end = m_rows.firsts[y] + static_cast<int>(m_rows.each);
            for (; m_next < end; ++m_next) squeeze(m_next);
            fill_row(y, target.pixels.data() + y * m_width);
        }
    }

private:
    std::uint32_t* line(int row) { return m_lines.data() + static_cast<std::size_t>(row) % m_rows.each * m_width; }

    void widen(const std::uint32_t* pixels) {
        if (m_alpha == Alpha::Opaque) {
            for (std::size_t x = 0; x < m_wide.size(); ++x) m_wide[x] = lanes(turned(pixels[x]) | 0xFF000000U);
        } else {
            for (std::size_t x = 0; x < m_wide.size(); ++x) m_wide[x] = lanes(weakened(turned(pixels[x])));
        }
    }

    /// One source row in the target's width. Rows that no target row needs are squeezed too: there are few.
    void squeeze(int row) {
        widen(m_picture.row(row));
        std::uint32_t* out = line(row);
        const std::uint16_t* weight = m_columns.weights.data();
        for (const int first : m_columns.firsts) {
            std::uint64_t sum = lane_half;
            const std::uint64_t* pixel = m_wide.data() + first;
            for (std::size_t tap = 0; tap < m_columns.each; ++tap) sum += *pixel++ * *weight++;
            *out++ = pixel_of(sum >> 8 & low_bytes);
        }
    }

    void fill_row(std::size_t y, std::uint32_t* out) {
        std::fill(m_sums.begin(), m_sums.end(), static_cast<std::uint16_t>(half));
        for (std::size_t tap = 0; tap < m_rows.each; ++tap) {
            const auto* channels = reinterpret_cast<const std::uint8_t*>(line(m_rows.firsts[y] + static_cast<int>(tap)));
            const std::uint16_t weight = m_rows.weights[y * m_rows.each + tap];
            for (std::size_t i = 0; i < m_sums.size(); ++i) m_sums[i] = static_cast<std::uint16_t>(m_sums[i] + channels[i] * weight);
        }
        auto* channels = reinterpret_cast<std::uint8_t*>(out);
        for (std::size_t i = 0; i < m_sums.size(); ++i) channels[i] = static_cast<std::uint8_t>(m_sums[i] >> 8);
        if (m_alpha == Alpha::Kept) std::transform(out, out + m_width, out, strengthened);
    }

    const Decoded& m_picture;
    Alpha m_alpha;
    Taps m_columns;
    Taps m_rows;
    std::size_t m_width;                 ///< of the target
    std::vector<std::uint64_t> m_wide;   ///< a source row in lanes
    std::vector<std::uint32_t> m_lines;  ///< the last squeezed rows, as many as a target row needs
    std::vector<std::uint16_t> m_sums;   ///< a target row's channels
    int m_next;                          ///< the first row that is not squeezed yet
};

}  // namespace

void scale(const Decoded& picture, const Rect& source, int width, int height, Alpha alpha, Image& target) {
    target.width = width;
    target.height = height;
    target.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Scaler(picture, source, width, height, alpha).fill(target);
}

}  // namespace waylight::images

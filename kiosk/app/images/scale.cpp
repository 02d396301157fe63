#include <algorithm>
#include <bit>
#include <cmath>

#include "app/images/images.h"

// Weighted means with a triangle as wide as two source pixels or two target pixels, whichever is wider. Whole numbers: a pixel's four
// channels lie in the four 16-bit lanes of one word, and weights add up to 256, so one multiplication weighs all four.

namespace waylight::images {
namespace {

static_assert(std::endian::native == std::endian::little, "a pixel's first byte is taken for the lowest one");

constexpr int whole = 256;
constexpr std::uint64_t low_bytes = 0x00FF00FF00FF00FF;
constexpr std::uint64_t lane_half = 0x0080008000800080;

/// Which source pixels make one target pixel.
struct Taps {
    int first = 0;
    std::vector<std::uint16_t> weights;
};

/// `from` and `length`: the part of the source's `limit` pixels that fills `count` target pixels.
std::vector<Taps> taps_of(double from, double length, int limit, int count) {
    const double ratio = length / count;
    const double reach = std::max(1.0, ratio);
    std::vector<Taps> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double middle = from + (i + 0.5) * ratio - 0.5;
        const int first = std::clamp(static_cast<int>(std::ceil(middle - reach)), 0, limit - 1);
        const int last = std::clamp(static_cast<int>(std::floor(middle + reach)), first, limit - 1);
        const auto weight = [&](int at) { return std::max(0.0, 1 - std::abs(at - middle) / reach); };
        double sum = 0;
        for (int at = first; at <= last; ++at) sum += weight(at);
        Taps& taps = all[static_cast<std::size_t>(i)];
        taps.first = first;
        double so_far = 0;
        int given = 0;
        for (int at = first; at <= last; ++at) {
            so_far += weight(at);
            const int due = sum > 0 ? static_cast<int>(std::lround(so_far / sum * whole)) : whole;
            taps.weights.push_back(static_cast<std::uint16_t>(due - given));
            given = due;
        }
    }
    return all;
}

/// R, G, B, A in four lanes; empty parts weigh nothing when alpha is kept.
std::uint64_t lanes(std::uint32_t pixel, Alpha alpha) {
    const std::uint64_t red_blue = pixel & 0x00FF00FFU, green_alpha = pixel >> 8 & 0x00FF00FFU;
    if (alpha == Alpha::Opaque) return red_blue | green_alpha << 32;
    const std::uint32_t strength = pixel >> 24;
    const auto part = [&](std::uint64_t channel) { return (channel * strength + 127) / 255; };
    return part(red_blue & 0xFF) | part(red_blue >> 16) << 16 | part(green_alpha & 0xFF) << 32 | static_cast<std::uint64_t>(strength) << 48;
}

/// 0xAARRGGBB from lanes red, blue, green, alpha.
std::uint32_t pixel_of(std::uint64_t value, Alpha alpha) {
    auto red = static_cast<std::uint32_t>(value & 0xFF), blue = static_cast<std::uint32_t>(value >> 16 & 0xFF);
    auto green = static_cast<std::uint32_t>(value >> 32 & 0xFF);
    if (alpha == Alpha::Opaque) return 0xFF000000U | red << 16 | green << 8 | blue;
    const auto strength = static_cast<std::uint32_t>(value >> 48);
    if (strength == 0) return 0;
    for (std::uint32_t* channel : {&red, &green, &blue}) *channel = std::min(255U, (*channel * 255 + strength / 2) / strength);
    return strength << 24 | red << 16 | green << 8 | blue;
}

class Scaler {
public:
    Scaler(const Decoded& picture, const Rect& source, int width, int height, Alpha alpha)
        : m_picture(picture), m_alpha(alpha),
          m_columns(taps_of(static_cast<double>(source.x.to_float()), static_cast<double>(source.width.to_float()), picture.width, width)),
          m_rows(taps_of(static_cast<double>(source.y.to_float()), static_cast<double>(source.height.to_float()), picture.height, height)) {
        for (const Taps& taps : m_rows) m_kept = std::max(m_kept, taps.weights.size());
        m_lines.resize(m_kept * m_columns.size());
        m_next = m_rows.front().first;
    }

    void fill(Image& target) {
        for (int y = 0; y < target.height; ++y) {
            const Taps& taps = m_rows[static_cast<std::size_t>(y)];
            for (; m_next < taps.first + static_cast<int>(taps.weights.size()); ++m_next) squeeze(m_next, line(m_next));
            fill_row(taps, target.pixels.data() + static_cast<std::ptrdiff_t>(y) * target.width);
        }
    }

private:
    std::uint64_t* line(int row) { return m_lines.data() + static_cast<std::size_t>(row) % m_kept * m_columns.size(); }

    /// One source row in the target's width. Rows that no target row needs are squeezed too: there are few.
    void squeeze(int row, std::uint64_t* out) const {
        const std::uint32_t* pixels = m_picture.row(row);
        for (const Taps& taps : m_columns) {
            std::uint64_t sum = lane_half;
            const std::uint32_t* pixel = pixels + taps.first;
            for (const std::uint16_t weight : taps.weights) sum += lanes(*pixel++, m_alpha) * weight;
            *out++ = sum >> 8 & low_bytes;
        }
    }

    void fill_row(const Taps& taps, std::uint32_t* out) {
        m_sums.assign(m_columns.size(), lane_half);
        int row = taps.first;
        for (const std::uint16_t weight : taps.weights) {
            const std::uint64_t* squeezed = line(row++);
            for (std::size_t x = 0; x < m_sums.size(); ++x) m_sums[x] += squeezed[x] * weight;
        }
        for (const std::uint64_t sum : m_sums) *out++ = pixel_of(sum >> 8 & low_bytes, m_alpha);
    }

    const Decoded& m_picture;
    Alpha m_alpha;
    std::vector<Taps> m_columns;
    std::vector<Taps> m_rows;
    std::size_t m_kept = 1;
    std::vector<std::uint64_t> m_lines;  ///< the last m_kept squeezed rows
    std::vector<std::uint64_t> m_sums;
    int m_next = 0;  ///< the first row that is not squeezed yet
};

}  // namespace

void scale(const Decoded& picture, const Rect& source, int width, int height, Alpha alpha, Image& target) {
    target.width = width;
    target.height = height;
    target.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Scaler(picture, source, width, height, alpha).fill(target);
}

}  // namespace waylight::images

#include "app/spare_images.h"

#include <numeric>

namespace waylight::app {

using present::Image;

std::size_t bytes_of(const Image& image) { return image.pixels.capacity() * 4; }

Image SpareImages::take(std::size_t bytes) {
    auto best = m_images.end();
    for (auto image = m_images.begin(); image != m_images.end(); ++image) {
        const bool is_better = best == m_images.end() || bytes_of(*image) < bytes_of(*best);
        if (bytes_of(*image) >= bytes && is_better) best = image;
    }
    if (best == m_images.end()) return {};
    Image image = std::move(*best);
    m_images.erase(best);
    return image;
}

void SpareImages::shrink_to(std::size_t most_bytes) {
    while (bytes() > most_bytes) m_images.pop_front();
}

std::size_t SpareImages::bytes() const {
    return std::accumulate(m_images.begin(), m_images.end(), std::size_t{0},
                           [](std::size_t sum, const Image& image) { return sum + bytes_of(image); });
}

}  // namespace waylight::app

#pragma once

#include <deque>

#include "app/present/image.h"

namespace waylight::app {

/// Bytes of memory that an image holds, used or not.
std::size_t bytes_of(const present::Image& image);

/// Memory of pictures that are no longer needed, for those that come: fresh pages cost more than decoding does.
class SpareImages {
public:
    void put(present::Image image) { m_images.push_back(std::move(image)); }
    /// The smallest that is large enough; an empty one when there is none.
    present::Image take(std::size_t bytes);
    /// Gives up what has lain longest.
    void shrink_to(std::size_t most_bytes);
    [[nodiscard]] std::size_t bytes() const;

private:
    std::deque<present::Image> m_images;
};

}  // namespace waylight::app

#pragma once

#include "text/cache.h"
#include "text/place.h"
#include "text/shaper.h"

namespace waylight::text {

struct RequestHash {
    std::size_t operator()(const ParagraphRequest& request) const;
};

/// What a Shaper keeps. Costs are rough bytes.
struct Shaper::State {
    explicit State(FontTable fonts) : faces(std::move(fonts)) {}

    FaceSet faces;
    Cache<ParagraphRequest, ShapedText, RequestHash> shaped{4 << 20};  ///< under requests without size, width and colours
    Cache<ParagraphRequest, std::shared_ptr<const Paragraph>, RequestHash> paragraphs{8 << 20};

    /// Valid until the next call.
    const ShapedText& shaped_text(const ParagraphRequest& request);
};

}  // namespace waylight::text

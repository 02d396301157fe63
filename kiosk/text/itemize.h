#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/face_set.h"
#include "text/unicode.h"

namespace waylight::text {

/// A face chosen for a cluster: the row whose sizes apply and the file of the asked weight.
struct FaceChoice {
    RowId row = 0;
    FaceId face = 0;

    bool operator==(const FaceChoice&) const = default;
};

/// Consecutive code points that are shaped together: one level, one script, one face; at most `most_shaped_together` of them.
struct Item {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    ScriptTag script;
    std::uint8_t level = 0;
    std::optional<FaceChoice> choice;  ///< none: no face can draw this

    [[nodiscard]] Direction direction() const { return level % 2 == 1 ? Direction::RightToLeft : Direction::LeftToRight; }
};

/// Stage 2: the text cut into items, in logical order without gaps.
struct Items {
    std::vector<Item> items;
    int missing_clusters = 0;

    [[nodiscard]] std::string dump(const Analysis& analysis, const FaceSet& faces) const;
};

/// HarfBuzz 6 and older can take quadratic time in long runs (CVE-2023-25193).
constexpr std::uint32_t most_shaped_together = 512;

/// Uses only the text, script, weight and spans of the request.
Items itemize(const ParagraphRequest& request, const Analysis& analysis, FaceSet& faces);

}  // namespace waylight::text

#include "base/nearest.h"

#include <algorithm>

namespace waylight {

int edit_distance(std::string_view from, std::string_view to) {
    std::vector<int> before_last(to.size() + 1);
    std::vector<int> last(to.size() + 1);
    std::vector<int> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= from.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[to.size()];
}

std::optional<std::string> nearest(std::string_view written, const std::vector<std::string>& candidates) {
    const int most = std::max(2, static_cast<int>(written.size()) / 3);
    std::optional<std::string> best;
    int best_distance = most + 1;
    for (const std::string& candidate : candidates) {
        const int distance = edit_distance(written, candidate);
        if (distance >= best_distance || distance >= static_cast<int>(candidate.size())) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

}  // namespace waylight

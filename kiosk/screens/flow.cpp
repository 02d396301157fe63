#include "screens/flow.h"

#include <algorithm>

namespace waylight::screens {
namespace {

/// The item after the longest run from `from` that fits, leaving no heading alone at the foot.
int end_of_part(const std::vector<FlowItem>& items, int from, Px room) {
    const int count = static_cast<int>(items.size());
    int to = from + 1;
    while (to < count && height_of(items, {from, to + 1}) <= room) ++to;
    int kept = to;
    while (kept < count && kept > from + 1 && items[static_cast<std::size_t>(kept - 1)].keeps_with_next) --kept;
    return kept;
}

}  // namespace

Px height_of(const std::vector<FlowItem>& items, FlowPart part) {
    Px height;
    for (int i = part.from; i < part.to; ++i) {
        const FlowItem& item = items[static_cast<std::size_t>(i)];
        height += item.height + (i > part.from ? item.gap_above : Px());
    }
    return height;
}

std::vector<FlowPart> flow(const std::vector<FlowItem>& items, const FlowRoom& room) {
    const int count = static_cast<int>(items.size());
    std::vector<FlowPart> parts;
    for (int from = 0; from < count;) {
        const bool is_last = height_of(items, {from, count}) <= room.last;
        const int to = is_last ? count : end_of_part(items, from, room.before);
        parts.push_back({from, to});
        from = to;
    }
    if (parts.empty()) parts.push_back({});
    return parts;
}

bool overflows(const std::vector<FlowItem>& items, const std::vector<FlowPart>& parts, const FlowRoom& room) {
    return std::any_of(parts.begin(), parts.end(), [&](const FlowPart& part) {
        const bool is_last = part.to == static_cast<int>(items.size());
        return height_of(items, part) > (is_last ? room.last : room.before);
    });
}

}  // namespace waylight::screens

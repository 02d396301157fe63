#pragma once

#include <vector>

#include "base/units.h"

/// How a page that is taller than its room becomes parts: whole items move to the next part, nothing is cut or shrunk.
namespace waylight::screens {

struct FlowItem {
    Px height;
    Px gap_above;                  ///< to the item before it in the same part
    bool keeps_with_next = false;  ///< a heading does not stand alone at a part's foot if it can be helped
};

/// Items [from, to) that are shown together.
struct FlowPart {
    int from = 0;
    int to = 0;
};

/// Room in one part.
struct FlowRoom {
    Px last;    ///< in the last (or only) part
    Px before;  ///< in a part that others follow: room for the sign that there is more
};

/// Height of some items together.
Px height_of(const std::vector<FlowItem>& items, FlowPart part);

/// At least one part; an item that is too tall even alone gets a part of its own (see `overflows`).
std::vector<FlowPart> flow(const std::vector<FlowItem>& items, const FlowRoom& room);

/// True when a part holds more than its room: its one item is too tall.
bool overflows(const std::vector<FlowItem>& items, const std::vector<FlowPart>& parts, const FlowRoom& room);

}  // namespace waylight::screens

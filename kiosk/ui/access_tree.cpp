#include "ui/access_tree.h"

#include <algorithm>

#include "ui/dump.h"

namespace waylight::ui {
namespace {

std::string_view name_of(NodeRole role) {
    constexpr std::string_view names[] = {"screen",  "group",  "heading", "text", "text-span", "sentence",
                                          "picture", "number", "button",  "tab",  "status"};
    return names[static_cast<std::size_t>(role)];
}

bool is_enabled_target(const Node& node) { return node.is_target() && !node.state.disabled; }

std::string printed_state(const NodeState& state) {
    std::string out;
    if (state.disabled) out += " disabled";
    if (state.chosen) out += " chosen";
    if (state.focused) out += " focused";
    if (state.pressed) out += " pressed";
    if (state.lit) out += " lit";
    return out;
}

int depth_of(const std::vector<Node>& nodes, const Node& node) {
    int depth = 0;
    for (int parent = node.parent; parent >= 0; parent = nodes[static_cast<std::size_t>(parent)].parent) ++depth;
    return depth;
}

/// The first enabled target in [from, to), then in [begin, from): going round.
template <typename Iterator>
const Node* first_target_from(Iterator begin, Iterator from, Iterator end) {
    if (const auto found = std::find_if(from, end, is_enabled_target); found != end) return &*found;
    const auto found = std::find_if(begin, from, is_enabled_target);
    return found == from ? nullptr : &*found;
}

}  // namespace

const Node* AccessTree::find(std::string_view id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

const Node* AccessTree::target_at(Point point) const {
    const auto found = std::find_if(nodes.rbegin(), nodes.rend(), [&](const Node& node) {
        return is_enabled_target(node) &&
               std::any_of(node.bounds.begin(), node.bounds.end(), [&](const Rect& r) { return r.contains(point); });
    });
    return found == nodes.rend() ? nullptr : &*found;
}

const Node* AccessTree::next_target(std::string_view id) const {
    auto from = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
    from = from == nodes.end() ? nodes.begin() : std::next(from);
    return first_target_from(nodes.begin(), from, nodes.end());
}

const Node* AccessTree::previous_target(std::string_view id) const {
    auto from = std::find_if(nodes.rbegin(), nodes.rend(), [&](const Node& node) { return node.id == id; });
    from = from == nodes.rend() ? nodes.rbegin() : std::next(from);
    return first_target_from(nodes.rbegin(), from, nodes.rend());
}

std::string AccessTree::dump() const {
    std::string out;
    for (const Node& node : nodes) {
        out += std::string(2 + 2 * static_cast<std::size_t>(depth_of(nodes, node)), ' ') + std::string(name_of(node.role)) + " " + node.id;
        if (!node.name.empty()) out += " " + quoted(node.name);
        if (!node.language.empty()) out += " " + node.language;
        for (const Rect& rect : node.bounds) out += " " + printed(rect);
        out += printed_state(node.state) + "\n";
    }
    return out;
}

}  // namespace waylight::ui

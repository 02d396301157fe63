#include <algorithm>
#include <set>

#include "ui/dump.h"
#include "ui/inspect.h"

namespace waylight::ui {
namespace {

constexpr double least_target_mm = 20;
constexpr double least_gap_mm = 5;
const Px tolerance = Px::of(1);

/// Collects what is broken in one frame's access tree.
class TreeInspection {
public:
    TreeInspection(const Frame& frame, Report& broken) : m_frame(frame), m_broken(broken) {}

    void run() {
        inspect_tree();
        inspect_targets();
        inspect_ledge();
        inspect_order();
    }

private:
    void report(const std::string& what) { m_broken.push_back(what); }
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_frame.tree.nodes; }
    [[nodiscard]] Rect whole() const { return {Px(), Px(), Px::of(m_frame.surface.width), Px::of(m_frame.surface.height)}; }

    void inspect_tree();
    void inspect_targets();
    void inspect_target(const Node& node);
    void inspect_pair(const Node& a, const Node& b);
    void inspect_ledge();
    void inspect_order();

    const Frame& m_frame;
    Report& m_broken;
};

bool overlap(const Node& a, const Node& b) {
    for (const Rect& first : a.bounds)
        for (const Rect& second : b.bounds)
            if (first.overlaps(second)) return true;
    return false;
}

/// How far a finger has to move from one rectangle to the other, along the longer way.
Px distance(const Rect& a, const Rect& b) {
    const Px across = std::max(a.x - b.right(), b.x - a.right());
    const Px down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max(across, down);
}

bool is_read(const Node& node) {
    return node.role == NodeRole::Heading || node.role == NodeRole::Text || node.role == NodeRole::Sentence ||
           node.role == NodeRole::Number;
}

/// Two things that are read, or reached with keys, one after the other.
bool follow_each_other(const Node& a, const Node& b) { return (is_read(a) && is_read(b)) || (a.is_target() && b.is_target()); }

/// True when `upper` ends above `lower` in the same column: half of the narrower one shares its width with the other.
bool stands_above(const Rect& upper, const Rect& lower) {
    const Px shared = std::min(upper.right(), lower.right()) - std::max(upper.x, lower.x);
    return upper.bottom() <= lower.y && shared * 2 >= std::min(upper.width, lower.width);
}

void TreeInspection::inspect_tree() {
    std::set<std::string> ids;
    int lit = 0;
    for (std::size_t i = 0; i < nodes().size(); ++i) {
        const Node& node = nodes()[i];
        if (!ids.insert(node.id).second) report("the id " + node.id + " stands twice in the tree");
        if (node.parent >= static_cast<int>(i)) report(node.id + " comes before its parent");
        if (node.name.empty() && node.role != NodeRole::Group) report(node.id + " has no name");
        if (node.state.lit) ++lit;
    }
    if (lit > 1) report("more than one thing is lit");
}

void TreeInspection::inspect_target(const Node& node) {
    const Px least = m_frame.surface.mm(least_target_mm) - tolerance;
    const auto is_large = [&](const Rect& r) { return r.width >= least && r.height >= least; };
    if (std::none_of(node.bounds.begin(), node.bounds.end(), is_large))
        report(node.id + " is smaller than 20 mm: " + printed(node.bounds.front()));
    for (const Rect& r : node.bounds)
        if (!whole().contains(r)) report(node.id + " lies outside the surface: " + printed(r));
}

void TreeInspection::inspect_targets() {
    for (std::size_t i = 0; i < nodes().size(); ++i) {
        if (!nodes()[i].is_target()) continue;
        inspect_target(nodes()[i]);
        // What lies on another target is chosen before it.
        for (std::size_t j = i + 1; j < nodes().size(); ++j)
            if (nodes()[j].is_target() && nodes()[j].parent != static_cast<int>(i)) inspect_pair(nodes()[i], nodes()[j]);
    }
}

void TreeInspection::inspect_pair(const Node& a, const Node& b) {
    if (overlap(a, b)) return report(a.id + " overlaps " + b.id);
    // A finger that slips onto a sentence only hears it.
    if (a.role == NodeRole::Sentence || b.role == NodeRole::Sentence) return;
    const Px least = m_frame.surface.mm(least_gap_mm) - tolerance;
    if (distance(a.bounds.front(), b.bounds.front()) < least) report(a.id + " is closer than 5 mm to " + b.id);
}

void TreeInspection::inspect_ledge() {
    if (!m_frame.has_ledge) return;
    for (const std::string id : {"ledge.hide", "ledge.help"}) {
        const Node* node = m_frame.tree.find(id);
        if (node == nullptr || node->state.disabled) report(id + " cannot be reached");
    }
}

/// The tree is read from its beginning: in one column nothing comes before what stands above it.
void TreeInspection::inspect_order() {
    for (std::size_t i = 0; i < nodes().size(); ++i)
        for (std::size_t j = i + 1; j < nodes().size(); ++j)
            if (follow_each_other(nodes()[i], nodes()[j]) && stands_above(nodes()[j].bounds.front(), nodes()[i].bounds.front()))
                report(nodes()[i].id + " is read before " + nodes()[j].id + ", which stands above it");
}

}  // namespace

void inspect_tree(const Frame& frame, Report& broken) { TreeInspection(frame, broken).run(); }

std::vector<std::string> broken_invariants(const Frame& frame) {
    Report broken;
    inspect_tree(frame, broken);
    inspect_texts(frame, broken);
    return broken;
}

}  // namespace waylight::ui

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

/// What a frame means: a flat vector in reading order. Focus order, taps, self-voicing and tests use it.
namespace waylight::ui {

/// A Sentence is a text that is read aloud when it is touched.
enum class NodeRole : std::uint8_t { Screen, Group, Heading, Text, TextSpan, Sentence, Picture, Number, Button, Tab, Status };

struct NodeState {
    bool disabled = false;
    bool chosen = false;
    bool focused = false;
    bool pressed = false;
    bool lit = false;  ///< carries the one light
    bool operator==(const NodeState&) const = default;
};

struct Node {
    std::string id;  ///< stable: "ledge.next", "welcome.ro"
    int parent = -1;
    NodeRole role = NodeRole::Text;
    std::string name;      ///< what is said for it
    std::string language;  ///< BCP 47 of the name
    std::vector<Rect> bounds;
    NodeState state;
    bool operator==(const Node&) const = default;

    /// Buttons, tabs and sentences act when touched or chosen with keys.
    [[nodiscard]] bool is_target() const { return role == NodeRole::Button || role == NodeRole::Tab || role == NodeRole::Sentence; }
};

struct AccessTree {
    std::vector<Node> nodes;
    bool operator==(const AccessTree&) const = default;

    [[nodiscard]] const Node* find(std::string_view id) const;
    /// The enabled target under a point; null when there is none.
    [[nodiscard]] const Node* target_at(Point point) const;
    /// The enabled target after (or before) the one with this id in reading order, going round; null when there are no targets.
    [[nodiscard]] const Node* next_target(std::string_view id) const;
    [[nodiscard]] const Node* previous_target(std::string_view id) const;
    [[nodiscard]] std::string dump() const;
};

}  // namespace waylight::ui

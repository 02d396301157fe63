#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "press/paint/kit.h"
#include "press/paint/value_rules.h"

/// What a scene and a person may say. What the drawing would silently leave out or paint otherwise breaks a rule.
namespace waylight::press::kit {

/// A key of a table, and the rule for its value: none where the proof looks at it itself.
struct Key {
    std::string name;
    Rule rule;
};

/// The keys of one kind of table.
struct Form {
    std::string what;  ///< "an arm"
    std::vector<Key> needed;
    std::vector<Key> allowed;

    [[nodiscard]] const Key* find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;
};

/// The rules of one kit, whose names they know. Borrows the kit.
struct Rules {
    explicit Rules(const Kit& kit);

    Rule colour;
    Rule plain_colour;  ///< without a shade
    Rule face;
    Rule point;
    Rule two_sizes;
    Rule above_zero;
    Rule hand;
    Rule arm_goal;
    Form clothes;  ///< what "wear" may hold
    Form person;   ///< of the cast
    Form sign;     ///< of a helper of the cast
    Form arm;
    Form carry;
    Form scene;
    Form room;
    std::vector<std::pair<std::string, Form>> kinds;  ///< of items, by the key that says what an item is
};

}  // namespace waylight::press::kit

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/tree.h"

namespace waylight::press::kit {

/// Takes a value and says what is wrong with it and what to do; says nothing when it is right.
using Rule = std::function<std::string(const Tree&)>;

/// More copies of one part are a slip of the pen, and would take minutes.
inline constexpr int most_copies = 2000;

/// Rules that know no kit.
namespace rule {

std::string number(const Tree& value);
std::string above_zero(const Tree& value);
std::string share(const Tree& value);
std::string text(const Tree& value);
std::string copies(const Tree& value);
std::string seed(const Tree& value);
std::string dashes(const Tree& value);
std::string path(const Tree& value);

inline constexpr std::size_t none_above_zero = 99;

/// That many numbers, of which those from `above_zero_from` on say how large something is.
Rule numbers(std::size_t count, std::size_t above_zero_from = none_above_zero);

/// One of these names. `remedy` is told where no name is near; those that there are, where it is empty.
Rule one_of(const std::string& what, std::vector<std::string> names, std::string remedy = "");

/// A list of one or more of which each keeps the rule. `example` is told where it is none.
Rule list_of(Rule rule, std::string example);

/// The first rule's words are told: it is what is meant most often.
Rule either(Rule first, Rule second);

Rule exactly(Tree expected);

/// A value as JSON writes it, for messages.
std::string as_written(const Tree& value);

/// The first dozen names, sorted.
std::string some_of(std::vector<std::string> names);

}  // namespace rule

}  // namespace waylight::press::kit

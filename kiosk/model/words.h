#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "model/documents.h"

/// The words that stand for enums in documents, for encoding and decoding alike.
namespace waylight::model {

template <typename Value, std::size_t count>
using Words = std::array<std::pair<std::string_view, Value>, count>;

inline constexpr Words<Shelf, 3> shelf_words{
    {{"younger", Shelf::Younger}, {"young-people", Shelf::YoungPeople}, {"professionals", Shelf::Professionals}}};
inline constexpr Words<Sensitivity, 3> sensitivity_words{
    {{"green", Sensitivity::Green}, {"amber", Sensitivity::Amber}, {"red", Sensitivity::Red}}};
inline constexpr Words<BlockKind, 6> block_words{{{"text", BlockKind::Text},
                                                  {"list", BlockKind::ListItem},
                                                  {"checklist", BlockKind::CheckItem},
                                                  {"steps", BlockKind::Step},
                                                  {"contact", BlockKind::Contact},
                                                  {"contact-text", BlockKind::ContactText}}};
inline constexpr Words<Direction, 2> direction_words{{{"ltr", Direction::LeftToRight}, {"rtl", Direction::RightToLeft}}};

/// The word for a value; every value has one.
template <typename Value, std::size_t count>
std::string_view word_of(Value value, const Words<Value, count>& words) {
    return std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.second == value; })->first;
}

}  // namespace waylight::model

#pragma once

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
inline constexpr Words<Direction, 2> direction_words{{{"ltr", Direction::LeftToRight}, {"rtl", Direction::RightToLeft}}};

}  // namespace waylight::model

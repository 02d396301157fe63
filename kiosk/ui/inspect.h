#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"

/// The two halves of broken_invariants(). For these files only.
namespace waylight::ui {

/// What is broken, one line each.
using Report = std::vector<std::string>;

/// Ids, names, targets, the ledge, the order of reading.
void inspect_tree(const Frame& frame, Report& broken);
/// Every line that is drawn: seen whole, on one ground, with contrast; telephone numbers in one piece with digits in order.
void inspect_texts(const Frame& frame, Report& broken);

}  // namespace waylight::ui

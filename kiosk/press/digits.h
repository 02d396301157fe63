#pragma once

#include <string>
#include <vector>

#include "model/rich_text.h"

namespace waylight::press {

/// Digits of any script that stand side by side, as 0 to 9. Those that a placeholder brought do not count.
struct DigitRun {
    std::string digits;
    bool joined = false;  ///< only a sign or two of those within numbers stand between the run before and this one
};
std::vector<DigitRun> digit_runs(const model::RichText& text);

/// The digits of a number that must not be typed (model::has_typed_number, and also "08.00.11.11"); empty when there is none.
std::string typed_number(const model::RichText& text);

}  // namespace waylight::press

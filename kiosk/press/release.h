#pragma once

#include <filesystem>
#include <string_view>

#include "press/build.h"

namespace waylight::press {

/// A telephone number that was last seen on its page longer ago is too old for a release.
inline constexpr int most_days_old = 180;

enum class Purpose : std::uint8_t { Trial, Release };

/// The age of facts on the day `today` ("YYYY-MM-DD"): notes for a trial, problems for a release. Nothing else judges time.
void check_ages(const Sources& sources, std::string_view today, Purpose purpose, Diagnostics& diagnostics);

/// What a release needs and a trial does not: gated facts seen on their live pages, and every text of every edition read by the people
/// whom the writing rules ask for, as locales/TAG/checks.toml says: [[check]] role, date, texts = [BLAKE2b of the exact text].
void check_release(const Project& project, const std::filesystem::path& locales, Diagnostics& diagnostics);

/// Today as "YYYY-MM-DD".
std::string today();
bool is_date(std::string_view text);

}  // namespace waylight::press

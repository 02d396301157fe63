#pragma once

#include <filesystem>
#include <string_view>

#include "press/build.h"
#include "press/speech/texts_to_say.h"

namespace waylight::press {

/// A telephone number that was last seen on its page longer ago is too old for a release.
inline constexpr int most_days_old = 180;

/// Facts on the day `today` ("YYYY-MM-DD"). Age: notes for a trial, problems for a release, which also needs every number and every
/// gated fact to have been seen on its live page. Nothing else judges time.
void check_ages(const Sources& sources, std::string_view today, Purpose purpose, Diagnostics& diagnostics);

/// Who has read which text, as locales/TAG/checks.toml says: [[check]] role, date, texts = [BLAKE2b of the exact text]; a native listener
/// has voice = "espeak:ro+f2" instead. A release needs every text of every edition read by the people whom the writing rules ask for, and
/// says in a note what it is silent about.
void check_readings(const Project& project, const std::filesystem::path& locales, std::string_view today, Purpose purpose,
                    Diagnostics& diagnostics);

/// How many texts of an edition enough people have read for a release.
std::size_t count_read(const Project& project, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics);

/// Takes out what a voice may not say in a release: everything where no native listener has passed the voice, and always what a child is to
/// hear from people (booklets Y4, T5 and Y8, Help, Welcome, Say).
void keep_speakable(std::vector<TextToSay>& texts, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics);

/// Today as "YYYY-MM-DD".
std::string today();
bool is_date(std::string_view text);

}  // namespace waylight::press

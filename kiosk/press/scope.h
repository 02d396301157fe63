#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waylight::press {

/// The tag of the language that booklets are written in: its texts need no PO files.
inline constexpr std::string_view source_tag = "en";

/// A release is made only of what the right people have checked.
enum class Purpose : std::uint8_t { Trial, Release };

/// What is read and made: everything, or the content and the languages that were named.
struct Scope {
    Purpose purpose = Purpose::Trial;
    std::vector<std::string> only;  ///< tags; empty means all

    [[nodiscard]] bool names(std::string_view tag) const { return std::find(only.begin(), only.end(), tag) != only.end(); }
    [[nodiscard]] bool makes(std::string_view tag) const { return only.empty() || names(tag); }
    /// The source language is read always: it is what the content says.
    [[nodiscard]] bool reads(std::string_view tag) const { return makes(tag) || tag == source_tag; }
    /// A language that has just begun keeps none of the others waiting, unless it was asked for.
    [[nodiscard]] bool needs(std::string_view tag) const { return purpose == Purpose::Release || names(tag); }
};

}  // namespace waylight::press

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/units.h"

namespace waylight::model {

enum class MarkKind : std::uint8_t { Strong, Term, Number };

/// A marked part of a text. `id` is the glossary term or the fact's key; empty for Strong.
struct Mark {
    ByteRange bytes;
    MarkKind kind = MarkKind::Strong;
    std::string id;
    bool operator==(const Mark&) const = default;
};

/// Text as it is displayed: marks taken out, numbers put in (isolated with U+2066 ... U+2069, with no-break spaces, so that
/// "0800 1111" is neither broken nor turned round beside Arabic letters).
struct RichText {
    std::string text;
    std::vector<Mark> marks;
    bool operator==(const RichText&) const = default;
};

/// What a placeholder stands for, or nothing when it is unknown.
using NumberOf = std::function<std::optional<std::string>(std::string_view key)>;

/// Reads `**strong**`, `[word](term:ID)` and `{fact.key}`; anything else that looks like a mark is an error.
Result<RichText> parse_rich_text(std::string_view source, const NumberOf& number_of, const std::string& where);

/// A telephone number isolated for any direction: U+2066, digits with U+00A0 between the groups, U+2069.
std::string isolated_number(std::string_view value);

/// Replaces `{name}` placeholders of interface texts; an unknown name stays as it is.
struct Argument {
    std::string_view name;
    std::string value;
};
std::string fill_in(std::string_view source, const std::vector<Argument>& arguments);

}  // namespace waylight::model

#include "model/digits.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace waylight::model {
namespace {

/// The digit zero of every script; the other nine follow each. A test holds the table equal to ICU's.
constexpr std::array<char32_t, 68> zeros{
    0x0030,  0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66,  0x0CE6,  0x0D66,  0x0DE6,
    0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,
    0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950, 0x1FBF0};

constexpr int shortest_number = 3;
constexpr int year_digits = 4;
constexpr int first_year = 1900;
constexpr int last_year = 2099;

/// Characters nobody sees between two digits: joiners, direction marks, soft hyphen.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// A run of digits as it grows.
struct Run {
    int length = 0;
    int value = 0;

    void add(int digit) {
        if (length < year_digits) value = value * 10 + digit;
        ++length;
    }
    [[nodiscard]] bool is_year() const { return length == year_digits && value >= first_year && value <= last_year; }
    [[nodiscard]] bool is_number() const { return length >= shortest_number && !is_year(); }
};

const Mark* number_at(const RichText& text, std::uint32_t byte) {
    const auto found = std::find_if(text.marks.begin(), text.marks.end(),
                                    [&](const Mark& mark) { return mark.kind == MarkKind::Number && mark.bytes.contains(byte); });
    return found == text.marks.end() ? nullptr : &*found;
}

}  // namespace

std::optional<int> decimal_digit(char32_t code_point) {
    // Nearly every character stands before the second script's digits; this is asked of each one in a pack.
    const auto* const after = code_point < zeros[1] ? zeros.begin() + 1 : std::upper_bound(zeros.begin(), zeros.end(), code_point);
    const char32_t value = code_point - *(after - 1);
    return value < 10 ? std::optional<int>(static_cast<int>(value)) : std::nullopt;
}

bool has_typed_number(const RichText& text) {
    Run run;
    for (std::uint32_t at = 0; at < text.text.size();) {
        if (const Mark* number = number_at(text, at)) {
            if (run.is_number()) return true;
            run = {};
            at = number->bytes.to;
            continue;
        }
        const Decoded next = decode_utf8(text.text, at);
        at += next.bytes;
        if (const std::optional<int> digit = decimal_digit(next.code_point)) {
            run.add(*digit);
        } else if (!is_invisible(next.code_point)) {
            if (run.is_number()) return true;
            run = {};
        }
    }
    return run.is_number();
}

}  // namespace waylight::model

#include "press/digits.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "model/digits.h"

namespace waylight::press {
namespace {

constexpr std::size_t shortest_spaced_number = 5;
constexpr std::size_t fewest_spaced_digits = 3;

bool is_joiner(char32_t c) { return c == ' ' || c == '-' || c == 0xA0 || c == 0x2009 || c == 0x2010 || c == 0x2011 || c == 0x202F; }

const model::Mark* number_at(const model::RichText& text, std::uint32_t byte) {
    const auto is_it = [&](const model::Mark& mark) { return mark.kind == model::MarkKind::Number && mark.bytes.contains(byte); };
    const auto found = std::find_if(text.marks.begin(), text.marks.end(), is_it);
    return found == text.marks.end() ? nullptr : &*found;
}

/// "08 00 11 11" or "9 9 9", but not "7-11".
bool is_spaced_number(const std::string& digits, std::size_t runs) {
    return runs > 1 && (digits.size() >= shortest_spaced_number || (runs == digits.size() && runs >= fewest_spaced_digits));
}

bool is_typed(std::string_view digits) { return model::has_typed_number({std::string(digits), {}}); }

}  // namespace

std::vector<DigitRun> digit_runs(const model::RichText& text) {
    std::vector<DigitRun> runs;
    int since_digit = 2;  // characters since the last digit; 0 right behind one
    bool only_joiners = false;
    for (std::uint32_t at = 0; at < text.text.size();) {
        if (const model::Mark* number = number_at(text, at)) {
            at = number->bytes.to;
            since_digit = 2;
            continue;
        }
        const Decoded next = decode_utf8(text.text, at);
        at += next.bytes;
        const std::optional<int> digit = model::decimal_digit(next.code_point);
        if (!digit) {
            only_joiners = since_digit == 0 && is_joiner(next.code_point);
            ++since_digit;
            continue;
        }
        if (since_digit > 0) runs.push_back({"", since_digit == 1 && only_joiners && !runs.empty()});
        runs.back().digits += static_cast<char>('0' + *digit);
        since_digit = 0;
    }
    return runs;
}

std::string typed_number(const model::RichText& text) {
    const std::vector<DigitRun> runs = digit_runs(text);
    for (std::size_t first = 0; first < runs.size(); ++first) {
        if (runs[first].joined) continue;
        std::string digits;
        std::size_t last = first;
        bool long_run = false;
        do {
            digits += runs[last].digits;
            long_run |= is_typed(runs[last].digits);
        } while (++last < runs.size() && runs[last].joined);
        if (long_run || is_spaced_number(digits, last - first)) return digits;
    }
    // To the kiosk, digits that only invisible characters keep apart are one number too.
    return model::has_typed_number(text) ? "invisible characters between its digits" : "";
}

}  // namespace waylight::press

#include "press/digits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "model/digits.h"

namespace waylight::press {
namespace {

constexpr std::size_t shortest_spaced_number = 5;
constexpr std::size_t fewest_spaced_digits = 3;

constexpr int most_joiners = 2;  // ", "
constexpr std::u32string_view joiners = U" -.,/\u00A0\u00B7\u060C\u066B\u066C\u2009\u2010\u2011\u2013\u202F";

bool is_joiner(char32_t c) { return joiners.find(c) != std::u32string_view::npos; }

/// Digits in a ring or raised, which Unicode does not count among decimal digits.
struct DressedDigits {
    char32_t first;
    char32_t last;
    int value;  ///< of the first
};
constexpr std::array<DressedDigits, 15> dressed_digits{{{0xB2, 0xB3, 2},
                                                        {0xB9, 0xB9, 1},
                                                        {0x2070, 0x2070, 0},
                                                        {0x2074, 0x2079, 4},
                                                        {0x2080, 0x2089, 0},
                                                        {0x2460, 0x2468, 1},
                                                        {0x2474, 0x247C, 1},
                                                        {0x2488, 0x2490, 1},
                                                        {0x24EA, 0x24EA, 0},
                                                        {0x24F5, 0x24FD, 1},
                                                        {0x24FF, 0x24FF, 0},
                                                        {0x2776, 0x277E, 1},
                                                        {0x2780, 0x2788, 1},
                                                        {0x278A, 0x2792, 1},
                                                        {0x1F101, 0x1F10A, 0}}};

std::optional<int> digit_of(char32_t c) {
    for (const DressedDigits& range : dressed_digits)
        if (c >= range.first && c <= range.last) return range.value + static_cast<int>(c - range.first);
    return model::decimal_digit(c);
}

const model::Mark* number_at(const model::RichText& text, std::uint32_t byte) {
    const auto is_it = [&](const model::Mark& mark) { return mark.kind == model::MarkKind::Number && mark.bytes.contains(byte); };
    const auto found = std::find_if(text.marks.begin(), text.marks.end(), is_it);
    return found == text.marks.end() ? nullptr : &*found;
}

/// "08 00 11 11" or "9, 9, 9", but not "7-11".
bool is_spaced_number(const std::string& digits, std::size_t runs) {
    return runs > 1 && (digits.size() >= shortest_spaced_number || (runs == digits.size() && runs >= fewest_spaced_digits));
}

bool is_typed(std::string_view digits) { return model::has_typed_number({std::string(digits), {}}); }

}  // namespace

std::vector<DigitRun> digit_runs(const model::RichText& text) {
    std::vector<DigitRun> runs;
    bool in_run = false;
    int since_run = most_joiners + 1;  // joiners; above the most where anything else stands between
    for (std::uint32_t at = 0; at < text.text.size();) {
        if (const model::Mark* number = number_at(text, at)) {
            at = number->bytes.to;
            in_run = false;
            since_run = most_joiners + 1;
            continue;
        }
        const Decoded next = decode_utf8(text.text, at);
        at += next.bytes;
        if (const std::optional<int> digit = digit_of(next.code_point)) {
            if (!in_run) runs.push_back({"", since_run <= most_joiners});
            runs.back().digits += static_cast<char>('0' + *digit);
            in_run = true;
            since_run = 0;
        } else {
            in_run = false;
            since_run = is_joiner(next.code_point) ? since_run + 1 : most_joiners + 1;
        }
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

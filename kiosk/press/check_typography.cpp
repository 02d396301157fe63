#include <set>

#include "base/utf8.h"
#include "press/check.h"
#include "press/display.h"
#include "press/quotation.h"

namespace waylight::press {
namespace {

constexpr std::u32string_view quotation_marks = U"“”„‟«»";
constexpr std::u32string_view spaces = U" \u00A0\u2009\u202F";
constexpr std::u32string_view no_break_spaces = U"\u00A0\u202F";
constexpr std::u32string_view high_signs = U";:!?";

bool holds(std::u32string_view characters, char32_t c) { return c != 0 && characters.find(c) != std::u32string_view::npos; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::string as_text(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return text;
}

std::u32string code_points(std::string_view text) {
    std::u32string all;
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        all += next.code_point;
        at += next.bytes;
    }
    return all;
}

/// One text against its language's way of quoting.
class TypographyReader {
public:
    TypographyReader(std::string_view text, const Quotation& quotation) : m_text(code_points(text)), m_quotation(quotation) {}

    std::set<std::string> faults() {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            const char32_t c = m_text[m_at];
            if (holds(quotation_marks, c)) read_mark(c);
            if (m_quotation.is_spaced && holds(high_signs, c)) read_high_sign(c);
        }
        if (m_is_open) tell(as_text(m_quotation.open) + " is not closed; write " + as_text(m_quotation.close) + " at the quotation's end");
        return std::move(m_faults);
    }

private:
    void tell(std::string fault) { m_faults.insert(std::move(fault)); }
    [[nodiscard]] char32_t before() const { return m_at > 0 ? m_text[m_at - 1] : 0; }
    [[nodiscard]] char32_t after() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : 0; }

    void read_mark(char32_t c) {
        // In Albanian and Ukrainian one sign closes here and opens there: what it is depends on what is open.
        const bool is_inner = m_is_open && (c == m_quotation.inner_open || c == m_quotation.inner_close);
        if (is_inner) return;
        if (c == m_quotation.open)
            read_opening();
        else if (c == m_quotation.close)
            read_closing();
        else
            tell("the quotation mark " + as_text(c) + " (" + code_point_name(c) + ") is not this language's; write " + m_quotation.marks());
    }

    void read_opening() {
        if (m_is_open)
            tell("a quotation in a quotation; write " + as_text(m_quotation.inner_open) + " and " + as_text(m_quotation.inner_close) +
                 " round the inner one");
        m_is_open = true;
        check_inside(after(), m_quotation.open, "after");
    }

    void read_closing() {
        if (!m_is_open)
            tell(as_text(m_quotation.close) + " closes nothing; write " + as_text(m_quotation.open) + " where the quotation begins");
        m_is_open = false;
        check_inside(before(), m_quotation.close, "before");
    }

    void check_inside(char32_t neighbour, char32_t mark, const std::string& side) {
        if (m_quotation.is_spaced && !holds(no_break_spaces, neighbour))
            tell("no no-break space " + side + " " + as_text(mark) + "; write U+202F there");
        if (!m_quotation.is_spaced && holds(spaces, neighbour)) tell("a space " + side + " " + as_text(mark) + "; take it out");
    }

    /// Not within "10:30" or "https://", and one space is enough for "?!".
    void read_high_sign(char32_t c) {
        if (holds(no_break_spaces, before()) || holds(high_signs, before())) return;
        if (c == ':' && (after() == '/' || (is_digit(before()) && is_digit(after())))) return;
        tell("no no-break space before " + as_text(c) + "; write U+202F there");
    }

    std::u32string m_text;
    const Quotation& m_quotation;
    std::size_t m_at = 0;
    bool m_is_open = false;
    std::set<std::string> m_faults;
};

}  // namespace

void check_typography(const Place& place, std::string_view shown_text, std::string_view tag, Diagnostics& diagnostics) {
    const Quotation* quotation = quotation_of(tag);
    if (quotation == nullptr) return;
    for (const std::string& fault : TypographyReader(shown_text, *quotation).faults()) diagnostics.problem(place, fault);
}

}  // namespace waylight::press

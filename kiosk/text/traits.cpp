#include "text/traits.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <map>
#include <memory>

namespace waylight::text {
namespace {

bool is_no_break_space(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x202F; }

bool is_number_part(char32_t c) {
    constexpr char32_t no_break_hyphen = 0x2011;
    constexpr char32_t word_joiner = 0x2060;
    if (c < 0x80) return (c >= U'0' && c <= U'9') || c == U'+';
    return is_no_break_space(c) || c == no_break_hyphen || c == word_joiner || u_isdigit(static_cast<UChar32>(c)) != 0;
}

/// The simple rules of UAX 29 are GB4, GB9 and GB9a. A virama also joins what follows it, and joiners some of it.
void set_cluster_traits(Traits& traits, UChar32 c) {
    switch (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_OTHER:
        return;
    case U_GCB_CR:
    case U_GCB_LF:
    case U_GCB_CONTROL:
        traits.ends_cluster = true;
        return;
    case U_GCB_EXTEND:
    case U_GCB_SPACING_MARK:
        traits.extends_cluster = u_getIntPropertyValue(c, UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_VIRAMA;
        traits.joins_clusters = !traits.extends_cluster;
        return;
    default:
        traits.joins_clusters = true;
    }
}

/// All bidi classes but those that stay at the level of a left-to-right paragraph when there are no others.
bool turns(char32_t c) {
    switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
    case U_EUROPEAN_NUMBER:
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR:
    case U_WHITE_SPACE_NEUTRAL:
    case U_OTHER_NEUTRAL:
    case U_DIR_NON_SPACING_MARK:
    case U_BOUNDARY_NEUTRAL:
        return false;
    default:
        return true;
    }
}

std::vector<ScriptTag> make_script_tags() {
    std::vector<ScriptTag> tags;
    for (int code = 0; code <= u_getIntPropertyMaxValue(UCHAR_SCRIPT); ++code) {
        const char* name = uscript_getShortName(static_cast<UScriptCode>(code));
        tags.push_back(name == nullptr ? ScriptTag() : ScriptTag::of(name));
    }
    return tags;
}

ScriptTag own_script(char32_t c) {
    static const std::vector<ScriptTag> tags = make_script_tags();
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
    const bool is_real = U_SUCCESS(status) && code > USCRIPT_INHERITED && code != USCRIPT_UNKNOWN;
    return is_real ? tags[static_cast<std::size_t>(code)] : ScriptTag();
}

Traits find_traits(char32_t c) {
    const auto icu = static_cast<UChar32>(c);
    Traits traits;
    traits.script = own_script(c);
    traits.is_space = u_isUWhiteSpace(icu) != 0 && !is_no_break_space(c);
    traits.is_ignorable = u_hasBinaryProperty(icu, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    traits.is_number_part = is_number_part(c);
    set_cluster_traits(traits, icu);
    traits.joins_letters = u_getIntPropertyValue(icu, UCHAR_JOINING_TYPE) != U_JT_NON_JOINING;
    traits.turns = turns(c);
    traits.opens_pair = !closings_of(c).empty();
    return traits;
}

constexpr char32_t page_size = 256;
using Page = std::array<Traits, page_size>;

std::unique_ptr<const Page> make_page(char32_t first) {
    auto page = std::make_unique<Page>();
    for (char32_t i = 0; i < page_size; ++i) (*page)[i] = find_traits(first + i);
    return page;
}

}  // namespace

/// Keeps the pages of the Basic Multilingual Plane that were asked for: many short questions to ICU took a tenth of a layout.
Traits traits_of(char32_t c) {
    constexpr char32_t pages = 0x10000 / page_size;
    thread_local std::array<std::unique_ptr<const Page>, pages> kept;
    if (c >= pages * page_size) return find_traits(c);
    std::unique_ptr<const Page>& page = kept[c / page_size];
    if (!page) page = make_page(c - c % page_size);
    return (*page)[c % page_size];
}

std::u32string closings_of(char32_t c) {
    static const std::map<char32_t, std::u32string> quotation_marks = {{U'«', U"»"}, {U'‹', U"›"},  {U'“', U"”"},
                                                                       {U'‘', U"’"}, {U'„', U"“”"}, {U'‚', U"‘’"}};
    if (const auto found = quotation_marks.find(c); found != quotation_marks.end()) return found->second;
    const auto icu = static_cast<UChar32>(c);
    if (u_getIntPropertyValue(icu, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_OPEN) return {};
    return {static_cast<char32_t>(u_getBidiPairedBracket(icu))};
}

std::vector<ScriptTag> scripts_that_use(char32_t c) {
    std::array<UScriptCode, 64> codes{};
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getScriptExtensions(static_cast<UChar32>(c), codes.data(), static_cast<std::int32_t>(codes.size()), &status);
    std::vector<ScriptTag> scripts;
    for (int i = 0; U_SUCCESS(status) && i < count; ++i)
        scripts.push_back(ScriptTag::of(uscript_getShortName(codes[static_cast<std::size_t>(i)])));
    return scripts;
}

}  // namespace waylight::text

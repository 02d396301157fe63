#include "text/language.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

namespace waylight::text {
namespace {

int script_code(std::string_view script) { return u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str()); }

}  // namespace

std::string icu_locale(std::string_view language) {
    char name[ULOC_FULLNAME_CAPACITY] = "";
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(language).c_str(), name, sizeof name, nullptr, &status);
    return U_SUCCESS(status) ? name : "";
}

std::string likely_script(std::string_view language) {
    const std::string locale = icu_locale(language);
    if (locale.empty()) return {};
    char likely[ULOC_FULLNAME_CAPACITY] = "";
    char script[ULOC_SCRIPT_CAPACITY] = "";
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(locale.c_str(), likely, sizeof likely, &status);
    uloc_getScript(likely, script, sizeof script, &status);
    return U_SUCCESS(status) ? script : "";
}

bool is_script(std::string_view script) { return script_code(script) != UCHAR_INVALID_CODE; }

Direction direction_of(std::string_view script) {
    const int code = script_code(script);
    const bool is_mirrored = code != UCHAR_INVALID_CODE && uscript_isRightToLeft(static_cast<UScriptCode>(code)) != 0;
    return is_mirrored ? Direction::RightToLeft : Direction::LeftToRight;
}

}  // namespace waylight::text

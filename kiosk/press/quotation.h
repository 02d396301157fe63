#pragma once

#include <string>
#include <string_view>

namespace waylight::press {

/// How a language quotes, and a quotation in a quotation.
struct Quotation {
    std::string_view language;
    char32_t open = 0;
    char32_t close = 0;
    char32_t inner_open = 0;
    char32_t inner_close = 0;
    bool is_spaced = false;  ///< no-break spaces stand inside the marks and before ; : ! ?

    /// "„ and ”"
    [[nodiscard]] std::string marks() const;
};

/// Nothing for a language whose way nobody has written down here.
const Quotation* quotation_of(std::string_view tag);

}  // namespace waylight::press

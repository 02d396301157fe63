#include "press/quotation.h"

#include <array>

#include "base/utf8.h"

namespace waylight::press {
namespace {

constexpr std::array<Quotation, 7> quotations{{{"ar", U'«', U'»', U'“', U'”', false},
                                               {"en", U'“', U'”', U'‘', U'’', false},
                                               {"fr", U'«', U'»', U'“', U'”', true},
                                               {"ro", U'„', U'”', U'«', U'»', false},
                                               {"sq", U'„', U'“', U'‚', U'‘', false},
                                               {"uk", U'«', U'»', U'„', U'“', false},
                                               {"vi", U'“', U'”', U'‘', U'’', false}}};

}  // namespace

std::string Quotation::marks() const {
    std::string text;
    append_utf8(text, open);
    text += " and ";
    append_utf8(text, close);
    return text;
}

const Quotation* quotation_of(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find('-'));
    for (const Quotation& quotation : quotations)
        if (quotation.language == language) return &quotation;
    return nullptr;
}

}  // namespace waylight::press

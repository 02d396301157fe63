#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/diagnostics.h"

namespace waylight::press {

/// Some editors put it before the first line; gettext's tools do not want it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One translated text of a PO file.
struct PoEntry {
    std::string context;  ///< msgctxt: "safe-place/heading"
    std::string id;       ///< msgid: the English text
    std::string text;     ///< msgstr; empty when not translated yet
    int line = 0;         ///< of msgctxt, or of msgid where there is none
    int text_line = 0;    ///< of msgstr
    bool fuzzy = false;   ///< the English has changed since

    [[nodiscard]] bool translated() const { return !fuzzy && !text.empty(); }
};

struct PoFile {
    std::string name;
    std::map<std::string, std::string> header;  ///< "Language" -> "ro"
    std::vector<PoEntry> entries;               ///< without the header and without obsolete ones
    std::vector<std::string> obsolete;          ///< translations of texts that are gone, as far as they can be read
};

/// Reads a gettext PO file. What our formats have no use for is refused: plurals, domains, charsets other than UTF-8.
/// Nothing when there is any problem; all of them are told.
std::optional<PoFile> parse_po(std::string_view text, const std::string& name, Diagnostics& diagnostics);

}  // namespace waylight::press

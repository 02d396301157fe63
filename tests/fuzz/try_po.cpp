#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "press/po.h"
#include "press/po_string.h"

namespace waylight::fuzz {
namespace {

void try_quoting(const std::string& text) {
    const Result<std::string> again = press::po_unquoted(press::po_quoted(text));
    require(again && *again == text, "a text is quoted and unquoted again as it was");
}

}  // namespace

void try_po(ByteView bytes) {
    press::Diagnostics diagnostics;
    const std::optional<press::PoFile> file = press::parse_po(text_of(bytes), "fuzz.po", diagnostics);
    require(file.has_value() || !diagnostics.clean(), "what is not read is told");
    if (!file) return;
    for (const press::PoEntry& entry : file->entries) {
        try_quoting(entry.id);
        try_quoting(entry.text);
    }
}

}  // namespace waylight::fuzz

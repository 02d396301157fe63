#include "base/utf8.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "model/digits.h"
#include "model/rich_text.h"

namespace waylight::fuzz {
namespace {

std::optional<std::string> number_of(std::string_view key) {
    if (key == "a.phone") return "0800 1111";
    return std::nullopt;
}

}  // namespace

void try_rich_text(ByteView bytes) {
    const Result<model::RichText> rich = model::parse_rich_text(text_of(bytes), number_of, "fuzz");
    if (!rich) return require(!rich.error().message.empty(), "a refusal says why");
    require(is_valid_utf8(rich->text), "displayed text is UTF-8");
    for (const model::Mark& mark : rich->marks)
        require(mark.bytes.from < mark.bytes.to && mark.bytes.to <= rich->text.size(), "a mark lies in its text");
    static_cast<void>(model::has_typed_number(*rich));
    static_cast<void>(model::fill_in(text_of(bytes), {{"page", "3"}, {"pages", "{page}"}}));
    static_cast<void>(without_controls(text_of(bytes)));
}

}  // namespace waylight::fuzz

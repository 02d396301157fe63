#include "text/segments.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <map>
#include <memory>
#include <utility>

#include "base/memory_watch.h"
#include "text/language.h"

namespace waylight::text {
namespace {

struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Iterator = std::unique_ptr<UBreakIterator, CloseIterator>;
using Iterators = std::map<std::pair<std::string, Segments>, Iterator>;

/// Opening is the slow part (0.03 to 1 ms), so iterators are kept.
Iterators& kept_iterators() {
    thread_local Iterators kept;
    return kept;
}

UBreakIteratorType icu_type(Segments segments) {
    switch (segments) {
    case Segments::Clusters:
        return UBRK_CHARACTER;
    case Segments::Words:
        return UBRK_WORD;
    case Segments::Lines:
        return UBRK_LINE;
    case Segments::Sentences:
        return UBRK_SENTENCE;
    }
    return UBRK_CHARACTER;
}

/// The bound only guards against made-up language tags.
UBreakIterator* iterator_for(std::string_view language, Segments segments) {
    constexpr std::size_t most_kept = 256;
    Iterators& kept = kept_iterators();
    const std::pair key(std::string(language), segments);
    const auto found = kept.find(key);
    if (found != kept.end()) return found->second.get();
    if (kept.size() >= most_kept) kept.clear();
    UErrorCode status = U_ZERO_ERROR;
    const MemoryWatch memory;
    Iterator opened(ubrk_open(icu_type(segments), icu_locale(language).c_str(), nullptr, 0, &status));
    memory.check();
    if (U_FAILURE(status)) return nullptr;
    return kept.emplace(key, std::move(opened)).first->second.get();
}

/// Whether a letter is stacked under the one before `at` (Khmer, Burmese, Mon): ICU's dictionaries cut some of these syllables.
bool is_inside_stack(const std::u16string& text, std::int32_t at) {
    const auto size = static_cast<std::int32_t>(text.size());
    if (at == size) return false;
    UChar32 before = 0;
    UChar32 after = 0;
    std::int32_t start = at;
    U16_PREV(text, 0, start, before);
    U16_GET(text, 0, at, size, after);
    return u_getIntPropertyValue(before, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER && u_isalpha(after) != 0;
}

}  // namespace

std::vector<Boundary> find_boundaries(const std::u16string& text, std::string_view language, Segments segments) {
    std::vector<Boundary> boundaries;
    UBreakIterator* iterator = iterator_for(language, segments);
    UErrorCode status = U_ZERO_ERROR;
    const MemoryWatch memory;
    if (iterator != nullptr) ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (iterator == nullptr || U_FAILURE(status)) return {{static_cast<std::uint32_t>(text.size()), false}};
    boundaries.reserve(text.size() / 4 + 1);  // about the length of short words
    const bool may_cut_stacks = segments == Segments::Clusters || segments == Segments::Sentences;
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        if (!may_cut_stacks && is_inside_stack(text, at)) continue;
        const bool is_word = segments == Segments::Words && ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT;
        boundaries.push_back({static_cast<std::uint32_t>(at), is_word});
    }
    if (memory.ran_out()) kept_iterators().clear();  // one that got no memory for its dictionary would never ask for it again
    memory.check();
    return boundaries;
}

}  // namespace waylight::text

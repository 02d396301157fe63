#include "press/check.h"
#include "press/display.h"
#include "screens/screens.h"

namespace waylight::press {
namespace {

// The smallest surface, at the largest text.
constexpr ui::Surface surface{800, 480, 154};
constexpr double column_pixels = surface.width * 0.58;
constexpr double heading_pixels = surface.height * 0.60;  // more would leave no room for a sentence under it

text::ParagraphRequest heading_request(const LocaleSource& locale, std::string shown_text) {
    text::ParagraphRequest request;
    request.text = std::move(shown_text);
    request.language = locale.tag;
    request.script = locale.script.text;
    request.direction = locale.direction;
    request.em = surface.u(screens::em_of_step.back()).scaled(locale.size_permille, 1000);
    request.width = Px::nearest(column_pixels);
    request.weight = text::Weight::Bold;
    request.leading = text::Leading::Heading;
    return request;
}

}  // namespace

void check_headings(const Sources& sources, const Edition& edition, text::Shaper& shaper, Diagnostics& diagnostics) {
    if (shaper.fonts().find(edition.locale->script.text) == nullptr) return;  // told by check_glyphs
    for (const auto& [key, text] : edition.texts) {
        const Result<model::RichText> shown_text = displayed(text.written.text, text.source->kind, sources.facts);
        if (!text.source->is_heading || !shown_text) continue;
        const auto paragraph = shaper.layout(heading_request(*edition.locale, shown_text->text));
        if (paragraph->height() > Px::nearest(heading_pixels))
            diagnostics.problem(
                text.written.place,
                "the heading alone is longer than one part of a page on the smallest screen at the largest text; shorten it");
        if (paragraph->too_wide)
            diagnostics.problem(
                text.written.place,
                "a word of the heading is wider than the column on the smallest screen at the largest text; choose shorter words");
    }
}

}  // namespace waylight::press

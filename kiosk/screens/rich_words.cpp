#include "screens/rich_words.h"

#include <algorithm>

#include "text/shaper.h"

namespace waylight::screens {

ui::Words words_of(const model::RichText& text) {
    ui::Words words{text.text, {}};
    for (const model::Mark& mark : text.marks) {
        if (mark.kind == model::MarkKind::Number) continue;
        const std::uint8_t tint = mark.kind == model::MarkKind::Term ? ui::term_tint : ui::plain_tint;
        words.spans.push_back({mark.bytes, text::Weight::Bold, tint});
    }
    return words;
}

Excerpt part_of(const model::RichText& text, ByteRange bytes) {
    const auto is_space = [&](std::uint32_t at) { return text.text[at] == ' '; };
    while (bytes.from < bytes.to && is_space(bytes.from)) ++bytes.from;
    while (bytes.from < bytes.to && is_space(bytes.to - 1)) --bytes.to;
    Excerpt part{{text.text.substr(bytes.from, bytes.size()), {}}, bytes.from};
    for (const model::Mark& mark : text.marks) {
        const ByteRange inside{std::max(mark.bytes.from, bytes.from), std::min(mark.bytes.to, bytes.to)};
        if (inside.from < inside.to) part.text.marks.push_back({{inside.from - bytes.from, inside.to - bytes.from}, mark.kind, mark.id});
    }
    return part;
}

std::vector<Excerpt> sentences_of(const model::RichText& text, const std::string& language) {
    std::vector<Excerpt> parts;
    for (const ByteRange sentence : text::sentences(text.text, language)) parts.push_back(part_of(text, sentence));
    return parts;
}

std::vector<Piece> pieces_of(const ui::Canvas& canvas, const model::RichText& text, const ui::TextLook& look, Px width, Px tallest) {
    const ui::Paragraph whole = canvas.set(words_of(text), look, width);
    const int lines = std::max(1, static_cast<int>(tallest.steps() / whole->line_height.steps()));
    if (static_cast<int>(whole->lines.size()) <= lines) return {{{text, 0}, whole}};
    std::vector<Piece> pieces;
    for (std::size_t from = 0; from < whole->lines.size(); from += static_cast<std::size_t>(lines)) {
        const std::size_t last = std::min(whole->lines.size(), from + static_cast<std::size_t>(lines)) - 1;
        const Excerpt part = part_of(text, {whole->lines[from].bytes.from, whole->lines[last].bytes.to});
        pieces.push_back({part, canvas.set(words_of(part.text), look, width)});
    }
    return pieces;
}

}  // namespace waylight::screens

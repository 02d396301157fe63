#include "press/text_finder.h"

#include <algorithm>
#include <sstream>

#include "press/display.h"

namespace waylight::press {
namespace {

/// "Page {page} of {pages}" is drawn with other words between "Page " and " of ".
std::vector<std::string> pieces_of(std::string text) {
    std::vector<std::string> pieces;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        pieces.push_back(text.substr(0, open));
        text.erase(0, text.find('}', open) + 1);
    }
    pieces.push_back(text);
    return pieces;
}

bool holds_in_order(const std::string& words, const std::vector<std::string>& pieces) {
    std::size_t at = 0;
    for (const std::string& piece : pieces) {
        at = words.find(piece, at);
        if (at == std::string::npos) return false;
        at += piece.size();
    }
    return true;
}

/// What stands between straight quotation marks, which no text may hold itself.
std::vector<std::string> quotations_in(const std::string& told) {
    std::vector<std::string> quotations;
    std::size_t open = told.find('"');
    for (std::size_t close = 0; open != std::string::npos; open = told.find('"', close + 1)) {
        close = told.find('"', open + 1);
        if (close == std::string::npos) break;
        quotations.push_back(told.substr(open + 1, close - open - 1));
    }
    return quotations;
}

/// "SLUG/PAGE" of "reader:SLUG/PAGE/2"; empty for a place that is no page.
std::string page_of(const std::string& place) {
    const std::size_t colon = place.find(':');
    if (colon == std::string::npos) return "";
    const std::string page = place.substr(colon + 1);
    const std::size_t slash = page.find('/');
    return page.substr(0, slash == std::string::npos ? slash : page.find('/', slash + 1));
}

/// The very words come first. Most of what a page shows is its own; the interface comes next.
int rank(const std::string& id, const std::string& page, bool is_exact) {
    const int of_place = !page.empty() && id.starts_with(page + "/") ? 0 : (id.find('/') == std::string::npos ? 1 : 2);
    return is_exact ? of_place : 3 + of_place;
}

}  // namespace

TextFinder::TextFinder(const Sources& sources, const std::vector<Edition>& editions, const Edition& edition) {
    m_otherwise = {edition.is_source() ? sources.folder + "/ui.toml" : edition.locale->folder + "/ui.po"};
    for (const auto& [key, text] : edition.texts) {
        const bool is_interface = text.source->kind == TextKind::Interface;
        const Result<model::RichText> shown_text =
            is_interface ? model::RichText{text.written.text, {}} : displayed(text.written.text, text.source->kind, sources.facts);
        const std::string id = key.catalogue == "ui" ? key.context : key.catalogue + "/" + key.context;
        // A contact's name is drawn with its number beside it.
        const bool has_number = text.source->kind == TextKind::Plain && key.context.ends_with("/contact");
        if (shown_text)
            add(shown_text->text + (has_number ? "{number}" : ""),
                {key.context == "booklet/title" ? "shelf." + key.catalogue : id, text.written.place, text.source->place});
    }
    for (const Edition& other : editions)
        for (const Written* name : {&other.locale->name, &other.locale->name_in_sentence, &other.locale->english, &other.locale->greeting})
            add(name->text, {"welcome." + other.locale->tag, name->place, name->place});
}

void TextFinder::add(const std::string& shown, Text text) { m_texts.push_back({pieces_of(shown), std::move(text)}); }

const TextFinder::Shown* TextFinder::find_words(const std::string& words, const std::string& page) const {
    const Shown* best = nullptr;
    int best_rank = 0;
    for (const Shown& shown : m_texts) {
        const bool is_exact = shown.pieces.size() == 1 && shown.pieces[0] == words;
        const bool is_part = shown.pieces.size() == 1 && shown.pieces[0].find(words) != std::string::npos;
        const bool is_filled_in = shown.pieces.size() > 1 && holds_in_order(words, shown.pieces);
        const int this_rank = rank(shown.text.id, page, is_exact);
        if (!is_part && !is_filled_in) continue;
        if (best == nullptr || this_rank < best_rank) best = &shown, best_rank = this_rank;
    }
    return best;
}

std::optional<TextFinder::Text> TextFinder::find_text(const std::string& words, const std::string& place) const {
    const Shown* found = words.empty() ? nullptr : find_words(words, page_of(place));
    return found == nullptr ? std::nullopt : std::optional(found->text);
}

const TextFinder::Shown* TextFinder::find_id(const std::string& told) const {
    std::istringstream words(told);
    for (std::string word; words >> word;) {
        const auto found = std::find_if(m_texts.begin(), m_texts.end(), [&](const Shown& text) { return text.text.id == word; });
        if (found != m_texts.end()) return &*found;
    }
    return nullptr;
}

std::size_t TextFinder::length_of(const Shown& text) {
    std::size_t length = 0;
    for (const std::string& piece : text.pieces) length += piece.size();
    return length;
}

TextFinder::Found TextFinder::find(const std::string& told, const std::string& place) const {
    const std::string page = page_of(place);
    const Shown* found = nullptr;
    for (const std::string& quotation : quotations_in(told)) {
        const Shown* text = quotation.empty() ? nullptr : find_words(quotation, page);
        if (text != nullptr && (found == nullptr || length_of(*text) > length_of(*found))) found = text;
    }
    if (found == nullptr) found = find_id(told);
    if (found == nullptr && !page.empty()) found = find_id(page + "/heading");
    return found == nullptr ? Found{m_otherwise} : Found{found->text.place, length_of(*found)};
}

}  // namespace waylight::press

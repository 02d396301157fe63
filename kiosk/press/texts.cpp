#include "press/texts.h"

#include <algorithm>

#include "model/words.h"

namespace waylight::press {
namespace {

constexpr std::string_view term_opening = "(term:";

/// Members in the order they stand in their file.
template <typename T, typename Line>
std::vector<const std::pair<const std::string, T>*> as_written(const ById<T>& members, Line line) {
    std::vector<const std::pair<const std::string, T>*> sorted;
    for (const auto& member : members) sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) { return line(a->second) < line(b->second); });
    return sorted;
}

/// A note that speaks of placeholders already says what to do with them.
std::string note_for(std::string_view text, TextKind kind, std::string note) {
    if (marks_of(text, kind).empty() || note.find('{') != std::string::npos) return note;
    if (!note.empty()) note += ' ';
    return note + (kind == TextKind::Rich ? "Keep the marks: **...**, [...](term:...) and {...}." : "Keep what is in { }.");
}

class Collector {
public:
    std::vector<SourceText> texts;

    void add(std::string catalogue, std::string context, const Written& english, TextKind kind, std::string note = "") {
        if (english.text.empty()) return;
        note = note_for(english.text, kind, std::move(note));
        texts.push_back({std::move(catalogue), std::move(context), english.text, kind, false, english.place, std::move(note)});
    }

    void add_page(const std::string& slug, const PageSource& page) {
        add(slug, page.id.text + "/heading", page.heading, TextKind::Rich);
        if (!page.heading.text.empty()) texts.back().is_heading = true;
        for (const BlockSource& block : page.blocks) {
            const bool is_name = block.kind == model::BlockKind::Contact;
            add(slug, context_of(page, block), block.text, is_name ? TextKind::Plain : TextKind::Rich);
        }
        add(slug, page.id.text + "/tip", page.tip, TextKind::Rich, "For the adult beside the child; the child may read it too.");
    }
};

void add_marked_terms(std::string_view text, BookletNeeds& needs) {
    for (std::string& term : ids_of(marks_of(text, TextKind::Rich), term_opening)) needs.terms.insert(std::move(term));
}

}  // namespace

std::string context_of(const PageSource& page, const BlockSource& block) {
    const bool is_of_contact = block.kind == model::BlockKind::ContactText;
    return page.id.text + "/" + std::string(model::word_of(is_of_contact ? model::BlockKind::Contact : block.kind, model::block_words));
}

std::string with_number(const BlockSource& block, std::string text) {
    if (block.kind != model::BlockKind::Contact || text.empty()) return text;
    text = "**" + std::move(text) + "**";
    return block.number.text.empty() ? text : text + " {" + block.number.text + "}";
}

std::vector<SourceText> source_texts(const Sources& sources) {
    Collector all;
    for (const auto* entry : as_written(sources.interface, [](const InterfaceSource& text) { return text.text.place.line; }))
        all.add("ui", entry->first, entry->second.text, TextKind::Interface, entry->second.note);
    for (const auto* entry : as_written(sources.glossary, [](const TermSource& term) { return term.word.place.line; })) {
        all.add("glossary", entry->first + "/word", entry->second.word, TextKind::Plain);
        all.add("glossary", entry->first + "/meaning", entry->second.meaning, TextKind::Rich, "15 words at most.");
    }
    for (const auto* entry : as_written(sources.pictures, [](const PictureSource& picture) { return picture.alt.place.line; }))
        all.add("pictures", entry->first + "/alt", entry->second.alt, TextKind::Plain);
    for (const auto* entry : as_written(sources.icons, [](const Written& alt) { return alt.place.line; }))
        all.add("icons", entry->first + "/alt", entry->second, TextKind::Plain, "A pictogram; 12 words at most.");
    for (const BookletSource& booklet : sources.booklets) {
        all.add(booklet.slug, "booklet/title", booklet.title, TextKind::Plain);
        for (const PageSource& page : booklet.pages) all.add_page(booklet.slug, page);
    }
    return std::move(all.texts);
}

BookletNeeds needs_of(const BookletSource& booklet, const Sources& sources) {
    BookletNeeds needs;
    needs.pictures.insert(booklet.cover.text);
    for (const PageSource& page : booklet.pages) {
        needs.pictures.insert(page.picture.text);
        add_marked_terms(page.heading.text, needs);
        for (const BlockSource& block : page.blocks) add_marked_terms(block.text.text, needs);
        add_marked_terms(page.tip.text, needs);
    }
    for (const std::string& term : needs.terms)
        if (const auto found = sources.glossary.find(term); found != sources.glossary.end())
            needs.pictures.insert(found->second.picture.text);
    needs.pictures.erase("");
    return needs;
}

std::set<std::string, std::less<>> used_pictures(const Sources& sources) {
    std::set<std::string, std::less<>> used = pictures_of_screens;
    for (const BookletSource& booklet : sources.booklets) used.merge(needs_of(booklet, sources).pictures);
    for (const auto& [id, term] : sources.glossary)
        if (!term.picture.text.empty()) used.insert(term.picture.text);
    return used;
}

std::vector<std::string> marks_of(std::string_view text, TextKind kind) {
    std::vector<std::string> marks;
    for (std::size_t at = 0; kind != TextKind::Plain && at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        const bool is_rich = kind == TextKind::Rich;
        const char closing = rest.starts_with('{') ? '}' : (is_rich && rest.starts_with(term_opening) ? ')' : '\0');
        if (is_rich && rest.starts_with("**")) {
            marks.emplace_back("**");
            ++at;
        } else if (const std::size_t end = rest.find(closing); closing != '\0' && end != std::string_view::npos) {
            marks.emplace_back(rest.substr(0, end + 1));
            at += end;
        }
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::vector<std::string> ids_of(const std::vector<std::string>& marks, std::string_view opening) {
    std::vector<std::string> ids;
    for (const std::string& mark : marks)
        if (mark.starts_with(opening)) ids.push_back(mark.substr(opening.size(), mark.size() - opening.size() - 1));
    return ids;
}

}  // namespace waylight::press

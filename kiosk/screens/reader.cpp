#include <algorithm>

#include "screens/chips.h"
#include "screens/listening.h"
#include "screens/panels.h"
#include "screens/reader_layout.h"
#include "screens/rich_words.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

using Pages = std::vector<const model::Page*>;

ui::PageDots dots_of(const View& view, const model::Booklet& booklet, const Pages& pages, int page, int parts) {
    ui::PageDots dots{page, static_cast<int>(pages.size()), view.session.part, parts, "", ""};
    const std::string position = std::to_string(page + 1);
    dots.name = model::fill_in(view.text(UiText::reader_page), {{"page", position}, {"pages", std::to_string(dots.pages)}});
    const int number = pages[static_cast<std::size_t>(page)]->number;
    if (number == 0) return dots;
    dots.code = booklet.code + "-" + std::to_string(number);
    dots.name += " (" + dots.code + ")";
    return dots;
}

ReaderLayout layout_of(const View& view, const model::Booklet& booklet, const Pages& pages, int page) {
    const bool dots_above = dots_stand_above(view, dots_of(view, booklet, pages, page, 1));
    return lay_out_page(view, booklet, *pages[static_cast<std::size_t>(page)], dots_above);
}

void draw_page_picture(View& view, const Arrangement& a, const std::string& name) {
    if (a.picture.empty() || name.empty()) return;
    ui::Canvas& canvas = view.canvas;
    canvas.picture(crop(view.stage, name, a.picture));
    if (a.is_small) canvas.mask(a.picture, {Px(), Px(), view.u(9), Px()}, canvas.theme()[Role::Page]);
    if (canvas.theme().is_flat() && a.is_small)
        canvas.stroke(a.picture, {Px(), Px(), view.u(9), Px()}, view.u(1), canvas.theme()[Role::Line]);
    else if (canvas.theme().is_flat() && !view.is_portrait())
        canvas.fill({a.picture.right() - view.u(0.5), Px(), view.u(1), a.picture.height}, Px(), Role::Line);
    canvas.node(-1, ui::NodeRole::Picture, "picture", view.locale.alt(name), a.picture);
}

/// One page being drawn.
class PageDrawing {
public:
    PageDrawing(View& view, const model::Booklet& booklet, const Pages& pages, int page)
        : m_view(view), m_em(em_for(view, readers_of(booklet))), m_page(*pages[static_cast<std::size_t>(page)]),
          m_layout(layout_of(view, booklet, pages, page)), m_voice(view), m_readers(readers_of(booklet)), m_part(view.session.part),
          m_top(top_of(m_layout.parts[static_cast<std::size_t>(m_part)])) {}

    [[nodiscard]] const Arrangement& arrangement() const { return m_layout.arrangement; }
    [[nodiscard]] int parts() const { return static_cast<int>(m_layout.parts.size()); }
    [[nodiscard]] Px column_top() const { return m_top; }
    /// Listen, or how far the voice has come; nothing where the page has no sound.
    [[nodiscard]] std::optional<ListenDisc> listen() const {
        std::optional<ListenDisc> disc = listen_disc(m_view);
        for (const ColumnItem& item : m_layout.items) {
            if (!disc || item.kind != ItemKind::Sentence) continue;
            ++disc->sentences;
            if (m_voice.is_in(item.passage())) disc->sentence = disc->sentences;
        }
        return disc;
    }

    /// Heading, sentences and digits of this part; `with_foot`: and what can be touched below them.
    void draw_column(bool with_foot) {
        const FlowPart part = m_layout.parts[static_cast<std::size_t>(m_part)];
        Px y = m_top;
        for (int i = part.from; i < part.to; ++i) {
            const auto index = static_cast<std::size_t>(i);
            if (i > part.from) y += m_layout.sizes[index].gap_above;
            draw_item(m_layout.items[index], y);
            y += m_layout.sizes[index].height;
        }
        if (!with_foot) return;
        draw_chips(part);
        draw_more(part);
    }

private:
    [[nodiscard]] Px top_of(FlowPart part) const {
        const Arrangement& a = m_layout.arrangement;
        const bool has_foot = (m_part + 1 < parts() && !m_view.is_compact()) || (m_layout.has_chip && !a.is_small);
        const Px used = height_of(m_layout.sizes, part) + (has_foot ? chip_height(m_view) + m_view.u(2) : Px());
        const Px free = std::max(Px(), a.column_bottom - a.column_top - used);
        return a.column_top + (m_view.is_beyond_reach() ? free.scaled(62, 100) : std::min(m_view.u(10), free / 3));
    }

    void draw_item(const ColumnItem& item, Px y) {
        if (item.kind == ItemKind::Digits) return draw_digits(item, y);
        const Arrangement& a = m_layout.arrangement;
        const Rect place{a.column_x, y, a.column_width, item.paragraph->height()};
        const ByteRange spoken = m_voice.lit_in(item.passage());
        const bool is_read = m_voice.is_in(item.passage());
        if (is_read) draw_pool(m_view, place, m_view.u(4.5), m_view.u(1.5));
        if (item.kind == ItemKind::Heading) {
            const int node = m_view.canvas.node(-1, ui::NodeRole::Heading, item.id, item.paragraph->request.text, place);
            m_view.canvas.write_spoken(item.paragraph, {place.x, y}, Role::Heading, node, spoken);
            return;
        }
        m_view.canvas.write_spoken(item.paragraph, {place.x, y}, Role::Text, draw_target(item, place), spoken);
        draw_marker(item, {a.column_x - m_view.u(9), y + item.paragraph->line_height / 2}, is_read);
    }

    /// Adults' lines are too close for a finger; there only Listen reads.
    [[nodiscard]] bool can_be_touched(const ColumnItem& item) const {
        return m_readers == Readers::Children && reading_of(m_view.locale.about.tag, item.source, m_view.stage).has_value();
    }

    /// A sentence that has a sound is heard when it is touched.
    int draw_target(const ColumnItem& item, const Rect& place) {
        ui::Canvas& canvas = m_view.canvas;
        const std::string& words = item.paragraph->request.text;
        if (!can_be_touched(item)) return canvas.node(-1, ui::NodeRole::Text, item.id, words, place);
        const Px least = m_view.mm(20);
        const Px above = std::max(m_touched_until, std::min(place.y, place.bottom() - least));
        const Rect touched{place.x, above, place.width, std::max(place.bottom(), above + least) - above};
        m_touched_until = touched.bottom();
        const int node = canvas.node(-1, ui::NodeRole::Sentence, item.id, words, touched);
        if (canvas.is_focused(item.id)) canvas.stroke(touched, ui::Corners::all(m_view.u(4)), m_view.u(1.4), canvas.theme()[Role::Focus]);
        return node;
    }

    void draw_marker(const ColumnItem& item, Point centre, bool is_read) {
        switch (item.marker) {
        case Marker::None:
            break;
        case Marker::Dot:
            draw_sentence_dot(m_view, centre, is_read);
            break;
        case Marker::Box:
            draw_box(centre);
            break;
        case Marker::Number:
            draw_step_number(item, centre);
            break;
        }
    }

    /// Empty for ever: ticks are made on paper.
    void draw_box(Point centre) {
        const Px half = m_view.u(2.8);
        const Rect box{centre.x - half, centre.y - half, half * 2, half * 2};
        m_view.canvas.stroke(box, ui::Corners::all(m_view.u(0.9)), m_view.u(0.9), m_view.canvas.theme()[Role::Text]);
    }

    void draw_step_number(const ColumnItem& item, Point centre) {
        ui::Canvas& canvas = m_view.canvas;
        const std::string digits = std::to_string(item.number);
        const ui::TextLook look{std::min(m_em, m_view.u(8)), text::Weight::Bold, text::Leading::Heading};
        const ui::Paragraph number = canvas.set({digits, {}}, look, m_view.u(16), latin_language());
        const Rect place{centre.x - number->ink_width / 2, centre.y - number->height() / 2, number->ink_width, number->height()};
        const int node = canvas.node(-1, ui::NodeRole::Text, item.id + ".step", digits, place, latin_language().tag);
        canvas.write(number, {place.x, place.y}, Role::Heading, node);
    }

    void draw_digits(const ColumnItem& item, Px y) {
        const model::TelephoneNumber& number = m_page.numbers[static_cast<std::size_t>(item.number)];
        const std::string name = model::fill_in(m_view.text(UiText::number_say), {{"number", number.value}});
        ui::digit_tiles(m_view.canvas, {m_layout.arrangement.column_x, y}, m_layout.arrangement.column_width,
                        {item.id, name, number.value, number.groups, latin_language(), m_voice.spoken_group(item.passage())}, -1);
    }

    /// Glossary words of this part, each once.
    [[nodiscard]] std::vector<std::string> terms_of(FlowPart part) const {
        std::vector<std::string> terms;
        for (int i = part.from; i < part.to; ++i)
            for (const std::string& term : m_layout.items[static_cast<std::size_t>(i)].terms)
                if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
        return terms;
    }

    /// Where chips and the pill begin, clear of the dots below them.
    [[nodiscard]] Px foot_of_column() const { return m_layout.arrangement.column_bottom - chip_height(m_view) - m_view.u(2); }

    /// Where they end: in line with the pool round the words, but clear of the tabs, which may reach down to them.
    [[nodiscard]] Px foot_end() const {
        const Arrangement& a = m_layout.arrangement;
        return std::min(a.column_x + a.column_width + m_view.u(4.5), m_view.canvas.width() - tab_width(m_view) - m_view.canvas.least_gap());
    }

    /// Buttons of the marked words: under the words at the end edge, or under a small picture.
    void draw_chips(FlowPart part) {
        if (!m_layout.has_chip) return;
        const Arrangement& a = m_layout.arrangement;
        const Px tall = chip_height(m_view);
        const bool is_under_picture = a.is_small;
        const Px start = is_under_picture ? m_view.u(8) : a.column_x;
        Px end = is_under_picture ? a.picture.right() - m_view.u(4) : foot_end();
        const Px below_picture = a.picture.bottom() + (m_view.bottom() - m_view.u(4) - a.picture.bottom() - tall) / 2;
        const Px y = is_under_picture ? below_picture : foot_of_column();
        if (part.to < static_cast<int>(m_layout.items.size()) && !is_under_picture) end -= pill_width(part) + m_view.canvas.least_gap();
        for (const std::string& term : terms_of(part)) {
            const auto found = m_view.locale.glossary.find(term);
            if (found == m_view.locale.glossary.end()) continue;
            end = draw_chip(m_view, {start, y}, end, term, found->second) - m_view.canvas.least_gap();
        }
    }

    [[nodiscard]] int items_left(FlowPart part) const { return std::min(4, static_cast<int>(m_layout.items.size()) - part.to); }
    [[nodiscard]] Px pill_width(FlowPart part) const { return ui::more_pill_width(m_view.canvas, items_left(part)); }

    void draw_more(FlowPart part) {
        // On small screens Next and the split dot say it; a pill would take the words' room.
        if (part.to == static_cast<int>(m_layout.items.size()) || m_view.is_compact()) return;
        const Arrangement& a = m_layout.arrangement;
        const bool is_under_picture = a.is_small && !m_layout.has_chip;
        const Px end = is_under_picture ? a.picture.right() - m_view.u(4) : foot_end();
        const Point top_end{end, foot_of_column()};
        ui::more_pill(m_view.canvas, top_end, items_left(part),
                      {"reader.more", m_view.text(UiText::reader_more), ui::NodeRole::Button, false, false});
    }

    View& m_view;
    Px m_em;
    const model::Page& m_page;
    ReaderLayout m_layout;
    Voice m_voice;
    Readers m_readers;
    int m_part;
    Px m_top;
    Px m_touched_until;  ///< where the target of the sentence above ends
};

std::vector<Tab> tabs_of(const View& view, const model::Page& page) {
    std::vector<Tab> tabs;
    if (!has_room_for_leaf(view)) tabs.push_back(leaf_tab());
    if (!page.tip.text.empty()) tabs.push_back({"tab.tip", "adult", Role::Hide, UiText::tab_tip, view.session.panel == Panel::Tip});
    tabs.push_back(language_tab());
    tabs.push_back(comfort_tab(view));
    return tabs;
}

/// On screens as tall as a wall the tabs sit low, beside the words, but clear of the dots of the pages.
void draw_page_tabs(View& view, const PageDrawing& drawing, const model::Page& page, const ui::PageDots& dots) {
    const std::vector<Tab> tabs = tabs_of(view, page);
    const Px foot = dots_stand_above(view, dots) ? view.u(9.5) : Px();
    const Px lowest = view.bottom() - tabs_height(view, static_cast<int>(tabs.size())) - foot;
    const Px top = view.is_portrait() ? drawing.arrangement().picture.bottom() + view.u(11) : view.u(12);
    draw_tabs(view, tabs, view.is_wall() ? std::min(drawing.column_top(), lowest) : top);
}

/// Glossary words of a page with the ids of their chips, for the tools of small screens.
std::vector<std::pair<std::string, std::string>> chips_of(const View& view, const model::Page& page) {
    std::vector<std::pair<std::string, std::string>> chips;
    for (const std::string& term : page.terms)
        if (const auto found = view.locale.glossary.find(term); found != view.locale.glossary.end())
            chips.emplace_back("chip." + term, found->second.word);
    return chips;
}

void draw_panel(View& view, const PanelPlan& plan, const model::Page& page) {
    if (plan.note) return draw_note(view, plan);
    draw_tools(view, plan, tabs_of(view, page), chips_of(view, page));
}

/// The next page's picture at this page's size is what the next tap most likely needs.
void foresee(View& view, const Pages& pages, int page, const Arrangement& a) {
    if (a.picture.empty()) return;
    for (const int other : {page + 1, page - 1})
        if (other >= 0 && other < static_cast<int>(pages.size()) && !pages[static_cast<std::size_t>(other)]->picture.empty())
            view.canvas.soon(crop(view.stage, pages[static_cast<std::size_t>(other)]->picture, a.picture));
}

}  // namespace

int count_parts(const View& view, const model::Booklet& booklet, int position) {
    return static_cast<int>(layout_of(view, booklet, shown_pages(view.stage, booklet), position).parts.size());
}

std::vector<ReadItem> read_items_of_page(const View& view) {
    std::vector<ReadItem> items;
    const model::Booklet* booklet = view.locale.find_booklet(view.session.booklet);
    if (booklet == nullptr) return items;
    const Pages pages = shown_pages(view.stage, *booklet);
    const int page = position_of(pages, view.session.page);
    if (page < 0) return items;
    const ReaderLayout layout = layout_of(view, *booklet, pages, page);
    for (std::size_t part = 0; part < layout.parts.size(); ++part)
        for (int i = layout.parts[part].from; i < layout.parts[part].to; ++i) {
            const ColumnItem& item = layout.items[static_cast<std::size_t>(i)];
            if (!item.source.key.empty()) items.push_back({item.id, item.passage(), static_cast<int>(part)});
        }
    return items;
}

/// One page of a booklet: picture, heading, sentences, the marked words' buttons, and the tip for the person beside the child.
void build_reader(View& view) {
    const model::Booklet& booklet = *view.locale.find_booklet(view.session.booklet);
    const Pages pages = shown_pages(view.stage, booklet);
    const int index = position_of(pages, view.session.page);
    const model::Page& page = *pages[static_cast<std::size_t>(index)];
    PageDrawing drawing(view, booklet, pages, index);
    const std::optional<PanelPlan> panel = plan_panel(view, drawing.arrangement(), page);
    const bool is_page_covered = panel && panel->cover == PanelCover::Page;
    const bool is_column_shown = !panel || panel->cover == PanelCover::Picture;
    if (!is_page_covered) draw_page_picture(view, drawing.arrangement(), page.picture);
    draw_ledge_ground(view);
    if (panel) draw_panel(view, *panel, page);
    if (is_column_shown) drawing.draw_column(!panel || !drawing.arrangement().is_small);
    foresee(view, pages, index, drawing.arrangement());
    const ui::PageDots dots = dots_of(view, booklet, pages, index, drawing.parts());
    if (!view.is_compact())
        draw_page_tabs(view, drawing, page, dots);
    else if (!is_page_covered)
        draw_tools_tab(view);
    const bool is_end = index + 1 == static_cast<int>(pages.size()) && view.session.part + 1 >= drawing.parts();
    Ledge ledge;
    ledge.has_dots = is_column_shown;
    ledge.dots = dots;
    ledge.next_icon = is_end ? "home" : "next";
    ledge.next_label = view.text(is_end ? UiText::ledge_shelf : UiText::ledge_next);
    ledge.listen = drawing.listen();
    ledge.has_leaf = true;
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens

#include "screens/reader_layout.h"

#include <algorithm>
#include <set>

#include "screens/rich_words.h"

namespace waylight::screens {
namespace {

constexpr int picture_percent_most = 54;
constexpr int picture_percent_least = 36;
constexpr int percent_step = 3;
constexpr double most_characters = 52;  // in a line; a character is about half an em wide
constexpr int portrait_percent_most = 50;
constexpr int portrait_percent_least = 26;
constexpr double heading_ratio = 1.4;
constexpr double least_number_units = 115;  // a column with digit tiles that can be read from a chair away

Px percent_of(Px whole, int percent) { return whole.scaled(percent, 100).snapped(); }

/// Small screens have the marked words among their tools: a chip would leave no room for the words.
bool shows_chip(const View& view) { return !view.is_compact(); }

Px column_width_most(Px em) { return Px::nearest(em.to_float() * static_cast<float>(most_characters) * 0.5F); }

/// The same page with its picture larger or smaller: best first.
std::vector<Arrangement> landscape_arrangements(const View& view, Px em, bool has_dots_above) {
    const ui::Canvas& canvas = view.canvas;
    const bool is_compact = view.is_compact();
    const Px gutter = view.u(is_compact ? 15 : 18);
    const Px end = is_compact ? view.u(8) : tab_width(view) + view.u(8);
    const Px full = view.bottom() + (is_compact ? view.u(2) : view.u(6));
    const Px foot = is_compact ? view.mm(7.4) : has_dots_above ? view.u(9.5) : view.u(2);
    // Words that stand over Listen leave room for its light.
    const auto above_listen = [&](Px column_x) { return is_compact || column_x > canvas.width() / 2 + view.u(26) ? Px() : view.u(6); };
    const auto arrange = [&](Px wide, Px tall, bool is_small) {
        Arrangement a;
        a.picture = {Px(), Px(), wide, tall};
        a.is_small = is_small;
        a.column_x = wide + gutter;
        a.column_width = std::min(canvas.width() - a.column_x - end, column_width_most(em));
        a.column_top = is_compact ? view.mm(5.5) : view.u(8);
        a.column_bottom = view.bottom() - foot - above_listen(a.column_x);
        return a;
    };
    std::vector<Arrangement> all;
    for (int percent = picture_percent_most; percent > picture_percent_least; percent -= percent_step) {
        const Px wide = std::min(percent_of(canvas.width(), percent), full.scaled(4, 3));
        if (wide >= full) all.push_back(arrange(wide, full, false));
    }
    const Px small = percent_of(canvas.width(), picture_percent_least);
    all.push_back(arrange(small, small.scaled(3, 4).snapped(), true));
    Arrangement none = arrange(Px(), Px(), false);
    none.column_x = is_compact ? view.mm(20) + view.u(15) : view.u(24);
    none.column_width = std::min(canvas.width() - none.column_x - end, column_width_most(em));
    none.column_bottom = view.bottom() - foot - above_listen(none.column_x);
    all.push_back(none);
    return all;
}

std::vector<Arrangement> portrait_arrangements(const View& view, Px em) {
    const ui::Canvas& canvas = view.canvas;
    const auto arrange = [&](Px tall) {
        Arrangement a;
        a.picture = {Px(), Px(), canvas.width(), tall};
        a.column_x = view.u(22);
        a.column_width = std::min(canvas.width() - a.column_x - tab_width(view) - view.u(12), column_width_most(em));
        a.column_top = tall + view.u(11);
        a.column_bottom = canvas.height() - view.u(70);
        return a;
    };
    std::vector<Arrangement> all;
    const Px most = std::min(canvas.width(), percent_of(canvas.height(), portrait_percent_most));
    for (int percent = portrait_percent_most; percent >= portrait_percent_least; percent -= percent_step)
        all.push_back(arrange(std::min(most, percent_of(canvas.height(), percent))));
    all.push_back(arrange(Px()));
    all.back().picture = {};
    return all;
}

std::vector<std::string> terms_in(const model::RichText& text) {
    std::vector<std::string> terms;
    for (const model::Mark& mark : text.marks)
        if (mark.kind == model::MarkKind::Term) terms.push_back(mark.id);
    return terms;
}

/// Fills a layout's column with the items of a page at the arrangement's width.
class Column {
public:
    Column(const View& view, const model::Booklet& booklet, const model::Page& page, ReaderLayout& layout)
        : m_view(view), m_booklet(booklet), m_readers(readers_of(booklet)), m_em(em_for(view, m_readers)), m_page(page), m_layout(layout) {}

    void fill(Px tallest) {
        add_heading();
        for (std::size_t block = 0; block < m_page.blocks.size(); ++block) add_block(block, tallest);
        for (int number = 0; number < static_cast<int>(m_page.numbers.size()); ++number) add_digits(number);
    }

private:
    [[nodiscard]] Px width() const { return m_layout.arrangement.column_width; }

    /// Each sentence of a text is an item of its own; of other blocks only the first sentence is marked, the others belong to it.
    void add_block(std::size_t index, Px tallest) {
        const model::Block& block = m_page.blocks[index];
        if (block.kind == model::BlockKind::Step) ++m_steps;
        bool is_first = true;
        for (const Excerpt& sentence : sentences_of(block.text, m_view.locale.about.tag)) {
            const bool is_marked = is_first || block.kind == model::BlockKind::Text;
            add_sentence(sentence, is_marked ? marker_of(block.kind) : Marker::None, tallest, name_of_block(index));
            is_first = false;
            for (const model::Mark& mark : sentence.text.marks)
                if (mark.kind == model::MarkKind::Number) add_digits_of(mark.id);
        }
    }

    static Marker marker_of(model::BlockKind kind) {
        switch (kind) {
        case model::BlockKind::CheckItem:
            return Marker::Box;
        case model::BlockKind::Step:
            return Marker::Number;
        case model::BlockKind::ContactText:
            return Marker::None;
        case model::BlockKind::Text:
        case model::BlockKind::ListItem:
        case model::BlockKind::Contact:
            break;
        }
        return Marker::Dot;
    }

    /// A warning's words are those of the interface.
    [[nodiscard]] model::TextName name_of_heading() const {
        return m_page.number == 0 ? model::name_of_interface("warning.heading") : model::name_of_heading(m_booklet.slug, m_page.id);
    }
    [[nodiscard]] model::TextName name_of_block(std::size_t index) const {
        return m_page.number == 0 ? model::name_of_interface("warning.text") : model::name_of_block(m_booklet.slug, m_page.id, index);
    }

    void add(ColumnItem item, Px height, Px gap, bool keeps_with_next = false) {
        m_layout.items.push_back(std::move(item));
        m_layout.sizes.push_back({height, gap, keeps_with_next});
    }

    void add_heading() {
        const Px em = Px::nearest(m_em.to_float() * static_cast<float>(heading_ratio));
        const ui::TextLook look{em, text::Weight::Bold, text::Leading::Heading};
        const ui::Paragraph heading = m_view.canvas.set(words_of(m_page.heading), look, width());
        add({ItemKind::Heading, heading, "heading", terms_in(m_page.heading), 0, Marker::None, name_of_heading(), 0}, heading->height(),
            Px(), true);
    }

    /// One gap for the whole page, so that a one-line sentence is a 20 mm target and the rhythm is even. Adults read closer lines.
    [[nodiscard]] Px gap_above(Px line_height) const {
        if (m_layout.items.size() == 1) return m_view.u(6);
        if (m_readers == Readers::Adults) return m_view.u(4);
        return std::max(m_view.u(5), m_view.mm(20) - line_height);
    }

    /// A sentence that is taller than a part even alone goes on in the next part.
    void add_sentence(const Excerpt& sentence, Marker marker, Px tallest, const model::TextName& source) {
        const std::string id = "text." + std::to_string(++m_sentences);
        const std::vector<Piece> pieces = pieces_of(m_view.canvas, sentence.text, {m_em}, width(), tallest);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const ui::Paragraph& paragraph = pieces[i].paragraph;
            add({ItemKind::Sentence, paragraph, pieces.size() == 1 ? id : id + "." + std::to_string(i + 1),
                 terms_in(pieces[i].excerpt.text), m_steps, i == 0 ? marker : Marker::None, source,
                 sentence.byte_from + pieces[i].excerpt.byte_from},
                paragraph->height(), gap_above(paragraph->line_height));
        }
    }

    /// A number stands in large digits right after the first sentence that names it.
    void add_digits_of(const std::string& key) {
        for (int number = 0; number < static_cast<int>(m_page.numbers.size()); ++number)
            if (m_page.numbers[static_cast<std::size_t>(number)].key == key) add_digits(number, {});
    }

    void add_digits(int number) { add_digits(number, model::name_of_number(m_page.numbers[static_cast<std::size_t>(number)].key)); }
    void add_digits(int number, const model::TextName& source) {
        if (!m_shown_numbers.insert(number).second) return;
        const std::string& value = m_page.numbers[static_cast<std::size_t>(number)].value;
        add({ItemKind::Digits, nullptr, "number." + std::to_string(number + 1), {}, number, Marker::None, source, 0},
            ui::digit_tiles_height(m_view.canvas, width(), value), m_view.u(8));
    }

    const View& m_view;
    const model::Booklet& m_booklet;
    Readers m_readers;
    Px m_em;
    const model::Page& m_page;
    ReaderLayout& m_layout;
    std::set<int> m_shown_numbers;
    int m_sentences = 0;
    int m_steps = 0;
};

/// Room for words: the chip and the sign that there is more stand under the column, or under a small picture.
FlowRoom room_of(const View& view, const Arrangement& a, bool has_chip) {
    const Px whole = a.column_bottom - a.column_top;
    const Px air = view.u(view.is_portrait() ? 6 : 2);  // between words and what stands under them
    const Px pill = view.canvas.least_target() + air;
    const Px chip = has_chip && !a.is_small ? chip_height(view) + air : Px();
    const bool pill_is_aside = view.is_compact() || (a.is_small && !has_chip);
    return {whole - chip, whole - (pill_is_aside ? Px() : std::max(pill, chip))};
}

ReaderLayout try_arrangement(const View& view, const model::Booklet& booklet, const model::Page& page, const Arrangement& arrangement) {
    ReaderLayout layout;
    layout.arrangement = arrangement;
    layout.has_chip = shows_chip(view) && !page.terms.empty();
    const FlowRoom room = room_of(view, arrangement, layout.has_chip);
    Column(view, booklet, page, layout).fill(room.before);
    layout.parts = flow(layout.sizes, room);
    return layout;
}

bool is_whole(const ReaderLayout& layout) {
    return std::none_of(layout.items.begin(), layout.items.end(), [](const ColumnItem& item) {
        return item.kind == ItemKind::Sentence && std::count(item.id.begin(), item.id.end(), '.') > 1;
    });
}

bool fits(const View& view, const ReaderLayout& layout) {
    const bool is_too_wide = std::any_of(layout.items.begin(), layout.items.end(),
                                         [](const ColumnItem& item) { return item.paragraph != nullptr && item.paragraph->too_wide; });
    const bool has_digits =
        std::any_of(layout.items.begin(), layout.items.end(), [](const ColumnItem& item) { return item.kind == ItemKind::Digits; });
    const bool is_wide_enough = !has_digits || layout.arrangement.column_width >= view.u(least_number_units);
    return !is_too_wide && is_wide_enough && is_whole(layout) &&
           !overflows(layout.sizes, layout.parts, room_of(view, layout.arrangement, layout.has_chip));
}

/// A part that holds nothing but the heading says nothing yet.
bool leaves_heading_alone(const ReaderLayout& layout) {
    return layout.parts.front().to == 1 && layout.parts.size() > 1 && layout.items.front().kind == ItemKind::Heading;
}

/// True when `a` shows the page better than `b`: its heading with a sentence, then in fewer parts.
bool is_better(const ReaderLayout& a, const ReaderLayout& b) {
    if (leaves_heading_alone(a) != leaves_heading_alone(b)) return leaves_heading_alone(b);
    return a.parts.size() < b.parts.size();
}

}  // namespace

Px chip_height(const View& view) { return view.canvas.least_target(); }

Passage ColumnItem::passage() const {
    return {source,
            {byte_from, paragraph == nullptr ? to_the_end : byte_from + static_cast<std::uint32_t>(paragraph->request.text.size())}};
}

Readers readers_of(const model::Booklet& booklet) {
    return booklet.shelf == model::Shelf::Professionals ? Readers::Adults : Readers::Children;
}

Px em_for(const View& view, Readers readers) {
    constexpr int steps_smaller = 2;
    return readers == Readers::Adults ? view.em(std::max(1, view.session.text_step - steps_smaller)) : view.em();
}

ReaderLayout lay_out_page(const View& view, const model::Booklet& booklet, const model::Page& page, bool may_show_dots_above) {
    const Px em = em_for(view, readers_of(booklet));
    const std::vector<Arrangement> all =
        view.is_portrait() ? portrait_arrangements(view, em) : landscape_arrangements(view, em, may_show_dots_above);
    std::optional<ReaderLayout> in_parts;  // of layouts that are equally good, the one with the largest picture
    ReaderLayout layout;
    for (const Arrangement& arrangement : all) {
        layout = try_arrangement(view, booklet, page, arrangement);
        const bool has_picture = !arrangement.picture.empty();
        if (has_picture && page.picture.empty()) continue;  // its place is the words'
        if (has_picture && fits(view, layout)) {
            if (layout.parts.size() == 1) return layout;
            if (!in_parts || is_better(layout, *in_parts)) in_parts = layout;
        }
    }
    return in_parts ? *in_parts : layout;
}

}  // namespace waylight::screens

#include "screens/comfort.h"

#include <algorithm>
#include <array>

#include "screens/comfort_layout.h"
#include "screens/listening.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double least_picture = 28;  // a lower one shows no faces
constexpr int bars_of_size = static_cast<int>(em_of_step.size());
constexpr int bars_of_loudness = 3;

/// Bars that grow; those up to `filled` are thick, the others thin.
void draw_bars(View& view, Point middle, int count, int filled, Role colour, Px tall) {
    const Px step = view.u(5.2);
    for (int i = 0; i < count; ++i) {
        const bool is_filled = i < filled;
        const Px wide = view.u(is_filled ? 3.6 : 1.2);
        const Px high = tall.scaled(i + 2, count + 1);
        const Px x = middle.x + step * i - step * (count - 1) / 2 - wide / 2;
        view.canvas.fill({x, middle.y + tall / 2 - high, wide, high}, wide / 2, is_filled ? colour : Role::OffGlyph);
    }
}

/// A line of three words as the voice would mark it.
void draw_marking(View& view, Point middle, Marking marking) {
    ui::Canvas& canvas = view.canvas;
    const Px step = view.u(5.6);
    const Px word = view.u(4);
    const Px lit_wide = marking == Marking::Sentence ? step * 2 + word + view.u(2) : word + view.u(2);
    if (marking != Marking::None)
        canvas.fill({middle.x - lit_wide / 2, middle.y - view.u(3.2), lit_wide, view.u(6.4)}, view.u(1.6), Role::Light);
    for (int i = -1; i <= 1; ++i) {
        const bool is_lit = marking == Marking::Sentence || (marking == Marking::Word && i == 0);
        canvas.fill({middle.x + step * i - word / 2, middle.y - view.u(0.8), word, view.u(1.6)}, view.u(0.8),
                    is_lit ? Role::OnLight : Role::Glyph);
    }
}

/// What a choice shows: its pictogram, or what it does.
void draw_choice_picture(View& view, const ComfortChoice& choice, Point middle, Px size) {
    if (!choice.icon.empty()) return view.canvas.icon(choice.icon, middle, size);
    if (const auto* loudness = std::get_if<ChooseLoudness>(&choice.action))
        draw_bars(view, middle, bars_of_loudness, static_cast<int>(loudness->loudness) + 1, Role::Glyph, size.scaled(3, 4));
    if (const auto* marking = std::get_if<ChooseMarking>(&choice.action)) draw_marking(view, middle, marking->marking);
}

ui::Paragraph centred(const View& view, const std::string& words, Px width, text::Weight weight) {
    return view.canvas.set({words, {}}, {view.label_em(), weight, text::Leading::Heading, text::Align::Middle}, width);
}

class ComfortDrawing {
public:
    explicit ComfortDrawing(View& view)
        : m_view(view), m_canvas(view.canvas), m_rows(comfort_rows(view)), m_layout(lay_out_comfort(view, m_rows)),
          m_leaf(std::clamp(view.session.leaf, 0, m_layout.leaves - 1)) {}

    void draw() {
        if (!m_layout.picture.empty())
            draw_side_picture(m_view, "welcome", m_layout.picture.height.to_float() / m_canvas.height().to_float());
        draw_ledge_ground(m_view);
        draw_sample();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_layout.places[i].leaf == m_leaf) draw_row(m_rows[i], m_layout.row(m_layout.places[i]));
        if (!m_view.is_compact())
            draw_tabs(m_view, {language_tab(), comfort_tab(m_view)}, m_layout.picture.bottom() + m_view.u(m_view.is_portrait() ? 11 : 12));
        draw_foot();
    }

private:
    /// A page of a book: a picture where there is room for one, and a sentence that looks as all will look.
    void draw_sample() {
        const Rect& card = m_layout.sample;
        ui::flat_panel(m_canvas, card, m_view.u(7), Role::Card);
        const ui::Paragraph words = sample_words(m_view, card.width, m_view.session.text_step);
        const Px kept = sample_height(m_view, card.width);
        const Px pad = m_view.u(5);
        const Rect picture{card.x + pad, card.y + pad, card.width - pad * 2, card.height - kept - pad};
        const bool has_picture = !m_view.is_portrait() && picture.height >= m_view.u(least_picture);
        if (has_picture) {
            m_canvas.picture(crop(m_view.stage, "welcome", picture, 1.1));
            m_canvas.mask(picture, ui::Corners::all(m_view.u(4)), m_canvas.theme()[Role::Card]);
            m_canvas.node(-1, ui::NodeRole::Picture, "picture", m_view.locale.alt("welcome"), picture);
        }
        const Px top = has_picture ? picture.bottom() : card.y;
        draw_words(words, {card.x + sample_start(m_view), top + (card.bottom() - top - words->height()) / 2},
                   {card.x, top, card.width, card.bottom() - top});
    }

    void draw_words(const ui::Paragraph& words, Point at, const Rect& room) {
        const ReadItem item = sample_item();
        const Voice voice(m_view);
        const bool is_read = voice.is_in(item.passage);
        const Rect place{at.x, at.y, words->request.width, words->height()};
        if (is_read) draw_pool(m_view, place, m_view.u(m_view.is_compact() ? 2 : 3), m_view.u(1.5));
        const bool has_sound = reading_of(m_view.locale.about.tag, item.passage.text, m_view.stage).has_value();
        const ui::NodeRole role = has_sound ? ui::NodeRole::Sentence : ui::NodeRole::Text;
        const int node = m_canvas.node(-1, role, item.id, words->request.text, has_sound ? room : place);
        if (has_sound && m_canvas.is_focused(item.id))
            m_canvas.stroke(room.grown(-m_view.u(1.4)), ui::Corners::all(m_view.u(5)), m_view.u(1.4), m_canvas.theme()[Role::Focus]);
        m_canvas.write_spoken(words, at, Role::Text, node, voice.lit_in(item.passage));
        draw_sentence_dot(m_view, {at.x - m_view.u(m_view.is_compact() ? 4.6 : 6.2), at.y + words->line_height / 2}, is_read);
    }

    void draw_row(const ComfortRow& row, const Rect& rect) {
        m_canvas.fill(rect, m_view.u(6), Role::Well);
        const Px pad = comfort_pad(m_view);
        draw_label(row, {rect.x + pad, rect.y, m_layout.label_wide, rect.height});
        const Px step = m_layout.card_wide + m_canvas.least_gap();
        const Rect first{rect.x + pad + m_layout.label_wide + m_view.u(2), rect.y + pad, m_layout.card_wide, m_layout.card_tall};
        if (row.id == "comfort.size") return draw_size(row, first, step);
        for (std::size_t i = 0; i < row.choices.size(); ++i) draw_choice(row.choices[i], first.moved(step * static_cast<int>(i), Px()));
    }

    /// The row's own picture and, where there is room, its word.
    void draw_label(const ComfortRow& row, const Rect& cell) {
        const bool has_word = !m_view.is_compact();
        const ui::Paragraph word = centred(m_view, m_view.text(row.name), cell.width, text::Weight::Bold);
        const Px disc = m_view.u(14);
        const Px used = disc + (has_word ? m_view.u(1) + word->height() : Px());
        const Px top = cell.y + (cell.height - used) / 2;
        const Point centre{cell.centre().x, top + disc / 2};
        m_canvas.disc(centre, disc / 2, m_canvas.theme()[Role::Hide]);
        m_canvas.icon(row.icon, centre, disc.scaled(72, 100));
        const int node = m_canvas.node(-1, ui::NodeRole::Text, row.id, m_view.text(row.name), cell);
        if (has_word) m_canvas.write(word, {cell.x, top + disc + m_view.u(1)}, Role::TextSoft, node);
    }

    /// Smaller and larger at both ends, and between them how large it is now.
    void draw_size(const ComfortRow& row, const Rect& first, Px step) {
        const int size = m_view.session.text_step;
        for (const ComfortChoice& choice : row.choices) {
            const bool is_larger = std::get<ChooseTextStep>(choice.action).step > size;
            draw_choice(choice, first.moved(is_larger ? step * 2 : Px(), Px()));
        }
        const Rect middle = first.moved(step, Px());
        draw_bars(m_view, middle.centre(), bars_of_size, size, Role::ChosenEdge, middle.height.scaled(7, 10));
    }

    void draw_choice(const ComfortChoice& choice, const Rect& rect) {
        const ui::Target target{choice.id, m_view.text(choice.name), ui::NodeRole::Button, false, choice.is_chosen};
        const Px radius = m_view.u(5);
        const Px sunk = ui::card_body(m_canvas, rect, radius, Role::Quiet, target);
        if (choice.is_chosen) ui::chosen_mark(m_canvas, rect, radius);
        const int node = m_canvas.node(-1, target.role, target.id, target.name, rect);
        m_canvas.state(node).chosen = choice.is_chosen;
        const bool shows_word = m_layout.has_words && has_word(choice);
        const Px size = m_view.u(m_layout.has_words ? 15 : 16);
        const Px middle = shows_word ? rect.y + m_view.u(9.5) : rect.centre().y;
        draw_choice_picture(m_view, choice, {rect.centre().x, middle + sunk}, size);
        if (!shows_word) return;
        const ui::Paragraph word = centred(m_view, target.name, rect.width, text::Weight::Regular);
        m_canvas.write(word, {rect.x, rect.bottom() - word->height() - m_view.u(1.2) + sunk}, Role::Glyph, node);
    }

    void draw_foot() {
        Ledge ledge;
        ledge.next_label = m_view.text(UiText::ledge_next);
        if (m_leaf + 1 < m_layout.leaves) ledge.next_icon = "next";
        ledge.listen = listen_disc(m_view);
        ledge.has_dots = m_layout.leaves > 1;
        ledge.dots = {m_leaf,
                      m_layout.leaves,
                      0,
                      1,
                      model::fill_in(m_view.text(UiText::reader_page),
                                     {{"page", std::to_string(m_leaf + 1)}, {"pages", std::to_string(m_layout.leaves)}}),
                      ""};
        draw_ledge(m_view, ledge);
    }

    View& m_view;
    ui::Canvas& m_canvas;
    std::vector<ComfortRow> m_rows;
    ComfortLayout m_layout;
    int m_leaf;
};

}  // namespace

int count_comfort_leaves(const View& view) { return lay_out_comfort(view, comfort_rows(view)).leaves; }

/// How words look and are read: what is chosen is seen at once on a sentence beside it, and heard when that is read.
void build_comfort(View& view) { ComfortDrawing(view).draw(); }

}  // namespace waylight::screens

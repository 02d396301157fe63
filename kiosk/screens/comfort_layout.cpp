#include "screens/comfort_layout.h"

#include <algorithm>
#include <tuple>

namespace waylight::screens {
namespace {

constexpr int choices_in_row = 3;
constexpr int most_columns = 2;
constexpr double largest_label_em = 5.9;  // of the largest text sizes: room is kept for it
constexpr double widest_card = 40;
constexpr double widest_row_gap = 7;
constexpr double widest_sample = 110;
constexpr int sample_percent = 27;            // of the width that it shares with the rows
constexpr int portrait_picture_percent = 25;  // of the height

Px largest_em(const View& view) { return view.u(largest_label_em); }
Px sample_least(const View& view) { return view.u(view.is_compact() ? 46 : 52); }
Px gap_to_rows(const View& view) { return view.u(view.is_compact() ? 5 : 8); }

ui::Paragraph label(const View& view, model::UiText name, Px width, text::Weight weight) {
    return view.canvas.set({view.text(name), {}}, {largest_em(view), weight, text::Leading::Heading}, width);
}

/// Wide enough for each row's word on one line; on small screens only the picture stands there.
Px label_width(const View& view, const std::vector<ComfortRow>& rows) {
    if (view.is_compact()) return view.u(15);
    Px width = view.u(22);
    const auto holds = [&](const ComfortRow& row) {
        const ui::Paragraph word = label(view, row.name, width, text::Weight::Bold);
        return !word->too_wide && word->lines.size() == 1;
    };
    while (width < view.u(48) && !std::all_of(rows.begin(), rows.end(), holds)) width += view.u(2);
    return width;
}

/// How tall the words of choices are on one line under their pictures; nothing where one needs more.
std::optional<Px> height_of_words(const View& view, const std::vector<ComfortRow>& rows, Px card_wide) {
    Px tall;
    for (const ComfortRow& row : rows)
        for (const ComfortChoice& choice : row.choices) {
            if (!has_word(choice)) continue;
            const ui::Paragraph word = label(view, choice.name, card_wide - view.u(2), text::Weight::Regular);
            if (word->too_wide || word->lines.size() > 1) return std::nullopt;
            tall = std::max(tall, word->height());
        }
    return tall;
}

/// Where everything that is not a picture may stand.
Rect room_of(const View& view) {
    const Px margin = view.u(view.is_compact() ? 4 : 8);
    const Px end = view.is_compact() ? margin : tab_width(view) + view.u(8);
    const Px top = view.is_compact() ? view.u(4) : view.u(8);
    const ui::PageDots dots{0, choices_in_row, 0, 1, "", ""};
    const Px foot = view.is_compact() ? view.mm(7.4) : view.u(dots_stand_above(view, dots) ? 9.5 : 6);  // clear of Listen
    const Px bottom = view.is_portrait() ? view.canvas.height() - view.u(70) : view.bottom() - foot;
    return {margin, top, view.canvas.width() - margin - end, bottom - top};
}

/// How the rows are arranged, before it is known whether that is best.
class Arranging {
public:
    Arranging(const View& view, const std::vector<ComfortRow>& rows, int columns, bool wants_words)
        : m_view(view), m_rows(rows), m_wants_words(wants_words) {
        m_layout.columns = columns;
        m_layout.rows = room_of(view);
    }

    [[nodiscard]] bool fits() const { return m_fits; }
    [[nodiscard]] ComfortLayout layout() const { return m_layout; }

    Arranging& arrange() {
        m_layout.label_wide = label_width(m_view, m_rows);
        if (m_view.is_portrait()) {
            place_sample_above();
        } else {
            place_sample_beside();
        }
        size_rows();
        place_rows();
        return *this;
    }

private:
    [[nodiscard]] Px between_columns() const { return m_view.canvas.least_gap(); }
    /// What a row needs besides its choices.
    [[nodiscard]] Px frame_wide() const {
        return comfort_pad(m_view) * 2 + m_layout.label_wide + m_view.u(2) + m_view.canvas.least_gap() * (choices_in_row - 1);
    }
    [[nodiscard]] Px least_rows_wide() const {
        const Px row = frame_wide() + m_view.canvas.least_target() * choices_in_row;
        return row * m_layout.columns + between_columns() * (m_layout.columns - 1);
    }

    void place_sample_above() {
        Rect& room = m_layout.rows;
        const Px tall = m_view.canvas.height().scaled(portrait_picture_percent, 100).snapped();
        m_layout.picture = {Px(), Px(), m_view.canvas.width(), tall};
        m_layout.sample = {room.x, tall + m_view.u(8), room.width, sample_height(m_view, room.width)};
        const Px top = m_layout.sample.bottom() + gap_to_rows(m_view);
        room = {room.x, top, room.width, room.bottom() - top};
        m_fits = least_rows_wide() <= room.width;
    }

    void place_sample_beside() {
        Rect& room = m_layout.rows;
        const Px rest = room.width - gap_to_rows(m_view) - least_rows_wide();
        m_fits = rest >= sample_least(m_view);
        // On small screens the largest words need all that the rows leave.
        const Px wanted = m_view.is_compact() ? rest : std::max(sample_least(m_view), room.width.scaled(sample_percent, 100));
        const Px wide = std::min({wanted, rest, m_view.u(widest_sample)});
        m_layout.sample = {room.x, room.y, std::max(m_view.u(1), wide), room.height};
        const Px start = m_layout.sample.right() + gap_to_rows(m_view);
        room = {start, room.y, room.right() - start, room.height};
    }

    void size_rows() {
        ComfortLayout& l = m_layout;
        const Px for_each = (l.rows.width - between_columns() * (l.columns - 1)) / l.columns;
        l.card_wide = std::clamp((for_each - frame_wide()) / choices_in_row, m_view.canvas.least_target(),
                                 std::max(m_view.canvas.least_target(), m_view.u(m_view.is_portrait() ? widest_card * 2 : widest_card)));
        l.row_wide = frame_wide() + l.card_wide * choices_in_row;
        const bool may_have_words = m_wants_words && !m_view.is_compact();
        const std::optional<Px> words = may_have_words ? height_of_words(m_view, m_rows, l.card_wide) : std::nullopt;
        l.has_words = words.has_value();
        l.card_tall = std::max(m_view.canvas.least_target(), words ? m_view.u(19) + *words : Px());
        l.row_tall = l.card_tall + comfort_pad(m_view) * 2;
        l.row_gap = std::max(m_view.u(2.5), m_view.canvas.least_gap() - comfort_pad(m_view) * 2);
    }

    /// What is about the voice begins a column of its own, or a screenful where there is only one column.
    void place_rows() {
        ComfortLayout& l = m_layout;
        const int capacity = std::max(1, static_cast<int>((l.rows.height + l.row_gap).steps() / (l.row_tall + l.row_gap).steps()));
        const bool is_one_column = l.columns == 1 && static_cast<int>(m_rows.size()) <= capacity;
        ComfortLayout::Place place;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const bool begins_voice = i > 0 && m_rows[i].is_of_voice && !m_rows[i - 1].is_of_voice && !is_one_column;
            if (begins_voice || place.line == capacity) {
                ++place.column;
                place.line = 0;
            }
            if (place.column == l.columns) place = {place.leaf + 1, 0, 0};
            l.places.push_back(place);
            ++place.line;
        }
        l.leaves = place.leaf + 1;
        stand_in_middle();
    }

    /// The rows keep together in the middle of their room; on walls they stand on its foot.
    void stand_in_middle() {
        ComfortLayout& l = m_layout;
        const auto lower = [](const ComfortLayout::Place& a, const ComfortLayout::Place& b) { return a.line < b.line; };
        const int lines = std::max_element(l.places.begin(), l.places.end(), lower)->line + 1;
        if (lines > 1)
            l.row_gap =
                std::clamp((l.rows.height - l.row_tall * lines) / (lines - 1), l.row_gap, std::max(l.row_gap, m_view.u(widest_row_gap)));
        const Px used = (l.row_tall + l.row_gap) * lines - l.row_gap;
        const Px free = std::max(Px(), l.rows.height - used);
        l.rows.y += m_view.is_wall() ? free : free / 2;
        l.rows.height = used;
    }

    const View& m_view;
    const std::vector<ComfortRow>& m_rows;
    bool m_wants_words;
    bool m_fits = true;
    ComfortLayout m_layout;
};

}  // namespace

Px comfort_pad(const View& view) { return view.u(view.is_compact() ? 1.5 : 3.4); }

ui::Paragraph sample_words(const View& view, Px card_wide, int step) {
    const bool is_compact = view.is_compact();
    const ui::TextLook look{view.em(step), text::Weight::Regular, is_compact ? text::Leading::Heading : text::Leading::Body};
    return view.canvas.set({view.text(model::UiText::comfort_sample), {}}, look,
                           std::max(view.u(1), card_wide - sample_start(view) - view.u(is_compact ? 4 : 6)));
}

Px sample_start(const View& view) { return view.u(view.is_compact() ? 8.5 : 12); }

Px sample_height(const View& view, Px card_wide) {
    Px tall;
    for (int step = 1; step <= static_cast<int>(em_of_step.size()); ++step)
        tall = std::max(tall, sample_words(view, card_wide, step)->height());
    return tall + view.u(view.is_compact() ? 4 : 10);
}

Rect ComfortLayout::row(const Place& place) const {
    const Px column_gap = columns == 1 ? Px() : rows.width - row_wide * columns;
    return {rows.x + (row_wide + column_gap) * place.column, rows.y + (row_tall + row_gap) * place.line, row_wide, row_tall};
}

ComfortLayout lay_out_comfort(const View& view, const std::vector<ComfortRow>& rows) {
    std::optional<ComfortLayout> best;
    const auto rank = [](const ComfortLayout& l) { return std::tuple(l.leaves, !l.has_words, l.columns); };
    for (int columns = 1; columns <= most_columns; ++columns)
        for (const bool wants_words : {true, false}) {
            const Arranging arranging = Arranging(view, rows, columns, wants_words).arrange();
            if (best && !arranging.fits()) continue;
            if (!best || rank(arranging.layout()) < rank(*best)) best = arranging.layout();
        }
    return *best;
}

}  // namespace waylight::screens

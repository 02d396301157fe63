#include "text/break_lines.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>

namespace waylight::text {
namespace {

/// Widths of whole paragraphs may exceed what a Px holds.
using Steps = std::int64_t;

/// A place where a line may end, and where its visible part then ends.
struct Opportunity {
    std::uint32_t at = 0;
    std::uint32_t visible_to = 0;
};

/// None within a cluster of glyphs, such as a syllable of stacked letters, unless what precedes is not drawn at a line's end.
std::vector<Opportunity> find_opportunities(const ShapedText& text) {
    const Analysis& analysis = text.analysis;
    std::vector<Opportunity> found;
    found.reserve(analysis.size() / 4 + 1);
    std::uint32_t visible_to = 0;
    for (std::uint32_t i = 1; i <= analysis.size(); ++i) {
        const Character& last = analysis.characters[i - 1];
        if (!last.is_space && !last.is_ignorable) visible_to = i;
        const bool tears_cluster = visible_to == i && text.shaped.cut_places[i] == CutPlace::Inside;
        if (analysis.characters[i].may_break_before && !tears_cluster) found.push_back({i, visible_to});
    }
    return found;
}

/// Fills lines greedily to a width.
class Filler {
public:
    Filler(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces)
        : m_request(request), m_text(text), m_faces(faces), m_opportunities(find_opportunities(text)) {
        measure_all();
    }

    /// Stops early, with false, when more than `most_lines` are needed.
    bool fill(Steps width, std::size_t most_lines) {
        m_width = width;
        m_lines.clear();
        m_was_cut = false;
        std::size_t next = 0;
        for (std::uint32_t from = 0; from < m_text.analysis.size(); from = m_lines.back().to) {
            if (m_lines.size() == most_lines) return false;
            while (m_opportunities[next].at <= from) ++next;
            if (!fill_with_words(from, next)) cut_word(from, m_opportunities[next]);
        }
        return true;
    }
    [[nodiscard]] const std::vector<LineRange>& lines() const { return m_lines; }
    [[nodiscard]] bool was_cut() const { return m_was_cut; }
    [[nodiscard]] Steps widest() const {
        Steps widest = 0;
        for (const LineRange& line : m_lines) widest = std::max(widest, Steps{line.width.steps()});
        return widest;
    }

private:
    void measure_all() {
        m_before.assign(m_text.analysis.size() + 1, 0);
        for (const ShapedRun& run : m_text.shaped.runs) {
            if (!run.item.choice) continue;
            const Scale scale = scale_of(m_request, run.item, m_faces);
            for (std::uint32_t g = run.glyphs_from; g < run.glyphs_to; ++g) {
                const ShapedGlyph& glyph = m_text.shaped.glyphs[g];
                m_before[glyph.character + 1] += scale.advance(glyph).steps();
            }
        }
        for (std::size_t i = 1; i < m_before.size(); ++i) m_before[i] += m_before[i - 1];
    }
    [[nodiscard]] Steps uncut_width(std::uint32_t from, std::uint32_t visible_to) const {
        return visible_to <= from ? 0 : m_before[visible_to] - m_before[from];
    }
    /// As the line will really be: shaped again where it is cut at an unsafe place.
    [[nodiscard]] Steps width_of(std::uint32_t from, const Opportunity& end) {
        const auto is_safe = [&](std::uint32_t at) { return m_text.shaped.cut_places[at] == CutPlace::Safe; };
        if (is_safe(from) && is_safe(end.at)) return uncut_width(from, end.visible_to);
        const auto [kept, is_new] = m_torn_widths.try_emplace({from, end.visible_to, end.at}, 0);
        if (is_new) kept->second = torn_width(from, end);
        return kept->second;
    }
    [[nodiscard]] Steps torn_width(std::uint32_t from, const Opportunity& end) {
        Steps width = 0;
        for (const RunPart& part : parts_of_line(m_text.shaped, from, end.at)) {
            const Item& item = m_text.shaped.runs[part.run].item;
            if (!item.choice) continue;
            const Scale scale = scale_of(m_request, item, m_faces);
            m_scratch.clear();
            append_glyphs(m_request, m_text, m_faces, part, from, end.at, m_scratch);
            for (const ShapedGlyph& glyph : m_scratch) {
                if (glyph.character < end.visible_to) width += scale.advance(glyph).steps();
            }
        }
        return width;
    }
    void push_line(std::uint32_t from, const Opportunity& end, Steps width) {
        const Steps clamped = std::min<Steps>(width, std::numeric_limits<std::int32_t>::max());
        m_lines.push_back({from, std::max(from, end.visible_to), end.at, Px::raw(static_cast<std::int32_t>(clamped))});
    }

    /// False when not even the first word fits.
    bool fill_with_words(std::uint32_t from, std::size_t next) {
        std::size_t end = next;
        while (end < m_opportunities.size() && uncut_width(from, m_opportunities[end].visible_to) <= m_width) ++end;
        for (; end > next; --end) {
            const Opportunity& last = m_opportunities[end - 1];
            const Steps width = width_of(from, last);
            if (width > m_width) continue;
            push_line(from, last, width);
            return true;
        }
        return false;
    }
    [[nodiscard]] bool may_cut(std::uint32_t at) const {
        const Character& character = m_text.analysis.characters[at];
        return character.starts_cluster && !character.is_inside_number && !character.is_ignorable &&
               m_text.shaped.cut_places[at] != CutPlace::Inside;
    }
    /// A word that does not fit alone: as many clusters as fit, at least one that takes room.
    void cut_word(std::uint32_t from, const Opportunity& word) {
        m_was_cut = true;
        std::optional<std::uint32_t> least;
        std::uint32_t at = from + 1;
        for (; at < word.visible_to && (!least || uncut_width(from, at) <= m_width); ++at) {
            if (!least && may_cut(at) && uncut_width(from, at) > 0) least = at;
        }
        while (least && --at > *least) {
            if (!may_cut(at)) continue;
            const Steps width = width_of(from, {at, at});
            if (width <= m_width) return push_line(from, {at, at}, width);
        }
        const Opportunity end = least ? Opportunity{*least, *least} : word;
        push_line(from, end, width_of(from, end));
    }

    const ParagraphRequest& m_request;
    const ShapedText& m_text;
    FaceSet& m_faces;
    std::vector<Opportunity> m_opportunities;
    std::vector<Steps> m_before;                                  ///< width of all clusters that begin before a code point
    std::map<std::array<std::uint32_t, 3>, Steps> m_torn_widths;  ///< by where a line begins, is last seen and ends: balancing asks again
    std::vector<LineRange> m_lines;
    std::vector<ShapedGlyph> m_scratch;
    Steps m_width = 0;
    bool m_was_cut = false;
};

/// The narrowest width that needs no further line and cuts no word. Filling never needs fewer lines in a narrower width.
Steps balanced_width(Filler& filler) {
    const std::size_t lines = filler.lines().size();
    Steps fits = filler.widest();
    Steps too_narrow = 0;
    while (fits - too_narrow > 1) {
        const Steps middle = (fits + too_narrow) / 2;
        const bool suffices = filler.fill(middle, lines) && !filler.was_cut();
        (suffices ? fits : too_narrow) = middle;
    }
    return fits;
}

Steps usable_width(Px width) {
    constexpr Steps most = Steps{1} << 30;  // leaves room for sums of two
    return std::clamp<Steps>(width.steps(), 0, most);
}

}  // namespace

Scale scale_of(const ParagraphRequest& request, const Item& item, FaceSet& faces) {
    const FaceChoice& choice = *item.choice;
    return {request.em.scaled(faces.row(choice.row).size_permille, 1000), faces.open(choice.face)->units_per_em()};
}

LineBreaks break_lines(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces) {
    constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
    Filler filler(request, text, faces);
    Steps width = usable_width(request.width);
    filler.fill(width, any_number);
    if (request.balance == Balance::On && filler.lines().size() > 1 && !filler.was_cut()) {
        width = balanced_width(filler);
        filler.fill(width, any_number);
    }
    return {filler.lines(), Px::raw(static_cast<std::int32_t>(width)), filler.was_cut()};
}

}  // namespace waylight::text

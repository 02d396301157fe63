#include "text/itemize.h"

#include <algorithm>
#include <array>

#include "text/traits.h"

namespace waylight::text {
namespace {

/// Rows for what a script's own lacks. Greek's face has the rare Latin and Cyrillic letters.
constexpr std::array fallbacks{ScriptTag::of("Latn"), ScriptTag::of("Grek"), ScriptTag::of("Zsym"), ScriptTag::of("Zyyy"),
                               ScriptTag::of("Zmth")};

class FaceChooser {
public:
    FaceChooser(const ParagraphRequest& request, const Analysis& analysis, FaceSet& faces)
        : m_request(request), m_analysis(analysis), m_faces(faces),
          m_request_row(faces.find_row(ScriptTag::of(request.script), request.language)) {}

    /// Empty when a cluster is ignorable: it chooses no face itself. Valid until the next call.
    std::u32string_view visible_part(std::uint32_t from, std::uint32_t to) {
        const auto is_ignorable = [&](std::uint32_t i) { return m_analysis.characters[i].is_ignorable; };
        const std::u32string_view whole = std::u32string_view(m_analysis.code_points).substr(from, to - from);
        if (whole.size() == 1) return is_ignorable(from) ? std::u32string_view() : whole;
        m_visible.clear();
        for (std::uint32_t i = from; i < to; ++i) {
            if (!is_ignorable(i)) m_visible.push_back(m_analysis.code_points[i]);
        }
        return m_visible;
    }
    /// For the visible part of a cluster; these must come in logical order. Valid until the next call.
    const std::optional<FaceChoice>& choose(const Character& first, std::u32string_view visible) {
        const Weight weight = weight_at(first.byte);
        const bool is_usual = m_usual_face != nullptr && m_usual_script == first.script && m_usual_weight == weight;
        if (is_usual && m_usual_face->covers(visible)) return m_usual_choice;
        m_rare_choice = search(first.script, weight, visible);
        return m_rare_choice;
    }

    /// For a text of nothing but ignorable characters.
    [[nodiscard]] std::optional<FaceChoice> default_choice() { return choice_of(m_request_row, m_request.weight); }

private:
    /// The row of the script as the language writes it and as others do, then that of the request, the fallbacks, and those of other
    /// scripts that use the character.
    std::optional<FaceChoice> search(ScriptTag own, Weight weight, std::u32string_view visible) {
        const std::optional<RowId> best = best_row(own);
        std::optional<RowId> tried;
        for (const std::optional<RowId>& row : {best, m_faces.find_row(own), m_request_row}) {
            if (row == tried) continue;
            tried = row;
            const std::optional<FaceChoice> choice = covering_choice(row, weight, visible);
            if (choice && row == best) set_usual(own, weight, *choice);
            if (choice) return choice;
        }
        if (const auto choice = search(fallbacks, weight, visible)) return choice;
        return search(scripts_that_use(visible.front()), weight, visible);
    }
    [[nodiscard]] std::optional<RowId> best_row(ScriptTag own) const {
        const bool is_known = m_usual_choice && m_usual_script == own;
        return is_known ? m_usual_choice->row : m_faces.find_row(own, m_request.language);
    }
    template <typename Scripts>
    std::optional<FaceChoice> search(const Scripts& scripts, Weight weight, std::u32string_view visible) {
        for (const ScriptTag script : scripts) {
            if (const auto choice = covering_choice(m_faces.find_row(script), weight, visible)) return choice;
        }
        return std::nullopt;
    }
    std::optional<FaceChoice> covering_choice(std::optional<RowId> row, Weight weight, std::u32string_view visible) {
        const std::optional<FaceChoice> choice = choice_of(row, weight);
        return choice && m_faces.open(choice->face)->covers(visible) ? choice : std::nullopt;
    }
    /// Most clusters take the face of the one before.
    void set_usual(ScriptTag script, Weight weight, FaceChoice choice) {
        m_usual_script = script;
        m_usual_weight = weight;
        m_usual_choice = choice;
        m_usual_face = m_faces.open(choice.face);
    }
    Weight weight_at(std::uint32_t byte) {
        while (m_span < m_request.spans.size() && m_request.spans[m_span].bytes.to <= byte) ++m_span;
        const bool inside = m_span < m_request.spans.size() && m_request.spans[m_span].bytes.contains(byte);
        return inside && m_request.spans[m_span].weight == Weight::Bold ? Weight::Bold : m_request.weight;
    }
    std::optional<FaceChoice> choice_of(std::optional<RowId> row, Weight weight) {
        if (!row) return std::nullopt;
        const FaceId face = m_faces.face_of(*row, weight);
        if (m_faces.open(face) == nullptr) return std::nullopt;
        return FaceChoice{*row, face};
    }

    const ParagraphRequest& m_request;
    const Analysis& m_analysis;
    FaceSet& m_faces;
    std::optional<RowId> m_request_row;
    ScriptTag m_usual_script;
    Weight m_usual_weight = Weight::Regular;
    std::optional<FaceChoice> m_usual_choice;
    std::optional<FaceChoice> m_rare_choice;
    const Face* m_usual_face = nullptr;
    std::size_t m_span = 0;
    std::u32string m_visible;
};

/// What leading ignorable clusters go with: the first face that the text chooses, or the request's own.
std::optional<FaceChoice> first_choice(FaceChooser chooser, const Analysis& analysis) {
    for (std::uint32_t from = 0; from < analysis.size(); from = analysis.cluster_end(from)) {
        const std::u32string_view visible = chooser.visible_part(from, analysis.cluster_end(from));
        if (visible.empty()) continue;
        if (const std::optional<FaceChoice> choice = chooser.choose(analysis.characters[from], visible)) return choice;
    }
    return chooser.default_choice();
}

bool continues(const std::vector<Item>& items, ScriptTag script, std::uint8_t level, const std::optional<FaceChoice>& choice) {
    if (items.empty()) return false;
    const Item& last = items.back();
    return last.level == level && last.script == script && last.choice == choice;
}

/// Ignorable clusters go with the face before them.
Items join_clusters(FaceChooser chooser, const Analysis& analysis, ScriptTag fallback) {
    Items result;
    std::optional<FaceChoice> last = first_choice(chooser, analysis);
    for (std::uint32_t from = 0, to = 0; from < analysis.size(); from = to) {
        to = analysis.cluster_end(from);
        const Character& first = analysis.characters[from];
        const ScriptTag script = first.script.value == 0 ? fallback : first.script;
        const std::u32string_view visible = chooser.visible_part(from, to);
        const std::optional<FaceChoice>& choice = visible.empty() ? last : chooser.choose(first, visible);
        if (!choice && !visible.empty()) ++result.missing_clusters;
        if (continues(result.items, script, first.level, choice)) {
            result.items.back().to = to;
        } else {
            result.items.push_back({from, to, script, first.level, choice});
            if (choice) last = choice;
        }
    }
    return result;
}

/// Where to cut an item that is too long: in its second half where a line may begin (never inside stacked letters), else between
/// clusters, else anywhere.
std::uint32_t cutting_place(const Analysis& analysis, std::uint32_t from) {
    const std::uint32_t latest = from + most_shaped_together;
    const std::uint32_t earliest = from + most_shaped_together / 2;
    for (std::uint32_t at = latest; at > earliest; --at) {
        if (analysis.characters[at].may_break_before) return at;
    }
    for (std::uint32_t at = latest; at > earliest; --at) {
        if (analysis.characters[at].starts_cluster) return at;
    }
    return latest;
}

void cut_long_items(std::vector<Item>& items, const Analysis& analysis) {
    const auto is_long = [](const Item& item) { return item.to - item.from > most_shaped_together; };
    if (std::none_of(items.begin(), items.end(), is_long)) return;
    std::vector<Item> pieces;
    for (Item item : items) {
        for (; is_long(item); item.from = pieces.back().to) {
            pieces.push_back(item);
            pieces.back().to = cutting_place(analysis, item.from);
        }
        pieces.push_back(item);
    }
    items = std::move(pieces);
}

}  // namespace

Items itemize(const ParagraphRequest& request, const Analysis& analysis, FaceSet& faces) {
    Items result = join_clusters(FaceChooser(request, analysis, faces), analysis, ScriptTag::of(request.script));
    cut_long_items(result.items, analysis);
    return result;
}

}  // namespace waylight::text

#include "text/itemize.h"

#include <algorithm>
#include <array>

#include "text/traits.h"

namespace waylight::text {
namespace {

/// Rows for what a script's own lacks. Greek's face has the rare Latin and Cyrillic letters.
constexpr std::array fallbacks{ScriptTag::of("Latn"), ScriptTag::of("Grek"), ScriptTag::of("Zsym"), ScriptTag::of("Zyyy"),
                               ScriptTag::of("Zmth")};

/// One grapheme cluster. Ignorable ones choose no face themselves.
struct Cluster {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool is_ignorable = false;
    std::optional<FaceChoice> choice;
};

class FaceChooser {
public:
    FaceChooser(const ParagraphRequest& request, const Analysis& analysis, FaceSet& faces)
        : m_request(request), m_analysis(analysis), m_faces(faces),
          m_request_row(faces.find_row(ScriptTag::of(request.script), request.language)) {}

    /// Clusters must come in logical order.
    void choose(Cluster& cluster) {
        const std::u32string_view visible = visible_part(cluster);
        cluster.is_ignorable = visible.empty();
        if (cluster.is_ignorable) return;
        const Character& first = m_analysis.characters[cluster.from];
        const Weight weight = weight_at(first.byte);
        const bool is_usual = m_usual_face != nullptr && m_usual_script == first.script && m_usual_weight == weight;
        cluster.choice = is_usual && m_usual_face->covers(visible) ? m_usual_choice : search(first.script, weight, visible);
    }

    /// For a text of nothing but ignorable characters.
    [[nodiscard]] std::optional<FaceChoice> default_choice() { return choice_of(m_request_row, m_request.weight); }

private:
    /// The row of the script as the language writes it and as others do, then that of the request, the fallbacks, and those of other
    /// scripts that use the character.
    std::optional<FaceChoice> search(ScriptTag own, Weight weight, std::u32string_view visible) {
        const std::optional<RowId> best = m_faces.find_row(own, m_request.language);
        for (const std::optional<RowId>& row : {best, m_faces.find_row(own), m_request_row}) {
            const std::optional<FaceChoice> choice = covering_choice(row, weight, visible);
            if (choice && row == best) set_usual(own, weight, *choice);
            if (choice) return choice;
        }
        if (const auto choice = search(fallbacks, weight, visible)) return choice;
        return search(scripts_that_use(visible.front()), weight, visible);
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
    std::u32string_view visible_part(const Cluster& cluster) {
        const auto is_ignorable = [&](std::uint32_t i) { return m_analysis.characters[i].is_ignorable; };
        const std::u32string_view whole = std::u32string_view(m_analysis.code_points).substr(cluster.from, cluster.to - cluster.from);
        if (whole.size() == 1) return is_ignorable(cluster.from) ? std::u32string_view() : whole;
        m_visible.clear();
        for (std::uint32_t i = cluster.from; i < cluster.to; ++i) {
            if (!is_ignorable(i)) m_visible.push_back(m_analysis.code_points[i]);
        }
        return m_visible;
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
    FaceChoice m_usual_choice;
    const Face* m_usual_face = nullptr;
    std::size_t m_span = 0;
    std::u32string m_visible;
};

std::vector<Cluster> find_clusters(const Analysis& analysis) {
    std::vector<Cluster> clusters;
    clusters.reserve(analysis.size());
    for (std::uint32_t i = 0; i < analysis.size(); ++i) {
        if (analysis.characters[i].starts_cluster) clusters.push_back({i, i, false, std::nullopt});
        clusters.back().to = i + 1;
    }
    return clusters;
}

/// Ignorable clusters go with the face before them, leading ones with the first face.
void lend_faces(std::vector<Cluster>& clusters, std::optional<FaceChoice> fallback) {
    const auto chosen = std::find_if(clusters.begin(), clusters.end(), [](const Cluster& cluster) { return cluster.choice.has_value(); });
    std::optional<FaceChoice> last = chosen == clusters.end() ? fallback : chosen->choice;
    for (Cluster& cluster : clusters) {
        if (cluster.is_ignorable) cluster.choice = last;
        if (cluster.choice) last = cluster.choice;
    }
}

Items merge(const std::vector<Cluster>& clusters, const Analysis& analysis, ScriptTag fallback) {
    Items result;
    for (const Cluster& cluster : clusters) {
        const Character& first = analysis.characters[cluster.from];
        const ScriptTag script = first.script.value == 0 ? fallback : first.script;
        if (!cluster.choice && !cluster.is_ignorable) ++result.missing_clusters;
        const Item* last = result.items.empty() ? nullptr : &result.items.back();
        const bool continues = last != nullptr && last->level == first.level && last->script == script && last->choice == cluster.choice;
        if (!continues) result.items.push_back({cluster.from, cluster.from, script, first.level, cluster.choice});
        result.items.back().to = cluster.to;
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
    std::vector<Cluster> clusters = find_clusters(analysis);
    FaceChooser chooser(request, analysis, faces);
    for (Cluster& cluster : clusters) chooser.choose(cluster);
    lend_faces(clusters, chooser.default_choice());
    Items result = merge(clusters, analysis, ScriptTag::of(request.script));
    cut_long_items(result.items, analysis);
    return result;
}

}  // namespace waylight::text

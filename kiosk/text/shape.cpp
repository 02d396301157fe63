#include "text/shape.h"

#include <algorithm>
#include <span>

#include "text/traits.h"

namespace waylight::text {
namespace {

ShapeJob job_for(const ParagraphRequest& request, const Analysis& analysis, const Item& item) {
    return {analysis.code_points, item.from, item.to, 0, analysis.size(), item.script, request.language, item.direction()};
}

/// Clusters that the face could not draw although it maps their characters, or only with a dotted circle that is not in the text. Their
/// glyphs lie side by side.
int count_undrawn(const std::vector<ShapedGlyph>& glyphs, std::size_t from, const Analysis& analysis, const Face& face) {
    int count = 0;
    std::uint32_t last = analysis.size();
    for (std::size_t i = from; i < glyphs.size(); ++i) {
        const std::uint32_t character = glyphs[i].character;
        const bool is_added = face.is_dotted_circle(glyphs[i]) && analysis.code_points[character] != dotted_circle;
        if ((glyphs[i].id != 0 && !is_added) || character == last) continue;
        last = character;
        if (!analysis.characters[last].is_ignorable) ++count;
    }
    return count;
}

/// Letters join across the edge of an item (a bold word, a piece of a long run), and HarfBuzz says so only within one.
bool may_join_across(const Analysis& analysis, std::uint32_t at) { return at > 0 && traits_of(analysis.code_points[at - 1]).joins_letters; }

void mark_cut_places(Shaped& shaped, const ShapedRun& run, const Analysis& analysis) {
    std::vector<CutPlace>& places = shaped.cut_places;
    if (!run.item.choice) {
        for (std::uint32_t i = run.item.from; i < run.item.to; ++i) {
            if (analysis.characters[i].starts_cluster) places[i] = CutPlace::Safe;
        }
    }
    for (std::uint32_t g = run.glyphs_from; g < run.glyphs_to; ++g) {
        CutPlace& place = places[shaped.glyphs[g].character];
        place = shaped.glyphs[g].unsafe_to_break ? CutPlace::Unsafe : CutPlace::Safe;
    }
    CutPlace& edge = places[run.item.from];
    if (edge == CutPlace::Safe && may_join_across(analysis, run.item.from)) edge = CutPlace::Unsafe;
}

/// Those of the run whose clusters begin in the part. HarfBuzz leaves clusters in the order of the text, or turns all of them round.
std::span<const ShapedGlyph> glyphs_of(const Shaped& shaped, const RunPart& part) {
    const ShapedRun& run = shaped.runs[part.run];
    const bool is_turned = run.item.direction() == Direction::RightToLeft;
    const auto begin = shaped.glyphs.begin() + run.glyphs_from;
    const auto end = shaped.glyphs.begin() + run.glyphs_to;
    const auto edge = [&](std::uint32_t at) {
        return std::partition_point(begin, end, [&](const ShapedGlyph& glyph) { return (glyph.character < at) != is_turned; });
    };
    return is_turned ? std::span(edge(part.to), edge(part.from)) : std::span(edge(part.from), edge(part.to));
}

Shaped shape(const ParagraphRequest& request, const Analysis& analysis, const Items& items, FaceSet& faces) {
    Shaped shaped;
    shaped.missing_clusters = items.missing_clusters;
    shaped.cut_places.assign(analysis.size() + 1, CutPlace::Inside);
    shaped.cut_places.back() = CutPlace::Safe;
    shaped.glyphs.reserve(analysis.size());
    shaped.runs.reserve(items.items.size());
    for (const Item& item : items.items) {
        ShapedRun run{item, static_cast<std::uint32_t>(shaped.glyphs.size()), 0};
        if (item.choice) {
            const Face& face = *faces.open(item.choice->face);
            face.shape(job_for(request, analysis, item), shaped.glyphs);
            shaped.missing_clusters += count_undrawn(shaped.glyphs, run.glyphs_from, analysis, face);
        }
        run.glyphs_to = static_cast<std::uint32_t>(shaped.glyphs.size());
        mark_cut_places(shaped, run, analysis);
        shaped.runs.push_back(run);
    }
    return shaped;
}

}  // namespace

ShapedText shape_text(const ParagraphRequest& request, FaceSet& faces) {
    ShapedText text;
    text.analysis = analyse(request.text, request.language, request.direction);
    text.items = itemize(request, text.analysis, faces);
    text.shaped = shape(request, text.analysis, text.items, faces);
    return text;
}

void append_glyphs(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces, const RunPart& part, std::uint32_t line_from,
                   std::uint32_t line_to, std::vector<ShapedGlyph>& glyphs) {
    const ShapedRun& run = text.shaped.runs[part.run];
    if (!run.item.choice) return;
    const auto is_torn = [&](std::uint32_t at, std::uint32_t line_edge) {
        return at == line_edge && text.shaped.cut_places[at] != CutPlace::Safe;
    };
    if (!is_torn(part.from, line_from) && !is_torn(part.to, line_to)) {
        const std::span<const ShapedGlyph> kept = glyphs_of(text.shaped, part);
        glyphs.insert(glyphs.end(), kept.begin(), kept.end());
        return;
    }
    ShapeJob job = job_for(request, text.analysis, run.item);
    job.from = part.from;
    job.to = part.to;
    job.context_from = line_from;
    job.context_to = line_to;
    faces.open(run.item.choice->face)->shape(job, glyphs);
}

std::vector<RunPart> parts_of_line(const Shaped& shaped, std::uint32_t from, std::uint32_t to) {
    std::vector<RunPart> parts;
    const auto ends_before = [](const ShapedRun& run, std::uint32_t at) { return run.item.to <= at; };
    const auto begins_before = [](const ShapedRun& run, std::uint32_t at) { return run.item.from < at; };
    auto run = std::lower_bound(shaped.runs.begin(), shaped.runs.end(), from, ends_before);
    const auto end = std::lower_bound(run, shaped.runs.end(), to, begins_before);
    parts.reserve(static_cast<std::size_t>(end - run));
    for (; run != end; ++run) {
        parts.push_back(
            {static_cast<std::uint32_t>(run - shaped.runs.begin()), std::max(from, run->item.from), std::min(to, run->item.to)});
    }
    return parts;
}

}  // namespace waylight::text

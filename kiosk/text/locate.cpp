#include <algorithm>

#include "text/paragraph.h"
#include "text/unicode.h"

namespace waylight::text {
namespace {

/// A cluster on a line: its bytes and its advance box from left to right.
struct PlacedCluster {
    ByteRange bytes;
    Px left;
    Px right;
};

/// The runs of a line stand side by side without gaps, so pen positions follow from the advances alone.
std::vector<PlacedCluster> clusters_of(const GlyphRun& run, Px& pen) {
    std::vector<PlacedCluster> clusters;
    for (const Glyph& glyph : run.glyphs) {
        if (clusters.empty() || clusters.back().bytes.from != glyph.byte) clusters.push_back({{glyph.byte, run.bytes.to}, pen, pen});
        pen += glyph.advance;
        clusters.back().right = pen;
    }
    const bool is_mirrored = run.level % 2 == 1;
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (is_mirrored) clusters[i + 1].bytes.to = clusters[i].bytes.from;
        if (!is_mirrored) clusters[i].bytes.to = clusters[i + 1].bytes.from;
    }
    return clusters;
}

bool overlap(ByteRange a, ByteRange b) { return a.from < b.to && b.from < a.to; }

void add_boxes(const Line& line, Px line_height, ByteRange bytes, std::vector<Rect>& boxes) {
    Px pen = line.x;
    bool continues = false;
    for (const GlyphRun& run : line.runs) {
        for (const PlacedCluster& cluster : clusters_of(run, pen)) {
            const bool is_inside = overlap(cluster.bytes, bytes) && cluster.right > cluster.left;
            if (is_inside && !continues) boxes.push_back({cluster.left, line.y, Px(), line_height});
            if (is_inside) boxes.back().width = cluster.right - boxes.back().x;
            if (cluster.right > cluster.left) continues = is_inside;
        }
    }
}

/// The bytes of all clusters that take room, in reading order.
std::vector<ByteRange> visible_bytes(const std::vector<Line>& lines) {
    std::vector<ByteRange> found;
    for (const Line& line : lines) {
        Px pen = line.x;
        for (const GlyphRun& run : line.runs) {
            for (const PlacedCluster& cluster : clusters_of(run, pen)) {
                if (cluster.right > cluster.left) found.push_back(cluster.bytes);
            }
        }
    }
    std::sort(found.begin(), found.end(), [](ByteRange a, ByteRange b) { return a.from < b.from; });
    return found;
}

}  // namespace

std::vector<Rect> Paragraph::boxes(ByteRange bytes) const {
    std::vector<Rect> found;
    for (const Line& line : lines) {
        if (overlap(line.bytes, bytes)) add_boxes(line, line_height, bytes, found);
    }
    return found;
}

std::optional<std::uint32_t> Paragraph::byte_at(Point point) const {
    for (const Line& line : lines) {
        if (point.y < line.y || point.y >= line.y + line_height) continue;
        Px pen = line.x;
        for (const GlyphRun& run : line.runs) {
            for (const PlacedCluster& cluster : clusters_of(run, pen)) {
                if (point.x >= cluster.left && point.x < cluster.right) return cluster.bytes.from;
            }
        }
    }
    return std::nullopt;
}

std::vector<ByteRange> Paragraph::words() const {
    std::vector<ByteRange> found = find_words(request.text, request.language);
    const std::vector<ByteRange> visible = visible_bytes(lines);
    std::erase_if(found, [&](ByteRange word) {
        const auto ends_before = [](ByteRange cluster, std::uint32_t at) { return cluster.to <= at; };
        const auto first = std::lower_bound(visible.begin(), visible.end(), word.from, ends_before);
        return first == visible.end() || !overlap(*first, word);
    });
    return found;
}

std::optional<ByteRange> Paragraph::word_at(Point point) const {
    const std::optional<std::uint32_t> byte = byte_at(point);
    if (!byte) return std::nullopt;
    const std::vector<ByteRange> all = find_words(request.text, request.language);
    const auto found = std::find_if(all.begin(), all.end(), [&](ByteRange word) { return word.contains(*byte); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace waylight::text

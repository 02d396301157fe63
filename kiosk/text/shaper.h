#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/font_table.h"
#include "text/paragraph.h"

namespace waylight::text {

/// The front door: turns requests into paragraphs. Opens faces when first needed and keeps them; remembers recent layouts.
/// Not for several threads at once.
class Shaper {
public:
    explicit Shaper(FontTable fonts);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// Never fails: text that no face covers is counted in missing_glyphs. Shared, since a Frame outlives the cache's memory of it.
    std::shared_ptr<const Paragraph> layout(const ParagraphRequest& request);

    /// Distance of baselines that a request would get, without laying it out.
    [[nodiscard]] Px line_height(const ParagraphRequest& request) const;

    [[nodiscard]] const FontTable& fonts() const;
    /// File name of a face that layout() has used.
    [[nodiscard]] std::string face_file(FaceId face) const;

    /// What every stage (paragraph, itemise, shape, break, place) made of a request, as text: for authors and golden tests.
    std::string trace(const ParagraphRequest& request);
    /// The same as the JSON object of `waylight-press layout --json`, without a line feed at its end. Where a face hides a glyph
    /// (joiners, isolates) it is listed all the same, as hb-shape lists it. `face` is empty for what no face can draw.
    std::string trace_json(const ParagraphRequest& request);

    struct State;

private:
    friend class Atlas;
    std::unique_ptr<State> m_state;
};

/// ICU, HarfBuzz and glibc make some things once for the whole process, and where there is no memory just then they make them wrong for
/// good, or end the process. This has them made, before anybody looks: what it throws is no loss yet.
void get_ready(const FontTable& fonts);

/// Sentences of a text in reading order, by the language's rules; white space between them belongs to the one before.
std::vector<ByteRange> sentences(std::string_view text, std::string_view language);

}  // namespace waylight::text

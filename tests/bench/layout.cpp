// What laying out a paragraph costs beside HarfBuzz alone: one hb_shape for each run of the same text with the same face. Prints a table.

#include <hb.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>
#include <memory>

#include "text/itemize.h"
#include "text/samples.h"

namespace {

using namespace waylight;
using namespace waylight::text;

constexpr int rounds = 400;  // of which the quickest counts: what the work costs when nothing else wants the processor

double microseconds_of(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

struct Destroy {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// HarfBuzz as a program would use it that knows the runs already.
class Baseline {
public:
    explicit Baseline(const FontTable& table) : m_faces(table) {}

    /// Finds the runs; only the shaping of them is measured.
    void prepare(const ParagraphRequest& request) {
        m_analysis = analyse(request.text, request.language, request.direction);
        m_items = itemize(request, m_analysis, m_faces).items;
        m_language = hb_language_from_string(request.language.c_str(), -1);
        for (const Item& item : m_items) font_of(item);
    }
    void shape() {
        static_assert(sizeof(char32_t) == sizeof(hb_codepoint_t));
        const auto* text = reinterpret_cast<const hb_codepoint_t*>(m_analysis.code_points.data());
        for (const Item& item : m_items) {
            hb_buffer_clear_contents(m_buffer.get());
            hb_buffer_add_codepoints(m_buffer.get(), text, static_cast<int>(m_analysis.size()), item.from,
                                     static_cast<int>(item.to - item.from));
            hb_buffer_set_script(m_buffer.get(), hb_script_from_iso15924_tag(item.script.value));
            hb_buffer_set_language(m_buffer.get(), m_language);
            hb_buffer_set_direction(m_buffer.get(), item.direction() == Direction::RightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
            hb_shape(font_of(item), m_buffer.get(), nullptr, 0);
        }
    }
    [[nodiscard]] std::size_t runs() const { return m_items.size(); }

private:
    hb_font_t* font_of(const Item& item) {
        std::unique_ptr<hb_font_t, Destroy>& font = m_fonts[item.choice->face];
        if (font) return font.get();
        hb_blob_t* blob = hb_blob_create_from_file((m_faces.table().folder / m_faces.file(item.choice->face)).c_str());
        hb_face_t* face = hb_face_create(blob, 0);
        font.reset(hb_font_create(face));
        hb_face_destroy(face);
        hb_blob_destroy(blob);
        return font.get();
    }

    FaceSet m_faces;
    Analysis m_analysis;
    std::vector<Item> m_items;
    hb_language_t m_language = nullptr;
    std::map<FaceId, std::unique_ptr<hb_font_t, Destroy>> m_fonts;
    std::unique_ptr<hb_buffer_t, Destroy> m_buffer{hb_buffer_create()};
};

void measure(const Sample& sample, Shaper& shaper, Baseline& baseline, std::vector<double>& ratios) {
    ParagraphRequest request = request_for(sample);
    request.balance = Balance::On;
    double ours = std::numeric_limits<double>::max();
    double alone = ours;
    for (int round = 0; round < rounds; ++round) {
        request.text = sample.text + " " + std::to_string(round);  // never laid out before
        baseline.prepare(request);
        alone = std::min(alone, microseconds_of([&] { baseline.shape(); }));
        ours = std::min(ours, microseconds_of([&] { shaper.layout(request); }));
    }
    ratios.push_back(ours / alone);
    std::printf("%-5s %5zu bytes %3zu runs %9.1f us %9.1f us %6.2f\n", sample.language.c_str(), sample.text.size(), baseline.runs(), ours,
                alone, ratios.back());
}

}  // namespace

int main() {
    const FontTable table = built_fonts();
    Shaper shaper(table);
    Baseline baseline(table);
    std::vector<double> ratios;
    std::puts("language, text, runs, layout of a new paragraph in balanced lines, hb_shape of its runs, ratio");
    for (const Sample& sample : samples()) measure(sample, shaper, baseline, ratios);
    std::sort(ratios.begin(), ratios.end());
    std::printf("ratio: median %.2f, worst %.2f\n", ratios[ratios.size() / 2], ratios.back());
}

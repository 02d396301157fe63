#include "text/face_set.h"

#include <algorithm>

namespace waylight::text {

FaceSet::FaceSet(FontTable table) : m_table(std::move(table)) {
    for (const ScriptFaces& row : m_table.scripts) {
        m_rows.emplace(ScriptTag::of(row.script).value, static_cast<RowId>(m_row_faces.size()));
        const FaceId regular = slot_of(row.regular);
        m_row_faces.push_back({regular, slot_of(row.bold)});
        if (!row.variant_of.empty()) m_varied.insert(ScriptTag::of(row.variant_of).value);
    }
}

FaceId FaceSet::slot_of(const std::string& file) {
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& slot) { return slot.file == file; });
    const auto id = static_cast<FaceId>(found - m_slots.begin());
    if (found == m_slots.end()) m_slots.push_back({file, nullptr, false});
    return id;
}

std::optional<RowId> FaceSet::find_row(ScriptTag script) const {
    const auto found = m_rows.find(script.value);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::optional<RowId> FaceSet::find_row(ScriptTag script, std::string_view language) const {
    if (!m_varied.contains(script.value)) return find_row(script);
    const ScriptFaces* row = m_table.find(script.text(), language);
    return row == nullptr ? std::nullopt : std::optional(static_cast<RowId>(row - m_table.scripts.data()));
}

FaceId FaceSet::face_of(RowId row, Weight weight) const {
    return weight == Weight::Bold ? m_row_faces[row].bold : m_row_faces[row].regular;
}

const Face* FaceSet::open(FaceId face) {
    Slot& slot = m_slots[face];
    if (slot.face || slot.failed) return slot.face.get();
    Result<std::unique_ptr<Face>> opened = Face::open(m_table.folder / slot.file);
    slot.failed = !opened;
    if (opened) slot.face = *std::move(opened);
    return slot.face.get();
}

const ScriptFaces& FaceSet::metrics(const ParagraphRequest& request) const {
    static const ScriptFaces defaults;
    if (const std::optional<RowId> own = find_row(ScriptTag::of(request.script), request.language)) return row(*own);
    const std::optional<RowId> latin = find_row(ScriptTag::of("Latn"));
    return latin ? row(*latin) : defaults;
}

Px FaceSet::line_height(const ParagraphRequest& request) const {
    const ScriptFaces& row = metrics(request);
    const int line = request.leading == Leading::Heading ? row.heading_line_permille : row.line_permille;
    return request.em.scaled(std::int64_t{row.size_permille} * line, 1'000'000);
}

Px FaceSet::baseline(const ParagraphRequest& request) const {
    const ScriptFaces& row = metrics(request);
    return line_height(request) / 2 + request.em.scaled(std::int64_t{row.size_permille} * row.baseline_permille, 1'000'000);
}

}  // namespace waylight::text

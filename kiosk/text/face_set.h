#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/face.h"
#include "text/font_table.h"
#include "text/paragraph.h"

namespace waylight::text {

/// A row of the font table, by its place in it.
using RowId = std::uint16_t;

/// The faces of a font table. A face's number follows from the table alone, never from the order of use; files are opened when
/// first needed and kept.
class FaceSet {
public:
    explicit FaceSet(FontTable table);

    [[nodiscard]] const FontTable& table() const { return m_table; }
    [[nodiscard]] const ScriptFaces& row(RowId row) const { return m_table.scripts[row]; }
    [[nodiscard]] std::optional<RowId> find_row(ScriptTag script) const;
    /// The row of a script as a language writes it.
    [[nodiscard]] std::optional<RowId> find_row(ScriptTag script, std::string_view language) const;
    [[nodiscard]] FaceId face_of(RowId row, Weight weight) const;
    [[nodiscard]] const std::string& file(FaceId face) const { return m_slots[face].file; }
    /// The opened face, or null when its file cannot be opened (then its row counts as absent).
    const Face* open(FaceId face);

    [[nodiscard]] Px line_height(const ParagraphRequest& request) const;
    /// From a line's top.
    [[nodiscard]] Px baseline(const ParagraphRequest& request) const;

private:
    struct Slot {
        std::string file;
        std::unique_ptr<Face> face;
        bool failed = false;
    };
    struct RowFaces {
        FaceId regular;
        FaceId bold;
    };
    FaceId slot_of(const std::string& file);
    /// The row that says how tall a request's lines are: that of its script, or Latin's, or the defaults.
    [[nodiscard]] const ScriptFaces& metrics(const ParagraphRequest& request) const;

    FontTable m_table;
    std::vector<Slot> m_slots;
    std::vector<RowFaces> m_row_faces;
    std::unordered_map<std::uint32_t, RowId> m_rows;
    std::unordered_set<std::uint32_t> m_varied;  ///< scripts that some languages write with a row of their own
};

}  // namespace waylight::text

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/units.h"
#include "ui/access_tree.h"
#include "ui/draw_list.h"
#include "ui/surface.h"
#include "ui/theme.h"

namespace waylight::ui {

/// Names what can be heard, as a language's pack has it, and how fast.
struct ClipName {
    std::string locale;  ///< tag
    std::string catalogue;
    std::string key;
    Speed speed = Speed::AsMade;
    bool operator==(const ClipName&) const = default;
};

/// One screen at one moment: what is drawn and what it means. The same inputs give the same frame, byte for byte.
struct Frame {
    std::string place;  ///< as on the command line: "reader:asking-to-be-safe/safe-place"
    Surface surface;
    ThemeName theme = ThemeName::Light;
    DrawList draw;
    AccessTree tree;
    std::vector<DrawPicture> soon;       ///< pictures that the next step will probably need, to be decoded beforehand
    std::optional<ClipName> soon_heard;  ///< the clip that will probably be heard next, likewise
    bool has_ledge = true;

    bool operator==(const Frame&) const = default;
    /// The whole frame as text; defaults are not printed.
    [[nodiscard]] std::string dump() const;
};

/// Every broken rule of what a frame must satisfy (targets, names, contrast, overlaps, cut or missing text, numbers in one piece);
/// empty for a good frame. Each line names the node or command.
std::vector<std::string> broken_invariants(const Frame& frame);

}  // namespace waylight::ui

#include <algorithm>
#include <iterator>
#include <sstream>

#include "model/ui_text.h"
#include "press/check.h"
#include "press/hint.h"

namespace waylight::press {
namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// What the screens of this program fill in.
Names filled_in(std::string_view id) {
    const auto* const found = std::find(model::ui_text_ids.begin(), model::ui_text_ids.end(), id);
    if (found == model::ui_text_ids.end()) return {};
    const auto index = static_cast<std::size_t>(found - model::ui_text_ids.begin());
    std::istringstream words{std::string(model::ui_text_placeholders[index])};
    return {std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()};
}

void check_text(const InterfaceSource& text, const Names& filled, Diagnostics& diagnostics) {
    Names listed;
    for (const Written& name : text.placeholders) listed.push_back(name.text);
    const Names used = ids_of(marks_of(text.text.text, TextKind::Interface), "{");
    for (const std::string& name : used)
        if (!holds(listed, name))
            diagnostics.problem(text.text.place, "no screen fills in {" + name + "}" +
                                                     hint(name, listed, "take it out, or list it in placeholders and fill it in there"));
    for (const Written& name : text.placeholders) {
        if (!holds(used, name.text))
            diagnostics.problem(name.place, "the text has no {" + name.text + "}; put it in, or take it out of placeholders");
        if (!holds(filled, name.text))
            diagnostics.problem(name.place, "this program fills in no {" + name.text + "}" +
                                                hint(name.text, filled, "build it again, or take it out of placeholders"));
    }
    for (const std::string& name : filled)
        if (!holds(listed, name))
            diagnostics.problem(text.text.place,
                                "a screen fills in {" + name + "}, and placeholders do not list it; write it there and in the text");
}

}  // namespace

void check_placeholders(const Sources& sources, Diagnostics& diagnostics) {
    for (const auto& [id, text] : sources.interface) check_text(text, filled_in(id), diagnostics);
}

}  // namespace waylight::press

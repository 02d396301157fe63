#include "press/hint.h"

#include "base/nearest.h"

namespace waylight::press {

std::string hint(std::string_view written, const std::vector<std::string>& candidates, std::string_view otherwise) {
    if (const std::optional<std::string> near = nearest(written, candidates)) return "; did you mean \"" + *near + "\"?";
    return "; " + std::string(otherwise);
}

}  // namespace waylight::press

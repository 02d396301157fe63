#include "app/options.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {

/// Every line is an argument.
void try_command_line(ByteView bytes) {
    std::string text(text_of(bytes));
    std::vector<const char*> arguments;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end < text.size()) text[end] = '\0';
        arguments.push_back(text.data() + from);
        from = end + 1;
    }
    const Result<app::Options> options = app::parse_options(arguments, "programs");
    if (!options) return require(!options.error().message.empty(), "a refusal says why");
    const screens::Start start = app::start_of(*options);
    require(start.text_step >= 1 && start.text_step <= 5, "a visit begins at a step that there is");
}

}  // namespace waylight::fuzz

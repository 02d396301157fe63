#include <algorithm>
#include <iostream>

#include "press/command.h"
#include "press/paint/look.h"

namespace waylight::press {
namespace {

/// True when the folder lies in the kit's, which holds sources only.
bool is_within(const std::filesystem::path& folder, const std::filesystem::path& kit) {
    std::error_code code;
    const std::filesystem::path inner = std::filesystem::weakly_canonical(folder, code);
    const std::filesystem::path outer = std::filesystem::weakly_canonical(kit, code);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace

ExitCode run_pictures(const Arguments& arguments) {
    const std::filesystem::path content = folders_of(arguments).content;
    const std::optional<std::string> look = arguments.value("--look");
    const std::optional<std::string> sheet = arguments.value("--sheet");
    if (look.has_value() == sheet.has_value()) return wrong_usage("pictures needs --sheet DIR or --look DIR");
    if (is_missing({{content, "name the folder with --content"}})) return ExitCode::Usage;
    const std::string folder = look ? *look : *sheet;
    if (is_within(folder, content / "pictures")) return wrong_usage(folder + ": this folder holds sources only; name another");
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const auto paint = look ? paint_looks : paint_sheets;
    const int count = paint(content, arguments.operands(), folder, diagnostics, progress);
    const ExitCode code = finish(progress, diagnostics);
    if (code == ExitCode::Fine) std::cout << count_of(static_cast<std::size_t>(count), "file") << " written to " << folder << "\n";
    return code;
}

}  // namespace waylight::press

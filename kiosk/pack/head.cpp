#include "pack/head.h"

#include "pack/index.h"
#include "pack/pack.h"

namespace waylight::pack {
namespace {

constexpr std::uint64_t format_version = 1;
constexpr std::string_view format_start = "waylight-pack ";
constexpr std::string_view index_start = "index ";

struct Lines {
    std::array<std::string_view, 6> text;
    std::array<std::size_t, 6> end{};  ///< byte after the line's end
};

/// True when the first line is right, as far as it goes.
bool starts_like_a_pack(std::string_view start) {
    const std::string line = std::string(SignatureBlock::first_line) + "\n";
    return start.substr(0, line.size()) == std::string_view(line).substr(0, start.size());
}

Result<Lines> split(std::string_view start, const std::string& name) {
    Lines lines;
    std::size_t from = 0;
    for (std::size_t i = 0; i < lines.text.size(); ++i) {
        const std::size_t end = start.find('\n', from);
        if (end == std::string_view::npos && start.size() >= Head::most_bytes)
            return Error{name, "is not a Waylight pack: its first lines are too long; look whether it is the right file"};
        if (end == std::string_view::npos) return Error{name, "ends inside its first lines: it was copied only in part; copy it again"};
        lines.text[i] = start.substr(from, end - from);
        lines.end[i] = from = end + 1;
    }
    return lines;
}

Result<void> check_format(std::string_view line, const std::string& name) {
    const auto version = line.starts_with(format_start) ? parse_number(line.substr(format_start.size())) : std::nullopt;
    if (!version) return Error{name + ":5", "should be \"waylight-pack 1\": this is not a Waylight pack, or it was changed; copy it again"};
    if (*version < format_version)
        return Error{name, "is of an older format than this program reads: press it again with this version's press"};
    if (*version > format_version) return Error{name, "was made by a newer Waylight: update the program"};
    return {};
}

}  // namespace

Result<Head> parse_head(std::string_view start, const std::string& name) {
    if (!starts_like_a_pack(start))
        return Error{name + ":1", "should be \"" + std::string(SignatureBlock::first_line) +
                                      "\": this is not a Waylight pack, or it was changed; copy it again"};
    const Result<Lines> lines = split(start, name);
    if (!lines) return lines.error();
    const auto& text = lines->text;
    // The format comes before the signature: another version may sign in another way, and its reader should hear which it is.
    if (const Result<void> format = check_format(text[4], name); !format) return format.error();
    Result<SignatureBlock> block = parse_signature_block({text[0], text[1], text[2], text[3]}, name);
    if (!block) return block.error();
    const auto index_bytes = text[5].starts_with(index_start) ? parse_number(text[5].substr(index_start.size())) : std::nullopt;
    if (!index_bytes)
        return Error{name + ":6", "should be \"index N\" with a plain number: the file was changed or damaged; copy it again"};
    if (*index_bytes > Limits::index_bytes) return Error{name + ":6", "its index is larger than 1 MiB; leave some entries out"};
    return Head{*std::move(block), lines->end[3], lines->end[5], *index_bytes};
}

std::string write_format_lines(std::size_t index_bytes) {
    return std::string(format_start) + std::to_string(format_version) + "\n" + std::string(index_start) + std::to_string(index_bytes) +
           "\n";
}

}  // namespace waylight::pack

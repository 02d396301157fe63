#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waylight {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

inline ByteView bytes_of(std::string_view text) { return std::as_bytes(std::span(text.data(), text.size())); }
inline std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// The whole of a regular file: a pipe that carries a file's name must not make anybody wait for ever. `where` of an error is the path.
Result<Bytes> read_file(const std::filesystem::path& path);
Result<std::string> read_text_file(const std::filesystem::path& path);

/// The same, also of a pipe, for what somebody named on the command line and is ready to wait for.
Result<std::string> read_text_file_or_pipe(const std::filesystem::path& path);

/// Writes beside the target and renames, so that a reader sees the old or the new file and never half of one.
Result<void> write_file(const std::filesystem::path& path, ByteView bytes);

/// Regular files in a folder with one extension (".toml"), sorted by name. A fault for the folder if it cannot be read, or not to its
/// end, and for everything with that extension that is no file.
struct Listing {
    std::vector<std::filesystem::path> files;
    std::vector<Error> faults;
};
Listing list_folder(const std::filesystem::path& folder, std::string_view extension);

/// The same for who does without what cannot be read; an absent folder is an empty list.
std::vector<std::filesystem::path> list_files(const std::filesystem::path& folder, std::string_view extension);

/// The folder that holds the running program.
std::filesystem::path program_folder();

}  // namespace waylight

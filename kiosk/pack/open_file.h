#pragma once

#include <cstdint>
#include <filesystem>

#include "base/files.h"
#include "base/result.h"

namespace waylight::pack {

/// A regular file held open for reading. Reads by place, so several threads may read at once.
class OpenFile {
public:
    static Result<OpenFile> open(const std::filesystem::path& path);
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    /// Its size when it was opened, in bytes.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Exactly `count` bytes; an error when the disk fails or the file has become shorter.
    [[nodiscard]] Result<Bytes> read(std::uint64_t from, std::size_t count, const std::string& name) const;

private:
    OpenFile(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

}  // namespace waylight::pack

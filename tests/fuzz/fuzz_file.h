#pragma once

#include <stdexcept>
#include <string>

#include "base/files.h"
#include "base/temporary_folder.h"

namespace waylight::fuzz {

/// A file that holds one input after another, for what reads files.
class FuzzFile {
public:
    explicit FuzzFile(const std::string& name) : m_path(m_folder.path() / name) {}

    [[nodiscard]] const std::filesystem::path& holding(ByteView bytes) const {
        if (!write_file(m_path, bytes)) throw std::runtime_error(m_path.string() + " cannot be written");
        return m_path;
    }

private:
    test::TemporaryFolder m_folder;
    std::filesystem::path m_path;
};

}  // namespace waylight::fuzz

#pragma once

#include <string>
#include <vector>

#include "base/temporary_folder.h"
#include "pack/keys.h"
#include "press/build.h"

namespace waylight::test {

/// The kit that draws: the real one, or one without people, whose pictograms all look the same.
enum class Kit { Tiny, Real };

/// A copy of fixtures/kites in a temporary folder, with words for every screen, to be spoiled and checked.
class TrialProject {
public:
    explicit TrialProject(Kit kit = Kit::Tiny);

    [[nodiscard]] std::filesystem::path path(const std::string& file) const { return m_folder.path() / file; }
    [[nodiscard]] press::Folders folders() const;

    [[nodiscard]] std::string read(const std::string& file) const;
    void write(const std::string& file, const std::string& text) const;
    /// Puts `to` in the place of `from`, which must be there.
    void replace(const std::string& file, const std::string& from, const std::string& to) const;
    void append(const std::string& file, const std::string& text) const { write(file, read(file) + text); }
    void remove(const std::string& file) const;
    /// A second translation with the texts of the first.
    void copy_locale(const std::string& from, const std::string& to) const;

    /// What `check` tells, without the folder's own name before each file.
    [[nodiscard]] std::vector<std::string> check() const;
    /// What `build` tells.
    [[nodiscard]] std::vector<std::string> build(const std::vector<std::string>& only = {}) const;
    /// The line of a file on which this text stands first.
    [[nodiscard]] int line_of(const std::string& file, const std::string& text) const;
    [[nodiscard]] std::vector<std::string> told(const press::Diagnostics& diagnostics) const;
    [[nodiscard]] std::vector<pack::PublicKey> keys() const;

private:
    TemporaryFolder m_folder;
};

/// A scene of one colour of the palette.
std::string tiny_scene(const std::string& colour);

using Lines = std::vector<std::string>;

}  // namespace waylight::test

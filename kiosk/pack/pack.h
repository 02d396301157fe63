#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "pack/keys.h"

namespace waylight::pack {

/// Limits checked before anything is allocated.
struct Limits {
    static constexpr std::uint64_t index_bytes = 1U << 20;
    static constexpr std::size_t entries = 8192;
    static constexpr std::uint64_t text_bytes = 1U << 20;  ///< a .json entry
    static constexpr std::uint64_t entry_bytes = 64U << 20;
    static constexpr std::uint64_t pack_bytes = 512U << 20;
};

/// A pack file whose signature and index hold. Blobs are read when asked for, hashed, and only then handed out.
/// Keeps the file open: what was verified is what is read, even when the name is later given to another file.
class Pack {
public:
    /// Reads the head only. An error says which of the checks failed (see README): unreadable, too short, old or future format,
    /// legacy signature, unknown key, wrong signature, comment that disagrees, index out of order or over a limit, size mismatch.
    static Result<Pack> open(const std::filesystem::path& path, const std::vector<PublicKey>& keys);

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] const std::string& id() const;  ///< "base" or a locale tag
    [[nodiscard]] std::uint64_t serial() const;
    [[nodiscard]] Trust trust() const;
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// BLAKE2b-256 of an entry as the index says, in hex; empty when there is none.
    [[nodiscard]] std::string hash_of(std::string_view name) const;
    /// The entry's bytes, only if their hash holds.
    [[nodiscard]] Result<Bytes> read(std::string_view name) const;

    struct State;

private:
    explicit Pack(std::shared_ptr<const State> state);
    std::shared_ptr<const State> m_state;
};

using Entries = std::map<std::string, Bytes, std::less<>>;

/// The bytes of a signed pack. The same input gives the same bytes. An error when a name or a size breaks a rule of the format.
Result<Bytes> make_pack(const std::string& id, std::uint64_t serial, const Entries& entries, const SecretKey& key);

/// BLAKE2b-256 in lower-case hex: the hash used in indexes, for booklets' bases and for caches.
std::string hash_hex(ByteView bytes);

}  // namespace waylight::pack

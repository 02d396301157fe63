#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace waylight::pack {

/// How far a key is believed. A key whose untrusted comment contains the word TRIAL or TEST signs only trial packs.
enum class Trust : std::uint8_t { Trial, Release };

/// An Ed25519 public key in minisign's format. The 8-byte number is a hint which key to try, not an identity.
struct PublicKey {
    std::array<std::byte, 8> number{};
    std::array<std::byte, 32> key{};
    Trust trust = Trust::Release;
};

/// An unencrypted minisign secret key. Only the press ever holds one.
struct SecretKey {
    std::array<std::byte, 8> number{};
    std::array<std::byte, 64> key{};
    Trust trust = Trust::Trial;
};

/// A new key pair as the two minisign files ("untrusted comment: ..." and base64). `comment` decides the trust.
struct KeyPairFiles {
    std::string public_file;
    std::string secret_file;
};
KeyPairFiles make_key_pair(const std::string& comment);

Result<PublicKey> parse_public_key(const std::string& text, const std::string& name);
Result<SecretKey> read_secret_key(const std::filesystem::path& path);
/// Every *.pub in a folder, sorted by name. One that cannot be read is refused alone; an error only where there is no key at all.
Result<std::vector<PublicKey>> read_public_keys(const std::filesystem::path& folder, const std::function<void(const Error&)>& refused);

}  // namespace waylight::pack

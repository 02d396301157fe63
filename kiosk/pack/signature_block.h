#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "pack/crypto.h"
#include "pack/keys.h"

namespace waylight::pack {

/// The four minisign lines a pack begins with, decoded but not believed.
struct SignatureBlock {
    static constexpr std::string_view first_line = "untrusted comment: waylight pack signature";

    std::array<std::byte, 8> number{};  ///< of the key
    SignatureBytes signature{};         ///< over the BLAKE2b-512 of the signed bytes
    std::string comment;
    SignatureBytes comment_signature{};  ///< over signature and comment
};

/// The lines without their ends. Only minisign's pre-hashed kind ("ED") is accepted.
Result<SignatureBlock> parse_signature_block(const std::array<std::string_view, 4>& lines, const std::string& name);

/// How far the key that signed these bytes is believed, or why the signature does not hold.
Result<Trust> verify(const SignatureBlock& block, ByteView signed_bytes, const std::vector<PublicKey>& keys, const std::string& name);

/// The four lines with their ends.
std::string write_signature_block(ByteView signed_bytes, const std::string& comment, const SecretKey& key);

/// The trusted comment a pack must carry.
std::string comment_for(std::string_view id, std::uint64_t serial);

}  // namespace waylight::pack

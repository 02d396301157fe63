#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/files.h"

/// The door to libsodium: hashes, signatures and base64, on plain bytes.
namespace waylight::pack {

using PublicKeyBytes = std::array<std::byte, 32>;
using SecretKeyBytes = std::array<std::byte, 64>;  ///< 32 bytes of seed, then the public key
using SignatureBytes = std::array<std::byte, 64>;

std::array<std::byte, 64> blake2b_512(ByteView bytes);

SecretKeyBytes random_secret_key();
/// True when the public half really belongs to the seed: a damaged secret key must not sign anything.
bool is_sound(const SecretKeyBytes& key);
PublicKeyBytes public_half(const SecretKeyBytes& key);
void fill_randomly(std::span<std::byte> bytes);

SignatureBytes sign(ByteView message, const SecretKeyBytes& key);
bool signature_holds(const SignatureBytes& signature, ByteView message, const PublicKeyBytes& key);

std::string to_base64(ByteView bytes);
/// Fills `out` exactly. Only the one canonical spelling of those bytes is accepted.
bool from_base64(std::string_view text, std::span<std::byte> out);

}  // namespace waylight::pack

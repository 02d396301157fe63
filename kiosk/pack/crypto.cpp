#include "pack/crypto.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

#include "pack/pack.h"

namespace waylight::pack {
namespace {

const unsigned char* raw(ByteView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* room_in(std::span<std::byte> bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

void make_ready() {
    static const bool is_ready = sodium_init() >= 0;
    assert(is_ready);
    static_cast<void>(is_ready);
}

template <std::size_t size>
std::array<std::byte, size> blake2b(ByteView bytes) {
    std::array<std::byte, size> hash{};
    make_ready();
    crypto_generichash(room_in(hash), hash.size(), raw(bytes), bytes.size(), nullptr, 0);
    return hash;
}

}  // namespace

std::array<std::byte, 64> blake2b_512(ByteView bytes) { return blake2b<64>(bytes); }

std::string hash_hex(ByteView bytes) {
    const auto hash = blake2b<32>(bytes);
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(hash), hash.size());
    text.pop_back();
    return text;
}

SecretKeyBytes random_secret_key() {
    SecretKeyBytes secret{};
    PublicKeyBytes unused{};
    make_ready();
    crypto_sign_keypair(room_in(unused), room_in(secret));
    return secret;
}

bool is_sound(const SecretKeyBytes& key) {
    SecretKeyBytes again{};
    PublicKeyBytes unused{};
    crypto_sign_seed_keypair(room_in(unused), room_in(again), raw(key));
    return again == key;
}

PublicKeyBytes public_half(const SecretKeyBytes& key) {
    PublicKeyBytes half{};
    std::copy(key.begin() + 32, key.end(), half.begin());
    return half;
}

void fill_randomly(std::span<std::byte> bytes) {
    make_ready();
    randombytes_buf(bytes.data(), bytes.size());
}

SignatureBytes sign(ByteView message, const SecretKeyBytes& key) {
    SignatureBytes signature{};
    make_ready();
    crypto_sign_detached(room_in(signature), nullptr, raw(message), message.size(), raw(key));
    return signature;
}

bool signature_holds(const SignatureBytes& signature, ByteView message, const PublicKeyBytes& key) {
    make_ready();
    return crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(key)) == 0;
}

std::string to_base64(ByteView bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

bool from_base64(std::string_view text, std::span<std::byte> out) {
    std::size_t length = 0;
    const int failed =
        sodium_base642bin(room_in(out), out.size(), text.data(), text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
    // libsodium 1.0.18 reads every byte from 0x80 up as some digit; writing the bytes again finds each second spelling.
    return failed == 0 && length == out.size() && to_base64(out) == text;
}

}  // namespace waylight::pack

#include "pack/signature_block.h"

#include <algorithm>

namespace waylight::pack {
namespace {

constexpr std::string_view comment_start = "trusted comment: ";
constexpr std::string_view legacy_kind = "Ed";
constexpr std::string_view hashed_kind = "ED";

/// Line 2: two letters of kind, the key's number, the signature.
using SignatureLine = std::array<std::byte, 2 + 8 + 64>;

Bytes commented(const SignatureBytes& signature, std::string_view comment) {
    Bytes bytes(signature.begin(), signature.end());
    const ByteView text = bytes_of(comment);
    bytes.insert(bytes.end(), text.begin(), text.end());
    return bytes;
}

std::string shown(const std::array<std::byte, 8>& number) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string text;
    std::for_each(number.rbegin(), number.rend(), [&](std::byte byte) {  // minisign prints it as a little-endian number
        text.push_back(hex[std::to_integer<std::size_t>(byte >> 4)]);
        text.push_back(hex[std::to_integer<std::size_t>(byte & std::byte{15})]);
    });
    return text;
}

}  // namespace

Result<SignatureBlock> parse_signature_block(const std::array<std::string_view, 4>& lines, const std::string& name) {
    const Error unreadable{name,
                           "its signature lines cannot be read: the file was changed or damaged; copy it again from where it came from"};
    SignatureLine line{};
    if (!from_base64(lines[1], line)) return unreadable;
    const std::string_view kind = text_of(line).substr(0, 2);
    if (kind == legacy_kind)
        return Error{name, "has a legacy signature, which is not accepted; sign it again without minisign's option -l"};
    if (kind != hashed_kind) return unreadable;
    SignatureBlock block;
    std::copy_n(line.begin() + 2, 8, block.number.begin());
    std::copy_n(line.begin() + 10, 64, block.signature.begin());
    if (!lines[2].starts_with(comment_start) || !from_base64(lines[3], block.comment_signature)) return unreadable;
    block.comment = lines[2].substr(comment_start.size());
    return block;
}

Result<Trust> verify(const SignatureBlock& block, ByteView signed_bytes, const std::vector<PublicKey>& keys, const std::string& name) {
    const auto hash = blake2b_512(signed_bytes);
    bool is_number_known = false;
    for (const PublicKey& key : keys) {
        if (key.number != block.number) continue;
        is_number_known = true;
        if (!signature_holds(block.signature, hash, key.key)) continue;
        if (signature_holds(block.comment_signature, commented(block.signature, block.comment), key.key)) return key.trust;
        return Error{name,
                     "the signature over its comment does not hold: the comment was changed; copy the file again from where it came from"};
    }
    if (is_number_known)
        return Error{name, "its signature does not hold: the file was changed or damaged; copy it again from where it came from"};
    return Error{name, "is signed with a key that is not known here (number " + shown(block.number) +
                           "); if you trust its owner, put the owner's .pub file into the folder of keys"};
}

std::string write_signature_block(ByteView signed_bytes, const std::string& comment, const SecretKey& key) {
    const SignatureBytes signature = sign(blake2b_512(signed_bytes), key.key);
    SignatureLine line{};
    std::copy_n(bytes_of(hashed_kind).begin(), 2, line.begin());
    std::copy(key.number.begin(), key.number.end(), line.begin() + 2);
    std::copy(signature.begin(), signature.end(), line.begin() + 10);
    const SignatureBytes comment_signature = sign(commented(signature, comment), key.key);
    return std::string(SignatureBlock::first_line) + "\n" + to_base64(line) + "\n" + std::string(comment_start) + comment + "\n" +
           to_base64(comment_signature) + "\n";
}

std::string comment_for(std::string_view id, std::uint64_t serial) {
    return "waylight pack=" + std::string(id) + " serial=" + std::to_string(serial);
}

}  // namespace waylight::pack

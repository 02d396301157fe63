#include "pack/keys.h"

#include <algorithm>
#include <cassert>

#include "pack/crypto.h"

namespace waylight::pack {
namespace {

constexpr std::string_view comment_start = "untrusted comment: ";

/// A public key file's second line: "Ed", the key's number, the key.
constexpr std::size_t public_size = 2 + 8 + 32;
/// A secret key file's second line: "Ed", how it is encrypted, "B2", 48 bytes for the password, then number, key and checksum.
constexpr std::size_t secret_size = 6 + 48 + 8 + 64 + 32;
constexpr std::size_t number_at = 6 + 48;
constexpr std::size_t key_at = number_at + 8;
constexpr std::string_view unencrypted_start{"Ed\0\0B2", 6};

struct KeyLines {
    std::string_view comment;
    std::string_view data;
};

Result<KeyLines> split(std::string_view text, const std::string& name) {
    const Error wrong{name, "is not a minisign key file: it needs a line \"untrusted comment: ...\" and one line of base64"};
    const std::size_t end = text.find('\n');
    if (!text.starts_with(comment_start) || end == std::string_view::npos) return wrong;
    KeyLines lines{text.substr(comment_start.size(), end - comment_start.size()), text.substr(end + 1)};
    for (const char end_of_line : {'\n', '\r'})  // an editor of another system may have written it
        if (lines.data.ends_with(end_of_line)) lines.data.remove_suffix(1);
    return lines;
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lowered(c) >= 'a' && lowered(c) <= 'z'; }

/// Capitals do not matter, and "TRIAL2" or "TEST_KEY" count too: a key believed too little does less harm than one believed too much.
bool has_word(std::string_view text, std::string_view word) {
    const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
    for (const auto* from = text.begin();; ++from) {
        from = std::search(from, text.end(), word.begin(), word.end(), same);
        if (from == text.end()) return false;
        const auto* const to = from + static_cast<std::ptrdiff_t>(word.size());
        if ((from == text.begin() || !is_letter(*(from - 1))) && (to == text.end() || !is_letter(*to))) return true;
    }
}

Trust trust_in(std::string_view comment) { return has_word(comment, "TRIAL") || has_word(comment, "TEST") ? Trust::Trial : Trust::Release; }

Result<PublicKey> read_public_key(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path);
    return text ? parse_public_key(*text, path.string()) : text.error();
}

/// One key may lie there under two comments: the one that promises less is believed.
void add(PublicKey key, std::vector<PublicKey>& keys) {
    for (PublicKey& other : keys)
        if (other.key == key.key) other.trust = key.trust = std::min(other.trust, key.trust);
    keys.push_back(key);
}

std::string key_file(const std::string& comment, ByteView data) {
    return std::string(comment_start) + comment + "\n" + to_base64(data) + "\n";
}

}  // namespace

KeyPairFiles make_key_pair(const std::string& comment) {
    assert(comment.find('\n') == std::string::npos);
    std::array<std::byte, 8> number{};
    fill_randomly(number);
    const SecretKeyBytes key = random_secret_key();
    const PublicKeyBytes half = public_half(key);

    std::array<std::byte, public_size> public_data{};
    std::copy_n(bytes_of(unencrypted_start).begin(), 2, public_data.begin());
    std::copy(number.begin(), number.end(), public_data.begin() + 2);
    std::copy(half.begin(), half.end(), public_data.begin() + 10);

    std::array<std::byte, secret_size> secret_data{};  // minisign leaves the checksum of an unencrypted key at zero, too
    std::copy_n(bytes_of(unencrypted_start).begin(), unencrypted_start.size(), secret_data.begin());
    std::copy(number.begin(), number.end(), secret_data.begin() + number_at);
    std::copy(key.begin(), key.end(), secret_data.begin() + key_at);
    return {key_file(comment, public_data), key_file(comment, secret_data)};
}

Result<PublicKey> parse_public_key(const std::string& text, const std::string& name) {
    const Result<KeyLines> lines = split(text, name);
    if (!lines) return lines.error();
    std::array<std::byte, public_size> data{};
    if (!from_base64(lines->data, data) || text_of(data).substr(0, 2) != "Ed")
        return Error{name, "is not a minisign public key: its second line is damaged or of another kind; copy the file again"};
    PublicKey key;
    std::copy_n(data.begin() + 2, key.number.size(), key.number.begin());
    std::copy_n(data.begin() + 10, key.key.size(), key.key.begin());
    key.trust = trust_in(lines->comment);
    return key;
}

Result<SecretKey> read_secret_key(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path);
    if (!text) return text.error();
    const Result<KeyLines> lines = split(*text, path.string());
    if (!lines) return lines.error();
    std::array<std::byte, secret_size> data{};
    const Error damaged{path.string(), "is not a minisign secret key, or it is damaged; take its second copy"};
    if (!from_base64(lines->data, data) || text_of(data).substr(0, 2) != "Ed") return damaged;
    if (text_of(data).substr(0, unencrypted_start.size()) != unencrypted_start)
        return Error{path.string(), "is protected by a password, which is not asked for here; use a key without one (minisign -G -W)"};
    SecretKey key;
    std::copy_n(data.begin() + number_at, key.number.size(), key.number.begin());
    std::copy_n(data.begin() + key_at, key.key.size(), key.key.begin());
    if (!is_sound(key.key)) return damaged;
    key.trust = trust_in(lines->comment);
    return key;
}

Result<std::vector<PublicKey>> read_public_keys(const std::filesystem::path& folder, const std::function<void(const Error&)>& refused) {
    std::vector<PublicKey> keys;
    const Listing listing = list_folder(folder, ".pub");
    for (const Error& fault : listing.faults) refused(fault);
    for (const std::filesystem::path& path : listing.files) {
        const Result<PublicKey> key = read_public_key(path);
        if (key) {
            add(*key, keys);
        } else {
            refused(key.error());
        }
    }
    if (keys.empty()) return Error{folder.string(), "holds no public key: put the .pub files of the keys you trust there"};
    return keys;
}

}  // namespace waylight::pack

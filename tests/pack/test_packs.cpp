#include "pack/test_packs.h"

#include <stdexcept>

#include "pack/head.h"
#include "pack/signature_block.h"

namespace waylight::test {
namespace {

template <typename T>
T expected(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().text());
    return *std::move(result);
}

}  // namespace

TestKey first_test_key() {
    return {"untrusted comment: waylight TEST key one\n"
            "RWScqJjr7ti76Odswogv1xeTInbz7iDH2x1nre3t/pfxSA5KQRgKW0eo\n",
            "untrusted comment: waylight TEST key one\n"
            "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAnKiY6+7Yu+jXjxd/9RhlcShrY6w92uQAFbiLpVKx2rOS3qRr"
            "cf/Raedswogv1xeTInbz7iDH2x1nre3t/pfxSA5KQRgKW0eoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"};
}

TestKey second_test_key() {
    return {"untrusted comment: waylight TEST key two\n"
            "RWSl7TvLFWvQ8Ct9dZl/lSTx6CGQUZN2UObyUszlpKW0Cm/slBudjkVr\n",
            "untrusted comment: waylight TEST key two\n"
            "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApe07yxVr0PDAhKcRaonLfDPNtjO1T6oeYs0M8HpKn7HryrpD"
            "CqVsUSt9dZl/lSTx6CGQUZN2UObyUszlpKW0Cm/slBudjkVrAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"};
}

pack::PublicKey public_half(const TestKey& key) { return expected(pack::parse_public_key(key.public_file, "test.pub")); }

pack::SecretKey secret_half(const TestKey& key) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "test.key";
    if (!write_file(path, bytes_of(key.secret_file))) throw std::runtime_error("the test key cannot be written");
    return expected(pack::read_secret_key(path));
}

pack::Entries small_entries() {
    pack::Entries entries;
    for (const auto& [name, text] :
         {std::pair("locale.json", "{\"tag\":\"ro\"}"), std::pair("ui.json", "{\"ledge.next\":\"Mai departe\"}")}) {
        const ByteView bytes = bytes_of(text);
        entries.emplace(name, Bytes(bytes.begin(), bytes.end()));
    }
    return entries;
}

Bytes small_pack() { return expected(pack::make_pack("ro", 7, small_entries(), secret_half(first_test_key()))); }

void PackFile::write(ByteView bytes) const {
    if (!write_file(path(), bytes)) throw std::runtime_error("the test pack cannot be written");
}

Result<pack::Pack> PackFile::open(const std::vector<pack::PublicKey>& keys) const { return pack::Pack::open(path(), keys); }

std::string PackFile::verdict(const std::vector<pack::PublicKey>& keys) const {
    const Result<pack::Pack> opened = open(keys);
    if (opened) return "accepted";
    const std::string text = opened.error().text();
    return text.starts_with(path().string()) ? text.substr(path().string().size()) : text;
}

std::string verdict_on(ByteView bytes) { return PackFile(bytes).verdict(); }
std::string verdict_on(const std::string& text) { return verdict_on(bytes_of(text)); }

std::string signed_head(const std::string& signed_part, const std::string& comment) {
    return pack::write_signature_block(bytes_of(signed_part), comment, secret_half(first_test_key())) + signed_part;
}

std::string signed_index(const std::string& index, const std::string& comment) {
    return signed_head(pack::write_format_lines(index.size()) + index, comment);
}

}  // namespace waylight::test

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "pack/crypto.h"
#include "pack/test_packs.h"

using namespace waylight;
using namespace waylight::test;
namespace fs = std::filesystem;

namespace {

pack::Trust trust_of(const std::string& comment) {
    const std::string data = first_test_key().public_file.substr(first_test_key().public_file.find('\n'));
    return pack::parse_public_key("untrusted comment: " + comment + data, "x.pub")->trust;
}

std::string public_key_error(const std::string& text) {
    const Result<pack::PublicKey> key = pack::parse_public_key(text, "x.pub");
    return key ? "accepted" : key.error().text();
}

std::string secret_key_error(const std::string& text) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "x.key";
    REQUIRE(write_file(path, bytes_of(text)));
    const Result<pack::SecretKey> key = pack::read_secret_key(path);
    return key ? "accepted" : key.error().message;
}

/// A secret key file with one byte of its data set to another value.
std::string changed_secret(std::size_t at, std::byte value) {
    const std::string file = first_test_key().secret_file;
    const std::size_t line = file.find('\n') + 1;
    std::array<std::byte, 158> data{};
    REQUIRE(pack::from_base64(std::string_view(file).substr(line, file.size() - line - 1), data));
    data[at] = value;
    return file.substr(0, line) + pack::to_base64(data) + "\n";
}

/// True when minisign itself is content; every argument is quoted, since folders may have spaces in their names.
bool minisign(const std::vector<std::string>& arguments) {
    std::string command = "minisign";
    for (const std::string& argument : arguments) command += " '" + argument + "'";
    return std::system((command + " >/dev/null 2>&1 </dev/null").c_str()) == 0;
}

/// The two parts that anybody can take apart with head and tail: four lines of signature, then up to the end of the index.
struct Parts {
    std::string signature;
    std::string index_part;
};

Parts parts_of(const std::string& pack) {
    std::size_t at = 0;
    for (int line = 0; line < 4; ++line) at = pack.find('\n', at) + 1;
    const std::size_t end = pack.find("ui.json\n") + 8;
    return {pack.substr(0, at), pack.substr(at, end - at)};
}

}  // namespace

TEST_CASE("minisign accepts what is signed here") {
    const TemporaryFolder folder;
    const Parts parts = parts_of(std::string(text_of(small_pack())));
    const std::string index = (folder.path() / "index part").string();
    const std::string signature = (folder.path() / "signature").string();
    const std::string key = (folder.path() / "key.pub").string();
    REQUIRE(write_file(index, bytes_of(parts.index_part)));
    REQUIRE(write_file(signature, bytes_of(parts.signature)));
    REQUIRE(write_file(key, bytes_of(first_test_key().public_file)));
    CHECK(minisign({"-V", "-m", index, "-x", signature, "-p", key}));

    REQUIRE(write_file(index, bytes_of(parts.index_part + "x")));
    CHECK_FALSE(minisign({"-V", "-m", index, "-x", signature, "-p", key}));
}

TEST_CASE("minisign signs and checks with the keys made here") {
    const TemporaryFolder folder;
    const pack::KeyPairFiles pair = pack::make_key_pair("waylight TRIAL key");
    const std::string data = (folder.path() / "data").string();
    const std::string key = (folder.path() / "k.pub").string();
    const std::string secret = (folder.path() / "k.key").string();
    REQUIRE(write_file(data, bytes_of("any bytes")));
    REQUIRE(write_file(key, bytes_of(pair.public_file)));
    REQUIRE(write_file(secret, bytes_of(pair.secret_file)));
    CHECK(minisign({"-S", "-m", data, "-x", data + ".sig", "-s", secret}));
    CHECK(minisign({"-V", "-m", data, "-x", data + ".sig", "-p", key}));
}

TEST_CASE("a new key pair signs a pack that its public half opens") {
    const pack::KeyPairFiles files = pack::make_key_pair("waylight TRIAL key");
    const TestKey mine{files.public_file, files.secret_file};
    const TestKey other{pack::make_key_pair("waylight TRIAL key").public_file, {}};
    CHECK(secret_half(mine).trust == pack::Trust::Trial);
    const PackFile file(*pack::make_pack("ro", 7, small_entries(), secret_half(mine)));
    CHECK(file.verdict({public_half(mine)}) == "accepted");
    CHECK_THAT(file.verdict({public_half(other)}), Catch::Contains("is signed with a key that is not known here"));
}

TEST_CASE("a key is a trial key when its comment has the word TRIAL or TEST") {
    for (const char* comment : {"TRIAL", "waylight TRIAL key", "TEST", "a test key", "Trial-key", "TEST_KEY", "TRIAL2", "contest TEST"})
        CHECK(trust_of(comment) == pack::Trust::Trial);
    for (const char* comment : {"", "waylight release key", "contest winner", "LATEST", "industrial", "tests"})
        CHECK(trust_of(comment) == pack::Trust::Release);
}

TEST_CASE("a public key file that is damaged or of another kind is refused") {
    const std::string good = first_test_key().public_file;
    CHECK(public_key_error(good) == "accepted");
    CHECK(public_key_error(good.substr(0, good.size() - 1)) == "accepted");
    CHECK_THAT(public_key_error(""), Catch::StartsWith("x.pub: is not a minisign key file"));
    CHECK_THAT(public_key_error(good.substr(good.find('\n') + 1)), Catch::StartsWith("x.pub: is not a minisign key file"));
    for (const std::string& wrong : {good + "\n", good.substr(0, good.size() - 2), good + good, first_test_key().secret_file,
                                     std::string("untrusted comment: x\nRUScqJjr7ti76Odswogv1xeTInbz7iDH2x1nre3t/pfxSA5KQRgKW0eo\n")})
        CHECK_THAT(public_key_error(wrong), Catch::StartsWith("x.pub: is not a minisign public key"));
}

TEST_CASE("a secret key file that is damaged, of another kind or protected is refused") {
    CHECK(secret_key_error(first_test_key().secret_file) == "accepted");
    CHECK_THAT(secret_key_error(""), Catch::StartsWith("is not a minisign key file"));
    CHECK_THAT(secret_key_error(first_test_key().public_file), Catch::StartsWith("is not a minisign secret key"));
    CHECK_THAT(secret_key_error(changed_secret(0, std::byte{'X'})), Catch::StartsWith("is not a minisign secret key"));
    CHECK_THAT(secret_key_error(changed_secret(70, std::byte{0})), Catch::StartsWith("is not a minisign secret key"));  // in the seed
    CHECK_THAT(secret_key_error(changed_secret(100, std::byte{0})),
               Catch::StartsWith("is not a minisign secret key"));  // in the public half
    CHECK_THAT(secret_key_error(changed_secret(2, std::byte{'S'})), Catch::StartsWith("is protected by a password"));
    CHECK_THAT(pack::read_secret_key("absent.key").error().text(), Catch::StartsWith("absent.key: cannot be opened"));
}

TEST_CASE("of a folder of keys, those that can be read are believed, and every other is told of") {
    const TemporaryFolder folder;
    std::vector<std::string> refused;
    const auto note = [&](const Error& error) { refused.push_back(error.text().substr(folder.path().string().size())); };
    CHECK_THAT(pack::read_public_keys(folder.path(), note).error().message, Catch::StartsWith("holds no public key"));
    CHECK(refused.empty());
    CHECK_FALSE(pack::read_public_keys(folder.path() / "absent", note));
    CHECK(std::exchange(refused, {}) == std::vector<std::string>{"/absent: cannot be read: No such file or directory"});
    REQUIRE(write_file(folder.path() / "b.pub", bytes_of(first_test_key().public_file)));
    REQUIRE(write_file(folder.path() / "a.pub", bytes_of(second_test_key().public_file)));
    REQUIRE(write_file(folder.path() / "notes.txt", bytes_of("not a key")));
    REQUIRE(write_file(folder.path() / "aa.pub", bytes_of("rubbish")));
    const Result<std::vector<pack::PublicKey>> keys = pack::read_public_keys(folder.path(), note);
    REQUIRE(keys);
    REQUIRE(keys->size() == 2);
    CHECK(keys->front().key == public_half(second_test_key()).key);
    CHECK(keys->back().key == public_half(first_test_key()).key);
    REQUIRE(refused.size() == 1);
    CHECK_THAT(refused.front(), Catch::StartsWith("/aa.pub: is not a minisign key file"));
}

TEST_CASE("a key file with the line ends of another system is read") {
    std::string file = first_test_key().public_file;
    for (std::size_t end = file.find('\n'); end != std::string::npos; end = file.find('\n', end + 2)) file.insert(end, "\r");
    const Result<pack::PublicKey> key = pack::parse_public_key(file, "x.pub");
    REQUIRE(key);
    CHECK(key->key == public_half(first_test_key()).key);
    CHECK(key->trust == pack::Trust::Trial);
}

TEST_CASE("a key that lies there under two comments is believed as little as either says") {
    const TemporaryFolder folder;
    std::string fine = first_test_key().public_file;
    fine.replace(fine.find("TEST"), 4, "fine");
    const auto trusts = [&] {
        std::vector<pack::Trust> all;
        const Result<std::vector<pack::PublicKey>> keys = pack::read_public_keys(folder.path(), [](const Error&) {});
        for (const pack::PublicKey& key : *keys) all.push_back(key.trust);
        return all;
    };
    REQUIRE(write_file(folder.path() / "b.pub", bytes_of(fine)));
    CHECK(trusts() == std::vector<pack::Trust>{pack::Trust::Release});
    REQUIRE(write_file(folder.path() / "a.pub", bytes_of(first_test_key().public_file)));
    REQUIRE(write_file(folder.path() / "c.pub", bytes_of(first_test_key().public_file)));
    CHECK(trusts() == std::vector<pack::Trust>(3, pack::Trust::Trial));
}

TEST_CASE("the hash is BLAKE2b of 256 bits, as b2sum -l 256 prints it") {
    CHECK(pack::hash_hex({}) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(pack::hash_hex(bytes_of("abc")) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

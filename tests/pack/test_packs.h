#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/temporary_folder.h"
#include "pack/keys.h"
#include "pack/pack.h"

namespace waylight::test {

/// A key pair that minisign made. Worth nothing: it is public, and its comment says TEST.
struct TestKey {
    std::string public_file;
    std::string secret_file;
};
TestKey first_test_key();
TestKey second_test_key();

pack::PublicKey public_half(const TestKey& key);
pack::SecretKey secret_half(const TestKey& key);

/// "ro", serial 7, two small entries: under 1 KiB.
Bytes small_pack();
pack::Entries small_entries();

/// A file in a folder of its own, so that each test leaves nothing behind.
class PackFile {
public:
    explicit PackFile(ByteView bytes) { write(bytes); }
    void write(ByteView bytes) const;
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "ro.waypack"; }
    [[nodiscard]] Result<pack::Pack> open(const std::vector<pack::PublicKey>& keys = {public_half(first_test_key())}) const;
    /// Why it is refused, without the path; "accepted" when it is not.
    [[nodiscard]] std::string verdict(const std::vector<pack::PublicKey>& keys = {public_half(first_test_key())}) const;

private:
    TemporaryFolder m_folder;
};

/// The verdict on bytes in a file of their own.
std::string verdict_on(ByteView bytes);
std::string verdict_on(const std::string& text);

/// Signs any lines as if they were right: "waylight-pack 1\nindex N\n..." with the comment of pack "ro", serial 7.
std::string signed_head(const std::string& signed_part, const std::string& comment = "waylight pack=ro serial=7");
/// The same for an index alone.
std::string signed_index(const std::string& index, const std::string& comment = "waylight pack=ro serial=7");

}  // namespace waylight::test

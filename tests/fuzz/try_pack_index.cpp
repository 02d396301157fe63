#include "fuzz/fuzz_file.h"
#include "fuzz/input.h"
#include "fuzz/signing.h"
#include "fuzz/targets.h"
#include "pack/index.h"

namespace waylight::fuzz {
namespace {

/// As many bytes as the entries say, where that is little.
std::string fitting(std::string_view blobs, std::string_view index) {
    constexpr std::uint64_t most = 1U << 16;
    std::string fitted(blobs);
    const Result<pack::Index> parsed = pack::parse_index(index, "fuzz");
    std::uint64_t sum = 0;
    if (parsed)
        for (const pack::IndexEntry& entry : parsed->entries) sum += entry.size;
    if (sum <= most) fitted.resize(sum, '.');
    return fitted;
}

}  // namespace

/// An index, and behind a byte FF what stands for the blobs.
void try_pack_index(ByteView bytes) {
    static const FuzzFile file("ro.waypack");
    const std::vector<std::string_view> parts = parts_of(text_of(bytes));
    const std::string pack = signed_head_of(parts.front()) + fitting(parts.size() > 1 ? parts[1] : "", parts.front());
    const Result<pack::Pack> opened = pack::Pack::open(file.holding(bytes_of(pack)), trusted_keys());
    if (!opened) return require(!opened.error().message.empty(), "a refusal says why");
    for (const std::string& name : opened->names()) {
        const Result<Bytes> entry = opened->read(name);
        require(!entry || pack::hash_hex(*entry) == opened->hash_of(name), "what is handed out has the hash of the index");
    }
}

}  // namespace waylight::fuzz

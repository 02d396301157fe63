#include "fuzz/fuzz_file.h"
#include "fuzz/input.h"
#include "fuzz/signing.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

Bytes as_bytes(std::string_view text) {
    const ByteView view = bytes_of(text);
    return Bytes(view.begin(), view.end());
}

/// Name, blob, name, blob...
pack::Entries entries_of(const std::vector<std::string_view>& parts) {
    pack::Entries entries;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) entries[std::string(parts[i])] = as_bytes(parts[i + 1]);
    return entries;
}

}  // namespace

/// Two bytes say where one bit is turned round; then names and blobs, with a byte FF between them.
void try_pack_blobs(ByteView bytes) {
    static const FuzzFile file("ro.waypack");
    Input input(bytes);
    const auto place = static_cast<std::size_t>(input.number(0, 0xFFFF));
    const pack::Entries entries = entries_of(parts_of(input.rest()));
    Result<Bytes> pack = pack::make_pack("ro", 7, entries, signing_key());
    if (!pack) return require(!pack.error().message.empty(), "a refusal says why");
    const Result<pack::Pack> sound = pack::Pack::open(file.holding(*pack), trusted_keys());
    require(bool(sound), "what is made is opened");
    for (const auto& [name, blob] : entries) {
        const Result<Bytes> read = sound->read(name);
        require(read && *read == blob, "what is put in comes out");
    }
    if (place >= pack->size()) return;
    pack->at(place) ^= std::byte{1};
    const Result<pack::Pack> damaged = pack::Pack::open(file.holding(*pack), trusted_keys());
    if (!damaged) return;
    for (const auto& [name, blob] : entries) {
        const Result<Bytes> read = damaged->read(name);
        require(!read || *read == blob, "nothing damaged is handed out");
    }
}

}  // namespace waylight::fuzz

#include "pack/head.h"
#include "pack/index.h"
#include "pack/pack.h"

namespace waylight::pack {
namespace {

Index index_of(const std::string& id, std::uint64_t serial, const Entries& entries) {
    Index index{id, serial, {}};
    for (const auto& [name, bytes] : entries) index.entries.push_back({bytes.size(), hash_hex(bytes), name});
    return index;
}

void append(Bytes& out, ByteView bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

}  // namespace

Result<Bytes> make_pack(const std::string& id, std::uint64_t serial, const Entries& entries, const SecretKey& key) {
    const std::string name = id + ".waypack";
    const Index index = index_of(id, serial, entries);
    if (const Result<void> sound = check_index(index, name); !sound) return sound.error();
    const std::string text = write_index(index);
    if (text.size() > Limits::index_bytes) return Error{name, "its index is larger than 1 MiB; leave some entries out"};
    const std::string signed_part = write_format_lines(text.size()) + text;
    Bytes bytes;
    append(bytes, bytes_of(write_signature_block(bytes_of(signed_part), comment_for(id, serial), key)));
    append(bytes, bytes_of(signed_part));
    for (const auto& [entry, blob] : entries) append(bytes, blob);
    if (bytes.size() > Limits::pack_bytes) return Error{name, "is larger than 512 MiB, the most for a pack; leave some entries out"};
    return bytes;
}

}  // namespace waylight::pack

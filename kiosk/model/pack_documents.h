#pragma once

#include <string>

#include "base/tree.h"
#include "pack/pack.h"

namespace waylight::model {

/// "ro.waypack/ui.json": how messages name an entry.
inline std::string place_of(const pack::Pack& pack, const std::string& name) { return pack.path().string() + "/" + name; }

/// Reads one JSON entry of a pack: its hash first, then its form.
template <typename Document>
Result<Document> read_document(const pack::Pack& pack, const std::string& name,
                               Result<Document> (*decode)(const Tree&, const std::string&)) {
    const Result<Bytes> bytes = pack.read(name);
    if (!bytes) return bytes.error();
    const Result<Tree> tree = read_json(text_of(*bytes), place_of(pack, name));
    if (!tree) return tree.error();
    return decode(*tree, place_of(pack, name));
}

/// A pack under its own name: the pack of "ar" in a file called ro.waypack is refused.
inline Result<pack::Pack> open_named(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys) {
    Result<pack::Pack> pack = pack::Pack::open(path, keys);
    if (!pack || (*pack).id() == path.stem().string()) return pack;
    return Error{path.string(), "is the pack of \"" + (*pack).id() + "\"; give it its own name back: " + (*pack).id() + ".waypack"};
}

}  // namespace waylight::model

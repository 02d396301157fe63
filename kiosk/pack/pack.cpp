#include "pack/pack.h"

#include <algorithm>

#include "pack/head.h"
#include "pack/index.h"
#include "pack/open_file.h"

namespace waylight::pack {
namespace {

struct Place {
    std::uint64_t from = 0;
    std::uint64_t size = 0;
    std::string hash;
};
using Places = std::map<std::string, Place, std::less<>>;

/// What a head says once its signature holds.
struct Verified {
    Index index;
    Trust trust = Trust::Trial;
    std::uint64_t blobs_from = 0;
};

Result<Verified> verify_head(const OpenFile& file, const std::vector<PublicKey>& keys, const std::string& name) {
    const Result<Bytes> start = file.read(0, std::min<std::uint64_t>(file.size(), Head::most_bytes), name);
    if (!start) return start.error();
    const Result<Head> head = parse_head(text_of(*start), name);
    if (!head) return head.error();
    const std::uint64_t blobs_from = head->index_from + head->index_bytes;
    if (blobs_from > file.size()) return Error{name, "ends inside its index: it was copied only in part; copy it again"};
    const Result<Bytes> bytes = file.read(head->signed_from, blobs_from - head->signed_from, name);
    if (!bytes) return bytes.error();
    const Result<Trust> trust = verify(head->signature, *bytes, keys, name);
    if (!trust) return trust.error();
    // Only from here on is anything parsed that somebody else might have written.
    Result<Index> index = parse_index(text_of(*bytes).substr(head->index_from - head->signed_from), name);
    if (!index) return index.error();
    if (head->signature.comment != comment_for(index->id, index->serial))
        return Error{name + ":3", "its trusted comment does not say \"" + comment_for(index->id, index->serial) +
                                      "\" as its index does; press the pack again"};
    return Verified{*std::move(index), *trust, blobs_from};
}

Result<Places> place_entries(const Verified& verified, std::uint64_t file_size, const std::string& name) {
    Places places;
    std::uint64_t from = verified.blobs_from;
    for (const IndexEntry& entry : verified.index.entries) {
        places.emplace(entry.name, Place{from, entry.size, entry.hash});
        from += entry.size;
    }
    if (file_size < from) return Error{name, "ends before its last entry does: it was copied only in part; copy it again"};
    if (file_size > from)
        return Error{name, "goes on after its last entry: something was added to it; copy it again from where it came from"};
    return places;
}

}  // namespace

struct Pack::State {
    std::filesystem::path path;
    OpenFile file;
    std::string id;
    std::uint64_t serial = 0;
    Trust trust = Trust::Trial;
    Places places;
};

Pack::Pack(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

Result<Pack> Pack::open(const std::filesystem::path& path, const std::vector<PublicKey>& keys) {
    Result<OpenFile> file = OpenFile::open(path);
    if (!file) return file.error();
    if (file->size() > Limits::pack_bytes)
        return Error{path.string(), "is larger than 512 MiB, the most for a pack; leave some entries out"};
    const Result<Verified> verified = verify_head(*file, keys, path.string());
    if (!verified) return verified.error();
    Result<Places> places = place_entries(*verified, file->size(), path.string());
    if (!places) return places.error();
    return Pack(std::make_shared<const State>(
        State{path, *std::move(file), verified->index.id, verified->index.serial, verified->trust, *std::move(places)}));
}

const std::filesystem::path& Pack::path() const { return m_state->path; }
const std::string& Pack::id() const { return m_state->id; }
std::uint64_t Pack::serial() const { return m_state->serial; }
Trust Pack::trust() const { return m_state->trust; }

std::vector<std::string> Pack::names() const {
    std::vector<std::string> names;
    for (const auto& [name, place] : m_state->places) names.push_back(name);
    return names;
}

bool Pack::has(std::string_view name) const { return m_state->places.contains(name); }

std::string Pack::hash_of(std::string_view name) const {
    const auto found = m_state->places.find(name);
    return found == m_state->places.end() ? std::string() : found->second.hash;
}

Result<Bytes> Pack::read(std::string_view name) const {
    const std::string where = m_state->path.string() + "/" + std::string(name);
    const auto found = m_state->places.find(name);
    if (found == m_state->places.end()) return Error{where, "is not in this pack; press the pack again"};
    const Place& place = found->second;
    Result<Bytes> bytes = m_state->file.read(place.from, place.size, where);
    if (!bytes) return bytes;
    if (hash_hex(*bytes) != place.hash)
        return Error{where, "is damaged: its hash does not hold; copy the pack again from where it came from"};
    return bytes;
}

}  // namespace waylight::pack

#include "press/publish.h"

#include "model/library.h"
#include "pack/crypto.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extension = ".waypack";

pack::PublicKey public_half_of(const pack::SecretKey& key) { return {key.number, pack::public_half(key.key), key.trust}; }

}  // namespace

PackFiles sign_contents(const std::vector<PackContent>& contents, const pack::SecretKey& key, Diagnostics& diagnostics) {
    PackFiles packs;
    for (const PackContent& content : contents) {
        Result<Bytes> bytes = pack::make_pack(content.id, static_cast<std::uint64_t>(content.serial), content.entries, key);
        if (bytes)
            packs[content.id + std::string(extension)] = *std::move(bytes);
        else
            diagnostics.problem(bytes.error());
    }
    return packs;
}

void prove(const PackFiles& packs, const pack::SecretKey& key, const fs::path& scratch, Diagnostics& diagnostics) {
    std::error_code code;
    fs::remove_all(scratch, code);
    for (const auto& [name, bytes] : packs)
        if (const Result<void> written = write_file(scratch / name, bytes); !written) return diagnostics.problem(written.error());
    const auto refused = [&](const Error& error) { diagnostics.problem(error); };
    const model::Library library = model::Library::open(scratch, {public_half_of(key)}, {}, refused);
    for (const auto& [name, bytes] : packs)
        if (name != "base.waypack") static_cast<void>(library.locale(fs::path(name).stem().string()));
    fs::remove_all(scratch, code);
}

std::vector<std::string> changed_packs(const PackFiles& packs, const fs::path& out) {
    std::vector<std::string> changed;
    for (const auto& [name, bytes] : packs) {
        const Result<Bytes> old = read_file(out / name);
        if (!old || *old != bytes) changed.push_back(name);
    }
    return changed;
}

void put_in_place(const PackFiles& packs, const std::vector<std::string>& names, const fs::path& out, Diagnostics& diagnostics) {
    for (const std::string& name : names)
        if (const Result<void> written = write_file(out / name, packs.at(name)); !written) diagnostics.problem(written.error());
}

}  // namespace waylight::press

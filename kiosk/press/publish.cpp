#include "press/publish.h"

#include <algorithm>

#include "model/library.h"
#include "pack/crypto.h"
#include "press/replace_files.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extension = ".waypack";
constexpr std::string_view base_pack = "base.waypack";

}  // namespace

pack::PublicKey public_half_of(const pack::SecretKey& key) { return {key.number, pack::public_half(key.key), key.trust}; }

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
        if (const Result<void> written = write_file(scratch / name, bytes); !written)
            return diagnostics.problem(written.error(), Severity::Environment);
    const auto refused = [&](const Error& error) { diagnostics.problem(error); };
    const model::Library library = model::Library::open(scratch, {public_half_of(key)}, {}, refused);
    for (const auto& [name, bytes] : packs)
        if (name != base_pack) static_cast<void>(library.locale(fs::path(name).stem().string()));
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
    std::vector<NewFile> files;
    for (const std::string& name : names) files.push_back({out / name, packs.at(name)});
    // Translations name the base they belong to: until it comes, the kiosk leaves their new booklets out.
    std::stable_partition(files.begin(), files.end(), [](const NewFile& file) { return file.path.filename() != base_pack; });
    if (const Result<void> replaced = replace_files(files); !replaced)
        diagnostics.problem({shown(replaced.error().where)}, replaced.error().message + "; make room on the disk, and the folder writable",
                            Severity::Environment);
}

}  // namespace waylight::press

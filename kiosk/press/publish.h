#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "pack/keys.h"
#include "press/emit.h"

namespace waylight::press {

/// Pack files by name: "ro.waypack".
using PackFiles = std::map<std::string, Bytes>;

/// The key that believes what this one signs.
pack::PublicKey public_half_of(const pack::SecretKey& key);

/// The same contents and key give the same bytes.
PackFiles sign_contents(const std::vector<PackContent>& contents, const pack::SecretKey& key, Diagnostics& diagnostics);

/// Opens the packs as the kiosk would, in `scratch`, and tells everything it would refuse.
void prove(const PackFiles& packs, const pack::SecretKey& key, const std::filesystem::path& scratch, Diagnostics& diagnostics);

/// Names of those that are not in `out` byte for byte.
std::vector<std::string> changed_packs(const PackFiles& packs, const std::filesystem::path& out);

/// Puts the named packs in place, each at once.
void put_in_place(const PackFiles& packs, const std::vector<std::string>& names, const std::filesystem::path& out,
                  Diagnostics& diagnostics);

}  // namespace waylight::press

#include "fuzz/fuzz_file.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "pack/keys.h"

namespace waylight::fuzz {

void try_keys(ByteView bytes) {
    static const FuzzFile file("fuzz.key");
    const Result<pack::PublicKey> public_key = pack::parse_public_key(std::string(text_of(bytes)), "fuzz.pub");
    const Result<pack::SecretKey> secret_key = pack::read_secret_key(file.holding(bytes));
    require(!public_key || !secret_key, "no file is a public key and a secret one");
}

}  // namespace waylight::fuzz

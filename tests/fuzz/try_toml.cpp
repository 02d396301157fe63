#include "base/tree.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {

void try_toml(ByteView bytes) {
    const Result<Tree> tree = read_toml(text_of(bytes), "fuzz.toml");
    if (!tree) return require(!tree.error().message.empty(), "a refusal says why");
    require(tree->table() != nullptr, "a TOML document is a table");
}

}  // namespace waylight::fuzz

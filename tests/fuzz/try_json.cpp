#include "base/tree.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {

void try_json(ByteView bytes) {
    const Result<Tree> tree = read_json(text_of(bytes), "fuzz.json");
    if (!tree) return require(!tree.error().message.empty(), "a refusal says why");
    const Result<Tree> again = read_json(write_json(*tree), "again.json");
    require(again && *again == *tree, "what was read is written and read again as it was");
}

}  // namespace waylight::fuzz

#include "fuzz/fuzz_file.h"
#include "fuzz/input.h"
#include "fuzz/signing.h"
#include "fuzz/targets.h"
#include "pack/head.h"

namespace waylight::fuzz {

/// Whatever is not signed is refused: bytes that are accepted have the head and the index of the one pack that was.
void try_pack_head(ByteView bytes) {
    static const FuzzFile file("ro.waypack");
    static const std::string head(signed_head_of("id ro\nserial 7\n"));
    if (const Result<pack::Head> parsed = pack::parse_head(text_of(bytes).substr(0, pack::Head::most_bytes), "fuzz")) {
        require(parsed->signed_from < parsed->index_from && parsed->index_from <= bytes.size(), "what is signed lies in the file");
        require(parsed->index_bytes <= pack::Limits::index_bytes, "an index keeps to its limit");
    }
    const Result<pack::Pack> opened = pack::Pack::open(file.holding(bytes), trusted_keys());
    require(!opened || text_of(bytes) == head, "only what was signed is believed");
}

}  // namespace waylight::fuzz

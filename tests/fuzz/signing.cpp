#include "fuzz/signing.h"

#include "pack/head.h"
#include "pack/index.h"
#include "pack/signature_block.h"

namespace waylight::fuzz {

const pack::SecretKey& signing_key() {
    static const pack::SecretKey key = test::secret_half(test::first_test_key());
    return key;
}

const std::vector<pack::PublicKey>& trusted_keys() {
    static const std::vector<pack::PublicKey> keys{test::public_half(test::first_test_key())};
    return keys;
}

std::string signed_head_of(std::string_view index) {
    const Result<pack::Index> parsed = pack::parse_index(index, "fuzz");
    const std::string comment = parsed ? pack::comment_for(parsed->id, parsed->serial) : "waylight pack=ro serial=7";
    const std::string signed_part = pack::write_format_lines(index.size()) + std::string(index);
    return pack::write_signature_block(bytes_of(signed_part), comment, signing_key()) + signed_part;
}

}  // namespace waylight::fuzz

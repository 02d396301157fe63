#pragma once

#include "pack/test_packs.h"

/// What a fuzzer cannot guess: signatures. So that the parsers behind them are reached, mutated bytes are signed again.
namespace waylight::fuzz {

/// The test key, read once.
const pack::SecretKey& signing_key();
const std::vector<pack::PublicKey>& trusted_keys();

/// Signature lines, format lines and index; the trusted comment says what the index says, where it can be read.
std::string signed_head_of(std::string_view index);

}  // namespace waylight::fuzz

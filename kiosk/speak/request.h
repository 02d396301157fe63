// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "speak/speech.h"

namespace waylight::speak {

enum class Engine : std::uint8_t { Espeak, Flite };

/// "espeak:ro+f2": who speaks.
struct Voice {
    Engine engine = Engine::Espeak;
    std::string name;  ///< the engine's own name: "ro+f2", "slt"
};

/// One sentence to be said.
struct Request {
    Voice voice;
    int rate = 0;     ///< words a minute, as espeak-ng counts them
    std::string out;  ///< the file that the samples go to
    std::vector<Unit> sentence;
};

inline constexpr int slowest_rate = 80;
inline constexpr int fastest_rate = 300;

/// Reads {"voice": "espeak:ro+f2", "rate": 120, "out": "FILE", "sentence": [{"say": "..."}, {"digits": "42"}]}. An error says what is
/// wrong with it; `where` is the place of the line.
Result<Request> read_request(std::string_view line, const std::string& where);

/// The answer, one line of JSON: {"milliseconds", "phonemes" where there are any, "rate", "samples", "spans": [[from, to]...]}.
std::string write_answer(const Speech& speech);

}  // namespace waylight::speak

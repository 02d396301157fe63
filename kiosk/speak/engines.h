// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "speak/espeak.h"
#include "speak/flite.h"
#include "speak/request.h"

namespace waylight::speak {

/// Every engine, open.
class Engines {
public:
    static Result<Engines> open(Phonemes phonemes);

    Result<Speech> say(const Request& request);

    /// "espeak:ro", "flite:slt"; variants of espeak's voices as "+f2".
    [[nodiscard]] std::vector<std::string> voices() const;
    /// "espeak-ng 1.51", "flite 2.2", and after them the files whose change may change what they say.
    [[nodiscard]] std::vector<std::string> parts() const;

private:
    Engines(Espeak espeak, Flite flite) : m_espeak(std::move(espeak)), m_flite(flite) {}

    Espeak m_espeak;
    Flite m_flite;
};

}  // namespace waylight::speak

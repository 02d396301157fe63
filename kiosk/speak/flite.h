// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "speak/speech.h"

struct cst_voice_struct;

namespace waylight::speak {

/// Flite, which speaks English. One for the whole process.
class Flite {
public:
    static Flite open();

    /// One sentence, without the silence after it. `voice` is "slt". Letters that are not ASCII are said as the nearest that are.
    Result<Speech> say(const std::string& voice, int rate, const std::vector<Unit>& sentence);

    [[nodiscard]] static std::vector<std::string> voices();
    /// "flite 2.2"
    [[nodiscard]] static std::string version();

private:
    explicit Flite(cst_voice_struct* slt) : m_slt(slt) {}
    cst_voice_struct* m_slt;  ///< flite's own, for as long as the process lives
};

}  // namespace waylight::speak

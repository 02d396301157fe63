// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "speak/speech.h"

namespace waylight::speak {

enum class Phonemes : std::uint8_t { Off, On };

/// espeak-ng, which is one for the whole process and not for several threads: at most one of this lives at a time.
class Espeak {
public:
    static Result<Espeak> open(Phonemes phonemes);
    ~Espeak();
    Espeak(Espeak&& other) noexcept;
    Espeak(const Espeak&) = delete;
    Espeak& operator=(const Espeak&) = delete;

    /// One sentence, without the silence after it. `voice` is the name of a voice's file, perhaps with a variant: "ro+f2".
    Result<Speech> say(const std::string& voice, int rate, const std::vector<Unit>& sentence);

    /// Names of voices' files; variants stand apart: "+f2".
    [[nodiscard]] std::vector<std::string> voices() const;
    /// Where its data lies.
    [[nodiscard]] const std::string& folder() const { return m_folder; }
    /// "espeak-ng 1.51"
    [[nodiscard]] static std::string version();

private:
    Espeak(int rate, Phonemes phonemes, std::string folder);
    Result<void> choose(const std::string& voice);

    bool m_open = true;
    int m_rate = 0;
    Phonemes m_phonemes = Phonemes::Off;
    std::string m_folder;
    std::string m_voice;
};

/// What espeak-ng is given: a mark before each unit, digits one by one with pauses between their groups.
std::string ssml_of(const std::vector<Unit>& sentence);

}  // namespace waylight::speak

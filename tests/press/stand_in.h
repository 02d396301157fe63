#pragma once

#include <filesystem>
#include <string>

#include "press/speech/speaker.h"

namespace waylight::test {

/// A text said by a voice of waylight-speak, with the times that its engine tells. `scratch` is made, and taken away again.
press::Track say(const std::string& text, const press::VoiceOf& voice, const std::filesystem::path& scratch);

/// What makes the sound of an engine more like that of a person in a room. The words' times follow.
struct Disguise {
    unsigned seed = 1;
    double slowest = 1;  ///< the speed wanders between these two, and the pitch with it
    double fastest = 1;
    int longest_pause_ms = 0;    ///< that is added between two sentences, and before and behind all
    int hesitations = 0;         ///< of 100 words; a quarter of a second each
    double noise_below_db = 0;   ///< pink noise so far below the speech; 0: none
    double reverberation_s = 0;  ///< until the room is quiet again; 0: none
};
press::Track disguised(const press::Track& track, const Disguise& disguise);

}  // namespace waylight::test

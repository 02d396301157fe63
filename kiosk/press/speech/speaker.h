#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "press/speech/track.h"

namespace waylight::press {

/// Who speaks, and how fast.
struct VoiceOf {
    std::string voice;  ///< "espeak:ro+f2"
    int rate = 0;       ///< words a minute
};

/// The line that asks waylight-speak for one sentence.
std::string request_for(const VoiceOf& voice, const SayingList& sayings, const std::string& out);

/// Has waylight-speak say sentences. `folder` is for what the two tell each other: it is made, and taken away again. May be called from
/// several threads with folders of their own.
class Speaker {
public:
    Speaker(std::filesystem::path program, std::filesystem::path folder);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// What was said: all sentences, or those before one that could not be said; then `fault` is what was the matter.
    std::vector<SpokenSentence> say(const VoiceOf& voice, const std::vector<const SayingList*>& sentences, Result<void>& fault);

private:
    std::filesystem::path m_program;
    std::filesystem::path m_folder;
};

}  // namespace waylight::press

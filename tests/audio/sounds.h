#pragma once

#include "audio/samples.h"

namespace waylight::test {

/// A tone, loudest at 0.5 unless something else is said.
audio::Samples tone(double hertz, Milliseconds length, float amplitude = 0.5F);

/// Like a voice: a tone with overtones that rises and falls, in syllables with pauses between them. No two syllables are the same.
audio::Samples chatter(Milliseconds length);

/// The largest difference between a sample and the next one.
float largest_step(const audio::Samples& samples);
float loudest(const audio::Samples& samples);

/// How alike two sounds are, over the shorter one: 1 when they differ in loudness only.
double correlation(const audio::Samples& a, const audio::Samples& b);

/// The same for a clip that was played: fades take its first samples to nothing, so it may seem to begin a little later.
double likeness(const audio::Samples& heard, const audio::Samples& clip);

/// How many samples are exactly silent before the first that is not.
std::size_t silence_before(const audio::Samples& samples);

/// The pitch of a tone in the middle of a clip, from 80 to 400 Hz, by where the sound is most like itself.
double pitch_of(const audio::Samples& samples);

}  // namespace waylight::test

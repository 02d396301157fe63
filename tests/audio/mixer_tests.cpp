#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "audio/mixer.h"
#include "audio/sounds.h"
#include "base/allocations.h"

using namespace waylight;
using namespace waylight::audio;
using namespace waylight::test;

namespace {

constexpr std::size_t whole = std::numeric_limits<std::size_t>::max();
constexpr std::size_t fade = Mixer::fade_samples;
constexpr std::size_t at_once = 512;  ///< what a device asks for

std::shared_ptr<const Samples> clip_of(Samples samples) { return std::make_shared<const Samples>(std::move(samples)); }

/// A device that asks for samples until it has so many, and keeps them.
struct Device {
    Mixer& mixer;
    Milliseconds now{1000};

    Samples hear(std::size_t count, std::size_t step = at_once) {
        Samples heard(count, 9.0F);
        for (std::size_t at = 0; at < count; at += step) mixer.render(std::span(heard).subspan(at, std::min(step, count - at)), now);
        return heard;
    }
    Samples hear_for(Milliseconds time) { return hear(sample_at(time)); }
    Progress progress() { return mixer.progress(now); }
};

Samples part(const Samples& samples, std::size_t from, std::size_t until) {
    return {samples.begin() + std::ptrdiff_t(from), samples.begin() + std::ptrdiff_t(until)};
}

bool is_silent(const Samples& samples) { return loudest(samples) == 0; }

}  // namespace

TEST_CASE("where nothing was ever played all is silent and has ended") {
    Mixer mixer(1);
    Device device{mixer};
    CHECK(is_silent(device.hear_for({100})));
    CHECK(device.progress() == Progress{0, 0, true});
    mixer.stop();
    CHECK(is_silent(device.hear_for({100})));
}

TEST_CASE("a clip sounds as it is, but for a fade at both ends") {
    const Samples sound = chatter({1000});
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(sound), 0, whole});
    const Samples heard = device.hear_for({1200});
    CHECK(part(heard, fade, sound.size() - fade) == part(sound, fade, sound.size() - fade));
    CHECK(is_silent(part(heard, sound.size(), heard.size())));
}

TEST_CASE("nothing clicks: no step is larger than the sound's own") {
    const Samples sound = tone(300, {1000}, 0.9F);
    const float own = largest_step(sound) * 1.001F;
    const auto clip = clip_of(sound);
    const std::size_t peak = samples_per_second / 300 / 4;  // where a tone that began or ended all at once would click loudest
    Mixer mixer(1);
    Device device{mixer};

    mixer.play({clip, peak, 24'000 + peak});
    Samples heard = device.hear_for({700});  // begins and ends
    mixer.play({clip, peak, whole});
    for (const std::size_t count : {7000U, 3000U, 5000U, 100U, 600U}) {  // gives way to another, also in the midst of its fade
        const Samples next = device.hear(count + peak);
        heard.insert(heard.end(), next.begin(), next.end());
        mixer.play({clip, peak, whole});
    }
    Samples last = device.hear(9000 + peak);
    mixer.stop();
    heard.insert(heard.end(), last.begin(), last.end());
    last = device.hear_for({100});
    heard.insert(heard.end(), last.begin(), last.end());
    CHECK(loudest(heard) > 0.89F);
    CHECK(largest_step(heard) <= own);
}

TEST_CASE("after a stop there is silence within ten milliseconds, and it stays") {
    Mixer mixer(1);
    Device device{mixer};
    for (const std::size_t into : {100U, 480U, 20'000U, 47'900U}) {
        mixer.play({clip_of(tone(300, {1000})), 0, whole});
        CHECK_FALSE(is_silent(device.hear(into)));
        mixer.stop();
        const Samples heard = device.hear_for({1200});
        CHECK_FALSE(is_silent(part(heard, 0, 50)));
        CHECK(is_silent(part(heard, fade, heard.size())));
        CHECK(device.progress().has_ended);
    }
}

TEST_CASE("what was stopped before it began is never heard") {
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(tone(300, {1000})), 0, whole});
    mixer.stop();
    CHECK(is_silent(device.hear_for({500})));
    CHECK(device.progress() == Progress{1, 0, true});
}

TEST_CASE("what waits for another to fade is stopped with it") {
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(tone(300, {1000})), 0, whole});
    device.hear_for({100});
    mixer.play({clip_of(tone(200, {1000})), 0, whole});
    device.hear(100);
    CHECK_FALSE(device.progress().has_ended);
    mixer.stop();
    const Samples heard = device.hear_for({500});
    CHECK(is_silent(part(heard, fade, heard.size())));
    CHECK(device.progress() == Progress{2, 0, true});
}

TEST_CASE("after a stop the next clip is heard") {
    const Samples sound = chatter({300});
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(tone(300, {1000})), 0, whole});
    device.hear_for({100});
    mixer.stop();
    mixer.play({clip_of(sound), 0, whole});
    const Samples heard = device.hear_for({400});
    CHECK(part(heard, 2 * fade, sound.size()) == part(sound, fade, sound.size() - fade));
}

TEST_CASE("a second clip begins when the first has faded, and nothing of the first is heard with it") {
    const Samples low(48'000, 0.25F), high(48'000, 0.5F);
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(low), 0, whole});
    device.hear_for({100});
    mixer.play({clip_of(high), 0, whole});
    const Samples heard = device.hear_for({100});
    for (std::size_t i = 0; i < fade; ++i) {
        REQUIRE(heard[i] == Approx(0.25 * static_cast<double>(fade - 1 - i) / fade).margin(1e-6));
        REQUIRE(heard[fade + i] == Approx(0.5 * static_cast<double>(i + 1) / fade).margin(1e-6));
    }
    CHECK(part(heard, 2 * fade, heard.size()) == Samples(heard.size() - 2 * fade, 0.5F));
}

TEST_CASE("of clips that follow too fast only the last is heard") {
    const Samples sound = chatter({300});
    Mixer mixer(1);
    Device device{mixer};
    for (int i = 0; i < 5; ++i) mixer.play({clip_of(tone(300, {1000})), 0, whole});
    CHECK(mixer.play({clip_of(sound), 0, whole}) == 6);
    CHECK(part(device.hear_for({300}), fade, sound.size() - fade) == part(sound, fade, sound.size() - fade));
    CHECK(device.progress() == Progress{6, sound.size(), true});
}

TEST_CASE("a slice of a clip is heard, and nothing before or after it") {
    const Samples sound = chatter({2000});
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(sound), 10'000, 30'000});
    const Samples heard = device.hear_for({600});
    CHECK(part(heard, fade, 20'000 - fade) == part(sound, 10'000 + fade, 30'000 - fade));
    CHECK(is_silent(part(heard, 20'000, heard.size())));
    CHECK(device.progress() == Progress{1, 30'000, true});
}

TEST_CASE("a slice that is shorter than its fades rises and falls") {
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(Samples(48'000, 1.0F)), 0, 200});
    const Samples heard = device.hear_for({20});
    CHECK(loudest(heard) == Approx(100.0 / fade).epsilon(0.02));
    CHECK(largest_step(heard) == Approx(1.0 / fade).epsilon(0.001));
    CHECK(is_silent(part(heard, 200, heard.size())));
}

TEST_CASE("a slice of nothing ends at once: no clip, an empty one, or places beyond its end") {
    Mixer mixer(1);
    Device device{mixer};
    for (const Cue& cue : {Cue{nullptr, 0, whole}, Cue{clip_of({}), 0, whole}, Cue{clip_of(chatter({100})), 9000, 10'000},
                           Cue{clip_of(chatter({100})), 300, 200}}) {
        const std::uint64_t number = mixer.play(cue);
        CHECK_FALSE(device.progress().has_ended);
        CHECK(is_silent(device.hear_for({50})));
        CHECK(device.progress().playing == number);
        CHECK(device.progress().has_ended);
    }
}

TEST_CASE("the position is what was rendered") {
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(chatter({1000})), 5000, whole});
    CHECK(device.progress() == Progress{1, 5000, false});
    std::size_t rendered = 0;
    for (const std::size_t count : {512U, 1U, 480U, 4096U}) {
        rendered += device.hear(count).size();
        CHECK(device.progress() == Progress{1, 5000 + rendered, false});
    }
}

TEST_CASE("between two renderings the position goes on with time, fifty milliseconds at most, and not beyond the end") {
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(chatter({1000})), 0, 40'000});
    device.hear(512);
    CHECK(mixer.progress({1007}).position == 512 + sample_at({7}));
    CHECK(mixer.progress({1050}).position == 512 + sample_at({50}));
    CHECK(mixer.progress({1900}).position == 512 + sample_at({50}));
    device.now = {2000};
    device.hear(39'900 - 512);
    CHECK(mixer.progress({2040}).position == 40'000);
    CHECK_FALSE(mixer.progress({2040}).has_ended);
}

TEST_CASE("a position never goes back within a playing, and does with the next") {
    Mixer mixer(1);
    Device device{mixer};
    const auto clip = clip_of(chatter({1000}));
    mixer.play({clip, 0, whole});
    device.hear(512);
    CHECK(mixer.progress({1040}).position == 512 + sample_at({40}));
    device.now = {1040};
    device.hear(512);
    CHECK(device.progress().position == 512 + sample_at({40}));
    mixer.play({clip, 100, whole});
    CHECK(device.progress() == Progress{2, 100, false});
    device.hear(fade - 10);  // still the first one, which fades
    CHECK(device.progress() == Progress{2, 100, false});
    device.hear(10 + 700);
    CHECK(device.progress() == Progress{2, 800, false});
}

TEST_CASE("a clip has ended with its last sample") {
    const Samples sound = chatter({100});
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(sound), 0, whole});
    device.hear(sound.size() - 1);
    CHECK_FALSE(device.progress().has_ended);
    CHECK(mixer.sounds());
    device.hear(1);
    CHECK(device.progress() == Progress{1, sound.size(), true});
    CHECK_FALSE(mixer.sounds());
}

TEST_CASE("gain makes a clip quieter, and no gain makes it louder") {
    const Samples sound(9600, 0.8F);
    const auto loudest_at = [&](float gain) {
        Mixer mixer(1);
        mixer.play({clip_of(sound), 0, whole, gain});
        return loudest(Device{mixer}.hear_for({200}));
    };
    CHECK(loudest_at(0.25F) == Approx(0.2F));
    CHECK(loudest_at(1) == 0.8F);
    CHECK(loudest_at(40) == 0.8F);
    CHECK(loudest_at(0) == 0);
    CHECK(loudest_at(-1) == 0);
    CHECK(loudest_at(std::nanf("")) == 0);
}

TEST_CASE("nothing is louder than the ceiling, and what is allowed to be loud is not torn by it") {
    const Samples sound = tone(200, {500}, 1.0F);
    Mixer mixer(0.5F);
    Device device{mixer};
    mixer.play({clip_of(sound), 0, whole, 1});
    const Samples heard = device.hear_for({500});
    CHECK(loudest(heard) <= 0.5F);
    CHECK(correlation(part(heard, fade, sound.size() - fade), part(sound, fade, sound.size() - fade)) == Approx(1).epsilon(1e-6));
    mixer.play({clip_of(Samples(9600, 30.0F)), 0, whole, 1});  // no clip of ours has such samples
    CHECK(loudest(device.hear_for({100})) == 0.5F);
}

TEST_CASE("on a new device what sounds goes on softly where it was") {
    const Samples sound = tone(300, {1000});
    Mixer mixer(1);
    Device device{mixer};
    mixer.play({clip_of(sound), 0, whole});
    device.hear(10'000);
    mixer.soften();
    const Samples heard = device.hear_for({100});
    CHECK(std::abs(heard.front()) <= 1.0F / fade);
    CHECK(largest_step(heard) <= largest_step(sound) * 1.001F);
    CHECK(part(heard, fade, heard.size()) == part(sound, 10'000 + fade, 10'000 + heard.size()));
    mixer.stop();
    mixer.soften();
    CHECK(is_silent(device.hear_for({100})));
}

TEST_CASE("to render asks for no memory") {
    Mixer mixer(1);
    Samples heard(at_once);
    const auto clip = clip_of(chatter({1000}));
    mixer.play({clip, 0, whole});
    std::size_t before = allocations();
    for (int i = 0; i < 20; ++i) mixer.render(heard, {i});
    CHECK(allocations() == before);
    mixer.play({clip, 0, 5000});
    before = allocations();
    for (int i = 0; i < 200; ++i) mixer.render(heard, {i});
    mixer.stop();
    mixer.render(heard, {});
    CHECK(allocations() == before);
}

TEST_CASE("a clip is freed by who played it and never while it is rendered") {
    Mixer mixer(1);
    Device device{mixer};
    auto clip = clip_of(chatter({100}));
    const std::weak_ptr<const Samples> watched = clip;
    mixer.play({std::move(clip), 0, whole});
    device.hear_for({500});
    CHECK_FALSE(watched.expired());
    CHECK(device.progress().has_ended);
    CHECK(watched.expired());
}

TEST_CASE("a clip that never had its turn is freed, too") {
    Mixer mixer(1);
    Device device{mixer};
    auto clip = clip_of(chatter({1000}));
    const std::weak_ptr<const Samples> watched = clip;
    mixer.play({clip_of(chatter({1000})), 0, whole});
    device.hear(4800);
    mixer.play({std::move(clip), 0, whole});
    device.hear(100);  // it waits for the first one to fade
    mixer.play({clip_of(chatter({1000})), 0, whole});
    device.hear(100);
    CHECK_FALSE(device.progress().has_ended);
    CHECK(watched.expired());
}

TEST_CASE("a mixer that goes takes its clips with it, wherever they are") {
    auto sounding = clip_of(chatter({1000})), fading = clip_of(chatter({1000})), waiting = clip_of(chatter({1000}));
    const std::weak_ptr<const Samples> watched[] = {sounding, fading, waiting};
    {
        Mixer mixer(1);
        Device device{mixer};
        mixer.play({std::move(sounding), 0, whole});
        device.hear_for({100});
        mixer.play({std::move(fading), 0, whole});
        device.hear(100);
        mixer.play({std::move(waiting), 0, whole});
    }
    for (const auto& clip : watched) CHECK(clip.expired());
}
